//! Plans which part of each request progenitor writes, and which the hooks write.

use crate::model::{Api, BodyRepr, ClientNames, Content, Method, Operation, Parameter};

/// An operation and how its request is written.
pub(super) struct Plan<'a> {
    pub(super) operation: &'a Operation,
    pub(super) names: &'a ClientNames,
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
    api.operations
        .iter()
        .map(|operation| Plan {
            operation,
            names: &operation.names.client,
            parameters: operation.parameters.iter().map(planned).collect(),
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

fn planned(parameter: &Parameter) -> PlannedParameter<'_> {
    let (writer, variable) = match &parameter.progenitor_setter {
        Some(setter) => (
            ParameterWriter::Progenitor(setter.clone()),
            format!("__path_{setter}"),
        ),
        None => (ParameterWriter::Hooks, String::new()),
    };
    PlannedParameter {
        parameter,
        writer,
        variable,
    }
}

fn body(operation: &Operation) -> BodyPlan {
    let Some(body) = &operation.request_body else {
        return BodyPlan::None;
    };
    match only(&body.contents) {
        Some(content)
            if body.required && !content.is_range() && matches!(content.client, BodyRepr::Json(_)) =>
        {
            BodyPlan::Json
        }
        _ => BodyPlan::Bytes,
    }
}
