//! What progenitor cannot send.

use crate::diagnostics::Diagnostic;
use crate::model::Api;

/// Every operation of a document that the client cannot call.
pub(super) fn of(api: &Api) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for operation in &api.operations {
        let mut inner_segments = operation.path.segments.iter().rev().skip(1);
        if inner_segments.any(|segment| segment.pieces.is_empty()) {
            found.push(Diagnostic {
                file: api.file.clone(),
                location: operation.location.clone(),
                reason: format!(
                    "the path `{}` has an empty segment, which progenitor drops",
                    operation.path.raw
                ),
                remedy: "write single slashes".to_owned(),
            });
        }
    }
    found
}
