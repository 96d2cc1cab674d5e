//! Static tables that describe the schemas of requests.

/// A schema.
pub struct Schema {
    /// Whether `null` is a value.
    pub nullable: bool,
    /// The other values.
    pub kind: Kind,
}

/// The values of a schema, apart from `null`.
pub enum Kind {
    /// Every value.
    Any,
    /// `true` and `false`, or only one of them.
    Boolean(Option<bool>),
    /// Integers.
    Integer(Integer),
    /// Numbers.
    Number(Number),
    /// Strings.
    String(Text),
    /// Arrays.
    Array(Array),
    /// Objects.
    Object(Object),
    /// The values of one of several schemas.
    Union(Union),
    /// The values of another schema.
    Alias(&'static Schema),
    /// Every value of a property that messages of this direction lack. It is ignored, and does not count as a property.
    Omitted,
}

/// The constraints of an integer.
pub struct Integer {
    /// The minimum and maximum value of the Rust type.
    pub width: (i128, i128),
    /// `minimum`, with `exclusiveMinimum` included.
    pub minimum: Option<i128>,
    /// `maximum`, with `exclusiveMaximum` included.
    pub maximum: Option<i128>,
    /// `multipleOf`.
    pub multiple_of: Option<i128>,
    /// `enum`; empty if there is none.
    pub values: &'static [i64],
}

/// The constraints of a number.
pub struct Number {
    /// `minimum`.
    pub minimum: Option<f64>,
    /// `exclusiveMinimum`.
    pub exclusive_minimum: bool,
    /// `maximum`.
    pub maximum: Option<f64>,
    /// `exclusiveMaximum`.
    pub exclusive_maximum: bool,
    /// `multipleOf`.
    pub multiple_of: Option<f64>,
    /// `enum`; empty if there is none.
    pub values: &'static [f64],
}

/// Returns whether a text is valid.
pub(crate) type TextCheck = fn(&str) -> bool;

/// The constraints of a string.
pub struct Text {
    /// `minLength`.
    pub min_length: usize,
    /// `maxLength`.
    pub max_length: usize,
    /// `pattern`.
    pub pattern: Option<Pattern>,
    /// `format`: the check, and the name.
    pub format: Option<(TextCheck, &'static str)>,
    /// `enum`; empty if there is none.
    pub values: &'static [&'static str],
}

/// A regular expression.
#[derive(Clone, Copy)]
pub struct Pattern {
    /// The check.
    pub matches: TextCheck,
    /// The expression.
    pub expression: &'static str,
    /// The length in bytes up to which it is tried. Longer texts are invalid.
    pub longest: usize,
}

/// The constraints of an array.
pub struct Array {
    /// `items`.
    pub items: &'static Schema,
    /// `minItems`.
    pub min_items: usize,
    /// `maxItems`.
    pub max_items: usize,
    /// `uniqueItems`.
    pub unique: bool,
}

/// The constraints of an object.
pub struct Object {
    /// `properties`.
    pub properties: &'static [Property],
    /// `additionalProperties`.
    pub additional: Additional,
    /// `minProperties`.
    pub min_properties: usize,
    /// `maxProperties`.
    pub max_properties: usize,
}

/// A property of an object.
pub struct Property {
    /// The name on the wire.
    pub name: &'static str,
    /// Whether it is required.
    pub required: bool,
    /// The schema of its values.
    pub schema: &'static Schema,
}

/// The additional properties that an object may have.
pub enum Additional {
    /// Any; they are ignored.
    Any,
    /// Any; they are kept.
    Kept,
    /// None.
    Denied,
    /// Those whose values have this schema; they are kept.
    Typed(&'static Schema),
}

/// The constraints of a union.
pub struct Union {
    /// Whether exactly one alternative must match (`oneOf`).
    pub one: bool,
    /// The alternatives.
    pub variants: &'static [&'static Schema],
    /// The property that selects the alternative, and the index that each of its values selects.
    pub discriminator: Option<(&'static str, &'static [(&'static str, usize)])>,
}

impl Schema {
    /// Every value but `null`.
    pub const ANY: Schema = Schema {
        nullable: false,
        kind: Kind::Any,
    };

    /// The schema of a property that messages of this direction lack.
    pub const OMITTED: Schema = Schema {
        nullable: true,
        kind: Kind::Omitted,
    };

    /// Resolves aliases, and returns whether any of the schemas is nullable.
    pub(crate) fn resolve(&'static self) -> (&'static Kind, bool) {
        let (mut schema, mut nullable) = (self, self.nullable);
        while let Kind::Alias(next) = &schema.kind {
            schema = next;
            nullable |= schema.nullable;
        }
        (&schema.kind, nullable)
    }
}
