//! Limits how much is decoded for the variants that are tried: where unions are nested in each other, each level multiplies
//! the attempts by the number of its variants.

use crate::unknown;
use std::cell::Cell;

/// How many bytes are decoded for each byte of a body.
const PER_BYTE: usize = 256;

/// How many bytes are decoded for a small body, at least.
const LEAST: usize = 1 << 26;

thread_local! {
    /// How many bytes this thread may still decode for the body; `None` outside of one.
    static LEFT: Cell<Option<usize>> = const { Cell::new(None) };
}

/// The time during which one body is decoded.
pub(crate) struct Budget {
    /// Whether the limit ends with this one, which is not within another.
    is_outermost: bool,
}

impl Budget {
    /// Limits what is decoded for a body of this length, unless the limit of a longer one applies.
    pub(crate) fn enter(length: usize) -> Self {
        let is_outermost = LEFT.get().is_none();
        if is_outermost {
            LEFT.set(Some(length.saturating_mul(PER_BYTE).max(LEAST)));
        }
        Self { is_outermost }
    }
}

impl Drop for Budget {
    fn drop(&mut self) {
        if self.is_outermost {
            LEFT.set(None);
        }
    }
}

/// Uses up some bytes of the limit, and returns whether so many were left.
pub(super) fn spend(bytes: usize) -> bool {
    let left = LEFT.get().unwrap_or(LEAST);
    let rest = left.checked_sub(bytes);
    if LEFT.get().is_some() {
        LEFT.set(Some(rest.unwrap_or(0)));
    }
    rest.is_some_and(|rest| rest > 0)
}

/// Decodes a text of this length as one variant, and returns the number of undeclared values, too. `None` if too much has
/// been decoded for the body.
pub(super) fn attempt<T>(length: usize, decode: impl FnOnce() -> T) -> Option<(T, usize)> {
    let _budget = Budget::enter(length);
    let decoded = spend(length).then(|| unknown::counted(decode));
    decoded.filter(|_| spend(0))
}
