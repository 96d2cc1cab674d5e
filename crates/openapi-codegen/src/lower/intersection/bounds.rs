//! The bounds of numbers and counts.

use super::site::Difference;
use crate::model::Bounds;
use std::cmp::Ordering;

/// Returns the bounds of the numbers within both.
pub(super) fn both_bounds(a: &Bounds, b: &Bounds) -> Result<Bounds, Difference> {
    let tighter =
        |a: (&Option<serde_json::Number>, bool), b: (&Option<serde_json::Number>, bool), wanted| match (
            a.0, b.0,
        ) {
            (Some(one), Some(other)) => match compared(one, other) {
                Ordering::Equal => (Some(one.clone()), a.1 || b.1),
                order if order == wanted => (Some(one.clone()), a.1),
                _ => (Some(other.clone()), b.1),
            },
            (Some(one), None) => (Some(one.clone()), a.1),
            (None, other) => (other.clone(), b.1),
        };
    let (minimum, exclusive_minimum) = tighter(
        (&a.minimum, a.exclusive_minimum),
        (&b.minimum, b.exclusive_minimum),
        Ordering::Greater,
    );
    let (maximum, exclusive_maximum) = tighter(
        (&a.maximum, a.exclusive_maximum),
        (&b.maximum, b.exclusive_maximum),
        Ordering::Less,
    );
    if let (Some(minimum), Some(maximum)) = (&minimum, &maximum) {
        let is_empty = match compared(minimum, maximum) {
            Ordering::Less => false,
            Ordering::Equal => exclusive_minimum || exclusive_maximum,
            Ordering::Greater => true,
        };
        if is_empty {
            return Err(Difference::Bounds);
        }
    }
    Ok(Bounds {
        minimum,
        exclusive_minimum,
        maximum,
        exclusive_maximum,
        multiple_of: match (&a.multiple_of, &b.multiple_of) {
            (Some(a), Some(b)) => Some(common_multiple(a, b).ok_or(Difference::Multiples)?),
            (a, b) => a.clone().or_else(|| b.clone()),
        },
    })
}

/// Returns whether a number is within the bounds.
pub(super) fn allows(bounds: &Bounds, value: &serde_json::Number) -> bool {
    let above = bounds
        .minimum
        .as_ref()
        .is_none_or(|minimum| match compared(value, minimum) {
            Ordering::Less => false,
            Ordering::Equal => !bounds.exclusive_minimum,
            Ordering::Greater => true,
        });
    let below = bounds
        .maximum
        .as_ref()
        .is_none_or(|maximum| match compared(value, maximum) {
            Ordering::Less => true,
            Ordering::Equal => !bounds.exclusive_maximum,
            Ordering::Greater => false,
        });
    let factor = bounds.multiple_of.as_ref().and_then(serde_json::Number::as_f64);
    let is_multiple = factor
        .zip(value.as_f64())
        .is_none_or(|(factor, value)| is_whole(value / factor));
    above && below && is_multiple
}

pub(super) fn compared(a: &serde_json::Number, b: &serde_json::Number) -> Ordering {
    match (a.as_i128(), b.as_i128()) {
        (Some(a), Some(b)) => a.cmp(&b),
        _ => a.as_f64().partial_cmp(&b.as_f64()).unwrap_or(Ordering::Equal),
    }
}

/// Returns the least common multiple of two numbers with up to six decimal places.
fn common_multiple(a: &serde_json::Number, b: &serde_json::Number) -> Option<serde_json::Number> {
    const SCALE: f64 = 1e6;
    if a == b {
        return Some(a.clone());
    }
    let scaled = |number: &serde_json::Number| {
        let scaled = number.as_f64()? * SCALE;
        (is_whole(scaled) && (1.0..9.0e15).contains(&scaled)).then(|| scaled.round() as u64)
    };
    let (one, other) = (scaled(a)?, scaled(b)?);
    let multiple = (one / greatest_common_divisor(one, other)).checked_mul(other)?;
    if multiple == one {
        return Some(a.clone());
    }
    if multiple == other {
        return Some(b.clone());
    }
    let unit = SCALE as u64;
    if multiple % unit == 0 {
        return Some((multiple / unit).into());
    }
    serde_json::Number::from_f64(multiple as f64 / SCALE)
}

fn greatest_common_divisor(a: u64, b: u64) -> u64 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Returns whether a quotient is an integer, apart from the error of a division.
fn is_whole(quotient: f64) -> bool {
    (quotient - quotient.round()).abs() <= 1e-9 * quotient.abs().max(1.0)
}

/// Returns whether no integer lies within the bounds.
pub(super) fn has_no_integer(bounds: &Bounds) -> bool {
    let limit = |number: &Option<serde_json::Number>, exclusive: bool, direction: f64| {
        let limit = number.as_ref()?.as_f64()? * direction;
        let inclusive = limit.ceil();
        Some(inclusive + f64::from(u8::from(exclusive && inclusive == limit)))
    };
    let least = limit(&bounds.minimum, bounds.exclusive_minimum, 1.0);
    let most = limit(&bounds.maximum, bounds.exclusive_maximum, -1.0);
    least.zip(most).is_some_and(|(least, most)| least > -most)
}

/// Returns the lower of two upper bounds.
pub(super) fn least(a: Option<u64>, b: Option<u64>) -> Option<u64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

    use super::{allows, common_multiple};
    use crate::model::Bounds;
    use serde_json::Number as Json;

    fn json(text: &str) -> Json {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn multiples_have_a_common_multiple() {
        let multiple = |a: &str, b: &str| common_multiple(&json(a), &json(b)).map(|n| n.to_string());
        assert_eq!(multiple("4", "6").as_deref(), Some("12"));
        assert_eq!(multiple("0.01", "0.25").as_deref(), Some("0.25"));
        assert_eq!(multiple("0.3", "0.2").as_deref(), Some("0.6"));
        assert_eq!(multiple("0.5", "2").as_deref(), Some("2"));
        assert_eq!(multiple("1e-9", "2"), None);
    }

    #[test]
    fn bounds_include_or_exclude_their_limits() {
        let bounds = Bounds {
            minimum: Some(json("1")),
            maximum: Some(json("2.5")),
            exclusive_maximum: true,
            multiple_of: Some(json("0.5")),
            ..Bounds::default()
        };
        for (value, allowed) in [
            ("1", true),
            ("0.5", false),
            ("2", true),
            ("2.5", false),
            ("1.3", false),
        ] {
            assert_eq!(allows(&bounds, &json(value)), allowed, "{value}");
        }
    }
}
