//! Shortens the JSON Schemas of tools: an MCP client adds all of them to the context of its language model.
//!
//! What the model needs for a call remains: names, types, constraints and descriptions of the input. Of results, which it
//! reads anyway, names and types remain, and those only of the outer objects. A definition that is used once, and every
//! scalar, is inlined.

use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

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

/// The nesting depth of objects down to which the schema of a result lists properties. Arrays do not count as a level.
const OUTPUT_DEPTH: usize = 3;

/// Shortens the schema of an input. It accepts the same values.
pub(super) fn input(mut schema: Value) -> Schema {
    insert_root(&mut schema);
    let keep = |keyword: &str| !NOT_IN_INPUTS.contains(&keyword);
    Shortener::new(&schema, &keep).root(usize::MAX)
}

/// Shortens the schema of a result. It accepts all values that the original accepts, and more.
pub(super) fn output(mut schema: Value) -> Schema {
    insert_root(&mut schema);
    loosen(&mut schema);
    let keep = |keyword: &str| IN_OUTPUTS.contains(&keyword);
    Shortener::new(&schema, &keep).root(OUTPUT_DEPTH)
}

/// Replaces a reference at the root, where a tool must have `type`, by what it refers to.
fn insert_root(schema: &mut Value) {
    let Value::Object(keywords) = schema else { return };
    let Some(reference) = keywords.remove("$ref") else {
        return;
    };
    let name = reference.as_str().and_then(definition_name);
    let definition = name.and_then(|name| keywords.get("$defs")?.get(name)?.as_object().cloned());
    for (keyword, value) in definition.into_iter().flatten() {
        keywords.entry(keyword).or_insert(value);
    }
}

fn definition_name(reference: &str) -> Option<&str> {
    reference.strip_prefix("#/$defs/")
}

/// Replaces `oneOf` by `anyOf`: once constraints are removed, a value may be valid for several alternatives. Removes
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
    /// How many more levels of `properties` to keep.
    depth: usize,
    /// How often each definition is referred to.
    uses: BTreeMap<&'a str, usize>,
    /// The definitions that remain definitions, with the greatest depth of their uses.
    shared: BTreeMap<&'a str, usize>,
}

impl<'a> Shortener<'a> {
    fn new(root: &'a Value, keep: &'a dyn Fn(&str) -> bool) -> Self {
        let mut uses = BTreeMap::new();
        count_references(root, root, &mut uses);
        Self {
            root,
            keep,
            depth: 0,
            uses,
            shared: BTreeMap::new(),
        }
    }

    fn root(mut self, depth: usize) -> Schema {
        self.depth = depth;
        let mut schema = match self.shortened(self.root) {
            Value::Object(schema) => schema,
            _ => Schema::new(),
        };
        let mut definitions = Schema::new();
        // Shortening a definition may add others, or a use of another one at a greater depth.
        let mut finished = BTreeMap::new();
        while let Some((name, depth)) = self
            .shared
            .iter()
            .map(|(name, depth)| (*name, *depth))
            .find(|(name, depth)| finished.get(name) != Some(depth))
        {
            self.depth = depth;
            let definition = self.shortened(&self.root["$defs"][name]);
            finished.insert(name, depth);
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
                // Without `properties`, it would apply to them too.
                ("additionalProperties", _) if self.depth == 0 && keywords.contains_key("properties") => {
                    continue;
                }
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

    /// Returns what a schema refers to, or the `$ref` itself if the definition is shared. Empty if the schema refers to
    /// nothing.
    fn referenced(&mut self, keywords: &'a Schema) -> Schema {
        let Some(reference) = keywords.get("$ref").and_then(Value::as_str) else {
            return Schema::new();
        };
        let Some(name) = definition_name(reference) else {
            return Schema::new();
        };
        let definition = &self.root["$defs"][name];
        let is_scalar = matches!(
            definition["type"].as_str(),
            Some("string" | "integer" | "number" | "boolean")
        );
        // A definition that contains itself is counted at least twice.
        if !is_scalar && self.uses.get(name).is_some_and(|uses| *uses > 1) {
            let depth = self.shared.entry(name).or_insert(self.depth);
            *depth = self.depth.max(*depth);
            return Schema::from_iter([("$ref".to_owned(), json!(reference))]);
        }
        match self.shortened(definition) {
            Value::Object(definition) => definition,
            _ => Schema::new(),
        }
    }
}

/// Counts the references in a schema and in the definitions that it uses.
fn count_references<'a>(root: &'a Value, schema: &'a Value, uses: &mut BTreeMap<&'a str, usize>) {
    match schema {
        Value::Object(keywords) => {
            let reference = keywords.get("$ref").and_then(Value::as_str);
            if let Some(name) = reference.and_then(definition_name) {
                let count = uses.entry(name).or_default();
                *count += 1;
                if *count == 1 {
                    count_references(root, &root["$defs"][name], uses);
                }
            }
            let parts = keywords.iter().filter(|(keyword, _)| *keyword != "$defs");
            parts.for_each(|(_, part)| count_references(root, part, uses));
        }
        Value::Array(items) => items.iter().for_each(|item| count_references(root, item, uses)),
        _ => {}
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
        [Value::Object(only)]
            if !only
                .keys()
                .any(|name| schema.contains_key(name) && name != "description") =>
        {
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

/// Returns a schema that also accepts null; `None` if null needs an alternative of its own.
fn with_null(schema: &Value) -> Option<Value> {
    let name = schema["type"].as_str()?;
    const OTHERS: [&str; 6] = ["$ref", "allOf", "anyOf", "const", "not", "oneOf"];
    if OTHERS.iter().any(|keyword| schema.get(*keyword).is_some()) {
        return None;
    }
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
    fn constraints_are_not_lost_by_merging() {
        let both = json!({"type": "object", "properties": {"a": {
            "minLength": 1, "anyOf": [{"type": "string", "minLength": 3}, {"type": "null"}],
        }, "b": {"anyOf": [{"type": "string", "const": "x"}, {"type": "null"}]}}});
        let short = Value::Object(input(both));
        let (a, b) = (&short["properties"]["a"], &short["properties"]["b"]);
        assert_eq!(
            (&a["minLength"], &a["anyOf"][0]["minLength"]),
            (&json!(1), &json!(3))
        );
        assert_eq!(
            b["anyOf"],
            json!([{"type": "string", "const": "x"}, {"type": "null"}])
        );
    }

    #[test]
    fn a_result_may_have_properties_that_are_no_longer_listed() {
        let level = |inner: Value| json!({"type": "object", "properties": {"a": inner}});
        let deep = json!({"type": "object", "properties": {"b": {"type": "string"}}, "additionalProperties": {"type": "integer"}});
        let short = output(level(level(level(deep))));
        let inner = Value::Object(short)["properties"]["a"]["properties"]["a"]["properties"]["a"].clone();
        assert_eq!(inner, json!({"type": "object"}));
    }

    #[test]
    fn a_shared_definition_has_the_depth_of_its_outermost_use() {
        let pair = json!({"type": "object", "properties": {"x": {"type": "string"}}});
        let deep = json!({"type": "object", "properties": {"a": {"type": "object", "properties": {"a":
            {"$ref": "#/$defs/Pair"}}}}});
        let schema = json!({"type": "object", "properties": {"a": deep, "z": {"$ref": "#/$defs/Pair"}}, "$defs": {"Pair": pair}});
        let short = Value::Object(output(schema));
        assert_eq!(short["$defs"]["Pair"], pair);
    }

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
    fn definitions_that_are_used_twice_remain_definitions() {
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
