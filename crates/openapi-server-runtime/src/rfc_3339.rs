//! Reads a `date-time` of RFC 3339.

use jiff::Timestamp;
use jiff::civil;
use jiff::tz::Offset;

/// Returns the point in time of a text.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    let bytes = text.as_bytes();
    let separators = [(4, b'-'), (7, b'-'), (13, b':'), (16, b':')];
    if bytes.len() < 20
        || !matches!(bytes[10], b'T' | b't')
        || separators.iter().any(|(at, separator)| bytes[*at] != *separator)
    {
        return None;
    }
    let year = i16::from(pair(&bytes[0..2])?) * 100 + i16::from(pair(&bytes[2..4])?);
    let date = civil::Date::new(year, pair(&bytes[5..7])?, pair(&bytes[8..10])?).ok()?;
    let (hour, minute, second) = (
        pair(&bytes[11..13])?,
        pair(&bytes[14..16])?,
        pair(&bytes[17..19])?,
    );
    let (nanosecond, zone) = fraction(&bytes[19..])?;
    let offset = offset(zone)?;
    let time = civil::Time::new(hour, minute, second.min(59), nanosecond).ok()?;
    if second > 60 || (second == 60 && !ends_utc_day(hour, minute, offset)) {
        return None;
    }
    let local = date.to_datetime(time);
    // Only years near 0 and 9999 exceed the range of a timestamp.
    Some(offset.to_timestamp(local).unwrap_or(match year {
        9999 => Timestamp::MAX,
        _ => Timestamp::MIN,
    }))
}

/// Returns the value of two digits.
fn pair(bytes: &[u8]) -> Option<i8> {
    match bytes {
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => i8::try_from((tens - b'0') * 10 + (ones - b'0')).ok(),
        _ => None,
    }
}

/// Returns the nanoseconds of a fraction, if there is one, and what follows it.
fn fraction(bytes: &[u8]) -> Option<(i32, &[u8])> {
    let [b'.', digits @ ..] = bytes else {
        return Some((0, bytes));
    };
    let length = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if length == 0 {
        return None;
    }
    let (digits, zone) = digits.split_at(length);
    let padded = digits.iter().copied().chain(std::iter::repeat(b'0')).take(9);
    Some((
        padded.fold(0, |all, digit| all * 10 + i32::from(digit - b'0')),
        zone,
    ))
}

/// Returns the offset from UTC: `Z`, or hours and minutes.
fn offset(zone: &[u8]) -> Option<Offset> {
    let [sign, rest @ ..] = zone else { return None };
    let sign = match (sign, rest) {
        (b'Z' | b'z', []) => return Some(Offset::UTC),
        (b'+', _) => 1,
        (b'-', _) => -1,
        _ => return None,
    };
    if rest.len() != 5 || rest[2] != b':' {
        return None;
    }
    let (hours, minutes) = (i32::from(pair(&rest[..2])?), i32::from(pair(&rest[3..])?));
    match (hours, minutes) {
        (0..24, 0..60) => Offset::from_seconds(sign * (hours * 60 + minutes) * 60).ok(),
        _ => None,
    }
}

/// Returns whether a minute is the last one of a day in UTC, the only one that may have a leap second.
fn ends_utc_day(hour: i8, minute: i8, offset: Offset) -> bool {
    let minutes = i32::from(hour) * 60 + i32::from(minute) - offset.seconds() / 60;
    minutes.rem_euclid(24 * 60) == 24 * 60 - 1
}
