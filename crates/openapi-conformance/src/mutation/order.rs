//! The order in which the self-test runs cases.

use crate::case::Case;
use crate::coverage::Topology;
use std::collections::HashMap;

/// Returns an order in which every kind of case runs early: the first case of each kind, then the second of each, and
/// so on, with those of one rank mixed so that no operation always runs last. Cases whose names differ only in digits,
/// or after the second colon, are of one kind.
pub(super) fn spread(cases: &[Case]) -> Vec<usize> {
    let mut kinds: HashMap<(Topology, String), usize> = HashMap::new();
    let mut ranked: Vec<(usize, usize, usize)> = Vec::new();
    for (index, case) in cases.iter().enumerate() {
        let mut parts = case.name.splitn(3, ": ");
        let (subject, what) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let what = what.replace(|c: char| c.is_ascii_digit(), "");
        let kind = (case.topology(), format!("{subject}: {what}"));
        let rank = kinds.entry(kind).or_default();
        // Knuth's multiplicative hash moves neighbours far apart.
        let mixed = index.wrapping_mul(0x9E37_79B1) & 0xFFFF_FFFF;
        ranked.push((*rank, mixed, index));
        *rank += 1;
    }
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, _, index)| index).collect()
}
