//! Every exchange of a client of one version with a server of the other.

use super::exchange::{Outcome, Pair};
use super::program::{Case, Programs};
use crate::failure::Failure;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::mem::discriminant;

/// The exchanges, by the cases of both versions.
pub(super) struct Exchanges<'c> {
    pub(super) made: usize,
    pub(super) working: usize,
    /// One for each operation and kind of outcome.
    pub(super) failed: Vec<FailedExchange>,
    pair: Pair,
    clients: BTreeMap<&'c str, Vec<&'c Case>>,
    servers: BTreeMap<&'c str, Vec<&'c Value>>,
    /// A call of each operation that works.
    accepted: BTreeMap<&'c str, &'c Case>,
}

/// Exchanges of one operation that failed in the same way.
pub(super) struct FailedExchange {
    pub(super) id: String,
    pub(super) operation: String,
    /// The first one.
    pub(super) outcome: Outcome,
    pub(super) count: usize,
    /// How many exchanges the operation has.
    pub(super) of: usize,
}

impl<'c> Exchanges<'c> {
    /// Makes each call of the client, to which the server responds with a success, and one call for each response of the
    /// server.
    pub(super) fn make(
        (client, calls): (&Programs, &'c [Case]),
        (server, responses): (&Programs, &'c [Case]),
    ) -> Result<Self, Failure> {
        let mut exchanges = Self {
            made: 0,
            working: 0,
            failed: Vec::new(),
            pair: Pair::start(client, server)?,
            clients: BTreeMap::new(),
            servers: BTreeMap::new(),
            accepted: BTreeMap::new(),
        };
        let mut known = BTreeSet::new();
        for case in calls {
            if known.insert((&case.operation, &case.alternative, case.call.to_string())) {
                exchanges.clients.entry(&case.operation).or_default().push(case);
            }
        }
        let (accepted, sent) = (media_types(calls), media_types(responses));
        let mut known = BTreeSet::new();
        for case in responses {
            if is_accepted(case, &accepted, &sent)
                && known.insert((&case.operation, case.response.to_string()))
            {
                exchanges
                    .servers
                    .entry(&case.operation)
                    .or_default()
                    .push(&case.response);
            }
        }
        let operations: Vec<&str> = exchanges.clients.keys().copied().collect();
        for operation in operations {
            exchanges.make_operation(operation)?;
        }
        Ok(exchanges)
    }

    fn make_operation(&mut self, operation: &'c str) -> Result<(), Failure> {
        let calls = self.clients.get(operation).cloned().unwrap_or_default();
        let responses = self.servers.get(operation).cloned().unwrap_or_default();
        let success = responses.iter().copied().find(|response| is_success(response));
        let success = success.or_else(|| responses.first().copied());
        let mut outcomes = Vec::new();
        for case in &calls {
            let outcome = self.pair.exchange(case, &case.call, success)?;
            if outcome == Outcome::Works {
                self.accepted.entry(operation).or_insert(case);
            }
            outcomes.push(outcome);
        }
        // A response of which the client reads nothing shows nothing of the others.
        let case = self.accepted.get(operation).copied();
        let case = case.or_else(|| {
            let is_sent = |outcome: &Outcome| !matches!(outcome, Outcome::Rejected(_) | Outcome::NotMade(_));
            let sent = outcomes.iter().position(is_sent)?;
            calls.get(sent).copied()
        });
        if let Some(case) = case {
            self.accepted.entry(operation).or_insert(case);
            for response in &responses {
                outcomes.push(self.pair.exchange(case, &case.call, Some(response))?);
            }
        }
        self.record(operation, calls.first().map_or("", |case| &case.id), outcomes);
        Ok(())
    }

    fn record(&mut self, operation: &str, id: &str, outcomes: Vec<Outcome>) {
        let of = outcomes.len();
        let mut failed: Vec<FailedExchange> = Vec::new();
        self.made += of;
        for outcome in outcomes {
            if outcome == Outcome::Works {
                self.working += 1;
                continue;
            }
            let same = failed
                .iter_mut()
                .find(|other| discriminant(&other.outcome) == discriminant(&outcome));
            match same {
                Some(same) => same.count += 1,
                None => failed.push(FailedExchange {
                    id: id.to_owned(),
                    operation: operation.to_owned(),
                    outcome,
                    count: 1,
                    of,
                }),
            }
        }
        self.failed.extend(failed);
    }

    /// Makes a call of an operation with another parameter or body. `None` if the version has no such operation.
    pub(super) fn send(
        &mut self,
        operation: &str,
        change: impl Fn(&mut Value),
    ) -> Result<Option<Outcome>, Failure> {
        let case = self.accepted.get(operation).copied();
        let case = case.or_else(|| self.clients.get(operation)?.first().copied());
        let Some(case) = case else { return Ok(None) };
        let mut call = case.call.clone();
        change(&mut call);
        let responses = self.servers.get(operation).into_iter().flatten();
        let response = responses.copied().find(|response| is_success(response));
        self.pair.exchange(case, &call, response).map(Some)
    }

    /// Makes a call of an operation, to which the server responds with a changed response; `change` returns whether this one
    /// can be changed. `None` if no call of the client reaches the server, or no response can be changed.
    pub(super) fn receive(
        &mut self,
        operation: &str,
        change: impl Fn(&mut Value) -> bool,
    ) -> Result<Option<Outcome>, Failure> {
        let Some(case) = self.accepted.get(operation).copied() else {
            return Ok(None);
        };
        let responses = self.servers.get(operation).into_iter().flatten();
        let mut changed = responses.filter_map(|response| {
            let mut response = (*response).clone();
            change(&mut response).then_some(response)
        });
        match changed.next() {
            Some(response) => self.pair.exchange(case, &case.call, Some(&response)).map(Some),
            None => Ok(None),
        }
    }

    pub(super) fn to_json(&self) -> Value {
        let failed = self.failed.iter().map(|failed| {
            json!({
                "operation": failed.id,
                "request": failed.operation,
                "outcome": failed.outcome.to_string(),
                "exchanges": failed.count,
                "of": failed.of,
            })
        });
        json!({
            "exchanges": self.made,
            "working": self.working,
            "failed": failed.collect::<Vec<_>>(),
        })
    }
}

/// The media types of responses, by operation and status.
type MediaTypes<'c> = BTreeMap<(&'c str, Option<u64>), BTreeSet<&'c str>>;

fn media_types(cases: &[Case]) -> MediaTypes<'_> {
    let mut found = MediaTypes::new();
    for case in cases {
        let (key, media_type) = media_type(case);
        found.entry(key).or_default().insert(media_type);
    }
    found
}

fn media_type(case: &Case) -> ((&str, Option<u64>), &str) {
    let key = (case.operation.as_str(), case.response["status"].as_u64());
    (key, case.response["media_type"].as_str().unwrap_or_default())
}

/// Returns whether a client can get a response: a server sends no media type that the client does not accept, if it has
/// another one for the status.
fn is_accepted(case: &Case, accepted: &MediaTypes<'_>, sent: &MediaTypes<'_>) -> bool {
    let (key, media_type) = media_type(case);
    match (accepted.get(&key), sent.get(&key)) {
        (Some(accepted), Some(sent)) => accepted.contains(media_type) || accepted.is_disjoint(sent),
        _ => true,
    }
}

fn is_success(response: &Value) -> bool {
    response["status"]
        .as_u64()
        .is_some_and(|status| status < 400 && status != 304)
}

#[cfg(test)]
mod tests {
    use super::{is_accepted, media_types};
    use crate::compat::wire::program::Case;
    use serde_json::{Value, json};

    fn case(media_type: &str) -> Case {
        Case {
            id: "get_note".to_owned(),
            operation: "GET /note".to_owned(),
            alternative: "anonymous".to_owned(),
            call: Value::Null,
            response: json!({ "status": 200, "media_type": media_type }),
        }
    }

    #[test]
    fn a_server_sends_what_the_client_accepts_if_it_can() {
        let (json, text) = (case("application/json"), case("text/plain"));
        let old = [json.clone()];
        let both = [json.clone(), text.clone()];
        let accepted = media_types(&old);
        assert!(is_accepted(&json, &accepted, &media_types(&both)));
        assert!(!is_accepted(&text, &accepted, &media_types(&both)));
        // It has no other one.
        let replaced = [text.clone()];
        assert!(is_accepted(&text, &accepted, &media_types(&replaced)));
    }
}
