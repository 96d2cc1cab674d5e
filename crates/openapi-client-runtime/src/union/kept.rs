//! How much of a value a variant keeps.

use serde_json::{Number, Value};

/// Returns how many members, items and scalars of a received value are in the value that it was decoded and serialized to.
pub(super) fn kept(received: &Value, again: &Value) -> usize {
    match (received, again) {
        (Value::Object(received), Value::Object(again)) => received
            .iter()
            .filter_map(|(name, value)| Some(1 + kept(value, again.get(name)?)))
            .sum(),
        (Value::Array(received), Value::Array(again)) => received
            .iter()
            .zip(again)
            .map(|(value, again)| 1 + kept(value, again))
            .sum(),
        (Value::Number(received), Value::Number(again)) => usize::from(is_same(received, again)),
        (received, again) => usize::from(received == again),
    }
}

/// Returns whether two numbers are the same, such as 5 and 5.0.
#[allow(clippy::float_cmp, reason = "a number that is kept has the same digits")]
fn is_same(one: &Number, other: &Number) -> bool {
    one == other || matches!((one.as_f64(), other.as_f64()), (Some(one), Some(other)) if one == other)
}
