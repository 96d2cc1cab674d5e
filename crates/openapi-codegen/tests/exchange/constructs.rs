//! The constructs that random documents must contain.

use serde_json::{Map, Value};

/// Returns whether an object has a construct.
type IsOne = fn(&Map<String, Value>) -> bool;

/// A construct, and how it is found in a document.
pub(crate) enum Construct {
    /// A part of the document as JSON.
    Text(&'static str),
    /// An object of the document for which the function returns true.
    Object(&'static str, IsOne),
}

impl Construct {
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Construct::Text(name) | Construct::Object(name, _) => name,
        }
    }

    /// Returns whether a document, with its text as JSON, has the construct.
    pub(crate) fn is_in(&self, document: &Value, text: &str) -> bool {
        match self {
            Construct::Text(part) => text.contains(part),
            Construct::Object(_, is_one) => any_object(document, *is_one),
        }
    }
}

/// Returns all constructs.
pub(crate) fn all() -> Vec<Construct> {
    let texts = CONSTRUCTS.into_iter().map(Construct::Text);
    let objects: [(&str, IsOne); 3] = [
        (
            "an exploded label before a literal with a dot",
            has_label_before_dot,
        ),
        (
            "a required property that is not described",
            has_undescribed_property,
        ),
        (
            "a security alternative that contains another",
            has_contained_alternative,
        ),
    ];
    let objects = objects.map(|(name, is_one)| Construct::Object(name, is_one));
    texts.chain(objects).collect()
}

/// The text of each construct in a document as JSON.
const CONSTRUCTS: [&str; 52] = [
    r#""in":"cookie""#,
    r#""in":"header""#,
    r#""style":"label""#,
    r#""style":"matrix""#,
    r#""style":"spaceDelimited""#,
    r#""style":"pipeDelimited""#,
    r#""style":"deepObject""#,
    r#""allowReserved":true"#,
    r#""explode":false"#,
    r#""required":true"#,
    r#""nullable":true"#,
    r#""readOnly":true"#,
    r#""writeOnly":true"#,
    r#""deprecated":true"#,
    r#""format":"date-time""#,
    r#""format":"byte""#,
    r#""format":"binary""#,
    r#""format":"float""#,
    r#""format":"uint64""#,
    r#""multipleOf":"#,
    r#""exclusiveMinimum":true"#,
    r#""pattern":"#,
    r#""uniqueItems":true"#,
    r#""minProperties":"#,
    r#""maxProperties":"#,
    r#""""#,
    r#""x-enum-varnames":"#,
    r#""enum":[null]"#,
    r#""enum":["auto",1,true"#,
    r#""allOf":"#,
    r#""oneOf":"#,
    r#""anyOf":"#,
    r#""discriminator":"#,
    r#""mapping":"#,
    r#""additionalProperties":false"#,
    r#""additionalProperties":{"#,
    r#""application/vnd.api+json":"#,
    r#""application/merge-patch+json":"#,
    r#""application/x-www-form-urlencoded":"#,
    r#""multipart/form-data":"#,
    r#""contentType":"image/png, image/jpeg""#,
    r#""application/octet-stream":"#,
    r#""*/*":"#,
    r#""text/plain":{"schema":{"type":"boolean"}}"#,
    r#""2XX":"#,
    r#""4XX":"#,
    r#""5XX":"#,
    r#""head":"#,
    r#""scheme":"basic""#,
    r#""type":"openIdConnect""#,
    r#""security":[]"#,
    "日本",
];

fn any_object(value: &Value, is_one: IsOne) -> bool {
    match value {
        Value::Object(object) => is_one(object) || object.values().any(|value| any_object(value, is_one)),
        Value::Array(items) => items.iter().any(|item| any_object(item, is_one)),
        _ => false,
    }
}

/// Whether the paths have such a parameter.
fn has_label_before_dot(paths: &Map<String, Value>) -> bool {
    paths.iter().any(|(path, item)| {
        let parameters = item.get("parameters").and_then(Value::as_array);
        parameters.into_iter().flatten().any(|parameter| {
            let name = parameter["name"].as_str().unwrap_or_default();
            parameter["style"] == "label"
                && parameter["explode"] == true
                && path.contains(&format!("{{{name}}}."))
        })
    })
}

fn has_undescribed_property(schema: &Map<String, Value>) -> bool {
    let required = schema.get("required").and_then(Value::as_array);
    let properties = schema.get("properties").and_then(Value::as_object);
    let (Some(required), Some(properties)) = (required, properties) else {
        return false;
    };
    let mut names = required.iter().filter_map(Value::as_str);
    names.any(|name| !properties.contains_key(name))
}

fn has_contained_alternative(object: &Map<String, Value>) -> bool {
    let alternatives = object.get("security").and_then(Value::as_array);
    let alternatives: Vec<&Map<String, Value>> = alternatives
        .into_iter()
        .flatten()
        .filter_map(Value::as_object)
        .collect();
    let contains = |whole: &Map<String, Value>, part: &Map<String, Value>| {
        !part.is_empty() && part.len() < whole.len() && part.keys().all(|name| whole.contains_key(name))
    };
    alternatives
        .iter()
        .any(|whole| alternatives.iter().any(|part| contains(whole, part)))
}
