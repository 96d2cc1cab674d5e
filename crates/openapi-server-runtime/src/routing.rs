//! Finds the operation of a path and a method.
//!
//! Paths are a static tree of segments. Literals are tried before parameters, and the search backtracks to the parameters
//! if a literal does not match. A path without parameters takes precedence even if it lacks the method (OpenAPI 3.0.3,
//! "Path Templating Matching").

mod literal;

use http::Method;
use percent_encoding::percent_decode_str;
use smallvec::SmallVec;
use std::borrow::Cow;

/// A node of the tree.
pub struct Node<O: 'static> {
    /// The next segments that are plain text.
    pub literals: &'static [(&'static str, Node<O>)],
    /// The next segments with parameters.
    pub patterns: &'static [(&'static [Part], Node<O>)],
    /// The operations of the path that ends here.
    pub methods: &'static [(Method, O)],
    /// Their methods, as in `Allow`.
    pub allow: &'static str,
}

/// A part of a segment.
pub enum Part {
    /// Text, percent-decoded.
    Literal(&'static str),
    /// A parameter.
    Parameter,
}

/// The raw values of the path parameters, in the order of the path.
pub struct Captures<'r>(SmallVec<[&'r str; 4]>);

impl<'r> Captures<'r> {
    /// Returns the value of the parameter with this index.
    #[inline]
    pub fn get(&self, index: usize) -> &'r str {
        self.0.get(index).copied().unwrap_or_default()
    }
}

/// The result of routing a path and a method.
pub enum Route<'r, O> {
    /// An operation.
    Operation(O, Captures<'r>),
    /// The path has only other methods, which are listed as in `Allow`.
    Method(Cow<'static, str>),
    /// No operation has the path.
    NotFound,
}

/// Finds the operation among those that are served. A request for another operation finds none, as if only the method of
/// that operation were missing.
#[inline]
pub fn find<'r, O: Copy>(
    root: &'static Node<O>,
    path: &'r str,
    method: &Method,
    serves: impl Fn(O) -> bool,
) -> Route<'r, O> {
    let mut search = Search {
        method,
        serves,
        captures: Captures(SmallVec::new()),
        allow: None,
        exclusive: false,
    };
    let found = path.strip_prefix('/').and_then(|rest| search.descend(root, rest));
    match (found, search.allow) {
        (Some(operation), _) => Route::Operation(operation, search.captures),
        (None, Some(allow)) => Route::Method(allow),
        (None, None) => Route::NotFound,
    }
}

struct Search<'r, 'm, F> {
    method: &'m Method,
    serves: F,
    captures: Captures<'r>,
    allow: Option<Cow<'static, str>>,
    /// Whether a path that matches excludes all others: one without parameters, or one whose operation is not served.
    exclusive: bool,
}

impl<'r, F> Search<'r, '_, F> {
    fn descend<O: Copy>(&mut self, node: &'static Node<O>, rest: &'r str) -> Option<O>
    where
        F: Fn(O) -> bool,
    {
        for (literal, next) in node.literals {
            if let Some(rest) = after(literal, rest)
                && let Some(operation) = self.enter(next, rest)
            {
                return Some(operation);
            }
        }
        // Segments are short: a plain loop beats a search.
        let (segment, rest) = match rest.bytes().position(|byte| byte == b'/') {
            Some(end) => (&rest[..end], Some(&rest[end + 1..])),
            None => (rest, None),
        };
        if segment.as_bytes().contains(&b'%') {
            let plain = decode(segment);
            for (literal, next) in node.literals {
                if *literal == plain
                    && let Some(operation) = self.enter(next, rest)
                {
                    return Some(operation);
                }
            }
        }
        for (parts, next) in node.patterns {
            if self.exclusive {
                break;
            }
            let count = self.captures.0.len();
            if self.capture(parts, segment)
                && let Some(operation) = self.enter(next, rest)
            {
                return Some(operation);
            }
            self.captures.0.truncate(count);
        }
        None
    }

    fn enter<O: Copy>(&mut self, node: &'static Node<O>, rest: Option<&'r str>) -> Option<O>
    where
        F: Fn(O) -> bool,
    {
        match rest {
            Some(rest) => self.descend(node, rest),
            None => self.end(node),
        }
    }

    fn end<O: Copy>(&mut self, node: &'static Node<O>) -> Option<O>
    where
        F: Fn(O) -> bool,
    {
        let by = |method: &Method| node.methods.iter().find(|(known, _)| known == method);
        let found = by(self.method).or_else(|| {
            if self.method == Method::HEAD {
                by(&Method::GET)
            } else {
                None
            }
        });
        match found {
            Some((_, operation)) if (self.serves)(*operation) => Some(*operation),
            _ => {
                if !node.methods.is_empty() {
                    self.exclusive = found.is_some() || self.captures.0.is_empty();
                    self.add_allowed(node);
                }
                None
            }
        }
    }

    /// Adds the methods of a path to those that are allowed.
    #[cold]
    fn add_allowed<O: Copy>(&mut self, node: &'static Node<O>)
    where
        F: Fn(O) -> bool,
    {
        let is_whole = node
            .methods
            .iter()
            .all(|(_, operation)| (self.serves)(*operation));
        let allowed = match is_whole {
            true => Cow::Borrowed(node.allow),
            false => Cow::Owned(served(node, &self.serves)),
        };
        if !allowed.is_empty() {
            self.allow = Some(match self.allow.take() {
                Some(others) => Cow::Owned(joined(&others, &allowed)),
                None => allowed,
            });
        }
    }

    /// Matches a segment. A parameter is never empty, and extends as far as the parameters after it allow.
    fn capture(&mut self, parts: &'static [Part], segment: &'r str) -> bool {
        let first = self.captures.0.len();
        let (mut parts, mut rest) = match parts {
            [Part::Literal(literal), parts @ ..] => match literal::strip_prefix(segment, literal) {
                Some(rest) => (parts, rest),
                None => return false,
            },
            parts => (parts, segment),
        };
        if let [before @ .., Part::Literal(literal)] = parts {
            match literal::strip_suffix(rest, literal) {
                Some(before_literal) => (parts, rest) = (before, before_literal),
                None => return false,
            }
        }
        // From the end: what is left for the parameters before is then as long as possible.
        while let [before @ .., Part::Literal(literal), Part::Parameter] = parts {
            let Some((left, value)) = literal::split_last(rest, literal) else {
                return false;
            };
            self.captures.0.push(value);
            (parts, rest) = (before, left);
        }
        match parts {
            [Part::Parameter] if !rest.is_empty() => self.captures.0.push(rest),
            [] if rest.is_empty() => {}
            _ => return false,
        }
        self.captures.0[first..].reverse();
        true
    }
}

/// The methods of the operations that are served, as in `Allow`.
fn served<O: Copy>(node: &Node<O>, serves: impl Fn(O) -> bool) -> String {
    let operations = node.methods.iter();
    let served = operations.filter(|(_, operation)| serves(*operation));
    let mut methods: Vec<&str> = served.map(|(method, _)| method.as_str()).collect();
    let has_head = node.methods.iter().any(|(method, _)| method == Method::HEAD);
    if methods.contains(&"GET") && !has_head {
        methods.push("HEAD");
    }
    methods.sort_unstable();
    methods.join(", ")
}

/// The methods of both lists, each once.
fn joined(some: &str, others: &str) -> String {
    let mut methods: Vec<&str> = some.split(", ").chain(others.split(", ")).collect();
    methods.sort_unstable();
    methods.dedup();
    methods.join(", ")
}

/// Returns what follows a literal segment that is not encoded, without the slash; `None` if another segment is first.
#[inline]
fn after<'r>(literal: &str, rest: &'r str) -> Option<Option<&'r str>> {
    let after = rest.strip_prefix(literal)?;
    if literal.contains('%') {
        // The literal is decoded text, but the `%` of a request starts an encoded byte.
        return None;
    }
    match after.as_bytes().first() {
        None => Some(None),
        Some(b'/') => Some(Some(&after[1..])),
        Some(_) => None,
    }
}

#[inline]
fn decode(segment: &str) -> Cow<'_, str> {
    if segment.as_bytes().contains(&b'%') {
        percent_decode_str(segment).decode_utf8_lossy()
    } else {
        Cow::Borrowed(segment)
    }
}

/// Returns whether a path is below a prefix, comparing whole, decoded segments. A target that is not a path, such as the
/// `*` of `OPTIONS *`, is directly below the root.
pub fn is_below(path: &str, prefix: &str) -> bool {
    let path = if path.starts_with('/') { path } else { "/" };
    let mut segments = path.split('/').map(decode);
    prefix
        .trim_end_matches('/')
        .split('/')
        .all(|own| segments.next().is_some_and(|segment| segment == own))
}

#[cfg(test)]
mod tests {
    use super::{Node, Part, Route, find, is_below};
    use http::Method;

    const fn leaf(methods: &'static [(Method, &'static str)], allow: &'static str) -> Node<&'static str> {
        Node {
            literals: &[],
            patterns: &[],
            methods,
            allow,
        }
    }

    static ROOT: Node<&str> = Node {
        literals: &[(
            "files",
            Node {
                literals: &[
                    ("latest.json", leaf(&[(Method::GET, "latest")], "GET, HEAD")),
                    ("5%25", leaf(&[(Method::GET, "percent")], "GET, HEAD")),
                    (
                        "a b",
                        Node {
                            literals: &[("only", leaf(&[(Method::GET, "only")], "GET, HEAD"))],
                            ..leaf(&[], "")
                        },
                    ),
                ],
                patterns: &[
                    (
                        &[Part::Parameter, Part::Literal("."), Part::Parameter],
                        leaf(&[(Method::DELETE, "by_format")], "DELETE"),
                    ),
                    (
                        &[Part::Literal("v"), Part::Parameter],
                        leaf(&[(Method::PATCH, "version")], "PATCH"),
                    ),
                    (
                        &[Part::Parameter],
                        Node {
                            literals: &[("more", leaf(&[(Method::GET, "more")], "GET, HEAD"))],
                            ..leaf(&[(Method::PUT, "by_name")], "PUT")
                        },
                    ),
                ],
                methods: &[(Method::GET, "list"), (Method::HEAD, "list_head")],
                allow: "GET, HEAD",
            },
        )],
        patterns: &[(
            &[
                Part::Literal("d"),
                Part::Parameter,
                Part::Literal("-"),
                Part::Parameter,
                Part::Literal("-"),
                Part::Parameter,
                Part::Literal(".é"),
            ],
            leaf(&[(Method::GET, "day")], "GET, HEAD"),
        )],
        ..leaf(&[], "")
    };

    fn route(method: Method, path: &str) -> String {
        route_among(method, path, |_| true)
    }

    fn route_among(method: Method, path: &str, serves: impl Fn(&'static str) -> bool) -> String {
        match find(&ROOT, path, &method, serves) {
            Route::Operation(operation, captures) => {
                let captures: Vec<&str> = captures.0.to_vec();
                [vec![operation], captures].concat().join(" ")
            }
            Route::Method(allow) => format!("405 {allow}"),
            Route::NotFound => "404".to_owned(),
        }
    }

    #[test]
    fn literals_come_before_parameters() {
        assert_eq!(route(Method::GET, "/files/latest.json"), "latest");
        assert_eq!(route(Method::DELETE, "/files/first.json"), "by_format first json");
    }

    #[test]
    fn a_concrete_path_without_the_method_excludes_templates() {
        assert_eq!(route(Method::DELETE, "/files/latest.json"), "405 GET, HEAD");
        assert_eq!(route(Method::PUT, "/files/latest.json"), "405 GET, HEAD");
    }

    #[test]
    fn allowed_methods_are_those_of_all_matching_templates() {
        assert_eq!(route(Method::PUT, "/files/a.b"), "by_name a.b");
        assert_eq!(route(Method::POST, "/files/a.b"), "405 DELETE, PUT");
        assert_eq!(route(Method::POST, "/files/v1.2"), "405 DELETE, PATCH, PUT");
    }

    #[test]
    fn the_search_backtracks_from_a_literal_that_does_not_match() {
        assert_eq!(route(Method::GET, "/files/a%20b/only"), "only");
        assert_eq!(route(Method::GET, "/files/a%20b/more"), "more a%20b");
    }

    #[test]
    fn a_parameter_is_not_empty_and_extends_to_the_last_literal() {
        assert_eq!(route(Method::DELETE, "/files/a.b.c"), "by_format a.b c");
        assert_eq!(route(Method::DELETE, "/files/.c"), "405 PUT");
        assert_eq!(route(Method::DELETE, "/files/c."), "405 PUT");
        assert_eq!(route(Method::PUT, "/files/"), "404");
    }

    #[test]
    fn a_segment_may_have_many_parameters() {
        assert_eq!(route(Method::GET, "/d2026-11-02.%C3%A9"), "day 2026 11 02");
        assert_eq!(route(Method::GET, "/d2026-11-02-b.%c3%a9"), "day 2026-11 02 b");
        assert_eq!(route(Method::GET, "/d2026-11.%C3%A9"), "404");
        assert_eq!(route(Method::GET, "/d-11-02.%C3%A9"), "404");
        assert_eq!(route(Method::GET, "/d2026-11-02.e"), "404");
    }

    #[test]
    fn head_is_get_unless_it_is_declared() {
        assert_eq!(route(Method::HEAD, "/files/latest.json"), "latest");
        assert_eq!(route(Method::HEAD, "/files"), "list_head");
    }

    #[test]
    fn operations_that_are_not_served_have_no_method_and_no_path() {
        let list = |operation| operation == "list";
        assert_eq!(route_among(Method::GET, "/files", list), "list");
        // `HEAD` is an operation of its own, so that of `GET` does not replace it.
        assert_eq!(route_among(Method::HEAD, "/files", list), "405 GET");
        assert_eq!(route_among(Method::GET, "/files/latest.json", list), "404");
        let head = |operation| operation == "list_head";
        assert_eq!(route_among(Method::GET, "/files", head), "405 HEAD");
        let latest = |operation| operation == "latest";
        assert_eq!(
            route_among(Method::POST, "/files/latest.json", latest),
            "405 GET, HEAD"
        );
    }

    #[test]
    fn a_path_of_an_operation_that_is_not_served_excludes_templates() {
        let by_name = |operation| operation == "by_name";
        assert_eq!(route_among(Method::PUT, "/files/a.b", by_name), "by_name a.b");
        assert_eq!(route_among(Method::PUT, "/files/latest.json", by_name), "404");
        assert_eq!(route_among(Method::DELETE, "/files/a.b", by_name), "404");
        assert_eq!(route_among(Method::PATCH, "/files/a.b", by_name), "405 PUT");
    }

    #[test]
    fn other_paths_are_not_found() {
        for path in ["*", "", "/", "//files", "/files/a/b/c", "/file", "/files/a/more/"] {
            assert_eq!(route(Method::GET, path), "404", "{path:?}");
        }
    }

    #[test]
    fn segments_are_compared_decoded() {
        assert_eq!(route(Method::GET, "/%66iles"), "list");
        assert_eq!(route(Method::GET, "/files%2Flatest.json"), "404");
        assert!(is_below("/%61pi/v2/users", "/api/v2"));
        assert!(!is_below("/api%2Fv2/users", "/api/v2"));
    }

    #[test]
    fn a_literal_with_a_percent_sign_is_encoded_in_a_request() {
        assert_eq!(route(Method::GET, "/files/5%2525"), "percent");
        assert_eq!(route(Method::GET, "/files/5%25"), "405 PUT");
    }

    #[test]
    fn literals_are_whole_segments() {
        assert_eq!(route(Method::GET, "/filesystem"), "404");
        assert_eq!(route(Method::GET, "/files/latest.jsonp"), "405 DELETE, PUT");
    }

    #[test]
    fn prefixes_are_whole_segments() {
        assert!(is_below("/api/v2", "/api/v2/"));
        assert!(!is_below("/api/v22", "/api/v2"));
        assert!(is_below("*", "/"));
        assert!(!is_below("*", "/api"));
    }
}
