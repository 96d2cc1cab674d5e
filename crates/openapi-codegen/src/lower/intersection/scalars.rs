//! The values that match two descriptions of a number, a string or a boolean.

use super::bounds::{allows, both_bounds, compared, has_no_integer, least};
use super::site::Difference;
use crate::lower::names::pascal;
use crate::lower::regular_expression;
use crate::lower::schema::formats::{enum_value_name, integer_width, number_width};
use crate::model::{EnumValue, Format, Integer, Kind, Number, StringType};
use serde_json::Value;

/// Returns the kind of the values that match both kinds.
pub(super) fn combined(a: &Kind, b: &Kind) -> Result<Kind, Difference> {
    match (a, b) {
        (Kind::Boolean(a), Kind::Boolean(b)) => one_of(a, b, Difference::Values).map(Kind::Boolean),
        (Kind::Integer(a), Kind::Integer(b)) => {
            let (format, is_natural) = integer_format(&a.format, &b.format)?;
            let mut bounds = both_bounds(&a.bounds, &b.bounds)?;
            if is_natural
                && bounds
                    .minimum
                    .as_ref()
                    .is_none_or(|least| compared(least, &0.into()).is_lt())
            {
                (bounds.minimum, bounds.exclusive_minimum) = (Some(0.into()), false);
            }
            integer(Integer {
                width: integer_width(format.as_deref()),
                format,
                bounds,
                values: values(&a.values, &b.values, |a, b| a.value == b.value)?,
            })
        }
        (Kind::Integer(whole), Kind::Number(number)) | (Kind::Number(number), Kind::Integer(whole)) => {
            let of_number: Vec<EnumValue> = number.values.iter().filter_map(integer_value).collect();
            if of_number.is_empty() && !number.values.is_empty() {
                return Err(Difference::Values);
            }
            integer(Integer {
                bounds: both_bounds(&whole.bounds, &number.bounds)?,
                values: values(&whole.values, &of_number, |a, b| a.value == b.value)?,
                ..whole.clone()
            })
        }
        (Kind::Number(a), Kind::Number(b)) => {
            let format = number_format(&a.format, &b.format)?;
            let bounds = both_bounds(&a.bounds, &b.bounds)?;
            let values = values(&a.values, &b.values, |a, b| number_of(a) == number_of(b))?;
            Ok(Kind::Number(Number {
                width: number_width(format.as_deref()),
                format,
                values: within(values, |value| {
                    value.as_number().is_some_and(|n| allows(&bounds, n))
                })?,
                bounds,
            }))
        }
        (Kind::String(a), Kind::String(b)) => string(a, b).map(Kind::String),
        _ => Err(Difference::Types),
    }
}

/// Removes the values that the bounds exclude.
fn integer(integer: Integer) -> Result<Kind, Difference> {
    let bounds = integer.bounds;
    if has_no_integer(&bounds) {
        return Err(Difference::Bounds);
    }
    let allowed = |value: &EnumValue| value.value.as_number().is_some_and(|n| allows(&bounds, n));
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

/// Removes the values of an `enum` that the other keywords of its schema exclude. `None` if none is left.
pub(in crate::lower) fn without_excluded_values(kind: &Kind) -> Option<Kind> {
    let any = match kind {
        Kind::Integer(_) => Kind::Integer(Integer::default()),
        Kind::Number(_) => Kind::Number(Number::default()),
        Kind::String(_) => Kind::String(StringType::default()),
        _ => return Some(kind.clone()),
    };
    combined(&any, kind).ok()
}

fn string(a: &StringType, b: &StringType) -> Result<StringType, Difference> {
    let pattern = match (&a.pattern, &b.pattern) {
        (Some(a), Some(b)) if a != b => Some(both_patterns(a, b)?),
        (a, b) => a.clone().or_else(|| b.clone()),
    };
    let (min_length, max_length) = (a.min_length.max(b.min_length), least(a.max_length, b.max_length));
    if min_length.zip(max_length).is_some_and(|(min, max)| min > max) {
        return Err(Difference::Lengths);
    }
    let values = values(&a.values, &b.values, |a, b| a.value == b.value)?;
    let regex = pattern
        .as_deref()
        .and_then(|pattern| regular_expression::compile(pattern).ok());
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
        return Err(Difference::Patterns);
    }
    Ok(format!(r"^(?=[\s\S]*(?:{a}))(?=[\s\S]*(?:{b}))"))
}

/// Returns the format with fewer values. Formats that do not restrict the values are compatible with every other.
fn string_format(a: &Option<Format>, b: &Option<Format>) -> Result<Option<Format>, Difference> {
    match (a, b) {
        (Some(Format::Other(_)), Some(other)) | (Some(other), Some(Format::Other(_))) => {
            Ok(Some(other.clone()))
        }
        (Some(a), Some(b)) if a != b && (is_treatment(a) || is_treatment(b)) => Err(Difference::Treatment),
        _ => one_of(a, b, Difference::Formats),
    }
}

fn is_treatment(format: &Format) -> bool {
    matches!(format, Format::Password | Format::Binary)
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

/// Returns the format of an integer with the values of both, and whether negative ones are to be excluded. Formats without
/// a width do not restrict the values.
fn integer_format(a: &Option<String>, b: &Option<String>) -> Result<(Option<String>, bool), Difference> {
    let (Some(one), Some(other)) = (a, b) else {
        return Ok((a.clone().or_else(|| b.clone()), false));
    };
    let rank = |format: &str| match format {
        "int32" => Some((32, true)),
        "uint32" => Some((32, false)),
        "int64" => Some((64, true)),
        "uint64" => Some((64, false)),
        _ => None,
    };
    match (rank(one), rank(other)) {
        (Some((bits, signed)), Some((of_other, other_signed))) => {
            let is_narrower = (bits, signed) <= (of_other, other_signed);
            // Of a signed and an unsigned one, the narrower leaves the other only its sign; of the same width, the signed.
            let one_is_kept = match signed == other_signed {
                true => is_narrower,
                false if bits == of_other => signed,
                false => bits < of_other,
            };
            let (kept, is_signed) = if one_is_kept {
                (a, signed)
            } else {
                (b, other_signed)
            };
            Ok((kept.clone(), is_signed && signed != other_signed))
        }
        (Some(_), None) => Ok((a.clone(), false)),
        (None, Some(_)) => Ok((b.clone(), false)),
        (None, None) => Ok((b.clone(), false)),
    }
}

/// Returns the format of a number with fewer values.
fn number_format(a: &Option<String>, b: &Option<String>) -> Result<Option<String>, Difference> {
    match (a.as_deref(), b.as_deref()) {
        (Some("float"), Some("double")) => Ok(a.clone()),
        (Some("double"), Some("float")) => Ok(b.clone()),
        (Some("float" | "double"), Some(_)) => Ok(a.clone()),
        _ => Ok(b.clone().or_else(|| a.clone())),
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
    if left.is_empty() {
        Err(Difference::Values)
    } else {
        Ok(left)
    }
}

/// Returns the values that are allowed; an empty list stands for all values.
fn within<T>(values: Vec<T>, allowed: impl Fn(&T) -> bool) -> Result<Vec<T>, Difference> {
    let restricted = !values.is_empty();
    let left: Vec<T> = values.into_iter().filter(allowed).collect();
    if left.is_empty() && restricted {
        return Err(Difference::Values);
    }
    Ok(left)
}

fn number_of(value: &Value) -> Option<f64> {
    value.as_f64()
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

    use super::{Difference, combined, without_excluded_values};
    use crate::model::{Bounds, EnumValue, Integer, Kind, Number, StringType};
    use serde_json::Number as Json;

    fn json(text: &str) -> Json {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn bounds_that_exclude_each_other_are_a_difference() {
        let number = |minimum: Option<Json>, maximum: Option<Json>| {
            Kind::Number(Number {
                bounds: Bounds {
                    minimum,
                    maximum,
                    exclusive_maximum: true,
                    ..Bounds::default()
                },
                ..Number::default()
            })
        };
        let (above, below) = (number(Some(json("2.5")), None), number(None, Some(json("2.5"))));
        assert_eq!(combined(&above, &below), Err(Difference::Bounds));
        assert!(combined(&above, &above).is_ok());
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
        for (text, matches) in [
            ("ab", true),
            ("a\nb", true),
            ("ac", false),
            ("cb", false),
            ("b a", false),
        ] {
            assert_eq!(regex.find(text).is_some(), matches, "{text:?}");
        }
        let names = combined(&pattern(r"(.)\1"), &pattern("b$"));
        assert_eq!(names, Err(Difference::Patterns));
    }
    #[test]
    fn formats_of_integers_have_a_common_range() {
        let integer = |format: &str| {
            Kind::Integer(Integer {
                format: Some(format.to_owned()),
                ..Integer::default()
            })
        };
        for (a, b, format, minimum) in [
            ("int32", "int64", "int32", None),
            ("int64", "uint32", "uint32", None),
            ("uint32", "int32", "int32", Some("0")),
            ("uint64", "int64", "int64", Some("0")),
            ("uint64", "uint32", "uint32", None),
            ("uint64", "int32", "int32", Some("0")),
            ("seconds", "int32", "int32", None),
        ] {
            let Ok(Kind::Integer(both)) = combined(&integer(a), &integer(b)) else {
                unreachable!("{a} and {b} have common values")
            };
            let least = both.bounds.minimum.map(|minimum| minimum.to_string());
            assert_eq!(
                (both.format.as_deref(), least.as_deref()),
                (Some(format), minimum),
                "{a} {b}"
            );
        }
    }

    #[test]
    fn numbers_of_an_integer_are_integers() {
        let between = |minimum: &str, maximum: &str| {
            Kind::Number(Number {
                bounds: Bounds {
                    minimum: Some(json(minimum)),
                    maximum: Some(json(maximum)),
                    ..Bounds::default()
                },
                ..Number::default()
            })
        };
        let whole = Kind::Integer(Integer::default());
        assert_eq!(combined(&whole, &between("1.2", "1.8")), Err(Difference::Bounds));
        assert!(combined(&between("1.2", "2"), &whole).is_ok());
        let values = Kind::Number(Number {
            values: vec![1.0.into(), 1.5.into(), 3.into()],
            ..Number::default()
        });
        let Ok(Kind::Integer(both)) = combined(&whole, &values) else {
            unreachable!("1 and 3 are integers")
        };
        let values: Vec<_> = both.values.iter().map(|value| value.value.to_string()).collect();
        assert_eq!(values, ["1", "3"]);
    }

    #[test]
    fn values_that_the_same_schema_excludes_are_removed() {
        let text = |max_length| {
            let values = ["a", "long"].map(|text| EnumValue {
                value: text.into(),
                ident: text.to_owned(),
                description: None,
            });
            without_excluded_values(&Kind::String(StringType {
                max_length: Some(max_length),
                values: values.to_vec(),
                ..StringType::default()
            }))
        };
        let Some(Kind::String(left)) = text(1) else {
            unreachable!("one value is left")
        };
        assert_eq!(left.values.len(), 1);
        assert_eq!(text(0), None);
    }
}
