//! Names in the document that progenitor is given, which differ from the client's own names where progenitor's output would
//! not compile.

use super::reserved;
use crate::lower::names::{is_keyword, plain};
use crate::model::{Api, Operation, Parameter, ParameterIn, ParameterStyle, ParameterValue};
use heck::{ToPascalCase as _, ToSnakeCase as _};
use std::collections::HashSet;

/// Headers that progenitor or the HTTP client sets itself.
const RESERVED_HEADERS: [&str; 5] = ["accept", "content-type", "authorization", "cookie", "user-agent"];

/// Names the operations, and the setters of the parameters that progenitor writes.
pub(super) fn decide(api: &mut Api) {
    let mut names = HashSet::new();
    let methods: Vec<String> = api
        .operations
        .iter()
        .map(|operation| method(operation, &mut names))
        .collect();
    let all: Vec<Vec<Option<String>>> = api
        .operations
        .iter()
        .map(|operation| setters(api, operation))
        .collect();
    for ((operation, method), setters) in api.operations.iter_mut().zip(methods).zip(all) {
        operation.names.client.progenitor_method = method;
        for (parameter, setter) in operation.parameters.iter_mut().zip(setters) {
            parameter.progenitor_setter = setter;
        }
    }
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
            && !is_keyword(&name)
            && syn::parse_str::<syn::Ident>(&pascal).is_ok()
            && name.to_snake_case() == name
            && !reserved::PROGENITOR_METHODS.contains(&name.as_str())
            && !reserved::PROGENITOR_TYPES.contains(&pascal.as_str())
            && !names.contains(&pascal);
        if free {
            names.insert(pascal);
            return name;
        }
        name = format!("{base}_operation{number}");
        number += 1;
    }
}

/// Returns the setter of each parameter that progenitor writes: all parameters in the path, and some others.
fn setters(api: &Api, operation: &Operation) -> Vec<Option<String>> {
    // Progenitor identifies parameters by name alone, without their location.
    let mut names: HashSet<String> = reserved::PROGENITOR_PARAMETERS
        .iter()
        .map(|name| (*name).to_owned())
        .collect();
    let in_path: Vec<Option<String>> = operation
        .parameters
        .iter()
        .map(|parameter| {
            (parameter.location == ParameterIn::Path).then(|| path_setter(parameter, &mut names))
        })
        .collect();
    let described = operation.parameters.iter().zip(in_path);
    described
        .map(|(parameter, in_path)| in_path.or_else(|| other_setter(api, parameter, &mut names)))
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

fn other_setter(api: &Api, parameter: &Parameter, names: &mut HashSet<String>) -> Option<String> {
    let ParameterValue::Styled {
        schema,
        style,
        allow_reserved,
        ..
    } = &parameter.value
    else {
        return None;
    };
    let setter = parameter.name.to_snake_case();
    // Progenitor spends time on every query parameter, even if it is not set.
    if parameter.location == ParameterIn::Query && !parameter.required {
        return None;
    }
    if *allow_reserved || !is_setter(&setter) || names.contains(&setter) || names.contains(&parameter.name) {
        return None;
    }
    let is_written = api.resolved(*schema).is_scalar()
        && match (parameter.location, style) {
            (ParameterIn::Query, ParameterStyle::Form) => true,
            (ParameterIn::Header, ParameterStyle::Simple) => {
                !RESERVED_HEADERS.contains(&parameter.name.to_ascii_lowercase().as_str())
            }
            _ => false,
        };
    if !is_written {
        return None;
    }
    names.insert(setter.clone());
    names.insert(parameter.name.clone());
    Some(setter)
}

/// Returns whether progenitor does not change a name.
fn is_setter(name: &str) -> bool {
    name.is_ascii()
        && !is_keyword(name)
        && syn::parse_str::<syn::Ident>(name).is_ok()
        && name.to_snake_case() == name
}
