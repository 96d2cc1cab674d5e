//! Which cases can be played where the implementation is not ours.

use super::{Direction, Judge};
use crate::case::{Agree, Case, Exchange, Raw};
use crate::document::{Operation, SecurityRequirement};
use crate::script::{Action, Verdict};
use std::collections::BTreeSet;

/// What must become of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// It never reaches the implementation.
    Refused,
    /// It is good.
    Served {
        /// Whether it may change something.
        changing: bool,
    },
}

/// Cases, and how many there would be more with a token.
pub(super) struct Chosen {
    pub(super) cases: Vec<(Case, Kind)>,
    pub(super) without_token: usize,
}

pub(super) fn cases(judge: &Judge, cases: &[Case], has_token: bool, changing: bool) -> Chosen {
    let mut chosen = Chosen {
        cases: Vec::new(),
        without_token: 0,
    };
    let mut seen = BTreeSet::new();
    for case in cases {
        let (kind, alternative) = match &case.exchange {
            Exchange::Raw(raw) => (of_raw(raw), &raw.alternative),
            Exchange::Agree(agree) => {
                let operation = &judge.document().operations[agree.operation];
                let key = (
                    agree.operation,
                    agree.alternative.name(),
                    format!("{:?}", agree.call),
                );
                let is_new = is_from_examples(operation, agree) && seen.insert(key);
                let changing = operation.method != "GET";
                (is_new.then_some(Kind::Served { changing }), &agree.alternative)
            }
            Exchange::Recorded(_) | Exchange::Deployed(_) | Exchange::Written(_) => continue,
        };
        let Some(kind) = kind.filter(|kind| changing || *kind != Kind::Served { changing: true }) else {
            continue;
        };
        if kind == Kind::Refused && !changing && is_taken_by_others(judge, case) {
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

/// A raw request that does not depend on what a script says.
fn of_raw(raw: &Raw) -> Option<Kind> {
    if raw.script.verdict != Verdict::Accept {
        return None;
    }
    let method = raw.request.method.as_str();
    match (&raw.script.action, &raw.reaches) {
        (_, None) => Some(Kind::Refused),
        (Action::Reply(_), Some(_)) if ["GET", "HEAD"].contains(&method) => {
            // The first success is what it gets unless the deployment has a reason of its own.
            let success = raw.statuses.iter().all(|status| status / 100 == 2);
            success.then_some(Kind::Served { changing: false })
        }
        _ => None,
    }
}

/// Whether a call says what the document's examples say, and nothing that was made up.
fn is_from_examples(operation: &Operation, agree: &Agree) -> bool {
    let contents = operation.body.iter().flat_map(|body| &body.contents);
    let mut examples = contents.flat_map(|content| &content.examples);
    let body = agree.call.body.as_ref();
    let parameters = operation.parameters.iter().all(|parameter| {
        let value = agree.call.parameters.get(&parameter.key());
        value.is_none_or(|value| {
            let mut examples = parameter.examples.iter();
            parameter.examples.is_empty() || examples.any(|example| example.value == *value)
        })
    });
    parameters && body.is_none_or(|body| examples.any(|example| example.value == *body))
}

/// Whether a body that the contract refuses could pass where JSON is read with less care, such as a
/// member that is there twice. It is refused by no schema, and so is not sent to whom it may change.
fn is_taken_by_others(judge: &Judge, case: &Case) -> bool {
    let (Exchange::Raw(raw), Some(operation)) = (&case.exchange, super::operation(judge, case)) else {
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

/// Basic credentials are two words; there is only one token.
fn is_basic(alternative: &SecurityRequirement) -> bool {
    let mut schemes = alternative.schemes.iter();
    schemes.any(|scheme| scheme.http_scheme.as_deref() == Some("Basic"))
}

/// Whether an answer to a request tells something only if its credentials are good. A refusal of the
/// credentials themselves needs none, nor does what belongs to no operation.
fn needs_token(judge: &Judge, case: &Case, kind: Kind, alternative: &SecurityRequirement) -> bool {
    let Some(operation) = super::operation(judge, case) else {
        return false;
    };
    let refused = match &case.exchange {
        Exchange::Raw(raw) => kind == Kind::Refused && raw.statuses == [401],
        _ => false,
    };
    operation.is_protected() && !alternative.schemes.is_empty() && !refused
}
