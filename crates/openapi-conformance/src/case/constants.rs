//! The constants of the generated enums: reading and writing a value again does not show which constant it became.

use super::definition::{Case, CaseKind};
use openapi_judge::document::Document;
use serde_json::Value;

/// Returns whether generated code has an enum with a constant for each value: other values are of a choice, or of a built-in
/// type.
fn becomes_enum(schema: &Value) -> bool {
    let is_of_type = matches!(
        schema.get("type").and_then(Value::as_str),
        Some("string" | "integer")
    );
    let values = schema.get("enum").and_then(Value::as_array).into_iter().flatten();
    let is_composed = ["allOf", "oneOf", "anyOf"]
        .iter()
        .any(|keyword| schema.get(keyword).is_some());
    is_of_type && !is_composed && values.filter(|value| !value.is_null()).count() > 0
}

/// Returns a case for each component with constants.
pub(super) fn cases(document: &Document) -> Vec<Case> {
    let components = document.root().pointer("/components/schemas");
    let components = components.and_then(Value::as_object);
    let with_constants = components
        .into_iter()
        .flatten()
        .filter(|(_, schema)| becomes_enum(schema));
    let case = |name: &String| Case {
        name: format!("components.schemas.{name}: constants"),
        point: None,
        promise: None,
        kind: CaseKind::Constants(name.clone()),
    };
    with_constants.map(|(name, _)| case(name)).collect()
}
