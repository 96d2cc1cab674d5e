//! The client alone: it reads bytes that the suite wrote, and the suite reads what it sent.

use super::agree::at_client;
use super::canned::Canned;
use super::{Caller, manners};
use crate::case::{Recorded, Taken};
use crate::glue::Observed;
use crate::judge::Judge;
use crate::wire::Exchange;

pub(super) async fn play(
    judge: &Judge,
    canned: &Canned,
    reader: &Caller,
    case: &Recorded,
) -> (Vec<String>, Option<Exchange>) {
    let agree = &case.agree;
    let operation = &judge.document().operations[agree.operation];
    canned.prepare(&case.answer);
    let observed = reader.call(operation, agree).await;
    let (heard, strayed) = canned.heard();
    let mut faults = match case.taken {
        Taken::Typed => at_client(operation, &agree.reply, observed),
        Taken::Undeclared => not_taken(observed, "Undeclared").into_iter().collect(),
        Taken::Unreadable => not_taken(observed, "Decode").into_iter().collect(),
    };
    if strayed > 0 {
        faults.push("client: it went to a server that its caller did not name".to_owned());
    }
    let [request] = heard.as_slice() else {
        faults.push(format!("{} requests on the wire instead of one", heard.len()));
        return (faults, None);
    };
    let alternatives = std::slice::from_ref(&agree.alternative);
    let findings = judge.request(operation, alternatives, request);
    faults.extend(findings.iter().map(ToString::to_string));
    faults.extend(manners::faults(operation, agree, request));
    if case.taken == Taken::Typed {
        let findings = judge.response(operation, &case.answer);
        let ours = |finding| format!("the suite wrote what is not declared: {finding}");
        faults.extend(findings.iter().map(ours));
    }
    let exchange = Exchange {
        request: request.clone(),
        response: case.answer.clone(),
    };
    (faults, Some(exchange))
}

/// The client gave its caller an error of this kind.
fn not_taken(observed: Result<Observed, String>, kind: &str) -> Option<String> {
    match observed {
        Ok(observed) => Some(format!(
            "client: took it for {}",
            if observed.success {
                "a success"
            } else {
                "a declared error"
            }
        )),
        Err(error) if error.starts_with(&format!("the client gives {kind}")) => None,
        Err(error) => Some(format!("client: not {kind}, but {error}")),
    }
}
