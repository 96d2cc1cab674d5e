//! Checks requests.

use super::credentials;
use super::finding::{Finding, Rule, undeclared_body};
use super::schema::Direction;
use super::validator::SchemaValidator;
use crate::document::{Operation, Parameter, ParameterLocation, SecurityRequirement};
use crate::media_type::{accepts, find};
use crate::message::Request;
use crate::percent;
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
        findings.push(Finding::new(Rule::Method, message));
    }
    findings.extend(parameters(validator, operation, request));
    if strict {
        findings.extend(undeclared(operation, security, request));
    }
    findings.extend(credentials::check(security, request));
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
        findings.push(Finding::new(Rule::Path, message));
    }
    findings.extend(unsupported(operation, request));
    for parameter in &operation.parameters {
        let key = parameter.key();
        let rule = match parameter.location {
            ParameterLocation::Path => Rule::PathParameter,
            _ => Rule::Parameter,
        };
        if style::is_repeated(&validator.document, parameter, request) {
            let message = format!("{key} must not be repeated");
            findings.push(Finding::new(rule, message));
            continue;
        }
        if !is_utf8(operation, parameter, request) {
            findings.push(Finding::new(rule, format!("{key} is not UTF-8")));
            continue;
        }
        match style::decode(&validator.document, operation, parameter, request) {
            None if parameter.required => {
                findings.push(Finding::new(rule, format!("{key} is missing")));
            }
            None => {}
            Some(_) if style::is_empty_value(parameter, request) => {}
            Some(value) => {
                let errors = validator.validate(&parameter.schema, Direction::Request, &value);
                let errors = errors.into_iter();
                findings.extend(errors.map(|error| Finding::new(rule, error).within(&key)));
            }
        }
    }
    findings
}

/// Whether a parameter of the path or query decodes to UTF-8.
fn is_utf8(operation: &Operation, parameter: &Parameter, request: &Request) -> bool {
    match parameter.location {
        ParameterLocation::Query => request.has_utf8_values(&parameter.name),
        ParameterLocation::Path => {
            let values = style::path_values(&operation.path, request.path()).unwrap_or_default();
            let mut own = values.iter().filter(|(name, _)| *name == parameter.name);
            own.all(|(_, value)| percent::is_utf8(value))
        }
        ParameterLocation::Header | ParameterLocation::Cookie => true,
    }
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
    let message = |name: String| format!("query:{name} is not supported");
    names
        .into_iter()
        .map(|name| Finding::new(Rule::Unsupported, message(name)))
        .collect()
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
        let message = "Content-Type must not be repeated";
        return vec![Finding::new(Rule::MediaType, message)];
    }
    let Some(body) = &operation.body else {
        // Many clients send a media type with every request.
        let media_type = media_type.filter(|_| strict || !request.body.is_empty());
        return undeclared_body(media_type, &request.body);
    };
    let Some(media_type) = media_type else {
        let is_required = body.required || !request.body.is_empty();
        let finding = || Finding::new(Rule::MediaType, "Content-Type is missing");
        return is_required.then(finding).into_iter().collect();
    };
    match find(&body.contents, |content| &content.media_type, media_type) {
        Some(content) => validator
            .validate_body(content, media_type, Direction::Request, &request.body)
            .into_iter()
            .map(|error| Finding::new(Rule::Body, error).within("body"))
            .collect(),
        None => {
            let message = format!("Content-Type {media_type} is not declared");
            vec![Finding::new(Rule::MediaType, message)]
        }
    }
}

/// Finds undeclared query parameters and headers.
fn undeclared(operation: &Operation, security: &[SecurityRequirement], request: &Request) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut report = |message: String| findings.push(Finding::new(Rule::Undeclared, message));
    let schemes = || security.iter().flat_map(|requirement| &requirement.schemes);
    let is_credential = |location: ParameterLocation, name: &str| {
        schemes().any(|scheme| scheme.location == location && scheme.parameter.eq_ignore_ascii_case(name))
    };
    for (name, _) in request.query() {
        if !style::declares_query_parameter(operation, &name)
            && !is_credential(ParameterLocation::Query, &name)
        {
            report(format!("the query parameter {name} is not declared"));
        }
    }
    for (name, _) in &request.headers.0 {
        let is_standard = STANDARD_FIELDS.contains(&name.to_ascii_lowercase().as_str());
        let mut parameters = operation.parameters.iter();
        let declared = parameters.any(|parameter| {
            parameter.location == ParameterLocation::Header && parameter.name.eq_ignore_ascii_case(name)
        });
        if !is_standard && !declared && !is_credential(ParameterLocation::Header, name) {
            report(format!("the header {name} is not declared"));
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
    Some(Finding::new(Rule::Accept, message))
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
