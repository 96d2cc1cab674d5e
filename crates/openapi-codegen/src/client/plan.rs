//! What progenitor carries of each operation, and what is left to the hooks.

use super::rust::plain;
use crate::model::{
    Api, ClientNames, Content, MediaKind, Method, Operation, Parameter, ParameterIn, ParameterStyle,
    ParameterValue,
};
use heck::{ToPascalCase, ToSnakeCase};
use std::collections::HashSet;

/// Names that would shadow what progenitor's output says in the module of its builders.
const SHADOWING_TYPES: [&str; 17] = [
    "ByteStream",
    "ClientInfo",
    "ClientHooks",
    "Error",
    "OperationInfo",
    "RequestBuilderExt",
    "ResponseValue",
    "Self",
    "Result",
    "Option",
    "String",
    "Some",
    "None",
    "Ok",
    "Err",
    "Default",
    "From",
];

/// Methods of progenitor's client, and what its output calls on it.
const SHADOWING_METHODS: [&str; 12] = [
    "new",
    "new_with_client",
    "api_version",
    "baseurl",
    "client",
    "inner",
    "pre",
    "post",
    "exec",
    "clone",
    "clone_from",
    "fmt",
];

/// Variables and methods of progenitor's builders.
const SHADOWING_PARAMETERS: [&str; 14] = [
    "new",
    "send",
    "stream",
    "body",
    "body_map",
    "client",
    "url",
    "request",
    "response",
    "result",
    "info",
    "header_map",
    "clone",
    "fmt",
];

/// Headers that progenitor or the HTTP client writes itself.
const TAKEN_HEADERS: [&str; 6] = [
    "api-version",
    "accept",
    "content-type",
    "authorization",
    "cookie",
    "user-agent",
];

/// One operation and how its request is put together.
pub(super) struct Plan<'a> {
    pub(super) operation: &'a Operation,
    pub(super) names: &'a ClientNames,
    /// Progenitor's method, which is its operation id as well.
    pub(super) method: String,
    pub(super) parameters: Vec<PlannedParameter<'a>>,
    pub(super) body: BodyPlan,
}

/// One parameter.
pub(super) struct PlannedParameter<'a> {
    pub(super) parameter: &'a Parameter,
    pub(super) carrier: Carrier,
    /// The variable that holds its text, if it is in the path.
    pub(super) variable: String,
}

/// Who writes a parameter into the request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Carrier {
    /// Progenitor, as text, by this setter.
    Text(String),
    /// The hooks.
    Hooks,
}

/// How a body passes through progenitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BodyPlan {
    None,
    /// As a value that progenitor serialises.
    Json,
    /// As octets that the typed layer has encoded.
    Octets,
}

/// Plans every operation.
pub(super) fn plans(api: &Api) -> Vec<Plan<'_>> {
    let mut taken = HashSet::new();
    api.operations
        .iter()
        .map(|operation| Plan {
            operation,
            names: &operation.names.client,
            method: method(operation, &mut taken),
            parameters: parameters(api, operation),
            body: body(api, operation),
        })
        .collect()
}

/// The only content of a body, where there is only one.
pub(super) fn only(contents: &[Content]) -> Option<&Content> {
    match contents {
        [only] => Some(only),
        _ => None,
    }
}

/// Whether progenitor's HTTP client has no method for it.
pub(super) fn is_odd_method(method: Method) -> bool {
    matches!(method, Method::Options | Method::Trace)
}

/// A name that progenitor leaves as it is, and that clashes with nothing in its output.
fn method(operation: &Operation, taken: &mut HashSet<String>) -> String {
    let base = plain(&operation.ident).to_snake_case();
    let base = if base.starts_with(unicode_ident::is_xid_start) {
        base
    } else {
        format!("operation_{base}")
    };
    let mut name = base.clone();
    let mut number = 1;
    loop {
        let pascal = name.to_pascal_case();
        let free = syn::parse_str::<syn::Ident>(&name).is_ok()
            && syn::parse_str::<syn::Ident>(&pascal).is_ok()
            && name.to_snake_case() == name
            && !SHADOWING_METHODS.contains(&name.as_str())
            && !SHADOWING_TYPES.contains(&pascal.as_str())
            && !taken.contains(&pascal);
        if free {
            taken.insert(pascal);
            return name;
        }
        name = format!("{base}_operation{number}");
        number += 1;
    }
}

fn parameters<'a>(api: &Api, operation: &'a Operation) -> Vec<PlannedParameter<'a>> {
    // Progenitor keeps parameters by their wire name, wherever they travel.
    let mut taken: HashSet<String> = SHADOWING_PARAMETERS
        .iter()
        .map(|name| (*name).to_owned())
        .collect();
    let path_setters: Vec<Option<String>> = operation
        .parameters
        .iter()
        .map(|parameter| {
            (parameter.location == ParameterIn::Path).then(|| path_setter(parameter, &mut taken))
        })
        .collect();
    let described = operation.parameters.iter().zip(path_setters);
    described
        .map(|(parameter, path_setter)| {
            let carrier = match path_setter {
                Some(setter) => Carrier::Text(setter),
                None => carrier(api, parameter, &mut taken),
            };
            let variable = match &carrier {
                Carrier::Text(setter) => format!("__path_{setter}"),
                Carrier::Hooks => String::new(),
            };
            PlannedParameter {
                parameter,
                carrier,
                variable,
            }
        })
        .collect()
}

fn path_setter(parameter: &Parameter, taken: &mut HashSet<String>) -> String {
    let base = plain(&parameter.ident).to_snake_case();
    let mut name = base.clone();
    let mut number = 1;
    while !is_setter(&name) || !taken.insert(name.clone()) {
        name = format!("path_parameter{number}");
        number += 1;
    }
    name
}

fn carrier(api: &Api, parameter: &Parameter, taken: &mut HashSet<String>) -> Carrier {
    let ParameterValue::Styled {
        schema,
        style,
        allow_reserved,
        ..
    } = &parameter.value
    else {
        return Carrier::Hooks;
    };
    let setter = parameter.name.to_snake_case();
    // Progenitor spends time on each query parameter of its own, also on those that are not set.
    if parameter.location == ParameterIn::Query && !parameter.required {
        return Carrier::Hooks;
    }
    if *allow_reserved || !is_setter(&setter) || taken.contains(&setter) || taken.contains(&parameter.name) {
        return Carrier::Hooks;
    }
    let is_scalar = api.resolved(*schema).is_scalar();
    let found = match (parameter.location, style) {
        (ParameterIn::Query, ParameterStyle::Form) if is_scalar => Carrier::Text(setter.clone()),
        (ParameterIn::Header, ParameterStyle::Simple)
            if is_scalar && !TAKEN_HEADERS.contains(&parameter.name.to_ascii_lowercase().as_str()) =>
        {
            Carrier::Text(setter.clone())
        }
        _ => return Carrier::Hooks,
    };
    taken.insert(setter);
    taken.insert(parameter.name.clone());
    found
}

/// Whether progenitor uses this name as it is.
fn is_setter(name: &str) -> bool {
    name.is_ascii() && syn::parse_str::<syn::Ident>(name).is_ok() && name.to_snake_case() == name
}

fn body(api: &Api, operation: &Operation) -> BodyPlan {
    let Some(body) = &operation.request_body else {
        return BodyPlan::None;
    };
    match only(&body.contents) {
        Some(content)
            if body.required
                && content.kind == MediaKind::Json
                && !content
                    .schema
                    .is_some_and(|schema| api.resolved(schema).is_binary()) =>
        {
            BodyPlan::Json
        }
        _ => BodyPlan::Octets,
    }
}
