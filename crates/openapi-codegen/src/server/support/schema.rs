//! The form of the static tables that describe what a request may hold.

/// A schema.
pub struct Schema {
    /// Whether `null` is a value.
    pub nullable: bool,
    /// What other values there are.
    pub kind: Kind,
}

/// What values a schema has, `null` aside.
pub enum Kind {
    /// Every value.
    Any,
    /// `true` and `false`, or only one of them.
    Boolean(Option<bool>),
    /// Whole numbers.
    Integer(Integer),
    /// Numbers.
    Number(Number),
    /// Texts.
    String(Text),
    /// Lists.
    Array(Array),
    /// Objects.
    Object(Object),
    /// A choice.
    Union(Union),
    /// What another schema says.
    Same(&'static Schema),
}

/// Whole numbers.
pub struct Integer {
    /// The values that the Rust type has.
    pub width: (i128, i128),
    /// `minimum`, the exclusive one already counted in.
    pub minimum: Option<i128>,
    /// `maximum`, the exclusive one already counted in.
    pub maximum: Option<i128>,
    /// `multipleOf`.
    pub multiple_of: Option<i128>,
    /// `enum`; empty: any.
    pub values: &'static [i64],
}

/// Numbers.
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
    /// `enum`; empty: any.
    pub values: &'static [f64],
}

/// Texts.
pub struct Text {
    /// `minLength`.
    pub min_length: usize,
    /// `maxLength`.
    pub max_length: usize,
    /// `pattern`: the check and its text.
    pub pattern: Option<(fn(&str) -> bool, &'static str)>,
    /// `format`: the check and its name.
    pub format: Option<(fn(&str) -> bool, &'static str)>,
    /// `enum`; empty: any.
    pub values: &'static [&'static str],
}

/// Lists.
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

/// Objects.
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

/// A property.
pub struct Property {
    /// Its name on the wire.
    pub name: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// Its values.
    pub schema: &'static Schema,
}

/// What other members an object may have.
pub enum Additional {
    /// Any, of which nothing is kept.
    Any,
    /// Any, each of which is kept.
    Kept,
    /// None.
    Denied,
    /// Those with such values.
    Typed(&'static Schema),
}

/// A choice.
pub struct Union {
    /// Whether exactly one must match.
    pub one: bool,
    /// The alternatives.
    pub variants: &'static [&'static Schema],
    /// The property that names the alternative, and which value names which.
    pub discriminator: Option<(&'static str, &'static [(&'static str, usize)])>,
}

impl Schema {
    /// What the schema says, whatever names stand between, and whether `null` is a value on the way.
    pub fn resolve(&'static self) -> (&'static Kind, bool) {
        let (mut schema, mut nullable) = (self, self.nullable);
        while let Kind::Same(next) = &schema.kind {
            schema = next;
            nullable |= schema.nullable;
        }
        (&schema.kind, nullable)
    }
}
