// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The formats of strings, each as its standard has it.

use std::net::{Ipv4Addr, Ipv6Addr};

/// RFC 3339 `full-date`.
pub fn date(text: &str) -> bool {
    day(text).is_some()
}

/// The day of an RFC 3339 `full-date`.
pub fn day(text: &str) -> Option<jiff::civil::Date> {
    if is_date(text.as_bytes()) {
        text.parse().ok()
    } else {
        None
    }
}

/// Whether a text is written like a `full-date`.
fn is_date(octets: &[u8]) -> bool {
    octets.len() == 10
        && octets[4] == b'-'
        && octets[7] == b'-'
        && digits(&octets[..4])
        && digits(&octets[5..7])
        && digits(&octets[8..])
}

/// RFC 3339 `date-time`, one that there is.
pub fn date_time(text: &str) -> bool {
    timestamp(text).is_some()
}

/// The time of an RFC 3339 `date-time`.
pub fn timestamp(text: &str) -> Option<jiff::Timestamp> {
    if is_date_time(text) {
        text.parse().ok()
    } else {
        None
    }
}

/// Whether a text is written like a `date-time`.
fn is_date_time(text: &str) -> bool {
    let octets = text.as_bytes();
    if octets.len() < 20
        || !octets.is_ascii()
        || !matches!(octets[10], b'T' | b't')
        || octets[13] != b':'
        || octets[16] != b':'
        || !is_date(&octets[..10])
        || ![&octets[11..13], &octets[14..16], &octets[17..19]]
            .into_iter()
            .all(digits)
    {
        return false;
    }
    let (hour, minute, second) = (pair(&octets[11..]), pair(&octets[14..]), pair(&octets[17..]));
    if hour > 23 || minute > 59 || second > 60 {
        return false;
    }
    let mut rest = &octets[19..];
    if let [b'.', fraction @ ..] = rest {
        let length = fraction.iter().take_while(|octet| octet.is_ascii_digit()).count();
        if length == 0 {
            return false;
        }
        rest = &fraction[length..];
    }
    match rest {
        [b'Z' | b'z'] => true,
        [b'+' | b'-', offset @ ..] => {
            offset.len() == 5
                && offset[2] == b':'
                && digits(&offset[..2])
                && digits(&offset[3..])
                && pair(offset) < 24
                && pair(&offset[3..]) < 60
        }
        _ => false,
    }
}

fn digits(octets: &[u8]) -> bool {
    octets.iter().all(u8::is_ascii_digit)
}

fn pair(octets: &[u8]) -> u8 {
    (octets[0] - b'0') * 10 + (octets[1] - b'0')
}

/// RFC 4122.
pub fn uuid(text: &str) -> bool {
    let octets = text.as_bytes();
    octets.len() == 36
        && octets.iter().enumerate().all(|(index, octet)| match index {
            8 | 13 | 18 | 23 => *octet == b'-',
            _ => octet.is_ascii_hexdigit(),
        })
}

/// RFC 5321 `Mailbox`, without quoted local parts.
pub fn email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let atom = |octet: u8| octet.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&octet);
    !local.is_empty()
        && local.len() <= 64
        && local
            .split('.')
            .all(|part| !part.is_empty() && part.bytes().all(atom))
        && host(domain)
}

fn host(domain: &str) -> bool {
    if let Some(literal) = domain.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return match literal.strip_prefix("IPv6:") {
            Some(address) => ipv6(address),
            None => ipv4(literal),
        };
    }
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|octet| octet.is_ascii_alphanumeric() || octet == b'-')
    };
    !domain.is_empty() && domain.len() <= 255 && domain.split('.').all(label)
}

/// RFC 3986 `URI`: a scheme, then only characters that a URI has, percent signs followed by two digits.
pub fn uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    let mut letters = scheme.bytes();
    if !letters.next().is_some_and(|octet| octet.is_ascii_alphabetic())
        || !letters.all(|octet| octet.is_ascii_alphanumeric() || b"+-.".contains(&octet))
    {
        return false;
    }
    let octets = rest.as_bytes();
    let mut fragments = 0;
    for (index, octet) in octets.iter().enumerate() {
        let fine = match octet {
            b'%' => octets
                .get(index + 1..index + 3)
                .is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)),
            b'#' => {
                fragments += 1;
                fragments == 1
            }
            _ => octet.is_ascii_alphanumeric() || b"-._~:/?[]@!$&'()*+,;=".contains(octet),
        };
        if !fine {
            return false;
        }
    }
    true
}

/// A dotted quad.
pub fn ipv4(text: &str) -> bool {
    text.parse::<Ipv4Addr>().is_ok()
}

/// RFC 4291.
pub fn ipv6(text: &str) -> bool {
    text.parse::<Ipv6Addr>().is_ok()
}

/// RFC 4648 base64, padded.
pub fn byte(text: &str) -> bool {
    let body = text.trim_end_matches('=');
    text.len().is_multiple_of(4)
        && text.len() - body.len() <= 2
        && body
            .bytes()
            .all(|octet| octet.is_ascii_alphanumeric() || octet == b'+' || octet == b'/')
}
