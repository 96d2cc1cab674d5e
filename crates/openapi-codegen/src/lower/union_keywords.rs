//! The keywords of unions.

use crate::model::UnionKind;
use crate::source::Cursor;

/// Returns the unions of a schema.
pub(super) fn unions_of(at: &Cursor<'_>) -> Vec<UnionKind> {
    let all = [UnionKind::OneOf, UnionKind::AnyOf].into_iter();
    all.filter(|kind| at.has(keyword(*kind))).collect()
}

/// Returns the keyword of a union.
pub(super) fn keyword(kind: UnionKind) -> &'static str {
    match kind {
        UnionKind::OneOf => "oneOf",
        UnionKind::AnyOf => "anyOf",
    }
}
