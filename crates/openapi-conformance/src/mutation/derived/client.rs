//! Mutants of the client: of the requests that it sends, and of the outcomes that it returns to its caller.

use super::properties::{Property, properties};
use crate::call::{ClientFailure, ClientOutcome, ClientResponse};
use crate::mutation::json_changes::change_json;
use crate::mutation::mutant::Mutant;
use crate::wire::Request;
use openapi_judge::document::{Document, Operation, ParameterLocation, StatusSpec};
use openapi_judge::route::Route;
use serde_json::Value;
use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::Arc;

pub(super) fn mutants(document: &Arc<Document>) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    let mut mutated = BTreeSet::new();
    for operation in &document.operations {
        mutants.extend(parameter_mutants(document, operation));
        let contents = operation.body.iter().flat_map(|body| &body.contents);
        let contents = contents.filter(|content| content.is_json());
        for schema in contents.filter_map(|content| content.schema.as_ref()) {
            for property in properties(document, schema) {
                if mutated.insert(format!("{} {}", property.declaration, property.name)) {
                    mutants.extend(property_mutants(document, operation, &property));
                }
            }
        }
    }
    mutants.extend(outcome_mutants(document));
    mutants
}

/// Returns whether a request is for the operation with this key.
fn is_for(document: &Document, key: &str, request: &Request) -> bool {
    match document.route(&request.method, request.path()) {
        Route::Operation(operation) => operation.key() == key,
        Route::MethodNotAllowed { .. } | Route::NotFound { .. } => false,
    }
}

/// Returns a mutant of the client's requests for an operation. `violates` is the rule that it violates.
fn request_mutant(
    document: &Arc<Document>,
    operation: &Operation,
    what: &str,
    violates: &str,
    change: impl Fn(&mut Request) + Send + Sync + 'static,
) -> Mutant {
    let (document, key) = (Arc::clone(document), operation.key());
    Mutant::client_request(
        format!("derived-{what} {}", operation.id),
        format!("{key}: {violates}"),
        move |request| {
            if is_for(&document, &key, request) {
                change(request);
            }
        },
    )
}

/// Returns mutants that send a query parameter under another name.
fn parameter_mutants(document: &Arc<Document>, operation: &Operation) -> Vec<Mutant> {
    let parameters = operation.parameters.iter();
    let query = parameters.filter(|parameter| parameter.location == ParameterLocation::Query);
    let mutants = query.map(|parameter| {
        let name = parameter.name.clone();
        let what = format!("parameter-renamed {}", parameter.key());
        let violates = format!("the parameter {name} has its declared name");
        request_mutant(document, operation, &what, &violates, move |request| {
            request.target = request.target.replace(&format!("{name}="), "other=");
        })
    });
    mutants.collect()
}

/// Returns mutants that send a body without a property, or with the property renamed or null.
fn property_mutants(document: &Arc<Document>, operation: &Operation, property: &Property) -> Vec<Mutant> {
    type Edit = fn(&Property, &mut Value);
    let edits: [(&str, &str, Edit); 3] = [
        ("missing", "is sent if it is set", Property::remove),
        ("renamed", "has its declared name", Property::rename),
        ("null", "is sent as it is set", Property::set_null),
    ];
    let mutants = edits.into_iter().map(|(what, violates, change)| {
        let what = format!("property-{what} {property}");
        let violates = format!("{property} {violates}");
        let property = property.clone();
        request_mutant(document, operation, &what, &violates, move |request| {
            change_json(&mut request.body, |body| change(&property, body));
        })
    });
    mutants.collect()
}

/// Returns mutants that return the variant of another status, or hide a header or property from the caller.
fn outcome_mutants(document: &Document) -> Vec<Mutant> {
    let mut mutated = BTreeSet::new();
    let mut mutants = Vec::new();
    let responses = document.operations.iter().flat_map(|operation| {
        let responses = operation.responses.iter();
        responses.map(move |response| (operation, response))
    });
    for (operation, response) in responses {
        let StatusSpec::Code(status) = response.status else {
            continue;
        };
        let mutant = |what: &str, violates: &str, change: Arc<dyn Fn(&mut ClientResponse) + Send + Sync>| {
            Mutant::client_outcome(
                format!("derived-outcome-{what} {} {status}", operation.id),
                format!("{} -> {status}: {violates}", operation.key()),
                move |outcome: &mut ClientOutcome| {
                    if let Ok(response) = outcome
                        && response.status == status
                    {
                        change(response);
                    }
                },
            )
        };
        if mutated.insert(status.to_string()) {
            let change = Arc::new(|response: &mut ClientResponse| response.status = 599);
            mutants.push(mutant("status", "the status selects the variant", change));
        }
        for header in &response.headers {
            let name = header.name.to_ascii_lowercase();
            if mutated.insert(format!("{status} {name}")) {
                let what = format!("header-missing {name}");
                let violates = format!("the header {name} reaches the caller");
                let change = move |response: &mut ClientResponse| drop(response.headers.remove(&name));
                mutants.push(mutant(&what, &violates, Arc::new(change)));
            }
        }
        let contents = response.contents.iter().filter(|content| content.is_json());
        for schema in contents.filter_map(|content| content.schema.as_ref()) {
            for property in properties(document, schema) {
                if mutated.insert(format!("{} {}", property.declaration, property.name)) {
                    mutants.extend(enum_mutants(operation, status, &property));
                    let what = format!("property-missing {property}");
                    let violates = format!("{property} reaches the caller");
                    let change = move |response: &mut ClientResponse| {
                        if let Some(body) = &mut response.body {
                            property.remove(body);
                        }
                    };
                    mutants.push(mutant(&what, &violates, Arc::new(change)));
                }
            }
        }
    }
    mutants
}

/// Returns mutants that know no values of an `enum` but the declared ones: one that cannot decode another, and one that
/// returns it as absent.
fn enum_mutants(operation: &Operation, status: u16, property: &Property) -> Vec<Mutant> {
    let is_closed = property.schema.get("x-closed") == Some(&Value::Bool(true));
    let values = property.schema.get("enum").and_then(Value::as_array);
    let Some(values) = values.filter(|_| !is_closed) else {
        return Vec::new();
    };
    let mutant = |what: &str, change: fn(&Property, &mut ClientOutcome)| {
        let (values, known) = (values.clone(), property.clone());
        Mutant::client_outcome(
            format!("derived-outcome-{what} {property} {} {status}", operation.id),
            format!(
                "{} -> {status}: an undeclared value of {property} reaches the caller",
                operation.key()
            ),
            move |outcome| {
                let undeclared = Cell::new(false);
                if let Ok(response) = outcome
                    && response.status == status
                    && let Some(body) = &response.body
                {
                    let mut body = body.clone();
                    known.change(&mut body, &|value| {
                        undeclared.set(undeclared.get() || !values.contains(value))
                    });
                }
                if undeclared.get() {
                    change(&known, outcome);
                }
            },
        )
    };
    vec![
        mutant("enum-undecodable", |_, outcome| {
            *outcome = Err(ClientFailure::Undecodable("an undeclared value".to_owned()));
        }),
        mutant("enum-missing", |property, outcome| {
            if let Ok(ClientResponse { body: Some(body), .. }) = outcome {
                property.remove(body);
            }
        }),
    ]
}
