//! [`DateTime`]: a point in time together with its text.

use jiff::civil::{Date, Time};
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

/// An RFC 3339 `date-time`, which keeps its text: the offset, every digit of the fraction, a leap second, and the case of
/// `T` and `Z`.
///
/// It is sent as it was received. Two values are equal if their texts are; to compare points in time, compare what
/// [`instant`](Self::instant) returns.
///
/// ```
/// use openapi_client_runtime::DateTime;
///
/// let start: DateTime = "2026-09-18T20:12:00.50+02:00".parse()?;
/// let same: DateTime = "2026-09-18T18:12:00.5Z".parse()?;
/// assert_eq!(start.to_string(), "2026-09-18T20:12:00.50+02:00");
/// assert!(start != same && start.instant() == same.instant());
/// # Ok::<_, openapi_client_runtime::DateTimeError>(())
/// ```
#[derive(Clone)]
pub struct DateTime {
    text: Box<str>,
    instant: Timestamp,
}

impl DateTime {
    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the point in time, to the nanosecond. A leap second is the second before it, and everything after
    /// `9999-12-30T22:00:00.999999999Z` is [`Timestamp::MAX`].
    #[must_use]
    pub fn instant(&self) -> Timestamp {
        self.instant
    }
}

/// A text that is not an RFC 3339 `date-time`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateTimeError(());

impl fmt::Display for DateTimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an RFC 3339 date-time")
    }
}

impl std::error::Error for DateTimeError {}

impl FromStr for DateTime {
    type Err = DateTimeError;

    fn from_str(text: &str) -> Result<Self, DateTimeError> {
        let instant = read(text).ok_or(DateTimeError(()))?;
        Ok(Self {
            text: text.into(),
            instant,
        })
    }
}

/// Reads `full-date "T" full-time`.
fn read(text: &str) -> Option<Timestamp> {
    let (date, time) = text.split_once(['T', 't'])?;
    let date = full_date(date)?;
    let zone = time.find(['Z', 'z', '+', '-'])?;
    let (clock, zone) = time.split_at(zone);
    let (clock, fraction) = match clock.split_once('.') {
        Some((clock, fraction)) => (clock, Some(fraction)),
        None => (clock, None),
    };
    let [hour, minute, second] = numbers(clock, ':', [2, 2, 2])?;
    let nanosecond = fraction.map_or(Some(0), nanoseconds)?;
    let offset = offset_minutes(zone)?;
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let minutes = hour * 60 + minute - offset;
    // A leap second ends a day in UTC.
    if second == 60 && minutes.rem_euclid(24 * 60) != 24 * 60 - 1 {
        return None;
    }
    let seconds = i64::from(minutes * 60 + second.min(59));
    let midnight = date.to_datetime(Time::midnight());
    let midnight = Offset::UTC.to_timestamp(midnight);
    let instant =
        midnight.and_then(|midnight| midnight.checked_add(SignedDuration::new(seconds, nanosecond)));
    // Only the end of the year 9999 is beyond the range of a timestamp.
    Some(instant.unwrap_or(Timestamp::MAX))
}

/// Reads `full-date`.
pub(crate) fn full_date(text: &str) -> Option<Date> {
    let [year, month, day] = numbers(text, '-', [4, 2, 2])?;
    let date = Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    );
    date.ok()
}

/// Returns the numbers of these counts of digits, between separators.
fn numbers(text: &str, separator: char, digits: [usize; 3]) -> Option<[i32; 3]> {
    let mut parts = text.split(separator);
    let mut number = |count| number(parts.next()?, count);
    let numbers = [number(digits[0])?, number(digits[1])?, number(digits[2])?];
    parts.next().is_none().then_some(numbers)
}

/// Returns the number of a text that consists of this many digits.
fn number(text: &str, digits: usize) -> Option<i32> {
    let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// Returns the first nine digits of a fraction as nanoseconds.
fn nanoseconds(fraction: &str) -> Option<i32> {
    if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    format!("{fraction:0<9}").get(..9)?.parse().ok()
}

/// Returns the minutes of `Z` or of an offset such as `+01:30`.
fn offset_minutes(zone: &str) -> Option<i32> {
    if matches!(zone, "Z" | "z") {
        return Some(0);
    }
    let (sign, zone) = match zone.strip_prefix('+') {
        Some(zone) => (1, zone),
        None => (-1, zone.strip_prefix('-')?),
    };
    let (hours, minutes) = zone.split_once(':')?;
    let (hours, minutes) = (number(hours, 2)?, number(minutes, 2)?);
    (hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// The text is in UTC, with `Z`, and a fraction, if any, without trailing zeros. An earlier instant becomes
/// `0000-01-01T00:00:00Z`, because RFC 3339 has no years before 0.
impl From<Timestamp> for DateTime {
    fn from(instant: Timestamp) -> Self {
        let instant = instant.max(Timestamp::constant(-62_167_219_200, 0));
        Self {
            text: instant.to_string().into_boxed_str(),
            instant,
        }
    }
}

impl From<DateTime> for Timestamp {
    fn from(time: DateTime) -> Self {
        time.instant
    }
}

impl PartialEq for DateTime {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for DateTime {}

impl Hash for DateTime {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl AsRef<str> for DateTime {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for DateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for DateTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;

        impl Visitor<'_> for TextVisitor {
            type Value = DateTime;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an RFC 3339 date-time")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<DateTime, E> {
                text.parse()
                    .map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }

        deserializer.deserialize_str(TextVisitor)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for DateTime {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DateTime".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "format": "date-time"})
    }
}

#[cfg(test)]
mod tests {
    use super::DateTime;
    use jiff::Timestamp;

    #[test]
    fn the_text_is_kept() {
        for (text, instant) in [
            ("2026-09-18T20:12:00Z", "2026-09-18T20:12:00Z"),
            ("2026-09-18t20:12:00z", "2026-09-18T20:12:00Z"),
            (
                "2026-09-18T20:12:00.1234567+02:00",
                "2026-09-18T18:12:00.1234567Z",
            ),
            ("2026-09-18T20:12:00.500-00:00", "2026-09-18T20:12:00.5Z"),
            (
                "2026-09-18T20:12:00.12345678999999Z",
                "2026-09-18T20:12:00.123456789Z",
            ),
            ("1990-12-31T23:59:60Z", "1990-12-31T23:59:59Z"),
            ("1990-12-31T15:59:60.25-08:00", "1990-12-31T23:59:59.25Z"),
            ("1991-01-01T00:59:60+01:00", "1990-12-31T23:59:59Z"),
            ("2024-02-29T00:00:00+23:59", "2024-02-28T00:01:00Z"),
            ("2024-02-29T00:00:00-23:59", "2024-02-29T23:59:00Z"),
            ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"),
            ("9999-12-30T22:00:00Z", "9999-12-30T22:00:00Z"),
            ("9999-12-30T23:00:00Z", "9999-12-30T22:00:00.999999999Z"),
            ("9999-12-31T23:59:59Z", "9999-12-30T22:00:00.999999999Z"),
        ] {
            let json = format!("{text:?}");
            let time: DateTime = serde_json::from_str(&json).unwrap();
            assert_eq!(serde_json::to_string(&time).unwrap(), json);
            let instant: Timestamp = instant.parse().unwrap();
            assert_eq!((time.as_str(), time.instant()), (text, instant), "{text}");
        }
    }

    #[test]
    fn other_texts_are_errors() {
        for text in [
            "",
            "T",
            "2026-09-18",
            "2026-09-18 20:12:00Z",
            "2026-09-18T20:12Z",
            "2026-09-18T20:12:00",
            "2026-09-18T20:12:00.Z",
            "2026-09-18T20:12:00.1.2Z",
            "2026-09-18T24:00:00Z",
            "2026-09-18T20:12:60Z",
            "1990-12-31T23:59:60+01:00",
            "2026-09-18T20:12:00+24:00",
            "2026-09-18T20:12:00+02",
            "2026-09-18T20:12:00Z[UTC]",
            "2026-02-30T20:12:00Z",
            "-026-01-01T20:12:00Z",
            "2026-09-18T20:12:00é",
            "2026-9-18T20:12:00.0Z",
        ] {
            assert!(text.parse::<DateTime>().is_err(), "{text}");
            assert!(serde_json::from_str::<DateTime>(&format!("{text:?}")).is_err());
        }
    }

    #[test]
    fn an_instant_is_written_in_utc() {
        let instant: Timestamp = "2026-09-18T20:12:00.5+02:00".parse().unwrap();
        assert_eq!(DateTime::from(instant).as_str(), "2026-09-18T18:12:00.5Z");
        assert_eq!(DateTime::from(Timestamp::MIN).as_str(), "0000-01-01T00:00:00Z");
    }
}
