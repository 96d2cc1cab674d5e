//! Chooses the cases that need no scripted implementation.

use crate::case::{Case, CaseKind, DeclaredBy, RawRequest, RoundTrip};
use crate::script::{Action, Authentication};
use openapi_judge::document::{Operation, SecurityRequirement};
use openapi_judge::judge::{Direction, Judge};
use std::collections::BTreeSet;

/// What must happen to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// It is rejected before it reaches the implementation.
    Rejected,
    /// It is valid.
    Accepted {
        /// Whether it may change something.
        changing: bool,
    },
}

/// The chosen cases, and how many more there would be with a token.
pub(super) struct Chosen {
    pub(super) cases: Vec<(Case, Kind)>,
    pub(super) without_token: usize,
}

pub(super) fn cases(judge: &Judge, cases: &[Case], has_token: bool, changing: bool) -> Chosen {
    let mut chosen = Chosen {
        cases: Vec::new(),
        without_token: 0,
    };
    let mut known = BTreeSet::new();
    for case in cases {
        let (kind, alternative) = match &case.kind {
            CaseKind::Raw(raw) => (of_raw(raw), &raw.alternative),
            // A deployment's token does not expire.
            CaseKind::RoundTrip(round_trip) if round_trip.call.has_expired_token => continue,
            CaseKind::RoundTrip(round_trip) => {
                let operation = &judge.document().operations[round_trip.operation];
                let key = (
                    round_trip.operation,
                    round_trip.alternative.name(),
                    format!("{:?}", round_trip.call),
                );
                let is_new = is_from_examples(operation, round_trip) && known.insert(key);
                let changing = operation.method != "GET";
                (
                    is_new.then_some(Kind::Accepted { changing }),
                    &round_trip.alternative,
                )
            }
            CaseKind::Replay(_) | CaseKind::Mock(_) | CaseKind::File(_) | CaseKind::Connections(_) => {
                continue;
            }
        };
        let Some(kind) = kind.filter(|kind| changing || *kind != Kind::Accepted { changing: true }) else {
            continue;
        };
        if kind == Kind::Rejected && !changing && may_be_accepted(judge, case) {
            continue;
        }
        if is_basic(alternative) {
            continue;
        }
        if !has_token && needs_token(judge, case, kind, alternative) {
            chosen.without_token += 1;
            continue;
        }
        chosen.cases.push((case.clone(), kind));
    }
    chosen
}

/// Returns the operation that declares the response of a case.
pub(super) fn operation<'j>(judge: &'j Judge, case: &Case) -> Option<&'j Operation> {
    let DeclaredBy::Operation(index) = case.declared() else {
        return None;
    };
    judge.document().operations.get(index)
}

/// A raw request that does not depend on a script.
fn of_raw(raw: &RawRequest) -> Option<Kind> {
    if raw.script.authentication != Authentication::Accept {
        return None;
    }
    let method = raw.request.method.as_str();
    match (&raw.script.action, &raw.delivery) {
        (_, None) => Some(Kind::Rejected),
        (Action::Respond(_), Some(_)) if ["GET", "HEAD"].contains(&method) => {
            // A deployment may respond with another success than the script.
            let success = raw.statuses.iter().all(|status| status / 100 == 2);
            success.then_some(Kind::Accepted { changing: false })
        }
        _ => None,
    }
}

/// Whether a call has only values of the document's examples.
fn is_from_examples(operation: &Operation, round_trip: &RoundTrip) -> bool {
    let contents = operation.body.iter().flat_map(|body| &body.contents);
    let mut examples = contents.flat_map(|content| &content.examples);
    let body = round_trip.call.body.as_ref();
    let parameters = operation.parameters.iter().all(|parameter| {
        let value = round_trip.call.parameters.get(&parameter.key());
        value.is_none_or(|value| {
            let mut examples = parameter.examples.iter();
            parameter.examples.is_empty() || examples.any(|example| example.value == *value)
        })
    });
    parameters && body.is_none_or(|body| examples.any(|example| example.value == *body))
}

/// Whether a more lenient JSON parser could accept the body of a rejected request, such as one with a repeated name. No
/// schema rejects it, so it is not sent where it may change something.
fn may_be_accepted(judge: &Judge, case: &Case) -> bool {
    let (CaseKind::Raw(raw), Some(operation)) = (&case.kind, operation(judge, case)) else {
        return false;
    };
    let for_its_body = raw.statuses.iter().all(|status| [400, 422].contains(status));
    let read = serde_json::from_slice(&raw.request.body);
    let (Ok(value), true) = (read, for_its_body) else {
        return false;
    };
    let contents = operation.body.iter().flat_map(|body| &body.contents);
    let mut schemas = contents.filter_map(|content| content.schema.as_ref());
    schemas.any(|schema| judge.is_valid(schema, Direction::Request, &value))
}

/// Whether an alternative needs a user name and a password: there is only one token.
fn is_basic(alternative: &SecurityRequirement) -> bool {
    let mut schemes = alternative.schemes.iter();
    schemes.any(|scheme| scheme.http_scheme.as_deref() == Some("Basic"))
}

/// Whether a response proves something only if the credentials are valid. Neither a rejection of the credentials
/// themselves nor a request that matches no operation needs valid ones.
fn needs_token(judge: &Judge, case: &Case, kind: Kind, alternative: &SecurityRequirement) -> bool {
    let Some(operation) = operation(judge, case) else {
        return false;
    };
    let is_unauthorized = match &case.kind {
        CaseKind::Raw(raw) => kind == Kind::Rejected && raw.statuses == [401],
        _ => false,
    };
    operation.is_protected() && !alternative.schemes.is_empty() && !is_unauthorized
}
