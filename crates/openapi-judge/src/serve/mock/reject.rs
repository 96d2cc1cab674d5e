//! What is refused: whatever the contract refuses, and tokens that are not let in.

use crate::document::{Alternative, Operation, Scheme};
use crate::judge::{Finding, Judge, Rule, credential};
use crate::layer::Unread;
use crate::message::Request;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The first objection to a request, in the order in which the server stub looks: credentials,
/// `Accept`, length, `Content-Type`, parameters, body. With it the statuses that may tell it, the
/// best first. What an operation declares no status for is let pass, all but credentials and bodies
/// that are no message.
pub(super) fn refusal(
    judge: &Judge,
    tokens: &[String],
    operation: &Operation,
    request: &Request,
    unread: Option<Unread>,
) -> Option<(&'static [u16], Finding)> {
    let declared = |statuses: &[u16]| {
        statuses
            .iter()
            .any(|status| operation.response(*status).is_some())
    };
    if let Some(finding) = judge.credentials(operation, request) {
        return Some((&[401, 403], finding));
    }
    if !knows(tokens, &operation.security, request) {
        let finding = Finding::new(Rule::Credentials, "the token is not one of those that are let in");
        return Some((&[401, 403], finding));
    }
    if let Some(finding) = judge.accept(operation, request).filter(|_| declared(&[406])) {
        return Some((&[406], finding));
    }
    let body = operation.body.as_ref();
    if unread == Some(Unread::TooLong) && body.is_some() && declared(&[413]) {
        return Some((&[413], Finding::new(Rule::Body, "body: longer than the limit")));
    }
    let told = match body {
        Some(_) => judge.request_body(operation, request),
        None => Vec::new(),
    };
    let of = |rule: Rule| told.iter().find(|finding| finding.rule == rule).cloned();
    if let Some(finding) = of(Rule::MediaType).filter(|_| declared(&[415, 400, 422])) {
        return Some((&[415, 400, 422], finding));
    }
    let parameters = judge.parameters(operation, request);
    let broken = unread == Some(Unread::BrokeOff) && body.is_some();
    let broken = broken.then(|| Finding::new(Rule::Body, "body: malformed, or broken off before its end"));
    let is_broken = broken.is_some();
    let finding = parameters
        .into_iter()
        .next()
        .or(broken)
        .or_else(|| of(Rule::Body));
    let statuses: &[u16] = match finding.as_ref()?.rule {
        Rule::Body => &[400, 422],
        _ => &[400, 422, 404],
    };
    finding
        .filter(|_| is_broken || declared(statuses))
        .map(|finding| (statuses, finding))
}

/// Whether some alternative has nothing but tokens that are let in.
fn knows(tokens: &[String], alternatives: &[Alternative], request: &Request) -> bool {
    let is_known = |scheme: &Scheme| {
        let secret = credential(scheme, request);
        secret.is_some_and(|secret| tokens.iter().any(|token| is_token(scheme, token, &secret)))
    };
    let are_known = |alternative: &Alternative| alternative.schemes.iter().all(is_known);
    tokens.is_empty() || alternatives.is_empty() || alternatives.iter().any(are_known)
}

/// Whether the secret that was sent is this token. Basic is user and password, encoded.
fn is_token(scheme: &Scheme, token: &str, secret: &str) -> bool {
    match scheme.scheme.as_deref() {
        Some("Basic") => token.contains(':') && STANDARD.encode(token) == secret,
        _ => token == secret,
    }
}
