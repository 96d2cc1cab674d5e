//! The state of lowering one document, and helpers to read the fields of its objects and the schemas lowered so far.

use super::described;
use super::drafts::Drafts;
use super::names::Scope;
use crate::diagnostics::Diagnostic;
use crate::model::{Kind, Schema, SchemaId};
use crate::pointer::unescape;
use crate::source::{self, Cursor, Data, Node, ReferenceError};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// The state of lowering one document.
pub(super) struct Lowering<'a> {
    pub(super) file: &'a str,
    pub(super) root: Cursor<'a>,
    /// See [`LoadOptions::lenient`](super::LoadOptions::lenient).
    pub(super) lenient: bool,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// `None` for schemas that are queued but not read.
    pub(super) schemas: Vec<Option<Schema>>,
    /// What the first pass leaves for the second.
    pub(super) drafts: Drafts<'a>,
    /// The schemas that have been referred to, by JSON pointer.
    pub(super) by_pointer: HashMap<String, SchemaId>,
    pub(super) type_names: Scope,
}

impl<'a> Lowering<'a> {
    pub(super) fn new(file: &'a str, root: &'a Node, lenient: bool) -> Self {
        Self {
            file,
            root: Cursor::root(root),
            lenient,
            diagnostics: Vec::new(),
            schemas: Vec::new(),
            drafts: Drafts::default(),
            by_pointer: HashMap::new(),
            type_names: Scope::default(),
        }
    }

    pub(super) fn report(&mut self, at: &Cursor<'a>, reason: impl Into<String>, fix: impl Into<String>) {
        self.diagnostics.push(Diagnostic {
            file: self.file.to_owned(),
            location: at.location(),
            reason: reason.into(),
            fix: fix.into(),
        });
    }

    /// Reports fields that the specification does not define for this object.
    pub(super) fn known(&mut self, at: &Cursor<'a>, what: &str, names: &[&str]) {
        for (name, member) in at.members() {
            if !name.starts_with("x-") && !names.contains(&name) {
                self.report(
                    &member,
                    format!("OpenAPI 3.0 has no `{name}` in {what}"),
                    "remove it, fix its spelling, or rename it to begin with `x-`",
                );
            }
        }
    }

    /// Returns whether the node is an object, and reports it if not.
    pub(super) fn object(&mut self, at: &Cursor<'a>, what: &str) -> bool {
        self.expect(at, what, "an object", |data| matches!(data, Data::Object(_)))
    }

    /// Returns whether the node is an array, and reports it if not.
    pub(super) fn array(&mut self, at: &Cursor<'a>, what: &str) -> bool {
        self.expect(at, what, "an array", |data| matches!(data, Data::Array(_)))
    }

    pub(super) fn expect(
        &mut self,
        at: &Cursor<'a>,
        what: &str,
        wanted: &str,
        fits: impl Fn(&Data) -> bool,
    ) -> bool {
        let fits = fits(&at.node.data);
        if !fits {
            let found = at.node.type_name();
            self.report(
                at,
                format!("{what} must be {wanted}, not {found}"),
                format!("write {wanted}"),
            );
        }
        fits
    }

    /// Returns a string field.
    pub(super) fn text(&mut self, at: &Cursor<'a>, name: &str) -> Option<String> {
        let member = at.get(name)?;
        match &member.node.data {
            Data::String(text) => Some(text.clone()),
            // In YAML, an unquoted version or title such as `1.0` is a number.
            Data::Number(number) => {
                self.report(
                    &member,
                    format!("`{name}` is the number {number}, not a string"),
                    "quote it",
                );
                None
            }
            _ => {
                self.report(
                    &member,
                    format!("`{name}` must be a string, not {}", member.node.type_name()),
                    "write a string",
                );
                None
            }
        }
    }

    /// Returns a required string field.
    pub(super) fn required_text(&mut self, at: &Cursor<'a>, name: &str, what: &str) -> Option<String> {
        if !at.has(name) {
            self.report(at, format!("{what} has no `{name}`"), format!("add `{name}`"));
            return None;
        }
        self.text(at, name)
    }

    /// Returns a boolean field; false if it is absent.
    pub(super) fn flag(&mut self, at: &Cursor<'a>, name: &str) -> bool {
        self.optional_flag(at, name).unwrap_or(false)
    }

    pub(super) fn optional_flag(&mut self, at: &Cursor<'a>, name: &str) -> Option<bool> {
        let member = at.get(name)?;
        let value = member.bool();
        if value.is_none() {
            let found = member.node.type_name();
            self.report(
                &member,
                format!("`{name}` must be a boolean, not {found}"),
                "write `true` or `false`",
            );
        }
        value
    }

    /// Returns a non-negative integer field.
    pub(super) fn count(&mut self, at: &Cursor<'a>, name: &str) -> Option<u64> {
        let member = at.get(name)?;
        let value = match &member.node.data {
            Data::Number(number) => number.as_u64().or_else(|| whole(number)),
            _ => None,
        };
        if value.is_none() {
            self.report(
                &member,
                format!("`{name}` must be a non-negative integer"),
                "write a non-negative integer",
            );
        }
        value
    }

    /// Returns the `x-` fields, without provenance.
    pub(super) fn extensions(&self, at: &Cursor<'a>) -> Map<String, Value> {
        described::members_without(at)
            .filter(|(name, _)| name.starts_with("x-"))
            .collect()
    }

    /// Resolves references into `components.<section>`. Returns the object, and its key there if it was referenced.
    pub(super) fn resolve(&mut self, at: &Cursor<'a>, section: &str) -> Option<(Cursor<'a>, Option<String>)> {
        let mut cursor = at.clone();
        let mut component = None;
        for _ in 0..32 {
            let Some(reference) = cursor.get("$ref") else {
                return Some((cursor, component));
            };
            let target = self.target(&reference)?;
            component = target
                .pointer
                .strip_prefix(&format!("/components/{section}/"))
                .map(|key| unescape(key).into_owned());
            cursor = target;
        }
        self.report(at, "the references form a cycle", "refer to an object");
        None
    }

    /// Returns the kind of a schema; `None` if it is queued but not read.
    pub(super) fn kind_of(&self, id: SchemaId) -> Option<&Kind> {
        self.schemas[id.0].as_ref().map(|schema| &schema.kind)
    }

    /// Sets the kind of a schema that has been read.
    pub(super) fn set_kind(&mut self, id: SchemaId, kind: Kind) {
        if let Some(schema) = &mut self.schemas[id.0] {
            schema.kind = kind;
        }
    }

    /// Returns the schema at the end of a chain of aliases.
    pub(super) fn behind_aliases(&self, id: SchemaId) -> SchemaId {
        let mut at = id;
        // Aliases that only refer to each other have no end. They are reported later.
        for _ in 0..=self.schemas.len() {
            match self.kind_of(at) {
                Some(Kind::Alias(next)) => at = *next,
                _ => return at,
            }
        }
        id
    }

    /// Returns the target of a `$ref`.
    pub(super) fn target(&mut self, reference: &Cursor<'a>) -> Option<Cursor<'a>> {
        let Some(text) = reference.str() else {
            self.report(
                reference,
                "a `$ref` must be a string",
                "write a reference such as `#/components/schemas/Name`",
            );
            return None;
        };
        match source::resolve(&self.root, text) {
            Ok(target) => Some(target),
            Err(ReferenceError::External) => {
                self.report(
                    reference,
                    format!("`{text}` refers to another document"),
                    "bundle the documents into one and refer to `#/components/…`",
                );
                None
            }
            Err(ReferenceError::Dangling) => {
                self.report(
                    reference,
                    format!("`{text}` has no target"),
                    "fix the reference, or add its target",
                );
                None
            }
        }
    }
}

/// Converts a float without a fraction, such as `1.0`.
fn whole(number: &serde_json::Number) -> Option<u64> {
    let value = number.as_f64()?;
    (value >= 0.0 && value.fract() == 0.0 && value < 9.0e15).then_some(value as u64)
}
