//! Failures of requests without a response: they say what of the request was sent, because the server may wait for more.

use super::failure::{CheckFailure, Component, Rule, rule_of_status};
use crate::case::DeclaredBy;
use crate::wire::{Broken, TIMEOUT, read_request, timed_out};
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
        Some(missing) if error == timed_out(TIMEOUT) => {
            let message = format!(
                "{error}: the server waits for {missing} before it responds, but what was sent determines the response"
            );
            let expected = format!("{status}, without waiting for {missing}");
            CheckFailure::new(Component::Server, rule, message).values(expected, error)
        }
        Some(missing) => {
            let message = format!("{error}, when {missing} had not been sent");
            let expected = format!("{status}, without {missing}");
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
        let is_incomplete = matches!(read_request(bytes), Err(Broken::Incomplete));
        return is_incomplete.then(|| "the last chunk of the body".to_owned());
    }
    let length: usize = field("content-length")?.parse().ok()?;
    let missing = length.checked_sub(body.len()).filter(|missing| *missing > 0)?;
    Some(format!("{missing} of {length} bytes of the body"))
}

#[cfg(test)]
mod tests {
    use super::{failure, missing};
    use crate::case::DeclaredBy;
    use crate::wire::{TIMEOUT, timed_out};
    use openapi_judge::document::Document;

    /// A server that reads the body before it looks at the credentials.
    #[test]
    fn a_server_that_waits_for_a_body_differs_from_one_that_does_not_respond() {
        let document = Document::parse("paths: {/a: {put: {responses: {'401': {description: d}}}}}").unwrap();
        let message = |bytes: &str, error: &str| {
            let declared = DeclaredBy::Operation(0);
            let found = failure(&document, declared, &[401], bytes.as_bytes(), error);
            assert_eq!(
                found.rule.to_string(),
                "the contract at /paths/~1a/put/responses/401"
            );
            format!("{}; {}", found.message, found.expected)
        };
        let head = "PUT /a HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n";
        assert_eq!(
            message(head, &timed_out(TIMEOUT)),
            "no response within 10 s: the server waits for 9 of 9 bytes of the body before it responds, but what was sent \
             determines the response; status 401, without waiting for 9 of 9 bytes of the body"
        );
        assert_eq!(
            message("PUT /a HTTP/1.1\r\n\r\n", &timed_out(TIMEOUT)),
            "no response within 10 s to a complete request; status 401"
        );
        let closed = message(head, "the connection was closed without a response");
        assert!(
            closed.contains("when 9 of 9 bytes of the body had not been sent"),
            "{closed}"
        );
    }

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
