//! Decides which names of the query, or of the cookies, belong to which parameter, and which literals share a segment of the
//! path with one.

use crate::diagnostics::Diagnostic;
use crate::model::{
    Additional, Api, Kind, Object, Operation, Parameter, ParameterIn, ParameterStyle, ParameterValue, Piece,
    SchemeKind,
};
use std::collections::BTreeSet;

/// Decides the names of other parameters, and the literals, for each parameter.
pub(super) fn decide(api: &mut Api) {
    for index in 0..api.operations.len() {
        let operation = &api.operations[index];
        let decided: Vec<_> = operation
            .parameters
            .iter()
            .map(|parameter| {
                (
                    other_names(api, operation, parameter),
                    is_free_form(api, parameter),
                    literals(operation, parameter),
                )
            })
            .collect();
        for (parameter, decided) in api.operations[index].parameters.iter_mut().zip(decided) {
            (parameter.other_names, parameter.free_form, parameter.literals) = decided;
        }
    }
}

/// Reports operations in which two objects take all other names.
pub(super) fn check(api: &Api) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for operation in &api.operations {
        for location in [ParameterIn::Query, ParameterIn::Cookie] {
            let parameters = operation.parameters.iter();
            let mut free =
                parameters.filter(|parameter| parameter.free_form && parameter.location == location);
            if let (Some(first), Some(second)) = (free.next(), free.next()) {
                found.push(Diagnostic {
                    file: api.file.clone(),
                    location: second.source.clone(),
                    reason: format!(
                        "`{}` and `{}` both take every other name in the {}, so that no receiver can separate their \
                         properties",
                        first.name,
                        second.name,
                        location.name()
                    ),
                    fix: "give one of them the style `deepObject`, or `additionalProperties: false`".to_owned(),
                });
            }
        }
    }
    found
}

/// Returns the object whose properties are parameters of their own.
fn exploded<'a>(api: &'a Api, parameter: &Parameter) -> Option<&'a Object> {
    let ParameterValue::Styled {
        schema,
        style: ParameterStyle::Form,
        explode: true,
        ..
    } = parameter.value
    else {
        return None;
    };
    match &api.resolved(schema).kind {
        Kind::Object(object) => Some(object),
        _ => None,
    }
}

fn is_free_form(api: &Api, parameter: &Parameter) -> bool {
    exploded(api, parameter).is_some_and(|object| match object.additional {
        Additional::Any | Additional::Typed(_) => true,
        Additional::Ignored => object.properties.is_empty() && object.omitted.is_empty(),
        Additional::Denied => false,
    })
}

fn other_names(api: &Api, operation: &Operation, parameter: &Parameter) -> Option<Vec<String>> {
    exploded(api, parameter)?;
    let others = operation
        .parameters
        .iter()
        .filter(|other| other.location == parameter.location && other.name != parameter.name);
    let mut names = BTreeSet::new();
    for other in others {
        names.insert(other.name.as_str());
        let object = exploded(api, other);
        let properties = object.into_iter().flat_map(|object| &object.properties);
        names.extend(properties.map(|property| property.name.as_str()));
    }
    // A credential is no property.
    names.extend(
        api.security_schemes
            .iter()
            .filter_map(|scheme| match (&scheme.kind, parameter.location) {
                (SchemeKind::Query(name), ParameterIn::Query)
                | (SchemeKind::Cookie(name), ParameterIn::Cookie) => Some(name.as_str()),
                _ => None,
            }),
    );
    Some(names.into_iter().map(str::to_owned).collect())
}

fn literals(operation: &Operation, parameter: &Parameter) -> String {
    let is_own = |piece: &Piece| matches!(piece, Piece::Parameter(name) if *name == parameter.name);
    let segments = operation.path.segments.iter();
    let mut own = segments.filter(|segment| segment.pieces.iter().any(is_own));
    match own.next() {
        Some(segment) if parameter.location == ParameterIn::Path => segment
            .pieces
            .iter()
            .filter_map(|piece| match piece {
                Piece::Literal(text) => Some(text.as_str()),
                Piece::Parameter(_) => None,
            })
            .collect(),
        _ => String::new(),
    }
}
