//! Strongly connected components of a graph, without recursion, since documents may nest deeply.

/// The strongly connected components of a graph.
pub(super) struct Components {
    of_node: Vec<usize>,
    sizes: Vec<usize>,
}

impl Components {
    /// Returns the component of a node.
    pub(super) fn of(&self, node: usize) -> usize {
        self.of_node[node]
    }

    /// Returns whether a node can reach itself.
    pub(super) fn in_cycle(&self, node: usize, edges: &[Vec<usize>]) -> bool {
        let size = self
            .of_node
            .get(node)
            .and_then(|component| self.sizes.get(*component));
        size.is_some_and(|size| *size > 1) || edges.get(node).is_some_and(|targets| targets.contains(&node))
    }
}

/// The state of a visited node in Tarjan's algorithm.
#[derive(Clone, Copy)]
struct VisitState {
    index: usize,
    low: usize,
    on_stack: bool,
}

/// Finds the components by Tarjan's algorithm, on an explicit stack.
pub(super) fn components(edges: &[Vec<usize>]) -> Components {
    let mut states: Vec<Option<VisitState>> = vec![None; edges.len()];
    let mut of_node = vec![0; edges.len()];
    let mut sizes = Vec::new();
    let mut stack = Vec::new();
    let mut next = 0;
    for root in 0..edges.len() {
        if states[root].is_some() {
            continue;
        }
        let mut path: Vec<(usize, usize)> = vec![(root, 0)];
        while let Some((node, edge)) = path.pop() {
            if edge == 0 {
                states[node] = Some(VisitState {
                    index: next,
                    low: next,
                    on_stack: true,
                });
                next += 1;
                stack.push(node);
            }
            let low = |states: &[Option<VisitState>], target: usize| match states[target] {
                Some(target) if target.on_stack => target.low,
                _ => usize::MAX,
            };
            if let Some(target) = edge.checked_sub(1).and_then(|done| edges[node].get(done)) {
                let reached = low(&states, *target);
                if let Some(state) = &mut states[node] {
                    state.low = state.low.min(reached);
                }
            }
            if let Some(target) = edges[node].get(edge) {
                path.push((node, edge + 1));
                if states[*target].is_none() {
                    path.push((*target, 0));
                }
                continue;
            }
            if states[node].is_some_and(|state| state.low == state.index) {
                let mut size = 0;
                while let Some(popped) = stack.pop() {
                    of_node[popped] = sizes.len();
                    size += 1;
                    if let Some(state) = &mut states[popped] {
                        state.on_stack = false;
                    }
                    if popped == node {
                        break;
                    }
                }
                sizes.push(size);
            }
        }
    }
    Components { of_node, sizes }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cycles_are_found() {
        let edges = vec![vec![1], vec![2], vec![0, 3], vec![4], vec![], vec![5], vec![0]];
        let found = components(&edges);
        let same = |a: usize, b: usize| found.of_node[a] == found.of_node[b];
        assert!(same(0, 1) && same(1, 2));
        assert!(!same(2, 3) && !same(3, 4) && !same(5, 6));
        let cyclic: Vec<bool> = (0..edges.len())
            .map(|node| found.in_cycle(node, &edges))
            .collect();
        assert_eq!(cyclic, [true, true, true, false, false, true, false]);
    }
}
