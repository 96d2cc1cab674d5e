//! Matches paths against path templates.

use crate::percent::percent_decode;
use std::cmp::Reverse;

/// Returns a sort key: segments without parameters come before those with parameters, and of these the ones with more literal
/// text, or else more pieces, come first.
pub(crate) fn specificity(template: &str) -> impl Iterator<Item = (bool, Reverse<(usize, usize)>)> {
    template.split('/').map(|segment| {
        let (mut length, mut pieces) = (0, 0);
        for part in segment.split('}') {
            let (literal, parameter) = match part.split_once('{') {
                Some((literal, _)) => (literal, 1),
                None => (part, 0),
            };
            length += percent_decode(literal).len();
            pieces += usize::from(!literal.is_empty()) + parameter;
        }
        match segment.contains('{') {
            true => (true, Reverse((length, pieces))),
            false => (false, Reverse((0, 0))),
        }
    })
}

/// Whether a path matches a template.
pub(crate) fn matches(template: &str, path: &str) -> bool {
    segments(template, path).is_some_and(|mut segments| {
        segments.all(|(template, segment)| capture(template, segment, &mut |_, _| ()).is_some())
    })
}

/// Pairs the segments of a template with those of a path; `None` if their numbers differ.
fn segments<'t, 'p>(template: &'t str, path: &'p str) -> Option<impl Iterator<Item = (&'t str, &'p str)>> {
    let equal = template.split('/').count() == path.split('/').count();
    equal.then(|| template.split('/').zip(path.split('/')))
}

/// Returns the values of a template's parameters in a path, still percent-encoded; `None` if the path
/// does not match.
#[must_use]
pub fn path_values(template: &str, path: &str) -> Option<Vec<(String, String)>> {
    let mut values = Vec::new();
    for (template, segment) in segments(template, path)? {
        capture(template, segment, &mut |name, value| {
            values.push((name.to_owned(), value.to_owned()));
        })?;
    }
    Some(values)
}

/// Captures the parameters of one segment. A value is never empty, and a parameter that is followed by literal text extends
/// as far as the parameters after it allow. Literals of a template may be percent-encoded, too.
fn capture<'t>(template: &'t str, segment: &str, found: &mut dyn FnMut(&'t str, &str)) -> Option<()> {
    if !template.contains('{') {
        return (percent_decode(segment) == percent_decode(template)).then_some(());
    }
    // Pairs of a literal and the parameter after it; the last literal has none.
    let mut pairs = Vec::new();
    let mut rest = template;
    while let Some((literal, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        pairs.push((encoded(&percent_decode(literal)), name));
        rest = after;
    }
    let segment = normalized(segment);
    let mut left = segment.strip_suffix(encoded(&percent_decode(rest)).as_str())?;
    let mut values = Vec::new();
    for (index, (literal, name)) in pairs.iter().enumerate().rev() {
        let start = match index {
            0 => left.starts_with(literal.as_str()).then_some(0)?,
            _ => {
                // The value after it has at least one character.
                let (last, _) = left.char_indices().next_back()?;
                left[..last].rfind(literal.as_str())?
            }
        };
        let value = &left[start + literal.len()..];
        values.push((*name, value));
        left = &left[..start];
        if value.is_empty() {
            return None;
        }
    }
    values
        .into_iter()
        .rev()
        .for_each(|(name, value)| found(name, value));
    Some(())
}

/// Returns a literal as it is in a path: what RFC 3986 does not allow in a segment, a percent sign included, is
/// percent-encoded.
fn encoded(literal: &str) -> String {
    let mut text = String::new();
    for byte in literal.bytes() {
        if byte.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@".contains(char::from(byte)) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

/// Returns a segment in which every byte that RFC 3986 does not allow is percent-encoded, with upper-case digits.
fn normalized(segment: &str) -> String {
    let mut pieces = segment.split('%');
    let mut text = encoded(pieces.next().unwrap_or_default());
    for piece in pieces {
        text.push('%');
        let digits = piece.chars().take_while(char::is_ascii_hexdigit).take(2).count();
        text.push_str(&piece[..digits].to_ascii_uppercase());
        text.push_str(&encoded(&piece[digits..]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_yields_the_values_of_its_parameters() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let values = path_values("/a/{b}/c", "/a/x%2Fy/c");
        assert_eq!(values, Some(vec![pair("b", "x%2Fy")]));
        let values = path_values("/{page}.{format}", "/1.2.json");
        assert_eq!(values, Some(vec![pair("page", "1.2"), pair("format", "json")]));
        assert_eq!(path_values("/a/{b}", "/a/x/y"), None);
        let values = path_values("/on-{y}-{m}-{d}.json", "/on-2026-11-02.json");
        assert_eq!(
            values,
            Some(vec![pair("y", "2026"), pair("m", "11"), pair("d", "02")])
        );
        let values = path_values("/größe {a},{b}", "/gr%c3%b6%C3%9Fe%201,2,3");
        assert_eq!(values, Some(vec![pair("a", "1,2"), pair("b", "3")]));
        let values = path_values("/{a}é{b}", "/éé1");
        assert_eq!(values, Some(vec![pair("a", "%C3%A9"), pair("b", "1")]));
        assert_eq!(path_values("/{a}-{b}", "/-1"), None);
        assert_eq!(path_values("/{a}-{b}", "/1-"), None);
        assert_eq!(path_values("/{a}-{b}", "/é"), None);
        assert_eq!(path_values("/a", "/a/"), None);
        assert_eq!(path_values("/a%20b", "/a%20b"), Some(Vec::new()));
        assert_eq!(path_values("/a%2Fb", "/a/b"), None);
        let values = path_values("/a%20{b}%c3%a9", "/a%20x%C3%A9");
        assert_eq!(values, Some(vec![pair("b", "x")]));
    }

    #[test]
    fn a_template_with_more_literal_text_is_more_specific() {
        let mut templates = ["/{a}", "/{a}.{b}", "/x{a}", "/latest.{b}", "/a"];
        templates.sort_by(|one, other| specificity(one).cmp(specificity(other)));
        assert_eq!(templates, ["/a", "/latest.{b}", "/{a}.{b}", "/x{a}", "/{a}"]);
    }
}
