//! A raw request: the answer's status, and whether it is declared as it is.

use crate::case::{Declared, PANIC, Raw, Reaches};
use crate::glue::secret;
use crate::judge::Judge;
use crate::script::Heard;
use crate::stage::Stage;
use crate::value::difference;
use crate::wire::{self, Request, Response};
use serde_json::Value;
use std::collections::BTreeSet;

pub(super) async fn play(judge: &Judge, stage: &Stage, case: &Raw) -> (Vec<String>, Option<Request>) {
    stage.prepare(case.script.clone());
    let mut request = case.request.clone();
    let host = ("Host".to_owned(), stage.address().to_string());
    request.headers.0.insert(0, host);
    let answer = wire::exchange(stage.address(), &wire::bytes_of(&request), &request.method).await;
    let (_, heard) = stage.finish();
    let mut faults = match &answer {
        Ok(answer) => answered(judge, case, answer),
        Err(fault) => vec![fault.clone()],
    };
    faults.extend(reached(case, heard));
    (faults, Some(request))
}

fn answered(judge: &Judge, case: &Raw, answer: &Response) -> Vec<String> {
    let mut faults = Vec::new();
    if !case.statuses.contains(&answer.status) {
        faults.push(format!("status {} instead of {:?}", answer.status, case.statuses));
    }
    let method = &case.request.method;
    let document = judge.document();
    let found = match case.declared {
        Declared::Operation(index) => judge.answer(&document.operations[index].responses, method, answer),
        Declared::Unmatched(index) => judge.answer(&document.unmatched[index].responses, method, answer),
        Declared::Nobody => Vec::new(),
    };
    faults.extend(found.iter().map(ToString::to_string));
    if case.declared == Declared::Nobody && !answer.body.is_empty() {
        faults.push("a body that nobody declared".to_owned());
    }
    faults.extend(allowed(case, answer));
    faults.extend(leaked(answer));
    faults.extend(untold(case, answer));
    faults
}

/// Places of the request's body that are wrong and that the answer does not tell of.
fn untold(case: &Raw, answer: &Response) -> Vec<String> {
    if case.places.is_empty() {
        return Vec::new();
    }
    let mut texts = BTreeSet::new();
    if let Ok(body) = serde_json::from_slice(&answer.body) {
        collect_texts(&body, &mut texts);
    }
    let untold = case
        .places
        .iter()
        .filter(|places| !places.iter().any(|place| texts.contains(place)));
    untold
        .map(|places| format!("the answer does not tell that {} is wrong", places.join(" or ")))
        .collect()
}

fn collect_texts(value: &Value, texts: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(texts.insert(text.clone())),
        Value::Array(items) => items.iter().for_each(|item| collect_texts(item, texts)),
        Value::Object(members) => members.values().for_each(|member| collect_texts(member, texts)),
        _ => {}
    }
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
fn leaked(answer: &Response) -> Vec<String> {
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
