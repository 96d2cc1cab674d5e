//! Gives requests and responses schemas of their own where `readOnly` and `writeOnly` make them differ.
//!
//! A `readOnly` property is not sent in requests, a `writeOnly` one not in responses (OpenAPI 3.0.3, section 4.7.24.2). A
//! schema that contains such a property at any depth is replaced in the messages of that direction by a *view*, a copy
//! without the property. The original remains: it describes the document, and is the type in each direction that omits
//! nothing.

mod omitted;

use super::facts;
use super::names::Scope;
use crate::model::{
    Additional, Api, Content, Kind, Operation, ParameterValue, Property, Response, Schema, SchemaId,
};
use std::collections::{BTreeMap, BTreeSet};

/// The direction of a message.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Request,
    Response,
}

/// The schemas of the messages of one direction.
struct Visible {
    /// All schemas that the messages contain.
    schemas: BTreeSet<SchemaId>,
    /// Those that need a view.
    changed: BTreeSet<SchemaId>,
}

/// Splits the schemas that differ between requests and responses, and uses their views in the operations.
pub(super) fn split(api: &mut Api, type_names: &mut Scope) {
    let requests = visible(api, facts::in_requests(api).collect(), Direction::Request);
    let mut roots: Vec<SchemaId> = facts::in_responses(api).collect();
    // A schema that no message contains is treated like one of responses, so that it gets a type.
    let unused = |id: &SchemaId| !requests.schemas.contains(id);
    let contained = visible(api, roots.clone(), Direction::Response);
    roots.extend(
        api.schemas
            .iter()
            .map(|schema| schema.id)
            .filter(|id| unused(id) && !contained.schemas.contains(id)),
    );
    let responses = visible(api, roots, Direction::Response);
    if requests.changed.is_empty() && responses.changed.is_empty() {
        return;
    }
    let originals = api.schemas.len();
    let request_views = add_views(api, &requests, Direction::Request);
    let response_views = add_views(api, &responses, Direction::Response);
    name_types(
        api,
        originals,
        [&request_views, &response_views],
        [&requests, &responses],
        type_names,
    );
    for operation in &mut api.operations {
        use_in_requests(operation, &request_views);
        for response in &mut operation.responses {
            use_in_response(response, &response_views);
        }
    }
    for unmatched in &mut api.unmatched {
        use_in_response(&mut unmatched.not_found, &response_views);
        use_in_response(&mut unmatched.method_not_allowed, &response_views);
    }
}

/// Returns whether messages of a direction lack the property.
fn is_omitted(api: &Api, property: &Property, direction: Direction) -> bool {
    let omits = |schema: &Schema| match direction {
        Direction::Request => schema.read_only,
        Direction::Response => schema.write_only,
    };
    api.alias_chain(property.schema).into_iter().any(omits)
}

/// Returns the schemas that a schema contains directly in messages of a direction.
fn parts(api: &Api, schema: &Schema, direction: Direction) -> Vec<SchemaId> {
    let Kind::Object(object) = &schema.kind else {
        return schema.parts();
    };
    let properties = object.properties.iter();
    let mut parts: Vec<SchemaId> = properties
        .filter(|property| !is_omitted(api, property, direction))
        .map(|property| property.schema)
        .collect();
    if let Additional::Typed(other) = object.additional {
        parts.push(other);
    }
    parts
}

fn visible(api: &Api, roots: Vec<SchemaId>, direction: Direction) -> Visible {
    let mut schemas = BTreeSet::new();
    let mut users: BTreeMap<SchemaId, Vec<SchemaId>> = BTreeMap::new();
    let mut pending = roots;
    while let Some(id) = pending.pop() {
        if schemas.insert(id) {
            for part in parts(api, api.schema(id), direction) {
                users.entry(part).or_default().push(id);
                pending.push(part);
            }
        }
    }
    let omits = |id: &SchemaId| match &api.schema(*id).kind {
        Kind::Object(object) => object
            .properties
            .iter()
            .any(|property| is_omitted(api, property, direction)),
        _ => false,
    };
    let mut pending: Vec<SchemaId> = schemas.iter().copied().filter(omits).collect();
    let mut changed = BTreeSet::new();
    while let Some(id) = pending.pop() {
        if changed.insert(id) {
            pending.extend(users.get(&id).into_iter().flatten());
        }
    }
    Visible { schemas, changed }
}

/// Appends the views of a direction. Returns them by the schema that they are views of.
fn add_views(api: &mut Api, visible: &Visible, direction: Direction) -> BTreeMap<SchemaId, SchemaId> {
    let first = api.schemas.len();
    let views: BTreeMap<SchemaId, SchemaId> = visible
        .changed
        .iter()
        .enumerate()
        .map(|(index, id)| (*id, SchemaId(first + index)))
        .collect();
    for (original, id) in &views {
        let mut view = api.schema(*original).clone();
        view.id = *id;
        view.view_of = Some(*original);
        view.component = None;
        view.type_name = None;
        if let Kind::Object(object) = &mut view.kind {
            let (omitted, kept): (Vec<_>, Vec<_>) = std::mem::take(&mut object.properties)
                .into_iter()
                .partition(|property| is_omitted(api, property, direction));
            object.omitted = omitted.into_iter().map(|property| property.name).collect();
            object.properties = kept;
        }
        replace_parts(&mut view.kind, &views);
        api.schemas.push(view);
    }
    for (original, id) in &views {
        if let Some(example) = &api.schema(*original).example {
            api.schemas[id.0].example = Some(omitted::without(api, *id, example));
        }
    }
    views
}

fn replace(id: &mut SchemaId, views: &BTreeMap<SchemaId, SchemaId>) {
    if let Some(view) = views.get(id) {
        *id = *view;
    }
}

fn replace_parts(kind: &mut Kind, views: &BTreeMap<SchemaId, SchemaId>) {
    match kind {
        Kind::Array(array) => replace(&mut array.items, views),
        Kind::Object(object) => {
            for property in &mut object.properties {
                replace(&mut property.schema, views);
            }
            if let Additional::Typed(other) = &mut object.additional {
                replace(other, views);
            }
            for part in &mut object.all_of {
                replace(part, views);
            }
        }
        Kind::Alias(other) => replace(other, views),
        Kind::Union(union) => {
            for variant in &mut union.variants {
                replace(&mut variant.schema, views);
            }
            for (_, target) in union
                .discriminator
                .iter_mut()
                .flat_map(|found| &mut found.mapping)
            {
                replace(target, views);
            }
        }
        Kind::Any | Kind::Boolean(_) | Kind::Integer(_) | Kind::Number(_) | Kind::String(_) => {}
    }
}

/// Names the types: that of responses like the schema, that of requests with the suffix `Request` if responses have one,
/// too.
fn name_types(
    api: &mut Api,
    originals: usize,
    [request_views, response_views]: [&BTreeMap<SchemaId, SchemaId>; 2],
    [requests, responses]: [&Visible; 2],
    type_names: &mut Scope,
) {
    for id in (0..originals).map(SchemaId) {
        let (request_view, response_view) = (request_views.get(&id), response_views.get(&id));
        if request_view.is_none() && response_view.is_none() {
            continue;
        }
        let request = request_view
            .copied()
            .or(requests.schemas.contains(&id).then_some(id));
        let response = response_view
            .copied()
            .or(responses.schemas.contains(&id).then_some(id));
        let original = &mut api.schemas[id.0];
        let derived_name = original.derived_name.clone();
        let type_name = original.type_name.take();
        let suffixed = request.filter(|_| response.is_some());
        if let Some(request) = suffixed {
            let request_type = type_name
                .as_ref()
                .map(|name| type_names.claim(format!("{name}Request")));
            api.schemas[request.0].type_name = request_type;
            api.schemas[request.0].derived_name = format!("{derived_name}Request");
        }
        if let Some(first) = response.or(request) {
            api.schemas[first.0].type_name = type_name;
        }
    }
}

fn use_in_requests(operation: &mut Operation, views: &BTreeMap<SchemaId, SchemaId>) {
    for parameter in &mut operation.parameters {
        use_in_value(&mut parameter.value, views);
    }
    for content in operation
        .request_body
        .iter_mut()
        .flat_map(|body| &mut body.contents)
    {
        use_in_content(content, views);
    }
}

fn use_in_value(value: &mut ParameterValue, views: &BTreeMap<SchemaId, SchemaId>) {
    match value {
        ParameterValue::Styled { schema, .. } => replace(schema, views),
        ParameterValue::Content(content) => use_in_content(content, views),
    }
}

fn use_in_response(response: &mut Response, views: &BTreeMap<SchemaId, SchemaId>) {
    for header in &mut response.headers {
        use_in_value(&mut header.value, views);
    }
    for content in &mut response.contents {
        use_in_content(content, views);
    }
}

fn use_in_content(content: &mut Content, views: &BTreeMap<SchemaId, SchemaId>) {
    if let Some(schema) = &mut content.schema {
        replace(schema, views);
    }
}
