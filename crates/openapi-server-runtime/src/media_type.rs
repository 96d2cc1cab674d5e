//! The syntax of media types.

use std::borrow::Cow;

/// Returns a media type without its parameters.
pub(crate) fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

/// Returns a parameter of a media type without its quotes.
pub(crate) fn parameter<'h>(media_type: &'h str, name: &str) -> Option<&'h str> {
    split(media_type, ';').skip(1).find_map(|parameter| {
        let (own, value) = parameter.split_once('=')?;
        own.trim()
            .eq_ignore_ascii_case(name)
            .then(|| value.trim().trim_matches('"'))
    })
}

/// Splits at separators outside quoted strings, in which `\` escapes a quote (RFC 9110, section 5.6.4).
pub(crate) fn split(text: &str, separator: char) -> impl Iterator<Item = &str> + Clone {
    let (mut quoted, mut escaped) = (false, false);
    text.split(move |character| {
        if character == '"' && !escaped {
            quoted = !quoted;
        }
        escaped = quoted && character == '\\' && !escaped;
        character == separator && !quoted
    })
}

/// The media type that has its own rule for parameters: with undeclared ones, it is another media type.
pub(crate) const JSON_API: &str = "application/vnd.api+json";

/// Returns the parameters of a media type that distinguish representations.
pub(crate) fn distinguishing(media_type: &str) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
    parameters(media_type)
        .filter(|(name, _)| !name.eq_ignore_ascii_case("charset") && !name.eq_ignore_ascii_case("boundary"))
}

/// Returns the names and values of the parameters of a media type. Empty parameters are left out (RFC 9110, section 5.6.6);
/// one without a value has an empty one.
pub(crate) fn parameters(media_type: &str) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
    let parts = split(media_type, ';').skip(1).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(|part| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        (name.trim(), unquoted(value.trim()))
    })
}

/// Returns the text of a token or quoted string.
fn unquoted(value: &str) -> Cow<'_, str> {
    let quoted = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    match quoted {
        None => Cow::Borrowed(value),
        Some(text) if !text.contains('\\') => Cow::Borrowed(text),
        Some(text) => {
            let mut escaped = false;
            let is_text = |character: &char| {
                escaped = *character == '\\' && !escaped;
                !escaped
            };
            Cow::Owned(text.chars().filter(is_text).collect())
        }
    }
}

/// Whether two lists of parameters have the same ones, in any order.
pub(crate) fn are_same(one: &[(&str, Cow<'_, str>)], other: &[(&str, Cow<'_, str>)]) -> bool {
    let contains = |outer: &[(&str, Cow<'_, str>)], inner: &[(&str, Cow<'_, str>)]| {
        inner.iter().all(|(name, value)| {
            let mut outer = outer.iter();
            // RFC 9110, section 8.3.2: the names of charsets are case-insensitive.
            let is_same = |other: &str| match name.eq_ignore_ascii_case("charset") {
                true => other.eq_ignore_ascii_case(value),
                false => other == *value,
            };
            outer.any(|(own, other)| own.eq_ignore_ascii_case(name) && is_same(other))
        })
    };
    contains(one, other) && contains(other, one)
}

/// Returns the index of the declared media type or range that a `Content-Type` has.
///
/// Undeclared parameters are ignored, and so are `charset` and `boundary`. Of several declared media types that differ in
/// their parameters, the one with the most parameters matches that the `Content-Type` has too. If it lacks a parameter, it
/// matches only if no other media type would match as well. JSON:API with parameters has only a declared media type with the
/// same ones.
pub(crate) fn select(value: &str, declared: &[&str]) -> Option<usize> {
    let own = essence(value);
    let (kind, subtype) = own.split_once('/')?;
    if kind.is_empty() || subtype.is_empty() {
        return None;
    }
    let all: Vec<(&str, Cow<'_, str>)> = parameters(value).collect();
    let needs_same_parameters = own.eq_ignore_ascii_case(JSON_API) && !all.is_empty();
    let mut best: Option<(usize, usize)> = None;
    let mut incomplete = Vec::new();
    for (index, known) in declared.iter().enumerate() {
        if !essence(known).eq_ignore_ascii_case(own)
            || (needs_same_parameters && !are_same(&all, &parameters(known).collect::<Vec<_>>()))
        {
            continue;
        }
        let wanted: Vec<(&str, Cow<'_, str>)> = distinguishing(known).collect();
        let given = |name: &str| {
            let mut all = all.iter();
            let found = all.find(|(own, _)| own.eq_ignore_ascii_case(name));
            found.map(|(_, value)| value)
        };
        if wanted
            .iter()
            .any(|(name, wanted)| given(name).is_some_and(|given| given != wanted))
        {
            continue;
        }
        if wanted.iter().any(|(name, _)| given(name).is_none()) {
            incomplete.push(index);
        } else if best.is_none_or(|(_, count)| wanted.len() > count) {
            best = Some((index, wanted.len()));
        }
    }
    let single = match incomplete.as_slice() {
        [index] => Some(*index),
        _ => None,
    };
    best.map(|(index, _)| index)
        .or(single)
        .or_else(|| narrowest_range(kind, subtype, declared))
}

/// Returns the index of the narrowest declared range that includes a media type: `type/*+suffix`, `type/*` or `*/*`.
fn narrowest_range(kind: &str, subtype: &str, declared: &[&str]) -> Option<usize> {
    let ranges = declared
        .iter()
        .map(|known| essence(known).split_once('/').unwrap_or_default());
    let width = |(own_kind, own_subtype): (&str, &str)| match (own_kind, own_subtype) {
        ("*", "*") => Some(2),
        (own_kind, "*") if own_kind.eq_ignore_ascii_case(kind) => Some(1),
        (own_kind, _) if own_kind.eq_ignore_ascii_case(kind) && has_suffix_of(subtype, own_subtype) => {
            Some(0)
        }
        _ => None,
    };
    let found = ranges
        .enumerate()
        .filter_map(|(index, range)| Some((width(range)?, index)));
    found.min().map(|(_, index)| index)
}

/// Whether a subtype ends with the suffix of a range, as in `*+json`.
pub(crate) fn has_suffix_of(subtype: &str, range: &str) -> bool {
    let suffix = range.strip_prefix('*').filter(|suffix| suffix.starts_with('+'));
    let end =
        suffix.and_then(|suffix| Some((suffix, subtype.get(subtype.len().checked_sub(suffix.len())?..)?)));
    end.is_some_and(|(suffix, end)| end.eq_ignore_ascii_case(suffix))
}

/// Whether a media type is JSON.
pub(crate) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type).to_ascii_lowercase();
    essence.ends_with("/json") || essence.ends_with("+json")
}

#[cfg(test)]
mod tests {
    use super::{essence, is_json, parameter, select};

    #[test]
    fn declared_parameters_distinguish() {
        let declared = [
            "application/json; version=1",
            "application/json; version=2",
            "*/*",
            "text/*",
            "text/csv; header=present",
            "text/csv",
        ];
        for (value, expected) in [
            ("application/json;version=1", 0),
            ("Application/JSON; charset=utf-8; VERSION=\"2\"", 1),
            ("application/json; version=3", 2),
            ("application/json", 2),
            ("text/csv; header=present", 4),
            ("text/csv; header=absent", 5),
            ("text/html", 3),
        ] {
            assert_eq!(select(value, &declared), Some(expected), "{value}");
        }
        let ranges = ["*/*", "application/*", "application/*+json"];
        for (value, expected) in [
            ("application/merge-patch+JSON; charset=utf-8", 2),
            ("application/json", 1),
            ("image/svg+json", 0),
        ] {
            assert_eq!(select(value, &ranges), Some(expected), "{value}");
        }
        assert_eq!(select("application/json", &declared[..2]), None);
        assert_eq!(select("application/json", &declared[..1]), Some(0));
        assert!(is_json("application/problem+JSON; a=b") && !is_json("text/plain"));
    }

    #[test]
    fn json_api_has_the_same_parameters_however_they_are_written() {
        let declared = [
            "application/vnd.api+json; profile=\"p q\"; ext=\"https://example.com/ab\"",
            "application/vnd.api+json;ext=a",
            "application/vnd.api+json",
            "application/vnd.api+json;ext=b;charset=utf-8",
        ];
        for (value, expected) in [
            ("application/vnd.api+json;charset=UTF-8;ext=b", Some(3)),
            (
                "Application/vnd.api+json; EXT=\"https://example.com/a\\b\";;profile=\"p q\" ;",
                Some(0),
            ),
            ("application/vnd.api+json; ext=\"a\"", Some(1)),
            ("application/vnd.api+json; ", Some(2)),
            ("application/vnd.api+json;", Some(2)),
            ("application/vnd.api+json;ext=A", None),
            ("application/vnd.api+json;ext=a;profile=p", None),
            ("application/vnd.api+json;profile=\"p q\"", None),
            ("application/vnd.api+json;charset=utf-8", None),
            ("application/vnd.api+json;ext", None),
        ] {
            assert_eq!(select(value, &declared), expected, "{value}");
        }
    }

    #[test]
    fn parameters_may_be_quoted() {
        let media_type = "multipart/form-data; a=\"x;y=z\" ; Boundary = \"b,c\"";
        assert_eq!(essence(media_type), "multipart/form-data");
        assert_eq!(parameter(media_type, "a"), Some("x;y=z"));
        assert_eq!(parameter(media_type, "boundary"), Some("b,c"));
        assert_eq!(parameter(media_type, "y"), None);
    }
}
