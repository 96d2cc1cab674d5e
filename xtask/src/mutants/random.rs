//! Orders that a seed determines.

/// A generator of random numbers, SplitMix64.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        value ^ (value >> 31)
    }

    /// Returns the items in random order.
    pub(super) fn shuffled<T>(&mut self, items: Vec<T>) -> Vec<T> {
        let mut keyed: Vec<(u64, T)> = items.into_iter().map(|item| (self.next(), item)).collect();
        keyed.sort_by_key(|(key, _)| *key);
        keyed.into_iter().map(|(_, item)| item).collect()
    }
}

/// Returns the items in an order of which every beginning is a stratified sample: it has about the same share of each
/// stratum.
pub(super) fn stratified<T, K: Ord>(items: Vec<T>, stratum: impl Fn(&T) -> K, seed: u64) -> Vec<T> {
    let mut random = Random::new(seed);
    let mut strata = std::collections::BTreeMap::<K, Vec<T>>::new();
    for item in items {
        strata.entry(stratum(&item)).or_default().push(item);
    }
    let mut placed: Vec<(u64, u64, T)> = Vec::new();
    for items in strata.into_values() {
        let count = items.len() as u64;
        for (index, item) in random.shuffled(items).into_iter().enumerate() {
            let tie = random.next();
            // Each stratum is spread evenly, from a random offset.
            let step = u64::MAX / count;
            placed.push((index as u64 * step + tie % step, tie, item));
        }
    }
    placed.sort_by_key(|(place, tie, _)| (*place, *tie));
    placed.into_iter().map(|(_, _, item)| item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_beginning_has_its_share_of_each_stratum() {
        let items: Vec<usize> = (0..400).collect();
        let order = stratified(items, |item| usize::from(*item >= 300), 7);
        assert_eq!(order.len(), 400);
        for length in [40, 100, 200] {
            let small = order[..length].iter().filter(|item| **item >= 300).count();
            assert!(small.abs_diff(length / 4) <= 2, "{small} of {length}");
        }
    }

    #[test]
    fn the_seed_determines_the_order() {
        let order = |seed| stratified((0..50).collect::<Vec<u32>>(), |_| (), seed);
        assert_eq!(order(1), order(1));
        assert_ne!(order(1), order(2));
    }
}
