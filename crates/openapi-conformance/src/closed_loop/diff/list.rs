//! Compares arrays whose order matters.

use super::Walk;
use crate::closed_loop::difference::Kind;
use crate::closed_loop::tree::Tree;

/// The largest product of lengths for which items are matched. Longer arrays are compared by index.
const MATCHED: usize = 10_000;

/// Two arrays and the nodes that contain them.
#[derive(Clone, Copy)]
struct Lists<'t> {
    contract: &'t Tree,
    items: &'t [Tree],
    emitted: &'t Tree,
    others: &'t [Tree],
}

impl Walk<'_> {
    /// Reports the items that are removed, inserted, changed or moved.
    pub(super) fn lists(&mut self, contract: &Tree, items: &[Tree], emitted: &Tree, others: &[Tree]) {
        let pairs = items.iter().zip(others);
        let equal = pairs
            .take_while(|(item, other)| self.are_equal(item, other))
            .count();
        let lists = Lists {
            contract,
            items,
            emitted,
            others,
        };
        let lists = lists.part(equal..items.len(), equal..others.len());
        let Lists { items, others, .. } = lists;
        if items.is_empty() || others.is_empty() || items.len() * others.len() > MATCHED {
            return self.gap(lists);
        }
        let same = Same::new(items, others, |item, other| self.are_equal(item, other));
        if same.is_moved() {
            return self.report(Kind::Order, contract, emitted);
        }
        let (mut item, mut other) = (0, 0);
        for (next_item, next_other) in same.common() {
            self.gap(lists.part(item..next_item, other..next_other));
            (item, other) = (next_item + 1, next_other + 1);
        }
        self.gap(lists.part(item..items.len(), other..others.len()));
    }

    /// Compares the items between two equal pairs: pair by pair, then the rest.
    fn gap(
        &mut self,
        Lists {
            contract,
            items,
            emitted,
            others,
        }: Lists<'_>,
    ) {
        for (item, other) in items.iter().zip(others) {
            self.nodes(item, other);
        }
        for item in items.iter().skip(others.len()) {
            self.missing(item, emitted);
        }
        for other in others.iter().skip(items.len()) {
            self.report_extra(contract.origin.past_the_end(), other);
        }
    }
}

impl Lists<'_> {
    fn part(self, items: std::ops::Range<usize>, others: std::ops::Range<usize>) -> Self {
        Lists {
            items: self.items.get(items).unwrap_or_default(),
            others: self.others.get(others).unwrap_or_default(),
            ..self
        }
    }
}

/// Which items of the arrays are equal.
struct Same {
    rows: Vec<Vec<bool>>,
    width: usize,
}

impl Same {
    fn new(items: &[Tree], others: &[Tree], same: impl Fn(&Tree, &Tree) -> bool) -> Same {
        let row = |item: &Tree| others.iter().map(|other| same(item, other)).collect();
        Same {
            rows: items.iter().map(row).collect(),
            width: others.len(),
        }
    }

    fn at(&self, item: usize, other: usize) -> bool {
        self.rows.get(item).and_then(|row| row.get(other)) == Some(&true)
    }

    /// Whether the arrays have the same items in another order.
    fn is_moved(&self) -> bool {
        let in_place = (0..self.rows.len()).all(|index| self.at(index, index));
        if self.rows.len() != self.width || in_place {
            return false;
        }
        let mut free: Vec<usize> = (0..self.width).collect();
        (0..self.rows.len()).all(|item| {
            let partner = free.iter().position(|other| self.at(item, *other));
            partner.map(|position| free.remove(position)).is_some()
        })
    }

    /// Returns the index pairs of a longest common subsequence.
    fn common(&self) -> Vec<(usize, usize)> {
        let length = self.lengths();
        let (mut item, mut other, mut pairs) = (0, 0, Vec::new());
        while item < self.rows.len() && other < self.width {
            if self.at(item, other) {
                pairs.push((item, other));
                (item, other) = (item + 1, other + 1);
            } else if length[item + 1][other] >= length[item][other + 1] {
                item += 1;
            } else {
                other += 1;
            }
        }
        pairs
    }

    /// Returns the length of the longest common subsequence from each pair of indices on.
    fn lengths(&self) -> Vec<Vec<usize>> {
        let mut length = vec![vec![0; self.width + 1]; self.rows.len() + 1];
        for item in (0..self.rows.len()).rev() {
            for other in (0..self.width).rev() {
                length[item][other] = match self.at(item, other) {
                    true => length[item + 1][other + 1] + 1,
                    false => length[item + 1][other].max(length[item][other + 1]),
                };
            }
        }
        length
    }
}
