//! Request ids, which connect responses with log lines.

use http::{HeaderMap, HeaderName, HeaderValue};

pub(super) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Maximum length of an id received from a client.
const MAX_LENGTH: usize = 64;

/// An id that is safe in a log and in a header.
#[derive(Clone, Debug)]
pub(super) struct RequestId(HeaderValue);

impl RequestId {
    /// Takes the id from the headers of a request if it is valid, else generates one. It becomes the only id in the
    /// headers, so that the service sees the same one as the log and the client.
    pub(super) fn assign(headers: &mut HeaderMap) -> Self {
        let given = headers.get(REQUEST_ID).filter(|value| is_valid(value.as_bytes()));
        let id = given.cloned().unwrap_or_else(generate);
        headers.insert(REQUEST_ID, id.clone());
        Self(id)
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
    use account_server::{Operation, RequestContext};
    use http::Request;

    #[test]
    fn valid_id_is_kept_and_invalid_one_replaced() {
        let id = |text: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("x-request-id", HeaderValue::from_str(text).unwrap());
            RequestId::assign(&mut headers).as_str().to_owned()
        };
        assert_eq!(id("trace-1.2_3"), "trace-1.2_3");
        for text in ["", "a b", "a\"b", &"a".repeat(MAX_LENGTH + 1)] {
            let new = id(text);
            assert!(new.len() == 16 && new != text, "{new}");
        }
    }

    #[test]
    fn the_service_sees_the_id() {
        for given in [&[][..], &["kept-1"], &["kept-1", "second"], &["not valid"]] {
            let (mut parts, ()) = Request::new(()).into_parts();
            for text in given {
                parts.headers.append(REQUEST_ID, HeaderValue::from_static(text));
            }
            let id = RequestId::assign(&mut parts.headers);
            assert_eq!(parts.headers.get_all(REQUEST_ID).iter().count(), 1);
            let context = RequestContext::new(Operation::GetAccount, &parts);
            assert_eq!(context.request_id(), Some(id.as_str()));
            assert_eq!(id.as_str() == "kept-1", given.first() == Some(&"kept-1"));
        }
    }
}
