//! Compares responses.

use crate::bodies::compare_contents;
use crate::change::Direction;
use crate::comparison::{Comparison, Place};
use crate::parameters::compare_values;
use crate::rules;
use openapi_codegen::model::{Header, Operation, Response, StatusSpec};

pub(crate) fn compare(comparison: &mut Comparison<'_>, base: &Operation, new: &Operation) {
    for response in &base.responses {
        match new.responses.iter().find(|other| other.status == response.status) {
            Some(other) => compare_pair(comparison, response, other),
            None => removed(comparison, response, (base, new)),
        }
    }
    for response in &new.responses {
        if !base.responses.iter().any(|other| other.status == response.status) {
            added(comparison, response, (base, new));
        }
    }
}

fn removed(comparison: &mut Comparison<'_>, response: &Response, (base, new): (&Operation, &Operation)) {
    let place = format!("{}/responses/{}", base.location.pointer, response.status);
    if let Some(other) = covering(new, response) {
        let text = format!("response {} -> {}", response.status, other.status);
        comparison.add(&rules::RESPONSE_GENERALIZED, Place::Base(place), text);
        compare_pair(comparison, response, other);
        return;
    }
    let rule = match response.is_success {
        true => &rules::SUCCESS_RESPONSE_REMOVED,
        false => &rules::RESPONSE_REMOVED,
    };
    let text = format!("response {} removed", response.status);
    comparison.add(rule, Place::Base(place), text);
}

fn added(comparison: &mut Comparison<'_>, response: &Response, (base, new): (&Operation, &Operation)) {
    let place = Place::New(format!("{}/responses/{}", new.location.pointer, response.status));
    if let Some(other) = covering(base, response) {
        let text = format!("response {} -> {}", other.status, response.status);
        comparison.add(&rules::RESPONSE_SPECIFIED, place, text);
        compare_pair(comparison, other, response);
        return;
    }
    let rule = match response.is_success {
        true => &rules::SUCCESS_RESPONSE_ADDED,
        false => &rules::RESPONSE_ADDED,
    };
    comparison.add(rule, place, format!("response {} added", response.status));
}

/// Returns the response that an operation declares for a status that it does not list: a range, or `default`.
fn covering<'o>(operation: &'o Operation, response: &Response) -> Option<&'o Response> {
    let find = |status| {
        let mut responses = operation.responses.iter();
        responses.find(|other| other.status == status)
    };
    let range = match response.status {
        StatusSpec::Code(code) => u8::try_from(code / 100).ok().map(StatusSpec::Range),
        StatusSpec::Range(_) | StatusSpec::Default => None,
    };
    let default = (response.status != StatusSpec::Default).then_some(StatusSpec::Default);
    let found = range.and_then(find).or_else(|| default.and_then(find))?;
    (found.is_success == response.is_success).then_some(found)
}

fn compare_pair(comparison: &mut Comparison<'_>, base: &Response, new: &Response) {
    // A shared component is named once, not by each status.
    let what = match &new.component {
        Some(component) => format!("response {component}"),
        None => format!("response {}", new.status),
    };
    let pointer = new.location.pointer.as_str();
    if base.component != new.component && (base.component.is_some() && new.component.is_some()) {
        let name = |response: &Response| response.component.clone().unwrap_or_default();
        let text = format!("response component {} -> {}", name(base), name(new));
        comparison.add(&rules::RESPONSE_RENAMED, Place::New(pointer.to_owned()), text);
        comparison.explain(base.location.pointer.clone());
    }
    match (base.has_body, new.has_body) {
        (false, true) => {
            let text = format!("{what}: body added");
            comparison.add(
                &rules::RESPONSE_BODY_ADDED,
                Place::New(format!("{pointer}/content")),
                text,
            );
        }
        (true, false) => {
            let text = format!("{what}: body removed");
            let place = Place::Base(format!("{}/content", base.location.pointer));
            comparison.add(&rules::RESPONSE_BODY_REMOVED, place, text);
        }
        _ => {
            let contents = (base.bodies(), new.bodies());
            compare_contents(comparison, contents, (&what, pointer), Direction::Response);
        }
    }
    for header in &base.headers {
        let is_same = |other: &&Header| other.name.eq_ignore_ascii_case(&header.name);
        match new.headers.iter().find(is_same) {
            Some(other) => compare_headers(comparison, header, other, (&what, pointer)),
            None => {
                let rule = match header.required {
                    true => &rules::REQUIRED_RESPONSE_HEADER_REMOVED,
                    false => &rules::RESPONSE_HEADER_REMOVED,
                };
                let place = format!("{}/headers/{}", base.location.pointer, header.name);
                let text = format!("{what}: header {} removed", header.name);
                comparison.add(rule, Place::Base(place), text);
            }
        }
    }
    for header in &new.headers {
        let is_same = |other: &Header| other.name.eq_ignore_ascii_case(&header.name);
        if !base.headers.iter().any(is_same) {
            let (rule, kind) = match header.required {
                true => (&rules::REQUIRED_RESPONSE_HEADER_ADDED, "required"),
                false => (&rules::RESPONSE_HEADER_ADDED, "optional"),
            };
            let place = format!("{pointer}/headers/{}", header.name);
            let text = format!("{what}: {kind} header {} added", header.name);
            comparison.add(rule, Place::New(place), text);
        }
    }
}

fn compare_headers(
    comparison: &mut Comparison<'_>,
    base: &Header,
    new: &Header,
    (response, pointer): (&str, &str),
) {
    let what = format!("{response}: header {}", new.name);
    let place = format!("{pointer}/headers/{}", new.name);
    let (rule, text) = match (base.required, new.required) {
        (false, true) => (&rules::RESPONSE_HEADER_BECAME_REQUIRED, "optional -> required"),
        (true, false) => (&rules::RESPONSE_HEADER_BECAME_OPTIONAL, "required -> optional"),
        _ => {
            let values = (&base.value, &new.value);
            let rule = &rules::RESPONSE_HEADER_STYLE_CHANGED;
            compare_values(comparison, values, (&what, &place), Direction::Response, rule);
            return;
        }
    };
    comparison.add(
        rule,
        Place::New(format!("{place}/required")),
        format!("{what}: {text}"),
    );
    let values = (&base.value, &new.value);
    let rule = &rules::RESPONSE_HEADER_STYLE_CHANGED;
    compare_values(comparison, values, (&what, &place), Direction::Response, rule);
}

/// Compares the responses to requests that match no operation.
pub(crate) fn compare_unmatched(comparison: &mut Comparison<'_>) {
    let (base, new) = (comparison.base, comparison.new);
    for index in 0..base.tags.len().max(new.tags.len()) {
        comparison.mark_compared(format!("/tags/{index}/x-unmatched"));
    }
    for unmatched in &base.unmatched {
        let found = new
            .unmatched
            .iter()
            .find(|other| other.prefix == unmatched.prefix);
        match found {
            Some(other) => {
                compare_pair(comparison, &unmatched.not_found, &other.not_found);
                compare_pair(
                    comparison,
                    &unmatched.method_not_allowed,
                    &other.method_not_allowed,
                );
            }
            None => {
                let text = format!("x-unmatched: prefix {} removed", unmatched.prefix);
                let place = Place::Base(unmatched.not_found.location.pointer.clone());
                comparison.add(&rules::UNMATCHED_CHANGED, place, text);
            }
        }
    }
    for unmatched in &new.unmatched {
        if !base
            .unmatched
            .iter()
            .any(|other| other.prefix == unmatched.prefix)
        {
            let text = format!("x-unmatched: prefix {} added", unmatched.prefix);
            let place = Place::New(unmatched.not_found.location.pointer.clone());
            comparison.add(&rules::UNMATCHED_CHANGED, place, text);
        }
    }
    let urls = |api: &openapi_codegen::model::Api| -> Vec<String> {
        api.servers.iter().map(|server| server.url.clone()).collect()
    };
    if urls(base) != urls(new) {
        let text = format!("servers {:?} -> {:?}", urls(base), urls(new));
        comparison.add(&rules::SERVERS_CHANGED, Place::New("/servers".to_owned()), text);
    }
}
