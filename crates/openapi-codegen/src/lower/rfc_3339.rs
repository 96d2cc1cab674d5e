//! The texts that RFC 3339 allows.

/// Returns whether a text is a `full-date` that exists.
pub(super) fn is_date(text: &str) -> bool {
    let Some([year, month, day]) = numbers(text, '-', [4, 2, 2]) else {
        return false;
    };
    let is_leap_year = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if is_leap_year => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (1..=12).contains(&month) && (1..=days).contains(&day)
}

/// Returns the days between 1970-01-01 and a `full-date`; `None` if the text is none.
pub(super) fn days(text: &str) -> Option<i64> {
    let [year, month, day] = numbers(text, '-', [4, 2, 2])
        .filter(|_| is_date(text))?
        .map(i64::from);
    // Years begin in March, so that the day after February is the last of a year.
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(365 * year + leap_days + (153 * month + 2) / 5 + day - 1 - 719_468)
}

/// Returns whether a text is a `date-time`.
pub(super) fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once(['T', 't']) else {
        return false;
    };
    let Some(end) = time.find(['Z', 'z', '+', '-']) else {
        return false;
    };
    let (clock, zone) = time.split_at(end);
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let (Some([hour, minute, second]), Some(offset)) = (numbers(clock, ':', [2, 2, 2]), offset(zone)) else {
        return false;
    };
    let is_last_minute = (hour * 60 + minute - offset).rem_euclid(24 * 60) == 24 * 60 - 1;
    let last_second = if is_last_minute { 60 } else { 59 };
    is_date(date) && is_fraction && hour < 24 && minute < 60 && second <= last_second
}

/// Returns the minutes of an offset.
fn offset(zone: &str) -> Option<i32> {
    if matches!(zone, "Z" | "z") {
        return Some(0);
    }
    let [hours, minutes] = numbers(zone.get(1..)?, ':', [2, 2])?;
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    (hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// Returns the numbers of these counts of digits, between separators.
fn numbers<const N: usize>(text: &str, separator: char, digits: [usize; N]) -> Option<[i32; N]> {
    let parts: Vec<&str> = text.split(separator).collect();
    let mut numbers = [0; N];
    if parts.len() != N {
        return None;
    }
    for ((number, part), digits) in numbers.iter_mut().zip(parts).zip(digits) {
        if part.len() != digits || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *number = part.parse().ok()?;
    }
    Some(numbers)
}

#[cfg(test)]
mod tests {
    use super::{is_date, is_date_time};

    #[test]
    fn only_dates_that_exist_are_dates() {
        assert!(is_date("2024-02-29") && is_date("0000-01-01"));
        assert!(!is_date("2023-02-29") && !is_date("2024-2-29") && !is_date("2024-13-01"));
    }

    #[test]
    fn a_leap_second_ends_a_day_in_utc() {
        for text in [
            "2016-12-31T23:59:60Z",
            "2017-01-01t01:59:60.5+02:00",
            "2024-02-29T00:00:00-00:00",
        ] {
            assert!(is_date_time(text), "{text}");
        }
        for text in [
            "2016-12-31T22:59:60Z",
            "2016-12-31 23:59:59Z",
            "2016-12-31T23:59:59",
            "2016-12-31T23:59:59+1",
        ] {
            assert!(!is_date_time(text), "{text}");
        }
    }
}
