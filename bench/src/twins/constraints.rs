//! The constraints of the account's fields, checked without allocation.

use super::wire::{AccountPatch, SettingsPatch};

/// The greatest length of an account's name, in code points.
pub(crate) const NAME_LENGTH: usize = 100;
/// The greatest length of an e-mail address, in code points.
pub(crate) const EMAIL_LENGTH: usize = 254;

/// Whether every constraint of a patch holds.
pub(crate) fn holds(patch: &AccountPatch) -> bool {
    patch.name.as_deref().is_none_or(is_name)
        && patch.email.as_deref().is_none_or(is_email)
        && patch.settings.as_ref().is_none_or(settings_hold)
}

fn settings_hold(settings: &SettingsPatch) -> bool {
    let holds = |value: &Option<Option<String>>, rule: fn(&str) -> bool| {
        value.as_ref().and_then(Option::as_deref).is_none_or(rule)
    };
    holds(&settings.currency, is_currency)
        && holds(&settings.timezone, is_timezone)
        && holds(&settings.language, is_language)
}

/// 1 to 100 code points, none of them a control character.
pub(crate) fn is_name(text: &str) -> bool {
    (1..=NAME_LENGTH).contains(&length(text)) && is_printable(text)
}

/// Whether a text is free of control characters.
pub(crate) fn is_printable(text: &str) -> bool {
    !text.chars().any(char::is_control)
}

/// At most 254 code points, a local part and a domain with an `@` between them.
pub(crate) fn is_email(text: &str) -> bool {
    length(text) <= EMAIL_LENGTH && has_email_format(text)
}

/// Whether a text has the form of an e-mail address.
pub(crate) fn has_email_format(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let local_holds = !local.is_empty()
        && local
            .split('.')
            .all(|atom| !atom.is_empty() && atom.bytes().all(is_atom_byte));
    local_holds && domain.split('.').all(is_domain_label)
}

fn is_atom_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

fn is_domain_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// `^[A-Z]{3}$`
pub(crate) fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// An IANA name.
pub(crate) fn is_timezone(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"_+-/".contains(&byte))
}

/// A BCP 47 tag.
pub(crate) fn is_language(text: &str) -> bool {
    let mut subtags = text.split('-');
    subtags.next().is_some_and(|primary| {
        (2..=8).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic())
    }) && subtags.all(|subtag| {
        (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// The length of a text as JSON Schema counts it: in code points.
pub(crate) fn length(text: &str) -> usize {
    text.chars().count()
}
