//! The operation for which cases are enumerated.

use super::definition::Plan;
use super::files::CaseFiles;
use crate::coverage::CoveragePoint;
use openapi_judge::document::{Document, Operation, SecurityRequirement};
use openapi_judge::judge::Judge;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// The operation for which cases are enumerated.
pub(super) struct Subject<'a> {
    pub(super) judge: &'a Judge,
    pub(super) plan: &'a Plan,
    pub(super) document: &'a Document,
    pub(super) index: usize,
    pub(super) operation: &'a Operation,
    /// Schemas of responses that have been varied for an earlier operation, as JSON text.
    pub(super) varied: &'a RefCell<BTreeSet<String>>,
    pub(super) files: &'a CaseFiles,
}

impl Subject<'_> {
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
                _ => media_type.to_owned(),
            },
            alternative: alternative.name(),
            header: String::new(),
        })
    }

    pub(super) fn name(&self, what: &str) -> String {
        format!("{}: {what}", self.operation.key())
    }
}
