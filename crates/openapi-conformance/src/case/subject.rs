//! The context in which the cases of one operation are enumerated. The other modules add a method to it for each group
//! of cases.

use super::definition::Plan;
use super::files::CaseFiles;
use crate::coverage::CoveragePoint;
use openapi_judge::document::{Document, Operation, SecurityRequirement};
use openapi_judge::judge::Judge;
use openapi_judge::media_type::find;
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// The operation whose cases are enumerated, with everything that they depend on.
pub(super) struct Subject<'a> {
    pub(super) judge: &'a Judge,
    pub(super) plan: &'a Plan,
    pub(super) document: &'a Document,
    pub(super) index: usize,
    pub(super) operation: &'a Operation,
    /// Schemas of responses that have been varied for an earlier operation, as JSON text, and media types with a large
    /// response.
    pub(super) varied: &'a Mutex<BTreeSet<String>>,
    pub(super) files: &'a CaseFiles,
}

impl Subject<'_> {
    /// Whether an earlier operation has varied this.
    pub(super) fn is_varied(&self, key: &str) -> bool {
        let varied = self.varied.lock().unwrap_or_else(PoisonError::into_inner);
        varied.contains(key)
    }

    /// Records that this operation has varied this.
    pub(super) fn set_varied(&self, key: String) {
        let mut varied = self.varied.lock().unwrap_or_else(PoisonError::into_inner);
        varied.insert(key);
    }

    /// Returns the coverage point of a response, if the operation declares its status.
    pub(super) fn point(
        &self,
        status: u16,
        media_type: &str,
        alternative: &SecurityRequirement,
    ) -> Option<CoveragePoint> {
        let response = self.operation.response(status)?;
        let declared = response.media_types();
        Some(CoveragePoint {
            subject: self.operation.key(),
            status: response.status,
            media_type: match declared.as_slice() {
                [only] => only.clone(),
                _ => find(&declared, |declared| declared, media_type)
                    .map_or_else(|| media_type.to_owned(), Clone::clone),
            },
            alternative: alternative.name(),
            header: String::new(),
        })
    }

    /// Whether the document has an operation for `HEAD` at the path.
    pub(super) fn has_head(&self) -> bool {
        let mut operations = self.document.operations.iter();
        operations.any(|other| other.path == self.operation.path && other.method == "HEAD")
    }

    /// Returns the name of a case: the operation and what distinguishes the case from its other cases.
    pub(super) fn name(&self, label: &str) -> String {
        format!("{}: {label}", self.operation.key())
    }
}
