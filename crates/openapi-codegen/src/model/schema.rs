//! Schemas.

use super::{Facts, Item};
use crate::diagnostics::Location;
use serde_json::{Map, Value};

/// Index of a schema in [`super::Api::schemas`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchemaId(pub usize);

/// A schema: its values, and the name of the Rust type that it becomes.
#[derive(Debug, Clone)]
pub struct Schema {
    /// Its own id.
    pub id: SchemaId,
    /// Its position in the document.
    pub location: Location,
    /// Its key in `components.schemas`, as written, if it is one.
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
    /// What follows from the whole document.
    pub facts: Facts,
    /// A `PascalCase` name derived from its place, such as owner and property. Several schemas may have the same.
    pub place_name: String,
    /// The static in the server that requests are checked by: `type_name`, or a name derived from its place.
    pub table: String,
    /// The function in the server that describes it.
    pub description_fn: String,
}

impl Schema {
    /// The schemas that this one is made of.
    #[must_use]
    pub fn parts(&self) -> Vec<SchemaId> {
        match &self.kind {
            Kind::Array(Array { items, .. }) => vec![*items],
            Kind::Object(object) => {
                let mut parts: Vec<SchemaId> =
                    object.properties.iter().map(|property| property.schema).collect();
                if let Additional::Typed(other) = object.additional {
                    parts.push(other);
                }
                parts
            }
            Kind::Alias(other) => vec![*other],
            Kind::Union(union) => union.variants.iter().map(|variant| variant.schema).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether each value is one text, and the Rust type has a `Display` that gives it. Aliases have to be resolved.
    #[must_use]
    pub fn is_scalar(&self) -> bool {
        match &self.kind {
            Kind::Boolean(_) | Kind::Integer(_) | Kind::Number(_) => true,
            Kind::String(string) => string.format != Some(Format::Binary),
            _ => false,
        }
    }

    /// Whether the Rust type is `String`, `null` aside. Aliases have to be resolved.
    #[must_use]
    pub fn is_text(&self) -> bool {
        matches!(&self.kind, Kind::String(string)
            if string.values.is_empty() && string.repr() == StringRepr::Text)
    }

    /// Whether the Rust type is a sequence of bytes, which no JSON holds. Aliases have to be resolved.
    #[must_use]
    pub fn is_binary(&self) -> bool {
        matches!(&self.kind, Kind::String(string) if string.repr() == StringRepr::Bytes)
    }

    /// Whether it becomes a struct.
    #[must_use]
    pub fn is_struct(&self) -> bool {
        self.facts.item == Item::Struct
    }

    /// Whether it becomes a Rust type of its own.
    #[must_use]
    pub fn is_type(&self) -> bool {
        self.facts.item.is_type()
    }
}

/// What values a schema has, `null` aside.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Any JSON value: a schema without a type.
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
    /// `format`, as written.
    pub format: Option<String>,
    /// The Rust type, which the format selects.
    pub width: IntegerWidth,
    /// Bounds.
    pub bounds: Bounds,
    /// `enum`, with the names of `x-enum-varnames` where given; empty if there is none.
    pub values: Vec<EnumValue>,
}

/// The Rust type of an integer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "each variant is the type that it is named after")]
pub enum IntegerWidth {
    I32,
    #[default]
    I64,
    U32,
    U64,
}

impl IntegerWidth {
    /// The least and the greatest value.
    #[must_use]
    pub fn range(self) -> (i128, i128) {
        match self {
            IntegerWidth::I32 => (i32::MIN.into(), i32::MAX.into()),
            IntegerWidth::I64 => (i64::MIN.into(), i64::MAX.into()),
            IntegerWidth::U32 => (0, u32::MAX.into()),
            IntegerWidth::U64 => (0, u64::MAX.into()),
        }
    }
}

/// A number and its bounds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Number {
    /// `format`, as written.
    pub format: Option<String>,
    /// The Rust type, which the format selects.
    pub width: NumberWidth,
    /// Bounds.
    pub bounds: Bounds,
    /// `enum`; empty if there is none.
    pub values: Vec<Value>,
}

/// The Rust type of a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "each variant is the type that it is named after")]
pub enum NumberWidth {
    F32,
    #[default]
    F64,
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

impl Bounds {
    /// Whether every number is within them.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.minimum.is_none() && self.maximum.is_none() && self.multiple_of.is_none()
    }
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
    /// `enum`; empty if there is none. `null` in an enum sets [`Schema::nullable`].
    pub values: Vec<EnumValue>,
}

impl StringType {
    /// The Rust type. The one behind an enum of constants is a text.
    #[must_use]
    pub fn repr(&self) -> StringRepr {
        match self.format {
            _ if !self.values.is_empty() => StringRepr::Text,
            Some(Format::DateTime) => StringRepr::Timestamp,
            Some(Format::Date) => StringRepr::Date,
            Some(Format::Binary) => StringRepr::Bytes,
            _ => StringRepr::Text,
        }
    }

    /// Whether it is a password.
    #[must_use]
    pub fn is_password(&self) -> bool {
        self.values.is_empty() && self.format == Some(Format::Password)
    }
}

/// The Rust type of a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StringRepr {
    /// `String`.
    Text,
    /// A point in time.
    Timestamp,
    /// A day.
    Date,
    /// Bytes.
    Bytes,
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
    /// A secret that must not be shown, `password`.
    Password,
    /// Anything else, which constrains nothing.
    Other(String),
}

impl Format {
    /// The format as a document writes it.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Format::DateTime => "date-time",
            Format::Date => "date",
            Format::Uuid => "uuid",
            Format::Email => "email",
            Format::Uri => "uri",
            Format::Ipv4 => "ipv4",
            Format::Ipv6 => "ipv6",
            Format::Byte => "byte",
            Format::Binary => "binary",
            Format::Password => "password",
            Format::Other(name) => name,
        }
    }

    /// Whether it restricts texts that the Rust type would hold.
    #[must_use]
    pub fn is_rule(&self) -> bool {
        matches!(
            self,
            Format::Uuid | Format::Email | Format::Uri | Format::Ipv4 | Format::Ipv6 | Format::Byte
        )
    }
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

/// An object, with the parts of its `allOf` merged in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Object {
    /// `properties`, in document order; those of `allOf` parts first.
    pub properties: Vec<Property>,
    /// Which members it may have beside the properties.
    pub additional: Additional,
    /// `minProperties`.
    pub min_properties: Option<u64>,
    /// `maxProperties`.
    pub max_properties: Option<u64>,
    /// The parts of an `allOf` that were merged, in order; empty if there was none.
    pub all_of: Vec<SchemaId>,
    /// A discriminator beside the properties (a base type of an `allOf` hierarchy).
    pub discriminator: Option<Discriminator>,
}

impl Object {
    /// Whether every object is an instance.
    #[must_use]
    pub fn accepts_any_object(&self) -> bool {
        self.properties.is_empty()
            && matches!(self.additional, Additional::Ignored | Additional::Any)
            && self.min_properties.is_none()
            && self.max_properties.is_none()
    }

    /// The name of the field that keeps members beside the properties, if they are kept. No property has it.
    #[must_use]
    pub fn additional_field(&self) -> Option<&'static str> {
        match self.additional {
            Additional::Ignored | Additional::Denied => None,
            Additional::Any | Additional::Typed(_) => Some(ADDITIONAL_FIELD),
        }
    }
}

/// The name of the field that keeps members beside the properties.
pub(crate) const ADDITIONAL_FIELD: &str = "additional";

/// One property of an object.
#[derive(Debug, Clone, Default, PartialEq)]
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
    /// The function in the server that describes it, where an attribute cannot.
    pub description_fn: String,
    /// The variable in the server that holds its value while a form is read.
    pub variable: String,
    /// Whether a request must have it: `required`, and not `readOnly`.
    pub required_in_requests: bool,
    /// Whether every message that has the object has it.
    pub always: bool,
    /// Whether recursion needs a box around its value.
    pub boxed: bool,
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

impl Union {
    /// The discriminator, if it tells all alternatives apart.
    #[must_use]
    pub fn selector(&self) -> Option<&Discriminator> {
        let tagged = self.variants.iter().all(|variant| !variant.tags.is_empty());
        self.discriminator.as_ref().filter(|_| tagged)
    }
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
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Variant {
    /// The `PascalCase` variant name, unique in the union.
    pub ident: String,
    /// Its schema.
    pub schema: SchemaId,
    /// The discriminator values that select it; empty without a discriminator.
    pub tags: Vec<String>,
    /// Whether recursion needs a box around its value.
    pub boxed: bool,
}

/// A `discriminator`.
#[derive(Debug, Clone, PartialEq)]
pub struct Discriminator {
    /// `propertyName`.
    pub property: String,
    /// `mapping`, resolved, in document order.
    pub mapping: Vec<(String, SchemaId)>,
}
