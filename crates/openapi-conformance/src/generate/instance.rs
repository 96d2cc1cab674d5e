//! Instances of a schema at random.

use super::{ODD_TEXTS, Pattern, of_format};
use crate::judge::{Direction, Judge};
use fastrand::Rng;
use serde_json::{Map, Value, json};

/// How deep instances of recursive schemas go.
const MAX_DEPTH: usize = 6;

/// Makes instances; the judge has the last word on each.
pub(crate) struct Random<'a> {
    pub(crate) judge: &'a Judge,
    pub(crate) rng: Rng,
}

impl Random<'_> {
    /// An instance; `None` where none was found.
    pub(crate) fn instance(&mut self, schema: &Value, direction: Direction) -> Option<Value> {
        let judge = self.judge;
        (0..20)
            .filter_map(|_| self.node(schema, direction, 0))
            .find(|value| judge.is_valid(schema, direction, value))
    }

    fn node(&mut self, schema: &Value, direction: Direction, depth: usize) -> Option<Value> {
        let judge = self.judge;
        let node = judge.document().resolve(schema);
        if depth > MAX_DEPTH {
            return None;
        }
        let nullable = node.get("nullable") == Some(&Value::Bool(true));
        if nullable && self.rng.u8(..5) == 0 {
            return Some(Value::Null);
        }
        if let Some(values) = node.get("enum").and_then(Value::as_array) {
            return self.rng.choice(values).cloned();
        }
        for choice in ["oneOf", "anyOf"] {
            if let Some(parts) = node.get(choice).and_then(Value::as_array) {
                let part = self.rng.choice(parts)?;
                return self.node(part, direction, depth + 1);
            }
        }
        if node.get("properties").is_some() || node.get("allOf").is_some() {
            return self.object(node, direction, depth);
        }
        match node.get("type").and_then(Value::as_str) {
            Some("boolean") => Some(json!(self.rng.bool())),
            Some("integer") => Some(self.integer(node)),
            Some("number") => Some(self.number(node)),
            Some("array") => self.array(node, direction, depth),
            Some("object") => self.object(node, direction, depth),
            Some("string") => Some(Value::String(self.text(schema, node, direction))),
            _ => Some(self.anything(depth)),
        }
    }

    fn object(&mut self, node: &Value, direction: Direction, depth: usize) -> Option<Value> {
        let mut members = Map::new();
        for part in node.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            match self.node(part, direction, depth + 1)? {
                Value::Object(more) => members.extend(more),
                other => return Some(other),
            }
        }
        let required = node.get("required").and_then(Value::as_array);
        let elsewhere = match direction {
            Direction::Request => "readOnly",
            Direction::Response => "writeOnly",
        };
        let properties = node.get("properties").and_then(Value::as_object);
        for (name, property) in properties.into_iter().flatten() {
            if self.judge.document().resolve(property).get(elsewhere) == Some(&Value::Bool(true)) {
                continue;
            }
            let required = required.is_some_and(|required| required.contains(&json!(name)));
            if !required && self.rng.u8(..5) < 2 {
                continue;
            }
            match self.node(property, direction, depth + 1) {
                Some(value) => drop(members.insert(name.clone(), value)),
                None if required => return None,
                None => {}
            }
        }
        match node.get("additionalProperties") {
            Some(values) if values.is_object() => {
                for _ in 0..self.rng.usize(..4) {
                    let name = self.odd_text();
                    let described = properties.is_some_and(|all| all.contains_key(&name));
                    if !described && let Some(value) = self.node(values, direction, depth + 1) {
                        members.insert(name, value);
                    }
                }
            }
            _ => {}
        }
        Some(Value::Object(members))
    }

    fn array(&mut self, node: &Value, direction: Direction, depth: usize) -> Option<Value> {
        let bound = |name: &str| node.get(name).and_then(Value::as_u64);
        let least = bound("minItems")
            .and_then(|bound| usize::try_from(bound).ok())
            .unwrap_or(0);
        let most = bound("maxItems").and_then(|bound| usize::try_from(bound).ok());
        let most = most.unwrap_or(usize::MAX).min(least + 4).max(least);
        let count = self.rng.usize(least..=most);
        let any = Value::Object(Map::new());
        let item = node.get("items").unwrap_or(&any);
        (0..count)
            .map(|_| self.node(item, direction, depth + 1))
            .collect()
    }

    /// Mostly small, often at an end of what the type holds.
    fn integer(&mut self, node: &Value) -> Value {
        let bound = |name: &str| node.get(name).and_then(Value::as_i64);
        let (low, high) = match node.get("format").and_then(Value::as_str) {
            Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
            _ => (i64::MIN, i64::MAX),
        };
        let (low, high) = (bound("minimum").unwrap_or(low), bound("maximum").unwrap_or(high));
        if low > high {
            return json!(low);
        }
        let value = match self.rng.u8(..4) {
            0 => low,
            1 => high,
            2 => self.rng.i64(low..=high),
            _ => self.rng.i64(-3..=100).clamp(low, high),
        };
        match bound("multipleOf").filter(|step| *step > 0) {
            Some(step) => json!(value - value % step),
            None => json!(value),
        }
    }

    fn number(&mut self, node: &Value) -> Value {
        let bound = |name: &str| node.get(name).and_then(Value::as_f64);
        let low = bound("minimum").unwrap_or(-1e6);
        let high = bound("maximum").unwrap_or(1e6);
        let part = f64::from(self.rng.u16(..)) / f64::from(u16::MAX);
        json!(low + (high - low) * part)
    }

    fn text(&mut self, schema: &Value, node: &Value, direction: Direction) -> String {
        let length = |name: &str| node.get(name).and_then(Value::as_u64);
        let least = length("minLength")
            .and_then(|length| usize::try_from(length).ok())
            .unwrap_or(0);
        let most = length("maxLength").and_then(|length| usize::try_from(length).ok());
        let most = most.unwrap_or(least + 20).min(2_000).max(least);
        let wanted = match self.rng.u8(..4) {
            0 => least,
            1 => most,
            _ => self.rng.usize(least..=most.min(least + 20)),
        };
        let pattern = node
            .get("pattern")
            .and_then(Value::as_str)
            .and_then(Pattern::read);
        let format = node.get("format").and_then(Value::as_str).unwrap_or_default();
        for _ in 0..20 {
            let text = match (&pattern, of_format(format)) {
                (Some(pattern), _) => pattern.text(&mut self.rng, wanted),
                (None, [_, ..]) => self.of_format(format),
                (None, []) => self.plain(wanted),
            };
            if self
                .judge
                .is_valid(schema, direction, &Value::from(text.as_str()))
            {
                return text;
            }
        }
        let sample = self.judge.sample(schema, direction);
        sample
            .and_then(|value| value.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    fn of_format(&mut self, format: &str) -> String {
        let number = self.rng.u32(..1_000_000);
        match format {
            "email" => format!("u{number}@example.com"),
            "date-time" => {
                let (day, hour) = (self.rng.u8(1..=28), self.rng.u8(..24));
                format!(
                    "20{:02}-0{}-{day:02}T{hour:02}:00:00Z",
                    number % 100,
                    number % 9 + 1
                )
            }
            _ => self
                .rng
                .choice(of_format(format))
                .map_or(String::new(), |text| (*text).to_owned()),
        }
    }

    /// A text of this many characters, letters and odd ones mixed.
    fn plain(&mut self, length: usize) -> String {
        let odd = self.odd_text();
        let odd = odd.chars().filter(|_| length > 0).take(length);
        let mut text: String = odd.collect();
        while text.chars().count() < length {
            text.push(self.rng.alphanumeric());
        }
        text
    }

    fn odd_text(&mut self) -> String {
        self.rng.choice(ODD_TEXTS).unwrap_or_default().to_owned()
    }

    fn anything(&mut self, depth: usize) -> Value {
        match self.rng.u8(..8) {
            0 => Value::Null,
            1 => json!(self.rng.bool()),
            2 => json!(self.rng.i64(..)),
            3 => json!(f64::from(self.rng.i32(..)) / 8.0),
            4 if depth < MAX_DEPTH => (0..self.rng.usize(..3))
                .map(|_| self.anything(depth + 1))
                .collect(),
            5 if depth < MAX_DEPTH => {
                let count = self.rng.usize(..3);
                (0..count)
                    .map(|_| (self.odd_text(), self.anything(depth + 1)))
                    .collect()
            }
            _ => Value::String(self.odd_text()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use std::sync::Arc;

    #[test]
    fn the_same_seed_gives_the_same_instances_and_each_is_one() {
        let document = Document::parse(
            "{paths: {}, components: {schemas: {S: {type: object, required: [a], properties: \
             {a: {type: string, maxLength: 5}, b: {type: integer, nullable: true, minimum: 3}, \
             c: {type: array, maxItems: 2, items: {$ref: '#/components/schemas/S'}}}}}}}",
        );
        let judge = Judge::new(Arc::new(document.unwrap()));
        let schema = json!({"$ref": "#/components/schemas/S"});
        let make = |seed| {
            let rng = Rng::with_seed(seed);
            let mut random = Random { judge: &judge, rng };
            let values = (0..50).map(|_| random.instance(&schema, Direction::Request).unwrap());
            values.collect::<Vec<_>>()
        };
        let values = make(1);
        assert_eq!(values, make(1));
        assert_ne!(values, make(2));
        let distinct: std::collections::BTreeSet<String> = values.iter().map(Value::to_string).collect();
        assert!(distinct.len() > 30, "{}", distinct.len());
        assert!(
            values
                .iter()
                .all(|value| judge.is_valid(&schema, Direction::Request, value))
        );
    }
}
