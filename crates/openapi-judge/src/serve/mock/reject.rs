//! Rejects requests that violate the contract, and credentials that the mock does not accept.

use crate::document::{Operation, SecurityRequirement, SecurityScheme};
use crate::judge::{Finding, Judge, Rule, credential};
use crate::layer::BodyError;
use crate::message::Request;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Why a request is rejected.
pub(super) struct Rejection {
    /// The statuses that express it, the best first.
    pub(super) statuses: &'static [u16],
    pub(super) finding: Finding,
}

impl Rejection {
    fn new(statuses: &'static [u16], finding: Finding) -> Rejection {
        Rejection { statuses, finding }
    }
}

/// Checks a request in the order of the server stub: credentials, `Accept`, length, `Content-Type`,
/// parameters, body. A violation is ignored if the operation declares no status for it, except for
/// missing credentials and incomplete bodies.
pub(super) fn check(
    judge: &Judge,
    tokens: &[String],
    operation: &Operation,
    request: &Request,
    body_error: Option<BodyError>,
) -> Option<Rejection> {
    let declares = |statuses: &[u16]| {
        statuses
            .iter()
            .any(|status| operation.response(*status).is_some())
    };
    if let Some(finding) = judge.credentials(operation, request) {
        return Some(Rejection::new(&[401, 403], finding));
    }
    if !accepts_credentials(tokens, &operation.security, request) {
        let finding = Finding::new(Rule::Credentials, "the token is not one of the accepted tokens");
        return Some(Rejection::new(&[401, 403], finding));
    }
    if let Some(finding) = judge.accept(operation, request).filter(|_| declares(&[406])) {
        return Some(Rejection::new(&[406], finding));
    }
    let has_body = operation.body.is_some();
    if body_error == Some(BodyError::TooLarge) && has_body && declares(&[413]) {
        let finding = Finding::new(Rule::Body, "body: larger than the limit");
        return Some(Rejection::new(&[413], finding));
    }
    let findings = match has_body {
        true => judge.request_body(operation, request),
        false => Vec::new(),
    };
    let of_rule = |rule: Rule| findings.iter().find(|finding| finding.rule == rule).cloned();
    if let Some(finding) = of_rule(Rule::MediaType).filter(|_| declares(&[415, 400, 422])) {
        return Some(Rejection::new(&[415, 400, 422], finding));
    }
    let parameters = judge.parameters(operation, request);
    let is_incomplete = body_error == Some(BodyError::Incomplete) && has_body;
    let incomplete = is_incomplete.then(|| Finding::new(Rule::Body, "body: malformed or incomplete"));
    let finding = parameters
        .into_iter()
        .next()
        .or(incomplete)
        .or_else(|| of_rule(Rule::Body))?;
    let statuses: &[u16] = match finding.rule {
        // 400 is for the query then.
        Rule::Body if !operation.unsupported_query.is_empty() => &[422, 400],
        Rule::Body => &[400, 422],
        Rule::PathParameter => &[404, 400, 422],
        Rule::Unsupported => &[400],
        _ => &[422, 400, 404],
    };
    (is_incomplete || declares(statuses)).then(|| Rejection::new(statuses, finding))
}

/// Whether some security requirement is satisfied with accepted tokens.
fn accepts_credentials(tokens: &[String], security: &[SecurityRequirement], request: &Request) -> bool {
    let is_accepted = |scheme: &SecurityScheme| {
        let sent = credential(scheme, request);
        sent.is_some_and(|sent| tokens.iter().any(|token| is_token(scheme, token, &sent)))
    };
    let is_satisfied = |requirement: &SecurityRequirement| requirement.schemes.iter().all(is_accepted);
    tokens.is_empty() || security.is_empty() || security.iter().any(is_satisfied)
}

/// Whether a credential is this token. For Basic, the token is `user:password`.
fn is_token(scheme: &SecurityScheme, token: &str, credential: &str) -> bool {
    match scheme.http_scheme.as_deref() {
        Some("Basic") => token.contains(':') && STANDARD.encode(token) == credential,
        _ => token == credential,
    }
}
