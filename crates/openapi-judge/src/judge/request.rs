//! Checks requests.

use super::credentials;
use super::finding::{Finding, Rule, undeclared_body};
use super::schema::Direction;
use super::validator::SchemaValidator;
use crate::document::{Content, Document, Operation, ParameterLocation, SecurityRequirement};
use crate::media_type::{accepts, find};
use crate::message::Request;
use crate::style;

/// Header fields of HTTP itself and those that any client may send, which need no declaration.
const STANDARD_FIELDS: [&str; 10] = [
    "host",
    "accept",
    "accept-encoding",
    "content-type",
    "content-length",
    "transfer-encoding",
    "connection",
    "user-agent",
    "cookie",
    "expect",
];

/// Checks a request to an operation, which must satisfy one of the security requirements unless there
/// are none.
pub(super) fn check(
    validator: &SchemaValidator,
    strict: bool,
    operation: &Operation,
    security: &[SecurityRequirement],
    request: &Request,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    // `HEAD` is allowed wherever `GET` is.
    let is_head = request.method == "HEAD" && operation.method == "GET";
    if request.method != operation.method && !is_head {
        let message = format!("method {}; expected {}", request.method, operation.method);
        let finding = Finding::new(Rule::Method, message).at(&operation.pointer);
        findings.push(finding.values(&operation.method, &request.method));
    }
    findings.extend(parameters(validator, operation, request));
    if strict {
        findings.extend(undeclared(&validator.document, operation, security, request));
    }
    findings.extend(credentials::check(operation, security, request));
    findings.extend(accept(operation, request));
    findings.extend(body(validator, strict, operation, request));
    findings
        .into_iter()
        .map(|finding| finding.within("request"))
        .collect()
}

/// Checks the path and the parameters of a request.
pub(super) fn parameters(
    validator: &SchemaValidator,
    operation: &Operation,
    request: &Request,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    if style::path_values(&operation.path, request.path()).is_none() {
        let message = format!("path {} does not match {}", request.path(), operation.path);
        let finding = Finding::new(Rule::Path, message).at(&operation.pointer);
        findings.push(finding.values(&operation.path, request.path()));
    }
    findings.extend(unsupported(operation, request));
    for parameter in &operation.parameters {
        let key = parameter.key();
        let rule = match parameter.location {
            ParameterLocation::Path => Rule::PathParameter,
            _ => Rule::Parameter,
        };
        let located = || validator.document.locate_parameter(operation, parameter);
        if style::is_repeated(&validator.document, parameter, request) {
            let message = format!("{key} must not be repeated");
            let finding = Finding::new(rule, message).at(located());
            findings.push(finding.values("one value", "several"));
            continue;
        }
        match style::decode(&validator.document, operation, parameter, request) {
            Err(malformed) => {
                let message = format!("{key} {}", malformed.message());
                let (expected, actual) = malformed.expected_and_actual();
                let finding = Finding::new(rule, message).at(located());
                findings.push(finding.values(expected, actual));
            }
            Ok(None) if parameter.required => {
                let finding = Finding::new(rule, format!("{key} is missing")).at(located());
                findings.push(finding.values("a value", "none"));
            }
            Ok(None) => {}
            Ok(Some(_)) if style::is_empty_value(parameter, request) => {}
            Ok(Some(value)) => {
                let errors = validator.errors(&parameter.schema, Direction::Request, &value);
                findings.extend(errors.into_iter().map(|error| {
                    let base = match &parameter.media_type {
                        Some(name) => validator
                            .document
                            .locate(&located(), &["content", name, "schema"]),
                        None => validator.document.locate(&located(), &["schema"]),
                    };
                    let error = error.below(&validator.document, &base);
                    Finding::of_schema(rule, error).within(&key)
                }));
            }
        }
    }
    findings
}

/// Finds query parameters that the operation rejects, whether or not they have brackets.
fn unsupported(operation: &Operation, request: &Request) -> Vec<Finding> {
    let is_unsupported = |name: &str| {
        let stem = name.split('[').next().unwrap_or_default();
        operation
            .unsupported_query
            .iter()
            .any(|listed| listed == name || listed == stem)
    };
    let names = request.query().into_iter().map(|(name, _)| name);
    let mut names: Vec<String> = names.filter(|name| is_unsupported(name)).collect();
    names.dedup();
    let finding = |name: String| {
        let finding = Finding::new(Rule::Unsupported, format!("query:{name} is not supported"));
        let pointer = format!("{}/x-unsupported-query", operation.pointer);
        finding
            .at(pointer)
            .values("no such parameter", format!("query:{name}"))
    };
    names.into_iter().map(finding).collect()
}

/// Checks the body of a request and its media type.
pub(super) fn body(
    validator: &SchemaValidator,
    strict: bool,
    operation: &Operation,
    request: &Request,
) -> Vec<Finding> {
    let media_type = request.headers.get("content-type");
    if request.headers.all("content-type").count() > 1 {
        let finding = Finding::new(Rule::MediaType, "Content-Type must not be repeated");
        let sent: Vec<&str> = request.headers.all("content-type").collect();
        let finding = finding.at(&operation.pointer);
        return vec![finding.values("one Content-Type", sent.join(", "))];
    }
    let document = &validator.document;
    let Some(body) = &operation.body else {
        // Many clients send a media type with every request.
        let media_type = media_type.filter(|_| strict || !request.body.is_empty());
        return undeclared_body(media_type, &request.body, &operation.pointer);
    };
    // Any body may come without its media type (RFC 9110, section 8.3).
    let assumed = || body.contents.iter().find_map(Content::assumed_media_type);
    let media_type = media_type.or_else(assumed);
    let Some(media_type) = media_type else {
        let is_required = body.required || !request.body.is_empty();
        let pointer = || document.locate(&operation.pointer, &["requestBody"]);
        let finding = || {
            let finding = Finding::new(Rule::MediaType, "Content-Type is missing").at(pointer());
            finding.values("a Content-Type", "none")
        };
        return is_required.then(finding).into_iter().collect();
    };
    // Many clients send a media type with every request, and no JSON text is empty.
    if !body.required && request.body.is_empty() && crate::media_type::is_json(media_type) {
        return Vec::new();
    }
    match find(&body.contents, |content| &content.media_type, media_type) {
        Some(content) => validator
            .validate_body(content, media_type, Direction::Request, &request.body)
            .into_iter()
            .map(|error| {
                let path = ["requestBody", "content", &content.media_type, "schema"];
                let base = document.locate(&operation.pointer, &path);
                Finding::of_schema(Rule::Body, error.below(document, &base)).within("body")
            })
            .collect(),
        None => {
            let message = format!("Content-Type {media_type} is not declared");
            let contents = body.contents.iter().map(|content| content.media_type.as_str());
            let pointer = document.locate(&operation.pointer, &["requestBody", "content"]);
            let finding = Finding::new(Rule::MediaType, message).at(pointer);
            vec![finding.values(Vec::from_iter(contents).join(", "), media_type)]
        }
    }
}

/// Finds undeclared query parameters and headers.
fn undeclared(
    document: &Document,
    operation: &Operation,
    security: &[SecurityRequirement],
    request: &Request,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut report = |message: String, sent: &str| {
        let finding = Finding::new(Rule::Undeclared, message).at(&operation.pointer);
        findings.push(finding.values("nothing undeclared", sent));
    };
    let schemes = || security.iter().flat_map(|requirement| &requirement.schemes);
    let is_credential = |location: ParameterLocation, name: &str| {
        schemes().any(|scheme| scheme.location == location && scheme.parameter.eq_ignore_ascii_case(name))
    };
    for (name, _) in request.query() {
        if !style::declares_query_parameter(document, operation, &name)
            && !is_credential(ParameterLocation::Query, &name)
        {
            report(format!("the query parameter {name} is not declared"), &name);
        }
    }
    for (name, _) in &request.headers.0 {
        let is_standard = STANDARD_FIELDS.contains(&name.to_ascii_lowercase().as_str());
        let mut parameters = operation.parameters.iter();
        let declared = parameters.any(|parameter| {
            parameter.location == ParameterLocation::Header && parameter.name.eq_ignore_ascii_case(name)
        });
        if !is_standard && !declared && !is_credential(ParameterLocation::Header, name) {
            report(format!("the header {name} is not declared"), name);
        }
    }
    findings
}

/// Checks that `Accept` matches a media type of some response of the operation.
pub(super) fn accept(operation: &Operation, request: &Request) -> Option<Finding> {
    let mut contents = operation.responses.iter().flat_map(|response| &response.contents);
    let fields: Vec<&str> = request.headers.all("accept").collect();
    // An empty field expresses no preference.
    if fields.iter().all(|field| field.trim().is_empty())
        || operation
            .responses
            .iter()
            .all(|response| response.contents.is_empty())
    {
        return None;
    }
    let field = fields.join(", ");
    if contents.any(|content| accepts(&field, &content.media_type)) {
        return None;
    }
    let message = format!("Accept {field} matches no declared media type");
    let contents = operation.responses.iter().flat_map(|response| &response.contents);
    let types = contents.map(|content| content.media_type.as_str());
    let finding = Finding::new(Rule::Accept, message).at(format!("{}/responses", operation.pointer));
    Some(finding.values(Vec::from_iter(types).join(", "), field))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::message::Headers;
    use std::sync::Arc;

    const NOTES: &str = "
paths:
  /notes:
    post:
      parameters:
        - {name: count, in: query, schema: {type: integer}}
        - {name: tags, in: query, schema: {type: array, items: {type: string}}}
        - {name: X-Once, in: header, schema: {type: string}}
      requestBody: {content: {application/json: {schema: {type: string}}}}
      responses: {'204': {description: Kept.}}
  /empty:
    get:
      parameters:
        - {name: n, in: query, required: true, allowEmptyValue: true, schema: {type: integer}}
      responses:
        '204': {description: Shown., content: {text/plain: {}}}
  /lists:
    get:
      x-unsupported-query: [include, fields]
      responses: {'204': {description: Shown.}, '400': {description: Not shown.}}
";

    const MALFORMED: &str = "
paths:
  /search:
    get:
      parameters:
        - {name: filter, in: query, style: deepObject, schema: {type: object}}
        - {name: c, in: cookie, schema: {type: string}}
      responses: {'204': {description: Found.}}
";

    fn operation<'d>(document: &'d Document, path: &str) -> &'d Operation {
        let mut operations = document.operations.iter();
        operations.find(|operation| operation.path == path).unwrap()
    }

    #[test]
    fn listed_query_parameters_are_not_supported() {
        let document = Arc::new(Document::parse(NOTES).unwrap());
        let validator = SchemaValidator::new(Arc::clone(&document));
        for (query, names) in [
            ("includes=a&Include=b&x=include", vec![]),
            ("include=a&include=b", vec!["include"]),
            ("fields%5Ba%5D=b&include", vec!["fields[a]", "include"]),
        ] {
            let request = Request {
                method: "GET".to_owned(),
                target: format!("/lists?{query}"),
                headers: Headers(Vec::new()),
                body: Vec::new(),
            };
            let findings = parameters(&validator, operation(&document, "/lists"), &request);
            let messages: Vec<String> = findings.iter().map(ToString::to_string).collect();
            assert_eq!(messages.len(), names.len(), "{query}: {messages:?}");
            for (message, name) in messages.iter().zip(names) {
                assert!(
                    message.contains(&format!("query:{name} is not supported")),
                    "{message}"
                );
            }
        }
    }

    #[test]
    fn single_values_must_not_be_repeated() {
        let document = Arc::new(Document::parse(NOTES).unwrap());
        let validator = SchemaValidator::new(Arc::clone(&document));
        let found = |query: &str, fields: &[(&str, &str)]| -> Vec<String> {
            let fields = fields
                .iter()
                .map(|(name, value)| ((*name).into(), (*value).into()));
            let request = Request {
                method: "POST".to_owned(),
                target: format!("/notes?{query}"),
                headers: Headers(fields.collect()),
                body: b"\"text\"".to_vec(),
            };
            let operation = operation(&document, "/notes");
            let findings = check(&validator, false, operation, &[], &request);
            findings.iter().map(ToString::to_string).collect()
        };
        let json = ("Content-Type", "application/json");
        assert_eq!(found("count=1&tags=a&tags=b", &[json, ("x-once", "1")]), [""; 0]);
        let repeated = found("count=1&count=1", &[json, json, ("x-once", "1"), ("X-Once", "1")]);
        assert_eq!(repeated.len(), 3, "{repeated:?}");
        assert!(
            repeated
                .iter()
                .all(|message| message.ends_with("must not be repeated"))
        );
    }

    #[test]
    fn malformed_parameters_are_findings() {
        let document = Arc::new(Document::parse(MALFORMED).unwrap());
        let validator = SchemaValidator::new(Arc::clone(&document));
        let found = |target: String| -> Vec<String> {
            let request = Request {
                method: "GET".to_owned(),
                target,
                headers: Headers(vec![("Cookie".to_owned(), "c=%FF".to_owned())]),
                body: Vec::new(),
            };
            let findings = parameters(&validator, operation(&document, "/search"), &request);
            findings.iter().map(ToString::to_string).collect()
        };
        let brackets = "[]".repeat(30_000);
        for (query, reason) in [
            ("filter[x]=%FF", "query:filter is not UTF-8"),
            ("filter[x=1", "query:filter has a name without balanced brackets"),
            (
                &format!("filter{brackets}=1"),
                "query:filter has a name with more than 32 brackets",
            ),
        ] {
            let messages = found(format!("/search?{query}"));
            assert_eq!(messages.len(), 2, "{messages:?}");
            assert!(messages[0].ends_with(reason), "{messages:?}");
            assert!(messages[1].ends_with("cookie:c is not UTF-8"), "{messages:?}");
        }
    }

    #[test]
    fn an_empty_value_may_be_allowed() {
        let document = Arc::new(Document::parse(NOTES).unwrap());
        let validator = SchemaValidator::new(Arc::clone(&document));
        let operation = operation(&document, "/empty");
        for (query, is_valid) in [
            ("?n=", true),
            ("?n", true),
            ("?n=1", true),
            ("", false),
            ("?n=x", false),
            ("?n=&n=", false),
        ] {
            let request = Request {
                method: "GET".to_owned(),
                target: format!("/empty{query}"),
                headers: Headers(Vec::new()),
                body: Vec::new(),
            };
            let findings = parameters(&validator, operation, &request);
            assert_eq!(findings.is_empty(), is_valid, "{query}: {findings:?}");
        }
        assert!(operation.responses[0].contents.is_empty(), "204 has no body");
    }
}
