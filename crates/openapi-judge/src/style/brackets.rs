//! Objects in brackets, `p[x]=a&p[y][z]=b`: encoding and decoding of style `deepObject`.
//!
//! OpenAPI 3.0 defines no nesting. Each level has a pair of brackets; arrays of scalars are repeated names, and other
//! arrays have indexes.

use super::scalar::scalar;
use crate::document::Document;
use serde_json::{Map, Value};

/// Returns the names and values of an object, not encoded.
pub(super) fn pairs(name: &str, value: &Value) -> Vec<(String, Value)> {
    let nests = |value: &Value| value.is_object() || value.is_array();
    match value {
        Value::Object(properties) => properties
            .iter()
            .flat_map(|(key, value)| pairs(&format!("{name}[{key}]"), value))
            .collect(),
        Value::Array(items) if items.iter().any(nests) => items
            .iter()
            .enumerate()
            .flat_map(|(index, item)| pairs(&format!("{name}[{index}]"), item))
            .collect(),
        Value::Array(items) => items.iter().map(|item| (name.to_owned(), item.clone())).collect(),
        scalar => vec![(name.to_owned(), scalar.clone())],
    }
}

/// Splits `[x][y]` into `x` and `y`; `None` if the brackets are not balanced.
pub(super) fn split(brackets: &str) -> Option<Vec<&str>> {
    let inner = brackets.strip_prefix('[')?.strip_suffix(']')?;
    Some(inner.split("][").collect())
}

/// The rest of a name, and its value.
pub(super) type Entry<'e> = (&'e [&'e str], &'e str);

/// Builds a value from its entries. What does not fit the schema becomes a value that the schema rejects.
pub(super) fn value(document: &Document, schema: &Value, entries: &[Entry<'_>]) -> Value {
    let schema = document.resolve(schema);
    let first = entries.first();
    match document.type_of(schema) {
        Some("array") => {
            let items = schema.get("items").unwrap_or(&Value::Null);
            let is_list = entries.iter().all(|(path, _)| matches!(path, [] | [""]));
            if is_list {
                return entries
                    .iter()
                    .map(|(_, text)| value(document, items, &[(&[], text)]))
                    .collect();
            }
            let mut indexed: Vec<(Option<u32>, Value)> = grouped(entries)
                .into_iter()
                .map(|(index, inner)| (index.parse().ok(), value(document, items, &inner)))
                .collect();
            indexed.sort_by_key(|(index, _)| *index);
            indexed.into_iter().map(|(_, item)| item).collect()
        }
        kind => match (entries, first) {
            ([([], text)], _) => scalar(kind, text),
            (_, Some((path, _))) if !path.is_empty() => {
                let inner = |name: &str| {
                    let declared = schema.get("properties").and_then(|all| all.get(name));
                    let other = || {
                        schema
                            .get("additionalProperties")
                            .filter(|other| other.is_object())
                    };
                    declared.or_else(other).unwrap_or(&Value::Null)
                };
                let properties = grouped(entries).into_iter();
                let properties =
                    properties.map(|(name, found)| (name.to_owned(), value(document, inner(name), &found)));
                Value::Object(properties.collect::<Map<_, _>>())
            }
            _ => entries.iter().map(|(_, text)| Value::from(*text)).collect(),
        },
    }
}

/// Groups entries by the first part of their names, in order of appearance.
fn grouped<'e>(entries: &[Entry<'e>]) -> Vec<(&'e str, Vec<Entry<'e>>)> {
    let mut groups: Vec<(&str, Vec<Entry<'_>>)> = Vec::new();
    for (path, text) in entries {
        let (name, rest) = path
            .split_first()
            .map_or(("", *path), |(name, rest)| (*name, rest));
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, group)) => group.push((rest, text)),
            None => groups.push((name, vec![(rest, text)])),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::super::{decode, encode};
    use crate::document::Document;
    use crate::message::Request;
    use serde_json::{Value, json};
    use std::collections::BTreeMap;

    const DOCUMENT: &str = "
openapi: 3.0.3
info: {title: Search, version: '1'}
paths:
  /items:
    get:
      operationId: find
      parameters:
        - {name: page, in: query, schema: {type: integer}}
        - name: other
          in: query
          schema: {type: object, additionalProperties: {type: integer}}
        - name: filter
          in: query
          style: deepObject
          explode: true
          schema:
            type: object
            properties:
              age: {type: object, properties: {gte: {type: integer}}}
              tags: {type: array, items: {type: string}}
              parts: {type: array, items: {type: object, properties: {no: {type: integer}}}}
      responses: {'204': {description: Done.}}
";

    fn decoded(query: &str) -> Value {
        let document = Document::parse(DOCUMENT).unwrap();
        let operation = &document.operations[0];
        let request = Request {
            method: "GET".to_owned(),
            target: format!("/items?{query}"),
            ..Request::default()
        };
        let found = operation.parameters.iter().filter_map(|parameter| {
            let value = decode(&document, operation, parameter, &request)?;
            Some((parameter.name.clone(), value))
        });
        Value::Object(found.collect())
    }

    #[test]
    fn matrix_has_the_encoded_name_before_items_but_not_before_properties() {
        let document = Document::parse(
            "{openapi: 3.0.3, info: {title: T, version: '1'}, paths: {'/{é}/{o}': {get: {operationId: get, parameters: [\
             {name: é, in: path, required: true, style: matrix, explode: true, schema: {type: array, items: {type: integer}}}, \
             {name: o, in: path, required: true, style: matrix, explode: true, schema: {type: object, properties: {o: {type: integer}}}}], \
             responses: {'204': {description: Done.}}}}}}",
        );
        let document = document.unwrap();
        let operation = &document.operations[0];
        let request = Request {
            method: "GET".to_owned(),
            target: "/;%C3%A9=1;%C3%A9=2/;o=3".to_owned(),
            ..Request::default()
        };
        let values = operation
            .parameters
            .iter()
            .map(|parameter| decode(&document, operation, parameter, &request));
        assert_eq!(
            values.collect::<Vec<_>>(),
            [Some(json!([1, 2])), Some(json!({"o": 3}))]
        );
    }

    #[test]
    fn nested_and_free_form_objects_survive_a_round_trip() {
        let values = json!({
            "page": 2,
            "other": {"a": 1, "b": 2},
            "filter": {"age": {"gte": 1}, "tags": ["a", "b c"], "parts": [{"no": 1}, {"no": 2}]},
        });
        let document = Document::parse(DOCUMENT).unwrap();
        let operation = &document.operations[0];
        let named: BTreeMap<String, Value> = operation
            .parameters
            .iter()
            .map(|parameter| (parameter.key(), values[&parameter.name].clone()))
            .collect();
        let query = encode(operation, &named).query.join("&");
        assert!(query.contains("filter%5Bparts%5D%5B1%5D%5Bno%5D=2"), "{query}");
        assert_eq!(decoded(&query), values);
    }

    #[test]
    fn indexes_and_empty_brackets_are_arrays() {
        assert_eq!(
            decoded("filter[tags][]=a&filter[tags][]=b&filter[parts][1][no]=2&filter[parts][0][no]=1"),
            json!({"filter": {"tags": ["a", "b"], "parts": [{"no": 1}, {"no": 2}]}})
        );
        assert_eq!(decoded("filter=1"), json!({"filter": "1"}));
        assert_eq!(decoded("filter[age]=1"), json!({"filter": {"age": "1"}}));
    }
}
