//! References to components, and what selects them.

use serde_json::Value;

const PREFIX: &str = "#/components/schemas/";

/// Returns the reference to a component.
pub(super) fn reference(name: &str) -> String {
    format!("{PREFIX}{}", name.replace('~', "~0").replace('/', "~1"))
}

/// Returns the component that a reference has as its target.
pub(super) fn target(schema: &Value) -> Option<String> {
    named(schema.get("$ref")?.as_str()?.strip_prefix(PREFIX)?)
}

fn named(token: &str) -> Option<String> {
    (!token.contains('/')).then(|| token.replace("~1", "/").replace("~0", "~"))
}

/// Returns the items of an array.
pub(super) fn parts<'a>(schema: &'a Value, keyword: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    schema
        .get(keyword)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// Returns the discriminator of a base: its own, or that of an inline part of its `allOf`.
pub(super) fn discriminator(schema: &Value) -> Option<&Value> {
    let of_parts = || parts(schema, "allOf").find_map(|part| part.get("discriminator"));
    schema.get("discriminator").or_else(of_parts)
}

/// Returns the values of a discriminator, each with its component.
pub(super) fn mapping(schema: &Value) -> Vec<(String, String)> {
    let mapping = discriminator(schema).and_then(|found| found.get("mapping")?.as_object());
    let entries = mapping.into_iter().flatten().filter_map(|(tag, target)| {
        let target = target.as_str()?;
        Some((tag.clone(), named(target.strip_prefix(PREFIX).unwrap_or(target))?))
    });
    entries.collect()
}
