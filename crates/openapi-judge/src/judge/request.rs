//! Requests against what is declared.

use super::credentials;
use super::finding::{Finding, Rule, no_body};
use super::schema::Direction;
use super::validator::SchemaValidator;
use crate::document::{Alternative, Content, Operation, Place};
use crate::media_type::{accepts, covers, essence};
use crate::message::Request;
use crate::style;

/// Fields that HTTP itself puts into requests, and those that every client may send.
const OWN_FIELDS: [&str; 10] = [
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

/// What an operation has against a request that is to have the credentials of one of these
/// alternatives; of none where the list is empty.
pub(super) fn check(
    validator: &SchemaValidator,
    strict: bool,
    operation: &Operation,
    alternatives: &[Alternative],
    request: &Request,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    // Whatever can be got can also be asked for its head alone.
    let head = request.method == "HEAD" && operation.method == "GET";
    if request.method != operation.method && !head {
        let said = format!("method {} instead of {}", request.method, operation.method);
        findings.push(Finding::new(Rule::Method, said));
    }
    findings.extend(parameters(validator, operation, request));
    if strict {
        findings.extend(undeclared(operation, alternatives, request));
    }
    findings.extend(credentials::check(alternatives, request));
    findings.extend(accept(operation, request));
    findings.extend(body(validator, strict, operation, request));
    let within = |finding: Finding| finding.within("request");
    findings.into_iter().map(within).collect()
}

/// What an operation has against the path and the parameters of a request.
pub(super) fn parameters(
    validator: &SchemaValidator,
    operation: &Operation,
    request: &Request,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    if style::path_values(&operation.path, request.path()).is_none() {
        let said = format!("path {} is not of {}", request.path(), operation.path);
        findings.push(Finding::new(Rule::Path, said));
    }
    for parameter in &operation.parameters {
        let key = parameter.key();
        if style::is_given_twice(&validator.document, parameter, request) {
            let said = format!("{key} must not be given twice");
            findings.push(Finding::new(Rule::Parameter, said));
            continue;
        }
        match style::read(&validator.document, operation, parameter, request) {
            None if parameter.required => {
                findings.push(Finding::new(Rule::Parameter, format!("{key} is missing")));
            }
            None => {}
            Some(value) => {
                let found = validator.instance(&parameter.schema, Direction::Request, &value);
                let found = found.into_iter();
                findings.extend(found.map(|fault| Finding::new(Rule::Parameter, fault).within(&key)));
            }
        }
    }
    findings
}

/// What an operation has against the body of a request and its media type.
pub(super) fn body(
    validator: &SchemaValidator,
    strict: bool,
    operation: &Operation,
    request: &Request,
) -> Vec<Finding> {
    let media_type = request.headers.get("content-type");
    if request.headers.all("content-type").count() > 1 {
        let said = "Content-Type must not be given twice";
        return vec![Finding::new(Rule::MediaType, said)];
    }
    let Some(body) = &operation.body else {
        // Many clients name a media type with every request.
        let media_type = media_type.filter(|_| strict || !request.body.is_empty());
        return no_body(media_type, &request.body);
    };
    let Some(media_type) = media_type else {
        let missing = body.required || !request.body.is_empty();
        let finding = || Finding::new(Rule::MediaType, "Content-Type is missing");
        return missing.then(finding).into_iter().collect();
    };
    match request_content(&body.contents, media_type) {
        Some(content) => {
            let faults = validator.body(content, Direction::Request, &request.body);
            let faults = faults.into_iter();
            faults
                .map(|fault| Finding::new(Rule::Body, fault).within("body"))
                .collect()
        }
        None => {
            let said = format!("Content-Type {media_type} is not declared");
            vec![Finding::new(Rule::MediaType, said)]
        }
    }
}

/// The content that takes a body of this media type.
fn request_content<'a>(contents: &'a [Content], media_type: &str) -> Option<&'a Content> {
    let exact = contents.iter().find(|content| content.media_type == media_type);
    exact.or_else(|| {
        let essence = essence(media_type);
        // A parameter of JSON:API's type changes its meaning; elsewhere `charset` and the like do not.
        let strict = essence == "application/vnd.api+json" && media_type.contains(';');
        let mut contents = contents.iter().filter(|_| !strict);
        contents.find(|content| covers(&content.media_type, &essence))
    })
}

/// Query parameters and header fields that nobody declared.
fn undeclared(operation: &Operation, alternatives: &[Alternative], request: &Request) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut say = |said: String| findings.push(Finding::new(Rule::Undeclared, said));
    let schemes = || alternatives.iter().flat_map(|alternative| &alternative.schemes);
    let of_scheme = |place: Place, name: &str| {
        schemes().any(|scheme| scheme.place == place && scheme.parameter.eq_ignore_ascii_case(name))
    };
    for (name, _) in request.query() {
        if !style::takes_query(operation, &name) && !of_scheme(Place::Query, &name) {
            say(format!("the query parameter {name} is not declared"));
        }
    }
    for (name, _) in &request.headers.0 {
        let own = OWN_FIELDS.contains(&name.to_ascii_lowercase().as_str());
        let mut parameters = operation.parameters.iter();
        let declared = parameters
            .any(|parameter| parameter.place == Place::Header && parameter.name.eq_ignore_ascii_case(name));
        if !own && !declared && !of_scheme(Place::Header, name) {
            say(format!("the header {name} is not declared"));
        }
    }
    findings
}

/// `Accept` admits something that the operation answers in.
pub(super) fn accept(operation: &Operation, request: &Request) -> Option<Finding> {
    let mut contents = operation.responses.iter().flat_map(|response| &response.contents);
    let fields: Vec<&str> = request.headers.all("accept").collect();
    // An empty field asks for nothing in particular.
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
    let said = format!("Accept {field} admits nothing that is declared");
    Some(Finding::new(Rule::Accept, said))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::message::Fields;
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
";

    #[test]
    fn what_is_one_value_is_not_given_twice() {
        let document = Arc::new(Document::parse(NOTES).unwrap());
        let validator = SchemaValidator::new(Arc::clone(&document));
        let found = |query: &str, fields: &[(&str, &str)]| -> Vec<String> {
            let fields = fields
                .iter()
                .map(|(name, value)| ((*name).into(), (*value).into()));
            let request = Request {
                method: "POST".to_owned(),
                target: format!("/notes?{query}"),
                headers: Fields(fields.collect()),
                body: b"\"text\"".to_vec(),
            };
            let operation = &document.operations[0];
            let findings = check(&validator, false, operation, &[], &request);
            findings.iter().map(ToString::to_string).collect()
        };
        let json = ("Content-Type", "application/json");
        assert_eq!(found("count=1&tags=a&tags=b", &[json, ("x-once", "1")]), [""; 0]);
        let twice = found("count=1&count=1", &[json, json, ("x-once", "1"), ("X-Once", "1")]);
        assert_eq!(twice.len(), 3, "{twice:?}");
        assert!(twice.iter().all(|said| said.ends_with("must not be given twice")));
    }
}
