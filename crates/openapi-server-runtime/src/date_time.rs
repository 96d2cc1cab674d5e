//! [`DateTime`]: a point in time together with its text.

mod text;

use crate::json::{FromJson, ToJson, read_text};
use crate::response::ToHeader;
use crate::rfc_3339;
use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use text::Text;

/// An RFC 3339 `date-time`, which keeps its text: the offset, every digit of the fraction, a leap second, and the case of
/// `T` and `Z`.
///
/// It is sent as it was received. Two values are equal if their texts are; to compare points in time, compare what
/// [`instant`](Self::instant) returns.
///
/// ```
/// use openapi_server_runtime::DateTime;
///
/// let start: DateTime = "2026-09-18T20:12:00.50+02:00".parse()?;
/// let same: DateTime = "2026-09-18T18:12:00.5Z".parse()?;
/// assert_eq!(start.to_string(), "2026-09-18T20:12:00.50+02:00");
/// assert!(start != same && start.instant() == same.instant());
/// # Ok::<_, openapi_server_runtime::DateTimeError>(())
/// ```
#[derive(Clone)]
pub struct DateTime {
    text: Text,
    instant: Timestamp,
}

impl DateTime {
    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// Returns the point in time, to the nanosecond. A leap second is the second before it, and the last hours of the year
    /// 9999 are [`Timestamp::MAX`].
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
        let instant = rfc_3339::parse(text).ok_or(DateTimeError(()))?;
        Ok(Self {
            text: text.into(),
            instant,
        })
    }
}

/// The text is in UTC, with `Z`, and a fraction, if any, without trailing zeros.
impl From<Timestamp> for DateTime {
    fn from(instant: Timestamp) -> Self {
        static PRINTER: jiff::fmt::temporal::DateTimePrinter = jiff::fmt::temporal::DateTimePrinter::new();
        // RFC 3339 has no years before 0.
        let first = Timestamp::constant(-62_167_219_200, 0);
        let instant = instant.max(first);
        let mut text = Text::from("");
        // Writing into `Text` does not fail.
        let _ = PRINTER.print_timestamp(&instant, jiff::fmt::StdFmtWrite(&mut text));
        Self { text, instant }
    }
}

impl From<DateTime> for Timestamp {
    fn from(time: DateTime) -> Self {
        time.instant
    }
}

impl PartialEq for DateTime {
    fn eq(&self, other: &Self) -> bool {
        self.text.as_bytes() == other.text.as_bytes()
    }
}

impl Eq for DateTime {}

impl Hash for DateTime {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.as_str().hash(state);
    }
}

impl AsRef<str> for DateTime {
    fn as_ref(&self) -> &str {
        self.text.as_str()
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text.as_str())
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text.as_str())
    }
}

impl Serialize for DateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text.as_str())
    }
}

impl<'de> Deserialize<'de> for DateTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(deserializer)
    }
}

impl<'de> FromJson<'de> for DateTime {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "an RFC 3339 date-time", |text| text.parse().ok())
    }
}

impl ToJson for DateTime {
    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        // No character of a date-time needs an escape.
        out.push(b'"');
        out.extend_from_slice(self.text.as_bytes());
        out.push(b'"');
    }
}

impl ToHeader for DateTime {
    fn to_text(&self) -> String {
        self.text.as_str().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{DateTime, ToJson};
    use crate::json::from_slice;
    use jiff::Timestamp;

    const VALID: [(&str, &str); 14] = [
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
        ("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.87Z"),
        ("2024-02-29T00:00:00+23:59", "2024-02-28T00:01:00Z"),
        ("2024-02-29T00:00:00-23:59", "2024-02-29T23:59:00Z"),
        ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59Z", "9999-12-30T22:00:00.999999999Z"),
        ("9999-12-31T23:59:59-23:59", "9999-12-30T22:00:00.999999999Z"),
    ];

    const INVALID: [&str; 24] = [
        "",
        "2026-09-18",
        "2026-09-18 20:12:00Z",
        "2026-09-18T20:12Z",
        "2026-09-18T20:12:00",
        "2026-09-18T20:12:00.Z",
        "2026-09-18T20:12:00,5Z",
        "2026-09-18T24:00:00Z",
        "2026-09-18T20:60:00Z",
        "2026-09-18T20:12:60Z",
        "2026-09-18T20:12:61Z",
        "1990-12-31T23:59:60+01:00",
        "2026-09-18T20:12:00+24:00",
        "2026-09-18T20:12:00+02",
        "2026-09-18T20:12:00+0200",
        "2026-09-18T20:12:00+02:60",
        "2026-09-18T20:12:00Z[UTC]",
        "2026-09-18T20:12:00ZZ",
        "2026-02-30T20:12:00Z",
        "2026-13-01T20:12:00Z",
        "-026-01-01T20:12:00Z",
        "2026-09-18T20:12:00é",
        "2026-09-18T２0:12:00Z",
        "2026-9-18T20:12:00.0Z",
    ];

    #[test]
    fn a_text_is_kept_and_has_an_instant() {
        for (text, instant) in VALID {
            let json = format!("{text:?}");
            let time: DateTime = from_slice(json.as_bytes()).unwrap();
            let mut written = Vec::new();
            time.write(&mut written);
            assert_eq!(written, json.as_bytes());
            assert_eq!(
                (time.as_ref(), time.instant()),
                (text, instant.parse::<Timestamp>().unwrap()),
                "{text}"
            );
        }
    }

    #[test]
    fn other_texts_are_rejected() {
        for text in INVALID {
            assert!(text.parse::<DateTime>().is_err(), "{text}");
        }
    }

    #[test]
    fn an_instant_is_written_in_utc() {
        for text in ["2026-09-18T20:12:00.5Z", "0000-01-01T00:00:00Z"] {
            let time = DateTime::from(text.parse::<Timestamp>().unwrap());
            assert_eq!(time, text.parse().unwrap());
        }
        assert_eq!(DateTime::from(Timestamp::MIN).as_str(), "0000-01-01T00:00:00Z");
    }
}
