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

/// Finds the declared media type or range that a `Content-Type` belongs to. Parameters other than `charset` and `boundary`
/// must not differ, and choose between several media types; JSON:API's media type has no undeclared parameters.
pub fn find<'d, T>(declared: &'d [T], name: impl Fn(&T) -> &str, content_type: &str) -> Option<&'d T> {
    if let Some(same) = declared.iter().find(|content| name(content) == content_type) {
        return Some(same);
    }
    let sent = essence(content_type);
    let given = parameters(content_type);
    let is_strict = sent == JSON_API && content_type.contains(';');
    let candidates: Vec<(&T, Vec<(String, String)>)> = declared
        .iter()
        .filter(|content| !is_strict && essence(name(content)) == sent)
        .map(|content| (content, parameters(name(content))))
        .filter(|(_, wanted)| {
            let differs = |(key, value): &(String, String)| {
                given.iter().any(|(own, other)| own == key && other != value)
            };
            !wanted.iter().any(differs)
        })
        .collect();
    let is_complete = |wanted: &[(String, String)]| wanted.iter().all(|pair| given.contains(pair));
    let complete = candidates.iter().rev().filter(|(_, wanted)| is_complete(wanted));
    if let Some((content, _)) = complete.max_by_key(|(_, wanted)| wanted.len()) {
        return Some(content);
    }
    if let [(content, _)] = candidates.as_slice() {
        return Some(content);
    }
    let mut ranges: Vec<&T> = declared
        .iter()
        .filter(|content| name(content).contains('*') && covers(name(content), &sent))
        .collect();
    ranges.sort_by_key(|content| essence(name(content)) == "*/*");
    ranges.first().copied()
}

/// Returns the names, in lower case, and values of the parameters that distinguish representations.
fn parameters(media_type: &str) -> Vec<(String, String)> {
    let parts = media_type
        .split(';')
        .skip(1)
        .filter_map(|part| part.split_once('='));
    parts
        .map(|(name, value)| {
            let value = value.trim().trim_matches('"').to_owned();
            (name.trim().to_ascii_lowercase(), value)
        })
        .filter(|(name, _)| !["boundary", "charset"].contains(&name.as_str()))
        .collect()
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
        let declared = parameters(media_type);
        let mut asked = parameters(range).into_iter().filter(|(name, _)| name != "q");
        let differs = |(key, value): (String, String)| {
            declared.iter().any(|(own, other)| *own == key && *other != value)
        };
        if name == wanted && asked.any(differs) {
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
    fn declared_parameters_distinguish() {
        let declared = [
            "application/json;version=1",
            "application/json;version=2",
            "text/*",
            "*/*",
        ];
        for (content_type, expected) in [
            ("application/json; version=1", Some(declared[0])),
            (
                "application/json; Version=\"2\"; charset=utf-8",
                Some(declared[1]),
            ),
            ("application/json", Some("*/*")),
            ("text/plain", Some("text/*")),
        ] {
            let found = find(&declared, |name| name, content_type);
            assert_eq!(found.copied(), expected, "{content_type}");
        }
        assert_eq!(
            find(&declared[..2], |name| name, "application/json; version=3"),
            None
        );
        assert_eq!(
            find(&declared[..1], |name| name, "application/json; a=b"),
            Some(&declared[0])
        );
        assert!(!accepts("application/json;version=3", declared[0]));
    }

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
