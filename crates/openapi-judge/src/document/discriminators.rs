//! Discriminators whose property is any string: JSON Schema does not know that a value of it selects an alternative.

use super::allowed_values::values;
use super::component_references::{mapping, target};
use super::inheritance::tagged;
use super::objects::for_each_object;
use serde_json::{Map, Value};

/// Rewrites each alternative of a choice with a discriminator to require one of its values, unless it does so itself.
pub(super) fn require_tags(root: &mut Value) {
    let schemas = root.pointer("/components/schemas").and_then(Value::as_object);
    let schemas = schemas.cloned().unwrap_or_default();
    for_each_object(root, &mut |object| {
        if let Some((keyword, alternatives)) = tagged_alternatives(object, &schemas) {
            object[keyword] = alternatives;
        }
    });
}

fn tagged_alternatives(choice: &Value, schemas: &Map<String, Value>) -> Option<(&'static str, Value)> {
    let property = choice.pointer("/discriminator/propertyName")?.as_str()?;
    let mapping = mapping(choice);
    let is_mapped = |name: &String| mapping.iter().any(|(_, target)| target == name);
    let with_tag = |alternative: &Value| {
        let Some(name) = target(alternative).filter(|name| schemas.contains_key(name)) else {
            return alternative.clone();
        };
        match values(alternative, property, schemas, 0) {
            // The name selects only one that describes the property so loosely that it matches others, too.
            Some(values) if !values.contains(&name) && !is_mapped(&name) => alternative.clone(),
            Some(values) if values.len() == 1 => alternative.clone(),
            _ => tagged(&name, &name, property, (&mapping, schemas)),
        }
    };
    // A discriminator beside both keywords belongs to `oneOf`.
    let keyword = ["oneOf", "anyOf"]
        .into_iter()
        .find(|keyword| choice.get(*keyword).is_some())?;
    let alternatives = choice.get(keyword)?.as_array()?;
    Some((keyword, alternatives.iter().map(with_tag).collect()))
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

    /// Returns the values that each alternative of `All` requires in addition to what it describes.
    fn tags(components: &Value) -> Vec<Option<Value>> {
        let mut root = json!({"components": {"schemas": components}});
        require_tags(&mut root);
        let alternatives = root
            .pointer("/components/schemas/All/oneOf")
            .and_then(Value::as_array);
        let tag = |alternative: &Value| alternative.pointer("/properties/kind/enum").cloned();
        alternatives.unwrap().iter().map(tag).collect()
    }

    #[test]
    fn a_choice_or_a_part_selects_by_its_own_values() {
        let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let object = |kind: Value| json!({"type": "object", "properties": {"kind": kind}});
        let components = json!({
            "All": {
                "oneOf": [
                    reference("Pets"),
                    reference("Tools"),
                    reference("Part"),
                    reference("Open"),
                    {"allOf": [object(json!({"enum": ["inline"]}))]},
                ],
                "discriminator": {"propertyName": "kind"},
            },
            "Pets": {
                "oneOf": [reference("Cat"), reference("Dog")],
                "discriminator": {"propertyName": "kind", "mapping": {"cat": "Cat"}},
            },
            "Cat": object(json!({"type": "string"})),
            "Dog": object(json!({"type": "string"})),
            // Another discriminator: its name selects it.
            "Tools": {"oneOf": [reference("Cat"), reference("Dog")], "discriminator": {"propertyName": "tool"}},
            "Part": {"allOf": [object(reference("Kind")), object(json!({"enum": ["part", "other"]}))]},
            "Kind": {"type": "string", "enum": ["part", "another"]},
            "Open": {"allOf": [object(json!({"type": "string"}))]},
        });
        assert_eq!(
            tags(&components),
            [None, Some(json!(["Tools"])), None, Some(json!(["Open"])), None]
        );
    }

    #[test]
    fn the_name_selects_an_alternative_that_allows_other_values_too() {
        let object = json!({"type": "object", "properties": {"kind": {"enum": ["A", "B"]}}});
        let components = json!({
            "All": {
                "oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}],
                "discriminator": {"propertyName": "kind"},
            },
            "A": object,
            "B": object,
        });
        assert_eq!(tags(&components), [Some(json!(["A"])), Some(json!(["B"]))]);
    }
}
