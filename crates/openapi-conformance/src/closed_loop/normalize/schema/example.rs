//! `example` of OpenAPI 3.0 and `examples` of JSON Schema.

use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::normalize::rule::raw;
use crate::closed_loop::tree::{Node, Properties, Tree};

/// Adds `example` if there is one, or `examples` if there are several.
pub(super) fn unify(cursor: &Cursor<'_>, properties: &mut Properties) {
    let list = cursor.get("examples");
    if let Some(invalid) = list.as_ref().filter(|list| !list.value.is_array()) {
        properties.insert("examples".to_owned(), raw(invalid));
    }
    let single = cursor.get("example");
    let listed: Vec<_> = list
        .iter()
        .flat_map(|list| list.items().collect::<Vec<_>>())
        .collect();
    let others = listed
        .into_iter()
        .filter(|listed| single.as_ref().is_none_or(|single| single.value != listed.value));
    let all: Vec<_> = single.iter().cloned().chain(others).collect();
    match all.as_slice() {
        [] => {}
        [only] => {
            properties.insert("example".to_owned(), raw(only));
        }
        _ => {
            let node = Node::List(all.iter().map(raw).collect());
            properties.insert(
                "examples".to_owned(),
                Tree::new(&cursor.pointer.child("examples"), node),
            );
        }
    }
}
