//! Limits how much is decoded for the variants that are tried: where unions are nested in each other, each level multiplies
//! the attempts by the number of its variants.

use crate::unknown;
use std::cell::Cell;

/// How many bytes are decoded for each byte of the outermost value.
const PER_BYTE: usize = 256;
/// How many bytes are decoded for a small value, at least.
const LEAST: usize = 1 << 20;

thread_local! {
    /// How many bytes this thread may still decode for the outermost value; `None` outside of one.
    static LEFT: Cell<Option<usize>> = const { Cell::new(None) };
}

/// Decodes a text of this length as one variant, and returns the number of undeclared values, too. `None` if too much has
/// been decoded for the outermost value.
pub(super) fn attempt<T>(length: usize, decode: impl FnOnce() -> T) -> Option<(T, usize)> {
    let outer = LEFT.get();
    let left = outer.unwrap_or_else(|| length.saturating_mul(PER_BYTE).max(LEAST));
    let within = left.checked_sub(length);
    LEFT.set(Some(within.unwrap_or(0)));
    // Decoding runs no code of the caller's, so it does not panic, and the variable is set again.
    let decoded = within.map(|_| unknown::counted(decode));
    let is_exhausted = LEFT.get() == Some(0);
    if outer.is_none() {
        LEFT.set(None);
    }
    decoded.filter(|_| !is_exhausted)
}
