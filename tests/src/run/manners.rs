//! What the generated client is held to beyond what the contract asks of any client.

use crate::case::Agree;
use crate::document::{Operation, SecurityScheme};
use crate::glue::secret;
use crate::judge::credential;
use crate::media_type::essence;
use crate::wire::Request;
use std::collections::BTreeSet;

/// It sends the secret that it was given, accepts all that it can read and nothing else, and names
/// its media type exactly as declared.
pub(super) fn faults(operation: &Operation, case: &Agree, request: &Request) -> Vec<String> {
    let schemes = case.alternative.schemes.iter();
    let mut faults: Vec<String> = schemes
        .filter_map(|scheme| other_secret(scheme, request))
        .collect();
    faults.extend(accept(operation, request));
    faults.extend(media_type(case, request));
    faults
}

fn other_secret(scheme: &SecurityScheme, request: &Request) -> Option<String> {
    let given = secret(&scheme.name);
    let expected = match crate::style::encode_credential(scheme, &given).split_once(' ') {
        Some((_, encoded)) => encoded.to_owned(),
        None => given,
    };
    let sent = credential(scheme, request);
    let name = &scheme.name;
    (sent.as_ref() != Some(&expected))
        .then(|| format!("request: the credential of {name} was sent as {sent:?}"))
}

fn accept(operation: &Operation, request: &Request) -> Option<String> {
    let contents = operation.responses.iter().flat_map(|response| &response.contents);
    let declared: BTreeSet<String> = contents.map(|content| content.media_type.clone()).collect();
    let fields = request.headers.all("accept").flat_map(|field| field.split(','));
    let accepted: BTreeSet<String> = fields.map(|entry| entry.trim().to_owned()).collect();
    (!declared.is_empty() && declared != accepted)
        .then(|| format!("request: Accept is {accepted:?} where the answers are {declared:?}"))
}

fn media_type(case: &Agree, request: &Request) -> Option<String> {
    let sent = request.headers.get("content-type")?;
    let expected = &case.call.media_type;
    let multipart = expected == "multipart/form-data" && essence(sent) == *expected;
    (sent != expected && !multipart).then(|| format!("request: Content-Type {sent} instead of {expected}"))
}
