//! What every part of the emitter looks things up in.

use super::graph::Graph;
use super::{Options, Undeclared};
use crate::diagnostics::{Diagnostic, Location};
use crate::model::{Additional, Api, Kind, Object, Property, Response, Schema, SchemaId, StringType, Tag};
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

/// Modules of the generated crate that a tag's module must not be named like.
const MODULES: [&str; 11] = [
    "checks",
    "contract",
    "described",
    "error_documents",
    "openapi",
    "operation",
    "router",
    "schemas",
    "security",
    "support",
    "types",
];

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
    pub(super) graph: Graph,
    /// Every pattern that a request is held to, once.
    pub(super) patterns: Vec<&'a str>,
    /// Where each of them is.
    pub(super) pattern_index: HashMap<&'a str, usize>,
    /// The responses that are components and in use, by their names.
    pub(super) responses: Vec<(&'a str, &'a Response)>,
    /// Where each of them is.
    pub(super) response_index: HashMap<&'a str, usize>,
    /// Whether a type is named like one of the prelude, which derives stumble over.
    pub(super) hides_prelude: bool,
    /// Schemas without a name whose tables other modules refer to.
    pub(super) unnamed_tables: RefCell<BTreeSet<usize>>,
    faults: RefCell<Vec<Diagnostic>>,
}

impl<'a> Context<'a> {
    pub(super) fn new(api: &'a Api, options: &'a Options) -> Self {
        let graph = Graph::of(api);
        let (mut patterns, mut responses) = (Vec::new(), Vec::new());
        let (mut pattern_index, mut response_index) = (HashMap::new(), HashMap::new());
        for schema in api.schemas.iter().filter(|schema| graph.read(schema.id)) {
            if let Kind::String(StringType {
                pattern: Some(pattern),
                ..
            }) = &schema.kind
            {
                pattern_index.entry(pattern.as_str()).or_insert_with(|| {
                    patterns.push(pattern.as_str());
                    patterns.len() - 1
                });
            }
        }
        for (name, response) in component_responses(api) {
            response_index.entry(name).or_insert_with(|| {
                responses.push((name, response));
                responses.len() - 1
            });
        }
        let in_prelude = |schema: &Schema| PRELUDE.contains(&schema.type_name.as_deref().unwrap_or_default());
        Self {
            api,
            options,
            graph,
            patterns,
            pattern_index,
            responses,
            response_index,
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

    /// The schema that says what values there are, whatever names stand between.
    pub(super) fn resolve(&self, id: SchemaId) -> &'a Schema {
        resolve(self.api, id)
    }

    /// Whether `null` is a value and the Rust type has to say so; [`Kind::Any`] has it anyway.
    pub(super) fn nullable(&self, id: SchemaId) -> bool {
        let mut schema = self.schema(id);
        let mut nullable = schema.nullable;
        while let Kind::Alias(next) = schema.kind {
            schema = self.schema(next);
            nullable |= schema.nullable;
        }
        nullable && !matches!(schema.kind, Kind::Any)
    }

    /// Whether a request must have the property: it leaves out what is `readOnly`.
    pub(super) fn is_demanded(&self, property: &Property) -> bool {
        property.required && !has_flag(self.api, property.schema, |schema| schema.read_only)
    }

    /// Whether every value of the owner's type has the property, in requests and in responses.
    pub(super) fn always(&self, owner: SchemaId, property: &Property) -> bool {
        let in_requests = !self.graph.requested(owner) || self.is_demanded(property);
        let in_responses =
            !self.graph.answered(owner) || !has_flag(self.api, property.schema, |schema| schema.write_only);
        property.required && in_requests && in_responses
    }

    /// The module of a tag.
    pub(super) fn module(&self, tag: &Tag) -> String {
        tag_module(tag)
    }

    /// The name of the field that keeps an object's other members.
    pub(super) fn additional_field(&self, object: &Object) -> Option<String> {
        if matches!(object.additional, Additional::Ignored | Additional::Denied) {
            return None;
        }
        let mut name = "additional".to_owned();
        while object.properties.iter().any(|property| property.ident == name) {
            name.push('_');
        }
        Some(name)
    }
}

/// Every use of a response that is a component.
fn component_responses(api: &Api) -> impl Iterator<Item = (&str, &Response)> {
    let of_operations = api.operations.iter().flat_map(|operation| &operation.responses);
    let of_tags = api
        .unmatched
        .iter()
        .flat_map(|unmatched| [&unmatched.not_found, &unmatched.method_not_allowed]);
    of_operations
        .chain(of_tags)
        .filter_map(|response| response.component.as_deref().map(|name| (name, response)))
}

/// The module of a tag in the generated crate.
#[must_use]
pub fn tag_module(tag: &Tag) -> String {
    if MODULES.contains(&tag.ident.as_str()) {
        format!("{}_tag", tag.ident)
    } else {
        tag.ident.clone()
    }
}

/// Whether something holds of a schema or of one that it is another name of.
pub(super) fn has_flag(api: &Api, id: SchemaId, flag: fn(&Schema) -> bool) -> bool {
    let mut schema = api.schema(id);
    while let (false, Kind::Alias(next)) = (flag(schema), &schema.kind) {
        schema = api.schema(*next);
    }
    flag(schema)
}

/// The schema behind aliases.
pub(super) fn resolve(api: &Api, id: SchemaId) -> &Schema {
    let mut schema = api.schema(id);
    while let Kind::Alias(next) = schema.kind {
        schema = api.schema(next);
    }
    schema
}

/// Whether an object becomes a struct, and not a map.
pub(super) fn is_struct(schema: &Schema) -> bool {
    match &schema.kind {
        Kind::Object(object) => {
            schema.type_name.is_some()
                && (!object.properties.is_empty() || matches!(object.additional, Additional::Denied))
        }
        _ => false,
    }
}

/// Whether a schema becomes a Rust type of its own, and not another name of one.
pub(super) fn is_own_type(schema: &Schema) -> bool {
    schema.type_name.is_some()
        && match &schema.kind {
            Kind::Object(_) => is_struct(schema),
            Kind::String(text) => !text.values.is_empty(),
            Kind::Integer(integer) => !integer.values.is_empty(),
            Kind::Boolean(only) => only.is_some(),
            Kind::Union(_) => true,
            _ => false,
        }
}
