//! Path templates, and the paths that are of them.

use crate::percent::percent_decode;

/// Plain segments come before those with parameters.
pub(crate) fn order(template: &str) -> impl Iterator<Item = bool> {
    template.split('/').map(|segment| segment.contains('{'))
}

/// Whether a path is of a template.
pub(crate) fn matches(template: &str, path: &str) -> bool {
    pairs(template, path).is_some_and(|mut pairs| {
        pairs.all(|(template, given)| captured(template, given, &mut |_, _| ()).is_some())
    })
}

/// The segments of a template beside those of a path; `None` if there are not as many.
fn pairs<'t, 'p>(template: &'t str, path: &'p str) -> Option<impl Iterator<Item = (&'t str, &'p str)>> {
    let as_many = template.split('/').count() == path.split('/').count();
    as_many.then(|| template.split('/').zip(path.split('/')))
}

/// The values of a template's parameters in a path, still encoded; `None` if the path is not of it.
#[must_use]
pub fn path_values(template: &str, path: &str) -> Option<Vec<(String, String)>> {
    let mut values = Vec::new();
    for (template, given) in pairs(template, path)? {
        captured(template, given, &mut |name, value| {
            values.push((name.to_owned(), value.to_owned()));
        })?;
    }
    Some(values)
}

/// Takes the parameters out of one segment. None is empty; before a text, one reaches to the text's
/// last occurrence. Text of a whole segment is compared as a server does, once it is decoded.
fn captured(mut template: &str, given: &str, take: &mut dyn FnMut(&str, &str)) -> Option<()> {
    if !template.contains('{') {
        return (percent_decode(given) == template).then_some(());
    }
    let mut rest = given;
    while let Some((literal, after)) = template.split_once('{') {
        rest = rest.strip_prefix(literal)?;
        let (name, after) = after.split_once('}')?;
        let stop = after.find('{').map_or(after, |next| &after[..next]);
        let length = if stop.is_empty() {
            rest.len()
        } else {
            rest.rfind(stop)?
        };
        take(name, rest.get(..length).filter(|value| !value.is_empty())?);
        rest = &rest[length..];
        template = after;
    }
    (rest == template).then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_gives_its_values() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let values = path_values("/a/{b}/c", "/a/x%2Fy/c");
        assert_eq!(values, Some(vec![pair("b", "x%2Fy")]));
        let values = path_values("/{page}.{format}", "/1.2.json");
        assert_eq!(values, Some(vec![pair("page", "1.2"), pair("format", "json")]));
        assert_eq!(path_values("/a/{b}", "/a/x/y"), None);
        assert_eq!(path_values("/a", "/a/"), None);
    }
}
