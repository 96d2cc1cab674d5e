//! The properties in a JSON body, found in its schema.

use openapi_judge::document::Document;
use serde_json::{Map, Value};
use std::fmt;

/// How deep schemas are searched.
const MAX_DEPTH: usize = 8;

/// One step from the root of a body to a property.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Property(String),
    Items,
}

/// A path in a JSON body; it leads to a value in every item of the arrays on the way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Path(Vec<Step>);

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.0 {
            match step {
                Step::Property(name) => write!(f, "/{name}")?,
                Step::Items => f.write_str("/*")?,
            }
        }
        Ok(())
    }
}

impl Path {
    fn with(&self, step: Step) -> Path {
        let mut path = self.clone();
        path.0.push(step);
        path
    }

    /// Changes every value at this path.
    pub(super) fn change(&self, body: &mut Value, change: &dyn Fn(&mut Value)) {
        change_at(body, &self.0, change);
    }
}

fn change_at(value: &mut Value, path: &[Step], change: &dyn Fn(&mut Value)) {
    match path {
        [] => change(value),
        [Step::Property(name), rest @ ..] => {
            if let Some(property) = value.get_mut(name) {
                change_at(property, rest, change);
            }
        }
        [Step::Items, rest @ ..] => {
            let items = value.as_array_mut().into_iter().flatten();
            items.for_each(|item| change_at(item, rest, change));
        }
    }
}

/// A property of an object in a body.
#[derive(Debug, Clone)]
pub(super) struct Property {
    /// The path of the object.
    pub(super) object: Path,
    /// The name of the property.
    pub(super) name: String,
    /// The schema of the property, without a reference.
    pub(super) schema: Value,
    /// Whether the schema of the object requires it.
    pub(super) is_required: bool,
    /// The schema of the object, as JSON text.
    pub(super) declaration: String,
}

impl fmt::Display for Property {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.object, self.name)
    }
}

impl Property {
    /// Changes every object at the path.
    pub(super) fn change_objects(&self, body: &mut Value, change: &dyn Fn(&mut Map<String, Value>)) {
        self.object.change(body, &|object| {
            if let Value::Object(properties) = object {
                change(properties);
            }
        });
    }

    /// Changes the value of the property wherever it is present.
    pub(super) fn change(&self, body: &mut Value, change: &dyn Fn(&mut Value)) {
        self.change_objects(body, &|properties| {
            if let Some(value) = properties.get_mut(&self.name) {
                change(value);
            }
        });
    }

    /// Removes the property.
    pub(super) fn remove(&self, body: &mut Value) {
        self.change_objects(body, &|properties| drop(properties.remove(&self.name)));
    }

    /// Renames the property.
    pub(super) fn rename(&self, body: &mut Value) {
        self.change_objects(body, &|properties| {
            if let Some(value) = properties.remove(&self.name) {
                properties.insert(format!("{}-renamed", self.name), value);
            }
        });
    }

    /// Sets the property to null wherever it is present.
    pub(super) fn set_null(&self, body: &mut Value) {
        self.change(body, &|value| *value = Value::Null);
    }
}

/// Returns every property that a schema declares, at any depth.
pub(super) fn properties(document: &Document, schema: &Value) -> Vec<Property> {
    let mut found = Vec::new();
    collect(document, schema, &Path::default(), MAX_DEPTH, &mut found);
    found
}

fn collect(document: &Document, schema: &Value, path: &Path, depth: usize, found: &mut Vec<Property>) {
    if depth == 0 {
        return;
    }
    let schema = document.resolve(schema);
    let required = schema.get("required").and_then(Value::as_array);
    let is_required = |name: &str| required.is_some_and(|names| names.iter().any(|one| one == name));
    let declared = schema.get("properties").and_then(Value::as_object);
    for (name, property) in declared.into_iter().flatten() {
        found.push(Property {
            object: path.clone(),
            name: name.clone(),
            schema: document.resolve(property).clone(),
            is_required: is_required(name),
            declaration: schema.to_string(),
        });
        let path = path.with(Step::Property(name.clone()));
        collect(document, property, &path, depth - 1, found);
    }
    if let Some(items) = schema.get("items") {
        collect(document, items, &path.with(Step::Items), depth - 1, found);
    }
    for keyword in ["allOf", "anyOf", "oneOf"] {
        let parts = schema.get(keyword).and_then(Value::as_array);
        for part in parts.into_iter().flatten() {
            collect(document, part, path, depth - 1, found);
        }
    }
}
