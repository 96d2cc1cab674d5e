//! The errors of the workspace family (source 003): the envelope for invalid requests (400) and unknown paths (404),
//! problem details (RFC 9457) for all others.

use super::{OMITTED, describe, sentence};
use crate::generated::types::{
    ProblemDetails, WorkspaceMessage, WorkspaceMessageSeverity, WorkspaceMessageType,
    WorkspaceProfileEnvelope,
};
use crate::generated::{Location, Maybe, Rejection, RejectionKind, Violation};
use std::collections::BTreeMap;

pub(super) fn problem(rejection: &Rejection) -> ProblemDetails {
    let title = rejection.status.canonical_reason().unwrap_or("Error");
    ProblemDetails {
        r#type: Maybe::Value("about:blank".to_owned()),
        title: Maybe::Value(title.to_owned()),
        status: Maybe::Value(rejection.status.as_u16().into()),
        detail: Maybe::Value(sentence(&rejection.kind)),
        ..ProblemDetails::default()
    }
}

pub(super) fn envelope(rejection: &Rejection) -> WorkspaceProfileEnvelope {
    let errors = match &rejection.kind {
        RejectionKind::Invalid {
            violations,
            truncated,
        } => {
            let omitted =
                truncated.then(|| message("Invalid", OMITTED.to_owned(), WorkspaceMessageType::Validation));
            violations.iter().map(invalid).chain(omitted).collect()
        }
        RejectionKind::NotFound => vec![message(
            "NotFound",
            sentence(&rejection.kind),
            WorkspaceMessageType::Business,
        )],
        kind => vec![message("Rejected", sentence(kind), WorkspaceMessageType::System)],
    };
    WorkspaceProfileEnvelope {
        data: None,
        errors: Maybe::Value(errors),
        warnings: Maybe::Value(Vec::new()),
        success: Some(false),
    }
}

fn message(code: &str, text: String, kind: WorkspaceMessageType) -> WorkspaceMessage {
    WorkspaceMessage {
        code: Some(code.to_owned()),
        message: Some(text),
        target: Maybe::Absent,
        field: Maybe::Absent,
        metadata: None,
        r#type: Some(kind),
        severity: Some(WorkspaceMessageSeverity::Error),
    }
}

/// Converts a violation: `Target` is the pointer to the value, `Field` the top-level property that contains it.
fn invalid(violation: &Violation) -> WorkspaceMessage {
    let field = violation
        .pointer
        .trim_start_matches('/')
        .split('/')
        .next()
        .unwrap_or_default();
    let field = if field.is_empty() {
        Maybe::Absent
    } else {
        Maybe::Value(field.to_owned())
    };
    WorkspaceMessage {
        target: if violation.location == Location::Body {
            Maybe::Value(violation.pointer.clone())
        } else {
            Maybe::Absent
        },
        field,
        metadata: Some(BTreeMap::from([(
            "keyword".to_owned(),
            Some(violation.keyword.to_owned()),
        )])),
        ..message("Invalid", describe(violation), WorkspaceMessageType::Validation)
    }
}
