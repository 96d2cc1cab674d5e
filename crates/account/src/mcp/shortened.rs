//! Shortens the JSON Schemas of tools, since a client adds the whole list to the context of its model.
//!
//! What a model needs for a call remains: names, types, constraints and descriptions of the input. Of results, which it
//! reads anyway, names and types remain, and those only of the outer objects. Definitions are moved to where they are
//! used.

use serde_json::{Map, Value, json};

type Schema = Map<String, Value>;

/// Keywords that inputs do not need: examples repeat what types and descriptions say.
const NOT_IN_INPUTS: [&str; 4] = ["$defs", "examples", "title", "writeOnly"];

/// Keywords that remain in the schemas of results.
const IN_OUTPUTS: [&str; 6] = [
    "additionalProperties",
    "allOf",
    "anyOf",
    "items",
    "properties",
    "type",
];

/// How deep objects are nested in each other of which the schema of a result names the properties. An array does not
/// count.
const OUTPUT_DEPTH: usize = 3;

/// Shortens the schema of an input. It accepts the same values.
pub(super) fn input(schema: Value) -> Schema {
    let keep = |keyword: &str| !NOT_IN_INPUTS.contains(&keyword);
    Shortener::new(&schema, &keep, usize::MAX).root()
}

/// Shortens the schema of a result. It accepts all values that the original accepts, and more.
pub(super) fn output(mut schema: Value) -> Schema {
    loosen(&mut schema);
    let keep = |keyword: &str| IN_OUTPUTS.contains(&keyword);
    Shortener::new(&schema, &keep, OUTPUT_DEPTH).root()
}

/// Replaces `oneOf` by `anyOf`: without constraints, a value may be valid for several alternatives. Removes
/// `additionalProperties: false`.
fn loosen(schema: &mut Value) {
    each_part(schema, &mut loosen);
    let Value::Object(keywords) = schema else { return };
    if let Some(alternatives) = keywords.remove("oneOf") {
        keywords.insert("anyOf".to_owned(), alternatives);
    }
    if keywords.get("additionalProperties") == Some(&json!(false)) {
        keywords.remove("additionalProperties");
    }
}

/// Applies a function to the schemas that a schema consists of, including its definitions.
fn each_part(schema: &mut Value, change: &mut dyn FnMut(&mut Value)) {
    let Value::Object(keywords) = schema else { return };
    for (keyword, value) in keywords {
        match (keyword.as_str(), value) {
            ("properties" | "$defs", Value::Object(named)) => named.values_mut().for_each(&mut *change),
            ("allOf" | "anyOf" | "oneOf", Value::Array(parts)) => parts.iter_mut().for_each(&mut *change),
            ("items" | "additionalProperties", value) => change(value),
            _ => {}
        }
    }
}

struct Shortener<'a> {
    root: &'a Value,
    keep: &'a dyn Fn(&str) -> bool,
    /// How many more objects may be nested in each other.
    depth: usize,
    /// The definitions that are being inserted.
    open: Vec<&'a str>,
    /// The definitions that refer to themselves, and remain definitions.
    recursive: Vec<&'a str>,
}

impl<'a> Shortener<'a> {
    fn new(root: &'a Value, keep: &'a dyn Fn(&str) -> bool, depth: usize) -> Self {
        Self {
            root,
            keep,
            depth,
            open: Vec::new(),
            recursive: Vec::new(),
        }
    }

    fn root(mut self) -> Schema {
        let mut schema = match self.shortened(self.root) {
            Value::Object(schema) => schema,
            _ => Schema::new(),
        };
        let mut definitions = Schema::new();
        while let Some(name) = self
            .recursive
            .iter()
            .find(|name| !definitions.contains_key(**name))
            .copied()
        {
            let definition = &self.root["$defs"][name];
            self.open.push(name);
            let definition = self.shortened(definition);
            self.open.pop();
            definitions.insert(name.to_owned(), definition);
        }
        if !definitions.is_empty() {
            schema.insert("$defs".to_owned(), Value::Object(definitions));
        }
        schema
    }

    fn shortened(&mut self, schema: &'a Value) -> Value {
        let Value::Object(keywords) = schema else {
            return schema.clone();
        };
        let mut short = self.referenced(keywords);
        for (keyword, value) in keywords {
            if keyword == "$ref" || !(self.keep)(keyword) {
                continue;
            }
            let value = match (keyword.as_str(), value) {
                ("properties", _) if self.depth == 0 => continue,
                ("properties", Value::Object(properties)) => self.properties(properties),
                ("allOf" | "anyOf" | "oneOf", Value::Array(parts)) => {
                    Value::Array(parts.iter().map(|part| self.shortened(part)).collect())
                }
                ("items" | "additionalProperties", schema) => self.shortened(schema),
                ("description", Value::String(text)) => json!(one_line(text)),
                _ => value.clone(),
            };
            short.insert(keyword.clone(), value);
        }
        Value::Object(merged_alternatives(short))
    }

    fn properties(&mut self, properties: &'a Schema) -> Value {
        self.depth -= 1;
        let each = |(name, schema): (&String, &'a Value)| (name.clone(), self.shortened(schema));
        let properties = properties.iter().map(each).collect();
        self.depth += 1;
        Value::Object(properties)
    }

    /// Returns the definition that a schema refers to, or the reference if the definition is recursive. Empty if the
    /// schema refers to none.
    fn referenced(&mut self, keywords: &'a Schema) -> Schema {
        let Some(reference) = keywords.get("$ref").and_then(Value::as_str) else {
            return Schema::new();
        };
        let definitions = self.root["$defs"].as_object();
        let name = reference.strip_prefix("#/$defs/");
        let found = name
            .zip(definitions)
            .and_then(|(name, definitions)| definitions.get_key_value(name));
        let Some((name, definition)) = found else {
            return Schema::new();
        };
        if self.open.contains(&name.as_str()) {
            if !self.recursive.contains(&name.as_str()) {
                self.recursive.push(name);
            }
            return Schema::from_iter([("$ref".to_owned(), json!(reference))]);
        }
        self.open.push(name);
        let definition = self.shortened(definition);
        self.open.pop();
        match definition {
            Value::Object(definition) => definition,
            _ => Schema::new(),
        }
    }
}

/// Merges alternatives that have become equal, and `null` with another alternative.
fn merged_alternatives(mut schema: Schema) -> Schema {
    let Some(Value::Array(alternatives)) = schema.remove("anyOf") else {
        return schema;
    };
    let mut distinct: Vec<Value> = Vec::new();
    for alternative in alternatives {
        if !distinct.contains(&alternative) {
            distinct.push(alternative);
        }
    }
    let null = distinct
        .iter()
        .position(|alternative| *alternative == json!({"type": "null"}));
    if let (Some(null), 2) = (null, distinct.len())
        && let Some(nullable) = with_null(&distinct[1 - null])
    {
        distinct = vec![nullable];
    }
    match distinct.as_mut_slice() {
        [Value::Object(only)] => {
            // The description of the use takes precedence, as in a reference.
            let mut only = std::mem::take(only);
            only.append(&mut schema);
            only
        }
        _ => {
            schema.insert("anyOf".to_owned(), Value::Array(distinct));
            schema
        }
    }
}

/// Returns a schema that also accepts null; `None` if that takes another alternative.
fn with_null(schema: &Value) -> Option<Value> {
    let name = schema["type"].as_str()?;
    let mut nullable = schema.clone();
    nullable["type"] = json!([name, "null"]);
    if let Some(values) = nullable.get_mut("enum").and_then(Value::as_array_mut) {
        values.push(Value::Null);
    }
    Some(nullable)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_keep_what_a_call_needs() {
        let schema = json!({
            "type": "object",
            "required": ["body"],
            "additionalProperties": false,
            "properties": {"body": {"$ref": "#/$defs/Patch", "description": "The\nchange."}},
            "$defs": {
                "Patch": {"type": "object", "description": "Not shown.", "properties": {
                    "examples": {"$ref": "#/$defs/Name"},
                    "settings": {"anyOf": [{"$ref": "#/$defs/Settings"}, {"type": "null"}]},
                }},
                "Name": {"type": "string", "maxLength": 9, "description": "A name.", "examples": ["a"]},
                "Settings": {"type": "object", "description": "The settings.", "properties": {}},
            },
        });
        assert_eq!(
            Value::Object(input(schema)),
            json!({
                "type": "object",
                "required": ["body"],
                "additionalProperties": false,
                "properties": {"body": {"type": "object", "description": "The change.", "properties": {
                    "examples": {"type": "string", "maxLength": 9, "description": "A name."},
                    "settings": {"type": ["object", "null"], "description": "The settings.", "properties": {}},
                }}},
            })
        );
    }

    #[test]
    fn outputs_keep_names_and_types() {
        let schema = json!({
            "type": "object",
            "$ref": "#/$defs/A",
            "$defs": {"A": {"type": "object", "description": "A.", "required": ["b"], "properties": {
                "b": {"anyOf": [{"type": "string", "enum": ["x"]}, {"type": "string"}]},
                "description": {"type": ["string", "null"], "description": "B.", "pattern": "^a$"},
                "c": {"oneOf": [{"type": "integer", "minimum": 0}, {"type": "string"}]},
                "d": {"type": "object", "properties": {
                    "e": {"type": "array", "items": {"type": "object", "properties": {
                        "f": {"type": "object", "properties": {"g": {"type": "string"}}},
                    }}},
                }},
            }, "additionalProperties": false}},
        });
        assert_eq!(
            Value::Object(output(schema)),
            json!({"type": "object", "properties": {
                "b": {"type": "string"},
                "description": {"type": ["string", "null"]},
                "c": {"anyOf": [{"type": "integer"}, {"type": "string"}]},
                "d": {"type": "object", "properties": {
                    "e": {"type": "array", "items": {"type": "object", "properties": {
                        "f": {"type": "object"},
                    }}},
                }},
            }})
        );
    }

    #[test]
    fn recursive_definitions_remain_definitions() {
        let schema = json!({
            "$ref": "#/$defs/Tree",
            "$defs": {"Tree": {"type": "object", "properties": {
                "children": {"type": "array", "items": {"$ref": "#/$defs/Tree"}},
            }}},
        });
        let tree = json!({"type": "object", "properties": {
            "children": {"type": "array", "items": {"$ref": "#/$defs/Tree"}},
        }});
        let mut expected = tree.clone();
        expected["$defs"] = json!({"Tree": tree});
        assert_eq!(Value::Object(output(schema)), expected);
    }
}
