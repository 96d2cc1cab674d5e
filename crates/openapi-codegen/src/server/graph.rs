//! What schemas hold of each other: where recursion needs a box, and what a typed value cannot check.

use super::context::{has_flag, is_own_type, is_struct, resolve};
use crate::graph::{components, parts};
use crate::model::{Additional, Api, Kind, Schema, SchemaId};
use std::collections::HashSet;

/// Answers about the schemas of a document.
pub(super) struct Graph {
    /// The strongly connected component of each schema, by direct containment.
    component: Vec<usize>,
    /// Whether a schema, or anything in it, says more than the typed value can be asked.
    strict: Vec<bool>,
    /// Whether a schema, or anything in it, has constraints beyond its type.
    constrained: Vec<bool>,
    /// Schemas that are read from requests, or tried as alternatives.
    read: HashSet<usize>,
    /// Schemas of requests.
    requested: HashSet<usize>,
    /// Schemas of responses.
    answered: HashSet<usize>,
}

impl Graph {
    pub(super) fn of(api: &Api) -> Self {
        let requested = reach(api, of_requests(api));
        let answered = reach(api, of_responses(api));
        Self {
            component: components(
                &api.schemas
                    .iter()
                    .map(|schema| direct(api, schema))
                    .collect::<Vec<_>>(),
            )
            .members,
            strict: spread(api, |schema| {
                says_more(schema) || answered.contains(&schema.id.0) && is_half_required(api, schema)
            }),
            constrained: spread(api, has_constraints),
            read: reach(api, [of_requests(api), alternatives(api)].concat()),
            requested,
            answered,
        }
    }

    /// Whether a value of `target` directly inside one of `owner` has to be boxed.
    pub(super) fn boxed(&self, api: &Api, owner: SchemaId, target: SchemaId) -> bool {
        let target = resolve(api, target);
        is_own_type(target)
            && !direct(api, target).is_empty()
            && self.component[owner.0] == self.component[target.id.0]
    }

    /// Whether values must be judged by the tables, the type being too lenient.
    pub(super) fn strict(&self, id: SchemaId) -> bool {
        self.strict[id.0]
    }

    /// Whether a typed value has anything to be checked.
    pub(super) fn constrained(&self, id: SchemaId) -> bool {
        self.constrained[id.0]
    }

    /// Whether requests have values of the schema.
    pub(super) fn requested(&self, id: SchemaId) -> bool {
        self.requested.contains(&id.0)
    }

    /// Whether responses have values of the schema.
    pub(super) fn answered(&self, id: SchemaId) -> bool {
        self.answered.contains(&id.0)
    }

    /// Whether the schema needs a table.
    pub(super) fn read(&self, id: SchemaId) -> bool {
        self.read.contains(&id.0)
    }
}

/// The schemas whose values lie directly inside, without a list or map between.
fn direct(api: &Api, schema: &Schema) -> Vec<usize> {
    let inner = match &schema.kind {
        Kind::Object(object) if is_struct(schema) => {
            object.properties.iter().map(|property| property.schema).collect()
        }
        Kind::Union(union) => union.variants.iter().map(|variant| variant.schema).collect(),
        _ => Vec::new(),
    };
    inner
        .into_iter()
        .map(|id: SchemaId| resolve(api, id).id.0)
        .collect()
}

/// Whether something holds of a schema or of anything that it is made of.
fn spread(api: &Api, holds: impl Fn(&Schema) -> bool) -> Vec<bool> {
    let mut users = vec![Vec::new(); api.schemas.len()];
    let mut open = Vec::new();
    for schema in &api.schemas {
        for part in parts(schema) {
            users[part.0].push(schema.id.0);
        }
        if holds(schema) {
            open.push(schema.id.0);
        }
    }
    let mut marked = vec![false; api.schemas.len()];
    while let Some(id) = open.pop() {
        if !std::mem::replace(&mut marked[id], true) {
            open.extend(&users[id]);
        }
    }
    marked
}

fn says_more(schema: &Schema) -> bool {
    match &schema.kind {
        Kind::Union(union) => {
            union.discriminator.is_none() || union.variants.iter().any(|variant| variant.tags.is_empty())
        }
        // Two items may be the same as JSON and differ as typed values.
        Kind::Array(array) => array.unique,
        Kind::Object(object) => {
            let counted = object.min_properties.is_some() || object.max_properties.is_some();
            counted && is_struct(schema)
                || !is_struct(schema) && matches!(object.additional, Additional::Denied)
        }
        _ => false,
    }
}

fn has_constraints(schema: &Schema) -> bool {
    use crate::model::Format;
    match &schema.kind {
        Kind::Integer(integer) => {
            let bounds = &integer.bounds;
            integer.values.is_empty()
                && (bounds.minimum.is_some() || bounds.maximum.is_some() || bounds.multiple_of.is_some())
        }
        Kind::Number(number) => {
            let bounds = &number.bounds;
            !number.values.is_empty()
                || bounds.minimum.is_some()
                || bounds.maximum.is_some()
                || bounds.multiple_of.is_some()
        }
        Kind::String(text) => {
            let format = matches!(
                text.format,
                Some(Format::Uuid | Format::Email | Format::Uri | Format::Ipv4 | Format::Ipv6 | Format::Byte)
            );
            text.values.is_empty()
                && (format
                    || text.min_length.is_some()
                    || text.max_length.is_some()
                    || text.pattern.is_some())
        }
        Kind::Array(array) => array.min_items.is_some() || array.max_items.is_some(),
        Kind::Object(object) => object.min_properties.is_some() || object.max_properties.is_some(),
        _ => false,
    }
}

/// Whether a type that responses have too lets something be missing that requests must have.
fn is_half_required(api: &Api, schema: &Schema) -> bool {
    let Kind::Object(object) = &schema.kind else {
        return false;
    };
    let half = |id: SchemaId| has_flag(api, id, |schema| schema.write_only);
    let mut properties = object.properties.iter();
    properties.any(|property| property.required && half(property.schema))
}

fn of_requests(api: &Api) -> Vec<SchemaId> {
    let parameters = api.operations.iter().flat_map(|operation| &operation.parameters);
    let bodies = api
        .operations
        .iter()
        .flat_map(|operation| &operation.request_body);
    let contents = bodies.flat_map(|body| &body.contents);
    parameters
        .filter_map(|parameter| parameter.value.schema())
        .chain(contents.filter_map(|content| content.schema))
        .collect()
}

fn of_responses(api: &Api) -> Vec<SchemaId> {
    let of_operations = api.operations.iter().flat_map(|operation| &operation.responses);
    let of_tags = api
        .unmatched
        .iter()
        .flat_map(|unmatched| [&unmatched.not_found, &unmatched.method_not_allowed]);
    of_operations
        .chain(of_tags)
        .flat_map(|response| &response.contents)
        .filter_map(|content| content.schema)
        .collect()
}

/// What is tried as an alternative, wherever it is.
fn alternatives(api: &Api) -> Vec<SchemaId> {
    let unions = api.schemas.iter().filter_map(|schema| match &schema.kind {
        Kind::Union(union) => Some(union),
        _ => None,
    });
    unions
        .flat_map(|union| &union.variants)
        .map(|variant| variant.schema)
        .collect()
}

/// These schemas and everything inside them.
fn reach(api: &Api, mut open: Vec<SchemaId>) -> HashSet<usize> {
    let mut reached = HashSet::new();
    while let Some(id) = open.pop() {
        if reached.insert(id.0) {
            open.extend(parts(api.schema(id)));
        }
    }
    reached
}
