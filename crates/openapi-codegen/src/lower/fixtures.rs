//! Collects the examples of the document that the client's types return.
//!
//! Each of them has been checked against its schema, as the type that returns it retains it.

mod assembly;
mod collection;
mod outcomes;
mod retained;

use super::naming::fixtures as naming;
use crate::model::{Api, Fixture, TypeFixtures};
use assembly::Assembly;

/// Decides which functions return examples.
pub(super) fn decide(api: &mut Api) {
    let assembly = Assembly::new(api);
    let types = types(api, &assembly);
    api.fixtures = outcomes::decide(api, &assembly, types);
}

fn types(api: &Api, assembly: &Assembly<'_>) -> Vec<TypeFixtures> {
    let types = api.named_schemas().filter_map(|schema| {
        let found = assembly.of_type(schema.id);
        let keys = found.iter().map(|example| naming::Key {
            key: &example.key,
            operation: &example.operation,
        });
        let keys: Vec<_> = keys.collect();
        let names = naming::functions(&mut naming::type_scope(api, schema.id), "example", &keys);
        let named = found.iter().zip(names).filter(|(_, names)| !names.is_empty());
        let examples = named.map(|(example, functions)| Fixture {
            functions,
            summary: example.summary.clone(),
            json: example.value.to_string(),
        });
        let examples: Vec<Fixture> = examples.collect();
        (!examples.is_empty()).then_some(TypeFixtures {
            schema: schema.id,
            examples,
        })
    });
    types.collect()
}
