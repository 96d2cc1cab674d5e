//! The structs of a document, and which of them have defaults.

use crate::model::{Api, Kind, Object, Schema, SchemaId};
use std::collections::BTreeSet;

/// Returns the schemas that become structs.
pub(super) fn structs(api: &Api) -> impl Iterator<Item = (&Schema, &Object)> {
    api.named_schemas().filter_map(|schema| match &schema.kind {
        Kind::Object(object) if schema.is_struct() => Some((schema, object)),
        _ => None,
    })
}

/// The schemas whose types have a method for a default, or contain a struct that has one.
pub(super) struct WithDefaults(BTreeSet<SchemaId>);

impl WithDefaults {
    pub(super) fn of(api: &Api) -> WithDefaults {
        let mut found: BTreeSet<SchemaId> = structs(api)
            .filter(|(_, object)| {
                object
                    .properties
                    .iter()
                    .any(|property| property.default.is_some())
            })
            .map(|(schema, _)| schema.id)
            .collect();
        loop {
            let contains = |object: &Object| {
                let mut properties = object.properties.iter();
                properties.any(|property| found.contains(&api.resolved(property.schema).id))
            };
            let more: Vec<SchemaId> = structs(api)
                .filter(|(schema, object)| !found.contains(&schema.id) && contains(object))
                .map(|(schema, _)| schema.id)
                .collect();
            if more.is_empty() {
                return WithDefaults(found);
            }
            found.extend(more);
        }
    }

    /// Returns whether the type of a schema, whose aliases are resolved, is one of them.
    pub(super) fn contains(&self, schema: &Schema) -> bool {
        self.0.contains(&schema.id)
    }
}
