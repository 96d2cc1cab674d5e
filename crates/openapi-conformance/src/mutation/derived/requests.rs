//! Mutants of how the server reads requests. The request is changed before the server reads it, as if the server ignored a
//! keyword, a required property or a parameter, or had a bound off by one.

use super::properties::{Property, properties};
use crate::mutation::mutant::Mutant;
use crate::mutation::server_messages::ServerRequest;
use openapi_judge::document::{Document, Operation, ParameterLocation};
use openapi_judge::judge::{Direction, Judge};
use openapi_judge::percent::percent_decode;
use openapi_judge::route::Route;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Keywords of a property that a server may fail to check.
const KEYWORDS: [&str; 12] = [
    "type",
    "enum",
    "pattern",
    "format",
    "maxLength",
    "minLength",
    "maximum",
    "minimum",
    "multipleOf",
    "maxItems",
    "minItems",
    "uniqueItems",
];

pub(super) fn mutants(judge: &Arc<Judge>, body_limit: usize) -> Vec<Mutant> {
    let document = judge.document();
    let mut mutated = BTreeSet::new();
    let mut mutants = body_limit_mutants(body_limit);
    for operation in &document.operations {
        let target = Target {
            document: Arc::clone(document),
            operation: operation.key(),
            id: operation.id.clone(),
        };
        mutants.extend(target.parameter_mutants(operation));
        let contents = operation.body.iter().flat_map(|body| &body.contents);
        let contents = contents.filter(|content| content.is_json());
        for schema in contents.filter_map(|content| content.schema.as_ref()) {
            for property in properties(document, schema) {
                if mutated.insert(format!("{} {}", property.declaration, property.name)) {
                    mutants.extend(target.property_mutants(judge, &property));
                }
            }
        }
    }
    mutants
}

/// Returns mutants whose limit on bodies is off by one, in both directions.
fn body_limit_mutants(limit: usize) -> Vec<Mutant> {
    vec![
        Mutant::request(
            "derived-body-limit-exceeded",
            "a body of one byte over the limit is rejected",
            move |request| {
                if request.body.len() == limit + 1 {
                    request.body.truncate(limit);
                }
            },
        ),
        Mutant::request(
            "derived-body-limit-not-reached",
            "a body at the limit is accepted",
            move |request| {
                if request.body.len() == limit {
                    request.body.push(b' ');
                }
            },
        ),
    ]
}

/// The requests for an operation.
#[derive(Debug, Clone)]
struct Target {
    document: Arc<Document>,
    operation: String,
    id: String,
}

impl Target {
    fn includes(&self, request: &ServerRequest) -> bool {
        let (method, path) = (request.head.method.as_str(), request.head.uri.path());
        match self.document.route(method, path) {
            Route::Operation(operation) => operation.key() == self.operation,
            Route::MethodNotAllowed { .. } | Route::NotFound { .. } => false,
        }
    }

    /// Returns a mutant that changes these requests, so that the server seems to violate the rule.
    fn mutant(
        &self,
        what: &str,
        rule: &str,
        change: impl Fn(&mut ServerRequest) + Send + Sync + 'static,
    ) -> Mutant {
        let Target { operation, id, .. } = self;
        let target = self.clone();
        Mutant::request(
            format!("derived-{what} {id}"),
            format!("{operation}: {rule}"),
            move |request| {
                if target.includes(request) {
                    change(request);
                }
            },
        )
    }

    /// Returns mutants that ignore a query or header parameter.
    fn parameter_mutants(&self, operation: &Operation) -> Vec<Mutant> {
        let parameters = operation.parameters.iter().filter_map(|parameter| {
            let name = parameter.name.clone();
            let what = format!("parameter-missing {}", parameter.key());
            let rule = format!("the parameter {name} reaches the implementation");
            match parameter.location {
                ParameterLocation::Query => Some(self.mutant(&what, &rule, move |request| {
                    request.change_target(|target| without_parameter(target, &name));
                })),
                ParameterLocation::Header => Some(self.mutant(&what, &rule, move |request| {
                    drop(request.head.headers.remove(name.as_str()));
                })),
                ParameterLocation::Path | ParameterLocation::Cookie => None,
            }
        });
        parameters.collect()
    }

    /// Returns mutants that ignore one keyword of a property, or are off by one at its bounds.
    fn property_mutants(&self, judge: &Arc<Judge>, property: &Property) -> Vec<Mutant> {
        let mut mutants = self.bound_mutants(property);
        let Some(sample) = judge.sample(&property.schema, Direction::Request) else {
            return mutants;
        };
        for keyword in KEYWORDS {
            let Some(schema) = keyword_alone(&property.schema, keyword) else {
                continue;
            };
            let (changed, sample, judge) = (property.clone(), sample.clone(), Arc::clone(judge));
            let what = format!("ignored-{keyword} {property}");
            let rule = format!("{property} is rejected if it violates its `{keyword}`");
            mutants.push(self.mutant(&what, &rule, move |request| {
                request.change_json(|body| {
                    changed.change(body, &|value| {
                        if !judge.is_valid(&schema, Direction::Request, value) {
                            *value = sample.clone();
                        }
                    });
                });
            }));
        }
        if property.is_required {
            let changed = property.clone();
            let what = format!("ignored-required {property}");
            let rule = format!("a body without {property} is rejected");
            mutants.push(self.mutant(&what, &rule, move |request| {
                request.change_json(|body| {
                    changed.change_objects(body, &|properties| {
                        properties.entry(&changed.name).or_insert_with(|| sample.clone());
                    });
                });
            }));
        }
        mutants
    }

    /// Returns mutants that reject a valid value at an inclusive bound.
    fn bound_mutants(&self, property: &Property) -> Vec<Mutant> {
        let bound = |keyword: &str| property.schema.get(keyword).and_then(Value::as_i64);
        let mut mutants = Vec::new();
        let mut add = |keyword: &str, change: Arc<dyn Fn(&mut Value) + Send + Sync>| {
            let changed = property.clone();
            let what = format!("strict-{keyword} {property}");
            let rule = format!("{property} is accepted at its `{keyword}`");
            mutants.push(self.mutant(&what, &rule, move |request| {
                request.change_json(|body| changed.change(body, &*change));
            }));
        };
        let length = |value: &Value| {
            value
                .as_str()
                .and_then(|text| i64::try_from(text.chars().count()).ok())
        };
        if let Some(bound) = bound("maxLength") {
            add(
                "maxLength",
                Arc::new(move |value| {
                    if length(value) == Some(bound)
                        && let Value::String(text) = value
                    {
                        text.push('x');
                    }
                }),
            );
        }
        if let Some(bound) = bound("minLength").filter(|bound| *bound > 0) {
            add(
                "minLength",
                Arc::new(move |value| {
                    if length(value) == Some(bound)
                        && let Value::String(text) = value
                    {
                        text.pop();
                    }
                }),
            );
        }
        for (keyword, exclusive, step) in [
            ("maximum", "exclusiveMaximum", 1),
            ("minimum", "exclusiveMinimum", -1),
        ] {
            let is_inclusive = property.schema.get(exclusive) != Some(&json!(true));
            let beyond = |bound: i64| bound.checked_add(step).map(|beyond| (bound, beyond));
            if let Some((bound, beyond)) = bound(keyword).filter(|_| is_inclusive).and_then(beyond) {
                add(
                    keyword,
                    Arc::new(move |value| {
                        if value.as_i64() == Some(bound) {
                            *value = json!(beyond);
                        }
                    }),
                );
            }
        }
        mutants
    }
}

/// Returns the target with the parameter under a name that no operation declares.
fn without_parameter(target: &str, name: &str) -> String {
    let Some((path, query)) = target.split_once('?') else {
        return target.to_owned();
    };
    let pairs = query.split('&').map(|pair| {
        let (written, value) = pair.split_once('=').unwrap_or((pair, ""));
        let decoded = percent_decode(written);
        // In style `deepObject`, the names of properties follow in brackets.
        let rest = decoded.strip_prefix(name);
        match rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('[')) {
            true => format!("undeclared-mutant={value}"),
            false => pair.to_owned(),
        }
    });
    format!("{path}?{}", pairs.collect::<Vec<_>>().join("&"))
}

/// Returns a schema with one keyword of another, and the keywords that it depends on.
fn keyword_alone(schema: &Value, keyword: &str) -> Option<Value> {
    let mut alone = Map::new();
    alone.insert(keyword.to_owned(), schema.get(keyword)?.clone());
    let companions: &[&str] = match keyword {
        "type" => &["nullable"],
        "enum" => &["type", "nullable"],
        "maximum" => &["exclusiveMaximum"],
        "minimum" => &["exclusiveMinimum"],
        _ => &[],
    };
    for companion in companions {
        if let Some(value) = schema.get(*companion) {
            alone.insert((*companion).to_owned(), value.clone());
        }
    }
    Some(Value::Object(alone))
}

#[cfg(test)]
mod tests {
    use super::without_parameter;

    #[test]
    fn only_the_whole_decoded_name_is_the_parameter() {
        for (target, expected) in [
            ("/a?id=1&account_id=2", "/a?undeclared-mutant=1&account_id=2"),
            ("/id=1?i%64=1", "/id=1?undeclared-mutant=1"),
            (
                "/a?id%5Bx%5D=1&id[y]=2&idle=3",
                "/a?undeclared-mutant=1&undeclared-mutant=2&idle=3",
            ),
            ("/a", "/a"),
        ] {
            assert_eq!(without_parameter(target, "id"), expected);
        }
    }
}
