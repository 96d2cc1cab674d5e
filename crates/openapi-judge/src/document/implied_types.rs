//! Adds the `type` that the keywords of a schema imply. Authors mean only objects by `properties`, but in JSON Schema a schema
//! without `type` that has it also accepts every other type.

use super::objects::for_each_object;
use serde_json::{Map, Value};

/// Adds the type that the keywords of a schema imply to each schema without a type.
pub(super) fn add_implied_types(root: &mut Value) {
    for_each_object(root, &mut |object| {
        let Value::Object(keywords) = object else { return };
        let has_type = keywords.contains_key("type") || keywords.contains_key("$ref");
        if let Some(implied) = implied(keywords).filter(|_| !has_type) {
            keywords.insert("type".to_owned(), implied.into());
        }
    });
}

fn implied(schema: &Map<String, Value>) -> Option<&'static str> {
    let has = |keywords: &[&str]| keywords.iter().any(|keyword| schema.contains_key(*keyword));
    // `required` of a parameter or a header is a boolean.
    let has_required = schema.get("required").is_some_and(Value::is_array);
    if has_required
        || has(&[
            "properties",
            "additionalProperties",
            "minProperties",
            "maxProperties",
        ])
    {
        return Some("object");
    }
    if has(&["items", "minItems", "maxItems", "uniqueItems"]) {
        return Some("array");
    }
    if has(&["pattern", "minLength", "maxLength"]) {
        return Some("string");
    }
    match has(&["minimum", "maximum", "multipleOf"]) {
        true => Some("number"),
        false => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keywords_of_one_type_imply_it() {
        let schemas = json!({
            "object": {"required": ["a"], "properties": {"pattern": {"minLength": 1}}},
            "array": {"items": {"maximum": 4}},
            "any": {"description": "A value.", "example": {"pattern": "a"}},
            "choice": {
                "oneOf": [{"$ref": "#/components/schemas/any"}],
                "discriminator": {"propertyName": "kind", "mapping": {"items": "#/components/schemas/any"}},
            },
            "integer": {"type": "integer", "minimum": 1},
            "unique": {"uniqueItems": true},
            "step": {"multipleOf": 2},
            "some": {"required": ["a"]},
        });
        let mut root = json!({
            "paths": {"/p": {"get": {"parameters": [{"name": "a", "in": "query", "required": true}]}}},
            "components": {"schemas": schemas},
        });
        let unchanged = root.clone();
        add_implied_types(&mut root);
        let schemas = &root["components"]["schemas"];
        assert_eq!(schemas["object"]["type"], "object");
        assert_eq!(schemas["object"]["properties"]["pattern"]["type"], "string");
        assert_eq!(schemas["array"]["type"], "array");
        assert_eq!(schemas["array"]["items"]["type"], "number");
        assert_eq!(schemas["unique"]["type"], "array");
        assert_eq!(schemas["step"]["type"], "number");
        assert_eq!(schemas["some"]["type"], "object");
        for same in ["any", "choice", "integer"] {
            assert_eq!(schemas[same], unchanged["components"]["schemas"][same]);
        }
        assert_eq!(root["paths"], unchanged["paths"]);
    }
}
