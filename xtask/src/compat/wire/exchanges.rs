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
    /// All by [`route`].
    clients: BTreeMap<String, Vec<&'c Case>>,
    servers: BTreeMap<String, Vec<&'c Value>>,
    /// A call of each operation that reaches the server.
    reaching: BTreeMap<String, &'c Case>,
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
            reaching: BTreeMap::new(),
        };
        let mut known = BTreeSet::new();
        for case in calls {
            if known.insert((&case.operation, &case.alternative, case.call.to_string())) {
                exchanges
                    .clients
                    .entry(route(&case.operation))
                    .or_default()
                    .push(case);
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
                    .entry(route(&case.operation))
                    .or_default()
                    .push(&case.response);
            }
        }
        let routes: Vec<String> = exchanges.clients.keys().cloned().collect();
        for route in routes {
            exchanges.make_operation(&route)?;
        }
        Ok(exchanges)
    }

    fn make_operation(&mut self, route: &str) -> Result<(), Failure> {
        let calls = self.clients.get(route).cloned().unwrap_or_default();
        let responses = self.servers.get(route).cloned().unwrap_or_default();
        let success = responses.iter().copied().find(|response| is_success(response));
        let success = success.or_else(|| responses.first().copied());
        let mut outcomes = Vec::new();
        for case in &calls {
            let outcome = self.pair.exchange(case, &case.call, success)?;
            if outcome == Outcome::Works {
                self.reaching.entry(route.to_owned()).or_insert(case);
            }
            outcomes.push(outcome);
        }
        // A response of which the client reads nothing shows nothing of the others.
        let case = self.reaching.get(route).copied();
        let case = case.or_else(|| {
            let is_sent = |outcome: &Outcome| !matches!(outcome, Outcome::Rejected(_) | Outcome::NotMade(_));
            let sent = outcomes.iter().position(is_sent)?;
            calls.get(sent).copied()
        });
        if let Some(case) = case {
            self.reaching.entry(route.to_owned()).or_insert(case);
            for response in &responses {
                outcomes.push(self.pair.exchange(case, &case.call, Some(response))?);
            }
        }
        if let Some(case) = calls.first() {
            self.record(&case.operation, &case.id, outcomes);
        }
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

    /// Fails if no exchange could be made, which would look as if nothing differed.
    pub(super) fn expect_some(&self) -> Result<(), Failure> {
        let not_made = |failed: &&FailedExchange| matches!(failed.outcome, Outcome::NotMade(_));
        let count: usize = self
            .failed
            .iter()
            .filter(not_made)
            .map(|failed| failed.count)
            .sum();
        if count < self.made {
            return Ok(());
        }
        let reason = self.failed.first().map(|failed| {
            let FailedExchange {
                operation, outcome, ..
            } = failed;
            format!(", such as {operation}: {outcome}")
        });
        let reason = reason.unwrap_or_default();
        Err(Failure::Failed(format!(
            "the layer wire: none of {} exchanges can be made{reason}; compare the versions with --layer contract",
            self.made
        )))
    }

    /// Makes a call of an operation with another parameter or body. `None` if the version has no such operation.
    pub(super) fn send(
        &mut self,
        operation: &str,
        change: impl Fn(&mut Value),
    ) -> Result<Option<Outcome>, Failure> {
        let route = route(operation);
        let case = self.reaching.get(&route).copied();
        let case = case.or_else(|| self.clients.get(&route)?.first().copied());
        let Some(case) = case else { return Ok(None) };
        let mut call = case.call.clone();
        change(&mut call);
        let responses = self.servers.get(&route).into_iter().flatten();
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
        let route = route(operation);
        let Some(case) = self.reaching.get(&route).copied() else {
            return Ok(None);
        };
        let responses = self.servers.get(&route).into_iter().flatten();
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

/// Returns method and path of an operation without the names of parameters, which no request has.
fn route(operation: &str) -> String {
    let mut parts = operation.split('{');
    let mut route = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        route.push_str("{}");
        route.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    route
}

/// The media types of responses, by route and status.
type MediaTypes<'c> = BTreeMap<(String, Option<u64>), BTreeSet<&'c str>>;

fn media_types(cases: &[Case]) -> MediaTypes<'_> {
    let mut found = MediaTypes::new();
    for case in cases {
        let (key, media_type) = media_type(case);
        found.entry(key).or_default().insert(media_type);
    }
    found
}

fn media_type(case: &Case) -> ((String, Option<u64>), &str) {
    let key = (route(&case.operation), case.response["status"].as_u64());
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
    use super::{is_accepted, media_types, route};
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
    fn versions_may_name_a_parameter_differently() {
        assert_eq!(route("GET /notes/{id}/parts/{part}"), "GET /notes/{}/parts/{}");
        assert_eq!(route("GET /notes/{note_id}"), route("GET /notes/{id}"));
        assert_ne!(route("GET /notes/{id}"), route("PUT /notes/{id}"));
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
