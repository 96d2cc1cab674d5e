//! Mutants of the responses of an operation, and of those to requests that match none.

use super::media_types::{another_media_type, set_media_type};
use super::reach::{subject, unmatched_subject};
use super::{Kind, List};
use openapi_codegen::model::{Api, Response, StatusSpec};
use std::collections::BTreeSet;

/// The statuses, besides 401, with which an authenticator may respond.
const REPORTED: [u16; 2] = [429, 503];

pub(super) fn add(api: &Api, operation: usize, subjects: &BTreeSet<String>, list: &mut List<'_>) {
    let declared = &api.operations[operation];
    let place = declared.location.pointer.as_str();
    for (at, response) in declared.responses.iter().enumerate() {
        if let StatusSpec::Code(code) = response.status {
            // Whether the authenticator of all operations may report it depends on each of them.
            let mut subjects = subjects.clone();
            if declared.authenticator.is_some()
                && api.authenticator_may_report(code)
                && REPORTED.contains(&code)
            {
                subjects.extend(api.protected_operations().map(subject));
            }
            let subjects = &subjects;
            let is_declared = |code| {
                let mut responses = declared.responses.iter();
                responses.any(|response| response.status == StatusSpec::Code(code))
            };
            let to = (code + 1..code + 60).find(|code| !is_declared(*code));
            if let Some(to) = to {
                let change = format!("status {code} -> {to}");
                list.add(Kind::Status, subjects, (place, change), move |api| {
                    api.operations[operation].responses[at].status = StatusSpec::Code(to);
                });
            }
            let change = format!("status {code} -> none");
            list.add(Kind::Status, subjects, (place, change), move |api| {
                api.operations[operation].responses.remove(at);
            });
        }
        let place = format!("{place}/responses/{}", response.status);
        add_parts(response, subjects, &place, list, move |api| {
            Some(&mut api.operations[operation].responses[at])
        });
    }
}

pub(super) fn add_unmatched(api: &Api, index: usize, list: &mut List<'_>) {
    let subjects = BTreeSet::from([unmatched_subject(api, index)]);
    let unmatched = &api.unmatched[index];
    let place = format!("x-unmatched {}", unmatched.prefix);
    let of = |status| format!("{place} {status}");
    add_parts(&unmatched.not_found, &subjects, &of(404), list, move |api| {
        Some(&mut api.unmatched[index].not_found)
    });
    add_parts(
        &unmatched.method_not_allowed,
        &subjects,
        &of(405),
        list,
        move |api| Some(&mut api.unmatched[index].method_not_allowed),
    );
}

/// Adds the mutants of headers and media types.
fn add_parts(
    response: &Response,
    subjects: &BTreeSet<String>,
    place: &str,
    list: &mut List<'_>,
    find: impl Fn(&mut Api) -> Option<&mut Response> + Copy + Send + Sync + 'static,
) {
    for (at, header) in response.headers.iter().enumerate() {
        let name = &header.name;
        let change = match header.required {
            true => format!("header {name} required -> optional"),
            false => format!("header {name} optional -> required"),
        };
        list.add(Kind::Required, subjects, (place, change), move |api| {
            if let Some(response) = find(api) {
                response.headers[at].required ^= true;
            }
        });
        let change = format!("header {name} -> none");
        list.add(Kind::Header, subjects, (place, change), move |api| {
            if let Some(response) = find(api) {
                response.headers.remove(at);
            }
        });
        let change = format!("header {name} -> {name}-2");
        list.add(Kind::Header, subjects, (place, change), move |api| {
            if let Some(response) = find(api) {
                response.headers[at].name.push_str("-2");
            }
        });
    }
    for (at, content) in response.contents.iter().enumerate() {
        let Some(to) = another_media_type(content) else {
            continue;
        };
        let change = format!("media type {} -> {to}", content.media_type);
        list.add(Kind::MediaType, subjects, (place, change), move |api| {
            if let Some(response) = find(api) {
                set_media_type(&mut response.contents[at], to);
            }
        });
    }
    if response.contents.len() > 1 {
        for (at, content) in response.contents.iter().enumerate() {
            let change = format!("media type {} -> none", content.media_type);
            list.add(Kind::MediaType, subjects, (place, change), move |api| {
                if let Some(response) = find(api) {
                    response.contents.remove(at);
                }
            });
        }
    }
}
