//! Instances where the document has no example.

use crate::judge::{Direction, Judge};
use serde_json::{Map, Value, json};

/// Texts that the usual formats and patterns take, tried in turn.
const TEXTS: [&str; 18] = [
    "text",
    "a",
    "A",
    "ABC",
    "user-1",
    "1",
    "1.0",
    "200",
    "2025-01-12T09:30:00Z",
    "2025-01-12",
    "67e55044-10b1-426f-9247-bb680e5fe0c8",
    "someone@example.com",
    "https://example.com/",
    "/a",
    "127.0.0.1",
    "::1",
    "YQ==",
    "en-GB",
];

impl Judge {
    /// An instance of a schema: the document's own example, or one made up with every member. `None`
    /// where none is found, which does not mean that there is none.
    #[must_use]
    pub fn sample(&self, schema: &Value, direction: Direction) -> Option<Value> {
        sample(self, schema, direction, 0).filter(|value| self.holds(schema, direction, value))
    }
}

/// An instance with every member, or `None` where none is found.
fn sample(judge: &Judge, schema: &Value, direction: Direction, depth: usize) -> Option<Value> {
    let node = judge.document().resolve(schema);
    let given = node.get("example").or_else(|| node.get("default"));
    let given = given.or_else(|| node.pointer("/enum/0"));
    if let Some(value) = given.filter(|value| judge.holds(schema, direction, value)) {
        return Some(value.clone());
    }
    if depth > 8 {
        return None;
    }
    if let Some(parts) = node
        .get("oneOf")
        .or_else(|| node.get("anyOf"))
        .and_then(Value::as_array)
    {
        let mut samples = parts
            .iter()
            .filter_map(|part| sample(judge, part, direction, depth + 1));
        return samples.find(|value| judge.holds(schema, direction, value));
    }
    if node.get("properties").is_some() || node.get("allOf").is_some() {
        return object(judge, node, direction, depth);
    }
    match node.get("type").and_then(Value::as_str) {
        Some("boolean") => Some(json!(true)),
        Some("integer" | "number") => number(judge, schema, node, direction),
        Some("array") => array(judge, schema, node, direction, depth),
        Some("object") => object(judge, node, direction, depth),
        Some("string") => text(judge, schema, node, direction),
        _ => Some(json!({"anything": true})),
    }
}

fn object(judge: &Judge, node: &Value, direction: Direction, depth: usize) -> Option<Value> {
    let mut members = Map::new();
    for part in node.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        match sample(judge, part, direction, depth + 1)? {
            Value::Object(more) => members.extend(more),
            other => return Some(other),
        }
    }
    let elsewhere = match direction {
        Direction::Request => "readOnly",
        Direction::Response => "writeOnly",
    };
    let required = node.get("required").and_then(Value::as_array);
    for (name, property) in node
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        if judge.document().resolve(property).get(elsewhere) == Some(&Value::Bool(true)) {
            continue;
        }
        match sample(judge, property, direction, depth + 1) {
            Some(value) => drop(members.insert(name.clone(), value)),
            None if required.is_some_and(|required| required.contains(&json!(name))) => return None,
            None => {}
        }
    }
    if let Some(values) = node
        .get("additionalProperties")
        .filter(|values| values.is_object())
    {
        members.extend(sample(judge, values, direction, depth + 1).map(|value| ("more".to_owned(), value)));
    }
    Some(Value::Object(members))
}

fn array(judge: &Judge, schema: &Value, node: &Value, direction: Direction, depth: usize) -> Option<Value> {
    let item = node
        .get("items")
        .and_then(|items| sample(judge, items, direction, depth + 1));
    let minimum = node.get("minItems").and_then(Value::as_u64).unwrap_or(1).max(1);
    let items = item.map(|item| Value::Array(vec![item; usize::try_from(minimum).unwrap_or(1)]));
    items
        .filter(|items| judge.holds(schema, direction, items))
        .or_else(|| {
            let empty = json!([]);
            judge.holds(schema, direction, &empty).then_some(empty)
        })
}

fn number(judge: &Judge, schema: &Value, node: &Value, direction: Direction) -> Option<Value> {
    let bound = |name: &str| node.get(name).and_then(Value::as_i64);
    let near = [bound("minimum"), bound("maximum"), bound("multipleOf")]
        .into_iter()
        .flatten();
    let mut candidates = near
        .flat_map(|bound| [bound, bound + 1, bound - 1])
        .chain([1, 0, 10, -1]);
    candidates.find_map(|value| Some(json!(value)).filter(|value| judge.holds(schema, direction, value)))
}

fn text(judge: &Judge, schema: &Value, node: &Value, direction: Direction) -> Option<Value> {
    let minimum = node.get("minLength").and_then(Value::as_u64).unwrap_or(0);
    let minimum = usize::try_from(minimum).unwrap_or(0);
    let long = TEXTS
        .iter()
        .map(|text| text.repeat(minimum.div_ceil(text.len()).max(1)));
    let mut candidates = TEXTS.iter().map(|text| (*text).to_owned()).chain(long);
    candidates.find_map(|text| Some(json!(text)).filter(|value| judge.holds(schema, direction, value)))
}
