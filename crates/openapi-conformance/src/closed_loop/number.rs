//! Numbers are compared by value: `1` and `1.0` are equal.

use serde_json::{Number, Value};

/// Whether two JSON values are equal, with numbers compared by value.
pub(super) fn same_value(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => number_text(one) == number_text(other),
        _ => one == other,
    }
}

/// Formats a number, the same for the same value: `1` for `1.0`.
pub(super) fn number_text(number: &Number) -> String {
    match number.as_f64() {
        Some(float) if !number.is_i64() && !number.is_u64() && float.fract() == 0.0 && float.abs() < 1e18 => {
            format!("{float:.0}")
        }
        _ => number.to_string(),
    }
}
