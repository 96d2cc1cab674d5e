//! What path items say of all of their operations, and `x-` fields beside them.

use super::context::Lowering;
use crate::model::{Method, PathItem};
use crate::source::Cursor;
use serde_json::{Map, Value};

impl<'a> Lowering<'a> {
    /// Returns the path items that have a text. The operations have checked the path items already.
    pub(super) fn path_items(&mut self, root: &Cursor<'a>) -> Vec<PathItem> {
        let mut items = Vec::new();
        for (path, at) in root.get("paths").iter().flat_map(Cursor::members) {
            if path.starts_with("x-") {
                continue;
            }
            let Some((item, _)) = self.resolve(&at, "pathItems") else {
                continue;
            };
            let summary = self.text(&item, "summary");
            let description = self.text(&item, "description");
            if summary.is_some() || description.is_some() {
                items.push(PathItem {
                    path: path.to_owned(),
                    summary,
                    description,
                });
            }
        }
        items
    }

    /// Reports operations and parameters beside the `$ref` of a path item, which are not read, unless lenient.
    pub(super) fn fields_beside_reference(&mut self, at: &Cursor<'a>) {
        if self.lenient || !at.has("$ref") {
            return;
        }
        let methods = Method::ALL.iter().map(|method| method.lower());
        for name in methods.chain(["parameters"]) {
            if let Some(field) = at.get(name) {
                self.report(
                    &field,
                    format!("`{name}` beside the `$ref` of a path item is not read"),
                    "move it to the path item that is referred to",
                );
            }
        }
    }

    /// Returns the `x-` fields of a field of the root.
    pub(super) fn extensions_of(&self, root: &Cursor<'a>, field: &str) -> Map<String, Value> {
        root.get(field).map(|at| self.extensions(&at)).unwrap_or_default()
    }
}
