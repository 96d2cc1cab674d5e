//! The paths of an operation, as a pattern.

use crate::client::projection::encoded;
use crate::model::{Operation, PathSegment, Piece};

/// A path template as a pattern, and around each of its parameters what comes before and after it.
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
            Piece::Literal(literal) => self.pieces.push(literally(&encoded(literal))),
            Piece::Parameter(name) => {
                self.parameters.push((self.pieces.len(), name.clone()));
                self.pieces.push("[^/]+".to_owned());
            }
        }
    }

    pub(super) fn whole(&self) -> String {
        self.pieces.concat()
    }

    /// The patterns before and after a parameter.
    pub(super) fn around(&self, parameter: &str) -> (String, String) {
        let found = self.parameters.iter().find(|(_, name)| name == parameter);
        match found {
            Some((index, _)) => (self.pieces[..*index].concat(), self.pieces[index + 1..].concat()),
            None => (self.whole(), String::new()),
        }
    }
}

/// The path of another operation of this method that this one's template fits as well, although it is the other's:
/// a path without parameters is the more exact one.
pub(super) fn more_exact(operation: &Operation, other: &Operation) -> Option<String> {
    if operation.method != other.method || operation.path == other.path {
        return None;
    }
    let (own, others) = (&operation.path.segments, &other.path.segments);
    let fits = |(own, other): (&PathSegment, &PathSegment)| own == other || has_parameter(own);
    let hidden =
        own.len() == others.len() && !others.iter().any(has_parameter) && own.iter().zip(others).all(fits);
    let literal = |piece: &Piece| match piece {
        Piece::Literal(literal) => encoded(literal),
        Piece::Parameter(_) => String::new(),
    };
    hidden.then(|| {
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

/// A pattern that matches this text only.
fn literally(text: &str) -> String {
    let mut pattern = String::new();
    for c in text.chars() {
        if r"\.+*?()|[]{}^$".contains(c) {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}
