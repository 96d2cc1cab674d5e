//! What the methods for defaults return: the value that was sent, or the `default` that the document gives.

use super::comparison::{Difference, compare};
use super::failure::{CheckFailure, Component, Rule, Rules};
use crate::call::Call;
use crate::script::ReceivedRequest;
use crate::types::Defaults;
use openapi_judge::document::{Content, Document, Operation};
use serde_json::Value;

/// A method for a default that returned another value.
pub(super) struct WrongDefault {
    what: String,
    rule: Rule,
    found: Difference,
}

impl WrongDefault {
    /// Returns the failure for a method of a component.
    pub(super) fn failure(self, component: Component) -> CheckFailure {
        self.found.failure(component, self.rule, &self.what)
    }
}

/// Checks the defaults that the server returned for the parameters and the body of a request.
pub(super) fn of_request(
    rules: Rules<'_>,
    operation: &Operation,
    call: &Call,
    received: &ReceivedRequest,
) -> Vec<WrongDefault> {
    let document = rules.document();
    let mut failures = Vec::new();
    for (key, actual) in &received.parameter_defaults {
        let parameter = operation
            .parameters
            .iter()
            .find(|parameter| parameter.key() == *key);
        let default = parameter.and_then(|parameter| default_of(document, &parameter.schema));
        let expected = call.parameters.get(key).or(default);
        failures.extend(compare(expected, Some(actual)).map(|found| WrongDefault {
            what: format!("the default of {key}"),
            rule: rules.parameter(key),
            found,
        }));
    }
    let is_missing = |key: &String| !received.parameter_defaults.contains_key(key);
    let optional = operation
        .parameters
        .iter()
        .filter(|parameter| !parameter.required);
    for parameter in optional.filter(|parameter| is_missing(&parameter.key())) {
        let default = default_of(document, &parameter.schema).filter(|default| !default.is_null());
        failures.extend(compare(default, None).map(|found| WrongDefault {
            what: format!("the default of {}", parameter.key()),
            rule: rules.parameter(&parameter.key()),
            found,
        }));
    }
    let contents = operation.body.iter().flat_map(|body| &body.contents);
    let defaults = &received.body_defaults;
    failures.extend(of_body(
        rules,
        contents,
        &call.media_type,
        call.body.as_ref(),
        defaults,
    ));
    failures
}

/// Checks the defaults that a side returned for a body.
pub(super) fn of_body<'a>(
    rules: Rules<'_>,
    mut contents: impl Iterator<Item = &'a Content>,
    media_type: &str,
    body: Option<&Value>,
    defaults: &Defaults,
) -> Vec<WrongDefault> {
    let document = rules.document();
    let content = contents.find(|content| content.media_type == media_type);
    let (Some(schema), Some(body)) = (content.and_then(|content| content.schema.as_ref()), body) else {
        return Vec::new();
    };
    let failures = defaults.values.iter().filter_map(|(pointer, actual)| {
        let expected = body.pointer(pointer).or_else(|| {
            let property = property_at(document, schema, pointer)?;
            default_of(document, property)
        });
        compare(expected, Some(actual)).map(|found| WrongDefault {
            what: format!("the default of {pointer} in a body of {media_type}"),
            rule: rules.operation(),
            found,
        })
    });
    failures.collect()
}

/// Returns the schema of a property at a JSON pointer, searching the parts of `allOf`.
fn property_at<'a>(document: &'a Document, schema: &'a Value, pointer: &str) -> Option<&'a Value> {
    let names = pointer.split('/').skip(1);
    let mut schema = schema;
    for name in names {
        let name = name.replace("~1", "/").replace("~0", "~");
        schema = property(document, schema, &name)?;
    }
    Some(schema)
}

fn property<'a>(document: &'a Document, schema: &'a Value, name: &str) -> Option<&'a Value> {
    let schema = document.resolve(schema);
    let own = schema
        .get("properties")
        .and_then(|properties| properties.get(name));
    let parts = schema
        .get("allOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    // The part that gives the default counts.
    let inherited = parts.filter_map(|part| property(document, part, name));
    let all: Vec<&Value> = own.into_iter().chain(inherited).collect();
    let with_default = all.iter().find(|schema| default_of(document, schema).is_some());
    with_default.or(all.first()).copied()
}

/// Returns the default of a schema, which may stand in a part of its `allOf`.
fn default_of<'a>(document: &'a Document, schema: &'a Value) -> Option<&'a Value> {
    let schema = document.resolve(schema);
    schema.get("default").or_else(|| {
        let mut parts = schema
            .get("allOf")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        parts.find_map(|part| default_of(document, part))
    })
}
