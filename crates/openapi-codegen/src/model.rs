//! The finished model: a checked document with everything decided that emitters print.
//!
//! Emitters read nothing else. Only `lower` builds these types, so an [`Api`] guarantees what
//! its fields say: every [`SchemaId`] is valid, every Rust name is a legal identifier and unique in its scope, and
//! every feature in it is supported.

mod facts;
mod names;
mod operation;
mod schema;
mod security;

pub use facts::{Facts, Item, Usage};
pub use names::{BindingNames, ClientNames, MockNames, OperationNames, ServerNames};
pub use operation::{
    Authentication, Content, Encoding, Example, Header, MediaKind, Method, Operation, Parameter, ParameterIn,
    ParameterStyle, ParameterValue, PathSegment, PathTemplate, Piece, Rejections, RequestBody, Response,
    StatusSpec, Undeclared,
};
pub(crate) use schema::ADDITIONAL_FIELD;
pub use schema::{
    Additional, Array, Bounds, Discriminator, EnumValue, Format, Integer, IntegerWidth, Kind, Number,
    NumberWidth, Object, Property, Schema, SchemaId, StringRepr, StringType, Union, UnionKind, Variant,
};
pub use security::{
    Alternative, Authenticator, CredentialSet, Requirement, SchemeId, SchemeKind, SecurityScheme,
};

use serde_json::{Map, Value};
use std::collections::BTreeSet;

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
    /// Every schema: components and inline ones.
    pub schemas: Vec<Schema>,
    /// Every operation, in document order.
    pub operations: Vec<Operation>,
    /// `components.securitySchemes`, in document order.
    pub security_schemes: Vec<SecurityScheme>,
    /// Combinations of schemes that some alternative requires together, each once.
    pub credential_sets: Vec<CredentialSet>,
    /// Distinct requirements of operations, as the client distinguishes them.
    pub requirements: Vec<Requirement>,
    /// Distinct requirements of operations, as the server tries their alternatives.
    pub authenticators: Vec<Authenticator>,
    /// The patterns that requests are checked against, each once.
    pub patterns: Vec<Pattern>,
    /// The entries of `components.responses` that are in use, in the order of use.
    pub component_responses: Vec<ComponentResponse>,
    /// What answers requests that no operation takes, by path prefix; longest prefix first.
    pub unmatched: Vec<Unmatched>,
    /// `x-` members of the document's root.
    pub extensions: Map<String, Value>,
    /// The document as it was written, byte for byte.
    pub text: String,
    /// The document as JSON, complete and in its order.
    pub json: String,
}

impl Api {
    /// The schema with this id.
    #[must_use]
    pub fn schema(&self, id: SchemaId) -> &Schema {
        &self.schemas[id.0]
    }

    /// The schema behind the aliases that begin at this one.
    #[must_use]
    pub fn resolved(&self, id: SchemaId) -> &Schema {
        self.schema(self.schema(id).facts.resolved)
    }

    /// Whether `null` is a value of the schema that its Rust type must represent.
    #[must_use]
    pub fn nullable(&self, id: SchemaId) -> bool {
        self.schema(id).facts.nullable
    }

    /// The schema, and those that it is an alias of.
    #[must_use]
    pub fn alias_chain(&self, id: SchemaId) -> Vec<&Schema> {
        let mut chain = vec![self.schema(id)];
        while let Some(Kind::Alias(next)) = chain.last().map(|schema| &schema.kind) {
            chain.push(self.schema(*next));
        }
        chain
    }

    /// These schemas and everything that they are made of.
    #[must_use]
    pub fn reachable(&self, from: impl IntoIterator<Item = SchemaId>) -> BTreeSet<SchemaId> {
        let mut reached = BTreeSet::new();
        let mut open: Vec<SchemaId> = from.into_iter().collect();
        while let Some(id) = open.pop() {
            if reached.insert(id) {
                open.extend(self.schema(id).parts());
            }
        }
        reached
    }

    /// The server's function that matches a pattern.
    #[must_use]
    pub fn pattern_function(&self, text: &str) -> &str {
        let found = self.patterns.iter().find(|pattern| pattern.text == text);
        found.map_or("", |pattern| pattern.function.as_str())
    }

    /// The entry of `components.responses` that this is.
    #[must_use]
    pub fn component_response(&self, name: &str) -> Option<&ComponentResponse> {
        self.component_responses
            .iter()
            .find(|response| response.name == name)
    }

    /// The tags that have operations.
    pub fn used_tags(&self) -> impl Iterator<Item = &Tag> {
        self.tags.iter().filter(|tag| !tag.operations.is_empty())
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
    /// `snake_case`.
    pub ident: String,
    /// The module of its operations in the client.
    pub client_module: String,
    /// The module of its trait in the server.
    pub server_module: String,
    /// Another name for the module of the server, where a raw identifier cannot be.
    pub server_alias: String,
    /// The module of its operations in the bindings of the conformance harness.
    pub bindings_module: String,
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
    /// `x-error-message`: JSON pointers into the error bodies, of which the first that leads to a text is the message
    /// for people.
    pub error_message: Vec<String>,
    /// `x-error-details`.
    pub error_details: Option<ErrorDetails>,
    /// Indexes into [`Api::operations`] of those whose first tag it is.
    pub operations: Vec<usize>,
}

/// Where error bodies have their details.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorDetails {
    /// A JSON pointer to the list of details.
    pub list: String,
    /// JSON pointers into a detail: its text.
    pub messages: Vec<String>,
    /// JSON pointers into a detail: the place in the request.
    pub pointers: Vec<String>,
}

/// A regular expression, and the server's function that matches it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// The ECMA-262 regular expression.
    pub text: String,
    /// The function.
    pub function: String,
}

/// A response of `components.responses`, and the server's function that describes it.
#[derive(Debug, Clone)]
pub struct ComponentResponse {
    /// Its key, as written.
    pub name: String,
    /// The function.
    pub function: String,
    /// The response, as one of its users has it.
    pub response: Response,
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
