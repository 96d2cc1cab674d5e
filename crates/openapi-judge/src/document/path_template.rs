//! Matches paths against path templates.

use crate::percent::percent_decode;

/// Returns a sort key: segments without parameters come before those with parameters.
pub(crate) fn specificity(template: &str) -> impl Iterator<Item = bool> {
    template.split('/').map(|segment| segment.contains('{'))
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
/// as far as the parameters after it allow. A segment without parameters is compared after decoding, as servers do.
fn capture<'t>(template: &'t str, segment: &str, found: &mut dyn FnMut(&'t str, &str)) -> Option<()> {
    if !template.contains('{') {
        return (percent_decode(segment) == template).then_some(());
    }
    // Pairs of a literal and the parameter after it; the last literal has none.
    let mut pairs = Vec::new();
    let mut rest = template;
    while let Some((literal, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        pairs.push((encoded(literal), name));
        rest = after;
    }
    let segment = with_upper_case_digits(segment);
    let mut left = segment.strip_suffix(encoded(rest).as_str())?;
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

/// Returns a literal as it is in a path: what RFC 3986 does not allow in a segment is percent-encoded.
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

/// Returns a segment whose percent-encoded bytes have upper-case digits.
fn with_upper_case_digits(segment: &str) -> String {
    let mut pieces = segment.split('%');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        text.push('%');
        let digits = piece.chars().take_while(char::is_ascii_hexdigit).take(2).count();
        text.push_str(&piece[..digits].to_ascii_uppercase());
        text.push_str(&piece[digits..]);
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
        assert_eq!(path_values("/{a}-{b}", "/-1"), None);
        assert_eq!(path_values("/{a}-{b}", "/1-"), None);
        assert_eq!(path_values("/{a}-{b}", "/é"), None);
        assert_eq!(path_values("/a", "/a/"), None);
    }
}
