//! The extensions that say where the statements of a document come from:
//!
//! - `x-source`, of any object that OpenAPI defines: an array of `{document, section}` and `{decision}`, whose values are
//!   texts.
//! - `x-source-documents`, of the root: the titles of the source documents by name. If it exists, `x-source` may cite no
//!   other documents.
//!
//! Only the page of the reference that lists them shows them, so they are in no other part of the model.

use super::context::Lowering;
use super::described::{DOCUMENTS, SOURCE};
use crate::model::{Citation, Provenance, SourceDocument};
use crate::pointer::escape;
use crate::source::{Cursor, Data, Node};

const FIX: &str =
    "write a list such as `[{document: RFC 9110, section: '10.2.1'}, {decision: why it is so}]`";

/// Keywords whose values map names to objects: the names are no keywords.
const MAPS: [&str; 9] = [
    "properties",
    "patternProperties",
    "headers",
    "content",
    "encoding",
    "examples",
    "links",
    "callbacks",
    "variables",
];

/// Keywords whose values are data.
const DATA: [&str; 8] = [
    "example", "default", "enum", "const", "value", "mapping", "scopes", "security",
];

impl<'a> Lowering<'a> {
    /// Reads every `x-source`, in document order.
    pub(super) fn provenance(&mut self, documents: &[SourceDocument]) -> Vec<Provenance> {
        let mut found = Vec::new();
        collect(self.root.node, &mut String::new(), &mut found);
        found
            .into_iter()
            .filter_map(|at| self.citations(&at, documents))
            .collect()
    }

    /// Reads `x-source-documents`.
    pub(super) fn source_documents(&mut self) -> Vec<SourceDocument> {
        let Some(map) = self.root.get(DOCUMENTS) else {
            return Vec::new();
        };
        if !self.object(&map, &format!("`{DOCUMENTS}`")) {
            return Vec::new();
        }
        let titles = map.members().filter_map(|(name, at)| {
            let title = self.citation_text(&at, name)?;
            Some(SourceDocument {
                name: name.to_owned(),
                title,
            })
        });
        titles.collect()
    }

    fn citations(&mut self, at: &Cursor<'a>, documents: &[SourceDocument]) -> Option<Provenance> {
        let list = at.get(SOURCE)?;
        if !matches!(&list.node.data, Data::Array(items) if !items.is_empty()) {
            let found = match &list.node.data {
                Data::Array(_) => "an empty array",
                _ => list.node.type_name(),
            };
            self.report(&list, format!("`{SOURCE}` must be a list, not {found}"), FIX);
            return None;
        }
        let citations = list
            .items()
            .filter_map(|item| self.citation(&item, documents))
            .collect();
        Some(Provenance {
            location: at.location(),
            citations,
        })
    }

    fn citation(&mut self, at: &Cursor<'a>, documents: &[SourceDocument]) -> Option<Citation> {
        let mut names: Vec<&str> = at.members().map(|(name, _)| name).collect();
        names.sort_unstable();
        match names.as_slice() {
            ["decision"] => {
                let reason = at.get("decision")?;
                self.citation_text(&reason, "decision").map(Citation::Decision)
            }
            ["document", "section"] => {
                let (name, section) = (at.get("document")?, at.get("section")?);
                let document = self.citation_text(&name, "document");
                let section = self.citation_text(&section, "section");
                let document = document?;
                if !documents.is_empty() && documents.iter().all(|known| known.name != document) {
                    self.report(
                        &name,
                        format!("`{DOCUMENTS}` has no document `{document}`"),
                        format!("add its title to `{DOCUMENTS}`, or cite another one"),
                    );
                }
                Some(Citation::Section {
                    document,
                    section: section?,
                })
            }
            _ => {
                let reason =
                    format!("an item of `{SOURCE}` must have `document` and `section`, or only `decision`");
                self.report(at, reason, FIX);
                None
            }
        }
    }

    /// Reads a text that is not empty.
    fn citation_text(&mut self, at: &Cursor<'a>, name: &str) -> Option<String> {
        match at.str().map(str::trim) {
            Some(text) if !text.is_empty() => Some(text.to_owned()),
            found => {
                let found = found.map_or_else(|| at.node.type_name(), |_| "empty");
                self.report(
                    at,
                    format!("`{name}` must be a text, not {found}"),
                    "write a text, in quotes if it looks like a number",
                );
                None
            }
        }
    }
}

/// Collects the objects of OpenAPI that have the extension.
fn collect<'a>(node: &'a Node, pointer: &mut String, found: &mut Vec<Cursor<'a>>) {
    if let Data::Array(items) = &node.data {
        for (index, item) in items.iter().enumerate() {
            below(&index.to_string(), pointer, |pointer| {
                collect(item, pointer, found)
            });
        }
    }
    let Data::Object(members) = &node.data else { return };
    if members.contains_key(SOURCE) {
        let pointer = pointer.clone();
        found.push(Cursor { node, pointer });
    }
    for (name, member) in members {
        let is_data = DATA.contains(&name.as_str());
        let is_other_extension = name.starts_with("x-") && name != "x-unmatched";
        if is_data || is_other_extension {
            continue;
        }
        below(name, pointer, |pointer| match name.as_str() {
            "components" => collect_each(member, pointer, found, |section, pointer, found| {
                collect_each(section, pointer, found, collect);
            }),
            // An array of examples consists of data.
            "examples" if !matches!(member.data, Data::Object(_)) => {}
            name if MAPS.contains(&name) => collect_each(member, pointer, found, collect),
            _ => collect(member, pointer, found),
        });
    }
}

/// Applies `collect` to each value of a map.
fn collect_each<'a>(
    map: &'a Node,
    pointer: &mut String,
    found: &mut Vec<Cursor<'a>>,
    collect: impl Fn(&'a Node, &mut String, &mut Vec<Cursor<'a>>),
) {
    let Data::Object(members) = &map.data else { return };
    for (name, member) in members {
        below(name, pointer, |pointer| collect(member, pointer, found));
    }
}

/// Extends a pointer for the duration of a call.
fn below(token: &str, pointer: &mut String, call: impl FnOnce(&mut String)) {
    let length = pointer.len();
    pointer.push('/');
    pointer.push_str(&escape(token));
    call(pointer);
    pointer.truncate(length);
}
