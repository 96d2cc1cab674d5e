//! Path templates.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What clients percent-encode in a segment (RFC 3986, section 3.3).
const ENCODED: AsciiSet = NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@');

/// A path with parameters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathTemplate {
    /// As written, such as `/users/{user}`.
    pub raw: String,
    /// The segments between slashes. `/` alone has one empty segment; a trailing slash adds an empty one.
    pub segments: Vec<PathSegment>,
}

impl PathTemplate {
    /// Returns the names of the parameters, in order.
    pub fn parameters(&self) -> impl Iterator<Item = &str> {
        let pieces = self.segments.iter().flat_map(|segment| &segment.pieces);
        pieces.filter_map(|piece| match piece {
            Piece::Parameter(name) => Some(name.as_str()),
            Piece::Literal(_) => None,
        })
    }
}

/// A segment of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathSegment {
    /// Literals and parameters in order: `{page}.{format}` has three.
    pub pieces: Vec<Piece>,
}

/// A literal or a parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Text, not percent-encoded.
    Literal(String),
    /// The parameter of this name.
    Parameter(String),
}

/// The texts that a path item has for all of its operations.
#[derive(Debug, Clone)]
pub struct PathItem {
    /// The path as written.
    pub path: String,
    /// `summary`.
    pub summary: Option<String>,
    /// `description`.
    pub description: Option<String>,
}

/// Returns the literal of a segment as requests have it.
#[must_use]
pub fn encode_literal(text: &str) -> String {
    utf8_percent_encode(text, &ENCODED).to_string()
}
