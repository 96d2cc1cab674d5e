//! Schemas of JSON bodies: objects, arrays, maps and references.

use super::names::Given;
use super::{Generator, scalars};
use serde_json::{Map, Value, json};

/// How deeply inline schemas are nested.
const MAX_DEPTH: usize = 3;

impl Generator {
    /// Returns any schema.
    pub(crate) fn schema(&mut self, depth: usize) -> Value {
        let nested = if depth < MAX_DEPTH { 1 } else { 0 };
        let schema = match self
            .rng
            .weighted(&[40, 18 * nested, 14 * nested, 7 * nested, 20, 8 * nested, 3])
        {
            0 => self.scalar(),
            1 => self.object(depth),
            2 => self.array(depth),
            3 => self.map(depth),
            4 => self.reference(),
            5 => self.composition(depth),
            _ => self.free_form(),
        };
        match self.rng.chance(15) {
            true => self.nullable(schema),
            false => schema,
        }
    }

    /// Returns a schema for a place that may be absent or empty, where a component may contain itself.
    fn optional_schema(&mut self, depth: usize) -> Value {
        if self.rng.chance(12)
            && let Some(name) = self.object_component()
        {
            return reference_to(&name);
        }
        self.schema(depth)
    }

    fn free_form(&mut self) -> Value {
        [
            json!({}),
            json!({"type": "object"}),
            json!({"type": "object", "additionalProperties": true}),
            json!({"type": "array", "items": {}}),
        ][self.rng.below(4)]
        .clone()
    }

    /// Returns a reference to a component that has been made, or a scalar if there is none.
    pub(crate) fn reference(&mut self) -> Value {
        if self.finished.is_empty() {
            return self.scalar();
        }
        let name = self.finished[self.rng.below(self.finished.len())].clone();
        reference_to(&name)
    }

    pub(crate) fn object(&mut self, depth: usize) -> Value {
        let mut given = Given::default();
        let (mut properties, mut required) = (Map::new(), Vec::new());
        for _ in 0..self.rng.below(5) {
            let name = given.property(&mut self.rng);
            let is_required = self.rng.chance(40);
            let schema = self.property(depth, is_required);
            properties.insert(name.clone(), schema);
            if is_required {
                required.push(json!(name));
            }
        }
        let mut object = json!({"type": "object", "properties": properties});
        match self.rng.weighted(&[50, 15, 10, 5, 20]) {
            0 => {}
            1 => object["additionalProperties"] = json!(false),
            2 => object["additionalProperties"] = json!(true),
            3 => object["additionalProperties"] = json!({}),
            _ => object["additionalProperties"] = self.optional_schema(depth + 1),
        }
        if object.get("additionalProperties") != Some(&json!(false)) && self.rng.chance(6) {
            required.push(json!(given.property(&mut self.rng)));
        }
        // Messages of one direction lack some properties.
        let is_visible =
            |schema: &&Value| schema.get("readOnly").is_none() && schema.get("writeOnly").is_none();
        let is_required =
            |(name, schema): &(&String, &Value)| required.contains(&json!(name)) && is_visible(schema);
        let count = properties.iter().filter(is_required).count();
        if count > 0 && self.rng.chance(10) {
            object["minProperties"] = json!(self.rng.between(1, count));
        }
        if self.rng.chance(10) {
            object["maxProperties"] = json!(properties.len().max(required.len()) + self.rng.below(3) + 1);
        }
        if !required.is_empty() {
            object["required"] = Value::Array(required);
        }
        object
    }

    fn property(&mut self, depth: usize, is_required: bool) -> Value {
        let mut schema = match is_required {
            true => self.schema(depth + 1),
            false => self.optional_schema(depth + 1),
        };
        if schema.get("$ref").is_some() {
            return schema;
        }
        if let Some(value) = scalars::instance(&schema) {
            if !is_required && self.rng.chance(20) {
                schema["default"] = value.clone();
            }
            if self.rng.chance(10) {
                schema["example"] = value;
            }
        }
        match self.rng.below(100) {
            0..8 => schema["readOnly"] = json!(true),
            8..16 => schema["writeOnly"] = json!(true),
            16..20 => schema["deprecated"] = json!(true),
            20..30 => {
                schema["description"] = json!("Text with `code`, \"quotes\" and */ more.\n\n# A heading")
            }
            _ => {}
        }
        schema
    }

    pub(crate) fn array(&mut self, depth: usize) -> Value {
        let mut array = json!({"type": "array"});
        let least = match self.rng.chance(25) {
            true => self.rng.between(1, 2),
            false => 0,
        };
        array["items"] = match least {
            0 => self.optional_schema(depth + 1),
            _ => self.schema(depth + 1),
        };
        self.counts(&mut array, least);
        array
    }

    /// Adds constraints for the number of items, at least `least`.
    pub(crate) fn counts(&mut self, array: &mut Value, least: usize) {
        if least > 0 {
            array["minItems"] = json!(least);
        }
        if self.rng.chance(20) {
            array["maxItems"] = json!(least + self.rng.between(1, 4));
        }
        // Two different items may not exist.
        if least < 2 && self.rng.chance(15) {
            array["uniqueItems"] = json!(true);
        }
    }

    fn map(&mut self, depth: usize) -> Value {
        let mut map = json!({"type": "object", "additionalProperties": self.optional_schema(depth + 1)});
        if self.rng.chance(15) {
            map["maxProperties"] = json!(self.rng.between(1, 3));
        }
        map
    }
}

pub(crate) fn reference_to(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}
