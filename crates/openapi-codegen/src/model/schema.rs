//! Schemas.

use super::facts::{Facts, Item};
use super::ids::SchemaId;
use super::scalars::{EnumValue, Format, Integer, Number, StringRepr, StringType};
use crate::diagnostics::Location;
use serde_json::{Map, Value};

/// A schema: its values, and the name of the Rust type that it becomes.
#[derive(Debug, Clone)]
pub struct Schema {
    /// Its id.
    pub id: SchemaId,
    /// Its position in the document.
    pub location: Location,
    /// Its key in `components.schemas`, as written, if it is one. An inline schema that contains itself has a new key.
    pub component: Option<String>,
    /// The `PascalCase` name of its Rust type, unique in the document. Present for every component and every inline
    /// schema that needs a new type (objects with properties, enums, unions); absent if it has a built-in type.
    pub type_name: Option<String>,
    /// The schema that this one is a view of: the same one without the properties that messages of one direction lack,
    /// because they are `readOnly` or `writeOnly`. The document describes the other one.
    pub view_of: Option<SchemaId>,
    /// `title`.
    pub title: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// Whether `null` is a value: `nullable: true`, or an `enum` with `null`.
    pub nullable: bool,
    /// `deprecated`.
    pub deprecated: bool,
    /// `readOnly`: not sent in requests. As the next two, true also of an `allOf` if it is true of a part.
    pub read_only: bool,
    /// `writeOnly`: not sent in responses.
    pub write_only: bool,
    /// `x-closed`: no newer server sends values that the document does not declare.
    pub closed: bool,
    /// `default`.
    pub default: Option<Value>,
    /// `example`, checked against the schema.
    pub example: Option<Value>,
    /// `externalDocs`.
    pub external_docs: Option<Value>,
    /// `x-` fields.
    pub extensions: Map<String, Value>,
    /// Its type and constraints.
    pub kind: Kind,
    /// Properties that depend on the whole document.
    pub facts: Facts,
    /// A `PascalCase` name derived from its position, such as owner and property. Not unique.
    pub derived_name: String,
    /// The static of the server with the constraints of requests: `type_name`, or a name derived from its position.
    pub table: String,
    /// The function of the server that describes it.
    pub description_fn: String,
}

impl Schema {
    /// Returns the schemas that this one directly contains.
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

    /// Returns whether each value is serialized as one string by the `Display` of its Rust type. Aliases must be resolved.
    #[must_use]
    pub fn is_scalar(&self) -> bool {
        match &self.kind {
            Kind::Boolean(_) | Kind::Integer(_) | Kind::Number(_) => true,
            Kind::String(string) => string.format != Some(Format::Binary),
            _ => false,
        }
    }

    /// Returns whether the Rust type is `String`, apart from `null`. Aliases must be resolved.
    #[must_use]
    pub fn is_text(&self) -> bool {
        matches!(&self.kind, Kind::String(string)
            if string.values.is_empty() && string.repr() == StringRepr::Text)
    }

    /// Returns whether the Rust type is a byte buffer. Aliases must be resolved.
    #[must_use]
    pub fn is_binary(&self) -> bool {
        matches!(&self.kind, Kind::String(string) if string.repr() == StringRepr::Bytes)
    }

    /// Returns whether it becomes a struct.
    #[must_use]
    pub fn is_struct(&self) -> bool {
        self.facts.item == Item::Struct
    }

    /// Returns the name of the variant in which the client keeps undeclared values, if its enum does. No other variant has
    /// this name.
    #[must_use]
    pub fn unknown_variant(&self) -> Option<String> {
        if !self.facts.open {
            return None;
        }
        let taken: Vec<&str> = match &self.kind {
            Kind::String(string) => string.values.iter().map(|value| value.ident.as_str()).collect(),
            Kind::Integer(integer) => integer.values.iter().map(|value| value.ident.as_str()).collect(),
            Kind::Boolean(value) => value.iter().map(|value| value.ident.as_str()).collect(),
            Kind::Union(union) => union
                .variants
                .iter()
                .map(|variant| variant.ident.as_str())
                .collect(),
            _ => Vec::new(),
        };
        let mut name = "Unknown".to_owned();
        while taken.contains(&name.as_str()) {
            name.push_str("Value");
        }
        Some(name)
    }

    /// Returns whether the name of its type is another name of a built-in type, or of the type of another schema.
    #[must_use]
    pub fn is_alias(&self) -> bool {
        !self.has_own_type() && !self.facts.recursive_alias
    }

    /// Returns whether it becomes a struct or enum of its own, rather than a type alias or a type written at each use.
    #[must_use]
    pub fn has_own_type(&self) -> bool {
        self.facts.item.is_type()
    }
}

/// The type and the constraints of a schema, apart from `null`.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Any JSON value: a schema without a type.
    Any,
    /// `boolean`, with the only value if an `enum` allows only one.
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
    /// An alias of another schema: a component that is only a `$ref`, or the idiom `allOf: [{$ref}]` that adds
    /// `nullable`, a description or a default to a reference.
    Alias(SchemaId),
    /// `oneOf` or `anyOf`.
    Union(Union),
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
    /// The names of the properties that this view lacks. Their values are ignored in received messages.
    pub omitted: Vec<String>,
    /// Which additional properties it may have.
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
    /// Returns whether every object is valid.
    #[must_use]
    pub fn accepts_any_object(&self) -> bool {
        self.properties.is_empty()
            && matches!(self.additional, Additional::Ignored | Additional::Any)
            && self.min_properties.is_none()
            && self.max_properties.is_none()
    }

    /// Returns the name of the field for additional properties, if they are kept. No property has this name.
    #[must_use]
    pub fn additional_field(&self) -> Option<&'static str> {
        match self.additional {
            Additional::Ignored | Additional::Denied => None,
            Additional::Any | Additional::Typed(_) => Some(ADDITIONAL_FIELD),
        }
    }
}

/// The name of the field for additional properties.
pub(crate) const ADDITIONAL_FIELD: &str = "additional";

/// The method of the client's type that sets that field.
pub(crate) const ADDITIONAL_SETTER: &str = "with_additional";

/// One property of an object.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Property {
    /// Its name in JSON.
    pub name: String,
    /// Its `snake_case` field name, unique in the object; may be a raw identifier.
    pub ident: String,
    /// The method of the client's type that sets it.
    pub setter: String,
    /// Its schema. A description beside a reference belongs to the alias.
    pub schema: SchemaId,
    /// Whether `required` lists it.
    pub required: bool,
    /// Whether `required` lists it although `properties` does not. Its schema is then that of
    /// `additionalProperties`, or [`Kind::Any`].
    pub undescribed: bool,
    /// The function of the server that describes it, if an attribute cannot.
    pub description_fn: String,
    /// The variable of its value in the server while a form is read.
    pub variable: String,
    /// Whether recursion requires its value to be boxed.
    pub boxed: bool,
    /// What its absence means, if the receiver of an object may assume it: its `default`. In a merge patch, absence means
    /// something else.
    pub default: Option<DefaultValue>,
}

/// What the absence of a property or parameter means.
#[derive(Debug, Clone, PartialEq)]
pub struct DefaultValue {
    /// The value as JSON, which the type of the property can represent.
    pub json: String,
    /// The method of the receiver that returns it in place of an absent value.
    pub method: String,
}

/// The additional properties of an object.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Additional {
    /// `additionalProperties` is absent: any are allowed and ignored.
    #[default]
    Ignored,
    /// `additionalProperties: false`.
    Denied,
    /// `additionalProperties: true` or `{}`: any are allowed and kept.
    Any,
    /// `additionalProperties: {schema}`: they match the schema and are kept.
    Typed(SchemaId),
}

/// A `oneOf` or `anyOf`.
#[derive(Debug, Clone, PartialEq)]
pub struct Union {
    /// The keyword.
    pub kind: UnionKind,
    /// The alternatives, in document order, and then those that are [`combined`](Variant::combined).
    pub variants: Vec<Variant>,
    /// `discriminator`.
    pub discriminator: Option<Discriminator>,
}

impl Union {
    /// Returns the discriminator, if it distinguishes all alternatives.
    #[must_use]
    pub fn selector(&self) -> Option<&Discriminator> {
        let tagged = self.variants.iter().all(|variant| !variant.tags.is_empty());
        self.discriminator.as_ref().filter(|_| tagged)
    }

    /// Returns the alternatives of the document.
    pub fn declared(&self) -> impl Iterator<Item = &Variant> {
        self.variants.iter().filter(|variant| !variant.combined)
    }

    /// Returns the alternatives in the order in which a value without a discriminator is compared with them: those whose
    /// types retain more of the value come first.
    #[must_use]
    pub fn by_precedence(&self) -> Vec<&Variant> {
        let mut variants: Vec<&Variant> = self.variants.iter().collect();
        variants.sort_by_key(|variant| std::cmp::Reverse(variant.precedence));
        variants
    }
}

/// The keyword of a union.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnionKind {
    /// Exactly one matches.
    OneOf,
    /// At least one matches.
    AnyOf,
}

/// One alternative of a union.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Variant {
    /// The `PascalCase` variant name, unique in the union.
    pub ident: String,
    /// Its schema.
    pub schema: SchemaId,
    /// The discriminator values that select it; empty without a discriminator.
    pub tags: Vec<String>,
    /// Whether recursion requires its value to be boxed.
    pub boxed: bool,
    /// Whether it stands for the values that match several alternatives of an `anyOf`, with the properties of all.
    pub combined: bool,
    /// The order in which a value without a discriminator is compared with the variants of an `anyOf`, higher first: the
    /// number of alternatives whose properties its type retains, and more than that for a combined variant.
    pub precedence: usize,
}

/// A `discriminator`.
#[derive(Debug, Clone, PartialEq)]
pub struct Discriminator {
    /// `propertyName`.
    pub property: String,
    /// `mapping`, resolved, in document order.
    pub mapping: Vec<(String, SchemaId)>,
}
