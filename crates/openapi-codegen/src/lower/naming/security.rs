//! Distinct security requirements of the operations, and their names.

use super::reserved;
use crate::lower::names::{Scope, plain, snake};
use crate::model::{
    Alternative, Api, Authentication, Authenticator, CredentialSet, Operation, Requirement, SchemeId,
    SchemeKind, SecurityScheme,
};
use std::collections::{HashMap, HashSet};

/// The limit of names made of schemes. Requirements beyond it are named after their first operation.
const MAX_NAME_LENGTH: usize = 60;

/// Finds and names the distinct requirements of the operations.
pub(super) fn decide(api: &mut Api) {
    let mut scope = Scope::with(&reserved::CLIENT_BUILDER_METHODS);
    for scheme in &mut api.security_schemes {
        scheme.variable = format!("part_{}", plain(&scheme.ident));
        scheme.setter = scope.claim_or_append(&snake(&scheme.type_name, "scheme"), "_");
        if scheme.kind == SchemeKind::Bearer {
            scheme.provider_setter = scope.claim_or_append(&format!("{}_provider", scheme.setter), "_");
        }
    }
    let types: Vec<&str> = api
        .security_schemes
        .iter()
        .map(|scheme| scheme.type_name.as_str())
        .collect();
    let mut traits = Scope::with(&types);
    let mut functions = Scope::default();
    let mut requirements: Vec<Requirement> = Vec::new();
    let mut authenticators: Vec<Authenticator> = Vec::new();
    let mut sets: Vec<CredentialSet> = Vec::new();
    let mut starts = Scope::with(&["start_open"]);
    let (mut known_requirements, mut known_authenticators) = (HashMap::new(), HashMap::new());
    let mut known_sets = HashSet::new();
    for operation in &mut api.operations {
        (operation.requirement, operation.authenticator) = (None, None);
        if operation.authentication() == Authentication::None {
            continue;
        }
        let alternatives = sorted(operation);
        let known = known_requirements.get(&alternatives).copied();
        operation.requirement = Some(known.unwrap_or_else(|| {
            let name = requirement_name(
                "Authorizes",
                "MayAuthorize",
                &api.security_schemes,
                &alternatives,
                operation,
            );
            let trait_name = traits.claim_or_append(&name, "_");
            known_requirements.insert(alternatives.clone(), requirements.len());
            requirements.push(Requirement {
                alternatives,
                start_function: starts.claim(snake(&format!("start_{}", plain(&trait_name)), "start")),
                trait_name,
            });
            requirements.len() - 1
        }));
        let alternatives = ordered(&operation.security);
        let known = known_authenticators.get(&alternatives).copied();
        operation.authenticator = Some(known.unwrap_or_else(|| {
            let name = requirement_name(
                "Authenticate",
                "AuthenticateOptional",
                &api.security_schemes,
                &alternatives,
                operation,
            );
            known_authenticators.insert(alternatives.clone(), authenticators.len());
            authenticators.push(Authenticator {
                alternatives: operation.security.clone(),
                function: functions.claim(snake(&name, "authenticate")),
            });
            authenticators.len() - 1
        }));
        for alternative in operation
            .security
            .iter()
            .filter(|alternative| !alternative.is_anonymous())
        {
            let schemes = alternative.scheme_ids();
            if known_sets.insert(schemes.clone()) {
                let variant = joined_names(&api.security_schemes, &schemes);
                sets.push(CredentialSet { schemes, variant });
            }
        }
    }
    api.requirements = requirements;
    api.authenticators = authenticators;
    api.credential_sets = sets;
}

/// Returns the schemes of the alternatives, as in [`Requirement`].
fn sorted(operation: &Operation) -> Vec<Vec<SchemeId>> {
    let mut distinct: Vec<Vec<SchemeId>> = Vec::new();
    for alternative in &operation.security {
        let mut schemes = alternative.scheme_ids();
        schemes.sort_unstable();
        if !distinct.contains(&schemes) {
            distinct.push(schemes);
        }
    }
    distinct.sort_by_key(Vec::is_empty);
    distinct
}

/// Returns the schemes of the alternatives, in document order. Scopes are left to the authenticator.
fn ordered(alternatives: &[Alternative]) -> Vec<Vec<SchemeId>> {
    let ids = |alternative: &Alternative| alternative.schemes.iter().map(|(scheme, _)| *scheme).collect();
    alternatives.iter().map(ids).collect()
}

/// Returns a name such as `AuthorizesBearerOrApiKey`.
fn requirement_name(
    required: &str,
    optional: &str,
    schemes: &[SecurityScheme],
    alternatives: &[Vec<SchemeId>],
    operation: &Operation,
) -> String {
    let is_optional = alternatives.iter().any(Vec::is_empty);
    let lead = if is_optional { optional } else { required };
    let sets = alternatives.iter().filter(|set| !set.is_empty());
    let sets: Vec<String> = sets.map(|set| joined_names(schemes, set)).collect();
    let name = format!("{lead}{}", sets.join("Or"));
    if name.len() > MAX_NAME_LENGTH {
        return format!("{lead}{}", plain(&operation.type_name));
    }
    name
}

/// Returns a name such as `BearerAndApiKey`.
fn joined_names(schemes: &[SecurityScheme], ids: &[SchemeId]) -> String {
    let names: Vec<&str> = ids.iter().map(|id| plain(&schemes[id.0].type_name)).collect();
    names.join("And")
}
