//! Decides what the client and the server cannot do.

use crate::model::{Api, Operation, Unsupported};

/// Decides what the client and the server cannot do.
pub(super) fn decide(api: &mut Api) {
    api.unsupported_by_client = api.operations.iter().filter_map(empty_segment).collect();
    let recursive = api.named_schemas().filter(|schema| schema.facts.recursive_alias);
    let recursive: Vec<Unsupported> = recursive
        .map(|schema| Unsupported {
            location: schema.location.clone(),
            reason: "arrays or maps that contain themselves without an object in between have no Rust type"
                .to_owned(),
            fix: "put an object with a property between them".to_owned(),
        })
        .collect();
    api.unsupported_by_server.extend(recursive);
}

/// progenitor collapses repeated slashes in a path.
fn empty_segment(operation: &Operation) -> Option<Unsupported> {
    let mut inner = operation.path.segments.iter().rev().skip(1);
    inner
        .any(|segment| segment.pieces.is_empty())
        .then(|| Unsupported {
            location: operation.location.clone(),
            reason: format!(
                "the path `{}` has an empty segment, which progenitor cannot send",
                operation.path.raw
            ),
            fix: "write single slashes".to_owned(),
        })
}
