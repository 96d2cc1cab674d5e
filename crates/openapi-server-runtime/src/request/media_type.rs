//! The syntax of media types.

/// Returns a media type without its parameters.
pub(super) fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

/// Returns a parameter of a media type without its quotes.
pub(super) fn parameter<'h>(media_type: &'h str, name: &str) -> Option<&'h str> {
    split(media_type, ';').skip(1).find_map(|parameter| {
        let (own, value) = parameter.split_once('=')?;
        own.trim()
            .eq_ignore_ascii_case(name)
            .then(|| value.trim().trim_matches('"'))
    })
}

/// Splits at separators outside quotes.
pub(super) fn split(text: &str, separator: char) -> impl Iterator<Item = &str> + Clone {
    let mut quoted = false;
    text.split(move |character| {
        if character == '"' {
            quoted = !quoted;
        }
        character == separator && !quoted
    })
}

#[cfg(test)]
mod tests {
    use super::{essence, parameter};

    #[test]
    fn parameters_may_be_quoted() {
        let media_type = "multipart/form-data; a=\"x;y=z\" ; Boundary = \"b,c\"";
        assert_eq!(essence(media_type), "multipart/form-data");
        assert_eq!(parameter(media_type, "a"), Some("x;y=z"));
        assert_eq!(parameter(media_type, "boundary"), Some("b,c"));
        assert_eq!(parameter(media_type, "y"), None);
    }
}
