//! Compares media types.

/// Whether a `Content-Type` is the declared media type, or in the declared range.
#[inline]
pub(crate) fn matches(content_type: &[u8], declared: &str) -> bool {
    let declared = declared.as_bytes();
    // Most servers send it as it is declared, and then there is nothing to parse.
    content_type == declared || is_in(essence(content_type), essence(declared))
}

/// Returns a media type without its parameters.
pub(crate) fn essence(media_type: &[u8]) -> &[u8] {
    media_type
        .split(|byte| *byte == b';')
        .next()
        .unwrap_or_default()
        .trim_ascii()
}

fn is_in(media_type: &[u8], declared: &[u8]) -> bool {
    match declared.strip_suffix(b"*") {
        Some(b"*/") => true,
        Some(range) => {
            media_type.len() > range.len() && media_type[..range.len()].eq_ignore_ascii_case(range)
        }
        None => media_type.eq_ignore_ascii_case(declared),
    }
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn parameters_and_case_do_not_count() {
        for (content_type, declared, expected) in [
            ("application/json", "application/json", true),
            ("Application/JSON ; charset=utf-8", "application/json", true),
            ("application/json", "application/json; charset=utf-8", true),
            ("application/vnd.api+json", "application/json", false),
            ("image/png", "image/*", true),
            ("IMAGE/PNG", "image/*", true),
            ("image/", "image/*", false),
            ("text/plain", "image/*", false),
            ("text/plain", "*/*", true),
            ("", "application/json", false),
        ] {
            assert_eq!(
                matches(content_type.as_bytes(), declared),
                expected,
                "{content_type} {declared}"
            );
        }
    }
}
