//! The constraints of schemas, which the server checks and the client does not.

use super::list::Losses;
use crate::client::plan::Plan;
use crate::model::{
    Additional, Api, Bounds, Content, Format, Kind, Operation, ParameterIn, Rejections, Schema, SchemaId,
    UnionKind,
};
use std::collections::{BTreeSet, HashSet};

/// How many operations or errors the report names for one schema.
const MAX_NAMES: usize = 20;

/// Adds each schema that restricts values more than its type does.
pub(super) fn add(losses: &mut Losses, api: &Api, plans: &[Plan<'_>]) {
    let mut uses = vec![Use::default(); api.schemas.len()];
    for plan in plans {
        sent(api, plan, &mut uses);
        received(api, plan.operation, &mut uses);
    }
    for (schema, used) in api.schemas.iter().zip(&uses) {
        let constraints = constraints(schema, used.received);
        if constraints.is_empty() {
            continue;
        }
        let pointer = schema.location.pointer.as_str();
        let effect = format!("{} omitted", constraints.join(", "));
        let rejections = list(&used.rejections);
        match (used.rejections.is_empty(), used.received) {
            (true, true) => losses.left_to_server(pointer, &effect, "in a response: not checked"),
            (false, false) => losses.left_to_server(pointer, &effect, rejections),
            (false, true) => {
                let reported_by = format!("{rejections}; in a response: not checked");
                losses.left_to_server(pointer, &effect, reported_by);
            }
            (true, false) => {}
        }
        if !used.undeclared.is_empty() {
            let operations = list(&used.undeclared);
            let consequence =
                format!("{operations} declares no such error: it is reported as `ErrorKind::Undeclared`");
            losses.reaches_user(pointer, &effect, consequence);
        }
    }
}

/// How the values of a schema are used.
#[derive(Default, Clone)]
struct Use<'a> {
    /// The declared errors that report an invalid value in a request.
    rejections: BTreeSet<String>,
    /// The operations that send values and declare no such error.
    undeclared: BTreeSet<&'a str>,
    /// Whether responses contain values.
    received: bool,
}

/// Returns the names, or the first ones if there are many.
fn list(names: &BTreeSet<impl std::fmt::Display + Ord>) -> String {
    let first = names.iter().take(MAX_NAMES);
    let mut listed: Vec<String> = first.map(|name| format!("`{name}`")).collect();
    if names.len() > MAX_NAMES {
        listed.push("and others".to_owned());
    }
    listed.join(", ")
}

/// Records the schemas of requests.
fn sent<'a>(api: &Api, plan: &Plan<'a>, uses: &mut [Use<'a>]) {
    let operation = plan.operation;
    let mut add = |schema: Option<SchemaId>, in_path: bool| match rejection(operation, in_path) {
        Some(variant) => {
            let variant = format!("{}::{variant}", plan.names.error);
            record(api, schema, |id| insert(&mut uses[id.0].rejections, &variant));
        }
        None => record(api, schema, |id| {
            insert(&mut uses[id.0].undeclared, &plan.names.method.as_str())
        }),
    };
    for parameter in &operation.parameters {
        add(parameter.value.schema(), parameter.location == ParameterIn::Path);
    }
    for content in operation.request_body.iter().flat_map(|body| &body.contents) {
        add(content.schema, false);
    }
}

/// Adds a name to a set, which holds one more than the report lists. Returns whether the set was full already.
fn insert<T: Clone + Ord>(names: &mut BTreeSet<T>, name: &T) -> bool {
    let is_full = names.len() > MAX_NAMES;
    if !is_full {
        names.insert(name.clone());
    }
    is_full
}

/// Records the schemas of responses.
fn received(api: &Api, operation: &Operation, uses: &mut [Use<'_>]) {
    for response in &operation.responses {
        let contents: &[Content] = if response.has_body {
            &response.contents
        } else {
            &[]
        };
        let bodies = contents.iter().filter_map(|content| content.schema);
        let headers = response.headers.iter().map(|header| header.schema);
        record(api, bodies.chain(headers), |id| {
            std::mem::replace(&mut uses[id.0].received, true)
        });
    }
}

/// Calls `add` with these schemas and all that they contain. What a schema contains is left out if `add` returns that all
/// is known of the schema, and hence of its parts: otherwise, the time would grow with operations times schemas.
fn record(api: &Api, schemas: impl IntoIterator<Item = SchemaId>, mut add: impl FnMut(SchemaId) -> bool) {
    let mut visited = HashSet::new();
    let mut pending: Vec<SchemaId> = schemas.into_iter().collect();
    while let Some(id) = pending.pop() {
        if visited.insert(id) && !add(id) {
            pending.extend(api.schema(id).parts());
        }
    }
}

/// Returns the variant of the operation's error that reports an invalid value.
fn rejection(operation: &Operation, in_path: bool) -> Option<&str> {
    let Rejections { path, invalid, .. } = &operation.rejections;
    let status = if in_path { path } else { invalid };
    let response = operation.response_for((*status)?)?;
    Some(response.ident.as_str())
}

/// Returns the constraints of a schema that its Rust type does not enforce, as in the document.
fn constraints(schema: &Schema, received: bool) -> Vec<String> {
    let mut constraints = Constraints::default();
    match &schema.kind {
        Kind::Integer(integer) if integer.values.is_empty() => constraints.bounds(&integer.bounds),
        Kind::Number(number) => {
            constraints.bounds(&number.bounds);
            let values: Vec<String> = number.values.iter().map(ToString::to_string).collect();
            constraints.add(
                "enum",
                (!values.is_empty()).then(|| format!("[{}]", values.join(", "))),
            );
        }
        Kind::String(text) if text.values.is_empty() => {
            let format = text.format.as_ref().filter(|format| format.is_rule());
            constraints.add("format", format.map(Format::name));
            constraints.add("minLength", text.min_length);
            constraints.add("maxLength", text.max_length);
            constraints.add("pattern", text.pattern.as_ref());
        }
        Kind::Array(array) => {
            constraints.add("minItems", array.min_items);
            constraints.add("maxItems", array.max_items);
            constraints.add("uniqueItems", array.unique.then_some(true));
        }
        Kind::Object(object) => {
            constraints.add("minProperties", object.min_properties);
            constraints.add("maxProperties", object.max_properties);
            // The client sends no other properties.
            let closed = received && matches!(object.additional, Additional::Denied);
            constraints.add("additionalProperties", closed.then_some(false));
        }
        Kind::Union(union) if union.kind == UnionKind::OneOf && union.discriminator.is_none() => {
            constraints
                .all
                .push("that exactly one alternative of `oneOf` matches".to_owned());
        }
        _ => {}
    }
    constraints.all
}

#[derive(Default)]
struct Constraints {
    all: Vec<String>,
}

impl Constraints {
    fn add(&mut self, keyword: &str, value: Option<impl std::fmt::Display>) {
        if let Some(value) = value {
            let constraint = format!("{keyword}: {value}");
            // A code span ends at as many backticks as it begins with.
            let fence = if constraint.contains('`') { "`` " } else { "`" };
            let end: String = fence.chars().rev().collect();
            self.all.push(format!("{fence}{constraint}{end}"));
        }
    }

    fn bounds(&mut self, bounds: &Bounds) {
        self.add("minimum", bounds.minimum.as_ref());
        self.add("exclusiveMinimum", bounds.exclusive_minimum.then_some(true));
        self.add("maximum", bounds.maximum.as_ref());
        self.add("exclusiveMaximum", bounds.exclusive_maximum.then_some(true));
        self.add("multipleOf", bounds.multiple_of.as_ref());
    }
}
