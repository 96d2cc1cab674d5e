//! Schemas of strings, numbers and booleans, and the values of an `enum`.

use super::Generator;
use serde_json::{Map, Value, json};

const PATTERNS: [&str; 9] = [
    "^[a-z]{2,5}$",
    "^[A-Z]{3}$",
    "^\\d{4}-\\d{2}$",
    "^[^/]+$",
    "^(foo|bar)-[0-9]+$",
    "^\\S+$",
    "^[äöü]{1,3}$",
    "^.{1,10}$",
    "^[\\w.-]+@x$",
];

/// Formats that the generator knows, and one that it does not.
const FORMATS: [&str; 10] = [
    "date-time",
    "date",
    "uuid",
    "email",
    "uri",
    "ipv4",
    "ipv6",
    "byte",
    "password",
    "hostname",
];

const TEXTS: [&str; 16] = [
    "",
    "a",
    "b",
    "A",
    "some value",
    "type",
    "self",
    "1",
    "-1",
    "é",
    "null",
    "true",
    "a_b",
    "a-b",
    "Unknown",
    "x/y",
];

impl Generator {
    /// Returns a schema whose values can be parts of a path, query, header or form.
    pub(crate) fn scalar(&mut self) -> Value {
        match self.rng.weighted(&[40, 25, 15, 10, 5]) {
            0 => self.string(),
            1 => self.integer(),
            2 => self.number(),
            3 if self.rng.chance(15) => json!({"type": "boolean", "enum": [self.rng.chance(50)]}),
            3 => json!({"type": "boolean"}),
            _ => self.mixed_enum(),
        }
    }

    /// Returns a schema of a number or boolean.
    pub(crate) fn scalar_but_string(&mut self) -> Value {
        match self.rng.below(3) {
            0 => self.integer(),
            1 => self.number(),
            _ => json!({"type": "boolean"}),
        }
    }

    pub(crate) fn string(&mut self) -> Value {
        let mut schema = json!({"type": "string"});
        match self.rng.weighted(&[25, 20, 15, 25, 20]) {
            0 => {}
            1 => {
                let least = self.rng.below(4);
                if self.rng.chance(60) {
                    schema["minLength"] = json!(least);
                }
                if self.rng.chance(60) {
                    schema["maxLength"] = json!(least + self.rng.between(1, 12));
                }
            }
            2 => {
                schema["pattern"] = json!(self.rng.pick(&PATTERNS));
                if schema["pattern"] == "^[^/]+$" && self.rng.chance(50) {
                    schema["maxLength"] = json!(20);
                }
            }
            3 => schema["format"] = json!(self.rng.pick(&FORMATS)),
            _ => {
                schema["enum"] = json!(self.texts());
                if self.rng.chance(10) {
                    schema["x-closed"] = json!(true);
                }
            }
        }
        schema
    }

    /// Returns 1 to 4 different texts.
    fn texts(&mut self) -> Vec<&'static str> {
        let mut texts: Vec<&str> = Vec::new();
        for _ in 0..self.rng.between(1, 4) {
            let text = self.rng.pick(&TEXTS);
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        // No path contains an empty text.
        if texts == [""] {
            texts.push("a");
        }
        texts
    }

    pub(crate) fn integer(&mut self) -> Value {
        let mut schema = json!({"type": "integer"});
        match self.rng.weighted(&[20, 25, 30, 10, 15]) {
            0 => {}
            1 => {
                let format = self.rng.pick(&["int32", "int64", "uint32", "uint64", "int8"]);
                schema["format"] = json!(format);
                if format == "uint64" && self.rng.chance(50) {
                    schema["maximum"] = json!(u64::MAX);
                }
            }
            2 => self.bounds(&mut schema, 1),
            3 => {
                schema["minimum"] = json!([0, -5, i64::MIN][self.rng.below(3)]);
                schema["maximum"] = json!(i64::MAX);
            }
            _ => {
                let mut values = vec![
                    json!(self.rng.between(0, 5)),
                    json!(-7),
                    json!(404),
                    json!(i64::MAX),
                ];
                values.truncate(self.rng.between(1, 4));
                if self.rng.chance(50) {
                    let names = ["First", "self", "Type", "x-y"];
                    schema["x-enum-varnames"] = json!(names[..values.len()]);
                }
                schema["enum"] = json!(values);
            }
        }
        schema
    }

    /// Adds bounds between which there are at least three multiples of `unit`.
    fn bounds(&mut self, schema: &mut Value, unit: i64) {
        let unit = match self.rng.chance(30) {
            true => {
                let factor = [2, 3, 10][self.rng.below(3)];
                schema["multipleOf"] = json!(factor * unit);
                factor * unit
            }
            false => unit,
        };
        let least = i64::try_from(self.rng.below(40)).unwrap() - 20;
        let greatest = least + unit * i64::try_from(self.rng.between(4, 60)).unwrap();
        if self.rng.chance(70) {
            schema["minimum"] = json!(least);
            if self.rng.chance(30) {
                schema["exclusiveMinimum"] = json!(true);
            }
        }
        if self.rng.chance(70) {
            schema["maximum"] = json!(greatest);
            if self.rng.chance(30) {
                schema["exclusiveMaximum"] = json!(true);
            }
        }
    }

    pub(crate) fn number(&mut self) -> Value {
        let mut schema = json!({"type": "number"});
        match self.rng.weighted(&[30, 20, 30, 10, 10]) {
            0 => {}
            1 => schema["format"] = json!(self.rng.pick(&["float", "double", "decimal"])),
            2 => self.bounds(&mut schema, 1),
            3 => {
                schema["multipleOf"] = json!([0.5, 0.01, 0.25][self.rng.below(3)]);
                schema["minimum"] = json!(0);
            }
            _ => schema["enum"] = json!([0.5, 1, -2.25]),
        }
        schema
    }

    /// Returns an `enum` of several types.
    fn mixed_enum(&mut self) -> Value {
        let mut values = vec![json!("auto"), json!(1), json!(true), json!("off"), json!(0)];
        values.truncate(self.rng.between(2, 5));
        json!({"enum": values})
    }

    /// Allows null, in one of the ways of OpenAPI 3.0.
    pub(crate) fn nullable(&mut self, mut schema: Value) -> Value {
        if schema.get("$ref").is_some() {
            return json!({"allOf": [schema], "nullable": true});
        }
        if schema.get("type").is_some() || schema.get("allOf").is_some() {
            schema["nullable"] = json!(true);
        }
        if let Some(Value::Array(values)) = schema.get_mut("enum") {
            values.push(Value::Null);
            let count = values.len();
            if let Some(Value::Array(names)) = schema.get_mut("x-enum-varnames") {
                names.resize(count, json!("Nothing"));
            }
        }
        schema
    }
}

/// Returns an instance of a schema without most constraints.
pub(crate) fn instance(schema: &Value) -> Option<Value> {
    if let Some(Value::Array(values)) = schema.get("enum") {
        return values.first().cloned();
    }
    let schema = schema.as_object()?;
    let is_plain = |schema: &Map<String, Value>| {
        let harmless = ["type", "nullable", "description"];
        schema.keys().all(|keyword| harmless.contains(&keyword.as_str()))
    };
    let type_name = schema.get("type")?.as_str()?;
    let value = match type_name {
        "boolean" => json!(true),
        "string" => json!("some text"),
        "integer" => json!(7),
        "number" => json!(0.5),
        _ => return None,
    };
    is_plain(schema).then_some(value)
}
