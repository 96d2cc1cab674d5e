//! Strongly connected components of a graph. Nothing recurses, since documents may nest deeply.

/// Which component each node belongs to.
pub(super) struct Components {
    members: Vec<usize>,
    sizes: Vec<usize>,
}

impl Components {
    /// The component of a node.
    pub(super) fn of(&self, node: usize) -> usize {
        self.members[node]
    }

    /// Whether a node reaches itself.
    pub(super) fn in_cycle(&self, node: usize, edges: &[Vec<usize>]) -> bool {
        let size = self
            .members
            .get(node)
            .and_then(|component| self.sizes.get(*component));
        size.is_some_and(|size| *size > 1) || edges.get(node).is_some_and(|targets| targets.contains(&node))
    }
}

/// What Tarjan's algorithm knows of a node that it has seen.
#[derive(Clone, Copy)]
struct Seen {
    index: usize,
    low: usize,
    open: bool,
}

/// Tarjan's algorithm on an explicit stack.
pub(super) fn components(edges: &[Vec<usize>]) -> Components {
    let mut seen: Vec<Option<Seen>> = vec![None; edges.len()];
    let mut members = vec![0; edges.len()];
    let mut sizes = Vec::new();
    let mut open = Vec::new();
    let mut next = 0;
    for root in 0..edges.len() {
        if seen[root].is_some() {
            continue;
        }
        let mut path: Vec<(usize, usize)> = vec![(root, 0)];
        while let Some((node, edge)) = path.pop() {
            if edge == 0 {
                seen[node] = Some(Seen {
                    index: next,
                    low: next,
                    open: true,
                });
                next += 1;
                open.push(node);
            }
            let low = |seen: &[Option<Seen>], target: usize| match seen[target] {
                Some(target) if target.open => target.low,
                _ => usize::MAX,
            };
            if let Some(target) = edge.checked_sub(1).and_then(|done| edges[node].get(done)) {
                let reached = low(&seen, *target);
                if let Some(state) = &mut seen[node] {
                    state.low = state.low.min(reached);
                }
            }
            if let Some(target) = edges[node].get(edge) {
                path.push((node, edge + 1));
                if seen[*target].is_none() {
                    path.push((*target, 0));
                }
                continue;
            }
            if seen[node].is_some_and(|state| state.low == state.index) {
                let mut size = 0;
                while let Some(member) = open.pop() {
                    members[member] = sizes.len();
                    size += 1;
                    if let Some(state) = &mut seen[member] {
                        state.open = false;
                    }
                    if member == node {
                        break;
                    }
                }
                sizes.push(size);
            }
        }
    }
    Components { members, sizes }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cycles_are_found() {
        let edges = vec![vec![1], vec![2], vec![0, 3], vec![4], vec![], vec![5], vec![0]];
        let found = components(&edges);
        let same = |a: usize, b: usize| found.members[a] == found.members[b];
        assert!(same(0, 1) && same(1, 2));
        assert!(!same(2, 3) && !same(3, 4) && !same(5, 6));
        let cyclic: Vec<bool> = (0..edges.len())
            .map(|node| found.in_cycle(node, &edges))
            .collect();
        assert_eq!(cyclic, [true, true, true, false, false, true, false]);
    }
}
