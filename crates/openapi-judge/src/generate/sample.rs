//! A deterministic instance of a schema: a declared value if one is valid, else a generated one.

mod scalars;

use super::object::{
    additional_properties, all_of, has_object_keywords, properties, remove_omitted, retain_contained, unions,
};
use crate::judge::{Direction, Judge};
use serde_json::{Map, Value, json};

/// The longest generated string and array: a schema may demand more than fits into memory.
const MAX_LENGTH: u64 = 10_000;

/// The depth up to which optional properties are generated.
const MAX_OPTIONAL_DEPTH: usize = 4;

/// How many combinations of the alternatives of two unions are tried.
const MAX_COMBINED: usize = 100;

impl Judge {
    /// Returns an instance of a schema: the document's example if it has one, else a generated one with all
    /// properties except deeply nested and recursive ones. `None` means that no instance was found, not
    /// that none exists.
    #[must_use]
    pub fn sample(&self, schema: &Value, direction: Direction) -> Option<Value> {
        let mut generator = Generator {
            judge: self,
            direction,
            stack: Vec::new(),
        };
        generator
            .sample(schema)
            .filter(|value| generator.is_valid(schema, value))
    }
}

struct Generator<'j> {
    judge: &'j Judge,
    direction: Direction,
    /// The schemas that are being instantiated, from the outermost.
    stack: Vec<&'j Value>,
}

impl<'j> Generator<'j> {
    fn is_valid(&self, schema: &Value, value: &Value) -> bool {
        self.judge.is_valid(schema, self.direction, value)
    }

    /// Returns an instance, or `None` if none was found.
    fn sample(&mut self, schema: &'j Value) -> Option<Value> {
        let node = self.judge.document().resolve(schema);
        let values = node.get("enum").and_then(Value::as_array);
        // Paths and lists cannot contain the empty string.
        let (last, first): (Vec<&Value>, _) = values.into_iter().flatten().partition(|value| *value == "");
        let mut declared = ["example", "default"]
            .iter()
            .filter_map(|keyword| node.get(*keyword))
            .chain(first)
            .chain(last)
            .map(|value| {
                let mut value = value.clone();
                remove_omitted(self.judge, schema, self.direction, &mut value);
                value
            });
        if let Some(value) = declared.find(|value| self.is_valid(schema, value)) {
            return Some(value);
        }
        if self.stack.iter().any(|other| std::ptr::eq(*other, node)) {
            return None;
        }
        self.stack.push(node);
        let generated = self.generate(schema, node);
        self.stack.pop();
        generated
    }

    fn generate(&mut self, schema: &'j Value, node: &'j Value) -> Option<Value> {
        if let [first, others @ ..] = unions(node).as_slice() {
            let mut parts = first.iter();
            let alone = parts.find_map(|part| self.sample(part).filter(|value| self.is_valid(schema, value)));
            return alone.or_else(|| self.choice_of_objects(schema, node, first, others));
        }
        if has_object_keywords(node) {
            return self.object(schema, node);
        }
        match node.get("type").and_then(Value::as_str) {
            Some("boolean") => Some(json!(true)),
            Some("integer" | "number") => self.number(schema, node),
            Some("array") => self.array(schema, node),
            Some("object") => self.object(schema, node),
            Some("string") => self.string(schema, node),
            _ if node.get("items").is_some() => self.array(schema, node),
            _ if node.get("additionalProperties").is_some() => self.object(schema, node),
            _ => [json!({"anything": true}), json!("text"), json!(1)]
                .into_iter()
                .find(|value| self.is_valid(schema, value)),
        }
    }

    /// Returns an object with the properties of an alternative of each union, and with those beside them.
    fn choice_of_objects(
        &mut self,
        schema: &'j Value,
        node: &'j Value,
        first: &'j [Value],
        others: &[&'j Vec<Value>],
    ) -> Option<Value> {
        let beside = match has_object_keywords(node) {
            true => self.object(schema, node)?,
            false => json!({}),
        };
        let mut objects = vec![(beside, Vec::new())];
        for union in std::iter::once(first).chain(others.iter().map(|union| union.as_slice())) {
            let alternatives: Vec<Value> = union.iter().filter_map(|part| self.sample(part)).collect();
            let mut combined = Vec::new();
            for (object, replaced) in &objects {
                for alternative in alternatives.iter().filter_map(Value::as_object) {
                    let (mut object, mut replaced): (Value, Vec<(String, Value)>) =
                        (object.clone(), replaced.clone());
                    for (name, value) in alternative {
                        let former = object.as_object_mut()?.insert(name.clone(), value.clone());
                        replaced.extend(former.map(|former| (name.clone(), former)));
                    }
                    combined.push((object, replaced));
                }
            }
            combined.truncate(MAX_COMBINED);
            objects = combined;
        }
        objects.into_iter().find_map(|(object, replaced)| {
            let Value::Object(object) = object else {
                return None;
            };
            let object = self.with_fewer_errors(schema, object, replaced);
            self.is_valid(schema, &object).then_some(object)
        })
    }

    fn object(&mut self, schema: &'j Value, node: &'j Value) -> Option<Value> {
        let judge = self.judge;
        let (mut object, mut replaced) = (Map::new(), Vec::new());
        for part in all_of(node) {
            match self.sample(part)? {
                Value::Object(properties) => {
                    for (name, value) in properties {
                        replaced.extend(object.insert(name.clone(), value).map(|former| (name, former)));
                    }
                }
                other if self.is_valid(schema, &other) => return Some(other),
                _ => return self.scalar_of_parts(schema, node),
            }
        }
        for property in properties(judge.document(), node, self.direction) {
            // Another part of an `allOf` may describe it.
            let is_known = !property.described && object.contains_key(property.name);
            if is_known || !property.required && self.stack.len() > MAX_OPTIONAL_DEPTH {
                continue;
            }
            match self.sample(property.schema) {
                Some(value) => {
                    let former = object.insert(property.name.to_owned(), value);
                    replaced.extend(former.map(|former| (property.name.to_owned(), former)));
                }
                None if property.required => return None,
                None => {}
            }
        }
        if let Some(values) = additional_properties(node) {
            let name = ["more", "other"]
                .into_iter()
                .find(|name| !object.contains_key(*name));
            let entry = name.and_then(|name| Some((name.to_owned(), self.sample(values)?)));
            object.extend(entry);
        }
        retain_contained(judge, node, self.direction, &mut object);
        Some(self.with_fewer_errors(schema, object, replaced))
    }

    /// Removes properties, or puts the values of other parts in their place, and keeps each change that leaves fewer
    /// errors.
    fn with_fewer_errors(
        &self,
        schema: &Value,
        object: Map<String, Value>,
        replaced: Vec<(String, Value)>,
    ) -> Value {
        let errors = |value: &Value| self.judge.validate(schema, self.direction, value).len();
        let mut best = Value::Object(object);
        let mut fewest = errors(&best);
        let names: Vec<String> = best
            .as_object()
            .into_iter()
            .flat_map(Map::keys)
            .cloned()
            .collect();
        let removals = names.into_iter().map(|name| (name, None));
        let changes = replaced.into_iter().map(|(name, former)| (name, Some(former)));
        for (name, change) in changes.chain(removals) {
            if fewest == 0 {
                break;
            }
            let mut other = best.clone();
            if let Value::Object(properties) = &mut other {
                match change {
                    Some(former) => drop(properties.insert(name, former)),
                    None => drop(properties.remove(&name)),
                }
            }
            let count = errors(&other);
            if count < fewest {
                (best, fewest) = (other, count);
            }
        }
        best
    }

    fn array(&mut self, schema: &Value, node: &'j Value) -> Option<Value> {
        let minimum = node.get("minItems").and_then(Value::as_u64).unwrap_or(1).max(1);
        let item = node.get("items").filter(|_| minimum <= MAX_LENGTH);
        let item = item.and_then(|items| self.sample(items));
        let length = usize::try_from(minimum).unwrap_or(1);
        let unique = node.get("uniqueItems") == Some(&json!(true)) && length > 1;
        let items = item.map(|item| match node.get("items").filter(|_| unique) {
            Some(items) => Value::Array(self.different(items, item, length)),
            None => Value::Array(vec![item; length]),
        });
        let empty = || Some(json!([])).filter(|empty| self.is_valid(schema, empty));
        items.filter(|items| self.is_valid(schema, items)).or_else(empty)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use std::sync::Arc;

    #[test]
    fn an_instance_matches_all_unions_of_a_schema() {
        let both = "{oneOf: [{required: [a], properties: {a: {type: integer}}}, {required: [b], properties: {b: {type: integer}}}], \
                    anyOf: [{required: [c], properties: {c: {type: string}}}, {required: [d], properties: {d: {type: string}}}], \
                    required: [e], properties: {e: {type: boolean}}}";
        let value = sample(both).unwrap();
        assert_eq!(
            (value["e"].is_boolean(), value["c"].is_string()),
            (true, true),
            "{value}"
        );
        assert_ne!(value.get("a").is_some(), value.get("b").is_some(), "{value}");
    }

    fn sample(schema: &str) -> Option<Value> {
        let text = format!("{{paths: {{}}, components: {{schemas: {{It: {schema}}}}}}}");
        let judge = Judge::new(Arc::new(Document::parse(&text).unwrap()));
        judge.sample(&json!({"$ref": "#/components/schemas/It"}), Direction::Response)
    }

    #[test]
    fn bounds_may_be_the_limits_of_the_type() {
        let generated = sample("{type: integer, maximum: -9223372036854775808}");
        assert_eq!(generated, Some(json!(i64::MIN)));
        let generated = sample("{type: integer, minimum: 9223372036854775807, exclusiveMinimum: true}");
        assert_eq!(generated, None);
        let generated = sample("{type: number, minimum: 11, exclusiveMinimum: true, multipleOf: 10}");
        assert_eq!(generated, Some(json!(20)));
    }

    #[test]
    fn a_string_may_be_longer_than_its_least_length() {
        let length = |schema: &str| {
            let generated = sample(schema).unwrap_or_default();
            generated.as_str().map(|text| text.chars().count())
        };
        let of_x = "type: string, pattern: '^x*$'";
        assert_eq!(length(&format!("{{{of_x}, minLength: 7}}")), Some(7));
        assert_eq!(
            length(&format!("{{{of_x}, not: {{maxLength: 0}}, maxLength: 3}}")),
            Some(1)
        );
        let longer = length(&format!("{{{of_x}, not: {{maxLength: 5}}}}"));
        assert!(longer.is_some_and(|length| length > 5), "{longer:?}");
        let common = length("{type: string, minLength: 1000}");
        assert!(
            common.is_some_and(|length| (1_000..1_020).contains(&length)),
            "{common:?}"
        );
    }

    #[test]
    fn a_required_property_need_not_be_described() {
        let generated = sample("{type: object, required: [a, b], properties: {a: {type: integer}}}").unwrap();
        assert!(generated.get("a").is_some_and(Value::is_i64) && generated.get("b").is_some());
        let generated =
            sample("{type: object, required: [a], additionalProperties: {type: boolean}}").unwrap();
        assert!(generated["a"].is_boolean(), "{generated}");
        let described = "{type: object, properties: {a: {type: integer}}}";
        for parts in [
            format!("[{described}, {{type: object, required: [a]}}]"),
            format!("[{{type: object, required: [a]}}, {described}]"),
        ] {
            let generated = sample(&format!("{{allOf: {parts}}}")).unwrap();
            assert!(generated["a"].is_i64(), "{generated}");
        }
    }

    #[test]
    fn properties_of_the_other_direction_are_absent() {
        for schema in [
            "{allOf: [{type: object, properties: {a: {type: integer}, s: {type: string, writeOnly: true}}}, {required: [a, s]}]}",
            "{type: object, required: [a, s], properties: {a: {type: integer}, s: {allOf: [{type: string}, {writeOnly: true}]}}}",
            "{type: object, properties: {a: {type: integer}, s: {type: string, writeOnly: true}}, example: {a: 1, s: x}}",
        ] {
            assert_eq!(sample(schema), Some(json!({"a": 1})), "{schema}");
        }
        let item = "{oneOf: [{type: object, required: [a], properties: {a: {type: integer}, s: {type: string, writeOnly: true}}}, \
                    {type: string}]}";
        let schema = format!(
            "{{type: object, properties: {{m: {{type: object, additionalProperties: {item}}}, l: {{type: array, items: {item}}}}}, \
             example: {{m: {{x: {{a: 1, s: x}}}}, l: [{{a: 2, s: x}}, s]}}}}"
        );
        let expected = json!({"m": {"x": {"a": 1}}, "l": [{"a": 2}, "s"]});
        assert_eq!(sample(&schema), Some(expected));
    }

    #[test]
    fn scalars_match_all_parts() {
        let generated = sample("{allOf: [{type: string, enum: [a, b, c]}, {type: string, enum: [c, b]}]}");
        assert_eq!(generated, Some(json!("b")));
        let generated = sample("{allOf: [{enum: ['', a]}, {type: string, enum: ['', b, a]}]}");
        assert_eq!(generated, Some(json!("a")));
        assert_eq!(sample("{type: string, enum: ['', b]}"), Some(json!("b")));
        assert_eq!(sample("{type: string, enum: ['']}"), Some(json!("")));
        let generated = sample("{allOf: [{type: string, maxLength: 9}, {minLength: 9}]}");
        assert_eq!(generated.unwrap().as_str().unwrap().len(), 9);
        assert_eq!(
            sample("{allOf: [{type: integer, minimum: 3}, {maximum: 3}]}"),
            Some(json!(3))
        );
    }

    #[test]
    fn parts_of_an_object_agree() {
        // The last part has no type of its own.
        let list = "{type: object, required: [a], properties: {a: {type: array, items: {}}}}";
        let generated = sample(&format!(
            "{{allOf: [{list}, {{properties: {{a: {{items: {{type: string}}}}}}}}]}}"
        ));
        assert_eq!(generated, Some(json!({"a": ["text"]})));
        // No value of `n` satisfies both parts.
        let texts = "{type: object, additionalProperties: {type: string}}";
        let generated = sample(&format!(
            "{{allOf: [{texts}, {{type: object, properties: {{n: {{type: integer}}}}}}]}}"
        ));
        assert_eq!(generated, Some(json!({"more": "text"})));
        // The last part selects the second alternative.
        let choice = "{oneOf: [{type: object, required: [k], properties: {k: {enum: [a], type: string}, x: {type: integer}}}, \
                      {type: object, required: [k], properties: {k: {enum: [b], type: string}}}]}";
        let generated = sample(&format!(
            "{{allOf: [{choice}, {{type: object, properties: {{k: {{enum: [b], type: string}}}}}}]}}"
        ));
        assert_eq!(generated, Some(json!({"k": "b"})));
    }

    #[test]
    fn every_declared_value_is_tried() {
        assert_eq!(
            sample("{type: string, enum: [a, b], example: c}"),
            Some(json!("a"))
        );
        assert_eq!(
            sample("{type: string, enum: [long, ab], maxLength: 3}"),
            Some(json!("ab"))
        );
        assert_eq!(
            sample("{type: integer, example: text, default: 3}"),
            Some(json!(3))
        );
    }

    #[test]
    fn less_common_keywords_are_satisfied() {
        assert_eq!(sample("{type: number, minimum: 10.5}"), Some(json!(11)));
        assert_eq!(
            sample("{type: number, minimum: 10.5, maximum: 10.75}"),
            Some(json!(10.5))
        );
        let different =
            sample("{type: array, uniqueItems: true, minItems: 3, items: {type: integer}}").unwrap();
        assert_eq!(different.as_array().unwrap().len(), 3);
        let both = "{type: object, required: [more], properties: {more: {type: integer}}, additionalProperties: {type: string}}";
        assert_eq!(sample(both), Some(json!({"more": 1, "other": "text"})));
    }

    #[test]
    fn a_default_without_a_fraction_is_an_integer() {
        assert_eq!(
            sample("{type: integer, default: 10.0}").unwrap().to_string(),
            "10"
        );
    }

    #[test]
    fn huge_minimum_lengths_are_not_generated() {
        for schema in [
            "{type: string, minLength: 18446744073709551615}",
            "{type: array, minItems: 18446744073709551615, items: {type: string}}",
        ] {
            assert_eq!(sample(schema), None, "{schema}");
        }
    }

    #[test]
    fn patterns_are_matched_within_the_length() {
        let generated = sample("{type: string, pattern: '^never[0-9]{7}$'}").unwrap();
        assert!(generated.as_str().unwrap().starts_with("never"), "{generated}");
        let generated = sample("{type: string, pattern: '^[x-z]+$', minLength: 30, maxLength: 31}");
        assert!(generated.is_some());
        assert_eq!(sample("{type: string, pattern: '^x$', minLength: 2}"), None);
    }

    #[test]
    fn recursive_schemas_terminate() {
        let itself = "$ref: '#/components/schemas/It'";
        let tree = format!("{{type: object, properties: {{name: {{type: string}}, child: {{{itself}}}}}}}");
        assert_eq!(sample(&tree), Some(json!({"name": "text"})));
        let list = format!(
            "{{type: object, required: [all], properties: {{all: {{type: array, items: {{{itself}}}}}}}}}"
        );
        assert_eq!(sample(&list), Some(json!({"all": []})));
        let endless = format!("{{type: object, required: [it], properties: {{it: {{{itself}}}}}}}");
        assert_eq!(sample(&endless), None);
    }
}
