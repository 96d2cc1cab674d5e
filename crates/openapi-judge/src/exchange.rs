//! Judges a request together with the response to it.

use crate::document::{Operation, Unmatched};
use crate::judge::{Finding, Judge, Rule};
use crate::message::{Exchange, Response};
use crate::route::Route;
use crate::text::excerpt;
use std::collections::BTreeSet;
use std::fmt;

/// The verdict on one exchange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The id of the operation; `TAG *` if the path or method matches no operation, and `*` if the
    /// document declares no responses for that.
    pub operation: String,
    /// Method of the request.
    pub method: String,
    /// Path of the request, without its query. A redacting judge gives the path template instead, since
    /// path parameters are values too; a path that matches no template is given as it was sent.
    pub path: String,
    /// Status of the response.
    pub status: u16,
    /// Findings in the request. They are the client's responsibility if the server rejected it.
    pub request: Vec<Finding>,
    /// Findings in the response, which are the server's responsibility. Among them: that the server
    /// accepted a request that violates the contract.
    pub response: Vec<Finding>,
    /// Whether a body was not judged: it was too long, had a content coding, or was incomplete.
    pub unjudged: bool,
}

impl Verdict {
    /// Whether neither the request nor the response has findings.
    #[must_use]
    pub fn is_conforming(&self) -> bool {
        self.request.is_empty() && self.response.is_empty()
    }
}

/// One line for each finding, without the query.
impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, finding) in self.request.iter().chain(&self.response).enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            let (method, path) = (excerpt(&self.method), excerpt(&self.path));
            let line = format!("{method} {path} -> {}: {finding}", self.status);
            // What a client sends must neither forge log lines nor control a terminal.
            for character in line.chars() {
                match character.is_control() {
                    true => write!(f, "{}", character.escape_default())?,
                    false => write!(f, "{character}")?,
                }
            }
        }
        Ok(())
    }
}

/// Which bodies of an exchange were read. A body that was not read is not judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BodiesRead {
    /// Whether the request's was.
    pub request: bool,
    /// Whether the response's was.
    pub response: bool,
}

impl BodiesRead {
    /// Both bodies were read.
    pub const BOTH: BodiesRead = BodiesRead {
        request: true,
        response: true,
    };
}

impl Judge {
    /// Judges an exchange by what the document declares for its method and path.
    #[must_use]
    pub fn exchange(&self, exchange: &Exchange, read: BodiesRead) -> Verdict {
        let Exchange { request, response } = exchange;
        let mut verdict = Verdict {
            operation: "*".to_owned(),
            method: request.method.clone(),
            path: request.path().to_owned(),
            status: response.status,
            request: Vec::new(),
            response: Vec::new(),
            unjudged: read != BodiesRead::BOTH,
        };
        match self.document().route(&request.method, request.path()) {
            Route::Operation(operation) => {
                verdict.operation.clone_from(&operation.id);
                self.redact_path(&mut verdict.path, &operation.path);
                self.judge_operation(operation, exchange, read, &mut verdict);
            }
            Route::MethodNotAllowed {
                template,
                allow,
                unmatched,
            } => {
                self.redact_path(&mut verdict.path, template);
                self.judge_unmatched(unmatched, 405, exchange, read, &mut verdict);
                let pointer = self.document().locate("", &["paths", template]);
                let incomplete = incomplete_allow(&allow, response);
                verdict
                    .response
                    .extend(incomplete.map(|finding| finding.at(pointer)));
            }
            Route::NotFound { unmatched } => {
                self.judge_unmatched(unmatched, 404, exchange, read, &mut verdict);
            }
        }
        verdict
    }

    fn redact_path(&self, path: &mut String, template: &str) {
        if self.is_redacting() {
            template.clone_into(path);
        }
    }

    fn judge_operation(
        &self,
        operation: &Operation,
        exchange: &Exchange,
        read: BodiesRead,
        verdict: &mut Verdict,
    ) {
        let Exchange { request, response } = exchange;
        verdict.request = self.request(operation, &operation.security, request);
        if !read.request {
            verdict.request.retain(|finding| finding.rule != Rule::Body);
        }
        let method = if read.response { &request.method } else { "HEAD" };
        verdict.response = self.response_in(&operation.pointer, &operation.responses, method, response);
        if response.status / 100 == 2 {
            let violations = verdict
                .request
                .iter()
                .filter(|finding| must_reject(operation, finding.rule));
            let accepted = violations.map(|finding| {
                let message = format!("accepted a request that violates the contract: {finding}");
                Finding::new(Rule::Accepted, message)
                    .at(&finding.pointer)
                    .values("a rejection", response.status.to_string())
                    .within(&format!("response {}", response.status))
            });
            verdict.response.extend(accepted);
        }
    }

    fn judge_unmatched(
        &self,
        unmatched: Option<&Unmatched>,
        status: u16,
        exchange: &Exchange,
        read: BodiesRead,
        verdict: &mut Verdict,
    ) {
        let Exchange { request, response } = exchange;
        let Some(unmatched) = unmatched else {
            return;
        };
        verdict.operation = format!("{} *", unmatched.tag);
        if response.status != status {
            let message = format!("response {}: {}", response.status, expected_status(status));
            let finding = Finding::new(Rule::Status, message).at(&unmatched.pointer);
            let finding = finding.values(status.to_string(), response.status.to_string());
            verdict.response.push(finding);
            return;
        }
        let method = if read.response { &request.method } else { "HEAD" };
        verdict.response = self.response_in(&unmatched.pointer, &unmatched.responses, method, response);
    }
}

fn expected_status(status: u16) -> &'static str {
    match status {
        405 => "expected 405, since the path does not allow this method",
        _ => "expected 404, since no operation has this path",
    }
}

/// Finds methods of the path that `Allow` omits.
fn incomplete_allow(allow: &BTreeSet<&str>, response: &Response) -> Option<Finding> {
    if response.status != 405 {
        return None;
    }
    let fields = response.headers.all("allow").flat_map(|field| field.split(','));
    let listed: BTreeSet<&str> = fields.map(str::trim).collect();
    let missing: Vec<&str> = allow.difference(&listed).copied().collect();
    let message = format!("response 405: header Allow does not list {}", missing.join(", "));
    let list = |methods: &BTreeSet<&str>| Vec::from_iter(methods.iter().copied()).join(", ");
    (!missing.is_empty()).then(|| Finding::new(Rule::Header, message).values(list(allow), list(&listed)))
}

/// Whether the server must reject a request with such a finding: the operation declares a status for
/// that. Missing credentials must be rejected in any case.
fn must_reject(operation: &Operation, rule: Rule) -> bool {
    let statuses: &[u16] = match rule {
        Rule::Credentials => return true,
        Rule::Accept => &[406],
        // Most servers ignore the body of a request that declares none.
        Rule::MediaType | Rule::Body if operation.body.is_none() => &[],
        Rule::MediaType => &[415, 400, 422],
        Rule::Body => &[400, 422],
        Rule::Unsupported => &[400],
        Rule::Parameter | Rule::PathParameter => &[400, 404, 422],
        _ => &[],
    };
    statuses
        .iter()
        .any(|status| operation.response(*status).is_some())
}
