//! A server that responds with the document's examples and rejects requests that violate the contract.

mod compose;
mod prefer;
mod reject;

pub use crate::layer::BodyError;
pub use prefer::Preferences;

use crate::document::{DeclaredResponse, Document, Operation, find_response};
use crate::judge::Judge;
use crate::layer::ReplayBody;
use crate::message::{Headers, Request, Response};
use crate::route::Route;
use crate::serve::server::{Log, ServiceFn, into_http, serve};
use crate::text::excerpt;
use hyper::body::Incoming;
use reject::Rejection;
use std::fmt;
use std::sync::Arc;
use tokio::net::TcpListener;

/// The default limit on request bodies, in bytes.
pub const DEFAULT_LIMIT: usize = 65_536;

/// Responds to requests with the examples of a document.
pub struct Mock {
    judge: Judge,
    /// The accepted tokens; if there are none, every well-formed credential is accepted.
    tokens: Vec<String>,
}

/// Leaves out the tokens.
impl fmt::Debug for Mock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mock")
            .field("judge", &self.judge)
            .finish_non_exhaustive()
    }
}

/// A response, with a note for the log.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MockResponse {
    /// The response.
    pub response: Response,
    /// Why it is not the expected one: the reason for a rejection, or a preference that was ignored.
    pub note: Option<String>,
}

impl Mock {
    /// Creates a mock of a document.
    #[must_use]
    pub fn new(document: Arc<Document>) -> Mock {
        let judge = Judge::new(document).redacting();
        let tokens = Vec::new();
        Mock { judge, tokens }
    }

    /// Accepts these tokens only, unless the list is empty: each as a bearer token or API key, and
    /// `user:password` for Basic.
    #[must_use]
    pub fn tokens(self, tokens: Vec<String>) -> Mock {
        Mock { tokens, ..self }
    }

    /// Lists the responses that have neither an example nor a generated instance, and are therefore
    /// replaced by 501. This takes seconds for large documents.
    #[must_use]
    pub fn missing_examples(&self) -> Vec<String> {
        compose::missing_examples(&self.judge)
    }

    /// Returns the document.
    #[must_use]
    pub fn document(&self) -> &Arc<Document> {
        self.judge.document()
    }

    /// Responds to a request, whose body may not have been readable.
    #[must_use]
    pub fn respond(&self, request: &Request, body_error: Option<BodyError>) -> MockResponse {
        match self.document().route(&request.method, request.path()) {
            Route::Operation(operation) => self.respond_as(operation, request, body_error),
            Route::MethodNotAllowed { allow, unmatched, .. } => {
                let allow: Vec<&str> = allow.into_iter().collect();
                let allow = ("Allow".to_owned(), allow.join(", "));
                let declared = unmatched.map_or(&[][..], |entry| &entry.responses);
                let mut response = self.respond_unmatched(declared, 405);
                response
                    .headers
                    .0
                    .retain(|(name, _)| !name.eq_ignore_ascii_case("allow"));
                response.headers.0.push(allow);
                with_note(response, "the path does not allow this method")
            }
            Route::NotFound { unmatched } => {
                // The `*` of OPTIONS is not a path; it stands for the whole server.
                let unmatched = unmatched.or_else(|| self.document().unmatched_for("/"));
                let declared = unmatched.map_or(&[][..], |entry| &entry.responses);
                with_note(
                    self.respond_unmatched(declared, 404),
                    "no operation has this path",
                )
            }
        }
    }

    /// Serves connections until the future is dropped; accepts request bodies of at most `limit` bytes.
    pub async fn serve(self: Arc<Mock>, listener: TcpListener, limit: usize, log: Log) {
        let respond = move |request: http::Request<Incoming>| {
            let (mock, log) = (Arc::clone(&self), Arc::clone(&log));
            async move {
                let (parts, body) = request.into_parts();
                let (_, bytes) = ReplayBody::read(body, limit).await;
                let body_error = bytes.as_ref().err().copied();
                let request = Request::from_parts(&parts, bytes.unwrap_or_default());
                let MockResponse { response, note } = mock.respond(&request, body_error);
                let declared = response.status;
                let response = into_http(response);
                let status = response.status().as_u16();
                let inexpressible = (status != declared)
                    .then(|| format!("HTTP cannot express the declared response {declared}"));
                let line = format!(
                    "{} {} -> {status}",
                    excerpt(&request.method),
                    excerpt(request.path()),
                );
                log(&match inexpressible.or(note) {
                    Some(note) => format!("{line}: {note}"),
                    None => line,
                });
                Ok(response)
            }
        };
        serve(listener, ServiceFn(respond)).await;
    }

    fn respond_as(
        &self,
        operation: &Operation,
        request: &Request,
        body_error: Option<BodyError>,
    ) -> MockResponse {
        let preferences = Preferences::parse(request);
        let rejection = reject::check(&self.judge, &self.tokens, operation, request, body_error);
        if let Some(Rejection { statuses, finding }) = rejection {
            // An exact status has precedence over a range and `default`.
            let exact = statuses.iter().find(|status| operation.declares_code(**status));
            let declared = exact.or_else(|| {
                let mut statuses = statuses.iter();
                statuses.find(|status| operation.response(**status).is_some())
            });
            let status = declared.or(statuses.first()).copied().unwrap_or(400);
            let composed = match operation.response(status) {
                Some(declared) => compose::compose(&self.judge, declared, status, request, &preferences),
                None => Ok(empty(status)),
            };
            let composed = composed.map(|response| with_note(response, &finding.message));
            return composed.unwrap_or_else(|missing| not_implemented(operation, status, &missing));
        }
        let choice = preferences.choose(operation);
        let composed = match choice.response {
            Some(declared) => compose::compose(&self.judge, declared, choice.status, request, &preferences),
            None => Ok(empty(choice.status)),
        };
        match composed {
            Ok(response) => MockResponse {
                response,
                note: choice.ignored,
            },
            Err(missing) => not_implemented(operation, choice.status, &missing),
        }
    }

    /// Composes the response that a list declares for a status; an empty one if there is none or if it
    /// cannot be composed.
    fn respond_unmatched(&self, declared: &[DeclaredResponse], status: u16) -> Response {
        let anything = Request::default();
        let preferences = Preferences::default();
        let composed = find_response(declared, status)
            .map(|response| compose::compose(&self.judge, response, status, &anything, &preferences));
        composed.and_then(Result::ok).unwrap_or_else(|| empty(status))
    }
}

fn empty(status: u16) -> Response {
    Response {
        status,
        headers: Headers::default(),
        body: Vec::new(),
    }
}

/// The 501 for a response that has no example and for which no instance was found.
fn not_implemented(operation: &Operation, status: u16, missing: &str) -> MockResponse {
    let key = operation.key();
    let note = format!("no instance was found for {key} {status}: {missing} needs an example");
    let mut response = empty(501);
    let plain = ("Content-Type".to_owned(), "text/plain; charset=utf-8".to_owned());
    response.headers.0.push(plain);
    response.body = format!("{note}\n").into_bytes();
    with_note(response, &note)
}

fn with_note(response: Response, note: &str) -> MockResponse {
    let note = Some(note.to_owned());
    MockResponse { response, note }
}
