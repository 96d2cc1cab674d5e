//! Instances where the document has no example.

use super::object::{additional_properties, all_of, properties};
use super::pattern::Pattern;
use crate::judge::{Direction, Judge};
use fastrand::Rng;
use serde_json::{Map, Value, json};

/// Texts that the usual formats and patterns take, tried in turn.
const TEXTS: [&str; 18] = [
    "text",
    "a",
    "A",
    "ABC",
    "user-1",
    "1",
    "1.0",
    "200",
    "2025-01-12T09:30:00Z",
    "2025-01-12",
    "67e55044-10b1-426f-9247-bb680e5fe0c8",
    "someone@example.com",
    "https://example.com/",
    "/a",
    "127.0.0.1",
    "::1",
    "YQ==",
    "en-GB",
];

/// The longest text and array that are made up: a schema may demand more than memory holds.
const MOST: u64 = 10_000;

/// How many matches of a pattern are tried.
const ATTEMPTS: usize = 40;

/// How deep members are made up that may be left out.
const OPTIONAL_DEPTH: usize = 4;

impl Judge {
    /// An instance of a schema: the document's own example, or one made up with every member, but for
    /// those deep within and those that would hold themselves. `None` where none is found, which does
    /// not mean that there is none.
    #[must_use]
    pub fn sample(&self, schema: &Value, direction: Direction) -> Option<Value> {
        let mut maker = Maker {
            judge: self,
            direction,
            under_way: Vec::new(),
        };
        maker.sample(schema).filter(|value| maker.holds(schema, value))
    }
}

struct Maker<'j> {
    judge: &'j Judge,
    direction: Direction,
    /// The schemas that an instance is being made for, from the outermost.
    under_way: Vec<&'j Value>,
}

impl<'j> Maker<'j> {
    fn holds(&self, schema: &Value, value: &Value) -> bool {
        self.judge.holds(schema, self.direction, value)
    }

    /// An instance, or `None` where none is found.
    fn sample(&mut self, schema: &'j Value) -> Option<Value> {
        let node = self.judge.document().resolve(schema);
        let given = node.get("example").or_else(|| node.get("default"));
        let given = given.or_else(|| node.pointer("/enum/0"));
        if let Some(value) = given.filter(|value| self.holds(schema, value)) {
            return Some(value.clone());
        }
        if self.under_way.iter().any(|other| std::ptr::eq(*other, node)) {
            return None;
        }
        self.under_way.push(node);
        let made = self.made(schema, node);
        self.under_way.pop();
        made
    }

    fn made(&mut self, schema: &'j Value, node: &'j Value) -> Option<Value> {
        let parts = node.get("oneOf").or_else(|| node.get("anyOf"));
        if let Some(parts) = parts.and_then(Value::as_array) {
            return parts
                .iter()
                .find_map(|part| self.sample(part).filter(|value| self.holds(schema, value)));
        }
        if node.get("properties").is_some() || node.get("allOf").is_some() {
            return self.object(node);
        }
        match node.get("type").and_then(Value::as_str) {
            Some("boolean") => Some(json!(true)),
            Some("integer" | "number") => self.number(schema, node),
            Some("array") => self.array(schema, node),
            Some("object") => self.object(node),
            Some("string") => self.text(schema, node),
            _ => Some(json!({"anything": true})),
        }
    }

    fn object(&mut self, node: &'j Value) -> Option<Value> {
        let judge = self.judge;
        let mut object = Map::new();
        for part in all_of(node) {
            match self.sample(part)? {
                Value::Object(properties) => object.extend(properties),
                other => return Some(other),
            }
        }
        for property in properties(judge.document(), node, self.direction) {
            if !property.required && self.under_way.len() > OPTIONAL_DEPTH {
                continue;
            }
            match self.sample(property.schema) {
                Some(value) => drop(object.insert(property.name.to_owned(), value)),
                None if property.required => return None,
                None => {}
            }
        }
        if let Some(values) = additional_properties(node) {
            object.extend(self.sample(values).map(|value| ("more".to_owned(), value)));
        }
        Some(Value::Object(object))
    }

    fn array(&mut self, schema: &Value, node: &'j Value) -> Option<Value> {
        let minimum = node.get("minItems").and_then(Value::as_u64).unwrap_or(1).max(1);
        let item = node.get("items").filter(|_| minimum <= MOST);
        let item = item.and_then(|items| self.sample(items));
        let items = item.map(|item| Value::Array(vec![item; usize::try_from(minimum).unwrap_or(1)]));
        let empty = || Some(json!([])).filter(|empty| self.holds(schema, empty));
        items.filter(|items| self.holds(schema, items)).or_else(empty)
    }

    fn number(&self, schema: &Value, node: &Value) -> Option<Value> {
        let bound = |name: &str| node.get(name).and_then(Value::as_i64);
        let near = [bound("minimum"), bound("maximum"), bound("multipleOf")];
        let near = near.into_iter().flatten();
        let near = near.flat_map(|bound| [bound, bound.saturating_add(1), bound.saturating_sub(1)]);
        let mut candidates = near.chain([1, 0, 10, -1]);
        candidates.find_map(|value| Some(json!(value)).filter(|value| self.holds(schema, value)))
    }

    fn text(&self, schema: &Value, node: &Value) -> Option<Value> {
        let minimum = node.get("minLength").and_then(Value::as_u64).unwrap_or(0);
        let minimum = usize::try_from(minimum.min(MOST)).unwrap_or(0);
        let long = TEXTS
            .iter()
            .map(|text| text.repeat(minimum.div_ceil(text.len()).max(1)));
        let pattern = node
            .get("pattern")
            .and_then(Value::as_str)
            .and_then(Pattern::parse);
        let mut rng = Rng::with_seed(0);
        let lengths = [minimum, minimum + 1, minimum + 8, 0];
        let matching = lengths.iter().cycle().take(ATTEMPTS);
        let matching = matching.filter_map(|length| Some(pattern.as_ref()?.generate(&mut rng, *length)));
        let listed = TEXTS.iter().map(|text| (*text).to_owned());
        let mut candidates = listed.chain(long).chain(matching);
        candidates.find_map(|text| Some(json!(text)).filter(|value| self.holds(schema, value)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use std::sync::Arc;

    fn sample(schema: &str) -> Option<Value> {
        let text = format!("{{paths: {{}}, components: {{schemas: {{It: {schema}}}}}}}");
        let judge = Judge::new(Arc::new(Document::parse(&text).unwrap()));
        judge.sample(&json!({"$ref": "#/components/schemas/It"}), Direction::Response)
    }

    #[test]
    fn a_bound_may_be_the_last_number_that_there_is() {
        let made = sample("{type: integer, maximum: -9223372036854775808}");
        assert_eq!(made, Some(json!(i64::MIN)));
        let made = sample("{type: integer, minimum: 9223372036854775807, exclusiveMinimum: true}");
        assert_eq!(made, None);
    }

    #[test]
    fn what_is_longer_than_memory_is_not_made() {
        for schema in [
            "{type: string, minLength: 18446744073709551615}",
            "{type: array, minItems: 18446744073709551615, items: {type: string}}",
        ] {
            assert_eq!(sample(schema), None, "{schema}");
        }
    }

    #[test]
    fn a_pattern_gives_a_match_of_the_length() {
        let made = sample("{type: string, pattern: '^never[0-9]{7}$'}").unwrap();
        assert!(made.as_str().unwrap().starts_with("never"), "{made}");
        let made = sample("{type: string, pattern: '^[x-z]+$', minLength: 30, maxLength: 31}");
        assert!(made.is_some());
        assert_eq!(sample("{type: string, pattern: '^x$', minLength: 2}"), None);
    }

    #[test]
    fn what_may_hold_itself_ends() {
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
