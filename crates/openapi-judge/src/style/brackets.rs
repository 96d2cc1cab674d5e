//! Objects in brackets, `p[x]=a&p[y][z]=b`: encoding and decoding of style `deepObject`.
//!
//! OpenAPI 3.0 defines no nesting. Each level has a pair of brackets; arrays of scalars are repeated names, and other
//! arrays have indexes.

use super::malformed::Malformed;
use super::properties::schema_of;
use super::scalar::scalar_of;
use crate::document::Document;
use serde_json::Value;
use std::collections::BTreeMap;

/// The maximum number of brackets in a name, so that recursion over them never exhausts the stack.
const MAX_DEPTH: usize = 32;

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

/// Splits `[x][y]` into `x` and `y`.
pub(super) fn split(brackets: &str) -> Result<Vec<&str>, Malformed> {
    let inner = brackets.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let inner = inner.ok_or(Malformed::UnbalancedBrackets)?;
    let path: Vec<&str> = inner.split("][").take(MAX_DEPTH + 1).collect();
    match path.len() > MAX_DEPTH {
        true => Err(Malformed::TooDeep),
        false => Ok(path),
    }
}

/// The rest of a name, and its value.
pub(super) type Entry<'e> = (&'e [&'e str], &'e str);

/// Builds a value from its entries. What does not fit the schema becomes a value that the schema rejects.
pub(super) fn value(document: &Document, schema: &Value, entries: &[Entry<'_>]) -> Result<Value, Malformed> {
    let schema = document.resolve(schema);
    let kind = document.type_of(schema);
    if kind == Some("array") {
        return array(document, schema, entries);
    }
    match entries {
        [([], text)] if kind == Some("object") => Ok(Value::from(*text)),
        [([], text)] => Ok(scalar_of(document, schema, text)),
        _ if entries.iter().all(|(path, _)| path.is_empty()) => Err(Malformed::RepeatedProperty),
        _ => object(document, schema, entries),
    }
}

fn object(document: &Document, schema: &Value, entries: &[Entry<'_>]) -> Result<Value, Malformed> {
    let groups = grouped(entries, Malformed::NotSingle)?;
    groups
        .into_iter()
        .map(|(name, inner)| {
            let property = schema_of(document, schema, name).filter(|schema| schema.is_object());
            let value = value(document, property.unwrap_or(&Value::Null), &inner)?;
            Ok((name.to_owned(), value))
        })
        .collect()
}

fn array(document: &Document, schema: &Value, entries: &[Entry<'_>]) -> Result<Value, Malformed> {
    let items = schema.get("items").unwrap_or(&Value::Null);
    let is_list = entries.iter().all(|(path, _)| matches!(path, [] | [""]));
    if is_list {
        return entries
            .iter()
            .map(|(_, text)| value(document, items, &[(&[], text)]))
            .collect();
    }
    let mut indexed = Vec::new();
    for (index, inner) in grouped(entries, Malformed::MissingIndexes)? {
        let index: u32 = index.parse().map_err(|_| Malformed::MissingIndexes)?;
        indexed.push((index, value(document, items, &inner)?));
    }
    indexed.sort_by_key(|(index, _)| *index);
    Ok(indexed.into_iter().map(|(_, item)| item).collect())
}

/// Groups entries by the first part of their names; `error` is for an entry without such a part.
fn grouped<'e>(
    entries: &[Entry<'e>],
    error: Malformed,
) -> Result<BTreeMap<&'e str, Vec<Entry<'e>>>, Malformed> {
    let mut groups: BTreeMap<&str, Vec<Entry<'_>>> = BTreeMap::new();
    for (path, text) in entries {
        let (name, rest) = path.split_first().ok_or(error)?;
        groups.entry(name).or_default().push((rest, text));
    }
    Ok(groups)
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
            let value = decode(&document, operation, parameter, &request).unwrap()?;
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
            [Ok(Some(json!([1, 2]))), Ok(Some(json!({"o": 3})))]
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
