//! Mutants of the responses of an operation, and of those to requests that match none.

use super::media_types::{another_media_type, set_media_type};
use super::subject::{Subject, Subjects};
use super::{Kind, List};
use openapi_codegen::model::{Api, Operation, Response, StatusSpec};

/// The statuses, besides 401, with which an authenticator may respond.
const REPORTED: [u16; 2] = [429, 503];

pub(super) fn add(api: &Api, operation: usize, subjects: &Subjects, list: &mut List<'_>) {
    let declared = &api.operations[operation];
    let place = declared.location.pointer.as_str();
    for (at, response) in declared.responses.iter().enumerate() {
        if let StatusSpec::Code(code) = response.status {
            let subjects = of_status(api, declared, code, subjects);
            let is_declared = |code| {
                let mut responses = declared.responses.iter();
                responses.any(|response| response.status == StatusSpec::Code(code))
            };
            let to = (code + 1..code + 60).find(|code| !is_declared(*code));
            if let Some(to) = to {
                let change = format!("status {code} -> {to}");
                let mut subjects = subjects.clone();
                subjects.extend(subjects.clone().iter().filter_map(|subject| {
                    let status = subject.status?;
                    (status == code).then(|| subject.with_status(StatusSpec::Code(to)))
                }));
                list.add(Kind::Status, &subjects, (place, change), move |api| {
                    api.operations[operation].responses[at].status = StatusSpec::Code(to);
                });
            }
            let change = format!("status {code} -> none");
            list.add(Kind::Status, &subjects, (place, change), move |api| {
                api.operations[operation].responses.remove(at);
            });
        }
        let subjects = with_status(subjects, response.status);
        let subjects = &subjects;
        let place = format!("{place}/responses/{}", response.status);
        add_parts(response, subjects, &place, list, move |api| {
            Some(&mut api.operations[operation].responses[at])
        });
    }
}

/// Returns what depends on whether an operation declares a status.
fn of_status(api: &Api, declared: &Operation, code: u16, subjects: &Subjects) -> Subjects {
    // Without its success or 401, an operation has other functions.
    if code < 300 || code == 401 {
        return subjects.clone();
    }
    let mut subjects = with_status(subjects, StatusSpec::Code(code));
    // Whether the authenticator of all operations may report it depends on each of them.
    if declared.authenticator.is_some() && api.authenticator_may_report(code) && REPORTED.contains(&code) {
        let protected = api.protected_operations().map(Subject::operation);
        subjects.extend(protected.map(|subject| subject.with_status(StatusSpec::Code(code))));
    }
    subjects
}

fn with_status(subjects: &Subjects, status: StatusSpec) -> Subjects {
    let subjects = subjects.iter();
    subjects.map(|subject| subject.with_status(status)).collect()
}

pub(super) fn add_unmatched(api: &Api, index: usize, list: &mut List<'_>) {
    let subjects = Subjects::from([Subject::unmatched(api, index)]);
    let unmatched = &api.unmatched[index];
    let place = format!("x-unmatched {}", unmatched.prefix);
    let mut add = |response: &Response, find: fn(&mut Api, usize) -> &mut Response| {
        let place = format!("{place} {}", response.status);
        let subjects = with_status(&subjects, response.status);
        add_parts(response, &subjects, &place, list, move |api| {
            Some(find(api, index))
        });
    };
    add(&unmatched.not_found, |api, index| {
        &mut api.unmatched[index].not_found
    });
    add(&unmatched.method_not_allowed, |api, index| {
        &mut api.unmatched[index].method_not_allowed
    });
}

/// Adds the mutants of headers and media types.
fn add_parts(
    response: &Response,
    subjects: &Subjects,
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
