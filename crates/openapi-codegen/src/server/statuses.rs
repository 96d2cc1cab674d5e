//! Which statuses the router can produce for an operation, and whether the operation declares them.

use super::context::Context;
use crate::model::{
    Authentication, Content, MediaKind, Operation, Parameter, ParameterIn, Response, StatusSpec,
};

/// An operation and what its router part does.
pub(super) struct Planned<'a> {
    pub(super) operation: &'a Operation,
    /// Every status that the router can produce.
    pub(super) produces: Vec<u16>,
    /// The status for invalid path parameters; 0: cannot be.
    pub(super) path: u16,
    /// The status for other invalid parameters and bodies; 0: cannot be.
    pub(super) invalid: u16,
    /// The status for bodies that cannot be read at all; 0: cannot be.
    pub(super) malformed: u16,
    /// The media types of success; empty: nothing to negotiate.
    pub(super) accepts: Vec<&'a str>,
    /// The media types of the request; empty: no body.
    pub(super) takes: Vec<&'a str>,
}

/// Looks at every operation.
pub(super) fn plan<'a>(context: &Context<'a>) -> Vec<Planned<'a>> {
    context
        .api
        .operations
        .iter()
        .map(|operation| plan_one(context, operation))
        .collect()
}

fn plan_one<'a>(context: &Context<'a>, operation: &'a Operation) -> Planned<'a> {
    let accepts = success_types(operation);
    let takes: Vec<&str> = operation
        .request_body
        .iter()
        .flat_map(|body| &body.contents)
        .map(media_type)
        .collect();
    let (path, others): (Vec<&Parameter>, Vec<&Parameter>) = operation
        .parameters
        .iter()
        .partition(|parameter| parameter.location == ParameterIn::Path);
    let mut demands = Demands {
        context,
        operation,
        produces: Vec::new(),
    };
    if operation.authentication() != Authentication::None {
        demands.needs(401, "credentials are missing or not good");
    }
    if !accepts.is_empty() {
        demands.needs(406, "`Accept` excludes every media type of the success");
    }
    if !takes.is_empty() {
        demands.needs(413, "the body is too large");
        if !takes.contains(&"*/*") {
            demands.needs(415, "the body has another media type");
        }
    }
    // Even a text without constraints can come twice, or in octets that are no text.
    let path_fails = !path.is_empty();
    let body_fails = operation
        .request_body
        .as_ref()
        .is_some_and(|body| body.contents.iter().any(can_be_wrong));
    let others_fail = !others.is_empty();
    let path = path_fails.then(|| demands.one_of(&[404, 400, 422], "a path parameter breaks its schema"));
    let invalid = (body_fails || others_fail)
        .then(|| demands.one_of(&[422, 400, 404], "a parameter or the body breaks its schema"));
    // Even octets can break off.
    let malformed = (!takes.is_empty()).then(|| demands.one_of(&[400, 422, 404], "the body cannot be read"));
    demands.needs(500, "the implementation fails");
    let mut produces = demands.produces;
    // What an authenticator may say besides.
    produces.extend(
        [429, 503]
            .into_iter()
            .filter(|status| operation.response_for(*status).is_some()),
    );
    produces.sort_unstable();
    produces.dedup();
    let (path, invalid, malformed) = (path.unwrap_or(0), invalid.unwrap_or(0), malformed.unwrap_or(0));
    Planned {
        operation,
        produces,
        path,
        invalid,
        malformed,
        accepts,
        takes,
    }
}

struct Demands<'c, 'a> {
    context: &'c Context<'a>,
    operation: &'a Operation,
    produces: Vec<u16>,
}

impl Demands<'_, '_> {
    fn needs(&mut self, status: u16, why: &str) {
        self.produces.push(status);
        if self.operation.response_for(status).is_none() && !self.context.bare() {
            self.context.refuse(
                &self.operation.location,
                format!(
                    "`{}` does not declare {status}, which is the answer when {why}",
                    self.operation.id
                ),
                format!("declare a response `{status}`"),
            );
        }
    }

    /// The first of these that is declared, an exact code before a range or `default`.
    fn one_of(&mut self, statuses: &[u16], why: &str) -> u16 {
        let exact = |status: &&u16| {
            self.operation
                .responses
                .iter()
                .any(|response| response.status == StatusSpec::Code(**status))
        };
        let declared = |status: &&u16| self.operation.response_for(**status).is_some();
        let found = statuses
            .iter()
            .find(exact)
            .or_else(|| statuses.iter().find(declared));
        let status = found.or(statuses.first()).copied().unwrap_or(400);
        if found.is_none() && !self.context.bare() {
            let list: Vec<String> = statuses.iter().map(|status| format!("`{status}`")).collect();
            self.context.refuse(
                &self.operation.location,
                format!(
                    "`{}` declares no status for the case that {why}",
                    self.operation.id
                ),
                format!("declare one of the responses {}", list.join(", ")),
            );
        }
        self.produces.push(status);
        status
    }
}

fn media_type(content: &Content) -> &str {
    content.media_type.as_str()
}

/// The media types of success, unless they match everything.
fn success_types(operation: &Operation) -> Vec<&str> {
    let is_success = |response: &&Response| match response.status {
        StatusSpec::Code(code) => (200..300).contains(&code),
        StatusSpec::Range(class) => class == 2,
        StatusSpec::Default => false,
    };
    let mut success: Vec<&Response> = operation.responses.iter().filter(is_success).collect();
    if success.is_empty() {
        success.extend(
            operation
                .responses
                .iter()
                .filter(|response| response.status == StatusSpec::Default),
        );
    }
    let contents = || success.iter().flat_map(|response| &response.contents);
    let ranges = contents().any(Content::is_range);
    let mut types: Vec<&str> = Vec::new();
    for content in contents() {
        if !types.contains(&media_type(content)) {
            types.push(media_type(content));
        }
    }
    if ranges { Vec::new() } else { types }
}

fn can_be_wrong(content: &Content) -> bool {
    match content.kind {
        MediaKind::Json | MediaKind::Form | MediaKind::Multipart | MediaKind::Text => true,
        MediaKind::Binary => false,
    }
}
