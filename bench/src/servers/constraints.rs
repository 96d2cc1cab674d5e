//! The constraints of an account's properties, as the hand-written servers check them, without allocation; `violations`
//! uses their messages.

use super::bodies::{AccountPatch, ObjectOnly, SettingsPatch};
use std::net::{Ipv4Addr, Ipv6Addr};

/// The constraints of a property, each with the message for values that violate it.
pub(crate) type Rules = [(fn(&str) -> bool, &'static str)];

/// `AccountName`
pub(crate) const NAME: &Rules = &[
    (|text| !text.is_empty(), "must not be empty"),
    (|text| at_most(text, 100), "must have at most 100 characters"),
    (is_printable, "must not contain control characters"),
];

/// `EmailAddress`
pub(crate) const EMAIL: &Rules = &[
    (|text| at_most(text, 254), "must have at most 254 characters"),
    (is_email, "must be an e-mail address"),
];

/// `AccountSettingsPatch.currency`
pub(crate) const CURRENCY: &Rules = &[(is_currency, "must be an ISO 4217 code")];

/// `AccountSettingsPatch.timezone`
pub(crate) const TIMEZONE: &Rules = &[
    (|text| at_most(text, 64), "must have at most 64 characters"),
    (is_timezone, "must be a time zone name"),
];

/// `AccountSettingsPatch.language`
pub(crate) const LANGUAGE: &Rules = &[
    (
        |text| text.chars().nth(1).is_some(),
        "must have at least 2 characters",
    ),
    (|text| at_most(text, 35), "must have at most 35 characters"),
    (is_language, "must be a language tag"),
];

/// Returns whether a patch satisfies every constraint.
pub(crate) fn are_satisfied(patch: &AccountPatch) -> bool {
    satisfies(patch.name.as_deref(), NAME)
        && satisfies(patch.email.as_deref(), EMAIL)
        && match &patch.settings {
            Some(Some(ObjectOnly(settings))) => settings_satisfied(settings),
            _ => true,
        }
}

fn settings_satisfied(settings: &SettingsPatch) -> bool {
    let satisfies =
        |value: &Option<Option<String>>, rules| satisfies(value.as_ref().and_then(Option::as_deref), rules);
    satisfies(&settings.currency, CURRENCY)
        && satisfies(&settings.timezone, TIMEZONE)
        && satisfies(&settings.language, LANGUAGE)
}

#[inline(always)]
fn satisfies(text: Option<&str>, rules: &Rules) -> bool {
    text.is_none_or(|text| rules.iter().all(|(is_met, _)| is_met(text)))
}

/// Limits the number of code points, as JSON Schema does; counts them only if the number of bytes is not sufficient.
fn at_most(text: &str, most: usize) -> bool {
    text.len() <= most || text.chars().count() <= most
}

/// `^[^\u0000-\u001F\u007F-\u009F]*$`
fn is_printable(text: &str) -> bool {
    !text.chars().any(char::is_control)
}

/// A `Mailbox` of RFC 5321 without quoted local parts.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    local.len() <= 64 && local.split('.').all(is_atom) && (is_host(domain) || is_address(domain))
}

fn is_atom(text: &str) -> bool {
    let of_atom = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte);
    !text.is_empty() && text.bytes().all(of_atom)
}

fn is_host(domain: &str) -> bool {
    domain.len() <= 255
        && domain.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        })
}

fn is_address(domain: &str) -> bool {
    let literal = domain.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    literal.is_some_and(|literal| match literal.strip_prefix("IPv6:") {
        Some(address) => address.parse::<Ipv6Addr>().is_ok(),
        None => literal.parse::<Ipv4Addr>().is_ok(),
    })
}

/// `^[A-Z]{3}$`
fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// `^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$`
fn is_timezone(text: &str) -> bool {
    let of_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+' | b'-');
    text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic)
        && text
            .split('/')
            .all(|part| !part.is_empty() && part.bytes().all(of_name))
}

/// `^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$`
fn is_language(text: &str) -> bool {
    let mut subtags = text.split('-');
    subtags.next().is_some_and(|primary| {
        (1..=8).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
    }) && subtags.all(|subtag| {
        (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}
