//! The header `Retry-After`.

use crate::platform::system_time;
use reqwest::header::{HeaderMap, RETRY_AFTER};
use std::time::Duration;

/// Returns how long `Retry-After` (RFC 9110, 10.2.3) asks to wait; a date that has passed asks for no wait. Dates have any
/// of the three forms of section 5.6.7.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    Some(date.duration_since(system_time()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::header::HeaderValue;

    fn parsed(text: &'static str) -> Option<Duration> {
        retry_after(&HeaderMap::from_iter([(
            RETRY_AFTER,
            HeaderValue::from_static(text),
        )]))
    }

    #[test]
    fn seconds_and_dates_are_understood() {
        assert_eq!(parsed("17"), Some(Duration::from_secs(17)));
        assert_eq!(parsed("0"), Some(Duration::ZERO));
        assert_eq!(parsed("Sun, 06 Nov 1994 08:49:37 GMT"), Some(Duration::ZERO));
        assert_eq!(parsed("Sunday, 06-Nov-94 08:49:37 GMT"), Some(Duration::ZERO));
        assert_eq!(parsed("Sun Nov  6 08:49:37 1994"), Some(Duration::ZERO));
        assert!(parsed("Fri, 31 Dec 2100 23:59:59 GMT").unwrap() > Duration::from_secs(86_400));
    }

    #[test]
    fn anything_else_counts_as_absent() {
        for text in ["soon", "-1", "1.5", ""] {
            assert_eq!(parsed(text), None, "{text}");
        }
        assert_eq!(retry_after(&HeaderMap::new()), None);
    }
}
