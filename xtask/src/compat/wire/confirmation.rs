//! Whether a breaking change of the contract is seen to fail between the client of the base and the newer server.

use super::exchange::Outcome;
use super::exchanges::{Exchanges, FailedExchange};
use super::{CLIENTS, LAYER, is_observed_by_clients};
use crate::failure::Failure;
use openapi_codegen::model::Api;
use openapi_compat::{Change, Class, Direction, Message, Messages, Part, Report, Row};
use serde_json::{Value, json};

/// A breaking change of the contract, and what the programs show of it.
pub(super) struct Confirmation<'r> {
    change: &'r Change,
    /// The operation and how it fails, or why nothing is seen.
    result: Result<(String, Outcome), String>,
    /// The part of a message that fails.
    message: Option<Message>,
}

/// Confirms each breaking change of the contract: by its counterexample as a part of a message, or by the exchanges of its
/// operations.
pub(super) fn confirm<'r>(
    report: &'r Report,
    (base, new): (&Api, &Api),
    exchanges: &mut Exchanges<'_>,
) -> Result<Vec<Confirmation<'r>>, Failure> {
    let messages = Messages::new(base, new).map_err(Failure::Failed)?;
    let mut confirmations = Vec::new();
    for change in report
        .changes
        .iter()
        .filter(|change| is_observed_by_clients(change))
    {
        let mut confirmation = Confirmation {
            change,
            result: Err("no exchange of its operations fails".to_owned()),
            message: None,
        };
        let mut is_sent = false;
        for message in messages.of(change) {
            let outcome = send(exchanges, &message)?;
            let Some(outcome) = outcome else { continue };
            let value = shortened(&message.value);
            match outcome {
                Outcome::Works => {
                    is_sent = true;
                    let operation = &message.operation;
                    confirmation.result = Err(format!("{operation} works with {value}"));
                }
                Outcome::NotMade(_) if is_sent => {}
                Outcome::NotMade(reason) => confirmation.result = Err(reason),
                outcome => {
                    confirmation.result = Ok((message.operation.clone(), outcome));
                    confirmation.message = Some(message);
                    break;
                }
            }
        }
        // What a counterexample shows is not undone by another exchange, which may fail because of another change.
        let shows = |failed: &&FailedExchange| {
            change.operations.contains(&failed.id) && may_cause(change.direction, &failed.outcome)
        };
        if confirmation.result.is_err()
            && !is_sent
            && let Some(failed) = exchanges.failed.iter().find(shows)
        {
            confirmation.result = Ok((failed.operation.clone(), failed.outcome.clone()));
        }
        confirmations.push(confirmation);
    }
    Ok(confirmations)
}

/// Returns whether a change of messages in a direction can have an outcome.
fn may_cause(direction: Option<Direction>, outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Works | Outcome::NotMade(_) => false,
        Outcome::Rejected(_) => direction != Some(Direction::Response),
        Outcome::Undeclared(_) | Outcome::Unreadable(_) => direction != Some(Direction::Request),
    }
}

/// Sends a counterexample in the message of which it is a part.
fn send(exchanges: &mut Exchanges<'_>, message: &Message) -> Result<Option<Outcome>, Failure> {
    let value = &message.value;
    let has_status = |response: &Value, status: &str| {
        let own = response["status"].to_string();
        status == own
            || status == "default"
            || status
                .strip_suffix("XX")
                .is_some_and(|class| own.starts_with(class))
    };
    match &message.part {
        Part::Parameter(key) => exchanges.send(&message.operation, |call| {
            call["parameters"][key.as_str()] = value.clone();
        }),
        Part::RequestBody(media_type) => exchanges.send(&message.operation, |call| {
            call["media_type"] = json!(media_type);
            call["body"] = value.clone();
        }),
        Part::ResponseBody(status, media_type) => exchanges.receive(&message.operation, |response| {
            let is_it = has_status(response, status) && response["media_type"] == json!(media_type);
            if is_it {
                response["body"] = value.clone();
            }
            is_it
        }),
        Part::ResponseHeader(status, name) => exchanges.receive(&message.operation, |response| {
            let is_it = has_status(response, status);
            if is_it {
                response["headers"][name.to_ascii_lowercase()] = value.clone();
            }
            is_it
        }),
    }
}

impl Confirmation<'_> {
    pub(super) fn is_observed(&self) -> bool {
        self.result.is_ok()
    }

    pub(super) fn row(&self) -> Row {
        let rule = self.change.rule.id;
        let (class, texts) = match &self.result {
            Ok((operation, outcome)) => {
                let mut texts = vec![format!("{rule}: seen to fail"), format!("{operation}: {outcome}")];
                texts.extend(
                    self.message
                        .iter()
                        .map(|message| format!("with {}", shortened(&message.value))),
                );
                (Class::Breaking, texts)
            }
            Err(reason) => (
                Class::Risky,
                vec![format!("{rule}: not seen to fail"), reason.clone()],
            ),
        };
        let place = self.change.location.pointer.clone();
        Row {
            layer: LAYER,
            class,
            whom: vec![CLIENTS],
            texts: texts.into_iter().chain([place]).collect(),
        }
    }

    pub(super) fn to_json(&self) -> Value {
        let (operation, outcome) = match &self.result {
            Ok((operation, outcome)) => (Some(operation), outcome.to_string()),
            Err(reason) => (None, reason.clone()),
        };
        json!({
            "rule": self.change.rule.id,
            "pointer": self.change.location.pointer,
            "seen": self.is_observed(),
            "operation": operation,
            "outcome": outcome,
            "value": self.message.as_ref().map(|message| &message.value),
        })
    }
}

/// Returns the beginning of a value.
fn shortened(value: &Value) -> String {
    const SHOWN: usize = 80;
    let text = value.to_string();
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::may_cause;
    use crate::compat::wire::exchange::Outcome;
    use openapi_compat::Direction;

    #[test]
    fn a_failed_exchange_shows_only_changes_of_its_direction() {
        let rejected = Outcome::Rejected(Some(422));
        let unreadable = Outcome::Unreadable("no".to_owned());
        let of = |direction| [may_cause(direction, &rejected), may_cause(direction, &unreadable)];
        assert_eq!(of(Some(Direction::Request)), [true, false]);
        assert_eq!(of(Some(Direction::Response)), [false, true]);
        assert_eq!(of(None), [true, true]);
        assert!(!may_cause(None, &Outcome::NotMade("no type".to_owned())));
    }
}
