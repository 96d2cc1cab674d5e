//! Checks credentials against security requirements.

use super::finding::{Finding, Rule};
use crate::document::{Operation, ParameterLocation, SecurityRequirement, SecurityScheme};
use crate::message::Request;
use crate::style;

/// Checks that a request satisfies one of the requirements. Whether a credential is known to the service
/// is not checked.
pub(super) fn check(
    operation: &Operation,
    security: &[SecurityRequirement],
    request: &Request,
) -> Option<Finding> {
    let is_satisfied = |requirement: &SecurityRequirement| {
        let mut schemes = requirement.schemes.iter();
        schemes.all(|scheme| credential(scheme, request).is_some())
    };
    if security.is_empty() || security.iter().any(is_satisfied) {
        return None;
    }
    let names: Vec<String> = security.iter().map(SecurityRequirement::name).collect();
    let message = format!("no well-formed credentials for {}", names.join(" or "));
    let finding = Finding::new(Rule::Credentials, message).at(&operation.pointer);
    Some(finding.values(format!("credentials for {}", names.join(" or ")), "none"))
}

/// Extracts the credential of a scheme from a request; `None` if it is missing, empty, repeated or
/// malformed.
#[must_use]
pub fn credential(scheme: &SecurityScheme, request: &Request) -> Option<String> {
    // Of two values, it is undefined which one counts.
    let single = |pairs: Vec<(String, String)>| {
        let mut values = pairs.into_iter().filter(|(name, _)| *name == scheme.parameter);
        let value = values.next().map(|(_, value)| value);
        value.filter(|_| values.next().is_none())
    };
    let sent = match scheme.location {
        ParameterLocation::Query => {
            single(request.query()).filter(|_| request.has_utf8_values(&scheme.parameter))
        }
        ParameterLocation::Cookie => single(style::cookies(request)),
        ParameterLocation::Header | ParameterLocation::Path => {
            let mut fields = request.headers.all(&scheme.parameter);
            let field = fields.next().map(str::to_owned);
            field.filter(|_| fields.next().is_none())
        }
    }?;
    let credential = match &scheme.http_scheme {
        Some(http_scheme) => {
            let (name, credential) = sent.split_once(' ')?;
            // Neither a bearer token nor base64 contains spaces.
            let credential = Some(credential.trim()).filter(|credential| !credential.contains(' '));
            credential.filter(|_| name.eq_ignore_ascii_case(http_scheme))?
        }
        None => sent.as_str(),
    };
    (!credential.is_empty()).then(|| credential.to_owned())
}
