//! Where two descriptions of a value meet, and how they can exclude each other.

use crate::lower::names::{pascal, pointer_name};
use crate::model::{Kind, SchemaId};
use crate::source::Cursor;

/// One step from a schema to the values that it contains.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::lower) enum Step {
    /// The value of a property.
    Property(String),
    /// The items of an array.
    Items,
    /// The values of additional properties.
    Additional,
}

/// Where two descriptions meet: a schema with an `allOf`, and the path to a value below it.
#[derive(Clone)]
pub(in crate::lower) struct Site<'a> {
    /// The schema that combines the descriptions.
    pub(in crate::lower) owner: SchemaId,
    /// Its position.
    pub(in crate::lower) at: Cursor<'a>,
    /// The path to the value.
    pub(in crate::lower) path: Vec<Step>,
    /// The number of unions around the value.
    pub(in crate::lower) unions: usize,
}

impl<'a> Site<'a> {
    pub(in crate::lower) fn new(owner: SchemaId, at: &Cursor<'a>) -> Self {
        Self {
            owner,
            at: at.clone(),
            path: Vec::new(),
            unions: 0,
        }
    }

    /// Returns the site for a type whose name ends in this one.
    pub(in crate::lower) fn named_after(self, ident: &str) -> Self {
        self.below(Step::Property(ident.to_owned()))
    }

    pub(super) fn below(&self, step: Step) -> Self {
        let mut site = self.clone();
        site.path.push(step);
        site
    }

    /// Returns the name of a new type for the value: that of the schema, and the path.
    pub(super) fn type_name(&self) -> String {
        self.named(&pointer_name(&self.at.pointer))
    }

    /// Returns the name of a type for the value below a type of this name.
    pub(super) fn named(&self, owner: &str) -> String {
        let steps = self.path.iter().map(|step| match step {
            Step::Property(name) => pascal(name, "Field"),
            Step::Items => "Item".to_owned(),
            Step::Additional => "Value".to_owned(),
        });
        let steps: String = steps.collect();
        format!("{owner}{steps}")
    }
}

/// A description of a value.
#[derive(Clone)]
pub(in crate::lower) struct Operand {
    /// The schema that it comes from.
    pub(in crate::lower) id: SchemaId,
    /// The values, apart from `null`.
    pub(in crate::lower) kind: Kind,
    /// Whether `null` is a value.
    pub(in crate::lower) nullable: bool,
}

/// How two descriptions exclude each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lower) enum Difference {
    Types,
    Values,
    Formats,
    Bounds,
    Lengths,
    Counts,
    /// One of them denies properties of the other.
    Closed,
    /// Some value may match both patterns, but no pattern can be written for it.
    Patterns,
    /// One does not restrict the values, but decides how they are treated.
    Treatment,
    /// Some number may be a multiple of both, but their common multiple has too many digits.
    Multiples,
}

impl Difference {
    /// Returns words to follow "describe the property".
    fn text(self) -> &'static str {
        match self {
            Difference::Types => "as different types",
            Difference::Values => "with different values",
            Difference::Formats => "with different formats",
            Difference::Bounds => "with bounds that exclude each other",
            Difference::Lengths => "with lengths that exclude each other",
            Difference::Counts => "with counts that exclude each other",
            Difference::Closed => "with properties that one of them denies (`additionalProperties: false`)",
            Difference::Patterns => "with patterns that cannot be combined, because they refer to groups",
            Difference::Treatment => "with formats that cannot be combined",
            Difference::Multiples => "as multiples of numbers that cannot be combined",
        }
    }

    /// Returns whether the two may have common values that this crate cannot express.
    fn is_limit(self) -> bool {
        matches!(
            self,
            Difference::Patterns | Difference::Treatment | Difference::Multiples
        )
    }
}

/// Two descriptions that no value matches.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::lower) struct Conflict {
    /// The path to the value.
    pub(super) path: Vec<Step>,
    pub(super) difference: Difference,
    /// The schemas that describe it.
    pub(super) schemas: (SchemaId, SchemaId),
    /// Whether no value at all is left, rather than only values without an optional part.
    pub(super) excludes_all: bool,
}

impl Conflict {
    pub(super) fn new(site: &Site<'_>, a: SchemaId, b: SchemaId, difference: Difference) -> Self {
        Self {
            path: site.path.clone(),
            difference,
            schemas: (a, b),
            excludes_all: !difference.is_limit(),
        }
    }

    /// Returns the conflict of a value that contains this one and can do without it.
    pub(super) fn of_optional(self) -> Self {
        Self {
            excludes_all: false,
            ..self
        }
    }

    /// Returns what is described and how, for a message.
    pub(super) fn text(&self) -> String {
        let is_explained = self.difference.is_limit() || self.difference == Difference::Closed;
        let never_present = !self.excludes_all && !is_explained;
        let effect = if never_present {
            ", so that it can never be present"
        } else {
            ""
        };
        format!("{} {}{effect}", self.subject(), self.difference.text())
    }

    fn subject(&self) -> String {
        let mut path = String::new();
        for step in &self.path {
            match step {
                Step::Property(name) if path.is_empty() => path.push_str(name),
                Step::Property(name) => path.extend([".", name]),
                Step::Items => path.push_str("[]"),
                Step::Additional if path.is_empty() => path.push('*'),
                Step::Additional => path.push_str(".*"),
            }
        }
        match path.as_str() {
            "" => "the value".to_owned(),
            path => format!("`{path}`"),
        }
    }
}
