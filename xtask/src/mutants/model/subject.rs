//! What a mutant may change: the exchanges of an operation, or its responses with one status.

use openapi_codegen::model::{Api, Operation, StatusSpec};
use std::collections::BTreeSet;

/// What mutants change.
pub(in crate::mutants) type Subjects = BTreeSet<Subject>;

/// An operation or API family, all of it or its responses with one status.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::mutants) struct Subject {
    /// As the reports of the suite name it: `GET /v1/account`, or `accounts *` for requests that match no operation.
    pub(in crate::mutants) name: String,
    /// The only status whose responses are affected.
    pub(in crate::mutants) status: Option<u16>,
}

impl Subject {
    /// Everything of an operation.
    pub(super) fn operation(operation: &Operation) -> Self {
        Self {
            name: format!("{} {}", operation.method.upper(), operation.path.raw),
            status: None,
        }
    }

    /// The responses of an API family to requests that match no operation.
    pub(super) fn unmatched(api: &Api, index: usize) -> Self {
        Self {
            name: format!("{} *", api.tags[api.unmatched[index].tag].name),
            status: None,
        }
    }

    /// The same with only the responses of this status, if it is a single one.
    pub(super) fn with_status(&self, status: StatusSpec) -> Self {
        let status = match status {
            StatusSpec::Code(code) => Some(code),
            _ => None,
        };
        Self {
            name: self.name.clone(),
            status,
        }
    }

    /// Returns whether this is about the operations of an API family.
    pub(super) fn is_unmatched(&self) -> bool {
        self.name.ends_with(" *")
    }

    /// Returns whether a mutant of one may change an exchange of the other.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        let is_same_status = match (self.status, other.status) {
            (Some(status), Some(other)) => status == other,
            _ => true,
        };
        is_same_status && self.name == other.name
    }
}
