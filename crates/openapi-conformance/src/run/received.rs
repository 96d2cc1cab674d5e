//! Checks of what the scripted implementation received, which the suite observes through the bindings.

use super::comparison::Difference;
use super::failure::{CheckFailure, Component, Rule, Rules};
use crate::call::secret;
use crate::script::{Credential, ScriptComponent, ScriptError};
use openapi_judge::document::{Operation, SecurityRequirement};

/// Returns the failure for a parameter that the implementation received otherwise than it was sent.
pub(super) fn received_parameter(rules: Rules<'_>, key: &str, found: Difference) -> CheckFailure {
    let what = format!("the parameter {key} that the implementation received");
    found.failure(Component::ServerOrBindings, rules.parameter(key), &what)
}

/// Checks how often the implementation was called.
pub(super) fn check_calls(rule: Rule, expected: usize, actual: usize) -> Option<CheckFailure> {
    let what = "calls of the implementation";
    (actual != expected)
        .then(|| CheckFailure::differs(Component::ServerOrBindings, rule, what, expected, actual))
}

/// Checks the credential that the authenticator passed on.
pub(super) fn check_credential(
    rule: Rule,
    expected: Option<&Credential>,
    actual: Option<&Credential>,
) -> Option<CheckFailure> {
    let text = |credential: Option<&Credential>| match credential {
        Some(credential) => format!(
            "{} of {}",
            credential.secrets.join(" and "),
            credential.alternative
        ),
        None => "none".to_owned(),
    };
    let what = "the credential that the implementation received";
    (actual != expected).then(|| {
        let (expected, actual) = (text(expected), text(actual));
        CheckFailure::differs(Component::ServerOrBindings, rule, what, expected, actual)
    })
}

/// Returns the failures for errors of the scripted implementation, each of which says whose error it is.
pub(super) fn script_errors(rule: &Rule, errors: Vec<ScriptError>) -> Vec<CheckFailure> {
    let failure = |error: ScriptError| {
        let component = match error.component {
            ScriptComponent::Server => Component::Server,
            ScriptComponent::Bindings => Component::Bindings,
            ScriptComponent::Suite => Component::Suite,
        };
        let ScriptError {
            message, expected, ..
        } = error;
        CheckFailure::new(component, rule.clone(), message.clone()).values(expected, message)
    };
    errors.into_iter().map(failure).collect()
}

/// Returns the credential that the server's authenticator must pass on when the credentials of a security alternative are
/// sent to an operation.
pub(super) fn expected_credential(
    operation: Option<&Operation>,
    sent: &SecurityRequirement,
) -> Option<Credential> {
    let accepted = operation.map_or_else(|| sent.clone(), |operation| operation.accepted_as(sent));
    let secrets = accepted.schemes.iter().flat_map(|scheme| {
        let times = if scheme.http_scheme.as_deref() == Some("Basic") {
            2
        } else {
            1
        };
        let sent = sent.schemes.iter().find(|sent| sent.is_sent_like(scheme));
        std::iter::repeat_n(secret(&sent.unwrap_or(scheme).name), times)
    });
    let secrets: Vec<String> = secrets.collect();
    (!secrets.is_empty()).then(|| Credential {
        alternative: accepted.name(),
        secrets,
    })
}
