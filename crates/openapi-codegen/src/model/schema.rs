//! Schemas of the plain model.

use crate::diagnostics::Location;
use serde_json::{Map, Value};

/// Index of a schema in [`crate::model::Api::schemas`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchemaId(pub usize);

/// A schema: what it says of values, and the name of the Rust type that it becomes.
#[derive(Debug, Clone)]
pub struct Schema {
    /// Its own id.
    pub id: SchemaId,
    /// Where it stands in the document.
    pub location: Location,
    /// Its key in `components.schemas`, as written, if it stands there.
    pub component: Option<String>,
    /// The `PascalCase` name of its Rust type, unique in the document. Present on every component
    /// and on every inline schema that needs a type of its own (objects with properties, enums,
    /// unions); absent where a built-in type does.
    pub type_name: Option<String>,
    /// `title`.
    pub title: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `nullable: true`: JSON `null` is a value of it.
    pub nullable: bool,
    /// `deprecated`.
    pub deprecated: bool,
    /// `readOnly`: not sent in requests.
    pub read_only: bool,
    /// `writeOnly`: not sent in responses.
    pub write_only: bool,
    /// `default`.
    pub default: Option<Value>,
    /// `example`, checked to be an instance.
    pub example: Option<Value>,
    /// `externalDocs`, as read.
    pub external_docs: Option<Value>,
    /// `x-` members, as read.
    pub extensions: Map<String, Value>,
    /// What values it has.
    pub kind: Kind,
}

/// What values a schema has, `null` aside.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Any JSON value: a schema that says nothing of its type.
    Any,
    /// `boolean`, with the only value that an `enum` leaves, if there is such.
    Boolean(Option<EnumValue>),
    /// `integer`.
    Integer(Integer),
    /// `number`.
    Number(Number),
    /// `string`.
    String(StringType),
    /// `array`.
    Array(Array),
    /// `object`.
    Object(Object),
    /// Another schema under another name: a component that is only a `$ref`, or the idiom
    /// `allOf: [{$ref}]` that adds `nullable`, a description or a default to a reference.
    Alias(SchemaId),
    /// `oneOf` or `anyOf`.
    Union(Union),
}

/// An integer and its bounds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Integer {
    /// `int32`, `int64`, another format, or none.
    pub format: Option<String>,
    /// Bounds.
    pub bounds: Bounds,
    /// `enum`, with the names of `x-enum-varnames` where given; empty if there is none.
    pub values: Vec<EnumValue>,
}

/// A number and its bounds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Number {
    /// `float`, `double`, another format, or none.
    pub format: Option<String>,
    /// Bounds.
    pub bounds: Bounds,
    /// `enum`; empty if there is none.
    pub values: Vec<Value>,
}

/// Numeric bounds, exact as JSON numbers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bounds {
    /// `minimum`.
    pub minimum: Option<serde_json::Number>,
    /// `exclusiveMinimum`: whether `minimum` itself is out.
    pub exclusive_minimum: bool,
    /// `maximum`.
    pub maximum: Option<serde_json::Number>,
    /// `exclusiveMaximum`: whether `maximum` itself is out.
    pub exclusive_maximum: bool,
    /// `multipleOf`.
    pub multiple_of: Option<serde_json::Number>,
}

/// A string and its constraints.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StringType {
    /// `format`.
    pub format: Option<Format>,
    /// `minLength`, in Unicode code points.
    pub min_length: Option<u64>,
    /// `maxLength`, in Unicode code points.
    pub max_length: Option<u64>,
    /// `pattern`, an ECMA-262 regular expression that is known to compile.
    pub pattern: Option<String>,
    /// `enum`; empty if there is none. `null` in an enum is told by [`Schema::nullable`].
    pub values: Vec<EnumValue>,
}

/// The `format` of a string.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Format {
    /// RFC 3339 `date-time`.
    DateTime,
    /// RFC 3339 `full-date`.
    Date,
    /// RFC 4122 `uuid`.
    Uuid,
    /// RFC 5321 mailbox, `email`.
    Email,
    /// RFC 3986 `uri`.
    Uri,
    /// RFC 2673 dotted quad, `ipv4`.
    Ipv4,
    /// RFC 4291, `ipv6`.
    Ipv6,
    /// Base64, `byte`.
    Byte,
    /// Raw octets, `binary`: only as a whole body or a multipart part.
    Binary,
    /// Anything else, which constrains nothing.
    Other(String),
}

/// One value of an `enum`.
#[derive(Debug, Clone, PartialEq)]
pub struct EnumValue {
    /// The JSON value, a string, an integer or a boolean.
    pub value: Value,
    /// The `PascalCase` variant name, unique in the enum.
    pub ident: String,
    /// From `x-enum-descriptions`.
    pub description: Option<String>,
}

/// An array and its constraints.
#[derive(Debug, Clone, PartialEq)]
pub struct Array {
    /// `items`.
    pub items: SchemaId,
    /// `minItems`.
    pub min_items: Option<u64>,
    /// `maxItems`.
    pub max_items: Option<u64>,
    /// `uniqueItems`.
    pub unique: bool,
}

/// An object: members of `allOf` already merged in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Object {
    /// `properties`, in document order; those of `allOf` parts first.
    pub properties: Vec<Property>,
    /// What other members may be there.
    pub additional: Additional,
    /// `minProperties`.
    pub min_properties: Option<u64>,
    /// `maxProperties`.
    pub max_properties: Option<u64>,
    /// The parts of an `allOf` that were merged, in order; empty if there was none.
    pub all_of: Vec<SchemaId>,
    /// A discriminator that stands beside the properties (a base type of an `allOf` hierarchy).
    pub discriminator: Option<Discriminator>,
}

impl Object {
    /// Whether every object is an instance.
    #[must_use]
    pub fn says_nothing(&self) -> bool {
        self.properties.is_empty()
            && matches!(self.additional, Additional::Ignored | Additional::Any)
            && self.min_properties.is_none()
            && self.max_properties.is_none()
    }
}

/// One property of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Property {
    /// Its name on the wire.
    pub name: String,
    /// Its `snake_case` field name, unique in the object, a raw identifier if need be.
    pub ident: String,
    /// Its schema. A description beside a reference is on the alias schema.
    pub schema: SchemaId,
    /// Whether `required` lists it.
    pub required: bool,
    /// Whether a component's `required` lists it although no property describes it; its schema is
    /// then [`Kind::Any`].
    pub undescribed: bool,
}

/// What members an object may have beside its properties.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Additional {
    /// `additionalProperties` is absent: any, and a reader ignores them.
    #[default]
    Ignored,
    /// `additionalProperties: false`.
    Denied,
    /// `additionalProperties: true` or `{}`: any, and they are kept.
    Any,
    /// `additionalProperties: {schema}`: they are kept.
    Typed(SchemaId),
}

/// A choice between schemas.
#[derive(Debug, Clone, PartialEq)]
pub struct Union {
    /// Which keyword.
    pub kind: UnionKind,
    /// The alternatives, in document order.
    pub variants: Vec<Variant>,
    /// `discriminator`.
    pub discriminator: Option<Discriminator>,
}

/// The keyword of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnionKind {
    /// Exactly one matches.
    OneOf,
    /// At least one matches.
    AnyOf,
}

/// One alternative of a choice.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// The `PascalCase` variant name, unique in the union.
    pub ident: String,
    /// Its schema.
    pub schema: SchemaId,
    /// The discriminator values that select it; empty without a discriminator.
    pub tags: Vec<String>,
}

/// A `discriminator`.
#[derive(Debug, Clone, PartialEq)]
pub struct Discriminator {
    /// `propertyName`.
    pub property: String,
    /// `mapping`, resolved, in document order.
    pub mapping: Vec<(String, SchemaId)>,
}
