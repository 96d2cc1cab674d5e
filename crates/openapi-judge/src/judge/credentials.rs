//! Checks credentials against security requirements.

use super::finding::{Finding, Rule};
use crate::document::{Operation, ParameterLocation, SecurityRequirement, SecurityScheme};
use crate::message::Request;
use crate::style;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

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
            let credential = credential.filter(|_| name.eq_ignore_ascii_case(http_scheme))?;
            match http_scheme.eq_ignore_ascii_case("Basic") && !is_basic(credential) {
                true => return None,
                false => credential,
            }
        }
        None => sent.as_str(),
    };
    (!credential.is_empty()).then(|| credential.to_owned())
}

/// Returns whether a credential is the base64 form of a user name, a colon and a password, which contain no control
/// characters (RFC 7617, section 2).
fn is_basic(credential: &str) -> bool {
    let decoded = STANDARD.decode(credential).unwrap_or_default();
    decoded.contains(&b':') && !decoded.iter().any(u8::is_ascii_control)
}

#[cfg(test)]
mod tests {
    use super::is_basic;

    #[test]
    fn basic_credentials_are_base64_of_a_name_a_colon_and_a_password() {
        for (credential, expected) in [
            ("YTpiOmM=", true),
            ("Og==", true),
            // Latin-1 is allowed, too.
            ("/DrkOg==", true),
            ("YTpiOmM", false),
            ("YQ==", false),
            ("YTpiCg==", false),
            ("YTo_", false),
            ("a:b", false),
            ("", false),
        ] {
            assert_eq!(is_basic(credential), expected, "{credential}");
        }
    }
}
