//! The constants of the generated enums: reading and writing a value again does not show which constant it became.

use super::definition::{Case, CaseKind};
use openapi_judge::document::Document;

/// Returns a case for each component with constants.
pub(super) fn cases(document: &Document) -> Vec<Case> {
    let components = document.root().pointer("/components/schemas");
    let components = components.and_then(serde_json::Value::as_object);
    let with_constants = components
        .into_iter()
        .flatten()
        .filter(|(_, schema)| schema.get("enum").is_some());
    let case = |name: &String| Case {
        name: format!("components.schemas.{name}: constants"),
        point: None,
        promise: None,
        kind: CaseKind::Constants(name.clone()),
    };
    with_constants.map(|(name, _)| case(name)).collect()
}
