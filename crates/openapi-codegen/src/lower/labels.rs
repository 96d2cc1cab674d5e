//! Parameters in style `label` that cannot be separated from a literal of their segment.

use crate::diagnostics::Diagnostic;
use crate::model::{Api, Operation, ParameterStyle, ParameterValue, Piece};

/// Reports exploded labels after dots that end another parameter: each part of the label begins with a dot, too.
pub(super) fn check(api: &Api) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for operation in &api.operations {
        let segments = operation.path.segments.iter();
        for pieces in segments.flat_map(|segment| segment.pieces.windows(3)) {
            let [
                Piece::Parameter(first),
                Piece::Literal(literal),
                Piece::Parameter(second),
            ] = pieces
            else {
                continue;
            };
            if literal.chars().all(|character| character == '.') && is_exploded_label(operation, second) {
                found.push(Diagnostic {
                    file: api.file.clone(),
                    location: operation.location.clone(),
                    reason: format!(
                        "each part of `{second}` begins with a dot, so that no receiver knows where `{first}` ends"
                    ),
                    fix: format!("write another literal than `{literal}`, or `explode: false` in `{second}`"),
                });
            }
        }
    }
    found
}

fn is_exploded_label(operation: &Operation, name: &str) -> bool {
    let mut parameters = operation.parameters.iter();
    parameters.any(|parameter| {
        let style = match &parameter.value {
            ParameterValue::Styled { style, explode, .. } => Some((*style, *explode)),
            ParameterValue::Content(_) => None,
        };
        parameter.name == name && style == Some((ParameterStyle::Label, true))
    })
}
