//! A position in a document: a value, its pointer, and the references that led to it.

use super::pointer::{self, Pointer};
use super::tree::Tree;
use serde_json::Value;
use std::rc::Rc;

/// The deepest nesting that is accepted. Real documents have about thirty levels.
const DEPTH_LIMIT: usize = 200;

/// A value of a document and its position.
#[derive(Clone)]
pub(crate) struct Cursor<'a> {
    document: &'a Value,
    pub(crate) value: &'a Value,
    pub(crate) pointer: Pointer,
    depth: usize,
    followed: Option<Rc<Followed>>,
}

/// The references that led to a value, the last one first.
struct Followed {
    target: Pointer,
    before: Option<Rc<Followed>>,
}

impl<'a> Cursor<'a> {
    /// The root of a document.
    pub(crate) fn root(document: &'a Value) -> Cursor<'a> {
        Cursor {
            document,
            value: document,
            pointer: Pointer::default(),
            depth: 0,
            followed: None,
        }
    }

    /// Returns the root of the document.
    pub(crate) fn to_root(&self) -> Cursor<'a> {
        Cursor::root(self.document)
    }

    /// Whether the document is OpenAPI 3.0, which ignores the siblings of a reference.
    pub(crate) fn is_3_0(&self) -> bool {
        let version = self.document.get("openapi").and_then(Value::as_str);
        version.is_some_and(|version| version.starts_with("3.0"))
    }

    /// Returns the property of this name.
    pub(crate) fn get(&self, key: &str) -> Option<Cursor<'a>> {
        let value = self.value.as_object()?.get(key)?;
        Some(self.below(key, value))
    }

    /// Returns all properties; none if the value is not an object.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'a str, Cursor<'a>)> {
        let properties = self.value.as_object().into_iter().flatten();
        properties.map(|(key, value)| (key.as_str(), self.below(key, value)))
    }

    /// Returns all items; none if the value is not an array.
    pub(crate) fn items(&self) -> impl Iterator<Item = Cursor<'a>> {
        let items = self.value.as_array().into_iter().flatten().enumerate();
        items.map(|(index, value)| self.below(index.to_string(), value))
    }

    /// Returns the string, if the value is one.
    pub(crate) fn text(&self) -> Option<&'a str> {
        self.value.as_str()
    }

    /// Returns the string at the property of this name.
    pub(crate) fn text_of(&self, key: &str) -> Option<&'a str> {
        self.value.get(key)?.as_str()
    }

    fn below(&self, token: impl Into<String>, value: &'a Value) -> Cursor<'a> {
        let followed = self.followed.clone();
        Cursor {
            document: self.document,
            value,
            pointer: self.pointer.child(token),
            depth: self.depth + 1,
            followed,
        }
    }

    /// Returns the target of a local reference such as `#/components/responses/NotFound`, or why there is none.
    pub(crate) fn follow(&self, reference: &str) -> Result<Cursor<'a>, Tree> {
        let broken = |reason: String| Tree::broken(&self.pointer, reason);
        let tokens = pointer::tokens(reference)
            .ok_or_else(|| broken(format!("the reference `{reference}` leaves the document")))?;
        let mut value = self.document;
        let mut target = Pointer::default();
        for token in &tokens {
            value = step(value, token).ok_or_else(|| broken(format!("`{reference}` does not exist")))?;
            target = target.child(token.as_str());
        }
        if self.has_followed(&target) {
            return Err(broken(format!("the reference `{reference}` is circular")));
        }
        let followed = Followed {
            target: target.clone(),
            before: self.followed.clone(),
        };
        let depth = self.depth + 1;
        Ok(Cursor {
            value,
            pointer: target,
            depth,
            followed: Some(Rc::new(followed)),
            ..self.clone()
        })
    }

    fn has_followed(&self, target: &Pointer) -> bool {
        let mut followed = self.followed.as_deref();
        while let Some(step) = followed {
            if step.target == *target {
                return true;
            }
            followed = step.before.as_deref();
        }
        false
    }

    /// Returns a node in place of the value if it is nested too deeply.
    pub(crate) fn too_deep(&self) -> Option<Tree> {
        let deep = self.depth > DEPTH_LIMIT && (self.value.is_object() || self.value.is_array());
        deep.then(|| {
            Tree::broken(
                &self.pointer,
                format!("nested more than {DEPTH_LIMIT} levels deep"),
            )
        })
    }
}

fn step<'a>(value: &'a Value, token: &str) -> Option<&'a Value> {
    match value {
        Value::Object(properties) => properties.get(token),
        Value::Array(items) => items.get(token.parse::<usize>().ok()?),
        _ => None,
    }
}
