//! Decides the [`Facts`] of schemas.

use super::graph::{self, Components};
use crate::model::{
    Additional, Api, Facts, Item, Kind, NumberWidth, Object, Response, Schema, SchemaId, StringRepr, Usage,
};
use std::collections::BTreeSet;

/// Decides the facts of every schema, and the facts of properties and alternatives that depend on them.
pub(super) fn decide(api: &mut Api) {
    let schemas = &api.schemas;
    let resolved: Vec<SchemaId> = schemas.iter().map(|schema| resolve(schemas, schema.id)).collect();
    let items: Vec<Item> = schemas.iter().map(item).collect();
    for (schema, (resolved, item)) in api.schemas.iter_mut().zip(resolved.into_iter().zip(items)) {
        schema.facts = Facts {
            resolved,
            item,
            ..Facts::default()
        };
    }
    flags(api);
    usage(api);
    let containment = recursion(api);
    properties(api, &containment);
    constraints(api);
    secrets(api);
    floats(api);
    openness(api);
}

/// Returns the schema at the end of a chain of aliases.
fn resolve(schemas: &[Schema], id: SchemaId) -> SchemaId {
    let mut id = id;
    while let Kind::Alias(next) = schemas[id.0].kind {
        id = next;
    }
    id
}

fn item(schema: &Schema) -> Item {
    if schema.type_name.is_none() {
        return Item::None;
    }
    match &schema.kind {
        Kind::Object(object) if has_fields(object) => Item::Struct,
        Kind::String(string) if !string.values.is_empty() => Item::Enum,
        Kind::Integer(integer) if !integer.values.is_empty() => Item::Enum,
        Kind::Boolean(Some(_)) => Item::Enum,
        Kind::Union(_) => Item::Union,
        _ => Item::Alias,
    }
}

/// Returns whether the type lists properties. A view that has lost all of them keeps a type of its own, so that it converts
/// from and to the other view.
fn has_fields(object: &Object) -> bool {
    !object.properties.is_empty()
        || !object.omitted.is_empty()
        || matches!(object.additional, Additional::Denied)
}

/// Decides the facts that an alias inherits from its target.
fn flags(api: &mut Api) {
    let any = |id: SchemaId, flag: fn(&Schema) -> bool| api.alias_chain(id).into_iter().any(flag);
    let flags: Vec<_> = api
        .schemas
        .iter()
        .map(|schema| {
            let id = schema.id;
            let is_any = matches!(api.resolved(id).kind, Kind::Any);
            (
                !is_any && any(id, |schema| schema.nullable),
                any(id, |schema| schema.read_only),
                any(id, |schema| schema.write_only),
            )
        })
        .collect();
    for (schema, (nullable, read_only, write_only)) in api.schemas.iter_mut().zip(flags) {
        schema.facts.nullable = nullable;
        schema.facts.read_only = read_only;
        schema.facts.write_only = write_only;
    }
}

fn usage(api: &mut Api) {
    let requests = api.reachable(in_requests(api));
    let responses = api.reachable(in_responses(api));
    let alternatives = api.schemas.iter().filter_map(|schema| match &schema.kind {
        Kind::Union(union) => Some(union.variants.iter().map(|variant| variant.schema)),
        _ => None,
    });
    let alternatives = api.reachable(alternatives.flatten());
    for schema in &mut api.schemas {
        schema.facts.usage = Usage {
            requests: requests.contains(&schema.id),
            responses: responses.contains(&schema.id),
            alternatives: alternatives.contains(&schema.id),
        };
    }
}

/// Returns the schemas of parameters and request bodies.
pub(super) fn in_requests(api: &Api) -> impl Iterator<Item = SchemaId> {
    let parameters = api.operations.iter().flat_map(|operation| &operation.parameters);
    let bodies = api
        .operations
        .iter()
        .flat_map(|operation| &operation.request_body);
    let contents = bodies.flat_map(|body| &body.contents);
    parameters
        .filter_map(|parameter| parameter.value.schema())
        .chain(contents.filter_map(|content| content.schema))
}

/// Returns the schemas of response headers and bodies.
pub(super) fn in_responses(api: &Api) -> impl Iterator<Item = SchemaId> {
    responses(api).flat_map(|response| {
        let headers = response.headers.iter().filter_map(|header| header.value.schema());
        headers.chain(response.contents.iter().filter_map(|content| content.schema))
    })
}

/// Returns every response: those of operations, and those to requests that match no operation.
pub(super) fn responses(api: &Api) -> impl Iterator<Item = &Response> {
    let of_operations = api.operations.iter().flat_map(|operation| &operation.responses);
    let unmatched = api
        .unmatched
        .iter()
        .flat_map(|unmatched| [&unmatched.not_found, &unmatched.method_not_allowed]);
    of_operations.chain(unmatched)
}

/// Finds recursive schemas. Returns the strongly connected components of those that contain each other directly, without
/// an array or map in between.
fn recursion(api: &mut Api) -> Components {
    let edges = |parts: &dyn Fn(&Schema) -> Vec<SchemaId>| -> Vec<Vec<usize>> {
        let ids = |schema| parts(schema).into_iter().map(|id| id.0).collect();
        api.schemas.iter().map(ids).collect()
    };
    let cycles = graph::components(&edges(&Schema::parts));
    let inlined = edges(&|schema| {
        if schema.has_own_type() {
            Vec::new()
        } else {
            schema.parts()
        }
    });
    let inlined_cycles = graph::components(&inlined);
    let containment = graph::components(&edges(&|schema| contained(api, schema)));
    for schema in &mut api.schemas {
        let id = schema.id.0;
        schema.facts.cycle = cycles.of(id);
        schema.facts.recursive_alias =
            schema.facts.item == Item::Alias && inlined_cycles.in_cycle(id, &inlined);
    }
    containment
}

/// Returns the types whose values a value of this one contains directly.
fn contained(api: &Api, schema: &Schema) -> Vec<SchemaId> {
    let parts = match &schema.kind {
        Kind::Object(object) if schema.is_struct() => {
            object.properties.iter().map(|property| property.schema).collect()
        }
        Kind::Union(_) => schema.parts(),
        _ => Vec::new(),
    };
    parts
        .into_iter()
        .map(|id| api.schema(id).facts.resolved)
        .collect()
}

/// Decides the boxing of properties and alternatives.
fn properties(api: &mut Api, containment: &Components) {
    let facts: Vec<Facts> = api.schemas.iter().map(|schema| schema.facts.clone()).collect();
    let boxed = |owner: SchemaId, part: SchemaId| {
        let target = facts[part.0].resolved;
        facts[target.0].item.is_type() && containment.of(owner.0) == containment.of(target.0)
    };
    for schema in &mut api.schemas {
        let owner = schema.id;
        match &mut schema.kind {
            Kind::Object(object) => {
                for property in &mut object.properties {
                    property.boxed = boxed(owner, property.schema);
                }
            }
            Kind::Union(union) => {
                for variant in &mut union.variants {
                    variant.boxed = boxed(owner, variant.schema);
                }
            }
            _ => {}
        }
    }
}

/// Decides which schemas restrict values more than their Rust types do.
fn constraints(api: &mut Api) {
    let constrained = spread(api, Schema::parts, has_constraints);
    let raw = spread(api, Schema::parts, needs_raw_check);
    for schema in &mut api.schemas {
        schema.facts.constrained = constrained.contains(&schema.id);
        schema.facts.needs_raw_check = raw.contains(&schema.id);
    }
}

fn has_constraints(schema: &Schema) -> bool {
    match &schema.kind {
        Kind::Integer(integer) => integer.values.is_empty() && !integer.bounds.is_empty(),
        Kind::Number(number) => !number.values.is_empty() || !number.bounds.is_empty(),
        Kind::String(text) => {
            text.values.is_empty()
                && (text.format.as_ref().is_some_and(|format| format.is_rule())
                    || text.min_length.is_some()
                    || text.max_length.is_some()
                    || text.pattern.is_some())
        }
        Kind::Array(array) => array.min_items.is_some() || array.max_items.is_some(),
        Kind::Object(object) => object.min_properties.is_some() || object.max_properties.is_some(),
        _ => false,
    }
}

fn needs_raw_check(schema: &Schema) -> bool {
    match &schema.kind {
        Kind::Union(union) => union.selector().is_none(),
        // Items that differ as typed values may be equal as JSON values.
        Kind::Array(array) => array.unique,
        Kind::Object(object) if schema.is_struct() => {
            object.min_properties.is_some() || object.max_properties.is_some()
        }
        Kind::Object(object) => matches!(object.additional, Additional::Denied),
        // The nearest `f32` is another number than the text says.
        Kind::Number(number) => {
            number.width == NumberWidth::F32 && !(number.bounds.is_empty() && number.values.is_empty())
        }
        // Lengths and patterns are about the text.
        Kind::String(string) => {
            let is_read = matches!(string.repr(), StringRepr::DateTime | StringRepr::Date);
            is_read
                && (string.pattern.is_some() || string.min_length.is_some() || string.max_length.is_some())
        }
        _ => false,
    }
}

/// Decides which schemas contain passwords.
fn secrets(api: &mut Api) {
    let is_password = |schema: &Schema| matches!(&schema.kind, Kind::String(string) if string.is_password());
    let inlined = |schema: &Schema| {
        if schema.has_own_type() {
            Vec::new()
        } else {
            schema.parts()
        }
    };
    let shows = spread(api, inlined, is_password);
    let holds = spread(api, Schema::parts, is_password);
    for schema in &mut api.schemas {
        schema.facts.shows_secret = shows.contains(&schema.id);
        schema.facts.holds_secret = holds.contains(&schema.id);
    }
}

/// Decides which schemas contain floating-point numbers.
fn floats(api: &mut Api) {
    let holds = spread(api, Schema::parts, |schema| {
        matches!(schema.kind, Kind::Number(_))
    });
    for schema in &mut api.schemas {
        schema.facts.holds_float = holds.contains(&schema.id);
    }
}

/// Decides which enums of the client keep undeclared values: those that responses contain. A request view that has one in
/// place of the response view's must be able to hold the same values.
fn openness(api: &mut Api) {
    let original = |schema: &Schema| schema.view_of.unwrap_or(schema.id);
    let sent_only = |schema: &Schema| schema.facts.usage.requests && !schema.facts.usage.responses;
    let received: BTreeSet<SchemaId> = api
        .schemas
        .iter()
        .filter(|schema| !sent_only(schema))
        .map(original)
        .collect();
    let is_open = |schema: &Schema| {
        matches!(schema.facts.item, Item::Enum | Item::Union)
            && !schema.closed
            && received.contains(&original(schema))
    };
    let open: BTreeSet<SchemaId> = api
        .schemas
        .iter()
        .filter(|schema| is_open(schema))
        .map(|schema| schema.id)
        .collect();
    let holds = spread(api, Schema::parts, |schema| open.contains(&schema.id));
    for schema in &mut api.schemas {
        schema.facts.open = open.contains(&schema.id);
        schema.facts.holds_open = holds.contains(&schema.id);
    }
}

/// Returns the schemas that satisfy a condition, and those that contain them.
fn spread(
    api: &Api,
    parts: impl Fn(&Schema) -> Vec<SchemaId>,
    holds: impl Fn(&Schema) -> bool,
) -> BTreeSet<SchemaId> {
    let mut users = vec![Vec::new(); api.schemas.len()];
    let mut pending = Vec::new();
    for schema in &api.schemas {
        for part in parts(schema) {
            users[part.0].push(schema.id);
        }
        if holds(schema) {
            pending.push(schema.id);
        }
    }
    let mut marked = BTreeSet::new();
    while let Some(id) = pending.pop() {
        if marked.insert(id) {
            pending.extend(&users[id.0]);
        }
    }
    marked
}
