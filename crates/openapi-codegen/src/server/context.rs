//! What every part of the emitter looks things up in.

use super::{Options, Undeclared};
use crate::diagnostics::{Diagnostic, Location};
use crate::model::{Api, Schema, SchemaId};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Names that derives take for those of the prelude.
const PRELUDE: [&str; 12] = [
    "Option", "String", "Vec", "Box", "Some", "None", "Ok", "Err", "Result", "Default", "Into", "From",
];

/// Names that utoipa's macros take for types that they know.
const KNOWN_TO_UTOIPA: [&str; 35] = [
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

/// Whether utoipa's macros would misread the name of a schema's type.
pub(super) fn is_misread(schema: &Schema) -> bool {
    let name = schema.type_name.as_deref().unwrap_or_default();
    KNOWN_TO_UTOIPA.contains(&name) || PRELUDE.contains(&name)
}

/// A document, how to generate from it, and what was found to be wrong with it.
pub(super) struct Context<'a> {
    pub(super) api: &'a Api,
    pub(super) options: &'a Options,
    /// Whether a type is named like one of the prelude, which derives stumble over.
    pub(super) hides_prelude: bool,
    /// Schemas without a type name whose tables other modules refer to.
    pub(super) unnamed_tables: RefCell<BTreeSet<SchemaId>>,
    faults: RefCell<Vec<Diagnostic>>,
}

impl<'a> Context<'a> {
    pub(super) fn new(api: &'a Api, options: &'a Options) -> Self {
        let in_prelude = |schema: &Schema| PRELUDE.contains(&schema.type_name.as_deref().unwrap_or_default());
        Self {
            api,
            options,
            hides_prelude: api.schemas.iter().any(in_prelude),
            unnamed_tables: RefCell::default(),
            faults: RefCell::default(),
        }
    }

    /// Notes that something cannot be generated.
    pub(super) fn refuse(&self, location: &Location, reason: impl Into<String>, remedy: impl Into<String>) {
        self.faults.borrow_mut().push(Diagnostic {
            file: self.api.file.clone(),
            location: location.clone(),
            reason: reason.into(),
            remedy: remedy.into(),
        });
    }

    pub(super) fn into_faults(self) -> Vec<Diagnostic> {
        self.faults.into_inner()
    }

    /// Whether an undeclared status is answered with an empty body.
    pub(super) fn bare(&self) -> bool {
        self.options.undeclared == Undeclared::Bare
    }

    pub(super) fn schema(&self, id: SchemaId) -> &'a Schema {
        self.api.schema(id)
    }
}
