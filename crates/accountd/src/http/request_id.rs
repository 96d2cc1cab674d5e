//! Request ids, which connect responses with log lines.

use http::{HeaderMap, HeaderValue};

/// Maximum length of an id received from a client.
const MAX_LENGTH: usize = 64;

/// An id that is safe in a log and in a header.
#[derive(Clone, Debug)]
pub(super) struct RequestId(HeaderValue);

impl RequestId {
    /// Takes the id from the request if it is valid, else generates one.
    pub(super) fn from_headers(headers: &HeaderMap) -> Self {
        let given = headers
            .get("x-request-id")
            .filter(|value| is_valid(value.as_bytes()));
        Self(given.cloned().unwrap_or_else(generate))
    }

    pub(super) fn as_str(&self) -> &str {
        self.0.to_str().unwrap_or_default()
    }

    pub(super) fn into_header(self) -> HeaderValue {
        self.0
    }
}

fn is_valid(bytes: &[u8]) -> bool {
    let is_valid = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    (1..=MAX_LENGTH).contains(&bytes.len()) && bytes.iter().all(is_valid)
}

/// Generates an id. It need not be unpredictable.
fn generate() -> HeaderValue {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let number = fastrand::u64(..);
    let text: [u8; 16] = std::array::from_fn(|place| DIGITS[(number >> (4 * place)) as usize & 15]);
    // Hexadecimal digits are always valid in a header.
    HeaderValue::from_bytes(&text).unwrap_or(HeaderValue::from_static("none"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn valid_id_is_kept_and_invalid_one_replaced() {
        let id = |text: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("x-request-id", HeaderValue::from_str(text).unwrap());
            RequestId::from_headers(&headers).as_str().to_owned()
        };
        assert_eq!(id("trace-1.2_3"), "trace-1.2_3");
        for text in ["", "a b", "a\"b", &"a".repeat(MAX_LENGTH + 1)] {
            let new = id(text);
            assert!(new.len() == 16 && new != text, "{new}");
        }
    }
}
