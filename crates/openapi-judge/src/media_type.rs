//! Media types and `Accept`.

/// Returns a media type without its parameters, in lower case.
pub fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

/// Whether a declared media type or range includes a media type without parameters. Ranges are `type/*` and `*/*` (RFC 9110,
/// section 12.5.1), and `type/*+suffix`, which documents of ASP.NET declare.
#[must_use]
pub fn covers(declared: &str, essence: &str) -> bool {
    let declared = self::essence(declared);
    if declared == "*/*" || declared == essence {
        return true;
    }
    let (Some((kind, subtype)), Some((own_kind, own_subtype))) =
        (declared.split_once('/'), essence.split_once('/'))
    else {
        return false;
    };
    let has_suffix = |suffix: &str| suffix.starts_with('+') && own_subtype.ends_with(suffix);
    kind == own_kind && (subtype == "*" || subtype.strip_prefix('*').is_some_and(has_suffix))
}

/// Finds the declared media type or range that a `Content-Type` belongs to. Parameters other than `charset` and `boundary`
/// must not differ, and choose between several media types; with parameters, JSON:API's media type must have exactly the
/// declared ones.
pub fn find<'d, T>(declared: &'d [T], name: impl Fn(&T) -> &str, content_type: &str) -> Option<&'d T> {
    if let Some(same) = declared.iter().find(|content| name(content) == content_type) {
        return Some(same);
    }
    let sent = essence(content_type);
    let given = parameters(content_type);
    let is_strict = sent == JSON_API && has_parameters(content_type);
    let candidates: Vec<(&T, Vec<(String, String)>)> = declared
        .iter()
        .filter(|content| match is_strict {
            true => is_same(name(content), content_type),
            false => essence(name(content)) == sent,
        })
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
    // The narrowest: with a suffix, of one type, any.
    ranges.sort_by_key(|content| {
        let range = essence(name(content));
        (range == "*/*", range.ends_with("/*"))
    });
    ranges.first().copied()
}

/// Returns the names, in lower case, and values of the parameters that distinguish representations.
fn parameters(media_type: &str) -> Vec<(String, String)> {
    let mut all = all_parameters(media_type);
    all.retain(|(name, _)| !["boundary", "charset"].contains(&name.as_str()));
    all
}

/// Returns the names, in lower case, and values of all parameters.
fn all_parameters(media_type: &str) -> Vec<(String, String)> {
    let parts = split(media_type, ';').into_iter().skip(1).map(str::trim);
    let parts = parts.filter(|part| !part.is_empty());
    parts
        .map(|part| part.split_once('=').unwrap_or((part, "")))
        .map(|(name, value)| (name.trim().to_ascii_lowercase(), unquoted(value.trim())))
        .collect()
}

/// Splits a field at separators outside quoted strings (RFC 9110, section 5.6.4).
fn split(field: &str, separator: char) -> Vec<&str> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    let is_separator = |character: char| {
        let escaped = std::mem::replace(&mut is_escaped, false);
        match character {
            '\\' if is_quoted && !escaped => is_escaped = true,
            '"' if !escaped => is_quoted = !is_quoted,
            _ => {}
        }
        character == separator && !is_quoted
    };
    field.split(is_separator).collect()
}

/// Returns the text of a token or quoted string.
fn unquoted(value: &str) -> String {
    let Some(quoted) = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
        return value.to_owned();
    };
    let (mut text, mut is_escaped) = (String::new(), false);
    for character in quoted.chars() {
        is_escaped = character == '\\' && !is_escaped;
        if !is_escaped {
            text.push(character);
        }
    }
    text
}

/// Whether two values of `Content-Type` mean the same: the case of names, the order and quotes of parameters, and
/// `charset=utf-8` of `application/json` have no meaning.
#[must_use]
pub fn is_same(one: &str, other: &str) -> bool {
    let normalized = |media_type: &str| {
        let essence = essence(media_type);
        let mut parameters = all_parameters(media_type);
        for (name, value) in &mut parameters {
            if name == "charset" {
                value.make_ascii_lowercase();
            }
        }
        // RFC 8259, section 11: JSON has no such parameter, and is UTF-8.
        parameters
            .retain(|(name, value)| essence != "application/json" || name != "charset" || value != "utf-8");
        parameters.sort();
        (essence, parameters)
    };
    normalized(one) == normalized(other)
}

/// Returns the media types and ranges that a value of `Accept` accepts, each without its weight.
#[must_use]
pub fn accepted(field: &str) -> Vec<String> {
    let ranges = split(field, ',').into_iter().map(str::trim);
    let weighted = ranges.filter(|range| !range.is_empty() && weight(range) > 0.0);
    weighted
        .map(|range| {
            let parts = split(range, ';').into_iter().map(str::trim);
            parts
                .filter(|part| !is_weight(part))
                .collect::<Vec<_>>()
                .join(";")
        })
        .collect()
}

/// Whether a part of a range is its weight.
fn is_weight(part: &str) -> bool {
    let name = part.split_once('=').map_or(part, |(name, _)| name);
    name.trim().eq_ignore_ascii_case("q")
}

/// Returns the weight of a range: 1 if it has none, 0 if it is invalid. The last one counts.
fn weight(range: &str) -> f32 {
    let parameters = all_parameters(range);
    let mut weights = parameters.iter().filter(|(name, _)| is_weight(name));
    let weight = weights.next_back();
    weight.map_or(1.0, |(_, weight)| weight.parse().unwrap_or(0.0))
}

/// The media type with its own rules for parameters.
const JSON_API: &str = "application/vnd.api+json";

/// Whether a value of `Accept` matches a media type (RFC 9110, section 12.5.1): the most specific range
/// decides, and a weight of zero excludes. A declared range matches what it has in common with a range. JSON:API adds that
/// its media type with undeclared parameters other than the weight matches nothing; if none are declared and all its
/// occurrences have such parameters, other ranges do not match it either.
#[must_use]
pub fn accepts(field: &str, media_type: &str) -> bool {
    let wanted = essence(media_type);
    if wanted == JSON_API && !has_parameters(media_type) && has_only_parametrised(field) {
        return false;
    }
    let declared = parameters(media_type);
    let without_weight = |range: &str| {
        let parts = split(range, ';').into_iter();
        parts
            .filter(|part| !is_weight(part))
            .collect::<Vec<_>>()
            .join(";")
    };
    let ranges = split(field, ',').into_iter().filter_map(|range| {
        let name = essence(range);
        if name.is_empty() {
            return None;
        }
        let mut asked = parameters(range);
        asked.retain(|(name, _)| name != "q");
        let specificity = specificity(&name, &wanted)?;
        if name != wanted {
            return Some(((specificity, 0), weight(range)));
        }
        let is_other = || name == JSON_API && has_parameters(range);
        if is_other() && !is_same(&without_weight(range), media_type) {
            return None;
        }
        let differs = |(key, value): &(String, String)| {
            declared.iter().any(|(own, other)| own == key && other != value)
        };
        if asked.iter().any(differs) {
            return None;
        }
        let same = asked.iter().filter(|pair| declared.contains(pair)).count();
        Some(((specificity, same), weight(range)))
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
    let ranges = split(field, ',').into_iter();
    let mut listed = ranges.filter(|range| essence(range) == JSON_API).peekable();
    listed.peek().is_some() && listed.all(has_parameters)
}

/// Whether a range has parameters besides its weight.
fn has_parameters(range: &str) -> bool {
    let mut parts = split(range, ';').into_iter().skip(1).map(str::trim);
    parts.any(|part| !part.is_empty() && !is_weight(part))
}

/// Returns how specifically a range matches a media type or declared range; `None` if it does not. Some clients write `*` for
/// `*/*`.
fn specificity(range: &str, wanted: &str) -> Option<u8> {
    if range == wanted {
        return Some(2);
    }
    if matches!(range, "*/*" | "*") || wanted == "*/*" {
        return Some(0);
    }
    (covers(range, wanted) || covers(wanted, range)).then_some(1)
}

/// Whether a media type is JSON.
pub fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence.ends_with("/json") || essence.ends_with("+json")
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

    #[test]
    fn json_api_has_the_same_parameters_however_they_are_written() {
        let declared = [
            "application/vnd.api+json; profile=\"p q\"; ext=\"https://example.com/ab\"",
            "application/vnd.api+json;ext=a",
            JSON_API,
        ];
        for (content_type, expected) in [
            (
                "Application/vnd.api+json; EXT=\"https://example.com/a\\b\";;profile=\"p q\" ;",
                Some(declared[0]),
            ),
            ("application/vnd.api+json; ext=\"a\"", Some(declared[1])),
            ("application/vnd.api+json;", Some(JSON_API)),
            ("application/vnd.api+json;ext=A", None),
            ("application/vnd.api+json;ext=a;profile=p", None),
            ("application/vnd.api+json;charset=utf-8", None),
            ("application/vnd.api+json;ext", None),
        ] {
            let found = find(&declared, |name| name, content_type);
            assert_eq!(found.copied(), expected, "{content_type}");
        }
        let extended = "application/vnd.api+json; ext=\"a\"; profile=p";
        for (field, expected) in [
            ("application/vnd.api+json; Profile=p;ext=a; q=0.5", true),
            ("application/vnd.api+json; ext=\"a\"", false),
            ("application/vnd.api+json; ext=b; profile=p", false),
            ("application/vnd.api+json", true),
        ] {
            assert_eq!(accepts(field, extended), expected, "{field}");
        }
        assert!(accepts("application/vnd.api+json;", JSON_API));
    }

    #[test]
    fn the_spelling_of_a_weight_has_no_meaning() {
        for zero in ["q=0", "q=0.", "q=0.0", "q=0.000", "Q=0", " q=0 ", "\tQ=0.00"] {
            assert!(!accepts(&format!("*/*, a/b;{zero}"), "a/b"), "{zero:?}");
            assert!(!accepts(&format!("a/b;{zero}"), "a/b"), "{zero:?}");
        }
        assert!(accepts("a/b;q=0.001", "a/b") && accepts("*/*;q=0, A/B", "a/b"));
        assert!(!accepts("text/html;a=\", a/b;q=1\"", "a/b"));
        assert!(accepts("text/html;a=\"\\\", x/y;q=0\", a/b", "a/b"));
        assert!(!accepts("a/b;v=1;q=0, a/b", "a/b;v=1"));
    }

    #[test]
    fn the_last_weight_counts_and_an_invalid_one_is_zero() {
        for zero in ["q=much", "q=\"0\"", "q=1;q=0", "q=", "q"] {
            assert!(!accepts(&format!("a/b;{zero}"), "a/b"), "{zero}");
            assert!(accepted(&format!("a/b;{zero}")).is_empty(), "{zero}");
        }
        for weight in ["q=0;q=1", "q=\"0.5\""] {
            assert!(accepts(&format!("a/b;{weight}"), "a/b"), "{weight}");
        }
    }

    #[test]
    fn ranges_match_ranges() {
        for (field, declared, expected) in [
            ("image/png", "image/*", true),
            ("image/png", "*/*", true),
            ("image/*", "image/*", true),
            ("image/*", "*/*", true),
            ("image/png;q=0, image/*", "image/*", true),
            ("image/png", "text/*", false),
            ("application/j*", "application/json", false),
            ("appl*", "application/json", false),
            ("image/png", "image/p*", false),
            ("image/png", "*", false),
            ("application/*", "application/*+json", true),
            ("application/problem+json", "application/*+json", true),
            ("application/json", "application/*+json", false),
            ("a/b;q=0,", "*/*", false),
            // The server accepts it as well.
            ("*", "application/json", true),
            ("application/vnd.api+json;a=b, text/html", "application/*", true),
        ] {
            assert_eq!(accepts(field, declared), expected, "{field} {declared}");
        }
        assert!(covers("*/*", "a/b") && covers("A/*", "a/b"));
        assert!(!covers("*", "a/b") && !covers("a/b*", "a/bc") && !covers("a/*", "ab/c"));
        assert!(covers("application/*+json", "application/problem+json"));
        assert!(!covers("application/*+json", "application/json") && !covers("a/*b", "a/ab"));
        let declared = ["*/*", "application/*", "application/*+json"];
        let found = find(
            &declared,
            |range| range,
            "application/merge-patch+json; charset=utf-8",
        );
        assert_eq!(found, Some(&"application/*+json"));
    }

    #[test]
    fn any_subtype_json_is_json() {
        assert!(is_json("text/json; charset=utf-8") && is_json("Application/JSON"));
        assert!(is_json("application/problem+json"));
        assert!(!is_json("application/jsonl") && !is_json("application/xjson"));
    }

    #[test]
    fn values_are_compared_by_their_meaning() {
        for (one, other) in [
            ("a/b", "A/B"),
            ("a/b;x=1;y=2", "a/b; Y=\"2\"; x=1"),
            ("a/b;x=\";\\\"\"", "a/b ; x=\";\\\"\""),
            ("application/json", "application/json;charset=UTF-8"),
        ] {
            assert!(is_same(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("a/b", "a/c"),
            ("a/b;x=1", "a/b;x=2"),
            ("application/json", "application/json;charset=utf-16"),
            (JSON_API, "application/vnd.api+json;charset=utf-8"),
        ] {
            assert!(!is_same(one, other), "{one} {other}");
        }
        let accepted = accepted("a/b;q=1, c/d ; v=1; Q=0.5,, e/f;q=0.00, */*");
        assert_eq!(accepted, ["a/b", "c/d;v=1", "*/*"]);
    }
}
