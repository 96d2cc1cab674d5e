//! Checks of the generated client beyond what the document requires of every client.

use crate::call::secret;
use crate::case::RoundTrip;
use crate::wire::Request;
use openapi_judge::document::{Operation, SecurityRequirement, SecurityScheme};
use openapi_judge::judge::credential;
use openapi_judge::media_type::essence;
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
    let declared: BTreeSet<String> = contents.map(|content| content.media_type.clone()).collect();
    let fields = request.headers.all("accept").flat_map(|field| field.split(','));
    let accepted: BTreeSet<String> = fields.map(|entry| entry.trim().to_owned()).collect();
    // A response to HEAD has no body.
    (operation.method != "HEAD" && !declared.is_empty() && declared != accepted)
        .then(|| format!("request: Accept is {accepted:?} instead of {declared:?}"))
}

fn check_media_type(case: &RoundTrip, request: &Request) -> Option<String> {
    let sent = request.headers.get("content-type")?;
    let expected = &case.call.media_type;
    let multipart = expected == "multipart/form-data" && essence(sent) == *expected;
    (sent != expected && !multipart).then(|| format!("request: Content-Type {sent} instead of {expected}"))
}
