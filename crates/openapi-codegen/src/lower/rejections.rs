//! Decides which statuses the server's router produces itself, and which of them an operation does not declare.

use crate::model::{
    Api, Authentication, Content, MediaKind, Operation, ParameterIn, Rejections, Response, StatusSpec,
    Undeclared,
};

/// Decides the rejections of every operation.
pub(super) fn decide(api: &mut Api) {
    for operation in &mut api.operations {
        operation.rejections = of(operation);
    }
}

fn of(operation: &Operation) -> Rejections {
    let accepts = success_types(operation);
    let contents = || operation.request_body.iter().flat_map(|body| &body.contents);
    let takes: Vec<String> = contents().map(|content| content.media_type.clone()).collect();
    let mut demands = Demands {
        operation,
        statuses: Vec::new(),
        undeclared: Vec::new(),
    };
    if operation.authentication() != Authentication::None {
        demands.needs(401, "credentials are missing or not good");
    }
    if !accepts.is_empty() {
        demands.needs(406, "`Accept` excludes every media type of the success");
    }
    if !takes.is_empty() {
        demands.needs(413, "the body is too large");
        if !takes.iter().any(|media_type| media_type == "*/*") {
            demands.needs(415, "the body has another media type");
        }
    }
    // A text without constraints can be invalid as well: sent twice, or in bytes that are no text.
    let in_path = |location: ParameterIn| location == ParameterIn::Path;
    let locations = || operation.parameters.iter().map(|parameter| parameter.location);
    let path_fails = locations().any(in_path);
    let others_fail = locations().any(|location| !in_path(location)) || contents().any(can_be_invalid);
    let path = path_fails.then(|| demands.one_of([404, 400, 422], "a path parameter breaks its schema"));
    let invalid =
        others_fail.then(|| demands.one_of([422, 400, 404], "a parameter or the body breaks its schema"));
    // Bytes of any kind can break off.
    let malformed = (!takes.is_empty()).then(|| demands.one_of([400, 422, 404], "the body cannot be read"));
    demands.needs(500, "the implementation fails");
    let Demands {
        mut statuses,
        undeclared,
        ..
    } = demands;
    // What an authenticator may report besides.
    let reported = [429, 503].into_iter();
    statuses.extend(reported.filter(|status| operation.response_for(*status).is_some()));
    statuses.sort_unstable();
    statuses.dedup();
    Rejections {
        statuses,
        path,
        invalid,
        malformed,
        accepts,
        takes,
        undeclared,
    }
}

struct Demands<'a> {
    operation: &'a Operation,
    statuses: Vec<u16>,
    undeclared: Vec<Undeclared>,
}

impl Demands<'_> {
    fn needs(&mut self, status: u16, why: &str) {
        self.statuses.push(status);
        if self.operation.response_for(status).is_none() {
            self.undeclared.push(Undeclared {
                reason: format!(
                    "`{}` does not declare {status}, which is the answer when {why}",
                    self.operation.id
                ),
                fix: format!("declare a response `{status}`"),
            });
        }
    }

    /// The first of these that is declared, an exact code before a range or `default`.
    fn one_of(&mut self, statuses: [u16; 3], why: &str) -> u16 {
        let exact = |status: &u16| {
            let mut responses = self.operation.responses.iter();
            responses.any(|response| response.status == StatusSpec::Code(*status))
        };
        let declared = |status: &u16| self.operation.response_for(*status).is_some();
        let found = statuses.into_iter().find(exact);
        let found = found.or_else(|| statuses.into_iter().find(declared));
        if found.is_none() {
            let list = statuses.map(|status| format!("`{status}`"));
            self.undeclared.push(Undeclared {
                reason: format!(
                    "`{}` declares no status for the case that {why}",
                    self.operation.id
                ),
                fix: format!("declare one of the responses {}", list.join(", ")),
            });
        }
        let status = found.unwrap_or(statuses[0]);
        self.statuses.push(status);
        status
    }
}

/// The media types of success; none if they match everything.
fn success_types(operation: &Operation) -> Vec<String> {
    let is_success = |response: &&Response| match response.status {
        StatusSpec::Code(code) => (200..300).contains(&code),
        StatusSpec::Range(class) => class == 2,
        StatusSpec::Default => false,
    };
    let mut success: Vec<&Response> = operation.responses.iter().filter(is_success).collect();
    if success.is_empty() {
        let others = operation.responses.iter();
        success.extend(others.filter(|response| response.status == StatusSpec::Default));
    }
    let contents = || success.iter().flat_map(|response| &response.contents);
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
