//! Media types and `Accept`.

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
}
