//! `allOf`, `oneOf`, `anyOf`, discriminators and inheritance.

use super::Generator;
use super::schemas::reference_to;
use serde_json::{Map, Value, json};

/// The values of a discriminator that a mapping gives.
const TAGS: [&str; 5] = ["cat", "Dog", "type", "x y", "é"];

impl Generator {
    pub(crate) fn composition(&mut self, depth: usize) -> Value {
        match self.rng.weighted(&[30, 15, 20, 20, 15]) {
            0 => self.all_of(depth),
            1 => self.narrowed(),
            2 => self.one_of_types(depth),
            3 => self.one_of_constants(depth),
            _ => self.any_of(depth),
        }
    }

    /// Returns an `allOf` of objects, one of them a component if there is one that can be extended.
    fn all_of(&mut self, depth: usize) -> Value {
        let extension = self.open_object(depth);
        let Some((name, known)) = self.extensible() else {
            let other = self.open_object(depth);
            return json!({"allOf": [disjoint(other, &extension), extension]});
        };
        let mut extension = disjoint(extension, &known);
        // A property of the component may be required by the extension.
        let optional = known["properties"].as_object().into_iter().flat_map(Map::keys);
        if self.rng.chance(20)
            && let Some(optional) = optional.last()
            && known["properties"][optional].get("type").is_some()
        {
            let mut required = extension["required"].as_array().cloned().unwrap_or_default();
            required.push(json!(optional));
            extension["required"] = Value::Array(required);
        }
        let reference = reference_to(&name);
        match self.rng.below(4) {
            0 => {
                extension["allOf"] = json!([reference]);
                extension
            }
            1 => json!({"allOf": [extension, reference]}),
            _ => json!({"allOf": [reference, extension]}),
        }
    }

    /// Returns an object that allows other properties, without constraints on their number.
    fn open_object(&mut self, depth: usize) -> Value {
        let mut object = self.object(depth);
        if let Some(object) = object.as_object_mut() {
            let counts = ["additionalProperties", "minProperties", "maxProperties"];
            object.retain(|keyword, _| !counts.contains(&keyword.as_str()));
        }
        object
    }

    /// Returns an `allOf` that narrows the values of a scalar.
    fn narrowed(&mut self) -> Value {
        let parts = match self.rng.below(7) {
            0 => json!([{"type": "string", "maxLength": 9}, {"type": "string", "minLength": 2}]),
            1 => json!([{"type": "integer", "minimum": 0}, {"maximum": 99}]),
            2 => json!([{"type": "string", "enum": ["a", "b", "c"]}, {"type": "string", "enum": ["c", "b"]}]),
            3 => json!([{"type": "number"}, {"type": "integer", "format": "int32"}]),
            4 => json!([{"type": "integer", "multipleOf": 2}, {"type": "integer", "multipleOf": 3}]),
            5 => json!([{"type": "array", "items": {"type": "string"}}, {"maxItems": 3}]),
            _ => json!([self.scalar()]),
        };
        json!({"allOf": parts})
    }

    /// Returns a `oneOf` whose alternatives have different types.
    fn one_of_types(&mut self, depth: usize) -> Value {
        let text = self.string();
        let mut alternatives = vec![
            self.integer(),
            text,
            json!({"type": "boolean"}),
            self.array(depth),
            self.open_object(depth),
        ];
        while alternatives.len() > 3 || (alternatives.len() > 2 && self.rng.chance(50)) {
            let index = self.rng.below(alternatives.len());
            alternatives.remove(index);
        }
        if self.rng.chance(10) {
            alternatives.push(json!({"enum": [null]}));
        }
        json!({"oneOf": alternatives})
    }

    /// Returns a `oneOf` of inline objects with a property of one value each.
    fn one_of_constants(&mut self, depth: usize) -> Value {
        let mut alternatives = Vec::new();
        for (index, constant) in ["first", "second", "third"][..self.rng.between(2, 3)]
            .iter()
            .enumerate()
        {
            let mut object = self.open_object(depth);
            tag(&mut object, "kind", json!({"type": "string", "enum": [constant]}));
            if self.rng.chance(50) {
                object["title"] = json!(format!("Choice {index}"));
            }
            alternatives.push(object);
        }
        let mut union = json!({"oneOf": alternatives});
        if self.rng.chance(40) {
            union["discriminator"] = json!({"propertyName": "kind"});
        }
        if self.rng.chance(10) {
            union["x-closed"] = json!(true);
        }
        union
    }

    fn any_of(&mut self, depth: usize) -> Value {
        match self.rng.below(3) {
            0 => json!({"anyOf": [self.integer(), self.string()]}),
            1 => {
                let first = self.open_object(depth);
                let second = self.open_object(depth);
                json!({"anyOf": [disjoint(first, &second), second]})
            }
            _ => match self.extensible() {
                Some((name, known)) => {
                    let other = self.open_object(depth);
                    json!({"anyOf": [reference_to(&name), disjoint(other, &known)]})
                }
                None => json!({"anyOf": [self.string(), self.array(depth)]}),
            },
        }
    }

    /// Adds a union of new components with a discriminator.
    pub(crate) fn add_union(&mut self, name: &str) {
        let has_constants = self.rng.chance(50);
        let mapping = self.rng.chance(50);
        let (mut alternatives, mut mapped) = (Vec::new(), Map::new());
        let count = self.rng.between(2, 3);
        for tag_value in TAGS.into_iter().take(count) {
            let key = self.new_component();
            let value = if mapping { tag_value } else { &key };
            let mut object = self.open_object(1);
            let property = match has_constants {
                true => json!({"type": "string", "enum": [value]}),
                false => json!({"type": "string"}),
            };
            tag(&mut object, "kind", property);
            let reference = reference_to(&key);
            if mapping {
                let target = match self.rng.chance(70) {
                    true => reference["$ref"].clone(),
                    false => json!(key),
                };
                mapped.insert(value.to_owned(), target);
            }
            alternatives.push(reference);
            self.finish(&key, object);
        }
        let keyword = if self.rng.chance(85) { "oneOf" } else { "anyOf" };
        let mut discriminator = json!({"propertyName": "kind"});
        if mapping {
            discriminator["mapping"] = Value::Object(mapped);
        }
        self.finish(
            name,
            json!({keyword: alternatives, "discriminator": discriminator}),
        );
    }

    /// Adds a base and components that inherit from it.
    pub(crate) fn add_hierarchy(&mut self, name: &str) {
        let mut base = self.open_object(1);
        tag(&mut base, "kind", json!({"type": "string"}));
        base["discriminator"] = json!({"propertyName": "kind"});
        let mapping = self.rng.chance(40);
        let mut mapped = Map::new();
        let mut children = Vec::new();
        let count = self.rng.between(1, 3);
        for tag_value in TAGS.into_iter().take(count) {
            let key = self.new_component();
            let extension = disjoint(self.open_object(1), &base);
            if mapping {
                mapped.insert(tag_value.to_owned(), reference_to(&key)["$ref"].clone());
            }
            children.push((key, json!({"allOf": [reference_to(name), extension]})));
        }
        if mapping {
            base["discriminator"]["mapping"] = Value::Object(mapped);
        }
        self.finish(name, base);
        for (key, child) in children {
            self.finish(&key, child);
        }
    }

    /// Returns a component to which properties can be added.
    fn extensible(&mut self) -> Option<(String, Value)> {
        let is_extensible = |name: &&String| {
            let schema = &self.schemas[*name];
            let keywords = [
                "additionalProperties",
                "minProperties",
                "maxProperties",
                "discriminator",
            ];
            schema.get("properties").is_some() && keywords.iter().all(|keyword| schema.get(keyword).is_none())
        };
        let names: Vec<String> = self.finished.iter().filter(is_extensible).cloned().collect();
        let name = names.get(self.rng.below(names.len().max(1)))?;
        Some((name.clone(), self.schemas[name].clone()))
    }

    /// Returns the name of an object among all components, including those that are not made yet.
    pub(crate) fn object_component(&mut self) -> Option<String> {
        let names: Vec<String> = self.objects.clone();
        names.get(self.rng.below(names.len().max(1))).cloned()
    }

    fn new_component(&mut self) -> String {
        self.given_components.component(&mut self.rng)
    }
}

/// Removes the properties that another object has, too.
fn disjoint(mut object: Value, other: &Value) -> Value {
    let names: Vec<String> = other["properties"]
        .as_object()
        .into_iter()
        .flat_map(Map::keys)
        .cloned()
        .collect();
    if let Some(Value::Object(properties)) = object.get_mut("properties") {
        properties.retain(|name, _| !names.contains(name));
    }
    if let Some(Value::Array(required)) = object.get_mut("required") {
        required.retain(|name| {
            name.as_str()
                .is_none_or(|name| !names.iter().any(|known| known == name))
        });
    }
    object
}

/// Adds a required property.
fn tag(object: &mut Value, name: &str, schema: Value) {
    object["properties"][name] = schema;
    let mut required = object["required"].as_array().cloned().unwrap_or_default();
    if !required.contains(&json!(name)) {
        required.push(json!(name));
    }
    object["required"] = Value::Array(required);
}
