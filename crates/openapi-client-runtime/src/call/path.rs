//! Path parameters of a call. progenitor encodes the text that it gets, so that what is already encoded needs a disguise.

use super::Call;
use crate::failure::CallFailure;
use crate::parameter::{self, ParameterStyle, path};
use reqwest::Url;
use serde::Serialize;

/// Replaces `%` in a path segment that is already percent-encoded, because progenitor would encode the `%` again.
const PERCENT_PLACEHOLDER: char = '\u{E000}';

/// The placeholder as progenitor encodes it.
const ENCODED_PLACEHOLDER: &str = "%EE%80%80";

impl Call {
    /// Prepares a path parameter that is already text for progenitor. `literals` are those in the same segment.
    ///
    /// # Errors
    ///
    /// Returns an error if the text would change which resource the URL names.
    pub fn path_text(&mut self, name: &str, text: String, literals: &str) -> Result<String, CallFailure> {
        reject_other_segment(name, &text, literals)?;
        if !literals.is_empty() {
            let encoded = path::encode_literals(&parameter::encode(&text), literals);
            return Ok(self.protect_percent(&encoded));
        }
        // progenitor leaves reserved characters, with which a value may be another path of the contract.
        let is_unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        match text.bytes().all(is_unreserved) {
            true => Ok(text),
            false => Ok(self.protect_percent(&parameter::encode(&text))),
        }
    }

    /// Prepares a path parameter for progenitor. `literals` are those in the same segment.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be serialized, or would change which resource the URL names.
    pub fn path<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        (style, explode): (ParameterStyle, bool),
        literals: &str,
    ) -> Result<String, CallFailure> {
        let text = path::path(name, &parameter::value(name, value)?, style, explode)?;
        reject_other_segment(name, &text, literals)?;
        let encoded = match (style, explode) {
            // Dots separate the parts, in which they are encoded.
            (ParameterStyle::Label, true) => path::encode_literals(&text, &literals.replace('.', "")),
            _ => path::encode_literals(&text, literals),
        };
        Ok(self.protect_percent(&encoded))
    }

    /// Prepares a path parameter whose media type is JSON for progenitor. `literals` are those in the same segment.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be serialized.
    pub fn path_json<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        literals: &str,
    ) -> Result<String, CallFailure> {
        self.path_text(name, parameter::json(name, value)?, literals)
    }

    /// Replaces each `%`, so that progenitor leaves the encoding as it is.
    fn protect_percent(&mut self, encoded: &str) -> String {
        self.has_placeholder = true;
        encoded.replace('%', PERCENT_PLACEHOLDER.encode_utf8(&mut [0; 4]))
    }

    /// Restores each `%` in the path of a URL that progenitor has written.
    pub(super) fn restore_percent(&self, url: &mut Url) {
        if self.has_placeholder {
            let path = url.path().replace(ENCODED_PLACEHOLDER, "%");
            url.set_path(&path);
        }
    }
}

/// Rejects a value that makes its segment empty, `.` or `..`: even if they are encoded, these name another resource.
fn reject_other_segment(name: &str, text: &str, literals: &str) -> Result<(), CallFailure> {
    let is_other = matches!((text, literals), ("", _) | ("." | "..", "") | (".", "."));
    match is_other {
        true => Err(CallFailure::InvalidRequest(format!(
            "path parameter {name} cannot be {text:?}"
        ))),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::OperationDescriptor;
    use reqwest::Method;
    use reqwest::header::HeaderValue;
    use std::time::Duration;

    static GET: OperationDescriptor = OperationDescriptor {
        id: "get",
        method: Method::GET,
        path: "/{name}",
        messages: &[],
        details: None,
        accept: HeaderValue::from_static(""),
        content_type: HeaderValue::from_static(""),
    };

    fn call() -> Call {
        Call::new(&GET, Duration::from_secs(1), 100)
    }

    /// Returns the path of the request for a segment as progenitor writes it.
    fn path(call: &Call, segment: &str) -> String {
        let encoded = progenitor_client::encode_path(segment);
        let mut url = Url::parse(&format!("http://localhost/{encoded}")).unwrap();
        call.restore_percent(&mut url);
        url.path().to_owned()
    }

    #[test]
    fn characters_that_progenitor_does_not_encode_are_encoded() {
        let mut call = call();
        let segment = call.path_text("name", "a[b]%:\u{e000}~".to_owned(), "").unwrap();
        assert_eq!(path(&call, &segment), "/a%5Bb%5D%25%3A%EE%80%80~");
        let mut call = self::call();
        let segment = call
            .path("name", &["a/b", "c"], (ParameterStyle::Label, true), "")
            .unwrap();
        assert_eq!(path(&call, &segment), "/.a%2Fb.c");
        for (explode, expected) in [(true, "/.%61.%62%2E"), (false, "/%2E%61,%62%2E")] {
            let mut call = self::call();
            let style = (ParameterStyle::Label, explode);
            let segment = call.path("name", &["a", "b."], style, ".ab").unwrap();
            assert_eq!(path(&call, &segment), expected);
        }
    }

    #[test]
    fn values_that_name_another_resource_are_rejected() {
        for text in ["", ".", ".."] {
            assert!(call().path_text("name", text.to_owned(), "").is_err(), "{text:?}");
        }
        assert!(
            call()
                .path("name", &"", (ParameterStyle::Label, false), "")
                .is_err()
        );
        assert!(
            call()
                .path("name", &".", (ParameterStyle::Label, false), "")
                .is_err()
        );
        assert!(call().path_text("name", ".".to_owned(), ".").is_err());
        assert!(call().path_text("name", "..".to_owned(), ".").is_ok());
        assert_eq!(call().path_text("name", "...".to_owned(), "").unwrap(), "...");
        let mut call = call();
        let segment = call.path_json("name", &"a", "").unwrap();
        assert_eq!(path(&call, &segment), "/%22a%22");
    }
}
