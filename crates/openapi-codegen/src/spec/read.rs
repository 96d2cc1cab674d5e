//! Nodes to the plain model, refusing what is not supported.
//!
//! Reading goes on after a fault, so that one run tells all of them; the model is handed out only
//! if there was none.

mod all_of;
mod beside_choice;
mod content;
mod document;
mod narrower;
mod operation;
mod parameter;
mod path;
mod response;
mod schema;
mod security;
mod tags;
mod union;

use super::LoadOptions;
use super::model::{Api, Schema, SchemaId};
use super::names::Scope;
use super::node::{Cursor, Data, Node, unescape};
use crate::diagnostics::{Diagnostic, Diagnostics};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// The model of a parsed document, which was written as this text.
pub(super) fn read(file: &str, text: &str, root: &Node, options: &LoadOptions) -> Result<Api, Diagnostics> {
    let mut reader = Reader::new(file, root, options.lenient);
    let api = reader.document(text, options);
    match api {
        Some(api) if reader.faults.is_empty() => Ok(api),
        _ => {
            let mut faults = reader.faults;
            faults.sort_by(|a, b| a.location.cmp(&b.location));
            faults.dedup();
            Err(Diagnostics(faults))
        }
    }
}

/// The state of one reading.
struct Reader<'a> {
    file: &'a str,
    root: Cursor<'a>,
    /// See [`LoadOptions::lenient`].
    lenient: bool,
    faults: Vec<Diagnostic>,
    /// Filled in by [`schema`]; `None` while a schema waits to be read.
    schemas: Vec<Option<Schema>>,
    /// What the drafts of the schemas still have to settle.
    drafts: schema::Drafts<'a>,
    /// The schema at a pointer, once something asked for it.
    by_pointer: HashMap<String, SchemaId>,
    type_names: Scope,
}

impl<'a> Reader<'a> {
    fn new(file: &'a str, root: &'a Node, lenient: bool) -> Self {
        Self {
            file,
            root: Cursor::root(root),
            lenient,
            faults: Vec::new(),
            schemas: Vec::new(),
            drafts: schema::Drafts::default(),
            by_pointer: HashMap::new(),
            type_names: Scope::default(),
        }
    }

    fn fault(&mut self, at: &Cursor<'a>, reason: impl Into<String>, remedy: impl Into<String>) {
        self.faults.push(Diagnostic {
            file: self.file.to_owned(),
            location: at.location(),
            reason: reason.into(),
            remedy: remedy.into(),
        });
    }

    /// Refuses members that the specification does not define here.
    fn known(&mut self, at: &Cursor<'a>, what: &str, names: &[&str]) {
        for (name, member) in at.members() {
            if !name.starts_with("x-") && !names.contains(&name) {
                self.fault(
                    &member,
                    format!("OpenAPI 3.0 has no `{name}` in {what}"),
                    "remove it, mend its spelling, or give it a name that begins with `x-`",
                );
            }
        }
    }

    /// Whether the node is an object; a fault if it is not.
    fn object(&mut self, at: &Cursor<'a>, what: &str) -> bool {
        self.expect(at, what, "an object", |data| matches!(data, Data::Object(_)))
    }

    /// Whether the node is an array; a fault if it is not.
    fn array(&mut self, at: &Cursor<'a>, what: &str) -> bool {
        self.expect(at, what, "an array", |data| matches!(data, Data::Array(_)))
    }

    fn expect(&mut self, at: &Cursor<'a>, what: &str, wanted: &str, fits: impl Fn(&Data) -> bool) -> bool {
        let fits = fits(&at.node.data);
        if !fits {
            let found = at.node.type_name();
            self.fault(
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
                self.fault(
                    &member,
                    format!("`{name}` is the number {number}, not a string"),
                    "put it in quotes",
                );
                None
            }
            _ => {
                self.fault(
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
            self.fault(at, format!("{what} has no `{name}`"), format!("add `{name}`"));
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
            self.fault(
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
            self.fault(
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

    /// The object behind references into `components.<section>`, and its key there if a reference led
    /// to it.
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
        self.fault(
            at,
            "the references lead in a circle",
            "let one of them name an object",
        );
        None
    }

    /// What a `$ref` names.
    fn target(&mut self, reference: &Cursor<'a>) -> Option<Cursor<'a>> {
        let Some(text) = reference.str() else {
            self.fault(
                reference,
                "a `$ref` must be a string",
                "write a reference such as `#/components/schemas/Name`",
            );
            return None;
        };
        let Some(fragment) = text.strip_prefix('#') else {
            self.fault(
                reference,
                format!("`{text}` leads out of the document"),
                "bundle the documents into one and refer to `#/components/…`",
            );
            return None;
        };
        let decoded = percent_decoded(fragment);
        let target = if decoded.is_empty() || decoded.starts_with('/') {
            self.root.descend(&decoded)
        } else {
            None
        };
        if target.is_none() {
            self.fault(
                reference,
                format!("nothing stands at `{text}`"),
                "mend the reference, or add what it names",
            );
        }
        target
    }
}

/// A float that is a whole number, such as `1.0`.
fn whole(number: &serde_json::Number) -> Option<u64> {
    let value = number.as_f64()?;
    (value >= 0.0 && value.fract() == 0.0 && value < 9.0e15).then_some(value as u64)
}

/// A URI fragment's text.
fn percent_decoded(fragment: &str) -> String {
    if !fragment.contains('%') {
        return fragment.to_owned();
    }
    let bytes = fragment.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while index < bytes.len() {
        let hex = bytes
            .get(index + 1..index + 3)
            .and_then(|hex| std::str::from_utf8(hex).ok());
        match (bytes[index], hex.and_then(|hex| u8::from_str_radix(hex, 16).ok())) {
            (b'%', Some(byte)) => {
                decoded.push(byte);
                index += 3;
            }
            (byte, _) => {
                decoded.push(byte);
                index += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| fragment.to_owned())
}
