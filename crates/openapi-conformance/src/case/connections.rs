//! Several requests on one connection, and on several at the same time: no request may depend on another one.

use super::definition::{Case, CaseKind, Connections, Delivery, RawRequest, Timing};
use super::rejections::without_credential;
use super::subject::Subject;
use crate::call::secret;
use crate::script::{Action, Script, TypedResponse};
use crate::wire::Request;
use openapi_judge::document::SecurityRequirement;
use openapi_judge::style;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The requests of one operation that follow each other on a connection, and its response to those that are valid.
pub(super) struct Sequence {
    operation: String,
    response: TypedResponse,
    requests: Vec<RawRequest>,
    /// Those whose rejection the server may send before their bodies have arrived are left out.
    unhurried: Vec<RawRequest>,
}

impl Subject<'_> {
    /// Returns a valid request after each kind of rejection.
    pub(super) fn sequence(&self) -> Result<Option<Sequence>, String> {
        let Some(call) = self.first_call()? else {
            return Ok(None);
        };
        let response = self.first_response()?;
        let first = self.operation.alternatives().remove(0);
        let request = self.request(&call, &first);
        let delivery = call.body.clone().map_or(Delivery::Anything, Delivery::Body);
        let valid = self.accepted_with("", &first, request.clone(), response.clone(), delivery);
        let valid = raw(&valid);
        // The body of a rejected request need not be read before the response is sent.
        let bodiless = request.clone().with_body("");
        let mut rejected: Vec<Case> = self.rejected_alike(&bodiless, &first);
        let hasty = rejected.len();
        let invalid = self.declared_among(&[400, 422]);
        let is_json = self.operation.body.iter().flat_map(|body| &body.contents);
        let is_json = is_json.clone().count() > 0 && is_json.clone().all(|content| content.is_json());
        if is_json && !request.body.is_empty() && !invalid.is_empty() {
            let request = request.clone().with_body("nonsense");
            rejected.push(self.rejected("", &first, request, &invalid));
        }
        let after = |cases: &[Case]| {
            let mut requests: Vec<RawRequest> = valid.iter().cloned().collect();
            for case in cases {
                requests.extend(raw(case));
                requests.extend(valid.clone());
            }
            requests
        };
        Ok(Some(Sequence {
            operation: self.operation.key(),
            requests: after(&rejected),
            unhurried: after(&rejected[if request.body.is_empty() { 0 } else { hasty }..]),
            response,
        }))
    }

    /// Returns the rejections that precede the body.
    fn rejected_alike(&self, request: &Request, alternative: &SecurityRequirement) -> Vec<Case> {
        let mut cases = Vec::new();
        if self.operation.is_protected() && self.operation.declares_code(401) {
            for scheme in &alternative.schemes {
                let others = alternative.schemes.iter();
                let others: Vec<_> = others
                    .filter(|other| other.name != scheme.name)
                    .cloned()
                    .collect();
                if self.is_accepted(&others) {
                    continue;
                }
                let without = without_credential(request, scheme);
                cases.push(self.rejected("", alternative, without, &[401]));
            }
        }
        cases.extend(self.unacceptable(request, alternative));
        let media_type = request.headers.all("content-type").next();
        if media_type.is_some_and(|name| !name.is_empty()) && !self.accepts_range() {
            cases.extend(self.declared_among(&[415]).first().map(|status| {
                let other = request.clone().with_header("Content-Type", "text/x-nothing");
                self.rejected("", alternative, other, &[*status])
            }));
        }
        cases
    }
}

/// Returns the cases of all sequences: each on its own connection, request by request and in one piece, and all of them on
/// as many connections, in pieces that take turns.
pub(super) fn cases(sequences: &[Sequence]) -> Vec<Case> {
    let mut cases = Vec::new();
    for sequence in sequences {
        for (how, timing) in [
            ("one after the other", Timing::InTurn),
            ("pipelined", Timing::Pipelined),
        ] {
            let requests = sequence.requests.clone();
            let name = format!("{}: requests on one connection, {how}", sequence.operation);
            cases.push(case(name, sequences, vec![requests], timing));
        }
    }
    if sequences.len() > 1 {
        // Bodies arrive whole, in few parts, and in many.
        for pieces in [5, 40, 200] {
            let requests = sequences
                .iter()
                .map(|sequence| sequence.unhurried.clone())
                .collect();
            let name = format!("all operations at the same time, in {pieces} pieces");
            cases.push(case(name, sequences, requests, Timing::Interleaved(pieces)));
        }
    }
    cases
}

fn case(name: String, sequences: &[Sequence], mut connections: Vec<Vec<RawRequest>>, timing: Timing) -> Case {
    let responses = sequences.iter();
    let responses = responses.map(|sequence| (sequence.operation.clone(), sequence.response.clone()));
    for (index, request) in connections.iter_mut().flatten().enumerate() {
        number_secrets(request, index);
    }
    Case {
        name,
        point: None,
        promise: None,
        kind: CaseKind::Connections(Box::new(Connections {
            connections,
            timing,
            script: Script {
                action: Action::RespondPerOperation {
                    responses: Arc::new(responses.collect::<BTreeMap<_, _>>()),
                    is_logged: true,
                },
                ..Script::default()
            },
        })),
    }
}

/// Gives a request secrets of its own, so that those of another one are noticed.
fn number_secrets(request: &mut RawRequest, number: usize) {
    for scheme in &mut request.alternative.schemes {
        let plain = secret(&scheme.name);
        let numbered = secret(&format!("{}-{number}", scheme.name));
        let (sent, other) = (
            style::encode_credential(scheme, &plain),
            style::encode_credential(scheme, &numbered),
        );
        let Request { target, headers, .. } = &mut request.request;
        *target = target.replace(&format!("={sent}"), &format!("={other}"));
        for (_, value) in &mut headers.0 {
            if value.contains(&sent) {
                *value = value.replace(&sent, &other);
            }
        }
        // What the implementation must receive is derived from the name of the scheme.
        scheme.name = format!("{}-{number}", scheme.name);
    }
}

fn raw(case: &Case) -> Option<RawRequest> {
    match &case.kind {
        CaseKind::Raw(raw) => Some(raw.as_ref().clone()),
        _ => None,
    }
}
