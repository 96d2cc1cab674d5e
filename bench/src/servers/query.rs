//! The query string of the lean baselines. `account_id` is the only query parameter of the compared operations.

use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// Returns the decoded value of the first `account_id`.
pub(crate) fn account_id(query: Option<&str>) -> Option<Cow<'_, str>> {
    query?.split('&').find_map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (name == "account_id").then(|| decode(value))
    })
}

/// Decodes a value in the format `application/x-www-form-urlencoded`, in which `+` is a space.
fn decode(value: &str) -> Cow<'_, str> {
    if value.contains('+') {
        let spaced = value.replace('+', " ");
        return Cow::Owned(percent_decode_str(&spaced).decode_utf8_lossy().into_owned());
    }
    percent_decode_str(value).decode_utf8_lossy()
}
