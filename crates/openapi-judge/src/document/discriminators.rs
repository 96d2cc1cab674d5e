//! Discriminators whose property is any string: JSON Schema does not know that a value of it selects an alternative.

use super::inheritance::{mapping, tagged, target};
use super::objects::for_each_object;
use serde_json::{Map, Value};

/// Rewrites each alternative of a choice with a discriminator to require one of its values, unless it does so itself.
pub(super) fn require_tags(root: &mut Value) {
    let schemas = root.pointer("/components/schemas").and_then(Value::as_object);
    let schemas = schemas.cloned().unwrap_or_default();
    for_each_object(root, &mut |object| {
        for (keyword, alternatives) in tagged_alternatives(object, &schemas) {
            object[keyword] = alternatives;
        }
    });
}

fn tagged_alternatives(choice: &Value, schemas: &Map<String, Value>) -> Vec<(&'static str, Value)> {
    let Some(property) = choice
        .pointer("/discriminator/propertyName")
        .and_then(Value::as_str)
    else {
        return Vec::new();
    };
    let mapping = mapping(choice);
    let is_open = |name: &String| {
        let Some(properties) = schemas.get(name).and_then(|schema| schema.get("properties")) else {
            return false;
        };
        // One that is not declared may have any value, too.
        properties.get(property).is_none_or(|schema| {
            schema.get("type") == Some(&Value::from("string")) && schema.get("enum").is_none()
        })
    };
    let with_tag = |alternative: &Value| match target(alternative).filter(is_open) {
        Some(name) => tagged(&name, &name, property, &mapping),
        None => alternative.clone(),
    };
    ["oneOf", "anyOf"]
        .into_iter()
        .filter_map(|keyword| {
            let alternatives = choice.get(keyword)?.as_array()?;
            Some((keyword, alternatives.iter().map(with_tag).collect()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keys_of_maps_are_no_keywords() {
        let object = json!({"type": "object", "properties": {"kind": {"type": "string"}}});
        let choice = json!({
            "oneOf": [{"$ref": "#/components/schemas/A"}],
            "discriminator": {"propertyName": "kind"},
        });
        let mut root = json!({
            "components": {"schemas": {"A": object}},
            "paths": {"/p": {"get": {"responses": {"default": {"content": {"application/json": {
                "schema": {"properties": {"example": choice, "value": {"default": choice}}},
            }}}}}}},
        });
        require_tags(&mut root);
        let properties = "/paths/~1p/get/responses/default/content/application~1json/schema/properties";
        let properties = root.pointer(properties).unwrap();
        assert_ne!(properties["example"], choice);
        assert_eq!(properties["value"]["default"], choice);
    }

    #[test]
    fn only_a_mapped_value_selects_an_alternative() {
        let object =
            json!({"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}});
        let constant = json!({"type": "object", "properties": {"kind": {"type": "string", "enum": ["C"]}}});
        let silent = json!({"type": "object", "properties": {"other": {"type": "string"}}});
        let mut root = json!({"components": {"schemas": {
            "A": object, "B": object, "C": constant, "D": silent,
            "All": {
                "oneOf": [
                    {"$ref": "#/components/schemas/A"},
                    {"$ref": "#/components/schemas/B"},
                    {"$ref": "#/components/schemas/C"},
                    {"$ref": "#/components/schemas/D"},
                ],
                "discriminator": {"propertyName": "kind", "mapping": {"first": "A"}},
            },
        }}});
        require_tags(&mut root);
        let tags = |index: usize| {
            let alternative = &root["components"]["schemas"]["All"]["oneOf"][index];
            alternative.pointer("/properties/kind/enum").cloned()
        };
        assert_eq!(
            [tags(0), tags(1), tags(2), tags(3)],
            [
                Some(json!(["first"])),
                Some(json!(["B"])),
                None,
                Some(json!(["D"]))
            ]
        );
    }
}
