//! Failures of requests without a response: they say what of the request was sent, because the server may wait for more.

use super::failure::{CheckFailure, Component, Rule, rule_of_status};
use crate::case::DeclaredBy;
use openapi_judge::document::Document;

/// Returns the failure for a request, sent as these bytes, to which one of `statuses` is expected.
pub(super) fn failure(
    document: &Document,
    declared: DeclaredBy,
    statuses: &[u16],
    bytes: &[u8],
    error: &str,
) -> CheckFailure {
    let rule = match statuses.first() {
        Some(status) => rule_of_status(document, declared, *status),
        None => Rule::Rfc(9112, "9.5"),
    };
    let status = expected_status(statuses);
    match missing(bytes) {
        Some(missing) => {
            let message = format!(
                "{error}: the server waits for {missing} before it responds, but what was sent determines the response"
            );
            let expected = format!("{status}, without waiting for {missing}");
            CheckFailure::new(Component::Server, rule, message).values(expected, error)
        }
        None => {
            let message = format!("{error} to a complete request");
            CheckFailure::new(Component::Server, rule, message).values(status, error)
        }
    }
}

/// Describes the expected statuses.
pub(crate) fn expected_status(statuses: &[u16]) -> String {
    match statuses {
        [400, .., 499] => "a client error, 400 to 499".to_owned(),
        [] => "a response".to_owned(),
        statuses => {
            let statuses: Vec<String> = statuses.iter().map(ToString::to_string).collect();
            format!("status {}", statuses.join(" or "))
        }
    }
}

/// Describes what a request lacks; `None` if it is complete.
fn missing(bytes: &[u8]) -> Option<String> {
    let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else {
        return Some("the end of the head".to_owned());
    };
    let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
    let field = |name: &str| {
        let mut lines = head.lines().skip(1);
        lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(':').map(str::trim))
    };
    let body = &bytes[end + 4..];
    if field("transfer-encoding").is_some_and(|coding| coding.contains("chunked")) {
        return (!body.ends_with(b"0\r\n\r\n")).then(|| "the last chunk of the body".to_owned());
    }
    let length: usize = field("content-length")?.parse().ok()?;
    let missing = length.checked_sub(body.len()).filter(|missing| *missing > 0)?;
    Some(format!("{missing} of {length} bytes of the body"))
}

#[cfg(test)]
mod tests {
    use super::missing;

    #[test]
    fn what_a_request_lacks_is_named() {
        for (bytes, expected) in [
            ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", None),
            ("GET / HTTP/1.1\r\nHost: a\r\n", Some("the end of the head")),
            ("PUT / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc", None),
            (
                "PUT / HTTP/1.1\r\ncontent-length: 30\r\n\r\nabc",
                Some("27 of 30 bytes of the body"),
            ),
            (
                "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
                Some("the last chunk of the body"),
            ),
            (
                "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                None,
            ),
        ] {
            assert_eq!(missing(bytes.as_bytes()).as_deref(), expected, "{bytes}");
        }
    }
}
