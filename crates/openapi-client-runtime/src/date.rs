//! [`Date`]: a day of the calendar.

use crate::date_time::full_date;
use jiff::civil;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// An RFC 3339 `full-date`, such as `2026-09-18`.
///
/// Other forms of ISO 8601, which [`civil::Date`] reads, are errors, as they are for servers.
///
/// ```
/// use openapi_client_runtime::Date;
///
/// let date: Date = "2026-09-18".parse()?;
/// assert_eq!(date.civil().weekday(), jiff::civil::Weekday::Friday);
/// assert!("20260918".parse::<Date>().is_err());
/// # Ok::<_, openapi_client_runtime::DateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl Date {
    /// Returns the date in the type of `jiff`, which computes with it.
    #[must_use]
    pub fn civil(self) -> civil::Date {
        self.0
    }
}

/// A text that is not an RFC 3339 `full-date`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError(());

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an RFC 3339 full-date")
    }
}

impl std::error::Error for DateError {}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        full_date(text).map(Self).ok_or(DateError(()))
    }
}

/// An earlier date becomes `0000-01-01`, because RFC 3339 has no years before 0.
impl From<civil::Date> for Date {
    fn from(date: civil::Date) -> Self {
        Self(date.max(civil::Date::constant(0, 1, 1)))
    }
}

impl From<Date> for civil::Date {
    fn from(date: Date) -> Self {
        date.0
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;

        impl Visitor<'_> for TextVisitor {
            type Value = Date;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an RFC 3339 full-date")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Date, E> {
                text.parse()
                    .map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }

        deserializer.deserialize_str(TextVisitor)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Date {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "format": "date"})
    }
}

#[cfg(test)]
mod tests {
    use super::Date;
    use jiff::civil;

    #[test]
    fn a_full_date_is_read_and_written() {
        for text in ["2026-09-18", "2024-02-29", "0000-01-01", "9999-12-31"] {
            let json = format!("{text:?}");
            let date: Date = serde_json::from_str(&json).unwrap();
            assert_eq!(serde_json::to_string(&date).unwrap(), json);
            assert_eq!(format!("{date} {date:?}"), format!("{text} {text}"));
        }
    }

    /// Those that `civil::Date` reads are among them.
    #[test]
    fn other_texts_are_errors() {
        for text in [
            "",
            "20260918",
            "2026-9-18",
            "2026-09-18 ",
            "2026-09-18T20:12:00",
            "2026-09-18T20:12:00+02:00[Europe/Berlin]",
            "2026-W38-5",
            "+002026-09-18",
            "-002026-09-18",
            "2026-02-29",
            "2026-09-31",
            "２026-09-18",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
            assert!(serde_json::from_str::<Date>(&format!("{text:?}")).is_err());
        }
    }

    #[test]
    fn a_date_before_the_year_0_becomes_the_first() {
        assert_eq!(Date::from(civil::date(-1, 5, 5)).to_string(), "0000-01-01");
        let date = civil::date(2026, 9, 18);
        assert_eq!(civil::Date::from(Date::from(date)), date);
    }
}
