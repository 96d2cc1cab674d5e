//! Percent-encoding and media types.

/// Decodes `%xx`; a broken escape stays as it is, broken UTF-8 becomes replacement characters.
pub fn percent_decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escape = text.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        let escape = escape.filter(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
        match escape.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                decoded.push(byte);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// Encodes everything but unreserved characters and those of `keep`.
pub fn percent_encode(text: &str, keep: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        let plain =
            byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || keep.as_bytes().contains(&byte);
        if plain {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// A media type without its parameters, in lower case.
pub fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

/// Whether a declared media type or range takes in an essence.
#[must_use]
pub fn covers(declared: &str, essence: &str) -> bool {
    let declared = self::essence(declared);
    match declared.strip_suffix('*') {
        Some("*/") => true,
        Some(range) => essence.starts_with(range),
        None => declared == essence,
    }
}

/// The media type that has rules of its own about parameters.
const JSON_API: &str = "application/vnd.api+json";

/// Whether the value of `Accept` admits a media type (RFC 9110, section 12.5.1): the most specific
/// range that matches decides, and a weight of zero forbids. A range of JSON:API's media type with
/// parameters other than the weight admits nothing, and where there are only such, nothing else
/// admits it either, as JSON:API has it.
#[must_use]
pub fn accepts(field: &str, media_type: &str) -> bool {
    let wanted = essence(media_type);
    if wanted == JSON_API && only_with_parameters(field) {
        return false;
    }
    let ranges = field.split(',').filter_map(|range| {
        let mut parts = range.split(';').map(str::trim);
        let name = parts.next().filter(|name| !name.is_empty())?.to_ascii_lowercase();
        let (weights, others): (Vec<&str>, Vec<&str>) =
            parts.partition(|part| part.to_ascii_lowercase().starts_with("q="));
        if name == JSON_API && !others.is_empty() {
            return None;
        }
        let weight = weights.first().and_then(|part| part[2..].parse::<f32>().ok());
        covers(&name, &wanted).then(|| (specificity(&name), weight.unwrap_or(1.0)))
    });
    let best = ranges.reduce(|best, range| match range.0.cmp(&best.0) {
        std::cmp::Ordering::Greater => range,
        std::cmp::Ordering::Equal => (best.0, best.1.max(range.1)),
        std::cmp::Ordering::Less => best,
    });
    best.is_some_and(|(_, weight)| weight > 0.0)
}

/// Whether JSON:API's media type is listed, and every time with parameters.
fn only_with_parameters(field: &str) -> bool {
    let mut listed = field
        .split(',')
        .filter(|range| essence(range) == JSON_API)
        .peekable();
    let weight = |part: &str| part.trim().to_ascii_lowercase().starts_with("q=");
    listed.peek().is_some() && listed.all(|range| range.split(';').skip(1).any(|part| !weight(part)))
}

fn specificity(range: &str) -> u8 {
    match range {
        "*/*" => 0,
        range if range.ends_with("/*") => 1,
        _ => 2,
    }
}

/// Whether the bytes of a media type are JSON.
pub fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence == "application/json" || essence.ends_with("+json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_specific_range_decides() {
        assert!(accepts("*/*", "application/json") && accepts("application/*;q=0.1", "application/json"));
        assert!(!accepts("*/*, application/json;q=0", "application/json"));
        assert!(accepts("application/json, */*;q=0", "application/json"));
        assert!(!accepts("text/html", "application/json") && !accepts("", "application/json"));
        let api = "application/vnd.api+json";
        assert!(!accepts("application/vnd.api+json; ext=\"a\"", api));
        assert!(!accepts("application/vnd.api+json; ext=\"a\", */*", api));
        assert!(accepts(
            "application/vnd.api+json; ext=\"a\", application/vnd.api+json",
            api
        ));
    }

    #[test]
    fn what_is_encoded_decodes_to_itself() {
        let text = "a b/ä%&=+?#𝄞";
        assert_eq!(percent_decode(&percent_encode(text, "")), text);
        assert_eq!(percent_encode("a/b", "/"), "a/b");
        assert_eq!(percent_decode("%zz%4%+1"), "%zz%4%+1");
    }
}
