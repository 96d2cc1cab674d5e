//! Bounds: `exclusiveMinimum` is a boolean in OpenAPI 3.0 and a number in JSON Schema.

use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::tree::{Properties, Tree};
use serde_json::Value;
use std::cmp::Ordering;

/// Adds `minimum` and `maximum`, each with its boolean if the bound is exclusive.
pub(super) fn unify(cursor: &Cursor<'_>, properties: &mut Properties) {
    side(
        cursor,
        properties,
        "minimum",
        "exclusiveMinimum",
        Ordering::Greater,
    );
    side(cursor, properties, "maximum", "exclusiveMaximum", Ordering::Less);
}

/// Adds one bound. `stricter` is how the stricter of two bounds compares with the other.
fn side(cursor: &Cursor<'_>, properties: &mut Properties, bound: &str, exclusive: &str, stricter: Ordering) {
    let inclusive = cursor.get(bound);
    let (limit, excludes) = match cursor.get(exclusive) {
        None => (inclusive, None),
        Some(switch) => match switch.value {
            Value::Bool(false) => (inclusive, None),
            // Without a bound the boolean has no effect.
            Value::Bool(true) if inclusive.is_none() => (None, None),
            Value::Number(_) if is_weaker(switch.value, inclusive.as_ref(), stricter) => (inclusive, None),
            Value::Number(_) => (Some(switch.clone()), Some(switch)),
            _ => (inclusive, Some(switch)),
        },
    };
    if let Some(limit) = limit {
        properties.insert(bound.to_owned(), Tree::value(&limit.pointer, limit.value.clone()));
    }
    if let Some(switch) = excludes {
        let value = if switch.value.is_number() {
            &Value::Bool(true)
        } else {
            switch.value
        };
        properties.insert(exclusive.to_owned(), Tree::value(&switch.pointer, value.clone()));
    }
}

/// Whether the inclusive bound already excludes whatever the exclusive one does.
fn is_weaker(exclusive: &Value, inclusive: Option<&Cursor<'_>>, stricter: Ordering) -> bool {
    let inclusive = inclusive.and_then(|bound| bound.value.as_f64());
    let order = inclusive
        .zip(exclusive.as_f64())
        .and_then(|(inclusive, exclusive)| inclusive.partial_cmp(&exclusive));
    order == Some(stricter)
}
