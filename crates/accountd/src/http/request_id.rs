//! The name of a request, by which its log lines are found.

use http::{HeaderMap, HeaderValue};

/// How long a name from outside may be.
const LENGTH: usize = 64;

/// A name that is good in a log and in a header.
#[derive(Clone, Debug)]
pub(super) struct RequestId(HeaderValue);

impl RequestId {
    /// The caller's own name for it, if it has a good one, or else a new one.
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let given = headers
            .get("x-request-id")
            .filter(|value| is_good(value.as_bytes()));
        Self(given.cloned().unwrap_or_else(new))
    }

    pub(super) fn as_str(&self) -> &str {
        self.0.to_str().unwrap_or_default()
    }

    pub(super) fn into_header(self) -> HeaderValue {
        self.0
    }
}

fn is_good(bytes: &[u8]) -> bool {
    let is_good = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    (1..=LENGTH).contains(&bytes.len()) && bytes.iter().all(is_good)
}

/// Nothing depends on its being hard to guess.
fn new() -> HeaderValue {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let number = fastrand::u64(..);
    let text: [u8; 16] = std::array::from_fn(|place| DIGITS[(number >> (4 * place)) as usize & 15]);
    // Digits and letters are always good.
    HeaderValue::from_bytes(&text).unwrap_or(HeaderValue::from_static("none"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_good_name_is_kept_and_a_bad_one_replaced() {
        let id = |text: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("x-request-id", HeaderValue::from_str(text).unwrap());
            RequestId::of(&headers).as_str().to_owned()
        };
        assert_eq!(id("trace-1.2_3"), "trace-1.2_3");
        for text in ["", "a b", "a\"b", &"a".repeat(LENGTH + 1)] {
            let new = id(text);
            assert!(new.len() == 16 && new != text, "{new}");
        }
    }
}
