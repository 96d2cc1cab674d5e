//! The path of an operation as a regular expression.

use crate::model::{Method, Operation, PathSegment, Piece, encode_literal};
use std::collections::HashMap;

/// The regular expression of a path template, in parts.
pub(super) struct Pattern {
    pieces: Vec<String>,
    parameters: Vec<(usize, String)>,
}

impl Pattern {
    pub(super) fn of(operation: &Operation) -> Self {
        let mut pattern = Pattern {
            pieces: vec!["^".to_owned()],
            parameters: Vec::new(),
        };
        for segment in &operation.path.segments {
            pattern.pieces.push("/".to_owned());
            for piece in &segment.pieces {
                pattern.add(piece);
            }
        }
        pattern.pieces.push("$".to_owned());
        pattern
    }

    fn add(&mut self, piece: &Piece) {
        match piece {
            Piece::Literal(literal) => self.pieces.push(escaped(&encode_literal(literal))),
            Piece::Parameter(name) => {
                self.parameters.push((self.pieces.len(), name.clone()));
                self.pieces.push("[^/]+".to_owned());
            }
        }
    }

    pub(super) fn whole(&self) -> String {
        self.pieces.concat()
    }

    /// Returns the expressions before and after a parameter.
    pub(super) fn around(&self, parameter: &str) -> (String, String) {
        let found = self.parameters.iter().find(|(_, name)| name == parameter);
        match found {
            Some((index, _)) => (self.pieces[..*index].concat(), self.pieces[index + 1..].concat()),
            None => (self.whole(), String::new()),
        }
    }
}

/// The operations whose paths have no parameters, by method and number of segments.
pub(super) struct LiteralPaths<'a>(HashMap<(Method, usize), Vec<&'a Operation>>);

impl<'a> LiteralPaths<'a> {
    pub(super) fn new(operations: impl Iterator<Item = &'a Operation>) -> Self {
        let mut paths: HashMap<_, Vec<&Operation>> = HashMap::new();
        for operation in operations.filter(|operation| !has_parameters(operation)) {
            paths.entry(key(operation)).or_default().push(operation);
        }
        Self(paths)
    }

    /// Returns the paths of other operations with the same method that this operation's template matches too. A path
    /// without parameters is more specific.
    pub(super) fn more_specific(&self, operation: &Operation) -> Vec<String> {
        if !has_parameters(operation) {
            return Vec::new();
        }
        let others = self.0.get(&key(operation)).into_iter().flatten();
        others.filter_map(|other| matched(operation, other)).collect()
    }
}

fn key(operation: &Operation) -> (Method, usize) {
    (operation.method, operation.path.segments.len())
}

fn has_parameters(operation: &Operation) -> bool {
    operation.path.segments.iter().any(has_parameter)
}

/// Returns the path of another operation if it is a literal that this operation's template matches.
fn matched(operation: &Operation, other: &Operation) -> Option<String> {
    let (own, others) = (&operation.path.segments, &other.path.segments);
    let matches = |(own, other): (&PathSegment, &PathSegment)| own == other || has_parameter(own);
    let is_covered =
        own.len() == others.len() && !others.iter().any(has_parameter) && own.iter().zip(others).all(matches);
    let literal = |piece: &Piece| match piece {
        Piece::Literal(literal) => encode_literal(literal),
        Piece::Parameter(_) => String::new(),
    };
    is_covered.then(|| {
        let texts = others
            .iter()
            .map(|segment| segment.pieces.iter().map(literal).collect::<String>());
        texts.fold(String::new(), |path, segment| format!("{path}/{segment}"))
    })
}

fn has_parameter(segment: &PathSegment) -> bool {
    segment
        .pieces
        .iter()
        .any(|piece| matches!(piece, Piece::Parameter(_)))
}

/// Escapes a literal in a regular expression.
fn escaped(text: &str) -> String {
    let mut pattern = String::new();
    for c in text.chars() {
        if r"\.+*?()|[]{}^$".contains(c) {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}
