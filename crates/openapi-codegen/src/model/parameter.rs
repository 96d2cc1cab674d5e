//! Parameters of requests, and how their values and those of response headers are serialized.

use super::content::{Content, Example, MediaKind};
use super::ids::SchemaId;
use super::schema::DefaultValue;
use super::style::ParameterStyle;
use crate::diagnostics::Location;
use serde_json::{Map, Value};

/// A parameter.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// Its name on the wire.
    pub name: String,
    /// `snake_case` name, unique among the operation's parameters and different from `body`.
    pub ident: String,
    /// The setter or argument in the client.
    pub setter: String,
    /// The setter of progenitor's builder; `None` if the hooks write the parameter.
    pub progenitor_setter: Option<String>,
    /// The method of the client's mock that expects a value.
    pub mock_setter: String,
    /// The method of the client's mock that expects no value.
    pub mock_without: String,
    /// The variable in the server that holds its value.
    pub variable: String,
    /// Its part of the request.
    pub location: ParameterIn,
    /// Its position in the document.
    pub source: Location,
    /// Its `components.parameters` key, if it was referenced.
    pub component: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// Whether every request has a value for it: `required`, unless the value may be empty. True of every path parameter.
    pub required: bool,
    /// Whether it is sent with an empty value if it has none: it is `required`, and has an empty value with
    /// `allowEmptyValue` that none of its values is.
    pub sent_empty: bool,
    /// `deprecated`.
    pub deprecated: bool,
    /// What its absence means: the `default` of its schema.
    pub default: Option<DefaultValue>,
    /// How its value is serialized.
    pub value: ParameterValue,
    /// The names that belong to other parameters, if the properties of its value are parameters of their own: it is an
    /// exploded object in style `form`.
    pub other_names: Option<Vec<String>>,
    /// Whether it takes every other name, because its object declares no names or not all.
    pub free_form: bool,
    /// The literals that share its segment of the path.
    pub literals: String,
    /// `example` and `examples`, checked.
    pub examples: Vec<Example>,
    /// `x-` fields.
    pub extensions: Map<String, Value>,
}

impl Parameter {
    /// Returns whether every request contains it, be its value empty.
    #[must_use]
    pub fn is_always_sent(&self) -> bool {
        self.required || self.sent_empty
    }

    /// Returns whether an empty value stands for none (`allowEmptyValue`). It has no effect on an object whose properties
    /// are parameters of their own.
    #[must_use]
    pub fn may_be_empty(&self) -> bool {
        let allows = matches!(
            self.value,
            ParameterValue::Styled {
                allow_empty: true,
                ..
            }
        );
        allows && self.location == ParameterIn::Query && self.other_names.is_none()
    }
}

/// The part of a request that contains a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is the word that it is named after")]
pub enum ParameterIn {
    Path,
    Query,
    Header,
    Cookie,
}

impl ParameterIn {
    /// Returns the value of `in`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            ParameterIn::Path => "path",
            ParameterIn::Query => "query",
            ParameterIn::Header => "header",
            ParameterIn::Cookie => "cookie",
        }
    }

    /// Returns the name of the variant, here and in the run-time crates.
    #[must_use]
    pub fn variant(self) -> &'static str {
        match self {
            ParameterIn::Path => "Path",
            ParameterIn::Query => "Query",
            ParameterIn::Header => "Header",
            ParameterIn::Cookie => "Cookie",
        }
    }
}

/// How the value of a parameter is serialized.
#[derive(Debug, Clone)]
pub enum ParameterValue {
    /// `schema` with `style` and `explode`.
    Styled {
        /// The schema.
        schema: SchemaId,
        /// `style`.
        style: ParameterStyle,
        /// `explode`.
        explode: bool,
        /// `allowReserved`.
        allow_reserved: bool,
        /// `allowEmptyValue`.
        allow_empty: bool,
    },
    /// `content` with one media type.
    Content(Box<Content>),
}

impl ParameterValue {
    /// Returns the schema of the value.
    #[must_use]
    pub fn schema(&self) -> Option<SchemaId> {
        match self {
            ParameterValue::Styled { schema, .. } => Some(*schema),
            ParameterValue::Content(content) => content.schema,
        }
    }

    /// Returns whether the value is serialized as JSON.
    #[must_use]
    pub fn is_json(&self) -> bool {
        matches!(self, ParameterValue::Content(content) if content.kind == MediaKind::Json)
    }

    /// Returns `explode`.
    #[must_use]
    pub fn explode(&self) -> bool {
        matches!(self, ParameterValue::Styled { explode: true, .. })
    }
}
