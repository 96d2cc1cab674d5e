//! In which order cases are played while a fault is planted.

use crate::case::Case;
use crate::cell::Way;
use std::collections::HashMap;

/// An order in which soon everything was asked for once: the first case of each kind, then the
/// second of each, those of one rank mixed so that no operation always comes last. Of one kind are
/// cases that differ in numbers, or in what is done to one place.
pub(super) fn spread(cases: &[Case]) -> Vec<usize> {
    let mut kinds: HashMap<(Way, String), usize> = HashMap::new();
    let mut ranked: Vec<(usize, usize, usize)> = Vec::new();
    for (index, case) in cases.iter().enumerate() {
        let mut parts = case.name.splitn(3, ": ");
        let (subject, what) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let what = what.replace(|c: char| c.is_ascii_digit(), "");
        let rank = kinds
            .entry((case.way(), format!("{subject}: {what}")))
            .or_default();
        // Knuth's multiplier: neighbours come to lie far apart.
        let mixed = index.wrapping_mul(0x9E37_79B1) & 0xFFFF_FFFF;
        ranked.push((*rank, mixed, index));
        *rank += 1;
    }
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, _, index)| index).collect()
}
