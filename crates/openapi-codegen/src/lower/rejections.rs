//! Decides which statuses the server's router responds with itself, and which of them an operation does not declare.

use crate::model::{
    Api, Authentication, Content, MediaKind, Operation, ParameterIn, Rejections, Response, StatusSpec,
    Unsupported,
};

/// Decides the rejections of every operation.
pub(super) fn decide(api: &mut Api) {
    let mut undeclared = Vec::new();
    for operation in &mut api.operations {
        operation.rejections = rejections(operation, &mut undeclared);
        for status in &operation.rejections.statuses {
            let response = operation.response_for(*status);
            undeclared.extend(
                response
                    .iter()
                    .flat_map(|response| unknown_headers(response, *status)),
            );
        }
    }
    for unmatched in &api.unmatched {
        undeclared.extend(unknown_headers(&unmatched.not_found, 404));
        undeclared.extend(unknown_headers(&unmatched.method_not_allowed, 405));
    }
    api.undeclared = undeclared;
}

/// The statuses of rejections that do not depend on what an operation requires: there is no challenge for a 401, and a 405
/// is for paths.
const OF_ANY_OPERATION: [u16; 9] = [400, 404, 406, 413, 415, 422, 429, 500, 503];

/// Returns the further statuses with which the implementation may reject: those whose response the server can write.
fn of_implementation(operation: &Operation, statuses: &[u16]) -> Vec<u16> {
    let is_written = |status: u16| {
        let response = operation.response_for(status);
        response.is_some_and(|response| unknown_headers(response, status).next().is_none())
    };
    let all = OF_ANY_OPERATION.into_iter();
    all.filter(|status| !statuses.contains(status) && is_written(*status))
        .collect()
}

/// Returns the required headers of a response that the router cannot set: it knows only the header of the status.
fn unknown_headers(response: &Response, status: u16) -> impl Iterator<Item = Unsupported> + '_ {
    let known = match status {
        401 => "www-authenticate",
        405 => "allow",
        429 | 503 => "retry-after",
        _ => "",
    };
    let required = response.headers.iter().filter(|header| header.required);
    let unknown = required.filter(move |header| !header.name.eq_ignore_ascii_case(known));
    unknown.map(move |header| Unsupported {
        location: response.location.clone(),
        reason: format!(
            "the router responds with {status} itself and cannot set the required header `{}`",
            header.name
        ),
        fix: "make the header optional".to_owned(),
    })
}

fn rejections(operation: &Operation, undeclared: &mut Vec<Unsupported>) -> Rejections {
    let response_types = success_types(operation);
    let contents = || operation.request_body.iter().flat_map(|body| &body.contents);
    let request_types: Vec<String> = contents().map(|content| content.media_type.clone()).collect();
    let mut statuses = Statuses {
        operation,
        statuses: Vec::new(),
        undeclared,
    };
    if operation.authentication() != Authentication::None {
        statuses.require(401, "credentials are missing or invalid");
    }
    if !operation.unsupported_query.is_empty() {
        statuses.require(400, "the query has an unsupported parameter");
    }
    if !response_types.is_empty() {
        statuses.require(406, "`Accept` excludes every media type of a successful response");
    }
    if !request_types.is_empty() {
        statuses.require(413, "the body is too large");
        let takes_any = |content: &Content| content.media_type == "*/*" && content.kind != MediaKind::Json;
        if !contents().any(takes_any) {
            statuses.require(415, "the body has another media type");
        }
    }
    // Even a string without constraints can be invalid: sent twice, or not UTF-8.
    let in_path = |location: ParameterIn| location == ParameterIn::Path;
    let locations = || operation.parameters.iter().map(|parameter| parameter.location);
    let path_fails = locations().any(in_path);
    let others_fail = locations().any(|location| !in_path(location)) || contents().any(can_be_invalid);
    let path =
        path_fails.then(|| statuses.require_one(&[404, 400, 422], "a path parameter violates its schema"));
    // Not 404, which says that there is no such resource.
    let invalid =
        others_fail.then(|| statuses.require_one(&[422, 400], "a parameter or the body violates its schema"));
    // Any body can be incomplete. If 400 is for the query, it says nothing about bodies.
    let order = match operation.unsupported_query.is_empty() {
        true => [400, 422],
        false => [422, 400],
    };
    let malformed =
        (!request_types.is_empty()).then(|| statuses.require_one(&order, "the body cannot be read"));
    statuses.require(500, "the implementation fails");
    let mut statuses = statuses.statuses;
    // An authenticator may report these if they are declared.
    let reported = [429, 503].into_iter();
    statuses.extend(reported.filter(|status| operation.response_for(*status).is_some()));
    statuses.sort_unstable();
    statuses.dedup();
    Rejections {
        of_implementation: of_implementation(operation, &statuses),
        statuses,
        path,
        invalid,
        malformed,
        response_types,
        request_types,
    }
}

/// Collects the statuses of an operation.
struct Statuses<'a> {
    operation: &'a Operation,
    statuses: Vec<u16>,
    undeclared: &'a mut Vec<Unsupported>,
}

impl Statuses<'_> {
    /// Adds a status, which the operation must declare.
    fn require(&mut self, status: u16, when: &str) {
        self.statuses.push(status);
        if self.operation.response_for(status).is_none() {
            self.undeclared.push(Unsupported {
                location: self.operation.location.clone(),
                reason: format!(
                    "`{}` does not declare {status}, the response when {when}",
                    self.operation.id
                ),
                fix: format!("declare a response `{status}`"),
            });
        }
    }

    /// Adds the first of these statuses that is declared; an exact code has precedence over a range and `default`.
    fn require_one(&mut self, statuses: &[u16], when: &str) -> u16 {
        let exact = |status: &u16| {
            let mut responses = self.operation.responses.iter();
            responses.any(|response| response.status == StatusSpec::Code(*status))
        };
        let declared = |status: &u16| self.operation.response_for(*status).is_some();
        let found = statuses.iter().copied().find(exact);
        let found = found.or_else(|| statuses.iter().copied().find(declared));
        if found.is_none() {
            let list: Vec<String> = statuses.iter().map(|status| format!("`{status}`")).collect();
            self.undeclared.push(Unsupported {
                location: self.operation.location.clone(),
                reason: format!(
                    "`{}` declares no response for the case that {when}",
                    self.operation.id
                ),
                fix: format!("declare one of the responses {}", list.join(", ")),
            });
        }
        let status = found.or_else(|| statuses.first().copied()).unwrap_or_default();
        self.statuses.push(status);
        status
    }
}

/// Returns the media types of successful responses; none if a range among them makes negotiation impossible.
fn success_types(operation: &Operation) -> Vec<String> {
    let success = || operation.responses.iter().filter(|response| response.is_success);
    let contents = || success().flat_map(Response::bodies);
    if contents().any(Content::is_range) {
        return Vec::new();
    }
    let mut types: Vec<String> = Vec::new();
    for content in contents() {
        if !types.contains(&content.media_type) {
            types.push(content.media_type.clone());
        }
    }
    types
}

fn can_be_invalid(content: &Content) -> bool {
    match content.kind {
        MediaKind::Json | MediaKind::Form | MediaKind::Multipart | MediaKind::Text => true,
        MediaKind::Binary => false,
    }
}
