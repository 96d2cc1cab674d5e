//! Makes documents smaller.

use serde_json::{Value, json};

/// A place in a document, and the value that replaces it; `None` removes it.
#[derive(Clone)]
pub(crate) struct Edit {
    path: Vec<Step>,
    replacement: Option<Value>,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Item(usize),
    Member(String),
}

/// Returns the edits of a document, those of each place after that of the place itself.
pub(crate) fn all(document: &Value) -> Vec<Edit> {
    let mut edits = Vec::new();
    collect(document, &mut Vec::new(), &mut edits);
    edits
}

fn collect(value: &Value, path: &mut Vec<Step>, edits: &mut Vec<Edit>) {
    let is_schema = value.get("type").is_some() || value.get("$ref").is_some();
    let is_composed = ["allOf", "oneOf", "anyOf"]
        .iter()
        .any(|keyword| value.get(keyword).is_some());
    let simplest = json!({"type": "string"});
    if !path.is_empty() && (is_schema || is_composed) && *value != simplest && value.get("in").is_none() {
        edits.push(Edit {
            path: path.clone(),
            replacement: Some(simplest),
        });
    }
    let steps: Vec<(Step, &Value)> = match value {
        Value::Object(members) => members
            .iter()
            .map(|(name, member)| (Step::Member(name.clone()), member))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, item)| (Step::Item(index), item))
            .collect(),
        _ => Vec::new(),
    };
    for (step, inner) in steps {
        path.push(step);
        edits.push(Edit {
            path: path.clone(),
            replacement: None,
        });
        collect(inner, path, edits);
        path.pop();
    }
}

/// Returns a document with several edits.
pub(crate) fn apply<'a>(document: &Value, edits: impl IntoIterator<Item = &'a Edit>) -> Value {
    let mut edits: Vec<&Edit> = edits.into_iter().collect();
    // Later items first, so that the indices of others remain, and parts before what contains them.
    edits.sort_by(|one, other| other.path.cmp(&one.path));
    let mut document = document.clone();
    for edit in edits {
        edit.apply(&mut document);
    }
    document
}

/// Removes the components to which nothing refers.
pub(crate) fn remove_unused(document: &mut Value) {
    loop {
        let text = document.to_string();
        let Some(Value::Object(schemas)) = document.pointer_mut("/components/schemas") else {
            return;
        };
        let before = schemas.len();
        // A mapping may also use the name alone.
        schemas.retain(|name, _| {
            text.contains(&format!("/schemas/{name}\"")) || text.contains(&format!(":\"{name}\""))
        });
        if schemas.len() == before {
            return;
        }
    }
}

impl Edit {
    fn apply(&self, document: &mut Value) {
        let Some((last, parents)) = self.path.split_last() else {
            return;
        };
        let mut at = Some(document);
        for step in parents {
            at = at.and_then(|value| match step {
                Step::Item(index) => value.get_mut(*index),
                Step::Member(name) => value.get_mut(name),
            });
        }
        match (at, last, &self.replacement) {
            (Some(Value::Array(items)), Step::Item(index), None) if *index < items.len() => {
                items.remove(*index);
            }
            (Some(Value::Object(members)), Step::Member(name), None) => {
                members.remove(name);
            }
            (Some(at), step, Some(replacement)) => {
                let place = match step {
                    Step::Item(index) => at.get_mut(*index),
                    Step::Member(name) => at.get_mut(name),
                };
                if let Some(place) = place {
                    place.clone_from(replacement);
                }
            }
            _ => {}
        }
    }
}

#[test]
fn several_parts_are_removed_at_once() {
    let document = json!({"paths": [1, {"a": 2}, 3], "other": {"b": 4}});
    let edits = all(&document);
    let chosen = edits.iter().filter(|edit| {
        let text = apply(&document, [*edit]).to_string();
        !text.contains('1') || !text.contains('3') || !text.contains('4')
    });
    assert_eq!(
        apply(&document, chosen.filter(|edit| edit.path.len() > 1)),
        json!({"paths": [{"a": 2}], "other": {}})
    );
}

#[test]
fn components_without_references_are_unused() {
    let mut document = json!({
        "paths": {"$ref": "#/components/schemas/A"},
        "components": {"schemas": {"A": {}, "B": {"$ref": "#/components/schemas/C"}, "C": {}}},
    });
    remove_unused(&mut document);
    assert_eq!(document["components"], json!({"schemas": {"A": {}}}));
}
