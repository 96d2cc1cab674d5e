//! Describes operations as tools.

use super::{secrets, shortened};
use crate::arguments::rewrap;
use crate::operations;
use account_client::catalogue::{Location, Operation, Parameter};
use rmcp::model::{JsonObject, Tool, ToolAnnotations};
use std::sync::Arc;

/// The headers with preconditions on the version of a resource (RFC 9110, 13.1).
const PRECONDITIONS: [&str; 2] = ["If-Match", "If-None-Match"];

/// Describes an operation as a tool.
pub(super) fn tool(operation: &Operation) -> Tool {
    let tool = Tool::new(
        operation.id,
        description(operation),
        Arc::new(input_schema(operation)),
    )
    .with_title(operation.summary)
    .with_annotations(hints(operation));
    match output_schema(operation) {
        Some(schema) => tool.with_raw_output_schema(Arc::new(schema)),
        None => tool,
    }
}

fn description(operation: &Operation) -> String {
    let replacement = operations::replacement(operation).map(|replacement| replacement.description);
    let description = replacement.unwrap_or(operation.description);
    // Tools do not offer preconditions.
    let paragraphs = description.split("\n\n");
    let paragraphs = paragraphs.filter(|text| !PRECONDITIONS.iter().any(|name| text.contains(name)));
    let paragraphs: Vec<&str> = [operation.summary].into_iter().chain(paragraphs).collect();
    let mut text = rewrap(&paragraphs.join("\n\n"));
    // Only operations that make changes return secrets.
    let schema = operation.output_schema().filter(|_| !operation.read_only);
    if schema.is_some_and(|schema| secrets::contains_secret(&schema)) {
        text += "\n\nSecrets in the response are not shown: ";
        text += secrets::SECRETS_NOTE;
    }
    text.trim_end().to_owned()
}

/// Returns the schema of the input, without what tools do not offer.
fn input_schema(operation: &Operation) -> JsonObject {
    let mut schema = operation.input_schema();
    for parameter in operation
        .parameters
        .iter()
        .filter(|parameter| is_precondition(parameter))
    {
        if let Some(properties) = schema["properties"].as_object_mut() {
            properties.remove(parameter.property.name);
        }
    }
    shortened::input(schema)
}

/// Returns whether a parameter is a precondition. Results with a body show no headers, so a caller has no entity tag; a tool
/// that reads before it replaces sends it itself.
fn is_precondition(parameter: &Parameter) -> bool {
    let mut names = PRECONDITIONS.iter();
    parameter.location == Location::Header && names.any(|name| parameter.name.eq_ignore_ascii_case(name))
}

/// Returns the schema of an object result, with `type: object` at its root, as MCP requires.
pub(super) fn output_schema(operation: &Operation) -> Option<JsonObject> {
    let mut schema = operation.output_schema()?;
    let reference = schema["$ref"].as_str().and_then(|name| name.strip_prefix('#'));
    let root = reference.map_or(Some(&schema), |pointer| schema.pointer(pointer))?;
    if root["type"] != "object" {
        return None;
    }
    secrets::redact_schema(&mut schema);
    Some(shortened::output(schema))
}

/// Returns the hints for clients. Those about changes are left out for operations that make none.
fn hints(operation: &Operation) -> ToolAnnotations {
    let hints = ToolAnnotations::new()
        .read_only(operation.read_only)
        .open_world(false);
    match operation.read_only {
        true => hints,
        false => hints
            .destructive(operation.destructive)
            .idempotent(operation.idempotent),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use account_client::catalogue::{OPERATIONS, operation};
    use serde_json::json;

    #[test]
    fn output_schemas_have_the_type_object() {
        for operation in &OPERATIONS {
            let schema = output_schema(operation);
            assert_eq!(
                schema.is_some(),
                operation.output_schema().is_some(),
                "{}",
                operation.id
            );
            assert!(schema.is_none_or(|schema| schema["type"] == "object"));
        }
    }

    #[test]
    fn hints_about_changes_are_only_for_changes() {
        let hints = |id| serde_json::to_value(hints(operation(id).unwrap())).unwrap();
        assert_eq!(
            hints("ping"),
            json!({"readOnlyHint": true, "openWorldHint": false})
        );
        assert_eq!(
            hints("create_user_token"),
            json!({"readOnlyHint": false, "destructiveHint": false, "idempotentHint": false, "openWorldHint": false})
        );
    }
}
