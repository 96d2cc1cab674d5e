//! The string formats of OpenAPI, each as its standard defines it.

use crate::rfc_3339;
use base64::Engine as _;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use std::net::{Ipv4Addr, Ipv6Addr};

/// Returns whether a text is an RFC 3339 `full-date` (`date`).
pub fn date(text: &str) -> bool {
    parse_date(text).is_some()
}

/// Parses an RFC 3339 `full-date`.
pub(crate) fn parse_date(text: &str) -> Option<jiff::civil::Date> {
    if is_date(text.as_bytes()) {
        text.parse().ok()
    } else {
        None
    }
}

/// Whether a text has the syntax of a `full-date`.
fn is_date(bytes: &[u8]) -> bool {
    bytes.len() == 10
        && bytes[4] == b'-'
        && bytes[7] == b'-'
        && digits(&bytes[..4])
        && digits(&bytes[5..7])
        && digits(&bytes[8..])
}

/// Returns whether a text is an RFC 3339 `date-time` that exists (`date-time`).
pub fn date_time(text: &str) -> bool {
    rfc_3339::parse(text).is_some()
}

fn digits(bytes: &[u8]) -> bool {
    bytes.iter().all(u8::is_ascii_digit)
}

/// Returns whether a text is an RFC 4122 UUID (`uuid`).
pub fn uuid(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 36
        && bytes.iter().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => *byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// The characters of an RFC 5321 `Atom`.
const ATOM: [bool; 256] = alphanumeric_or(b"!#$%&'*+-/=?^_`{|}~");
/// The characters of a label of a host name.
const LABEL: [bool; 256] = alphanumeric_or(b"-");

const fn alphanumeric_or(others: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    let mut index = 0;
    while index < others.len() {
        table[others[index] as usize] = true;
        index += 1;
    }
    table
}

/// Returns whether all parts between dots consist of characters of the table, have at most `max_length` of them, but at
/// least one.
fn are_parts(text: &[u8], table: &[bool; 256], max_length: usize) -> bool {
    let mut length = 0;
    for byte in text {
        if *byte == b'.' && length > 0 {
            length = 0;
        } else if table[usize::from(*byte)] && length < max_length {
            length += 1;
        } else {
            return false;
        }
    }
    length > 0
}

/// Returns whether a text is an RFC 5321 `Mailbox` without a quoted local part (`email`).
pub fn email(text: &str) -> bool {
    let bytes = text.as_bytes();
    let Some(at) = bytes.iter().rposition(|byte| *byte == b'@') else {
        return false;
    };
    let (local, domain) = (&bytes[..at], &bytes[at + 1..]);
    local.len() <= 64 && are_parts(local, &ATOM, 64) && host(domain)
}

fn host(domain: &[u8]) -> bool {
    if let Some(literal) = domain.strip_prefix(b"[").and_then(|rest| rest.strip_suffix(b"]")) {
        let Ok(literal) = std::str::from_utf8(literal) else {
            return false;
        };
        return match literal.strip_prefix("IPv6:") {
            Some(address) => ipv6(address),
            None => ipv4(literal),
        };
    }
    let has_outer_hyphen = domain.first() == Some(&b'-')
        || domain.last() == Some(&b'-')
        || domain
            .array_windows()
            .any(|[a, b]| matches!((a, b), (b'.', b'-') | (b'-', b'.')));
    domain.len() <= 255 && are_parts(domain, &LABEL, 63) && !has_outer_hyphen
}

/// Returns whether a text has the syntax of an RFC 3986 `URI` (`uri`): a scheme, the allowed characters, at most one
/// fragment, and two hexadecimal digits after each percent sign.
pub fn uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    let mut letters = scheme.bytes();
    if !letters.next().is_some_and(|byte| byte.is_ascii_alphabetic())
        || !letters.all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    {
        return false;
    }
    let (authority, after) = match rest.strip_prefix("//") {
        Some(rest) => rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len())),
        None => ("", rest),
    };
    // Brackets are only around an address.
    if !is_authority(authority) || after.contains(['[', ']']) {
        return false;
    }
    let bytes = rest.as_bytes();
    let mut fragments = 0;
    for (index, byte) in bytes.iter().enumerate() {
        let allowed = match byte {
            b'%' => bytes
                .get(index + 1..index + 3)
                .is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)),
            b'#' => {
                fragments += 1;
                fragments == 1
            }
            _ => byte.is_ascii_alphanumeric() || b"-._~:/?[]@!$&'()*+,;=".contains(byte),
        };
        if !allowed {
            return false;
        }
    }
    true
}

/// Returns whether brackets and port of an authority are as RFC 3986, section 3.2, has them.
fn is_authority(authority: &str) -> bool {
    let (user, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    let (address, port) = match host.strip_prefix('[').map(|host| host.split_once(']')) {
        Some(Some((address, rest))) => match rest.strip_prefix(':') {
            Some(port) => (Some(address), port),
            None if rest.is_empty() => (Some(address), ""),
            None => return false,
        },
        Some(None) => return false,
        None => (None, host.split_once(':').map_or("", |(_, port)| port)),
    };
    let is_address = |address: &str| match address.strip_prefix(['v', 'V']) {
        Some(future) => future.split_once('.').is_some_and(|(version, rest)| {
            let is_version = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_hexdigit());
            is_version && !rest.is_empty() && !rest.contains(['[', ']', '%'])
        }),
        None => ipv6(address),
    };
    let outside = if address.is_some() { user } else { authority };
    !outside.contains(['[', ']'])
        && !user.contains('@')
        && address.is_none_or(is_address)
        && port.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns whether a text is a dotted quad (`ipv4`).
pub fn ipv4(text: &str) -> bool {
    text.parse::<Ipv4Addr>().is_ok()
}

/// Returns whether a text is an RFC 4291 address (`ipv6`).
pub fn ipv6(text: &str) -> bool {
    text.parse::<Ipv6Addr>().is_ok()
}

/// Returns whether a text is padded RFC 4648 base64 (`byte`).
pub fn byte(text: &str) -> bool {
    // Bits that are left over need not be zero.
    const PADDED: GeneralPurpose = GeneralPurpose::new(
        &base64::alphabet::STANDARD,
        GeneralPurposeConfig::new().with_decode_allow_trailing_bits(true),
    );
    PADDED.decode(text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{byte, date, date_time, email, ipv4, ipv6, uri, uuid};

    fn assert(format: fn(&str) -> bool, valid: &[&str], invalid: &[&str]) {
        for text in valid {
            assert!(format(text), "{text:?}");
        }
        for text in invalid {
            assert!(!format(text), "{text:?}");
        }
    }

    #[test]
    fn dates_are_full_dates_that_exist() {
        assert(
            date,
            &["2026-02-28", "2024-02-29"],
            &[
                "2026-02-29",
                "2026-2-28",
                "26-02-28",
                "2026-02-28T",
                "+2026-02-28",
                "２026-02-28",
                "",
            ],
        );
    }

    #[test]
    fn date_times_are_those_of_rfc_3339() {
        assert(
            date_time,
            &["2026-09-18T20:12:00Z", "2026-12-31T23:59:60Z"],
            &["2026-09-18", "2026-09-18T20:12:60Z"],
        );
    }

    #[test]
    fn uuids_have_their_hyphens() {
        assert(
            uuid,
            &[
                "123e4567-e89b-12d3-a456-426614174000",
                "123E4567-E89B-12D3-A456-426614174000",
            ],
            &[
                "123e4567e89b12d3a456426614174000",
                "123e4567-e89b-12d3-a456-42661417400g",
                "{123e4567-e89b-12d3-a456-4266141740}",
            ],
        );
    }

    #[test]
    fn email_addresses_are_mailboxes() {
        let long_local = format!("{}@example.com", "a".repeat(65));
        let long_label = format!("a@{}.com", "a".repeat(64));
        assert(
            email,
            &["a@b", "a.b+c@example.com", "a@[192.0.2.1]", "a@[IPv6:::1]"],
            &[
                "a",
                "@b",
                "a@",
                "a@b@c",
                ".a@b",
                "a.@b",
                "a..b@c",
                "a b@c",
                "\"a\"@b",
                "a@-b",
                "a@b-",
                "a@b.-c.d",
                "a@b-.d",
                "a@b..c",
                "ä@b",
                "a@[::1]",
                "a@[IPv6:192.0.2.1]",
                &long_local,
                &long_label,
            ],
        );
    }

    #[test]
    fn uris_have_a_scheme_and_allowed_characters() {
        assert(
            uri,
            &[
                "https://example.com/a?b=c#d",
                "urn:a",
                "mailto:a@b",
                "a+b-c.d:%2F",
                "https://[::1]/",
                "https://u:p@[::1]:80/",
                "https://[v1.a]",
                "https://h:/",
            ],
            &[
                "example.com",
                "1a:b",
                ":a",
                "a:b c",
                "a:%2",
                "a:%zz",
                "a:b#c#d",
                "a:<b>",
                "a:ä",
                "https://h/a[1]",
                "http://[",
                "http://[::1",
                "http://[1]",
                "http://h:port",
                "http://u[@h",
                "http://[::1]x",
            ],
        );
    }

    #[test]
    fn addresses_are_those_of_their_version() {
        assert(
            ipv4,
            &["192.0.2.1"],
            &["192.0.2", "192.0.2.256", "::1", "192.0.2.01"],
        );
        assert(
            ipv6,
            &["::1", "2001:db8::", "::ffff:192.0.2.1"],
            &["192.0.2.1", ":::", "::1%1"],
        );
    }

    #[test]
    fn base64_is_padded() {
        assert(
            byte,
            &["", "YQ==", "YWI=", "YWJj", "YR==", "+/+/"],
            &["YQ", "YQ=", "Y===", "====", "YQ==YQ==", "YW-_", "YWJj\n", "YW=j"],
        );
    }
}
