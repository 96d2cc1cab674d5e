//! Requests to which two rejections apply. The router checks in a fixed order: path, method, credentials, `Accept`, length,
//! `Content-Type`, parameters and body; the response is that of the first check that fails.

use super::definition::{Case, CaseKind, DeclaredBy};
use super::subject::Subject;
use crate::wire::Request;
use openapi_judge::document::{ParameterLocation, SecurityRequirement};

/// One error of a request.
struct Defect {
    name: &'static str,
    statuses: Vec<u16>,
    /// Whether no operation matches.
    is_unmatched: bool,
    apply: Box<dyn Fn(Request) -> Request>,
}

impl Subject<'_> {
    /// Returns the cases of every pair of errors, and of all together.
    pub(super) fn precedence(&self) -> Result<Vec<Case>, String> {
        let Some(call) = self.first_call()? else {
            return Ok(Vec::new());
        };
        let first = self.operation.alternatives().remove(0);
        let valid = self.request(&call, &first);
        let anonymous = self.request(&call, &SecurityRequirement { schemes: Vec::new() });
        let defects = self.defects(&valid, &anonymous);
        let mut cases = Vec::new();
        for (index, defect) in defects.iter().enumerate() {
            let later = &defects[index + 1..];
            let mut sets: Vec<Vec<&Defect>> = later.iter().map(|other| vec![other]).collect();
            if later.len() > 1 {
                sets.push(later.iter().collect());
            }
            for others in sets {
                // The body and the credentials change before the path does.
                let all = others
                    .iter()
                    .rev()
                    .fold(valid.clone(), |request, other| (other.apply)(request));
                let request = (defect.apply)(all);
                let names: Vec<&str> = others.iter().map(|other| other.name).collect();
                let what = format!("{} before {}", defect.name, names.join(", "));
                let mut case = self.rejected(&what, &first, request, &defect.statuses);
                if defect.is_unmatched {
                    self.declare_unmatched(&mut case);
                }
                cases.push(case);
            }
        }
        Ok(cases)
    }

    /// Returns the errors that apply to the operation, in the order in which they are checked.
    fn defects(&self, valid: &Request, anonymous: &Request) -> Vec<Defect> {
        let declares = |status: u16| self.operation.declares_code(status);
        let mut all = Vec::new();
        let mut add = |name, statuses: Vec<u16>, apply: Box<dyn Fn(Request) -> Request>| {
            if !statuses.is_empty() {
                let is_unmatched = matches!(statuses.as_slice(), [404 | 405]) && all.len() < 2;
                all.push(Defect {
                    name,
                    statuses,
                    is_unmatched,
                    apply,
                });
            }
        };
        let single = |status: u16, applies: bool| {
            if applies && declares(status) {
                vec![status]
            } else {
                Vec::new()
            }
        };
        add(
            "an unknown path",
            vec![404],
            Box::new(|mut request| {
                let (path, query) = match request.target.split_once('?') {
                    Some((path, query)) => (path.to_owned(), format!("?{query}")),
                    None => (request.target.clone(), String::new()),
                };
                request.target = format!("{path}/unheard-of/a/b{query}");
                request
            }),
        );
        add(
            "an unknown method",
            vec![405],
            Box::new(|request| Request {
                method: "BREW".to_owned(),
                ..request
            }),
        );
        let is_optional = self
            .operation
            .alternatives()
            .iter()
            .any(|alternative| alternative.schemes.is_empty());
        let (with, without) = (valid.clone(), anonymous.clone());
        add(
            "no credentials",
            single(401, self.operation.is_protected() && !is_optional),
            Box::new(move |request| without_credentials(request, &with, &without)),
        );
        add(
            "an Accept of another type",
            single(406, self.negotiated_types().is_some()),
            Box::new(|request| request.with_header("Accept", "text/x-nothing")),
        );
        let has_body = !valid.body.is_empty();
        let limit = self.plan.body_limit;
        add(
            "a body over the limit",
            single(413, has_body),
            Box::new(move |request| request.with_body(vec![b' '; limit + 1])),
        );
        add(
            "a Content-Type of another type",
            single(415, has_body && !self.accepts_range()),
            Box::new(|request| request.with_header("Content-Type", "text/x-nothing")),
        );
        let unsupported = self.operation.unsupported_query.first().cloned();
        let required = self.operation.parameters.iter().find(|parameter| {
            parameter.required
                && parameter.location == ParameterLocation::Header
                && parameter.media_type.is_none()
        });
        let invalid = self.declared_among(&[400, 422]);
        match (unsupported, required) {
            (Some(name), _) if declares(400) => add(
                "an unsupported parameter",
                vec![400],
                Box::new(move |mut request| {
                    let separator = if request.target.contains('?') { '&' } else { '?' };
                    request.target = format!("{}{separator}{name}=a", request.target);
                    request
                }),
            ),
            (_, Some(parameter)) => {
                let name = parameter.name.clone();
                add(
                    "without a parameter",
                    invalid.clone(),
                    Box::new(move |request| request.without_header(&name)),
                );
            }
            _ => {}
        }
        let mut contents = self.operation.body.iter().flat_map(|body| &body.contents);
        let is_json = has_body && contents.all(|content| content.is_json());
        add(
            "an invalid body",
            if is_json { invalid } else { Vec::new() },
            Box::new(move |request| match request.body.len() > limit {
                true => request,
                false => request.with_body("nonsense"),
            }),
        );
        all
    }

    /// Changes a case to one whose response is declared for requests that match no operation.
    fn declare_unmatched(&self, case: &mut Case) {
        let CaseKind::Raw(raw) = &mut case.kind else {
            return;
        };
        let found = self
            .document
            .unmatched_for(raw.request.path())
            .map(|found| &found.tag);
        let mut all = self.document.unmatched.iter();
        let index = all.position(|entry| Some(&entry.tag) == found);
        raw.declared = index.map_or(DeclaredBy::Undeclared, DeclaredBy::Unmatched);
        raw.alternative = SecurityRequirement { schemes: Vec::new() };
        case.point = None;
    }
}

/// Replaces what differs between a request with credentials and one without by the latter, and keeps everything else.
fn without_credentials(mut request: Request, with: &Request, without: &Request) -> Request {
    request.target = request.target.replacen(&with.target, &without.target, 1);
    for (name, value) in &with.headers.0 {
        let is_kept = without.headers.get(name) == Some(value);
        if !is_kept && request.headers.get(name) == Some(value) {
            request = request.without_header(name);
            if let Some(value) = without.headers.get(name) {
                request = request.with_header(name, value);
            }
        }
    }
    request
}
