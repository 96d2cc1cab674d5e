//! The routes of the operations in axum, whose router has fewer kinds of paths than OpenAPI. A segment is a literal or one
//! parameter, so several templates can have the same route. axum refuses to register it with different names of its
//! parameters, so all of them have the names of the first one. Other routes keep the names of their templates.

use crate::model::{Api, PathSegment, PathTemplate, Piece, encode_literal};
use std::collections::{HashMap, HashSet};

/// Decides the route of every operation.
pub(super) fn decide(api: &mut Api) {
    let mut routes = HashMap::new();
    for operation in &mut api.operations {
        operation.names.server.route = route(&operation.path, &mut routes);
    }
}

/// Returns the route of a path. `routes` are the known ones, by their text without the names of their parameters.
fn route(path: &PathTemplate, routes: &mut HashMap<String, String>) -> String {
    let (mut route, mut unnamed) = (String::new(), String::new());
    let mut used = HashSet::new();
    for segment in &path.segments {
        let (named, anonymous) = match parameter(segment) {
            Some(name) => {
                let name = distinct(name, &used);
                let named = format!("{{{name}}}");
                used.insert(name);
                (named, "{}".to_owned())
            }
            None => {
                let literal = literal(segment);
                (literal.clone(), literal)
            }
        };
        route.extend(["/", &named]);
        unnamed.extend(["/", &anonymous]);
    }
    routes.entry(unnamed).or_insert(route).clone()
}

/// Returns a segment without parameters, as clients send it.
fn literal(segment: &PathSegment) -> String {
    let texts = segment.pieces.iter().filter_map(|piece| match piece {
        Piece::Literal(text) => Some(encode_literal(text)),
        Piece::Parameter(_) => None,
    });
    texts.collect()
}

/// Returns the name of a segment with parameters, from the characters that routes and extractors allow.
fn parameter(segment: &PathSegment) -> Option<String> {
    let names = segment.pieces.iter().filter_map(|piece| match piece {
        Piece::Parameter(name) => Some(name.as_str()),
        Piece::Literal(_) => None,
    });
    let names: Vec<&str> = names.collect();
    if names.is_empty() {
        return None;
    }
    let name = names.join("_");
    let is_kept = |character: char| character.is_ascii_alphanumeric() || character == '_';
    Some(name.replace(|character| !is_kept(character), "_"))
}

fn distinct(mut name: String, used: &HashSet<String>) -> String {
    while used.contains(&name) {
        name.push('_');
    }
    name
}

#[cfg(test)]
mod tests {
    use super::route;
    use crate::model::{PathSegment, PathTemplate, Piece};
    use std::collections::HashMap;

    /// Parses a template in which `<` and `>` enclose parameters.
    fn template(raw: &str) -> PathTemplate {
        let segment = |text: &str| {
            let pieces = text.split_inclusive('>').flat_map(|part| {
                let (literal, parameter) = part.split_once('<').unwrap_or((part, ""));
                let literal = (!literal.is_empty()).then(|| Piece::Literal(literal.to_owned()));
                let name = parameter.trim_end_matches('>');
                let parameter = (!name.is_empty()).then(|| Piece::Parameter(name.to_owned()));
                literal.into_iter().chain(parameter)
            });
            PathSegment {
                pieces: pieces.collect(),
            }
        };
        PathTemplate {
            raw: raw.to_owned(),
            segments: raw.split('/').skip(1).map(segment).collect(),
        }
    }

    #[test]
    fn templates_become_routes_that_do_not_conflict() {
        let mut routes = HashMap::new();
        for (path, expected) in [
            ("/", "/"),
            ("/users/<user>", "/users/{user}"),
            // Names are shared only by equal routes.
            ("/users/<id>/tokens", "/users/{id}/tokens"),
            ("/users/<id>", "/users/{user}"),
            ("/users/me", "/users/me"),
            ("/users/<id>/tokens/<user>/", "/users/{id}/tokens/{user}/"),
            ("/files/<page>.<format>", "/files/{page_format}"),
            ("/files/v<version>", "/files/{page_format}"),
            ("/files/v<version>/parts", "/files/{version}/parts"),
            ("/<a_b>/<a>.<b>/x", "/{a_b}/{a_b_}/x"),
            ("/<filter[a]>/*/:x", "/{filter_a_}/*/:x"),
            ("/a b/é%2F{", "/a%20b/%C3%A9%252F%7B"),
        ] {
            assert_eq!(route(&template(path), &mut routes), expected, "{path}");
        }
    }
}
