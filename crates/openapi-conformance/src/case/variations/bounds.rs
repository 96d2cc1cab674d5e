//! Values at the bounds of a schema: inside, on and outside of each. Values of an enum and extreme numbers belong here too.

use super::{Change, Walk};
use fastrand::Rng;
use openapi_judge::generate::Pattern;
use serde_json::{Map, Value, json};
use std::cmp::Ordering;

/// The maximum length of a generated string or array; bounds beyond it are not tested.
const MAX_LENGTH: usize = 20_000;

/// Integers at the limits of machine types, and numbers that parsers may mishandle.
fn extremes() -> [Value; 13] {
    [
        json!(0),
        json!(-1),
        json!(1.5),
        json!(1e-7),
        json!(i32::MAX),
        json!(i64::from(i32::MAX) + 1),
        json!(i32::MIN),
        json!(i64::from(i32::MIN) - 1),
        json!(9_007_199_254_740_993_i64),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(1e300),
    ]
}

impl Walk<'_> {
    /// Values near each numeric bound, length and count that the schema declares.
    pub(super) fn bounds(&mut self, schema: &Value, instance: &Value, pointer: &str) {
        self.numbers(schema, instance, pointer);
        for bound in ["minLength", "maxLength"] {
            if let Some(length) = size(schema, bound) {
                self.lengths(schema, pointer, bound, length);
            }
        }
        for bound in ["minItems", "maxItems"] {
            if let (Some(size), Value::Array(items)) = (size(schema, bound), instance) {
                self.item_counts(items, pointer, bound, size);
            }
        }
        for bound in ["minProperties", "maxProperties"] {
            if let (Some(size), Value::Object(properties)) = (size(schema, bound), instance) {
                self.property_counts(properties, pointer, bound, size);
            }
        }
        if let (Some(Value::Bool(true)), Value::Array(items)) = (schema.get("uniqueItems"), instance) {
            let repeated = items.iter().chain(items.first()).cloned().collect();
            self.add(pointer, "an item twice", Value::Array(repeated), Change::Value);
        }
        self.enum_values(schema, pointer);
    }

    fn numbers(&mut self, schema: &Value, instance: &Value, pointer: &str) {
        for bound in ["minimum", "maximum", "multipleOf"] {
            let Some(value) = schema.get(bound) else { continue };
            let is_integer = schema.get("type") == Some(&json!("integer"));
            for near in neighbours(value)
                .into_iter()
                // OpenAPI 3.0 has no integers with a fraction such as `10.0`, but validators accept them.
                .filter(|near| {
                    !is_integer
                        || !near.as_f64().is_some_and(|near| near.fract() == 0.0)
                        || near.is_i64()
                        || near.is_u64()
                })
                .filter(|near| has_width(schema, near))
            {
                let description = format!("{near} at {bound} {value}");
                self.add(pointer, &description, near, Change::Value);
            }
        }
        if instance.is_number() {
            // An integer without a format has 64 bits; larger ones need not be supported.
            let is_integer = schema.get("type") == Some(&json!("integer"));
            let is_wide = match schema.get("format") {
                None => false,
                Some(format) => !is_integer || format == "uint64",
            };
            let is_unbounded = !is_wide && schema.get("maximum").is_none();
            let exceeds_i64 =
                |value: &Value| !value.is_i64() && value.as_f64().is_some_and(|value| value > 9e18);
            for extreme in extremes()
                .into_iter()
                .filter(|value| !(is_unbounded && exceeds_i64(value)) && has_width(schema, value))
            {
                self.add(pointer, &format!("{extreme}"), extreme, Change::Value);
            }
        }
    }

    /// Each value of an enum, and similar values.
    fn enum_values(&mut self, schema: &Value, pointer: &str) {
        let Some(values) = schema.get("enum").and_then(Value::as_array) else {
            return;
        };
        for value in values {
            self.add(
                pointer,
                &format!("{value} of the enum"),
                value.clone(),
                Change::Value,
            );
            if let Value::String(text) = value {
                for near in [text.to_uppercase(), format!(" {text}"), format!("{text}\u{0}")] {
                    let description = format!("{near:?} similar to the enum");
                    self.add(pointer, &description, Value::from(near), Change::Value);
                }
            }
        }
        self.add(
            pointer,
            "a string outside the enum",
            json!("unheard-of"),
            Change::Value,
        );
        self.add(pointer, "a number outside the enum", json!(4711), Change::Value);
    }

    fn lengths(&mut self, schema: &Value, pointer: &str, bound: &str, length: usize) {
        let pattern = schema
            .get("pattern")
            .and_then(Value::as_str)
            .and_then(Pattern::parse);
        for near in [length.saturating_sub(1), length, length + 1] {
            if near > MAX_LENGTH {
                continue;
            }
            // JSON Schema counts code points: the second letter is one, but two UTF-16 code units and four bytes.
            for letter in ["a", "𝄞"] {
                let text = match schema.get("format").and_then(Value::as_str) {
                    Some("email") => email_address(near),
                    _ => letter.repeat(near),
                };
                let description = format!("{near} times {letter:?} at {bound} {length}");
                self.add(pointer, &description, json!(text), Change::Value);
            }
            let mut rng = Rng::with_seed(near as u64);
            let matching = pattern
                .as_ref()
                .and_then(|pattern| pattern.generate_exact(&mut rng, near));
            if let Some(text) = matching {
                let description = format!("{near} matching characters at {bound} {length}");
                self.add(pointer, &description, json!(text), Change::Value);
            }
        }
    }

    fn item_counts(&mut self, items: &[Value], pointer: &str, bound: &str, size: usize) {
        for near in [size.saturating_sub(1), size, size.saturating_add(1)] {
            if near > MAX_LENGTH || (near > 0 && items.is_empty()) {
                continue;
            }
            let repeated = items.iter().cycle().take(near).cloned().collect();
            let description = format!("{near} items at {bound} {size}");
            self.add(pointer, &description, Value::Array(repeated), Change::Value);
        }
    }

    fn property_counts(&mut self, properties: &Map<String, Value>, pointer: &str, bound: &str, size: usize) {
        for near in [size.saturating_sub(1), size, size.saturating_add(1)] {
            if near > MAX_LENGTH {
                continue;
            }
            let change = match near.cmp(&properties.len()) {
                Ordering::Less => Change::Missing,
                Ordering::Equal => Change::Value,
                Ordering::Greater => Change::Undeclared,
            };
            let description = format!("{near} properties at {bound} {size}");
            self.add(
                pointer,
                &description,
                Value::Object(with_count(properties, near)),
                change,
            );
        }
    }
}

/// Returns whether a number survives in the type of its format: `float` keeps about seven digits.
fn has_width(schema: &Value, number: &Value) -> bool {
    let is_whole = number.is_i64() || number.is_u64();
    if schema.get("type") == Some(&json!("number")) && schema.get("multipleOf").is_some() && is_whole {
        // A `double` keeps 53 bits; others are no multiples.
        let is_exact = |number: i64| number.unsigned_abs() <= 1 << 53;
        if !number.as_i64().is_some_and(is_exact) {
            return false;
        }
    }
    if schema.get("format") != Some(&json!("float")) {
        return true;
    }
    let Some(number) = number.as_f64() else {
        return false;
    };
    #[allow(
        clippy::cast_possible_truncation,
        reason = "the difference is what is compared"
    )]
    let narrow = serde_json::to_string(&(number as f32)).unwrap_or_default();
    narrow.parse() == Ok(number)
}

/// Returns `count` properties: the first ones of an object, and if these are too few, more with the value of its first.
fn with_count(properties: &Map<String, Value>, count: usize) -> Map<String, Value> {
    let value = properties.values().next().unwrap_or(&Value::Null);
    let existing = properties
        .iter()
        .map(|(name, value)| (name.clone(), value.clone()));
    let added = (1..).map(|number| (format!("property-{number}"), value.clone()));
    existing.chain(added).take(count).collect()
}

/// Returns a number and its neighbours; those of a fraction are at a distance of 0.001 and 1.
fn neighbours(value: &Value) -> Vec<Value> {
    match (value.as_i64(), value.as_f64()) {
        (Some(value), _) => [value.saturating_sub(1), value, value.saturating_add(1)]
            .map(Value::from)
            .to_vec(),
        (None, Some(value)) => [-1.0, -0.001, 0.0, 0.001, 1.0]
            .map(|step| Value::from(value + step))
            .to_vec(),
        (None, None) => Vec::new(),
    }
}

fn size(schema: &Value, keyword: &str) -> Option<usize> {
    let size = schema.get(keyword)?.as_u64()?;
    usize::try_from(size).ok()
}

/// Returns an e-mail address of this length. It is valid from 6 characters: the local part and the labels of the domain are
/// short, because both have limits of their own.
fn email_address(length: usize) -> String {
    let domain = ".abc".repeat(length.saturating_sub(2) / 4);
    let domain = domain.trim_start_matches('.');
    let local = "a".repeat(length.saturating_sub(domain.len() + 1).max(1));
    format!("{local}@{domain}")
}

#[cfg(test)]
mod tests {
    use super::{email_address, has_width, neighbours, with_count};
    use serde_json::{Value, json};

    #[test]
    fn integers_and_fractions_have_neighbours() {
        assert_eq!(
            neighbours(&json!(0.5)),
            [-0.5, 0.499, 0.5, 0.501, 1.5].map(Value::from)
        );
        assert_eq!(neighbours(&json!(7)), [6, 7, 8].map(Value::from));
    }

    #[test]
    fn a_float_has_few_digits() {
        let float = json!({"type": "number", "format": "float"});
        for (number, expected) in [
            (json!(0.5), true),
            (json!(-1), true),
            (json!(1e-7), true),
            (json!(i32::MAX), false),
            (json!(1e300), false),
        ] {
            assert_eq!(has_width(&float, &number), expected, "{number}");
            assert!(has_width(&json!({"type": "number"}), &number));
        }
    }

    #[test]
    fn properties_are_added_or_removed() {
        let properties = json!({"a": 1, "b": 2});
        let properties = properties.as_object().unwrap();
        let expected = json!({"a": 1, "b": 2, "property-1": 1});
        assert_eq!(Value::Object(with_count(properties, 3)), expected);
        assert_eq!(Value::Object(with_count(properties, 1)), json!({"a": 1}));
    }

    #[test]
    fn email_addresses_have_the_requested_length() {
        for length in 6..300 {
            assert_eq!(email_address(length).len(), length);
        }
    }
}
