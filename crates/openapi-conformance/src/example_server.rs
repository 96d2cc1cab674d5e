//! The generated server with the document's examples, for programs outside the suite.

use crate::bindings::Bindings;
use crate::call::is_success;
use crate::case::{self, CaseKind, Plan};
use crate::script::{Action, Authentication, Script, ScriptHandle, TypedResponse};
use openapi_judge::judge::Judge;
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::net::TcpListener;

/// Responds to each operation with the first example of its first success, and to requests without the suite's
/// secrets with 401.
///
/// # Errors
///
/// An operation without a response.
pub async fn serve<B: Bindings>(judge: &Judge, listener: TcpListener) -> Result<(), String> {
    let script = ScriptHandle::default();
    script.set(Script {
        authentication: Authentication::AcceptSecrets,
        action: Action::RespondPerOperation {
            responses: Arc::new(successes(judge, B::BODY_LIMIT)?),
            is_logged: false,
        },
        ..Script::default()
    });
    openapi_judge::serve::serve(listener, B::server(script)).await;
    Ok(())
}

/// Returns the first success of each operation, named `METHOD path`.
fn successes(judge: &Judge, body_limit: usize) -> Result<BTreeMap<String, TypedResponse>, String> {
    let document = judge.document();
    let plan = Plan {
        random: 0,
        ..Plan::new(body_limit)
    };
    let mut responses = BTreeMap::new();
    for case in case::enumerate(judge, &plan)? {
        if let CaseKind::RoundTrip(case) = case.kind
            && is_success(case.response.status)
        {
            let operation = document.operations[case.operation].key();
            responses.entry(operation).or_insert(case.response);
        }
    }
    Ok(responses)
}
