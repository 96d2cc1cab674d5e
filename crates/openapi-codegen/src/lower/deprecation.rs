//! `deprecated`, `x-deprecated-since` and `x-sunset` of operations.

use super::Lowering;
use super::rfc_3339::days;
use crate::model::Deprecation;
use crate::source::Cursor;

const SECONDS_PER_DAY: i64 = 24 * 60 * 60;
/// The days of a week, from that of 1970-01-01 on.
const WEEKDAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

impl<'a> Lowering<'a> {
    /// Reads the announcement of an operation.
    pub(super) fn deprecation(&mut self, at: &Cursor<'a>, deprecated: bool) -> Option<Deprecation> {
        let since = self.day(at, "x-deprecated-since", deprecated);
        let removal = self.day(at, "x-sunset", deprecated);
        if let (Some((_, since)), Some((_, removal)), Some(sunset)) = (&since, &removal, at.get("x-sunset"))
            && removal < since
        {
            let reason = "`x-sunset` is before `x-deprecated-since`, which RFC 9745, section 4, forbids";
            self.report(&sunset, reason, "fix one of the two days");
        }
        deprecated.then(|| Deprecation {
            // RFC 9745 has no value without a day. A day in the past says that the operation is deprecated.
            since: format!("@{}", since.map_or(0, |(_, days)| days * SECONDS_PER_DAY)),
            sunset: removal.as_ref().map(|(text, days)| http_date(text, *days)),
            note: removal
                .as_ref()
                .map(|(text, _)| format!("it will be removed on {text}")),
            removal: removal.map(|(text, _)| text),
        })
    }

    /// Reads a day, and the days between it and 1970-01-01.
    fn day(&mut self, at: &Cursor<'a>, name: &str, deprecated: bool) -> Option<(String, i64)> {
        let member = at.get(name)?;
        let text = self.text(at, name)?;
        let Some(days) = days(&text) else {
            self.report(
                &member,
                format!("`{name}` is {text:?}, which is no date"),
                "write a day as in `2027-06-30`",
            );
            return None;
        };
        if !deprecated {
            self.report(
                &member,
                format!("`{name}` has no effect on an operation that is not deprecated"),
                "add `deprecated: true`, or remove it",
            );
        }
        Some((text, days))
    }
}

/// Returns the beginning of a day as an HTTP date (RFC 9110, section 5.6.7).
fn http_date(day: &str, days: i64) -> String {
    let mut parts = day.split('-');
    let mut part = || parts.next().unwrap_or_default();
    let (year, month, day) = (part(), part(), part());
    let month = month
        .parse::<usize>()
        .ok()
        .and_then(|month| MONTHS.get(month.wrapping_sub(1)));
    let weekday = usize::try_from(days.rem_euclid(7))
        .ok()
        .and_then(|index| WEEKDAYS.get(index));
    let (month, weekday) = (month.unwrap_or(&""), weekday.unwrap_or(&""));
    format!("{weekday}, {day} {month} {year} 00:00:00 GMT")
}

#[cfg(test)]
mod tests {
    use super::{days, http_date};

    #[test]
    fn days_have_the_weekdays_of_the_calendar() {
        for (day, count, date) in [
            ("1970-01-01", 0, "Thu, 01 Jan 1970 00:00:00 GMT"),
            ("1969-12-31", -1, "Wed, 31 Dec 1969 00:00:00 GMT"),
            ("2000-02-29", 11_016, "Tue, 29 Feb 2000 00:00:00 GMT"),
            ("2027-06-30", 20_999, "Wed, 30 Jun 2027 00:00:00 GMT"),
            ("2100-03-01", 47_541, "Mon, 01 Mar 2100 00:00:00 GMT"),
        ] {
            assert_eq!(days(day), Some(count), "{day}");
            assert_eq!(http_date(day, count), date);
        }
        assert_eq!(days("2027-06-31"), None);
    }
}
