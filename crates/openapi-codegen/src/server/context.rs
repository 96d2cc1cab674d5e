//! The context of the parts of the emitter.

use super::options::{Options, Undeclared};
use crate::diagnostics::{Diagnostic, Location};
use crate::model::{Api, Schema, SchemaId};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Names of the prelude that derives use unqualified.
const PRELUDE: [&str; 12] = [
    "Option", "String", "Vec", "Box", "Some", "None", "Ok", "Err", "Result", "Default", "Into", "From",
];

/// Names that utoipa's macros recognize as other types.
const UTOIPA_TYPES: [&str; 35] = [
    "Value",
    "Object",
    "Date",
    "DateTime",
    "Duration",
    "NaiveDate",
    "NaiveTime",
    "NaiveDateTime",
    "Decimal",
    "BigDecimal",
    "PathBuf",
    "Uuid",
    "Ulid",
    "Url",
    "Zoned",
    "Timestamp",
    "PrimitiveDateTime",
    "OffsetDateTime",
    "Map",
    "HashMap",
    "BTreeMap",
    "IndexMap",
    "HashSet",
    "BTreeSet",
    "IndexSet",
    "LinkedList",
    "VecDeque",
    "SmallVec",
    "Cow",
    "Rc",
    "Arc",
    "RefCell",
    "Result",
    "Iri",
    "Uri",
];

/// Returns whether utoipa's macros would mistake the type of a schema for another type.
pub(super) fn is_mistaken(schema: &Schema) -> bool {
    let name = schema.type_name.as_deref().unwrap_or_default();
    UTOIPA_TYPES.contains(&name) || PRELUDE.contains(&name)
}

/// A document, the options, and what the parts of the emitter report to each other.
pub(super) struct Context<'a> {
    pub(super) api: &'a Api,
    pub(super) options: &'a Options,
    /// Whether a type shadows one of the prelude, which breaks derives.
    pub(super) shadows_prelude: bool,
    /// Schemas without a type whose tables other modules refer to.
    pub(super) unnamed_tables: RefCell<BTreeSet<SchemaId>>,
    bugs: RefCell<Vec<Diagnostic>>,
}

impl<'a> Context<'a> {
    pub(super) fn new(api: &'a Api, options: &'a Options) -> Self {
        let in_prelude = |schema: &Schema| PRELUDE.contains(&schema.type_name.as_deref().unwrap_or_default());
        Self {
            api,
            options,
            shadows_prelude: api.schemas.iter().any(in_prelude),
            unnamed_tables: RefCell::default(),
            bugs: RefCell::default(),
        }
    }

    /// Reports a bug in the emitter.
    pub(super) fn bug(&self, reason: String) {
        self.bugs.borrow_mut().push(Diagnostic {
            file: self.api.file.clone(),
            location: Location::default(),
            reason,
            fix: "report this as a bug in the generator, with the document".to_owned(),
        });
    }

    pub(super) fn into_bugs(self) -> Vec<Diagnostic> {
        self.bugs.into_inner()
    }

    /// Returns whether undeclared responses have an empty body.
    pub(super) fn allows_undeclared(&self) -> bool {
        self.options.undeclared == Undeclared::Empty
    }

    pub(super) fn schema(&self, id: SchemaId) -> &'a Schema {
        self.api.schema(id)
    }

    /// Returns the schema that the document contains: this one, or the one that it is a view of.
    pub(super) fn documented(&self, id: SchemaId) -> &'a Schema {
        let schema = self.api.schema(id);
        schema
            .view_of
            .map_or(schema, |original| self.api.schema(original))
    }
}
