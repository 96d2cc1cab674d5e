//! Random instances, reproducible from a seed.

use super::object::{
    additional_properties, all_of, has_object_keywords, properties, retain_contained, unions,
};
use super::pattern::Pattern;
use super::strings::{FormatStrings, UNUSUAL_STRINGS, format_strings};
use crate::judge::{Direction, Judge};
use fastrand::Rng;
use serde_json::{Map, Value, json};

/// The depth limit for instances of recursive schemas.
const MAX_DEPTH: usize = 6;

/// Generates random instances; the judge validates each.
#[derive(Debug)]
pub struct RandomInstances<'a> {
    judge: &'a Judge,
    /// The random numbers; callers draw their own choices from the same sequence.
    pub rng: Rng,
}

impl<'a> RandomInstances<'a> {
    /// A generator that starts from a seed.
    #[must_use]
    pub fn new(judge: &'a Judge, seed: u64) -> RandomInstances<'a> {
        let rng = Rng::with_seed(seed);
        RandomInstances { judge, rng }
    }

    /// Generates an instance; `None` if none was found.
    pub fn instance(&mut self, schema: &Value, direction: Direction) -> Option<Value> {
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
        let unions = unions(node);
        if !unions.is_empty() {
            return self.choice(node, &unions, direction, depth);
        }
        if has_object_keywords(node) {
            return self.object(node, direction, depth);
        }
        match node.get("type").and_then(Value::as_str) {
            Some("boolean") => Some(json!(self.rng.bool())),
            Some("integer") => Some(self.integer(node)),
            Some("number") => Some(self.number(node)),
            Some("array") => self.array(node, direction, depth),
            Some("object") => self.object(node, direction, depth),
            Some("string") => Some(Value::String(self.string(schema, node, direction))),
            _ if node.get("items").is_some() => self.array(node, direction, depth),
            _ if node.get("additionalProperties").is_some() => self.object(node, direction, depth),
            _ => Some(self.any(depth)),
        }
    }

    /// Returns a value of an alternative, with the properties of the other unions and of what is beside them unless it is valid
    /// without.
    fn choice(
        &mut self,
        node: &Value,
        unions: &[&Vec<Value>],
        direction: Direction,
        depth: usize,
    ) -> Option<Value> {
        let mut values = Vec::new();
        for union in unions {
            let part = self.rng.choice(*union)?;
            values.push(self.node(part, direction, depth + 1)?);
        }
        let is_alone = unions.len() == 1 && !has_object_keywords(node);
        if is_alone || self.judge.is_valid(node, direction, values.first()?) {
            return values.into_iter().next();
        }
        let mut all = Map::new();
        if has_object_keywords(node)
            && let Value::Object(beside) = self.object(node, direction, depth)?
        {
            all.extend(beside);
        }
        for value in values {
            match value {
                Value::Object(properties) => all.extend(properties),
                other => return Some(other),
            }
        }
        Some(Value::Object(all))
    }

    fn object(&mut self, node: &Value, direction: Direction, depth: usize) -> Option<Value> {
        let judge = self.judge;
        let mut object = Map::new();
        for part in all_of(node) {
            match self.node(part, direction, depth + 1)? {
                Value::Object(properties) => object.extend(properties),
                other => return Some(other),
            }
        }
        for property in properties(judge.document(), node, direction) {
            // Another part of an `allOf` may describe it.
            let is_known = !property.described && object.contains_key(property.name);
            if is_known || !property.required && self.rng.u8(..5) < 2 {
                continue;
            }
            match self.node(property.schema, direction, depth + 1) {
                Some(value) => drop(object.insert(property.name.to_owned(), value)),
                None if property.required => return None,
                None => {}
            }
        }
        if let Some(values) = additional_properties(node) {
            for _ in 0..self.rng.usize(..4) {
                let name = self.unusual_string();
                let declared = node.get("properties").and_then(|all| all.get(&name)).is_some();
                if !declared && let Some(value) = self.node(values, direction, depth + 1) {
                    object.insert(name, value);
                }
            }
        }
        retain_contained(judge, node, direction, &mut object);
        Some(Value::Object(object))
    }

    fn array(&mut self, node: &Value, direction: Direction, depth: usize) -> Option<Value> {
        let bound = |name: &str| node.get(name).and_then(Value::as_u64);
        let min = bound("minItems")
            .and_then(|bound| usize::try_from(bound).ok())
            .unwrap_or(0);
        let max = bound("maxItems").and_then(|bound| usize::try_from(bound).ok());
        let max = max.unwrap_or(usize::MAX).min(min + 4).max(min);
        let count = self.rng.usize(min..=max);
        let any = Value::Object(Map::new());
        let item = node.get("items").unwrap_or(&any);
        (0..count)
            .map(|_| self.node(item, direction, depth + 1))
            .collect()
    }

    /// Mostly small, often at a bound.
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
        let number = low + (high - low) * part;
        match node.get("format").and_then(Value::as_str) {
            Some("float") => float(number),
            _ => json!(number),
        }
    }

    fn string(&mut self, schema: &Value, node: &Value, direction: Direction) -> String {
        let length = |name: &str| node.get(name).and_then(Value::as_u64);
        let min = length("minLength")
            .and_then(|length| usize::try_from(length).ok())
            .unwrap_or(0);
        let max = length("maxLength").and_then(|length| usize::try_from(length).ok());
        let max = max.unwrap_or(min + 20).min(2_000).max(min);
        let wanted = match self.rng.u8(..4) {
            0 => min,
            1 => max,
            _ => self.rng.usize(min..=max.min(min + 20)),
        };
        let pattern = node
            .get("pattern")
            .and_then(Value::as_str)
            .and_then(Pattern::parse);
        let format = node.get("format").and_then(Value::as_str).unwrap_or_default();
        for _ in 0..20 {
            let text = match (&pattern, format_strings(format)) {
                (Some(pattern), _) => pattern.generate(&mut self.rng, wanted),
                (None, Some(strings)) => self.formatted(strings),
                (None, None) => self.unconstrained(wanted),
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

    fn formatted(&mut self, strings: &FormatStrings) -> String {
        let number = self.rng.u32(..1_000_000);
        match strings.format {
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
                .choice(strings.valid)
                .map_or(String::new(), |text| (*text).to_owned()),
        }
    }

    /// A string of this many characters, which begins with unusual ones.
    fn unconstrained(&mut self, length: usize) -> String {
        let mut text: String = self.unusual_string().chars().take(length).collect();
        while text.chars().count() < length {
            text.push(self.rng.alphanumeric());
        }
        text
    }

    fn unusual_string(&mut self) -> String {
        self.rng.choice(UNUSUAL_STRINGS).unwrap_or_default().to_owned()
    }

    fn any(&mut self, depth: usize) -> Value {
        match self.rng.u8(..8) {
            0 => Value::Null,
            1 => json!(self.rng.bool()),
            2 => json!(self.rng.i64(..)),
            3 => json!(f64::from(self.rng.i32(..)) / 8.0),
            4 if depth < MAX_DEPTH => (0..self.rng.usize(..3)).map(|_| self.any(depth + 1)).collect(),
            5 if depth < MAX_DEPTH => {
                let count = self.rng.usize(..3);
                (0..count)
                    .map(|_| (self.unusual_string(), self.any(depth + 1)))
                    .collect()
            }
            _ => Value::String(self.unusual_string()),
        }
    }
}

/// Returns a number near to this one that a `float` holds, with as few digits as distinguish it from others. If two texts
/// of as many digits are equally near, it is a whole number.
fn float(number: f64) -> Value {
    #[allow(clippy::cast_possible_truncation, reason = "digits are lost on purpose")]
    let near = |number: f64| number as f32;
    let parse = |text: String| text.parse::<f64>().unwrap_or(number);
    let nearest = near(number);
    let in_json = parse(serde_json::to_string(&nearest).unwrap_or_default());
    match in_json.to_bits() == parse(nearest.to_string()).to_bits() {
        true => json!(in_json),
        false => json!(f64::from(near(number.trunc()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use std::sync::Arc;

    #[test]
    fn a_float_has_few_digits() {
        assert_eq!(float(-274464.02685587853), json!(-274464.03));
        assert_eq!(float(0.5), json!(0.5));
        // 410757.62 and 410757.63 are the same float.
        assert_eq!(float(410757.625), json!(410757.0));
    }

    #[test]
    fn the_same_seed_gives_the_same_valid_instances() {
        let document = Document::parse(
            "{paths: {}, components: {schemas: {S: {type: object, required: [a], properties: \
             {a: {type: string, maxLength: 5}, b: {type: integer, nullable: true, minimum: 3}, \
             c: {type: array, maxItems: 2, items: {$ref: '#/components/schemas/S'}}}}}}}",
        );
        let judge = Judge::new(Arc::new(document.unwrap()));
        let schema = json!({"$ref": "#/components/schemas/S"});
        let make = |seed| {
            let mut random = RandomInstances::new(&judge, seed);
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

    /// Returns random instances of a schema, always the same ones.
    fn instances(schema: &str, count: usize) -> Vec<Value> {
        let document = format!("{{paths: {{}}, components: {{schemas: {{It: {schema}}}}}}}");
        let judge = Judge::new(Arc::new(Document::parse(&document).unwrap()));
        let schema = json!({"$ref": "#/components/schemas/It"});
        let mut random = RandomInstances::new(&judge, 7);
        let instances = (0..count).map(|_| random.instance(&schema, Direction::Response).unwrap());
        instances.collect()
    }

    fn distinct<T: Ord>(values: impl IntoIterator<Item = T>) -> Vec<T> {
        let values: std::collections::BTreeSet<T> = values.into_iter().collect();
        values.into_iter().collect()
    }

    #[test]
    fn about_a_fifth_of_nullable_instances_is_null() {
        let values = instances("{type: string, nullable: true}", 400);
        let nulls = values.iter().filter(|value| value.is_null()).count();
        assert!((40..130).contains(&nulls), "{nulls}");
    }

    #[test]
    fn every_value_and_alternative_occurs() {
        let values = instances("{type: string, enum: [a, b, c]}", 60);
        assert_eq!(
            distinct(values.iter().map(|value| value.as_str().unwrap())),
            ["a", "b", "c"]
        );
        for keyword in ["oneOf", "anyOf"] {
            let schema = format!("{{{keyword}: [{{type: integer}}, {{type: boolean}}]}}");
            let values = instances(&schema, 60);
            let integers = values.iter().filter(|value| value.is_i64()).count();
            assert!((10..50).contains(&integers), "{keyword}: {integers}");
        }
        let values = instances("{}", 400);
        let kinds = [
            Value::is_null,
            Value::is_boolean,
            Value::is_i64,
            Value::is_string,
            |value: &Value| value.as_array().is_some_and(|items| !items.is_empty()),
            |value: &Value| value.as_object().is_some_and(|members| !members.is_empty()),
            |value: &Value| value.as_f64().is_some_and(|number| number.fract() != 0.0),
        ];
        for (number, is_of_kind) in kinds.iter().enumerate() {
            assert!(values.iter().any(is_of_kind), "kind {number}");
        }
    }

    #[test]
    fn three_fifths_of_optional_properties_are_present() {
        let schema = "{type: object, required: [a], properties: {a: {type: integer}, b: {type: integer}}}";
        let values = instances(schema, 400);
        assert!(values.iter().all(|value| value.get("a").is_some()));
        let present = values.iter().filter(|value| value.get("b").is_some()).count();
        assert!((190..290).contains(&present), "{present}");
    }

    #[test]
    fn arrays_and_maps_have_every_length_within_their_bounds() {
        let lengths = |schema: &str| {
            let values = instances(schema, 200);
            let length = |value: &Value| match value {
                Value::Array(items) => items.len(),
                Value::Object(members) => members.len(),
                _ => unreachable!("{value}"),
            };
            distinct(values.iter().map(length))
        };
        let items = "items: {type: integer}";
        assert_eq!(lengths(&format!("{{type: array, {items}}}")), [0, 1, 2, 3, 4]);
        assert_eq!(
            lengths(&format!("{{type: array, minItems: 2, {items}}}")),
            [2, 3, 4, 5, 6]
        );
        assert_eq!(
            lengths(&format!("{{type: array, minItems: 2, maxItems: 3, {items}}}")),
            [2, 3]
        );
        let map = "{type: object, additionalProperties: {type: integer}}";
        assert_eq!(lengths(map), [0, 1, 2, 3]);
    }

    #[test]
    fn numbers_are_often_at_their_bounds() {
        let integers = |schema: &str| {
            let values = instances(schema, 400);
            values
                .iter()
                .map(|value| value.as_i64().unwrap())
                .collect::<Vec<_>>()
        };
        let values = integers("{type: integer, minimum: 3, maximum: 900}");
        let count = |wanted: i64| values.iter().filter(|value| **value == wanted).count();
        assert!((60..140).contains(&count(900)), "{}", count(900));
        assert!((60..200).contains(&count(3)), "{}", count(3));
        assert!(values.iter().any(|value| (101..900).contains(value)));
        assert!(values.iter().all(|value| (3..=900).contains(value)));
        let values = integers("{type: integer, format: int32}");
        assert!(values.contains(&i32::MIN.into()) && values.contains(&i32::MAX.into()));
        let values = integers("{type: integer}");
        assert!(values.contains(&i64::MIN) && values.contains(&i64::MAX));
        let small = values.iter().filter(|value| (-3..=100).contains(*value)).count();
        assert!(small > 50, "{small}");
        let values = distinct(integers(
            "{type: integer, minimum: 0, maximum: 20, multipleOf: 5}",
        ));
        assert_eq!(values, [0, 5, 10, 15, 20]);

        let values = instances("{type: number, minimum: 10, maximum: 20}", 200);
        let low = values
            .iter()
            .filter(|value| value.as_f64().unwrap() < 12.0)
            .count();
        let high = values
            .iter()
            .filter(|value| value.as_f64().unwrap() > 18.0)
            .count();
        assert!(low > 10 && high > 10, "{low} {high}");
        let values = instances("{type: number}", 50);
        assert!(values.iter().any(|value| value.as_f64().unwrap() < -1e5));
        assert!(values.iter().any(|value| value.as_f64().unwrap() > 1e5));
    }

    #[test]
    fn strings_have_the_lengths_of_their_bounds_and_others() {
        let lengths = |schema: &str| {
            let values = instances(schema, 300);
            distinct(values.iter().map(|value| value.as_str().unwrap().chars().count()))
        };
        assert_eq!(
            lengths("{type: string, minLength: 2, maxLength: 6}"),
            [2, 3, 4, 5, 6]
        );
        let open = lengths("{type: string, minLength: 5}");
        assert_eq!((open.first(), open.last()), (Some(&5), Some(&25)));
        let long = lengths("{type: string, maxLength: 5000}");
        assert_eq!(long.last(), Some(&2_000));
        assert!(long.contains(&0) && long.iter().any(|length| (1..=20).contains(length)));
        assert_eq!(lengths("{type: string, pattern: '^[ab]{3,5}$'}"), [3, 4, 5]);
        let texts = |format: &str| {
            let values = instances(&format!("{{type: string, format: {format}}}"), 40);
            distinct(values.iter().map(|value| value.as_str().unwrap().to_owned())).len()
        };
        assert!(texts("email") > 30 && texts("date-time") > 30);
        assert!(texts("uuid") > 1);
    }

    #[test]
    fn recursive_instances_end() {
        fn depth(value: &Value) -> usize {
            value.get("next").map_or(0, |next| 1 + depth(next))
        }
        let schema = "{type: object, properties: {next: {$ref: '#/components/schemas/It'}}}";
        let depths = distinct(instances(schema, 300).iter().map(depth));
        assert_eq!(depths, [0, 1, 2, 3, 4, 5, 6]);
    }
}
