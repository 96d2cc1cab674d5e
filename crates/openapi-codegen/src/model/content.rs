//! Bodies by media type.

use super::ids::SchemaId;
use super::style::ParameterStyle;
use crate::diagnostics::Location;
use serde_json::{Map, Value};

/// `requestBody`.
#[derive(Debug, Clone)]
pub struct RequestBody {
    /// Its position.
    pub location: Location,
    /// Its `components.requestBodies` key, if it was referenced.
    pub component: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `required`.
    pub required: bool,
    /// Its media types, in document order; never empty.
    pub contents: Vec<Content>,
    /// `x-` fields.
    pub extensions: Map<String, Value>,
}

/// One media type of a body.
#[derive(Debug, Clone)]
pub struct Content {
    /// As written, such as `application/vnd.api+json`.
    pub media_type: String,
    /// The media type of a message: the declared one, or one within the declared range.
    pub concrete_type: String,
    /// The format of the body.
    pub kind: MediaKind,
    /// The Rust type of the body in the client.
    pub client: BodyRepr,
    /// The Rust type of the body in the server.
    pub server: BodyRepr,
    /// The serialization of each property of a form.
    pub form_fields: Vec<FormField>,
    /// What a form may contain besides these fields.
    pub other_fields: OtherFields,
    /// The `PascalCase` variant name, unique among the media types of the body.
    pub ident: String,
    /// The method of the server that returns the error document of a rejection. Several media types may share it.
    pub rejection_method: String,
    /// The variant of the server's enum of rejection bodies.
    pub rejection_variant: String,
    /// `schema`.
    pub schema: Option<SchemaId>,
    /// `example` (named by the empty text) and `examples`, checked. Only those of JSON.
    pub examples: Vec<Example>,
    /// All of them, as they are declared.
    pub declared_examples: Vec<Example>,
    /// `encoding`, by property.
    pub encoding: Vec<Encoding>,
    /// Its position.
    pub location: Location,
    /// `x-` fields.
    pub extensions: Map<String, Value>,
}

impl Content {
    /// Returns whether the media type is a range, such as `image/*`.
    #[must_use]
    pub fn is_range(&self) -> bool {
        self.media_type.contains('*')
    }
}

/// The format of a media type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MediaKind {
    /// `application/json` and every `+json`.
    Json,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// `multipart/form-data`.
    Multipart,
    /// `text/*` and formats that are handled as text, such as XML.
    Text,
    /// Any other media type.
    Binary,
}

/// The Rust type of a body.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum BodyRepr {
    /// The type of a schema, or any JSON value, serialized as JSON.
    Json(Option<SchemaId>),
    /// The type of a schema, or any JSON object, serialized as a form.
    Form(Option<SchemaId>),
    /// A string.
    Text(Option<SchemaId>),
    /// Bytes.
    #[default]
    Bytes,
}

/// The serialization of one field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormField {
    /// The property.
    pub property: String,
    /// The style, declared or by default.
    pub style: ParameterStyle,
    /// `explode`, declared or by default.
    pub explode: bool,
    /// Whether it has a style because `encoding` declares `style`, `explode` or `allowReserved`. Otherwise the media type of
    /// its value decides: an object is JSON, and an array is repeated.
    pub is_styled: bool,
    /// `allowReserved`.
    pub allow_reserved: bool,
    /// Whether it is JSON by its declared `contentType`.
    pub json: bool,
    /// Whether it is a file, or an array of files.
    pub is_file: bool,
    /// The media types and ranges that its declared `contentType` allows; empty if it allows any.
    pub content_types: Vec<String>,
}

/// What a form may contain besides the properties of its schema.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum OtherFields {
    /// Fields whose schema does not distinguish text from other values, so that only text is received as it was sent.
    Text,
    /// Fields that are read by their schema.
    Typed,
    /// The properties of alternatives, or those of no schema at all.
    #[default]
    Any,
}

impl OtherFields {
    /// Returns the name of the variant, here and in the client's run-time crate.
    #[must_use]
    pub fn variant(self) -> &'static str {
        match self {
            OtherFields::Text => "Text",
            OtherFields::Typed => "Typed",
            OtherFields::Any => "Any",
        }
    }
}

/// One entry of a `content.*.encoding`.
#[derive(Debug, Clone)]
pub struct Encoding {
    /// The property that it applies to.
    pub property: String,
    /// `contentType`.
    pub content_type: Option<String>,
    /// The media types and ranges of `contentType`.
    pub content_types: Vec<String>,
    /// The media type of a part of a multipart body, if `contentType` determines one.
    pub part_type: Option<String>,
    /// Whether the value is JSON: `contentType` is, and the value has no style.
    pub json: bool,
    /// Whether the value has a style: `style`, `explode` or `allowReserved` is declared.
    pub is_styled: bool,
    /// `allowReserved`.
    pub allow_reserved: bool,
    /// `style`, if it is a known one.
    pub style: Option<ParameterStyle>,
    /// `explode`.
    pub explode: Option<bool>,
    /// The whole object.
    pub value: Value,
}

/// An example.
#[derive(Debug, Clone)]
pub struct Example {
    /// Its key in `examples`; empty for `example`.
    pub name: String,
    /// `summary`.
    pub summary: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// The value.
    pub value: Value,
    /// The position of the value.
    pub location: Location,
}
