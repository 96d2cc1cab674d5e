//! Inline schemas that contain themselves. The document that a server emits can only refer to components.

use super::context::Lowering;
use super::graph::{self, Components};
use super::names::{Scope, plain};
use std::collections::BTreeSet;

impl Lowering<'_> {
    /// Makes components of the inline schemas that contain themselves without a component in between.
    pub(super) fn name_recursive_schemas(&mut self) {
        let edges: Vec<Vec<usize>> = self
            .schemas
            .iter()
            .map(|schema| match schema {
                Some(schema) if schema.component.is_none() => {
                    schema.parts().into_iter().map(|part| part.0).collect()
                }
                _ => Vec::new(),
            })
            .collect();
        let cycles = graph::components(&edges);
        let keys: Vec<String> = self
            .schemas
            .iter()
            .flatten()
            .filter_map(|schema| schema.component.clone())
            .collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let mut scope = Scope::with(&keys);
        self.name_types_in(&cycles, &edges);
        for schema in self.schemas.iter_mut().flatten() {
            if schema.component.is_none()
                && cycles.in_cycle(schema.id.0, &edges)
                && let Some(name) = &schema.type_name
            {
                schema.component = Some(scope.claim(plain(name).to_owned()));
            }
        }
    }

    /// Names the types of the cycles in which no schema has one: arrays or maps alone, whose types would have no end.
    fn name_types_in(&mut self, cycles: &Components, edges: &[Vec<usize>]) {
        let named: BTreeSet<usize> = self
            .schemas
            .iter()
            .flatten()
            .filter(|schema| schema.type_name.is_some())
            .map(|schema| cycles.of(schema.id.0))
            .collect();
        for schema in self.schemas.iter_mut().flatten() {
            let is_nameless = schema.component.is_none() && !named.contains(&cycles.of(schema.id.0));
            if is_nameless && cycles.in_cycle(schema.id.0, edges) {
                schema.type_name = Some(self.type_names.claim(schema.derived_name.clone()));
            }
        }
    }
}
