//! The base URL of a client.

use crate::failure::CallFailure;
use reqwest::Url;

/// Returns the base URL without a trailing slash, if the paths of operations can follow it.
pub(crate) fn checked(text: &str) -> Result<String, CallFailure> {
    let invalid = |reason: &str| CallFailure::InvalidRequest(format!("invalid base URL: {reason}"));
    let url = Url::parse(text).map_err(|error| invalid(&error.to_string()))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(invalid("it must begin with http:// or https://"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(invalid(
            "it must not contain a user name or a password; give the client credentials instead",
        ));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(invalid("it must not contain a query or a fragment"));
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::checked;
    use crate::failure::CallFailure;

    #[test]
    fn trailing_slashes_are_removed() {
        for (given, expected) in [
            ("http://example.com", "http://example.com"),
            ("https://example.com/", "https://example.com"),
            (
                "https://example.com:8443/under/a/path/",
                "https://example.com:8443/under/a/path",
            ),
        ] {
            assert_eq!(checked(given).ok().as_deref(), Some(expected));
        }
    }

    #[test]
    fn unusable_urls_are_rejected_without_their_credentials() {
        for (given, expected) in [
            ("accounts.example.com", "relative URL without a base"),
            ("ftp://example.com", "http:// or https://"),
            ("http://user:s3cret@example.com", "user name or a password"),
            ("http://example.com?token=s3cret", "query or a fragment"),
            ("http://example.com#part", "query or a fragment"),
        ] {
            let Err(CallFailure::InvalidRequest(reason)) = checked(given) else {
                panic!("{given} is accepted");
            };
            assert!(
                reason.starts_with("invalid base URL: ") && reason.contains(expected),
                "{reason}"
            );
            assert!(!reason.contains("s3cret"), "{reason}");
        }
    }
}
