//! Compares media types.

/// The media type that has its own rule for parameters: only `ext` distinguishes, and clients ignore all others.
const JSON_API: &[u8] = b"application/vnd.api+json";

/// Whether a `Content-Type` is the declared media type, or in the declared range.
#[inline]
pub(crate) fn matches(content_type: &[u8], declared: &str) -> bool {
    // Most servers send it as it is declared, and then there is nothing to parse.
    content_type == declared.as_bytes() || select(content_type, &[declared]).is_some()
}

/// Returns the index of the declared media type that a `Content-Type` has: the one with the most of its parameters, or
/// else the narrowest range.
///
/// Parameters that no declared media type has are ignored, and so are `charset` and `boundary`. A missing parameter is
/// ignored too if it would not choose between several media types. JSON:API with extensions has only a declared media type
/// with the same ones: a client that does not know an extension must not read the document.
pub(crate) fn select(content_type: &[u8], declared: &[&str]) -> Option<usize> {
    if let Some(index) = declared.iter().position(|known| known.as_bytes() == content_type) {
        return Some(index);
    }
    let sent = essence(content_type);
    let is_json_api = sent.eq_ignore_ascii_case(JSON_API);
    let mut complete: Option<(usize, usize)> = None;
    let mut partial = Vec::new();
    for (index, known) in declared.iter().enumerate() {
        let known = known.as_bytes();
        if !essence(known).eq_ignore_ascii_case(sent)
            || (is_json_api && !has_same_extensions(content_type, known))
        {
            continue;
        }
        let mut wanted = 0;
        let (mut missing, mut different) = (false, false);
        for (name, value) in parameters(known).filter(|(name, _)| distinguishes(name)) {
            wanted += 1;
            match parameter(content_type, name) {
                Some(own) => different |= !is_same_value(own, value),
                None => missing = true,
            }
        }
        match (different, missing) {
            (true, _) => {}
            (false, true) => partial.push(index),
            (false, false) if complete.is_none_or(|(_, known)| wanted > known) => {
                complete = Some((index, wanted));
            }
            (false, false) => {}
        }
    }
    if let Some((index, _)) = complete {
        return Some(index);
    }
    if let [index] = partial.as_slice() {
        return Some(*index);
    }
    let ranges = declared.iter().enumerate();
    let ranges = ranges.filter_map(|(index, known)| Some((width(known.as_bytes(), sent)?, index)));
    ranges.min().map(|(_, index)| index)
}

/// Returns how wide a range is that includes a media type: 0 for `type/*+suffix`, 1 for `type/*`, and 2 for `*/*`.
fn width(range: &[u8], sent: &[u8]) -> Option<u8> {
    let range = essence(range);
    let at = range.iter().position(|byte| *byte == b'*')?;
    let (start, end) = (&range[..at], &range[at + 1..]);
    let rest = sent.get(start.len()..)?;
    match (start, end) {
        (b"", b"/*") => Some(2),
        _ if !start.ends_with(b"/") || !sent[..start.len()].eq_ignore_ascii_case(start) => None,
        (_, b"") => (!rest.is_empty()).then_some(1),
        (_, [b'+', ..]) => {
            let suffix = rest.get(rest.len().checked_sub(end.len())?..)?;
            suffix.eq_ignore_ascii_case(end).then_some(0)
        }
        _ => None,
    }
}

/// Returns a media type without its parameters.
pub(crate) fn essence(media_type: &[u8]) -> &[u8] {
    media_type
        .split(|byte| *byte == b';')
        .next()
        .unwrap_or_default()
        .trim_ascii()
}

/// Whether a media type is JSON.
pub(crate) fn is_json(media_type: &[u8]) -> bool {
    let essence = essence(media_type).to_ascii_lowercase();
    essence.ends_with(b"/json") || essence.ends_with(b"+json")
}

/// Whether a parameter distinguishes representations.
fn distinguishes(name: &[u8]) -> bool {
    !name.eq_ignore_ascii_case(b"charset") && !name.eq_ignore_ascii_case(b"boundary")
}

/// Whether two media types have the same extensions of JSON:API.
fn has_same_extensions(one: &[u8], other: &[u8]) -> bool {
    match (parameter(one, b"ext"), parameter(other, b"ext")) {
        (Some(one), Some(other)) => is_same_value(one, other),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// Returns the value of `charset`, in lower case (RFC 9110, section 8.3.2).
pub(crate) fn charset(media_type: &[u8]) -> Option<String> {
    let value = parameter(media_type, b"charset")?;
    let value: Vec<u8> = text(value).collect();
    Some(String::from_utf8_lossy(&value).to_ascii_lowercase())
}

/// Returns the value of a parameter.
fn parameter<'m>(media_type: &'m [u8], name: &[u8]) -> Option<&'m [u8]> {
    let found = parameters(media_type).find(|(own, _)| own.eq_ignore_ascii_case(name));
    found.map(|(_, value)| value)
}

/// Whether two values are the same: a token and a quoted string may be (RFC 9110, section 5.6.6).
fn is_same_value(one: &[u8], other: &[u8]) -> bool {
    text(one).eq(text(other))
}

/// Returns the bytes of a token or quoted string.
fn text(value: &[u8]) -> impl Iterator<Item = u8> {
    let quoted = value
        .strip_prefix(b"\"")
        .and_then(|rest| rest.strip_suffix(b"\""));
    let mut escaped = false;
    let bytes = quoted.unwrap_or(value).iter().copied();
    bytes.filter(move |byte| {
        escaped = quoted.is_some() && *byte == b'\\' && !escaped;
        !escaped
    })
}

/// Returns the names and values of the parameters, as they are written. Empty parameters are left out (RFC 9110, section
/// 5.6.6).
fn parameters(media_type: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let (mut quoted, mut escaped) = (false, false);
    let parts = media_type.split(move |byte| {
        quoted ^= *byte == b'"' && !escaped;
        // In a quoted string, `\` escapes a quote (RFC 9110, section 5.6.4).
        escaped = quoted && *byte == b'\\' && !escaped;
        *byte == b';' && !quoted
    });
    let parts = parts
        .skip(1)
        .map(<[u8]>::trim_ascii)
        .filter(|part| !part.is_empty());
    parts.map(|part| match part.iter().position(|byte| *byte == b'=') {
        Some(at) => (part[..at].trim_ascii(), part[at + 1..].trim_ascii()),
        None => (part, &b""[..]),
    })
}

#[cfg(test)]
mod tests {
    use super::{is_json, matches, select};

    #[test]
    fn charset_and_case_do_not_count() {
        for (content_type, declared, expected) in [
            ("application/json", "application/json", true),
            ("Application/JSON ; charset=utf-8", "application/json", true),
            ("application/json; profile=x", "application/json", true),
            ("application/json", "application/json; charset=utf-8", true),
            ("application/json", "application/json; version=1", true),
            (
                "application/json; version=2",
                "application/json; version=1",
                false,
            ),
            ("application/vnd.api+json", "application/json", false),
            (
                "application/vnd.api+json; charset=utf-8",
                "application/vnd.api+json",
                true,
            ),
            (
                "application/vnd.api+json; EXT=\"https://example.com/a\\b\";;profile=\"p q\" ;",
                "application/vnd.api+json; profile=\"p q\"; ext=\"https://example.com/ab\"",
                true,
            ),
            (
                "application/vnd.api+json;ext=a",
                "application/vnd.api+json; ext=\"a\"",
                true,
            ),
            (
                "application/vnd.api+json; ext=a; profile=p",
                "application/vnd.api+json; ext=a",
                true,
            ),
            (
                "application/vnd.api+json; ext=a",
                "application/vnd.api+json; ext=a; profile=p",
                true,
            ),
            (
                "application/vnd.api+json; ext=A",
                "application/vnd.api+json; ext=a",
                false,
            ),
            ("application/vnd.api+json;", "application/vnd.api+json", true),
            (
                "application/vnd.api+json; charset=UTF-8; ext=a",
                "application/vnd.api+json; ext=a; charset=utf-8",
                true,
            ),
            ("image/png", "image/*", true),
            ("IMAGE/PNG", "image/*", true),
            ("image/", "image/*", false),
            ("text/plain", "image/*", false),
            ("text/plain", "*/*", true),
            ("application/merge-patch+JSON", "application/*+json", true),
            ("application/json", "application/*+json", false),
            ("text/x+json", "application/*+json", false),
            ("", "application/json", false),
        ] {
            assert_eq!(
                matches(content_type.as_bytes(), declared),
                expected,
                "{content_type} {declared}"
            );
        }
    }

    #[test]
    fn declared_parameters_distinguish() {
        let declared = [
            "application/json;version=1",
            "application/json; version=2",
            "*/*",
            "text/*",
            "text/csv; header=present",
            "text/csv",
        ];
        for (content_type, expected) in [
            ("application/json; version=1", 0),
            ("application/json;charset=utf-8;Version=\"2\"", 1),
            ("application/json; version=3", 2),
            ("application/json", 2),
            ("text/csv; header=present", 4),
            ("text/csv; a=\"\\\"; header=absent\"; header=present", 4),
            ("text/csv; header=absent", 5),
            ("text/csv", 5),
            ("text/html", 3),
        ] {
            assert_eq!(
                select(content_type.as_bytes(), &declared),
                Some(expected),
                "{content_type}"
            );
        }
        assert_eq!(select(b"application/json", &declared[..2]), None);
        assert!(is_json(b"application/problem+JSON; a=b") && !is_json(b"text/plain"));
    }
}
