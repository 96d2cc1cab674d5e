//! From a document to the [model](crate::model): checks the document against the supported subset of
//! `OpenAPI` 3.0 and decides everything that emitters print.
//!
//! Reading continues after an error, so that one run reports all of them. The model is returned only if there
//! was none.

mod all_of;
mod beside_choice;
mod content;
mod document;
mod error_messages;
mod examples;
mod facts;
mod graph;
mod intersection;
mod names;
mod naming;
mod operation;
mod outcomes;
mod parameter;
mod path;
mod rejections;
mod response;
mod schema;
mod security;
mod tags;
mod union;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::model::{Api, Schema, SchemaId};
use crate::pointer::unescape;
use crate::source::{self, Cursor, Data, Node, ReferenceError};
use names::Scope;
use serde_json::{Map, Value};
use std::collections::HashMap;

/// Which documents to accept.
#[derive(Debug, Clone)]
pub struct LoadOptions {
    /// Whether `example`, `examples` and `default` must be instances of their schemas. If they are not
    /// checked, [`Api`] may hold examples that the generated types cannot read.
    pub check_examples: bool,
    /// Whether to ignore what `OpenAPI` 3.0 says is ignored (members beside `$ref`) and what nothing is
    /// generated for (callbacks), instead of rejecting it because its author meant it to apply. For
    /// documents that you cannot change.
    pub lenient: bool,
}

impl Default for LoadOptions {
    fn default() -> Self {
        Self {
            check_examples: true,
            lenient: false,
        }
    }
}

/// Reads a document, YAML or JSON.
///
/// `file` is the name that diagnostics print.
///
/// # Errors
/// Every error of the document and every unsupported feature in it, each with its position, the reason and a
/// suggested fix. A text that is not YAML has one error, the first.
pub fn load(file: &str, text: &str) -> Result<Api, Diagnostics> {
    load_with(file, text, &LoadOptions::default())
}

/// Reads a document as the options say.
///
/// # Errors
/// See [`load`].
pub fn load_with(file: &str, text: &str, options: &LoadOptions) -> Result<Api, Diagnostics> {
    let root = source::parse(file, text).map_err(|error| Diagnostics(vec![error]))?;
    read(file, text, &root, options)
}

/// Decides again what follows from the document, for an [`Api`] that was changed after it was loaded.
pub fn finish(api: &mut Api) {
    facts::decide(api);
    outcomes::decide(api);
    rejections::decide(api);
    naming::decide(api);
}

/// The model of a parsed document, which was written as this text.
fn read(file: &str, text: &str, root: &Node, options: &LoadOptions) -> Result<Api, Diagnostics> {
    let mut lowering = Lowering::new(file, root, options.lenient);
    let api = lowering.document(text, options);
    match api {
        Some(api) if lowering.diagnostics.is_empty() => Ok(api),
        _ => {
            let mut diagnostics = lowering.diagnostics;
            diagnostics.sort_by(|a, b| a.location.cmp(&b.location));
            diagnostics.dedup();
            Err(Diagnostics(diagnostics))
        }
    }
}

/// The state of lowering one document.
struct Lowering<'a> {
    file: &'a str,
    root: Cursor<'a>,
    /// See [`LoadOptions::lenient`].
    lenient: bool,
    diagnostics: Vec<Diagnostic>,
    /// Filled in by [`schema`]; `None` while a schema waits to be read.
    schemas: Vec<Option<Schema>>,
    /// What the drafts of the schemas still have to settle.
    drafts: schema::Drafts<'a>,
    /// The schema at a pointer, once something asked for it.
    by_pointer: HashMap<String, SchemaId>,
    type_names: Scope,
}

impl<'a> Lowering<'a> {
    fn new(file: &'a str, root: &'a Node, lenient: bool) -> Self {
        Self {
            file,
            root: Cursor::root(root),
            lenient,
            diagnostics: Vec::new(),
            schemas: Vec::new(),
            drafts: schema::Drafts::default(),
            by_pointer: HashMap::new(),
            type_names: Scope::default(),
        }
    }

    fn report(&mut self, at: &Cursor<'a>, reason: impl Into<String>, remedy: impl Into<String>) {
        self.diagnostics.push(Diagnostic {
            file: self.file.to_owned(),
            location: at.location(),
            reason: reason.into(),
            remedy: remedy.into(),
        });
    }

    /// Reports members that the specification does not define here.
    fn known(&mut self, at: &Cursor<'a>, what: &str, names: &[&str]) {
        for (name, member) in at.members() {
            if !name.starts_with("x-") && !names.contains(&name) {
                self.report(
                    &member,
                    format!("OpenAPI 3.0 has no `{name}` in {what}"),
                    "remove it, fix its spelling, or give it a name that begins with `x-`",
                );
            }
        }
    }

    /// Whether the node is an object; reports it if it is not.
    fn object(&mut self, at: &Cursor<'a>, what: &str) -> bool {
        self.expect(at, what, "an object", |data| matches!(data, Data::Object(_)))
    }

    /// Whether the node is an array; reports it if it is not.
    fn array(&mut self, at: &Cursor<'a>, what: &str) -> bool {
        self.expect(at, what, "an array", |data| matches!(data, Data::Array(_)))
    }

    fn expect(&mut self, at: &Cursor<'a>, what: &str, wanted: &str, fits: impl Fn(&Data) -> bool) -> bool {
        let fits = fits(&at.node.data);
        if !fits {
            let found = at.node.type_name();
            self.report(
                at,
                format!("{what} must be {wanted}, not {found}"),
                format!("write {wanted} there"),
            );
        }
        fits
    }

    /// A text member.
    fn text(&mut self, at: &Cursor<'a>, name: &str) -> Option<String> {
        let member = at.get(name)?;
        match &member.node.data {
            Data::String(text) => Some(text.clone()),
            // YAML reads an unquoted version or title such as `1.0` as a number.
            Data::Number(number) => {
                self.report(
                    &member,
                    format!("`{name}` is the number {number}, not a string"),
                    "put it in quotes",
                );
                None
            }
            _ => {
                self.report(
                    &member,
                    format!("`{name}` must be a string, not {}", member.node.type_name()),
                    "write a string there",
                );
                None
            }
        }
    }

    /// A text member that must be there.
    fn required_text(&mut self, at: &Cursor<'a>, name: &str, what: &str) -> Option<String> {
        if !at.has(name) {
            self.report(at, format!("{what} has no `{name}`"), format!("add `{name}`"));
            return None;
        }
        self.text(at, name)
    }

    /// A boolean member, false where it is absent.
    fn flag(&mut self, at: &Cursor<'a>, name: &str) -> bool {
        self.optional_flag(at, name).unwrap_or(false)
    }

    fn optional_flag(&mut self, at: &Cursor<'a>, name: &str) -> Option<bool> {
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

    /// A member that counts something.
    fn count(&mut self, at: &Cursor<'a>, name: &str) -> Option<u64> {
        let member = at.get(name)?;
        let value = match &member.node.data {
            Data::Number(number) => number.as_u64().or_else(|| whole(number)),
            _ => None,
        };
        if value.is_none() {
            self.report(
                &member,
                format!("`{name}` must be a whole number that is not negative"),
                "write such a number",
            );
        }
        value
    }

    /// The `x-` members.
    fn extensions(&self, at: &Cursor<'a>) -> Map<String, Value> {
        at.members()
            .filter(|(name, _)| name.starts_with("x-"))
            .map(|(name, member)| (name.to_owned(), member.value()))
            .collect()
    }

    /// Follows references into `components.<section>`. Returns the object, and its key there if it was referenced.
    fn resolve(&mut self, at: &Cursor<'a>, section: &str) -> Option<(Cursor<'a>, Option<String>)> {
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
        self.report(
            at,
            "the references form a cycle",
            "let one of them name an object",
        );
        None
    }

    /// Returns the target of a `$ref`.
    fn target(&mut self, reference: &Cursor<'a>) -> Option<Cursor<'a>> {
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
                    format!("`{text}` points outside the document"),
                    "bundle the documents into one and refer to `#/components/…`",
                );
                None
            }
            Err(ReferenceError::Dangling) => {
                self.report(
                    reference,
                    format!("nothing exists at `{text}`"),
                    "fix the reference, or add what it names",
                );
                None
            }
        }
    }
}

/// A float that is a whole number, such as `1.0`.
fn whole(number: &serde_json::Number) -> Option<u64> {
    let value = number.as_f64()?;
    (value >= 0.0 && value.fract() == 0.0 && value < 9.0e15).then_some(value as u64)
}
