//! Numbers, strings and the values of an `enum`.

use serde_json::Value;

/// An integer and its bounds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Integer {
    /// `format`, as written.
    pub format: Option<String>,
    /// The Rust type, which the format selects, or else the bounds.
    pub width: IntegerWidth,
    /// Bounds.
    pub bounds: Bounds,
    /// `enum`, with the names of `x-enum-varnames` where given; empty if there is none.
    pub values: Vec<EnumValue>,
}

/// The Rust type of an integer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "each variant is the type that it is named after")]
pub enum IntegerWidth {
    I32,
    #[default]
    I64,
    U32,
    U64,
    /// Of the values of `i64` and `u64`: what a JSON number holds exactly everywhere.
    I128,
}

impl IntegerWidth {
    /// Returns the minimum and the maximum value.
    #[must_use]
    pub fn range(self) -> (i128, i128) {
        match self {
            IntegerWidth::I32 => (i32::MIN.into(), i32::MAX.into()),
            IntegerWidth::I64 => (i64::MIN.into(), i64::MAX.into()),
            IntegerWidth::U32 => (0, u32::MAX.into()),
            IntegerWidth::U64 => (0, u64::MAX.into()),
            IntegerWidth::I128 => (i64::MIN.into(), u64::MAX.into()),
        }
    }
}

/// A number and its bounds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Number {
    /// `format`, as written.
    pub format: Option<String>,
    /// The Rust type, which the format selects.
    pub width: NumberWidth,
    /// Bounds.
    pub bounds: Bounds,
    /// `enum`; empty if there is none.
    pub values: Vec<Value>,
}

/// The Rust type of a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "each variant is the type that it is named after")]
pub enum NumberWidth {
    F32,
    #[default]
    F64,
}

/// Numeric bounds, exact as JSON numbers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bounds {
    /// `minimum`.
    pub minimum: Option<serde_json::Number>,
    /// `exclusiveMinimum`: whether `minimum` itself is excluded.
    pub exclusive_minimum: bool,
    /// `maximum`.
    pub maximum: Option<serde_json::Number>,
    /// `exclusiveMaximum`: whether `maximum` itself is excluded.
    pub exclusive_maximum: bool,
    /// `multipleOf`.
    pub multiple_of: Option<serde_json::Number>,
}

impl Bounds {
    /// Returns whether there are no bounds.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.minimum.is_none() && self.maximum.is_none() && self.multiple_of.is_none()
    }

    /// Returns the bounds of integers.
    #[must_use]
    pub fn whole(&self) -> WholeBounds {
        let minimum = self.minimum.as_ref().and_then(|number| {
            let exclusive = self.exclusive_minimum && is_whole(number);
            whole(number, f64::ceil).map(|value| value.saturating_add(exclusive.into()))
        });
        let maximum = self.maximum.as_ref().and_then(|number| {
            let exclusive = self.exclusive_maximum && is_whole(number);
            whole(number, f64::floor).map(|value| value.saturating_sub(exclusive.into()))
        });
        WholeBounds {
            minimum,
            maximum,
            multiple_of: self.multiple_of.as_ref().and_then(whole_multiple),
        }
    }
}

/// The bounds of integers: limits are included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WholeBounds {
    /// The least integer.
    pub minimum: Option<i128>,
    /// The greatest integer.
    pub maximum: Option<i128>,
    /// The integer of which all are multiples.
    pub multiple_of: Option<i128>,
}

fn whole(number: &serde_json::Number, round: fn(f64) -> f64) -> Option<i128> {
    // Saturates beyond the range of every integer type.
    number.as_i128().or_else(|| Some(round(number.as_f64()?) as i128))
}

fn is_whole(number: &serde_json::Number) -> bool {
    number.as_f64().is_some_and(|value| value.fract() == 0.0)
}

/// Returns the least integer that is a multiple of a number. Its multiples are the integers that are multiples of the
/// number.
fn whole_multiple(number: &serde_json::Number) -> Option<i128> {
    if let Some(value) = number.as_i128() {
        return Some(value);
    }
    let value = number.as_f64()?;
    let is_near = |multiple: f64| (multiple - multiple.round()).abs() < 1e-9;
    let multiple = (1..=1000_u16)
        .map(|factor| value * f64::from(factor))
        .find(|multiple| is_near(*multiple))?;
    Some(multiple.round() as i128)
}

/// A string and its constraints.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StringType {
    /// `format`.
    pub format: Option<Format>,
    /// `minLength`, in Unicode code points.
    pub min_length: Option<u64>,
    /// `maxLength`, in Unicode code points.
    pub max_length: Option<u64>,
    /// `pattern`, an ECMA-262 regular expression that is known to compile.
    pub pattern: Option<String>,
    /// `enum`; empty if there is none. `null` in an enum sets [`Schema::nullable`](super::Schema::nullable).
    pub values: Vec<EnumValue>,
}

impl StringType {
    /// Returns the Rust type. The values of an enum are strings.
    #[must_use]
    pub fn repr(&self) -> StringRepr {
        match self.format {
            _ if !self.values.is_empty() => StringRepr::Text,
            Some(Format::DateTime) => StringRepr::DateTime,
            Some(Format::Date) => StringRepr::Date,
            Some(Format::Binary) => StringRepr::Bytes,
            _ => StringRepr::Text,
        }
    }

    /// Returns whether it is a password.
    #[must_use]
    pub fn is_password(&self) -> bool {
        self.values.is_empty() && self.format == Some(Format::Password)
    }
}

/// The Rust type of a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StringRepr {
    /// `String`.
    Text,
    /// A point in time, with its text.
    DateTime,
    /// A date.
    Date,
    /// Bytes.
    Bytes,
}

/// The `format` of a string.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Format {
    /// RFC 3339 `date-time`.
    DateTime,
    /// RFC 3339 `full-date`.
    Date,
    /// RFC 4122 `uuid`.
    Uuid,
    /// RFC 5321 mailbox, `email`.
    Email,
    /// RFC 3986 `uri`.
    Uri,
    /// RFC 2673 dotted quad, `ipv4`.
    Ipv4,
    /// RFC 4291, `ipv6`.
    Ipv6,
    /// Base64, `byte`.
    Byte,
    /// Raw bytes, `binary`: only as a whole body or as a part of a multipart body.
    Binary,
    /// A secret that must be redacted, `password`.
    Password,
    /// Any other format, which does not restrict values.
    Other(String),
}

impl Format {
    /// Returns the format as in a document.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Format::DateTime => "date-time",
            Format::Date => "date",
            Format::Uuid => "uuid",
            Format::Email => "email",
            Format::Uri => "uri",
            Format::Ipv4 => "ipv4",
            Format::Ipv6 => "ipv6",
            Format::Byte => "byte",
            Format::Binary => "binary",
            Format::Password => "password",
            Format::Other(name) => name,
        }
    }

    /// Returns whether it restricts values more than the Rust type does.
    #[must_use]
    pub fn is_rule(&self) -> bool {
        matches!(
            self,
            Format::Uuid | Format::Email | Format::Uri | Format::Ipv4 | Format::Ipv6 | Format::Byte
        )
    }
}

/// One value of an `enum`.
#[derive(Debug, Clone, PartialEq)]
pub struct EnumValue {
    /// The JSON value, a string, an integer or a boolean.
    pub value: Value,
    /// The `PascalCase` variant name, unique in the enum.
    pub ident: String,
    /// From `x-enum-descriptions`.
    pub description: Option<String>,
}

/// Returns an integer that is written with a fraction or an exponent as Rust types read it: `1.0` and `1e3` are integers in
/// JSON Schema, but not in Rust. Returns any other number as it is.
pub(crate) fn without_fraction(number: &serde_json::Number) -> serde_json::Number {
    let float = number.as_f64().filter(|_| number.is_f64());
    let Some(float) = float.filter(|float| float.fract() == 0.0) else {
        return number.clone();
    };
    let text = format!("{float:.0}");
    let signed = text.parse::<i64>().map(serde_json::Number::from);
    let whole = signed.or_else(|_| text.parse::<u64>().map(serde_json::Number::from));
    whole.unwrap_or_else(|_| number.clone())
}

#[cfg(test)]
mod tests {
    use super::without_fraction;
    use serde_json::{Value, json};

    #[test]
    fn only_integers_lose_their_fraction() {
        for (written, expected) in [
            (json!(1.0), json!(1)),
            (json!(-1e3), json!(-1000)),
            (json!(1e19), json!(10_000_000_000_000_000_000_u64)),
            (json!(1e30), json!(1e30)),
            (json!(0.5), json!(0.5)),
            (json!(7), json!(7)),
        ] {
            let Value::Number(number) = written else { continue };
            assert_eq!(Value::Number(without_fraction(&number)), expected);
        }
    }
}
