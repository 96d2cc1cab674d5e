//! Fixtures: functions of the client's types that return examples of the document.

use super::ids::SchemaId;

/// The fixtures of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fixtures {
    /// Those of the types of schemas, in the order of the schemas.
    pub types: Vec<TypeFixtures>,
    /// Those of bodies with several media types, in the order of the document.
    pub bodies: Vec<BodyFixtures>,
    /// Those of the outcomes of operations, in the order of the document.
    pub outcomes: Vec<OutcomeFixtures>,
}

impl Fixtures {
    /// Returns the examples of the type of a schema.
    #[must_use]
    pub fn of_type(&self, id: SchemaId) -> &[Fixture] {
        let found = self.types.iter().find(|fixtures| fixtures.schema == id);
        found.map_or(&[], |fixtures| fixtures.examples.as_slice())
    }
}

/// The fixtures of the type of a schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeFixtures {
    /// The schema, which has a named type.
    pub schema: SchemaId,
    /// The examples; never empty. The first one has the function `example`.
    pub examples: Vec<Fixture>,
}

/// An example of a type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixture {
    /// The names of the functions that return it, unique in the type; never empty.
    pub functions: Vec<String>,
    /// The `summary` of the example.
    pub summary: Option<String>,
    /// The value as JSON, without the properties that the type does not keep.
    pub json: String,
}

/// The fixtures of a body with several media types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyFixtures {
    /// The enum of the body in the client.
    pub type_name: String,
    /// The examples; never empty. The first one has the function `example`.
    pub examples: Vec<BodyFixture>,
}

/// An example of a body with several media types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyFixture {
    /// The names of the functions that return it, unique in the type; never empty.
    pub functions: Vec<String>,
    /// The `summary` of the example.
    pub summary: Option<String>,
    /// The variant of the media type.
    pub variant: String,
    /// The media type, if a range is declared.
    pub media_type: Option<String>,
    /// The body in this media type.
    pub value: FixtureValue,
}

/// The fixtures of one response of an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeFixtures {
    /// Index into [`Api::operations`](super::Api::operations).
    pub operation: usize,
    /// Index into the responses of the operation.
    pub response: usize,
    /// Whether they are values of the type of success, rather than of the enum of errors.
    pub is_success: bool,
    /// The examples; never empty.
    pub examples: Vec<OutcomeFixture>,
}

/// An example of an outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeFixture {
    /// The names of the functions that return it, unique in the type; never empty.
    pub functions: Vec<String>,
    /// The `summary` of the example.
    pub summary: Option<String>,
    /// The status. For a range or `default`, one of its statuses.
    pub status: u16,
    /// The headers as JSON, in the order of the response. Only an optional one may be absent.
    pub headers: Vec<Option<String>>,
    /// The body, if there is one.
    pub body: Option<OutcomeBody>,
}

/// The body of an outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutcomeBody {
    /// In the only media type; if a range is declared, with the media type.
    Only(FixtureValue, Option<String>),
    /// Of several media types: the enum, and its function.
    Choice(String, String),
}

/// The value of a body in one media type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FixtureValue {
    /// That of a function of the type of a schema.
    Function(SchemaId, String),
    /// This JSON.
    Json(String),
    /// This text.
    Text(String),
    /// The bytes of this text.
    Bytes(String),
}
