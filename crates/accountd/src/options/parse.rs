//! Parsers of option values.

use crate::account::{AccountType, Scope, now};
use ipnet::IpNet;
use jiff::{SignedDuration, Span, Timestamp, tz::TimeZone};
use std::net::IpAddr;
use tracing::level_filters::LevelFilter;

pub(super) fn account_type(text: &str) -> Result<AccountType, String> {
    AccountType::parse(text).ok_or_else(|| "expected individual or business".to_owned())
}

pub(super) fn scope(text: &str) -> Result<Scope, String> {
    Scope::parse(text).ok_or_else(|| "expected read, write or admin".to_owned())
}

pub(super) fn level(text: &str) -> Result<LevelFilter, String> {
    // `LevelFilter` itself accepts more: numbers, and an empty text for `error`.
    Ok(match text {
        "off" => LevelFilter::OFF,
        "error" => LevelFilter::ERROR,
        "warn" => LevelFilter::WARN,
        "info" => LevelFilter::INFO,
        "debug" => LevelFilter::DEBUG,
        _ => return Err("expected off, error, warn, info or debug".to_owned()),
    })
}

/// Parses a network or a single address.
pub(super) fn network(text: &str) -> Result<IpNet, String> {
    let address = |_| text.parse::<IpAddr>().map(IpNet::from);
    let network = text.parse::<IpNet>().or_else(address);
    network.map_err(|_| {
        "expected a network or an address, such as 10.0.0.0/8, 2001:db8::/32 or 192.0.2.1".to_owned()
    })
}

/// Parses a duration of at least an hour.
pub(super) fn retention(text: &str) -> Result<SignedDuration, String> {
    let span: Span = text
        .parse()
        .map_err(|_| "expected a duration, such as 90d or 1y".to_owned())?;
    let start = now().to_zoned(TimeZone::UTC);
    let end = start.checked_sub(span).map_err(|_| "too long".to_owned())?;
    let duration = start.duration_since(&end);
    match duration < SignedDuration::from_hours(1) {
        true => Err("must be at least an hour".to_owned()),
        false => Ok(duration),
    }
}

/// Returns the time after this duration from now.
pub(super) fn end(text: &str) -> Result<Timestamp, String> {
    let span: Span = text
        .parse()
        .map_err(|_| "expected a duration, such as 30d or 12h".to_owned())?;
    if !span.is_positive() {
        return Err("must be in the future".to_owned());
    }
    let end = now().to_zoned(TimeZone::UTC).checked_add(span);
    Ok(end.map_err(|_| "too far in the future".to_owned())?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan as _;

    #[test]
    fn only_documented_levels_are_accepted() {
        assert_eq!(level("off"), Ok(LevelFilter::OFF));
        assert_eq!(level("debug"), Ok(LevelFilter::DEBUG));
        for text in ["", "trace", "3", "loud"] {
            assert!(level(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn retention_is_at_least_an_hour() {
        assert_eq!(retention("90d"), Ok(SignedDuration::from_hours(90 * 24)));
        assert_eq!(retention("1h"), Ok(SignedDuration::from_hours(1)));
        for text in ["", "90", "59m", "-1d", "99999y"] {
            assert!(retention(text).is_err(), "{text}");
        }
    }

    #[test]
    fn expiry_is_relative_to_now() {
        let before = now();
        let days = end("30d").unwrap();
        assert!(days >= before + 720.hours() && days < before + 721.hours());
        for text in ["", "soon", "-1h", "0s", "99999999y"] {
            assert!(end(text).is_err(), "{text}");
        }
    }
}
