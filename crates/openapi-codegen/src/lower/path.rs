//! Path templates.

use super::context::Lowering;
use crate::model::{PathSegment, PathTemplate, Piece};
use crate::source::Cursor;
use percent_encoding::percent_decode_str;

impl<'a> Lowering<'a> {
    /// Parses a key of `paths`.
    pub(super) fn path_template(&mut self, raw: &str, at: &Cursor<'a>) -> Option<PathTemplate> {
        let Some(rest) = raw.strip_prefix('/') else {
            self.report(
                at,
                format!("the path `{raw}` does not begin with `/`"),
                "begin the path with `/`",
            );
            return None;
        };
        if let Some(character) = raw.chars().find(|c| matches!(c, '?' | '#')) {
            self.report(
                at,
                format!("the path `{raw}` contains `{character}`, which is not allowed in a path"),
                "describe query parameters as parameters, and give each operation a unique path",
            );
            return None;
        }
        let mut segments = Vec::new();
        for text in rest.split('/') {
            match pieces(text).and_then(decoded) {
                Ok(pieces) => segments.push(PathSegment { pieces }),
                Err(reason) => {
                    self.report(at, format!("in the path `{raw}`, {reason}"), "fix the template");
                    return None;
                }
            }
        }
        Some(PathTemplate {
            raw: raw.to_owned(),
            segments,
        })
    }
}

/// Returns the pieces of a segment with their literals percent-decoded.
fn decoded(mut pieces: Vec<Piece>) -> Result<Vec<Piece>, String> {
    for piece in &mut pieces {
        if let Piece::Literal(text) = piece {
            match percent_decode_str(text).decode_utf8() {
                Ok(decoded) => *text = decoded.into_owned(),
                Err(_) => return Err(format!("`{text}` is not percent-encoded UTF-8")),
            }
        }
    }
    Ok(pieces)
}

fn pieces(segment: &str) -> Result<Vec<Piece>, String> {
    let mut pieces = Vec::new();
    let mut rest = segment;
    while !rest.is_empty() {
        match rest.split_once('{') {
            None => {
                if rest.contains('}') {
                    return Err(format!("`{segment}` has an unmatched `}}`"));
                }
                pieces.push(Piece::Literal(rest.to_owned()));
                break;
            }
            Some((literal, after)) => {
                if literal.contains('}') {
                    return Err(format!("`{segment}` has an unmatched `}}`"));
                }
                let Some((name, tail)) = after.split_once('}') else {
                    return Err(format!("`{segment}` has an unclosed `{{`"));
                };
                if name.is_empty() || name.contains('{') {
                    return Err(format!("`{segment}` has a parameter without a name"));
                }
                if !literal.is_empty() {
                    pieces.push(Piece::Literal(literal.to_owned()));
                } else if matches!(pieces.last(), Some(Piece::Parameter(_))) {
                    return Err(format!("no literal separates the parameters in `{segment}`"));
                }
                pieces.push(Piece::Parameter(name.to_owned()));
                rest = tail;
            }
        }
    }
    Ok(pieces)
}
