//! The document that progenitor is given: every operation, in the words that progenitor has.

use super::plan::{BodyPlan, Carrier, Plan, PlannedParameter, is_odd_method, only};
use super::typing::Typing;
use crate::model::{Api, Method, Operation, ParameterIn, Piece};
use indexmap::IndexMap;
use openapiv3::{
    Components, Info, MediaType, OpenAPI, Parameter, ParameterData, ParameterSchemaOrContent, PathItem,
    Paths, ReferenceOr, RequestBody, Response, Responses, Schema, SchemaData, SchemaKind, StringFormat,
    StringType, Type, VariantOrUnknownOrEmpty,
};
use quote::quote;
use std::collections::HashMap;

const OCTETS: &str = "application/octet-stream";

/// The projected document, and the Rust types that stand for its schemas.
pub(super) struct Projection {
    pub(super) document: OpenAPI,
    /// Rust type by name in the document's `components.schemas`.
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
            BodyPlan::Octets => Some(octet_body()),
        };
        let operation = openapiv3::Operation {
            operation_id: Some(plan.method.clone()),
            parameters: plan
                .parameters
                .iter()
                .filter_map(parameter)
                .map(ReferenceOr::Item)
                .collect(),
            request_body: body.map(ReferenceOr::Item),
            responses: octet_responses(),
            ..Default::default()
        };
        let item = paths.entry(path(plan)).or_default();
        *slot(item, plan.operation.method) = Some(operation);
    }
    let document = OpenAPI {
        openapi: "3.0.3".to_owned(),
        info: Info {
            title: first_line(&api.title),
            // It becomes a header's value, although the hooks remove the header.
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

/// The types that JSON bodies have.
#[derive(Default)]
struct Bodies {
    names: Vec<String>,
    types: Vec<String>,
    known: HashMap<String, usize>,
}

impl Bodies {
    fn reference(&mut self, operation: &Operation, typing: &Typing<'_>) -> ReferenceOr<Schema> {
        // Progenitor's builders stand two modules below the parent of `types`.
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
    if is_odd_method(plan.operation.method) {
        // A path item of its own; progenitor takes doubled slashes for one.
        text.push('/');
    }
    for segment in &plan.operation.path.segments {
        text.push('/');
        for piece in &segment.pieces {
            match piece {
                Piece::Literal(literal) => text.push_str(&encoded(literal)),
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
    match &planned.carrier {
        Carrier::Text(setter) if in_path => Some(setter),
        _ => None,
    }
}

/// A literal part of a path as a URL has it.
pub(super) fn encoded(literal: &str) -> String {
    let mut text = String::new();
    for c in literal.chars() {
        if c.is_ascii_graphic() && !"\"<>\\^`{|}[]".contains(c) {
            text.push(c);
        } else {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                text.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    text
}

fn slot(item: &mut PathItem, method: Method) -> &mut Option<openapiv3::Operation> {
    match method {
        Method::Put => &mut item.put,
        Method::Post => &mut item.post,
        Method::Delete => &mut item.delete,
        Method::Patch => &mut item.patch,
        // Progenitor's HTTP client has no `options` and no `trace`; the hooks set them.
        Method::Get | Method::Options => &mut item.get,
        Method::Head | Method::Trace => &mut item.head,
    }
}

fn parameter(planned: &PlannedParameter<'_>) -> Option<Parameter> {
    let Carrier::Text(setter) = &planned.carrier else {
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

fn octets() -> IndexMap<String, MediaType> {
    content(OCTETS, ReferenceOr::Item(string(Some(StringFormat::Binary))))
}

fn json_body(schema: ReferenceOr<Schema>) -> RequestBody {
    RequestBody {
        content: content("application/json", schema),
        required: true,
        ..Default::default()
    }
}

fn octet_body() -> RequestBody {
    RequestBody {
        content: octets(),
        required: true,
        ..Default::default()
    }
}

/// Every status is octets to progenitor; the typed layer decodes them by status.
fn octet_responses() -> Responses {
    let response = Response {
        description: String::new(),
        content: octets(),
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
