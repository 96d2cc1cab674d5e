//! The finished model: a checked document with every decision that emitters need.
//!
//! Emitters read nothing else. Only `lower` builds these types, so that an [`Api`] guarantees what its fields state:
//! every [`SchemaId`] is valid, every Rust name is a legal identifier and unique in its scope, and every feature is
//! supported.

mod content;
mod deprecation;
mod facts;
mod fixture;
mod ids;
mod json_types;
mod names;
mod operation;
mod parameter;
mod path;
mod provenance;
mod response;
mod scalars;
mod schema;
mod security;
mod server;
mod shared;
mod style;
mod tag;
mod unsupported;

pub use content::{BodyRepr, Content, Encoding, Example, FormField, MediaKind, OtherFields, RequestBody};
pub use deprecation::Deprecation;
pub use facts::{Facts, Item, Usage};
pub use fixture::{
    BodyFixture, BodyFixtures, Fixture, FixtureValue, Fixtures, OutcomeBody, OutcomeFixture, OutcomeFixtures,
    TypeFixtures,
};
pub use ids::{SchemaId, SchemeId};
pub(crate) use json_types::JsonType;
pub use names::{BindingNames, ClientNames, MockNames, OperationNames, ServerNames};
pub use operation::{Authentication, Method, Operation, Rejections};
pub use parameter::{Parameter, ParameterIn, ParameterValue};
pub use path::{PathItem, PathSegment, PathTemplate, Piece, encode_literal};
pub use provenance::{Citation, Provenance, SourceDocument};
pub use response::{Header, Response, StatusSpec};
pub(crate) use scalars::without_fraction;
pub use scalars::{
    Bounds, EnumValue, Format, Integer, IntegerWidth, Number, NumberWidth, StringRepr, StringType,
    WholeBounds,
};
pub(crate) use schema::{ADDITIONAL_FIELD, ADDITIONAL_SETTER};
pub use schema::{
    Additional, Array, DefaultValue, Discriminator, Kind, Object, Property, Schema, Union, UnionKind, Variant,
};
pub use security::{Alternative, Authenticator, CredentialSet, Requirement, SchemeKind, SecurityScheme};
pub use server::Server;
pub use shared::{Automaton, ComponentResponse, Pattern};
pub use style::ParameterStyle;
pub use tag::{ErrorDetails, Tag, Unmatched};
pub use unsupported::Unsupported;

use crate::diagnostics::Diagnostics;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// A whole document.
#[derive(Debug, Clone)]
pub struct Api {
    /// The name under which the document was loaded, for diagnostics.
    pub file: String,
    /// The `openapi` field, such as `3.0.3`.
    pub openapi: String,
    /// `info.title`.
    pub title: String,
    /// `info.version`, any text.
    pub version: String,
    /// `info.description`.
    pub description: Option<String>,
    /// The whole `info` object.
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
    /// The path items that have a `summary` or `description`.
    pub path_items: Vec<PathItem>,
    /// `x-` fields of `paths`.
    pub path_extensions: Map<String, Value>,
    /// `x-` fields of `components`.
    pub component_extensions: Map<String, Value>,
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
    /// The responses to requests that match no operation, by path prefix; longest prefix first.
    pub unmatched: Vec<Unmatched>,
    /// What the client cannot do.
    pub unsupported_by_client: Vec<Unsupported>,
    /// What the server cannot do.
    pub unsupported_by_server: Vec<Unsupported>,
    /// Responses of the server's router that the document does not declare, or whose declared headers the router cannot
    /// set. The server supports them only with an empty body.
    pub undeclared: Vec<Unsupported>,
    /// The examples that the client's types return.
    pub fixtures: Fixtures,
    /// What the document's author probably did not intend, although it is valid.
    pub warnings: Diagnostics,
    /// The source documents (`x-source-documents`), in document order.
    pub source_documents: Vec<SourceDocument>,
    /// Every `x-source`, in document order.
    pub provenance: Vec<Provenance>,
    /// `x-` fields of the root.
    pub extensions: Map<String, Value>,
    /// The text of the document, byte for byte.
    pub text: String,
    /// The document as JSON, with all fields in document order.
    pub json: String,
}

impl Api {
    /// Returns the schema with this id.
    #[must_use]
    pub fn schema(&self, id: SchemaId) -> &Schema {
        &self.schemas[id.0]
    }

    /// Returns the schema at the end of the chain of aliases that begins with this one.
    #[must_use]
    pub fn resolved(&self, id: SchemaId) -> &Schema {
        self.schema(self.schema(id).facts.resolved)
    }

    /// Returns whether the Rust type of the schema must represent `null`.
    #[must_use]
    pub fn nullable(&self, id: SchemaId) -> bool {
        self.schema(id).facts.nullable
    }

    /// Returns the chain of aliases that begins with this schema, including the schema at its end.
    #[must_use]
    pub fn alias_chain(&self, id: SchemaId) -> Vec<&Schema> {
        let mut chain = vec![self.schema(id)];
        while let Some(Kind::Alias(next)) = chain.last().map(|schema| &schema.kind) {
            chain.push(self.schema(*next));
        }
        chain
    }

    /// Returns the types of the values of any of these schemas.
    pub(crate) fn json_types(&self, schemas: impl IntoIterator<Item = SchemaId>) -> BTreeSet<JsonType> {
        let mut types = BTreeSet::new();
        let mut visited = BTreeSet::new();
        let mut pending: Vec<SchemaId> = schemas.into_iter().collect();
        while let Some(id) = pending.pop() {
            if !visited.insert(id) {
                continue;
            }
            if self.nullable(id) {
                types.insert(JsonType::Null);
            }
            match &self.resolved(id).kind {
                Kind::Any => types.extend(JsonType::ALL),
                Kind::Boolean(_) => drop(types.insert(JsonType::Boolean)),
                Kind::Integer(_) | Kind::Number(_) => drop(types.insert(JsonType::Number)),
                Kind::String(_) => drop(types.insert(JsonType::String)),
                Kind::Array(_) => drop(types.insert(JsonType::Array)),
                Kind::Object(_) => drop(types.insert(JsonType::Object)),
                Kind::Alias(target) => pending.push(*target),
                Kind::Union(union) => pending.extend(union.variants.iter().map(|variant| variant.schema)),
            }
        }
        types
    }

    /// Returns these schemas and all schemas that they contain.
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

    /// Returns the name of the server's function that matches a pattern.
    #[must_use]
    pub fn pattern_function(&self, text: &str) -> &str {
        let found = self.pattern(text);
        found.map_or("", |pattern| pattern.function.as_str())
    }

    /// Returns a pattern that requests are checked against.
    #[must_use]
    pub fn pattern(&self, text: &str) -> Option<&Pattern> {
        self.patterns.iter().find(|pattern| pattern.text == text)
    }

    /// Returns the entry of `components.responses` with this name.
    #[must_use]
    pub fn component_response(&self, name: &str) -> Option<&ComponentResponse> {
        self.component_responses
            .iter()
            .find(|response| response.name == name)
    }

    /// Returns the tags that have operations.
    pub fn used_tags(&self) -> impl Iterator<Item = &Tag> {
        self.tags.iter().filter(|tag| !tag.operations.is_empty())
    }

    /// Returns the operations that accept credentials.
    pub fn protected_operations(&self) -> impl Iterator<Item = &Operation> {
        self.operations
            .iter()
            .filter(|operation| operation.authenticator.is_some())
    }

    /// Returns whether an authenticator may report this status for any operation: all that accept credentials declare it.
    #[must_use]
    pub fn authenticator_may_report(&self, status: u16) -> bool {
        self.protected_operations()
            .all(|operation| operation.response_for(status).is_some())
    }

    /// Returns the security scheme with this id.
    #[must_use]
    pub fn scheme(&self, id: SchemeId) -> &SecurityScheme {
        &self.security_schemes[id.0]
    }

    /// Returns the schemas that need a named Rust type, components first.
    pub fn named_schemas(&self) -> impl Iterator<Item = &Schema> {
        self.schemas.iter().filter(|schema| schema.type_name.is_some())
    }
}
