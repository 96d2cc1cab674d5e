//! Requests that an operation's stub rejects because of their credentials or headers or the length of their body, and a
//! panic of the implementation.
//!
//! `Accept` fields are in `negotiation`, invalid bodies and parameters in `invalid_requests`, unknown paths and methods in
//! `unmatched`.

use super::declared_responses::head;
use super::definition::{Case, CaseKind, Limit, PANIC_MESSAGE};
use super::profile::Promise;
use super::promised::promised;
use super::subject::Subject;
use crate::call::{Call, secret};
use crate::script::{Action, Authentication};
use crate::wire::Request;
use openapi_judge::document::{Operation, ParameterLocation, SecurityRequirement, SecurityScheme};
use openapi_judge::media_type::essence;
use openapi_judge::style;

/// The media type of JSON:API. The stub rejects it with media type parameters, as JSON:API 1.0 prescribes.
const JSON_API: &str = "application/vnd.api+json";

impl Subject<'_> {
    /// Returns the cases of rejections, for each security alternative, and for `HEAD` if the method is `GET`.
    pub(super) fn rejections(&self) -> Result<Vec<Case>, String> {
        let Some(call) = self.first_call()? else {
            return Ok(Vec::new());
        };
        let mut cases = Vec::new();
        for alternative in self.operation.alternatives() {
            let request = self.request(&call, &alternative);
            cases.extend(promised(
                Promise::Accept,
                self.unacceptable(&request, &alternative),
            ));
            cases.extend(promised(
                Promise::BodyLimit,
                self.too_large(&request, &alternative),
            ));
            cases.extend(self.unsupported(&request, &alternative));
            cases.extend(self.without_body(&request, &alternative));
            cases.extend(promised(Promise::Panics, self.panicking(&request, &alternative)));
            if self.operation.is_protected() {
                cases.extend(self.unauthenticated(&request, &alternative));
                let errors = self.authentication_errors(&request, &alternative);
                cases.extend(promised(Promise::AuthenticatorErrors, errors));
            }
        }
        if self.operation.is_protected() && self.operation.declares_code(401) {
            let anonymous = SecurityRequirement { schemes: Vec::new() };
            let request = self.request(&call, &anonymous);
            let first = self.operation.alternatives().remove(0);
            cases.push(self.rejected("no credentials", &first, request, &[401]));
            cases.extend(self.unaccepted_credentials(&call, &first));
            cases.extend(promised(
                Promise::CredentialOrder,
                self.other_authorization(&call),
            ));
        }
        if self.operation.method == "GET" && !self.has_head() {
            let to_head: Vec<Case> = cases.iter().filter_map(to_head).collect();
            cases.extend(promised(Promise::Head, to_head));
        }
        Ok(cases)
    }

    /// Returns the cases of valid credentials of a security scheme that only other operations accept.
    fn unaccepted_credentials(&self, call: &Call, first: &SecurityRequirement) -> Vec<Case> {
        let others = self.document.operations.iter().flat_map(Operation::alternatives);
        let mut others: Vec<SecurityRequirement> = others
            .filter(|other| other.schemes.len() == 1 && !self.is_accepted(&other.schemes))
            .collect();
        others.sort_by_key(SecurityRequirement::name);
        others.dedup();
        let reject = |other: &SecurityRequirement| {
            let what = format!(
                "credentials of {}, which the operation does not accept",
                other.name()
            );
            self.rejected(&what, first, self.request(call, other), &[401])
        };
        others.iter().map(reject).collect()
    }

    /// Returns the cases of an `Authorization` of another scheme, or without one, beside valid credentials of an
    /// alternative that are elsewhere. The field takes precedence, so that it is the one that is rejected.
    fn other_authorization(&self, call: &Call) -> Vec<Case> {
        let alternatives = self.operation.alternatives();
        let http_scheme = |alternative: &SecurityRequirement| {
            let mut schemes = alternative.schemes.iter();
            schemes.find_map(|scheme| scheme.http_scheme.clone())
        };
        let in_authorization: Vec<usize> = (0..alternatives.len())
            .filter(|index| http_scheme(&alternatives[*index]).is_some())
            .collect();
        // Of several, a field of one scheme is no malformed one of another.
        let [index] = in_authorization.as_slice() else {
            return Vec::new();
        };
        let own = http_scheme(&alternatives[*index]).unwrap_or_default();
        let token = secret("another-scheme");
        let mut fields = vec![
            format!("Digest username=\"a\", response=\"{token}\""),
            format!("Negotiate {token}"),
            format!("{own}x {token}"),
            format!("x{own} {token}"),
            token,
            String::new(),
        ];
        for other in ["Basic YTpi", "Bearer YTpi"] {
            if !other.starts_with(&own) {
                fields.push(other.to_owned());
            }
        }
        let mut cases = Vec::new();
        for elsewhere in &alternatives[index + 1..] {
            let valid = self.request(call, elsewhere);
            for field in &fields {
                let what = format!("Authorization {field:?} beside {}", elsewhere.name());
                let request = valid.clone().with_header("Authorization", field);
                let mut case = self.rejected(&what, elsewhere, request, &[401]);
                if let CaseKind::Raw(raw) = &mut case.kind {
                    raw.script.authentication = Authentication::AcceptSecrets;
                }
                cases.push(case);
            }
        }
        cases
    }

    /// Whether some alternative needs only credentials of these schemes.
    pub(super) fn is_accepted(&self, schemes: &[SecurityScheme]) -> bool {
        let alternatives = self.operation.alternatives();
        alternatives
            .iter()
            .any(|alternative| alternative.is_satisfied_by(schemes))
    }

    /// Returns the cases of invalid credentials of this alternative. If the others are enough for another alternative, the
    /// document does not define which of the two counts.
    fn unauthenticated(&self, request: &Request, alternative: &SecurityRequirement) -> Vec<Case> {
        if !self.operation.declares_code(401) {
            return Vec::new();
        }
        let mut cases = Vec::new();
        for (index, scheme) in alternative.schemes.iter().enumerate() {
            let mut others = alternative.schemes.clone();
            others.remove(index);
            if self.is_accepted(&others) {
                continue;
            }
            for (what, request) in invalid_credentials(request, scheme) {
                let what = format!("{what}, {}", alternative.name());
                cases.push(self.rejected(&what, alternative, request, &[401]));
            }
        }
        cases
    }

    /// Returns the cases of errors that the authenticator reports. Its error type has a variant for a status only if
    /// every protected operation declares the status.
    fn authentication_errors(&self, request: &Request, alternative: &SecurityRequirement) -> Vec<Case> {
        let all = [
            (401, Authentication::Unauthorized),
            (429, Authentication::TooManyRequests(7)),
            (503, Authentication::Unavailable(Some(7))),
            (503, Authentication::Unavailable(None)),
            (500, Authentication::Internal),
        ];
        let operations = self.document.operations.iter();
        let protected = operations.filter(|operation| operation.is_protected());
        let is_declared = |status: u16| protected.clone().all(|operation| operation.declares_code(status));
        let case = |(status, decision): &(u16, Authentication)| {
            let what = format!(
                "the authenticator decides {decision:?} for {}",
                alternative.name()
            );
            let mut case = self.rejected(&what, alternative, request.clone(), &[*status]);
            if let CaseKind::Raw(raw) = &mut case.kind {
                raw.script.authentication = *decision;
            }
            case
        };
        let declared = all.iter().filter(|(status, _)| is_declared(*status));
        declared.map(case).collect()
    }

    /// Returns the cases of a body over the limit, with `Content-Length` and in chunks.
    fn too_large(&self, request: &Request, alternative: &SecurityRequirement) -> Vec<Case> {
        if !self.operation.declares_code(413) || request.body.is_empty() {
            return Vec::new();
        }
        let large = request.clone().with_body(vec![b' '; self.plan.body_limit + 1]);
        let with = alternative.name();
        let with_length = self.rejected(
            &format!("one byte over the limit, with {with}"),
            alternative,
            large.clone(),
            &[413],
        );
        let chunked = large.chunked();
        let without_length = self.rejected(
            &format!("one byte over the limit in chunks, with {with}"),
            alternative,
            chunked,
            &[413],
        );
        let mut cases = vec![with_length, without_length];
        for case in &mut cases {
            if let CaseKind::Raw(raw) = &mut case.kind {
                raw.limits = vec![Limit {
                    pointer: None,
                    value: self.plan.body_limit.into(),
                }];
            }
        }
        cases
    }

    /// Returns whether a body may have any of a range of media types.
    pub(super) fn accepts_range(&self) -> bool {
        let mut contents = self.operation.body.iter().flat_map(|body| &body.contents);
        contents.any(|content| content.media_type.contains('*'))
    }

    /// Returns the cases of a body with another `Content-Type`, or with none.
    fn unsupported(&self, request: &Request, alternative: &SecurityRequirement) -> Vec<Case> {
        if !self.operation.declares_code(415) || request.body.is_empty() {
            return Vec::new();
        }
        let contents = self.operation.body.iter().flat_map(|body| &body.contents);
        let accepted: Vec<String> = contents.map(|content| essence(&content.media_type)).collect();
        if self.accepts_range() {
            return Vec::new();
        }
        let others = [
            "text/x-nothing",
            "application/json",
            "application/xml",
            "application/x-www-form-urlencoded",
        ];
        let mut others: Vec<String> = others.iter().map(|other| (*other).to_owned()).collect();
        others.retain(|other| !accepted.contains(other));
        if accepted.contains(&JSON_API.to_owned()) {
            others.push(format!("{JSON_API}; charset=utf-8"));
        }
        others.push("nonsense".to_owned());
        let with = alternative.name();
        let reject = |other: &String| {
            let what = format!("Content-Type {other} with {with}");
            let request = request.clone().with_header("Content-Type", other);
            let case = self.rejected(&what, alternative, request, &[415]);
            // That it is no media type, or has a parameter that JSON:API excludes, is said nowhere in the document.
            let is_type = other.contains('/') && !other.contains(';');
            Case {
                promise: (!is_type).then_some(Promise::ContentType),
                ..case
            }
        };
        let mut cases: Vec<Case> = others.iter().map(reject).collect();
        let without = request.clone().without_header("Content-Type");
        let what = format!("no Content-Type with {with}");
        let without = self.rejected(&what, alternative, without, &[415]);
        cases.extend(promised(Promise::ContentType, [without]));
        cases
    }

    /// Returns the case of a request without the required body, and without a `Content-Type` that announces one.
    fn without_body(&self, request: &Request, alternative: &SecurityRequirement) -> Option<Case> {
        let is_required = self.operation.body.as_ref().is_some_and(|body| body.required);
        let statuses = self.declared_among(&[400, 415, 422]);
        let what = format!("neither body nor Content-Type, with {}", alternative.name());
        let request = Request {
            body: Vec::new(),
            ..request.clone().without_header("Content-Type")
        };
        // Whether the media type or the body is looked at first decides the status.
        let is_declared = self.operation.declares_code(415) && statuses.len() > 1;
        (is_required && is_declared).then(|| self.rejected(&what, alternative, request, &statuses))
    }

    /// Returns the case of a panic in the implementation, whose message must not be in the response.
    fn panicking(&self, request: &Request, alternative: &SecurityRequirement) -> Option<Case> {
        let what = format!("the implementation panics, with {}", alternative.name());
        let mut case = self.rejected(&what, alternative, request.clone(), &[500]);
        if let CaseKind::Raw(raw) = &mut case.kind {
            raw.script.action = Action::Panic(PANIC_MESSAGE.to_owned());
            raw.delivery = Some(super::Delivery::Anything);
        }
        self.operation.declares_code(500).then_some(case)
    }
}

/// Returns the same case with `HEAD`, which must be rejected with the same status.
pub(super) fn to_head(case: &Case) -> Option<Case> {
    let CaseKind::Raw(raw) = &case.kind else {
        return None;
    };
    let mut raw = raw.clone();
    raw.request = head(raw.request);
    Some(Case {
        name: format!("{}, to HEAD", case.name),
        kind: CaseKind::Raw(raw),
        ..case.clone()
    })
}

/// Returns a request without the credential of a scheme. One in a cookie goes with all other cookies.
pub(super) fn without_credential(request: &Request, scheme: &SecurityScheme) -> Request {
    let request = request.clone();
    match scheme.location {
        ParameterLocation::Header => request.without_header(&scheme.parameter),
        ParameterLocation::Cookie => request.without_header("Cookie"),
        ParameterLocation::Query | ParameterLocation::Path => {
            let sent = style::encode_credential(scheme, &secret(&scheme.name));
            let target = request
                .target
                .replace(&format!("{}={sent}", scheme.parameter), "");
            Request { target, ..request }
        }
    }
}

/// Returns requests with invalid credentials of one scheme.
fn invalid_credentials(request: &Request, scheme: &SecurityScheme) -> Vec<(String, Request)> {
    let name = &scheme.parameter;
    match (scheme.location, &scheme.http_scheme) {
        (ParameterLocation::Header, Some(kind)) => {
            let sent = style::encode_credential(scheme, &secret(&scheme.name));
            let secret = sent.split_once(' ').map_or("", |(_, secret)| secret);
            let other = if kind == "Basic" { "Bearer" } else { "Basic" };
            let fields = [
                format!("{other} {secret}"),
                kind.clone(),
                format!("{kind} "),
                secret.to_owned(),
                String::new(),
            ];
            fields
                .iter()
                .map(|field| {
                    (
                        format!("{name}: {field}"),
                        request.clone().with_header(name, field),
                    )
                })
                .chain([(format!("no {name}"), without_credential(request, scheme))])
                .collect()
        }
        (ParameterLocation::Header, None) => vec![
            (format!("no {name}"), without_credential(request, scheme)),
            (format!("empty {name}"), request.clone().with_header(name, "")),
        ],
        (ParameterLocation::Query, _) => {
            let sent = format!(
                "{name}={}",
                style::encode_credential(scheme, &secret(&scheme.name))
            );
            let with_query = |text: &str| Request {
                target: request.target.replace(&sent, text),
                ..request.clone()
            };
            vec![
                (
                    format!("no {name} in the query"),
                    without_credential(request, scheme),
                ),
                (
                    format!("empty {name} in the query"),
                    with_query(&format!("{name}=")),
                ),
                (
                    format!("{name} in the query is not UTF-8"),
                    with_query(&format!("{sent}%FF")),
                ),
            ]
        }
        (ParameterLocation::Cookie | ParameterLocation::Path, _) => {
            vec![(format!("no cookie {name}"), without_credential(request, scheme))]
        }
    }
}
