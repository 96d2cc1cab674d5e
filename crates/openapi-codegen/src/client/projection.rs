//! Projects a document to the subset of OpenAPI 3.0 that progenitor supports.
//!
//! # Workarounds for progenitor 0.15
//!
//! The client's implementation of `ClientHooks::pre` completes each request: it sets the method, `Accept` and
//! `Content-Type`, and adds cookies, and query and header parameters that progenitor does not write. Three workarounds
//! remain, because progenitor has no setting or hook for them:
//!
//! - **`OPTIONS` and `TRACE`.** progenitor generates calls of `reqwest::Client::options` and `trace`, which do not exist.
//!   These operations are projected as `GET` and `HEAD`, and the hook sets the method. A path may have all of these methods, and a path item has only one slot for each, so they get a
//!   path item of their own, whose path begins with two slashes. progenitor normalizes repeated slashes, which its own
//!   tests assert. Using free slots of the same path item would limit a path to the six methods that progenitor supports.
//! - **Percent-encoded path parameters.** progenitor percent-encodes every path parameter, including those that are
//!   encoded already because of their style (`;a=1,2`). The hooks see only the assembled URL, in which the values cannot
//!   be located, so that they cannot write such parameters themselves. The run-time crate therefore replaces `%` by a
//!   private-use character before it calls progenitor, and restores it in `pre`.
//! - **`api-version`.** progenitor writes this header into every request, without a setting to omit it. The generator removes it from
//!   progenitor's output.

use super::plan::{BodyPlan, ParameterWriter, Plan, PlannedParameter, is_unsupported_method, only};
use super::typing::Typing;
use crate::model::{Api, Method, Operation, ParameterIn, Piece, encode_literal};
use indexmap::IndexMap;
use openapiv3::{
    Components, Info, MediaType, OpenAPI, Parameter, ParameterData, ParameterSchemaOrContent, PathItem,
    Paths, ReferenceOr, RequestBody, Response, Responses, Schema, SchemaData, SchemaKind, StringFormat,
    StringType, Type, VariantOrUnknownOrEmpty,
};
use quote::quote;
use std::collections::HashMap;

const OCTET_STREAM: &str = "application/octet-stream";

/// A projected document, and the Rust types that replace its schemas.
pub(super) struct Projection {
    pub(super) document: OpenAPI,
    /// The Rust types by name in `components.schemas`.
    pub(super) replacements: Vec<(String, String)>,
}

/// Projects a document.
pub(super) fn project(api: &Api, plans: &[Plan<'_>], typing: &Typing<'_>) -> Projection {
    let mut bodies = Bodies::default();
    let mut paths: IndexMap<String, PathItem> = IndexMap::new();
    for plan in plans {
        let body = match plan.body {
            BodyPlan::None => None,
            BodyPlan::Json => Some(json_body(bodies.reference(plan.operation, typing))),
            BodyPlan::Bytes => Some(bytes_body()),
        };
        let operation = openapiv3::Operation {
            operation_id: Some(plan.names.progenitor_method.clone()),
            parameters: plan
                .parameters
                .iter()
                .filter_map(parameter)
                .map(ReferenceOr::Item)
                .collect(),
            request_body: body.map(ReferenceOr::Item),
            responses: bytes_responses(),
            ..Default::default()
        };
        let item = paths.entry(path(plan)).or_default();
        *slot(item, plan.operation.method) = Some(operation);
    }
    let document = OpenAPI {
        openapi: "3.0.3".to_owned(),
        info: Info {
            title: first_line(&api.title),
            // progenitor sends it as a header, which the hooks remove.
            version: api.version.chars().filter(char::is_ascii_graphic).collect(),
            ..Default::default()
        },
        paths: Paths {
            paths: paths
                .into_iter()
                .map(|(path, item)| (path, ReferenceOr::Item(item)))
                .collect(),
            ..Default::default()
        },
        components: Some(Components {
            schemas: bodies
                .names
                .iter()
                .map(|name| (name.clone(), ReferenceOr::Item(any())))
                .collect(),
            ..Default::default()
        }),
        ..Default::default()
    };
    let replacements = bodies.names.into_iter().zip(bodies.types).collect();
    Projection {
        document,
        replacements,
    }
}

/// The types of JSON bodies.
#[derive(Default)]
struct Bodies {
    names: Vec<String>,
    types: Vec<String>,
    known: HashMap<String, usize>,
}

impl Bodies {
    fn reference(&mut self, operation: &Operation, typing: &Typing<'_>) -> ReferenceOr<Schema> {
        // Progenitor's builders are two modules below the parent of `types`.
        let module = quote!(super::super::types::);
        let contents = operation
            .request_body
            .as_ref()
            .map(|body| body.contents.as_slice());
        let schema = contents.and_then(only).and_then(|content| content.schema);
        let ty = schema.map_or_else(
            || quote!(::serde_json::Value),
            |schema| typing.full(schema, &module),
        );
        let ty = ty.to_string();
        let names = &mut self.names;
        let types = &mut self.types;
        let index = *self.known.entry(ty.clone()).or_insert_with(|| {
            names.push(format!("Body{}", names.len() + 1));
            types.push(ty);
            types.len() - 1
        });
        ReferenceOr::Reference {
            reference: format!("#/components/schemas/{}", self.names[index]),
        }
    }
}

fn path(plan: &Plan<'_>) -> String {
    let mut text = String::new();
    if is_unsupported_method(plan.operation.method) {
        // A path item of its own; see the module documentation.
        text.push('/');
    }
    for segment in &plan.operation.path.segments {
        text.push('/');
        for piece in &segment.pieces {
            match piece {
                Piece::Literal(literal) => text.push_str(&encode_literal(literal)),
                Piece::Parameter(name) => {
                    let setter = plan.parameters.iter().find_map(|planned| setter(planned, name));
                    text.push_str(&format!("{{{}}}", setter.unwrap_or(name)));
                }
            }
        }
    }
    text
}

fn setter<'p>(planned: &'p PlannedParameter<'_>, name: &str) -> Option<&'p str> {
    let in_path = planned.parameter.location == ParameterIn::Path && planned.parameter.name == name;
    match &planned.writer {
        ParameterWriter::Progenitor(setter) if in_path => Some(setter),
        _ => None,
    }
}

fn slot(item: &mut PathItem, method: Method) -> &mut Option<openapiv3::Operation> {
    match method {
        Method::Put => &mut item.put,
        Method::Post => &mut item.post,
        Method::Delete => &mut item.delete,
        Method::Patch => &mut item.patch,
        // The hooks set the method.
        Method::Get | Method::Options => &mut item.get,
        Method::Head | Method::Trace => &mut item.head,
    }
}

fn parameter(planned: &PlannedParameter<'_>) -> Option<Parameter> {
    let ParameterWriter::Progenitor(setter) = &planned.writer else {
        return None;
    };
    let wire = &planned.parameter.name;
    let data = |name: &str| ParameterData {
        name: name.to_owned(),
        description: None,
        required: planned.parameter.required,
        deprecated: None,
        format: ParameterSchemaOrContent::Schema(ReferenceOr::Item(string(None))),
        example: None,
        examples: IndexMap::default(),
        explode: None,
        extensions: IndexMap::default(),
    };
    Some(match planned.parameter.location {
        ParameterIn::Path => Parameter::Path {
            parameter_data: data(setter),
            style: Default::default(),
        },
        ParameterIn::Header => Parameter::Header {
            parameter_data: data(wire),
            style: Default::default(),
        },
        ParameterIn::Query | ParameterIn::Cookie => Parameter::Query {
            parameter_data: data(wire),
            allow_reserved: false,
            style: Default::default(),
            allow_empty_value: None,
        },
    })
}

fn any() -> Schema {
    Schema {
        schema_data: SchemaData::default(),
        schema_kind: SchemaKind::Any(Default::default()),
    }
}

fn string(format: Option<StringFormat>) -> Schema {
    let format = format.map_or(VariantOrUnknownOrEmpty::Empty, VariantOrUnknownOrEmpty::Item);
    Schema {
        schema_data: SchemaData::default(),
        schema_kind: SchemaKind::Type(Type::String(StringType {
            format,
            ..Default::default()
        })),
    }
}

fn content(media_type: &str, schema: ReferenceOr<Schema>) -> IndexMap<String, MediaType> {
    let media = MediaType {
        schema: Some(schema),
        ..Default::default()
    };
    IndexMap::from([(media_type.to_owned(), media)])
}

fn bytes() -> IndexMap<String, MediaType> {
    content(
        OCTET_STREAM,
        ReferenceOr::Item(string(Some(StringFormat::Binary))),
    )
}

fn json_body(schema: ReferenceOr<Schema>) -> RequestBody {
    RequestBody {
        content: content("application/json", schema),
        required: true,
        ..Default::default()
    }
}

fn bytes_body() -> RequestBody {
    RequestBody {
        content: bytes(),
        required: true,
        ..Default::default()
    }
}

/// progenitor returns the bytes of every response; the typed layer decodes them by status.
fn bytes_responses() -> Responses {
    let response = Response {
        description: String::new(),
        content: bytes(),
        ..Default::default()
    };
    Responses {
        default: Some(ReferenceOr::Item(response)),
        ..Default::default()
    }
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}
