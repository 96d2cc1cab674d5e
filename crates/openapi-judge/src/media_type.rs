//! Media types and `Accept`.

/// Returns a media type without its parameters, in lower case.
pub fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

/// Whether a declared media type or range includes a media type without parameters.
#[must_use]
pub fn covers(declared: &str, essence: &str) -> bool {
    let declared = self::essence(declared);
    match declared.strip_suffix('*') {
        Some("*/") => true,
        Some(range) => essence.starts_with(range),
        None => declared == essence,
    }
}

/// The media type with its own rules for parameters.
const JSON_API: &str = "application/vnd.api+json";

/// Whether a value of `Accept` matches a media type (RFC 9110, section 12.5.1): the most specific range
/// decides, and a weight of zero excludes. JSON:API adds that its media type with parameters other than
/// the weight matches nothing; if all its occurrences have such parameters, other ranges do not match it
/// either.
#[must_use]
pub fn accepts(field: &str, media_type: &str) -> bool {
    let wanted = essence(media_type);
    if wanted == JSON_API && has_only_parametrised(field) {
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

/// Whether JSON:API's media type occurs, and only with parameters.
fn has_only_parametrised(field: &str) -> bool {
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

/// Whether a media type is JSON.
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
