//! From a path and a method to an operation: a static trie of segments, literals before parameters,
//! with a way back where a literal turns out to lead nowhere. A path without parameters goes before all
//! others, even where it lacks the method (OpenAPI 3.0, "Path Templating Matching").

use super::super::operation::{CAPTURES, Operation};
use http::Method;
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// What may follow after some segments of a path.
pub struct Node {
    /// Next segments that are plain text.
    pub literals: &'static [(&'static str, Node)],
    /// Next segments with parameters.
    pub patterns: &'static [(&'static [Part], Node)],
    /// What the path does if it ends here.
    pub methods: &'static [(Method, Operation)],
    /// The same as `Allow` says it.
    pub allow: &'static str,
}

/// A part of a segment.
pub enum Part {
    /// Text, after percent-decoding.
    Literal(&'static str),
    /// A parameter.
    Parameter,
}

/// The raw texts of the path parameters, in the order of the path.
pub struct Captures<'r> {
    texts: [&'r str; CAPTURES],
    count: usize,
}

impl<'r> Captures<'r> {
    /// The text of the parameter at this place.
    pub fn get(&self, index: usize) -> &'r str {
        self.texts.get(index).copied().unwrap_or_default()
    }

    fn push(&mut self, text: &'r str) {
        if let Some(slot) = self.texts.get_mut(self.count) {
            *slot = text;
            self.count += 1;
        }
    }
}

/// What a path and a method lead to.
pub enum Route<'r> {
    /// An operation.
    Operation(Operation, Captures<'r>),
    /// A path that has other methods, told as `Allow` does.
    Method(Cow<'static, str>),
    /// Nothing.
    Nothing,
}

/// Finds the operation.
pub fn find<'r>(root: &'static Node, path: &'r str, method: &Method) -> Route<'r> {
    let mut search = Search {
        method,
        captures: Captures {
            texts: [""; CAPTURES],
            count: 0,
        },
        allow: None,
        concrete: false,
    };
    let found = path.strip_prefix('/').and_then(|rest| search.descend(root, rest));
    match (found, search.allow) {
        (Some(operation), _) => Route::Operation(operation, search.captures),
        (None, Some(allow)) => Route::Method(allow),
        (None, None) => Route::Nothing,
    }
}

struct Search<'r, 'm> {
    method: &'m Method,
    captures: Captures<'r>,
    allow: Option<Cow<'static, str>>,
    /// Whether the path is one without parameters, which no other path answers for.
    concrete: bool,
}

impl<'r> Search<'r, '_> {
    fn descend(&mut self, node: &'static Node, rest: &'r str) -> Option<Operation> {
        // Segments are short: a plain loop beats a search.
        let (segment, rest) = match rest.bytes().position(|octet| octet == b'/') {
            Some(end) => (&rest[..end], Some(&rest[end + 1..])),
            None => (rest, None),
        };
        let plain = decode(segment);
        for (literal, next) in node.literals {
            if *literal == plain
                && let Some(operation) = self.enter(next, rest)
            {
                return Some(operation);
            }
        }
        for (parts, next) in node.patterns {
            if self.concrete {
                break;
            }
            let count = self.captures.count;
            if self.capture(parts, segment)
                && let Some(operation) = self.enter(next, rest)
            {
                return Some(operation);
            }
            self.captures.count = count;
        }
        None
    }

    fn enter(&mut self, node: &'static Node, rest: Option<&'r str>) -> Option<Operation> {
        match rest {
            Some(rest) => self.descend(node, rest),
            None => self.end(node),
        }
    }

    fn end(&mut self, node: &'static Node) -> Option<Operation> {
        let by = |method: &Method| node.methods.iter().find(|(known, _)| known == method);
        // Whatever can be got can also be asked for its head alone.
        let found = by(self.method).or_else(|| {
            if self.method == Method::HEAD {
                by(&Method::GET)
            } else {
                None
            }
        });
        if found.is_none() && !node.methods.is_empty() {
            self.concrete = self.captures.count == 0;
            self.allow = Some(match self.allow.take() {
                Some(others) => Cow::Owned(joined(&others, node.allow)),
                None => Cow::Borrowed(node.allow),
            });
        }
        found.map(|(_, operation)| *operation)
    }

    /// A parameter is never empty; before a literal it reaches to the literal's last occurrence.
    fn capture(&mut self, parts: &'static [Part], segment: &'r str) -> bool {
        let mut rest = segment;
        let mut open = false;
        for part in parts {
            match part {
                Part::Parameter => open = true,
                Part::Literal(literal) if open => {
                    let Some(at) = rest.rfind(literal).filter(|at| *at > 0) else {
                        return false;
                    };
                    self.captures.push(&rest[..at]);
                    rest = &rest[at + literal.len()..];
                    open = false;
                }
                Part::Literal(literal) => match rest.strip_prefix(literal) {
                    Some(after) => rest = after,
                    None => return false,
                },
            }
        }
        if open && !rest.is_empty() {
            self.captures.push(rest);
            return true;
        }
        !open && rest.is_empty()
    }
}

/// The methods of both, each once.
fn joined(some: &str, others: &str) -> String {
    let mut methods: Vec<&str> = some.split(", ").chain(others.split(", ")).collect();
    methods.sort_unstable();
    methods.dedup();
    methods.join(", ")
}

fn decode(segment: &str) -> Cow<'_, str> {
    if segment.as_bytes().contains(&b'%') {
        percent_decode_str(segment).decode_utf8_lossy()
    } else {
        Cow::Borrowed(segment)
    }
}

/// Whether a path lies below a prefix, whole segments compared, decoded as for finding. What is no path,
/// such as the `*` of `OPTIONS *`, lies directly below the root.
pub fn below(path: &str, prefix: &str) -> bool {
    let path = if path.starts_with('/') { path } else { "/" };
    let mut segments = path.split('/').map(decode);
    prefix
        .trim_end_matches('/')
        .split('/')
        .all(|own| segments.next().is_some_and(|segment| segment == own))
}
