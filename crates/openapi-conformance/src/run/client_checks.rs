//! Checks of the generated client beyond what the document requires of every client.

use crate::call::secret;
use crate::case::RoundTrip;
use crate::wire::Request;
use openapi_judge::document::{Operation, SecurityRequirement, SecurityScheme};
use openapi_judge::judge::credential;
use openapi_judge::media_type::{accepted, essence, is_same};
use std::collections::BTreeSet;

/// Checks that the client sends the secret that it was given, accepts exactly the declared media types, and sends the
/// media type as declared.
pub(super) fn failures(operation: &Operation, case: &RoundTrip, request: &Request) -> Vec<String> {
    let sent = sent_alternative(operation, &case.alternative);
    let mut failures: Vec<String> = sent
        .schemes
        .iter()
        .filter_map(|scheme| check_secret(scheme, request))
        .collect();
    failures.extend(check_accept(operation, request));
    failures.extend(check_media_type(case, request));
    failures
}

/// Returns the alternative whose credentials a client sends that has those of `held`: the first that needs no others.
pub(super) fn sent_alternative(operation: &Operation, held: &SecurityRequirement) -> SecurityRequirement {
    let is_held = |alternative: &SecurityRequirement| {
        let mut schemes = alternative.schemes.iter();
        !alternative.schemes.is_empty() && schemes.all(|scheme| held.schemes.contains(scheme))
    };
    let mut alternatives = operation.alternatives().into_iter();
    alternatives.find(is_held).unwrap_or_else(|| held.clone())
}

fn check_secret(scheme: &SecurityScheme, request: &Request) -> Option<String> {
    let secret = secret(&scheme.name);
    let expected = match openapi_judge::style::encode_credential(scheme, &secret).split_once(' ') {
        Some((_, encoded)) => encoded.to_owned(),
        None => secret,
    };
    let sent = credential(scheme, request);
    let name = &scheme.name;
    (sent.as_ref() != Some(&expected))
        .then(|| format!("request: the credential of {name} was sent as {sent:?}"))
}

fn check_accept(operation: &Operation, request: &Request) -> Option<String> {
    let contents = operation.responses.iter().flat_map(|response| &response.contents);
    let declared: BTreeSet<&str> = contents.map(|content| content.media_type.as_str()).collect();
    let fields: Vec<String> = request.headers.all("accept").flat_map(accepted).collect();
    let is_sent = |declared: &&str| fields.iter().any(|sent| is_same(sent, declared));
    let is_declared = |sent: &String| declared.iter().any(|declared| is_same(sent, declared));
    let is_exact = declared.iter().all(is_sent) && fields.iter().all(is_declared);
    // A response to HEAD has no body.
    (operation.method != "HEAD" && !declared.is_empty() && !is_exact)
        .then(|| format!("request: Accept is {fields:?} instead of {declared:?}"))
}

fn check_media_type(case: &RoundTrip, request: &Request) -> Option<String> {
    let sent = request.headers.get("content-type")?;
    let expected = &case.call.media_type;
    let multipart = expected == "multipart/form-data" && essence(sent) == *expected;
    (!is_same(sent, expected) && !multipart)
        .then(|| format!("request: Content-Type {sent} instead of {expected}"))
}
