//! Edits that make a JSON value smaller.

use serde_json::{Map, Value};
use std::ops::Range;

/// One edit of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    /// The position of the changed value: an index among the members for each level.
    path: Vec<usize>,
    change: Change,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Change {
    /// Removes these members of an object or array.
    Members(Range<usize>),
    /// Removes these characters of a string.
    Characters(Range<usize>),
    /// Replaces a number.
    Number(i64),
}

/// Returns the edits of a value, the largest first: those of the value itself, then those of its members. They are small,
/// whatever the size of the value.
pub(super) fn edits(value: &Value) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut level = vec![(Vec::new(), value)];
    while !level.is_empty() {
        let mut next = Vec::new();
        for (path, value) in level {
            let edit = |change| Edit {
                path: path.clone(),
                change,
            };
            edits.extend(changes(value).into_iter().map(edit));
            let below = |index: usize| [path.as_slice(), &[index]].concat();
            let members = members(value).enumerate();
            next.extend(members.map(|(index, member)| (below(index), member)));
        }
        level = next;
    }
    edits
}

fn members(value: &Value) -> Box<dyn Iterator<Item = &Value> + '_> {
    match value {
        Value::Object(properties) => Box::new(properties.values()),
        Value::Array(items) => Box::new(items.iter()),
        _ => Box::new(std::iter::empty()),
    }
}

fn changes(value: &Value) -> Vec<Change> {
    match value {
        Value::Object(properties) => parts(properties.len()).map(Change::Members).collect(),
        Value::Array(items) => parts(items.len()).map(Change::Members).collect(),
        Value::String(text) => {
            let count = text.chars().count();
            let middle = count / 2;
            let parts = [
                middle..count,
                0..middle,
                count.saturating_sub(1)..count,
                0..1,
                middle..middle + 1,
            ];
            // Of one character, those that are not empty are the same.
            let different = if count > 1 { parts.len() } else { count };
            let parts = parts.into_iter().take(different);
            parts.map(Change::Characters).collect()
        }
        Value::Number(number) => match number.as_i64() {
            Some(number) if number != 0 => vec![Change::Number(0), Change::Number(number / 2)],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// Returns all indices, then each half of them, each quarter, and so on, down to each index.
fn parts(count: usize) -> impl Iterator<Item = Range<usize>> {
    let sizes = std::iter::successors(Some(count), |size| (*size > 1).then(|| size.div_ceil(2)));
    let sizes = sizes.take_while(|size| *size > 0);
    sizes.flat_map(move |size| {
        (0..count)
            .step_by(size)
            .map(move |from| from..(from + size).min(count))
    })
}

impl Edit {
    /// Returns the smaller value.
    pub(super) fn apply(&self, value: &Value) -> Value {
        let mut smaller = value.clone();
        let target = self
            .path
            .iter()
            .try_fold(&mut smaller, |value, index| match value {
                Value::Object(properties) => properties.values_mut().nth(*index),
                Value::Array(items) => items.get_mut(*index),
                _ => None,
            });
        if let Some(target) = target {
            self.change.apply(target);
        }
        smaller
    }
}

impl Change {
    fn apply(&self, value: &mut Value) {
        match (self, value) {
            (Change::Members(removed), Value::Object(properties)) => {
                let kept = std::mem::take(properties).into_iter().enumerate();
                let kept = kept.filter(|(index, _)| !removed.contains(index));
                *properties = kept.map(|(_, property)| property).collect::<Map<String, Value>>();
            }
            (Change::Members(removed), Value::Array(items)) => drop(items.drain(removed.clone())),
            (Change::Characters(removed), Value::String(text)) => {
                let kept = text.chars().enumerate();
                let kept = kept.filter(|(index, _)| !removed.contains(index));
                *text = kept.map(|(_, character)| character).collect();
            }
            (Change::Number(number), value) => *value = Value::from(*number),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// Applies the first edit whose result satisfies a predicate, until there is none. Returns the result and the number of
    /// values that were tried.
    fn smallest(mut value: Value, predicate: impl Fn(&Value) -> bool) -> (Value, usize) {
        let mut tried = 0;
        loop {
            let smaller = edits(&value).into_iter().map(|edit| edit.apply(&value));
            let smaller = smaller.inspect(|_| tried += 1).find(|value| predicate(value));
            match smaller {
                Some(smaller) => value = smaller,
                None => return (value, tried),
            }
        }
    }

    #[test]
    fn strings_shrink_to_the_invalid_character() {
        let text = json!("many good characters\u{7}and more");
        let contains = |value: &Value| value.as_str().is_some_and(|text| text.contains('\u{7}'));
        assert_eq!(smallest(text, contains).0, json!("\u{7}"));
    }

    #[test]
    fn every_value_shrinks_to_nothing() {
        let value = json!({"a": [1, "ab", {"b": null}], "c": "𝄞x", "d": -9});
        assert_eq!(smallest(value, |_| true).0, json!({}));
    }

    #[test]
    fn one_of_many_members_is_found_in_few_steps() {
        let mut items = vec![json!("good"); 1_001];
        items[700] = json!("bad");
        let is_bad = |value: &Value| {
            let items = value.as_array().into_iter().flatten();
            items
                .into_iter()
                .any(|item| item.as_str().is_some_and(|text| text.starts_with('b')))
        };
        let (value, tried) = smallest(Value::Array(items), is_bad);
        assert_eq!(value, json!(["b"]));
        assert!(tried < 100, "{tried}");
    }
}
