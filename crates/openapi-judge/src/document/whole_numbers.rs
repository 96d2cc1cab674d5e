//! Whole numbers of a document: authors write `1.0` or `1e3` for the value of an integer, which is a whole number in YAML, but
//! no integer in a message.

use serde_json::Value;

/// The keywords with values of a schema.
const VALUES: [&str; 4] = ["example", "examples", "default", "enum"];

/// Writes the whole numbers of all examples, defaults and enums as integers, if they have at most 64 bits.
pub(super) fn write_as_integers(node: &mut Value) {
    match node {
        Value::Object(entries) => {
            for (keyword, value) in entries {
                match VALUES.contains(&keyword.as_str()) {
                    true => write_all(value),
                    false => write_as_integers(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(write_as_integers),
        _ => {}
    }
}

fn write_all(value: &mut Value) {
    match value {
        Value::Object(properties) => properties.values_mut().for_each(write_all),
        Value::Array(items) => items.iter_mut().for_each(write_all),
        Value::Number(number) if number.is_f64() => {
            let digits = number
                .as_f64()
                .map(|number| number.to_string())
                .unwrap_or_default();
            let integer = digits.parse::<i64>().map(Value::from);
            if let Ok(integer) = integer.or_else(|_| digits.parse::<u64>().map(Value::from)) {
                *value = integer;
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::write_as_integers;
    use serde_json::json;

    #[test]
    fn values_are_written_as_integers_if_they_are_whole() {
        let mut schema = json!({
            "minimum": 1.0,
            "properties": {"a": {"default": 1e3, "enum": [1.0, 0.5, "1.0", 1e19]}},
            "example": {"a": [-2.0, 1e300, null]},
            "examples": {"b": {"value": 3.0}},
        });
        write_as_integers(&mut schema);
        let expected = json!({
            "minimum": 1.0,
            "properties": {"a": {"default": 1000, "enum": [1, 0.5, "1.0", 10_000_000_000_000_000_000_u64]}},
            "example": {"a": [-2, 1e300, null]},
            "examples": {"b": {"value": 3}},
        });
        assert_eq!(schema, expected);
    }
}
