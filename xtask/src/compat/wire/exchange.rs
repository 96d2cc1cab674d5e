//! One call of a client of one version to a server of the other.

use super::program::{Case, Client, Programs, Reached, Server};
use crate::failure::Failure;
use serde_json::{Value, json};
use std::fmt;

/// A client of one version and a server of the other, each a process.
pub(super) struct Pair {
    server: Server,
    client: Client,
}

/// What came of a call.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outcome {
    /// The implementation got the request, and the caller the response.
    Works,
    /// The server rejected the request with this status, if the client could read it.
    Rejected(Option<u64>),
    /// The client reports a response that the operation does not declare, with this status.
    Undeclared(u64),
    /// The client cannot read the response.
    Unreadable(String),
    /// The programs cannot make this exchange.
    NotMade(String),
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Works => f.write_str("it works"),
            Self::Rejected(Some(status)) => write!(f, "the server rejects the request with {status}"),
            Self::Rejected(None) => f.write_str("the server rejects the request"),
            Self::Undeclared(status) => write!(f, "the client does not know the status {status}"),
            Self::Unreadable(error) => f.write_str(error),
            Self::NotMade(reason) => write!(f, "not compared: {reason}"),
        }
    }
}

impl Pair {
    pub(super) fn start(client: &Programs, server: &Programs) -> Result<Self, Failure> {
        let server = server.server()?;
        let client = client.client(&server)?;
        Ok(Self { server, client })
    }

    /// Makes a call of a case, to which the server responds with a response of its own version.
    pub(super) fn exchange(
        &mut self,
        case: &Case,
        call: &Value,
        response: Option<&Value>,
    ) -> Result<Outcome, Failure> {
        self.server.respond(response.unwrap_or(&json!({})))?;
        let result = self.client.call(&case.operation, &case.alternative, call)?;
        let reached = self.server.respond(&json!({}))?;
        Ok(outcome(&reached, &result, response))
    }
}

fn outcome(reached: &Reached, result: &Value, response: Option<&Value>) -> Outcome {
    let message = || result["message"].as_str().unwrap_or_default().to_owned();
    let status = result["status"].as_u64();
    let failure = result["failure"].as_str();
    if let Some(error) = &reached.error {
        return Outcome::NotMade(error.clone());
    }
    if failure == Some("bindings") {
        return Outcome::NotMade(message());
    }
    if !reached.is_called {
        return Outcome::Rejected(status);
    }
    let Some(sent) = response.and_then(|response| response["status"].as_u64()) else {
        return Outcome::NotMade("the server has no response to send".to_owned());
    };
    match (failure, status) {
        (None, Some(status)) if status == sent => Outcome::Works,
        (None | Some("undeclared"), Some(status)) => Outcome::Undeclared(status),
        _ => Outcome::Unreadable(message()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::program::Reached;
    use super::{Outcome, outcome};
    use serde_json::json;

    #[test]
    fn the_outcome_is_what_the_caller_gets() {
        let reached = |is_called| Reached {
            is_called,
            error: None,
        };
        let response = json!({ "status": 200 });
        let of = |is_called, result| outcome(&reached(is_called), &result, Some(&response));
        assert_eq!(of(true, json!({ "status": 200 })), Outcome::Works);
        assert_eq!(of(false, json!({ "status": 422 })), Outcome::Rejected(Some(422)));
        assert_eq!(
            of(false, json!({ "failure": "undeclared", "status": 405 })),
            Outcome::Rejected(Some(405))
        );
        assert_eq!(
            of(true, json!({ "failure": "undeclared", "status": 202 })),
            Outcome::Undeclared(202)
        );
        assert_eq!(
            of(true, json!({ "failure": "undecodable", "message": "no" })),
            Outcome::Unreadable("no".to_owned())
        );
        assert!(matches!(
            outcome(&reached(true), &json!({ "status": 500 }), None),
            Outcome::NotMade(_)
        ));
        let failed = Reached {
            is_called: true,
            error: Some("no type".to_owned()),
        };
        let outcome = outcome(&failed, &json!({ "status": 500 }), Some(&response));
        assert_eq!(outcome, Outcome::NotMade("no type".to_owned()));
    }
}
