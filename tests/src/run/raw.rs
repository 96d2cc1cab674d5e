//! A raw request: the answer's status, and whether it is declared as it is.

use super::agree::unlike;
use super::{Way, head, told};
use crate::case::{Declared, PANIC, Raw, Reaches};
use crate::glue::secret;
use crate::judge::Judge;
use crate::script::{Heard, Verdict};
use crate::stage::Stage;
use crate::value::difference;
use crate::wire::{self, Exchange, Response};
use std::collections::BTreeSet;
use std::net::SocketAddr;

pub(super) async fn play(
    judge: &Judge,
    stage: &Stage,
    way: &Way,
    case: &Raw,
) -> (Vec<String>, Option<Exchange>) {
    stage.prepare(case.script.clone());
    let (mut faults, exchange) = exchanged(judge, way.address, stage.address(), case).await;
    let (_, heard) = stage.finish();
    faults.extend(reached(case, heard));
    if exchange.request.method == "HEAD" {
        stage.prepare(case.script.clone());
        faults.extend(head::unlike_get(way.address, &exchange).await);
        drop(stage.finish());
    }
    (faults, Some(exchange))
}

/// The same on a server that only its answers tell of.
pub(super) async fn play_deployed(
    judge: &Judge,
    deployed: Option<SocketAddr>,
    case: &Raw,
) -> (Vec<String>, Option<Exchange>) {
    let Some(address) = deployed else {
        return (
            vec!["there is no server in a process of its own".to_owned()],
            None,
        );
    };
    let (mut faults, exchange) = exchanged(judge, address, address, case).await;
    if exchange.request.method == "HEAD" {
        faults.extend(head::unlike_get(address, &exchange).await);
    }
    (faults, Some(exchange))
}

/// Asks, and judges the answer.
async fn exchanged(
    judge: &Judge,
    address: SocketAddr,
    host: SocketAddr,
    case: &Raw,
) -> (Vec<String>, Exchange) {
    let mut request = case.request.clone();
    let host = ("Host".to_owned(), host.to_string());
    request.headers.0.insert(0, host);
    let answer = wire::exchange(address, &wire::bytes_of(&request), &request.method).await;
    let faults = match &answer {
        Ok(answer) => answered(judge, case, answer),
        Err(fault) => vec![fault.clone()],
    };
    let response = answer.unwrap_or_default();
    (faults, Exchange { request, response })
}

/// Whether an answer has one of the statuses that are right.
pub(super) fn unlike_status(statuses: &[u16], answer: &Response) -> Option<String> {
    let is_right = statuses.contains(&answer.status);
    (!is_right).then(|| format!("status {} instead of {statuses:?}", answer.status))
}

/// What of an answer is not as whoever declares it says.
pub(super) fn undeclared(judge: &Judge, declared: Declared, method: &str, answer: &Response) -> Vec<String> {
    let document = judge.document();
    let responses = match declared {
        Declared::Operation(index) => &document.operations[index].responses,
        Declared::Unmatched(index) => &document.unmatched[index].responses,
        Declared::Nobody => return Vec::new(),
    };
    let found = judge.response_in(responses, method, answer);
    found.iter().map(ToString::to_string).collect()
}

fn answered(judge: &Judge, case: &Raw, answer: &Response) -> Vec<String> {
    let mut faults = Vec::from_iter(unlike_status(&case.statuses, answer));
    faults.extend(undeclared(judge, case.declared, &case.request.method, answer));
    if case.declared == Declared::Nobody && !answer.body.is_empty() {
        faults.push("a body that nobody declared".to_owned());
    }
    faults.extend(carried(judge, case, answer));
    faults.extend(allowed(case, answer));
    faults.extend(waits(case, answer));
    faults.extend(leaked(answer));
    faults.extend(told::faults(judge.document(), case, answer));
    faults
}

/// What the implementation said and the answer does not carry.
fn carried(judge: &Judge, case: &Raw, answer: &Response) -> Vec<String> {
    let (Some(reply), Declared::Operation(index)) = (&case.answer, case.declared) else {
        return Vec::new();
    };
    let mut faults = Vec::new();
    let document = judge.document();
    let response = document.operations[index].response(reply.status);
    // A server that is not scripted has headers of its own choice.
    let response = response.filter(|_| case.reaches.is_some());
    for header in response.iter().flat_map(|response| &response.headers) {
        let name = header.name.to_ascii_lowercase();
        let sent = answer.headers.get(&name);
        let sent = sent.map(|text| crate::style::decode_header(document, header, text));
        faults.extend(unlike(
            &format!("header {name}"),
            reply.headers.get(&name),
            sent.as_ref(),
        ));
    }
    let media_type = answer.headers.get("content-type").unwrap_or_default();
    if media_type != reply.media_type {
        faults.push(format!(
            "Content-Type {media_type:?} instead of {:?}",
            reply.media_type
        ));
    }
    if crate::media_type::is_json(&reply.media_type) && case.request.method != "HEAD" {
        let sent = serde_json::from_slice(&answer.body).ok();
        faults.extend(unlike("body", reply.body.as_ref(), sent.as_ref()));
    }
    faults
}

/// `Retry-After` is what the authenticator says, and absent where it says nothing.
fn waits(case: &Raw, answer: &Response) -> Option<String> {
    let expected = match case.script.verdict {
        Verdict::TooManyRequests(seconds) | Verdict::Unavailable(Some(seconds)) => Some(seconds.to_string()),
        Verdict::Unavailable(None) => None,
        _ => return None,
    };
    let sent = answer.headers.get("retry-after");
    (sent != expected.as_deref()).then(|| format!("Retry-After is {sent:?} instead of {expected:?}"))
}

/// `Allow` lists the methods of the path and no other.
fn allowed(case: &Raw, answer: &Response) -> Option<String> {
    if case.allow.is_empty() {
        return None;
    }
    let fields = answer.headers.all("allow").flat_map(|field| field.split(','));
    let listed: BTreeSet<&str> = fields.map(str::trim).collect();
    let expected: BTreeSet<&str> = case.allow.iter().map(String::as_str).collect();
    (listed != expected).then(|| format!("Allow lists {listed:?} instead of {expected:?}"))
}

/// Words that no answer may repeat: a panic's, and the credentials.
pub(super) fn leaked(answer: &Response) -> Vec<String> {
    let mut text = String::from_utf8_lossy(&answer.body).into_owned();
    for (_, value) in &answer.headers.0 {
        text.push_str(value);
    }
    let secret = secret("");
    let words = [("the words of a panic", PANIC), ("a credential", secret.as_str())];
    let said = words.iter().filter(|(_, words)| text.contains(words));
    said.map(|(what, _)| format!("the answer repeats {what}"))
        .collect()
}

/// Whether the implementation heard what it should, and nothing where it should not.
fn reached(case: &Raw, heard: Heard) -> Vec<String> {
    let mut faults: Vec<String> = heard
        .faults
        .into_iter()
        .map(|fault| format!("server: {fault}"))
        .collect();
    let expected = super::agree::expected_credential(&case.alternative);
    if let [received] = heard.requests.as_slice()
        && received.credential != expected
    {
        let got = &received.credential;
        faults.push(format!("server: credential {got:?} instead of {expected:?}"));
    }
    match (&case.reaches, heard.requests.as_slice()) {
        (None, []) | (Some(Reaches::Anything), [_]) => {}
        (Some(Reaches::Body(expected)), [received]) => match &received.body {
            Some(got) => {
                faults.extend(difference(expected, got).map(|found| format!("server: body: {found}")))
            }
            None => faults.push("server: the implementation got no body".to_owned()),
        },
        (None, _) => faults.push("server: the implementation was called".to_owned()),
        (Some(_), _) => faults.push("server: the implementation was not called".to_owned()),
    }
    faults
}
