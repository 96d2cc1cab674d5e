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

/// Captures the parameters of one segment. A value is never empty, and a parameter that is followed by
/// literal text extends to the last occurrence of that text. A segment without parameters is compared
/// after decoding, as servers do.
fn capture(mut template: &str, segment: &str, found: &mut dyn FnMut(&str, &str)) -> Option<()> {
    if !template.contains('{') {
        return (percent_decode(segment) == template).then_some(());
    }
    let mut rest = segment;
    while let Some((literal, after)) = template.split_once('{') {
        rest = rest.strip_prefix(literal)?;
        let (name, after) = after.split_once('}')?;
        let stop = after.find('{').map_or(after, |next| &after[..next]);
        let length = if stop.is_empty() {
            rest.len()
        } else {
            rest.rfind(stop)?
        };
        found(name, rest.get(..length).filter(|value| !value.is_empty())?);
        rest = &rest[length..];
        template = after;
    }
    (rest == template).then_some(())
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
        assert_eq!(path_values("/a", "/a/"), None);
    }
}
