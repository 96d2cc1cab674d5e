//! Mutants of the server's responses.

use super::properties::{Property, properties};
use crate::mutation::mutant::Mutant;
use crate::mutation::server_messages::ServerResponse;
use openapi_judge::document::{DeclaredResponse, Document, Header, Operation, StatusSpec};
use openapi_judge::route::Route;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;

pub(super) fn mutants(document: &Arc<Document>) -> Vec<Mutant> {
    let mut mutated = BTreeSet::new();
    let mut mutants = Vec::new();
    for operation in &document.operations {
        for response in &operation.responses {
            let StatusSpec::Code(status) = response.status else {
                continue;
            };
            let target = Target {
                document: Arc::clone(document),
                operation: operation.key(),
                id: operation.id.clone(),
                status,
            };
            mutants.extend(target.response_mutants(operation, response, &mut mutated));
            for header in &response.headers {
                if mutated.insert(format!("{status} {header:?}")) {
                    mutants.extend(target.header_mutants(header));
                }
            }
            let contents = response.contents.iter().filter(|content| content.is_json());
            for schema in contents.filter_map(|content| content.schema.as_ref()) {
                for property in properties(document, schema) {
                    if mutated.insert(format!("{} {}", property.declaration, property.name)) {
                        mutants.extend(target.property_mutants(&property));
                    }
                }
            }
        }
    }
    mutants
}

/// The responses of an operation with one status.
#[derive(Debug, Clone)]
struct Target {
    document: Arc<Document>,
    operation: String,
    id: String,
    status: u16,
}

impl Target {
    fn includes(&self, response: &ServerResponse) -> bool {
        if response.status != self.status {
            return false;
        }
        let (method, path) = (response.request.method.as_str(), response.request.uri.path());
        match self.document.route(method, path) {
            Route::Operation(operation) => operation.key() == self.operation,
            Route::MethodNotAllowed { .. } | Route::NotFound { .. } => false,
        }
    }

    /// Returns a mutant of these responses. `violates` is the rule that it violates.
    fn mutant(
        &self,
        what: &str,
        violates: &str,
        change: impl Fn(&mut ServerResponse) + Send + Sync + 'static,
    ) -> Mutant {
        let Target {
            operation,
            id,
            status,
            ..
        } = self;
        let target = self.clone();
        Mutant::response(
            format!("derived-{what} {id} {status}"),
            format!("{operation} -> {status}: {violates}"),
            move |response| {
                if target.includes(response) {
                    change(response);
                }
            },
        )
    }

    /// Returns mutants that send another status or another media type.
    fn response_mutants(
        &self,
        operation: &Operation,
        response: &DeclaredResponse,
        mutated: &mut BTreeSet<String>,
    ) -> Vec<Mutant> {
        let mut mutants = Vec::new();
        if !mutated.insert(format!("{} {:?}", self.status, response.contents)) {
            return mutants;
        }
        let others = operation.responses.iter().filter_map(|other| match other.status {
            StatusSpec::Code(code) if code != self.status => Some(code),
            _ => None,
        });
        let other = others
            .max_by_key(|code| code / 100 == self.status / 100)
            .unwrap_or(599);
        mutants.push(
            self.mutant("status", &format!("the status is not {other}"), move |response| {
                response.status = other;
            }),
        );
        if !response.contents.is_empty() {
            let violates = "the media type is the declared one";
            mutants.push(self.mutant("media-type", violates, |response| {
                response.replace_header("content-type", "application/x-other");
            }));
        }
        mutants
    }

    /// Returns mutants that omit a header or change its value.
    fn header_mutants(&self, header: &Header) -> Vec<Mutant> {
        let name = header.name.to_ascii_lowercase();
        let (removed, changed) = (name.clone(), name.clone());
        let missing = format!("the header {name} is present where it was set");
        let other = format!("the header {name} has the value that was set");
        vec![
            self.mutant(&format!("header-missing {name}"), &missing, move |response| {
                drop(response.headers.remove(removed.as_str()));
            }),
            self.mutant(&format!("header-other {name}"), &other, move |response| {
                if let Some(value) = response.headers.get_mut(changed.as_str()) {
                    let text = value.to_str().unwrap_or_default();
                    let text = match text.parse::<u64>() {
                        Ok(number) => (number + 1).to_string(),
                        Err(_) => format!("{text}x"),
                    };
                    if let Ok(other) = text.parse() {
                        *value = other;
                    }
                }
            }),
        ]
    }

    /// Returns mutants that omit a property, rename it, set it to null, or give it another type or an unknown enum
    /// value.
    fn property_mutants(&self, property: &Property) -> Vec<Mutant> {
        let mut mutants = Vec::new();
        let mut add = |what: &str, violates: &str, change: Arc<dyn Fn(&mut Value) + Send + Sync>| {
            let what = format!("property-{what} {property}");
            let violates = format!("{property} {violates}");
            mutants.push(self.mutant(&what, &violates, move |response| {
                response.change_json(|body| change(body))
            }));
        };
        let changed = property.clone();
        add(
            "missing",
            "is present where it was set",
            Arc::new(move |body| changed.remove(body)),
        );
        let changed = property.clone();
        add(
            "renamed",
            "has its declared name",
            Arc::new(move |body| changed.rename(body)),
        );
        let changed = property.clone();
        add(
            "null",
            "has the value that was set",
            Arc::new(move |body| changed.set_null(body)),
        );
        let changed = property.clone();
        let retyped = move |body: &mut Value| changed.change(body, &change_type);
        add("type", "has its declared type", Arc::new(retyped));
        if property.schema.get("enum").is_some() {
            let changed = property.clone();
            let unknown = move |body: &mut Value| changed.change(body, &unknown_value);
            add("enum", "is one of the declared values", Arc::new(unknown));
        }
        mutants
    }
}

/// Replaces a value by one of another JSON type.
fn change_type(value: &mut Value) {
    *value = match value {
        Value::Null => return,
        Value::String(text) => json!([text.clone()]),
        Value::Number(number) => json!(number.to_string()),
        Value::Bool(flag) => json!(flag.to_string()),
        Value::Array(_) | Value::Object(_) => json!("text"),
    };
}

/// Replaces a string or number by one that no enum has; other values stay as they are.
fn unknown_value(value: &mut Value) {
    *value = match value {
        Value::String(_) => json!("unheard-of"),
        Value::Number(_) => json!(987_654),
        _ => return,
    };
}
