//! The values that match two descriptions of a number, a string or a boolean.

use super::least;
use crate::lower::names::pascal;
use crate::lower::schema::scalars::{enum_value_name, integer_width, number_width};
use crate::model::{Bounds, EnumValue, Format, Integer, Kind, Number, StringType};
use serde_json::Value;
use std::cmp::Ordering;

/// How two descriptions exclude each other, to follow "describe the property".
pub(super) type Difference = &'static str;

const TYPES: Difference = "as different types";
const VALUES: Difference = "with different values";
const FORMATS: Difference = "with different formats";

/// Returns the kind of the values that match both kinds.
pub(super) fn combined(a: &Kind, b: &Kind) -> Result<Kind, Difference> {
    match (a, b) {
        (Kind::Boolean(a), Kind::Boolean(b)) => one_of(a, b, VALUES).map(Kind::Boolean),
        (Kind::Integer(a), Kind::Integer(b)) => {
            let format = narrower_format(&a.format, &b.format)?;
            integer(Integer {
                width: integer_width(format.as_deref()),
                format,
                bounds: bounds(&a.bounds, &b.bounds)?,
                values: values(&a.values, &b.values, |a, b| a.value == b.value)?,
            })
        }
        (Kind::Integer(whole), Kind::Number(number)) | (Kind::Number(number), Kind::Integer(whole)) => {
            let of_number: Vec<EnumValue> = number.values.iter().filter_map(integer_value).collect();
            if of_number.is_empty() && !number.values.is_empty() {
                return Err(VALUES);
            }
            integer(Integer {
                bounds: bounds(&whole.bounds, &number.bounds)?,
                values: values(&whole.values, &of_number, |a, b| a.value == b.value)?,
                ..whole.clone()
            })
        }
        (Kind::Number(a), Kind::Number(b)) => {
            let format = narrower_format(&a.format, &b.format)?;
            let bounds = bounds(&a.bounds, &b.bounds)?;
            let values = values(&a.values, &b.values, |a, b| number_of(a) == number_of(b))?;
            Ok(Kind::Number(Number {
                width: number_width(format.as_deref()),
                format,
                values: within(values, |value| value.as_number().is_some_and(|n| bounds_allow(&bounds, n)))?,
                bounds,
            }))
        }
        (Kind::String(a), Kind::String(b)) => string(a, b).map(Kind::String),
        _ => Err(TYPES),
    }
}

/// Removes the values that the bounds exclude.
fn integer(integer: Integer) -> Result<Kind, Difference> {
    let bounds = integer.bounds;
    let allowed = |value: &EnumValue| value.value.as_number().is_some_and(|n| bounds_allow(&bounds, n));
    let values = within(integer.values, allowed)?;
    Ok(Kind::Integer(Integer {
        values,
        bounds,
        ..integer
    }))
}

/// Returns the value of an `enum` of numbers, if it is an integer.
fn integer_value(value: &Value) -> Option<EnumValue> {
    let number = value.as_number()?;
    let whole = match number.as_i64() {
        Some(whole) => whole,
        None => number
            .as_f64()
            .filter(|float| float.fract() == 0.0 && float.abs() < 9.0e15)
            .map(|float| float as i64)?,
    };
    let value = Value::from(whole);
    Some(EnumValue {
        ident: pascal(&enum_value_name(&value), "Empty"),
        value,
        description: None,
    })
}

fn string(a: &StringType, b: &StringType) -> Result<StringType, Difference> {
    let pattern = match (&a.pattern, &b.pattern) {
        (Some(a), Some(b)) if a != b => Some(both_patterns(a, b)?),
        (a, b) => a.clone().or_else(|| b.clone()),
    };
    let (min_length, max_length) = (a.min_length.max(b.min_length), least(a.max_length, b.max_length));
    if min_length.zip(max_length).is_some_and(|(min, max)| min > max) {
        return Err("with lengths that exclude each other");
    }
    let values = values(&a.values, &b.values, |a, b| a.value == b.value)?;
    let regex = pattern.as_deref().and_then(|pattern| regress::Regex::new(pattern).ok());
    let values = within(values, |value| {
        let text = value.value.as_str().unwrap_or_default();
        let length = text.chars().count() as u64;
        min_length.is_none_or(|min| length >= min)
            && max_length.is_none_or(|max| length <= max)
            && regex.as_ref().is_none_or(|regex| regex.find(text).is_some())
    })?;
    Ok(StringType {
        format: string_format(&a.format, &b.format)?,
        min_length,
        max_length,
        pattern,
        values,
    })
}

/// Returns one pattern that matches what both match, each anywhere in the text.
fn both_patterns(a: &str, b: &str) -> Result<String, Difference> {
    // The numbers and names of groups would change.
    let has_back_references = |pattern: &str| {
        let escaped = |c: char| c.is_ascii_digit() && c != '0' || c == 'k';
        pattern.contains("(?<") || pattern.split('\\').skip(1).any(|rest| rest.starts_with(escaped))
    };
    if has_back_references(a) || has_back_references(b) {
        return Err("with different patterns");
    }
    Ok(format!(r"^(?=[\s\S]*(?:{a}))(?=[\s\S]*(?:{b}))"))
}

/// Returns the format with fewer values. Formats that do not restrict the values are compatible with every other.
fn string_format(a: &Option<Format>, b: &Option<Format>) -> Result<Option<Format>, Difference> {
    match (a, b) {
        (Some(Format::Other(_)), Some(other)) | (Some(other), Some(Format::Other(_))) => Ok(Some(other.clone())),
        _ => one_of(a, b, FORMATS),
    }
}

/// Returns the value that one of the two has, or both.
fn one_of<T: Clone + PartialEq>(
    a: &Option<T>,
    b: &Option<T>,
    differ: Difference,
) -> Result<Option<T>, Difference> {
    match (a, b) {
        (Some(a), Some(b)) if a != b => Err(differ),
        (a, b) => Ok(a.clone().or_else(|| b.clone())),
    }
}

/// Returns the format of a number with fewer values.
fn narrower_format(a: &Option<String>, b: &Option<String>) -> Result<Option<String>, Difference> {
    match (a.as_deref(), b.as_deref()) {
        (Some("int32"), Some("int64")) | (Some("float"), Some("double")) => Ok(a.clone()),
        (Some("int64"), Some("int32")) | (Some("double"), Some("float")) => Ok(b.clone()),
        _ => one_of(a, b, FORMATS),
    }
}

/// Returns the values that both lists contain; an empty list stands for all values.
fn values<T: Clone>(a: &[T], b: &[T], same: impl Fn(&T, &T) -> bool) -> Result<Vec<T>, Difference> {
    let within = |list: &[T], value: &T| list.iter().any(|known| same(known, value));
    if a.is_empty() || !b.is_empty() && b.iter().all(|value| within(a, value)) {
        return Ok(b.to_vec());
    }
    if b.is_empty() {
        return Ok(a.to_vec());
    }
    let left: Vec<T> = a.iter().filter(|value| within(b, value)).cloned().collect();
    if left.is_empty() { Err(VALUES) } else { Ok(left) }
}

/// Returns the values that are allowed; an empty list stands for all values.
fn within<T>(values: Vec<T>, allowed: impl Fn(&T) -> bool) -> Result<Vec<T>, Difference> {
    let restricted = !values.is_empty();
    let left: Vec<T> = values.into_iter().filter(allowed).collect();
    if left.is_empty() && restricted {
        return Err(VALUES);
    }
    Ok(left)
}

fn number_of(value: &Value) -> Option<f64> {
    value.as_f64()
}

fn bounds(a: &Bounds, b: &Bounds) -> Result<Bounds, Difference> {
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
            return Err("with bounds that exclude each other");
        }
    }
    Ok(Bounds {
        minimum,
        exclusive_minimum,
        maximum,
        exclusive_maximum,
        multiple_of: match (&a.multiple_of, &b.multiple_of) {
            (Some(a), Some(b)) => Some(common_multiple(a, b).ok_or("as multiples of different numbers")?),
            (a, b) => a.clone().or_else(|| b.clone()),
        },
    })
}

fn bounds_allow(bounds: &Bounds, value: &serde_json::Number) -> bool {
    let above = bounds.minimum.as_ref().is_none_or(|minimum| match compared(value, minimum) {
        Ordering::Less => false,
        Ordering::Equal => !bounds.exclusive_minimum,
        Ordering::Greater => true,
    });
    let below = bounds.maximum.as_ref().is_none_or(|maximum| match compared(value, maximum) {
        Ordering::Less => true,
        Ordering::Equal => !bounds.exclusive_maximum,
        Ordering::Greater => false,
    });
    let factor = bounds.multiple_of.as_ref().and_then(serde_json::Number::as_f64);
    let is_multiple = factor.zip(value.as_f64()).is_none_or(|(factor, value)| is_whole(value / factor));
    above && below && is_multiple
}

fn compared(a: &serde_json::Number, b: &serde_json::Number) -> Ordering {
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

/// Returns whether a schema restricts only the type.
pub(super) fn is_only_type(kind: &Kind) -> bool {
    match kind {
        Kind::Boolean(only) => only.is_none(),
        Kind::Integer(integer) => *integer == Integer::default(),
        Kind::Number(number) => *number == Number::default(),
        Kind::String(text) => *text == StringType::default(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

    use super::{bounds_allow, combined, common_multiple};
    use crate::model::{Bounds, Kind, Number, StringType};
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
        for (value, allowed) in [("1", true), ("0.5", false), ("2", true), ("2.5", false), ("1.3", false)] {
            assert_eq!(bounds_allow(&bounds, &json(value)), allowed, "{value}");
        }
        let above = Kind::Number(Number {
            bounds: Bounds {
                minimum: Some(json("2.5")),
                ..Bounds::default()
            },
            ..Number::default()
        });
        let within = Kind::Number(Number {
            bounds,
            ..Number::default()
        });
        assert_eq!(combined(&above, &within), Err("with bounds that exclude each other"));
    }

    #[test]
    fn one_pattern_matches_what_two_match() {
        let pattern = |text: &str| {
            Kind::String(StringType {
                pattern: Some(text.to_owned()),
                ..StringType::default()
            })
        };
        let Ok(Kind::String(both)) = combined(&pattern("^a"), &pattern("b$")) else {
            unreachable!("two patterns can be combined")
        };
        let regex = regress::Regex::new(&both.pattern.unwrap()).unwrap();
        for (text, matches) in [("ab", true), ("a\nb", true), ("ac", false), ("cb", false), ("b a", false)] {
            assert_eq!(regex.find(text).is_some(), matches, "{text:?}");
        }
        let names = combined(&pattern(r"(.)\1"), &pattern("b$"));
        assert_eq!(names, Err("with different patterns"));
    }
}
