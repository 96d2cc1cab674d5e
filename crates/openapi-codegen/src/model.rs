//! The plain model: what a checked document says, references resolved and Rust names given.
//!
//! Emitters read nothing else. A value of these types is only built by [`crate::lower`], so
//! whoever holds an [`Api`] may rely on what its fields promise: every [`SchemaId`] is valid, every
//! Rust name is a legal identifier and unique in its scope, and every feature found in it is
//! supported.

mod operation;
mod schema;

pub use operation::{
    Content, Encoding, Example, Header, MediaKind, Method, Operation, Parameter, ParameterIn, ParameterStyle,
    ParameterValue, PathSegment, PathTemplate, Piece, RequestBody, Response, StatusSpec,
};
pub use schema::{
    Additional, Array, Bounds, Discriminator, EnumValue, Format, Integer, Kind, Number, Object, Property,
    Schema, SchemaId, StringType, Union, UnionKind, Variant,
};

use crate::diagnostics::Location;
use serde_json::{Map, Value};

/// A whole document.
#[derive(Debug, Clone)]
pub struct Api {
    /// The name the document was loaded under, as diagnostics print it.
    pub file: String,
    /// The `openapi` member, such as `3.0.3`.
    pub openapi: String,
    /// `info.title`.
    pub title: String,
    /// `info.version`, any text.
    pub version: String,
    /// `info.description`.
    pub description: Option<String>,
    /// The whole `info` object, for what the fields above leave out.
    pub info: Value,
    /// The `externalDocs` object.
    pub external_docs: Option<Value>,
    /// The document's `servers`.
    pub servers: Vec<Server>,
    /// Declared tags in document order, then undeclared ones in order of use. An operation without
    /// tags belongs to a tag named `default`, which is listed only if it is needed.
    pub tags: Vec<Tag>,
    /// Every schema: components, and inline ones wherever they stand.
    pub schemas: Vec<Schema>,
    /// Every operation, in document order.
    pub operations: Vec<Operation>,
    /// `components.securitySchemes`, in document order.
    pub security_schemes: Vec<SecurityScheme>,
    /// What answers requests that no operation takes, by path prefix; longest prefix first.
    pub unmatched: Vec<Unmatched>,
    /// `x-` members of the document's root.
    pub extensions: Map<String, Value>,
    /// The document as it was written, octet for octet.
    pub text: String,
    /// The document as JSON: what stands in it, all of it and in its order.
    pub json: String,
}

impl Api {
    /// The schema with this id.
    #[must_use]
    pub fn schema(&self, id: SchemaId) -> &Schema {
        &self.schemas[id.0]
    }

    /// The security scheme at this index.
    #[must_use]
    pub fn scheme(&self, id: SchemeId) -> &SecurityScheme {
        &self.security_schemes[id.0]
    }

    /// The schemas that need a named Rust type, components first.
    pub fn named_schemas(&self) -> impl Iterator<Item = &Schema> {
        self.schemas.iter().filter(|schema| schema.type_name.is_some())
    }
}

/// One entry of a `servers` list.
#[derive(Debug, Clone)]
pub struct Server {
    /// `url`, with variables unexpanded.
    pub url: String,
    /// `description`.
    pub description: Option<String>,
    /// The object as read, with its variables.
    pub value: Value,
}

/// A tag: the group of operations that one server trait holds.
#[derive(Debug, Clone)]
pub struct Tag {
    /// As written.
    pub name: String,
    /// `snake_case`: the module of the tag.
    pub ident: String,
    /// `PascalCase`: the trait of the tag.
    pub type_name: String,
    /// `description`.
    pub description: Option<String>,
    /// Whether the document's `tags` lists it.
    pub declared: bool,
    /// `externalDocs`.
    pub external_docs: Option<Value>,
    /// `x-` members.
    pub extensions: Map<String, Value>,
}

/// What answers below a path prefix when no operation does: the `x-unmatched` extension of a tag,
/// with `prefixes` (a list of path prefixes, matched on whole segments) and `responses` (`404` and
/// `405`, each a response or a reference to one).
#[derive(Debug, Clone)]
pub struct Unmatched {
    /// Such as `/api/v2`; `/` matches every path.
    pub prefix: String,
    /// Index into [`Api::tags`].
    pub tag: usize,
    /// The answer to a path that no operation has.
    pub not_found: Response,
    /// The answer to a method that the path does not have; it declares `Allow`.
    pub method_not_allowed: Response,
}

/// Index of a scheme in [`Api::security_schemes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchemeId(pub usize);

/// One of `components.securitySchemes`.
#[derive(Debug, Clone)]
pub struct SecurityScheme {
    /// Its key, as written.
    pub name: String,
    /// `snake_case`.
    pub ident: String,
    /// `PascalCase`.
    pub type_name: String,
    /// `description`.
    pub description: Option<String>,
    /// How the credential travels.
    pub kind: SchemeKind,
    /// The object as read.
    pub value: Value,
    /// Where it stands.
    pub location: Location,
}

/// How a credential travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SchemeKind {
    /// `http` with scheme `bearer`, and `oauth2` and `openIdConnect`, which send the same header.
    Bearer,
    /// `http` with scheme `basic`.
    Basic,
    /// `apiKey` in a header of this name.
    Header(String),
    /// `apiKey` in a query parameter of this name.
    Query(String),
    /// `apiKey` in a cookie of this name.
    Cookie(String),
}

/// One alternative of a security requirement: all of its schemes are needed at once. The
/// alternative without schemes is the anonymous one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The schemes with their scopes, in document order.
    pub schemes: Vec<(SchemeId, Vec<String>)>,
}

impl Alternative {
    /// Whether it asks for nothing.
    #[must_use]
    pub fn is_anonymous(&self) -> bool {
        self.schemes.is_empty()
    }
}
