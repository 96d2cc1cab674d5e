//! What a response body contains, as rows and properties, for output that is read by lines.

use serde_json::{Map, Value};

/// The content of a response body.
pub(super) enum Content {
    /// An array: the names of the columns, sorted, and a value for each column of each row.
    Rows(Vec<String>, Vec<Vec<Value>>),
    /// An object: its properties by name, sorted. Nested objects are flattened.
    Properties(Vec<(String, Value)>),
    /// A string, a number or a boolean.
    Single(Value),
}

impl Content {
    /// Reads a body.
    pub(super) fn of(body: &Value) -> Self {
        match unwrap_envelope(body) {
            Value::Array(items) => Self::of_items(&items),
            Value::Object(properties) => Self::Properties(flatten(&properties)),
            other => Self::Single(other),
        }
    }

    fn of_items(items: &[Value]) -> Self {
        let rows: Vec<Vec<(String, Value)>> = items
            .iter()
            .map(|item| match item {
                Value::Object(properties) => flatten(properties),
                other => vec![("value".to_owned(), other.clone())],
            })
            .collect();
        let mut columns: Vec<String> = rows.iter().flatten().map(|(name, _)| name.clone()).collect();
        columns.sort();
        columns.dedup();
        let rows = rows.iter().map(|row| {
            let value_of = |column: &String| {
                let value = row.iter().find(|(name, _)| name == column);
                value.map_or(Value::Null, |(_, value)| value.clone())
            };
            columns.iter().map(value_of).collect()
        });
        Self::Rows(columns.clone(), rows.collect())
    }
}

/// Returns the content of the `data` or `Data` property in which an API family wraps its results, or the value itself
/// if it has neither. JSON:API resources are flattened.
fn unwrap_envelope(value: &Value) -> Value {
    let data = ["data", "Data"].into_iter().find_map(|name| value.get(name));
    match data.unwrap_or(value) {
        Value::Array(items) => Value::Array(items.iter().map(flatten_resource).collect()),
        other => flatten_resource(other),
    }
}

/// Returns the id and the attributes of a JSON:API resource as one object; any other value is unchanged.
fn flatten_resource(value: &Value) -> Value {
    let (Some(id), Some(Value::Object(attributes))) = (value.get("id"), value.get("attributes")) else {
        return value.clone();
    };
    let mut properties = Map::from_iter([("id".to_owned(), id.clone())]);
    properties.extend(attributes.clone());
    Value::Object(properties)
}

/// Flattens nested objects. The names on the path to a value are joined by dots, as in `settings.currency`.
fn flatten(properties: &Map<String, Value>) -> Vec<(String, Value)> {
    let mut flat = Vec::new();
    for (name, value) in properties {
        match value {
            Value::Object(inner) if !inner.is_empty() => {
                let inner = flatten(inner).into_iter();
                flat.extend(inner.map(|(rest, value)| (format!("{name}.{rest}"), value)));
            }
            _ => flat.push((name.clone(), value.clone())),
        }
    }
    flat
}
