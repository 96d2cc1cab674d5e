//! Plans which part of each request progenitor writes, and which the hooks write.

use super::rust::plain;
use crate::model::{
    Api, BodyRepr, ClientNames, Content, Method, Operation, Parameter, ParameterIn, ParameterStyle,
    ParameterValue,
};
use heck::{ToPascalCase, ToSnakeCase};
use std::collections::HashSet;

/// Types that progenitor's output uses in the module of its builders.
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

/// Methods of progenitor's client, and methods that its output calls on it.
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

/// Headers that progenitor or the HTTP client sets itself.
const RESERVED_HEADERS: [&str; 5] = ["accept", "content-type", "authorization", "cookie", "user-agent"];

/// An operation and how its request is written.
pub(super) struct Plan<'a> {
    pub(super) operation: &'a Operation,
    pub(super) names: &'a ClientNames,
    /// The method of progenitor's client, and the operation id in the projection.
    pub(super) method: String,
    pub(super) parameters: Vec<PlannedParameter<'a>>,
    pub(super) body: BodyPlan,
}

/// A parameter and who writes it.
pub(super) struct PlannedParameter<'a> {
    pub(super) parameter: &'a Parameter,
    pub(super) writer: ParameterWriter,
    /// The variable of its string, if it is in the path.
    pub(super) variable: String,
}

/// Who writes a parameter into the request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ParameterWriter {
    /// Progenitor, which takes a string by this setter.
    Progenitor(String),
    /// The hooks.
    Hooks,
}

/// How a body is passed to progenitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BodyPlan {
    None,
    /// As a value that progenitor serializes.
    Json,
    /// As bytes that the typed layer has encoded.
    Bytes,
}

/// Plans every operation.
pub(super) fn plans(api: &Api) -> Vec<Plan<'_>> {
    let mut names = HashSet::new();
    api.operations
        .iter()
        .map(|operation| Plan {
            operation,
            names: &operation.names.client,
            method: method(operation, &mut names),
            parameters: parameters(api, operation),
            body: body(operation),
        })
        .collect()
}

/// Returns the media type of a body that has only one.
pub(super) fn only(contents: &[Content]) -> Option<&Content> {
    match contents {
        [only] => Some(only),
        _ => None,
    }
}

/// Returns whether progenitor supports no operations with the method.
pub(super) fn is_unsupported_method(method: Method) -> bool {
    matches!(method, Method::Options | Method::Trace)
}

/// Returns a name that progenitor does not change, and that is unique in its output.
fn method(operation: &Operation, names: &mut HashSet<String>) -> String {
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
            && !names.contains(&pascal);
        if free {
            names.insert(pascal);
            return name;
        }
        name = format!("{base}_operation{number}");
        number += 1;
    }
}

fn parameters<'a>(api: &Api, operation: &'a Operation) -> Vec<PlannedParameter<'a>> {
    // Progenitor identifies parameters by name alone, without their location.
    let mut names: HashSet<String> = SHADOWING_PARAMETERS
        .iter()
        .map(|name| (*name).to_owned())
        .collect();
    let path_setters: Vec<Option<String>> = operation
        .parameters
        .iter()
        .map(|parameter| {
            (parameter.location == ParameterIn::Path).then(|| path_setter(parameter, &mut names))
        })
        .collect();
    let described = operation.parameters.iter().zip(path_setters);
    described
        .map(|(parameter, path_setter)| {
            let writer = match path_setter {
                Some(setter) => ParameterWriter::Progenitor(setter),
                None => parameter_writer(api, parameter, &mut names),
            };
            let variable = match &writer {
                ParameterWriter::Progenitor(setter) => format!("__path_{setter}"),
                ParameterWriter::Hooks => String::new(),
            };
            PlannedParameter {
                parameter,
                writer,
                variable,
            }
        })
        .collect()
}

fn path_setter(parameter: &Parameter, names: &mut HashSet<String>) -> String {
    let base = plain(&parameter.ident).to_snake_case();
    let mut name = base.clone();
    let mut number = 1;
    while !is_setter(&name) || !names.insert(name.clone()) {
        name = format!("path_parameter{number}");
        number += 1;
    }
    name
}

fn parameter_writer(api: &Api, parameter: &Parameter, names: &mut HashSet<String>) -> ParameterWriter {
    let ParameterValue::Styled {
        schema,
        style,
        allow_reserved,
        ..
    } = &parameter.value
    else {
        return ParameterWriter::Hooks;
    };
    let setter = parameter.name.to_snake_case();
    // Progenitor spends time on every query parameter, even if it is not set.
    if parameter.location == ParameterIn::Query && !parameter.required {
        return ParameterWriter::Hooks;
    }
    if *allow_reserved || !is_setter(&setter) || names.contains(&setter) || names.contains(&parameter.name) {
        return ParameterWriter::Hooks;
    }
    let is_scalar = api.resolved(*schema).is_scalar();
    let found = match (parameter.location, style) {
        (ParameterIn::Query, ParameterStyle::Form) if is_scalar => {
            ParameterWriter::Progenitor(setter.clone())
        }
        (ParameterIn::Header, ParameterStyle::Simple)
            if is_scalar && !RESERVED_HEADERS.contains(&parameter.name.to_ascii_lowercase().as_str()) =>
        {
            ParameterWriter::Progenitor(setter.clone())
        }
        _ => return ParameterWriter::Hooks,
    };
    names.insert(setter);
    names.insert(parameter.name.clone());
    found
}

/// Returns whether progenitor does not change a name.
fn is_setter(name: &str) -> bool {
    name.is_ascii() && syn::parse_str::<syn::Ident>(name).is_ok() && name.to_snake_case() == name
}

fn body(operation: &Operation) -> BodyPlan {
    let Some(body) = &operation.request_body else {
        return BodyPlan::None;
    };
    match only(&body.contents) {
        Some(content) if body.required && matches!(content.client, BodyRepr::Json(_)) => BodyPlan::Json,
        _ => BodyPlan::Bytes,
    }
}
