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

/// Returns whether two numbers are the same, such as 5 and 5.0. A float that has lost digits of an integer is another
/// number.
fn is_same(one: &Number, other: &Number) -> bool {
    let integer = |number: &Number| {
        let unsigned = number.as_u64().map(i128::from);
        unsigned.or_else(|| number.as_i64().map(i128::from))
    };
    let is_float_of = |float: &Number, integer: i128| {
        float
            .as_f64()
            .is_some_and(|float| float.fract() == 0.0 && float as i128 == integer)
    };
    match (integer(one), integer(other)) {
        (Some(one), None) => is_float_of(other, one),
        (None, Some(other)) => is_float_of(one, other),
        _ => one == other,
    }
}
