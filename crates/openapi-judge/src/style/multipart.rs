//! Encodes objects as `multipart/form-data` (RFC 7578), for the requests that the conformance suite writes. The judge does
//! not read this format.

use super::properties::declared;
use crate::document::{Content, Document};
use crate::media_type::is_json;
use serde_json::Value;
use std::fmt::Write as _;

/// How deeply parts and alternatives are searched. Only circular ones nest more deeply.
const MAX_DEPTH: usize = 16;

/// Encodes an object as `multipart/form-data`: an array as repeated parts, an object as JSON, each with the media type that
/// its `encoding` declares. What no schema describes is JSON unless it is a string. Files are never JSON.
pub fn encode_multipart(document: &Document, content: &Content, value: &Value, boundary: &str) -> String {
    let mut body = String::new();
    for (name, property) in value.as_object().into_iter().flatten() {
        let declared = content.encoding.iter().find(|(known, _)| known == name);
        let media_types = declared.and_then(|(_, encoding)| encoding.content_type.as_deref());
        let first = media_types
            .unwrap_or_default()
            .split(',')
            .next()
            .unwrap_or_default()
            .trim();
        let media_type = if first.contains('*') { "" } else { first };
        let is_file = is_binary(document, content, name);
        let is_described = is_described(document, content, name);
        let values = match property {
            Value::Array(items) if is_file || is_described && !is_json(media_type) => items.iter().collect(),
            other => vec![other],
        };
        for value in values {
            let media_type = match (media_type, value) {
                ("", Value::Object(_)) => "application/json",
                ("", value) if !is_described && !value.is_string() => "application/json",
                (media_type, _) => media_type,
            };
            let text = match value {
                Value::String(text) if is_file || !is_json(media_type) => text.clone(),
                other => other.to_string(),
            };
            let quoted = name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
            let _ = write!(
                body,
                "--{boundary}\r\nContent-Disposition: form-data; name=\"{quoted}\""
            );
            if is_file {
                body.push_str("; filename=\"file\"");
            }
            if !media_type.is_empty() {
                let _ = write!(body, "\r\nContent-Type: {media_type}");
            }
            let _ = write!(body, "\r\n\r\n{text}\r\n");
        }
    }
    let _ = write!(body, "--{boundary}--\r\n");
    body
}

/// Whether a property is a file, or an array of files.
fn is_binary(document: &Document, content: &Content, name: &str) -> bool {
    let property = || {
        let property = document.resolve(declared(document, content.schema.as_ref()?, name)?);
        Some(
            property
                .get("items")
                .map_or(property, |items| document.resolve(items)),
        )
    };
    property().is_some_and(|schema| schema.get("format") == Some(&Value::from("binary")))
}

/// Whether a schema describes the property: its own, that of additional properties, or one of its parts or alternatives.
fn is_described(document: &Document, content: &Content, name: &str) -> bool {
    let schema = content.schema.as_ref();
    schema.is_some_and(|schema| describes(document, schema, name, 0))
}

fn describes(document: &Document, schema: &Value, name: &str, depth: usize) -> bool {
    let schema = document.resolve(schema);
    let is_own = schema
        .get("properties")
        .is_some_and(|properties| properties.get(name).is_some());
    let additional = schema.get("additionalProperties").and_then(Value::as_object);
    let mut parts = ["oneOf", "anyOf", "allOf"]
        .iter()
        .filter_map(|keyword| schema.get(*keyword)?.as_array())
        .flatten();
    is_own
        || additional.is_some_and(|additional| !additional.is_empty())
        || depth < MAX_DEPTH && parts.any(|part| describes(document, part, name, depth + 1))
}

#[cfg(test)]
mod tests {
    use super::encode_multipart;
    use crate::document::Document;
    use serde_json::json;

    #[test]
    fn each_value_is_a_part() {
        let document = "
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /a:
    post:
      requestBody:
        content:
          multipart/form-data:
            schema: {type: object, properties: {file: {type: string, format: binary}, list: {type: array}}}
            encoding: {file: {contentType: 'image/png, image/*'}}
      responses: {'204': {description: Done.}}
";
        let document = Document::parse(document).unwrap();
        let content = &document.operations[0].body.as_ref().unwrap().contents[0];
        let value = json!({"file": "f", "list": [1, {"a": 2}], "other": [3]});
        assert_eq!(
            encode_multipart(&document, content, &value, "b"),
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\nContent-Type: image/png\r\n\r\nf\r\n\
             --b\r\nContent-Disposition: form-data; name=\"list\"\r\n\r\n1\r\n\
             --b\r\nContent-Disposition: form-data; name=\"list\"\r\nContent-Type: application/json\r\n\r\n{\"a\":2}\r\n\
             --b\r\nContent-Disposition: form-data; name=\"other\"\r\nContent-Type: application/json\r\n\r\n[3]\r\n\
             --b--\r\n"
        );
    }

    #[test]
    fn a_part_of_the_schema_describes_only_the_properties_that_it_lists() {
        let document = "
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /a:
    post:
      requestBody:
        content:
          multipart/form-data:
            schema:
              allOf:
                - {$ref: '#/components/schemas/Named'}
                - {type: object, properties: {file: {type: string, format: binary}}}
      responses: {'204': {description: Done.}}
components: {schemas: {Named: {type: object, properties: {list: {type: array, items: {type: integer}}}}}}
";
        let document = Document::parse(document).unwrap();
        let content = &document.operations[0].body.as_ref().unwrap().contents[0];
        assert_eq!(
            encode_multipart(&document, content, &json!({"list": [1], "other": [3]}), "b"),
            "--b\r\nContent-Disposition: form-data; name=\"list\"\r\n\r\n1\r\n\
             --b\r\nContent-Disposition: form-data; name=\"other\"\r\nContent-Type: application/json\r\n\r\n[3]\r\n\
             --b--\r\n"
        );
        assert!(
            encode_multipart(&document, content, &json!({"file": "f"}), "b").contains("filename=\"file\""),
        );
    }
}
