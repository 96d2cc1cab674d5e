//! What became of a mutant.

use serde_json::{Map, Value, json};
use std::fmt;

/// The outcome of one mutant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// This case failed.
    Noticed(String),
    /// No case failed.
    Unnoticed,
    /// The generator refuses the model, for this reason.
    Refused(String),
    /// This is the first error of the compiler.
    DoesNotCompile(String),
    /// What is sent, received and checked does not depend on it: it changes only what client and server say about
    /// themselves, which the closed loop compares.
    DescriptionOnly,
}

impl Outcome {
    /// Every column of a report.
    pub(super) const COLUMNS: [&'static str; 5] = [
        "noticed",
        "unnoticed",
        "refused",
        "does not compile",
        "description only",
    ];

    pub(super) fn column(&self) -> &'static str {
        match self {
            Outcome::Noticed(_) => Self::COLUMNS[0],
            Outcome::Unnoticed => Self::COLUMNS[1],
            Outcome::Refused(_) => Self::COLUMNS[2],
            Outcome::DoesNotCompile(_) => Self::COLUMNS[3],
            Outcome::DescriptionOnly => Self::COLUMNS[4],
        }
    }

    /// Returns the outcome as a line of the state.
    pub(super) fn to_json(&self, id: &str, kind: &str) -> Value {
        let detail = match self {
            Outcome::Noticed(text) | Outcome::Refused(text) | Outcome::DoesNotCompile(text) => text.as_str(),
            Outcome::Unnoticed | Outcome::DescriptionOnly => "",
        };
        json!({"id": id, "kind": kind, "outcome": self.column(), "detail": detail})
    }

    pub(super) fn from_json(line: &Map<String, Value>) -> Option<Self> {
        let detail = line.get("detail")?.as_str()?.to_owned();
        Some(match line.get("outcome")?.as_str()? {
            "noticed" => Outcome::Noticed(detail),
            "unnoticed" => Outcome::Unnoticed,
            "refused" => Outcome::Refused(detail),
            "does not compile" => Outcome::DoesNotCompile(detail),
            "description only" => Outcome::DescriptionOnly,
            _ => return None,
        })
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Outcome::Noticed(text) => write!(f, "noticed by {text}"),
            Outcome::Refused(text) => write!(f, "refused: {text}"),
            Outcome::DoesNotCompile(text) => write!(f, "does not compile: {text}"),
            Outcome::Unnoticed => f.write_str("UNNOTICED"),
            Outcome::DescriptionOnly => f.write_str("changes only descriptions"),
        }
    }
}
