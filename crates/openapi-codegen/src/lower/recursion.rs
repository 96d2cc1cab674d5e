//! Inline schemas that contain themselves. The document that a server emits can only refer to components.

use super::context::Lowering;
use super::graph;
use super::names::{Scope, plain};

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
        for schema in self.schemas.iter_mut().flatten() {
            if schema.component.is_none()
                && cycles.in_cycle(schema.id.0, &edges)
                && let Some(name) = &schema.type_name
            {
                schema.component = Some(scope.claim(plain(name).to_owned()));
            }
        }
    }
}
