//! What became of a mutant.

use serde_json::{Map, Value, json};
use std::fmt;

/// What noticed a mutant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NoticedBy {
    /// The suite of the account contract.
    Suite,
    /// The suite of a document with constructs that the account contract does not use.
    OtherDocument,
    /// A unit or integration test of the crates.
    Test,
}

/// The outcome of one mutant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// This case or test failed.
    Noticed(NoticedBy, String),
    /// Nothing failed.
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
    /// Every column of a report. The first three are those of noticed mutants.
    pub(super) const COLUMNS: [&'static str; 7] = [
        "suite",
        "other documents",
        "tests",
        "unnoticed",
        "refused",
        "does not compile",
        "description only",
    ];

    pub(super) fn column(&self) -> &'static str {
        let column = match self {
            Outcome::Noticed(NoticedBy::Suite, _) => 0,
            Outcome::Noticed(NoticedBy::OtherDocument, _) => 1,
            Outcome::Noticed(NoticedBy::Test, _) => 2,
            Outcome::Unnoticed => 3,
            Outcome::Refused(_) => 4,
            Outcome::DoesNotCompile(_) => 5,
            Outcome::DescriptionOnly => 6,
        };
        Self::COLUMNS[column]
    }

    /// Returns the outcome as a line of the state.
    pub(super) fn to_json(&self, id: &str, kind: &str) -> Value {
        let detail = match self {
            Outcome::Noticed(_, text) | Outcome::Refused(text) | Outcome::DoesNotCompile(text) => {
                text.as_str()
            }
            Outcome::Unnoticed | Outcome::DescriptionOnly => "",
        };
        json!({"id": id, "kind": kind, "outcome": self.column(), "detail": detail})
    }

    pub(super) fn from_json(line: &Map<String, Value>) -> Option<Self> {
        let detail = line.get("detail")?.as_str()?.to_owned();
        Some(match line.get("outcome")?.as_str()? {
            "suite" => Outcome::Noticed(NoticedBy::Suite, detail),
            "other documents" => Outcome::Noticed(NoticedBy::OtherDocument, detail),
            "tests" => Outcome::Noticed(NoticedBy::Test, detail),
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
            Outcome::Noticed(NoticedBy::Suite, text) => write!(f, "noticed by {text}"),
            Outcome::Noticed(NoticedBy::OtherDocument, text) => {
                write!(f, "noticed by the suite of another document: {text}")
            }
            Outcome::Noticed(NoticedBy::Test, text) => write!(f, "noticed by a test: {text}"),
            Outcome::Refused(text) => write!(f, "refused: {text}"),
            Outcome::DoesNotCompile(text) => write!(f, "does not compile: {text}"),
            Outcome::Unnoticed => f.write_str("UNNOTICED"),
            Outcome::DescriptionOnly => f.write_str("changes only descriptions"),
        }
    }
}
