//! A server that answers from the document's examples, and refuses what the contract refuses.

mod compose;
mod prefer;
mod reject;

pub use crate::layer::Unread;
pub use prefer::Preferences;

use crate::document::{Document, Operation};
use crate::judge::Judge;
use crate::layer::Replay;
use crate::message::{Fields, Request, Response};
use crate::route::Route;
use crate::serve::server::{Answering, Log, sent, serve};
use crate::text::begun;
use hyper::body::Incoming;
use std::fmt;
use std::sync::Arc;
use tokio::net::TcpListener;

/// The longest request body that is taken unless another limit is given, in bytes.
pub const LIMIT: usize = 65_536;

/// Answers requests from the examples of a document.
pub struct Mock {
    judge: Judge,
    /// The tokens that are let in; any where there is none.
    tokens: Vec<String>,
}

/// Without the tokens.
impl fmt::Debug for Mock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Mock");
        shown.field("judge", &self.judge).finish_non_exhaustive()
    }
}

/// An answer, and what whoever runs the mock should know of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// The answer.
    pub response: Response,
    /// Why it is not another one: what was refused, or a preference that nobody declared.
    pub note: Option<String>,
}

impl Mock {
    /// A mock of a document. What there is neither an example nor an instance for is answered with 501.
    #[must_use]
    pub fn new(document: Arc<Document>) -> Mock {
        let judge = Judge::new(document).discreet();
        let tokens = Vec::new();
        Mock { judge, tokens }
    }

    /// What is answered with 501, in words. To find that out takes seconds for large documents.
    #[must_use]
    pub fn unanswerable(&self) -> Vec<String> {
        compose::missing(&self.judge)
    }

    /// The same that lets in these tokens only, unless there is none: each as a bearer token or API
    /// key, and `user:password` for Basic.
    #[must_use]
    pub fn tokens(self, tokens: Vec<String>) -> Mock {
        Mock { tokens, ..self }
    }

    /// The document it answers from.
    #[must_use]
    pub fn document(&self) -> &Arc<Document> {
        self.judge.document()
    }

    /// Answers a request, or one whose body could not be read.
    #[must_use]
    pub fn answer(&self, request: &Request, unread: Option<Unread>) -> Answer {
        match self.document().route(&request.method, request.path()) {
            Route::Operation(operation) => self.of_operation(operation, request, unread),
            Route::Method { allow, unmatched, .. } => {
                let allow: Vec<&str> = allow.into_iter().collect();
                let allow = ("Allow".to_owned(), allow.join(", "));
                let declared = unmatched.map_or(&[][..], |entry| &entry.responses);
                let mut response = self.of_nobody(declared, 405);
                response
                    .headers
                    .0
                    .retain(|(name, _)| !name.eq_ignore_ascii_case("allow"));
                response.headers.0.push(allow);
                noted(response, "the path does not have this method")
            }
            Route::Nothing { unmatched } => {
                // The `*` of OPTIONS is no path, and the server's affair as a whole.
                let unmatched = unmatched.or_else(|| self.document().unmatched_for("/"));
                let declared = unmatched.map_or(&[][..], |entry| &entry.responses);
                noted(self.of_nobody(declared, 404), "no operation has this path")
            }
        }
    }

    /// Serves every connection until it is dropped; takes request bodies of at most `limit` bytes.
    pub async fn serve(self: Arc<Mock>, listener: TcpListener, limit: usize, log: Log) {
        let answer = move |request: http::Request<Incoming>| {
            let (mock, log) = (Arc::clone(&self), Arc::clone(&log));
            async move {
                let (parts, body) = request.into_parts();
                let (_, bytes) = Replay::read(body, limit).await;
                let unread = bytes.as_ref().err().copied();
                let request = Request::from_parts(&parts, bytes.unwrap_or_default());
                let answer = mock.answer(&request, unread);
                let line = format!(
                    "{} {} -> {}",
                    begun(&request.method),
                    begun(request.path()),
                    answer.response.status
                );
                log(&answer.note.map_or(line.clone(), |note| format!("{line}: {note}")));
                Ok(sent(answer.response))
            }
        };
        serve(listener, Answering(answer)).await;
    }

    fn of_operation(&self, operation: &Operation, request: &Request, unread: Option<Unread>) -> Answer {
        let preferences = Preferences::of(request);
        if let Some((statuses, finding)) =
            reject::refusal(&self.judge, &self.tokens, operation, request, unread)
        {
            let status = statuses
                .iter()
                .find(|status| operation.response(**status).is_some());
            let status = status.or(statuses.first()).copied().unwrap_or(400);
            let composed = match operation.response(status) {
                Some(declared) => compose::compose(&self.judge, declared, status, request, &preferences),
                None => Ok(bare(status)),
            };
            let composed = composed.map(|response| noted(response, &finding.message));
            return composed.unwrap_or_else(|missing| unanswered(operation, status, &missing));
        }
        let chosen = preferences.choose(operation);
        let (response, status) = (chosen.response, chosen.status);
        let composed = match response {
            Some(response) => compose::compose(&self.judge, response, status, request, &preferences),
            None => Ok(bare(status)),
        };
        match composed {
            Ok(response) => Answer {
                response,
                note: chosen.ignored,
            },
            Err(missing) => unanswered(operation, status, &missing),
        }
    }

    /// The answer of a status that a list declares; an empty one where it does not, or nothing is found
    /// to say.
    fn of_nobody(&self, declared: &[crate::document::Response], status: u16) -> Response {
        let response = crate::document::response_of(declared, status);
        let anything = Request::default();
        let composed = response.map(|response| {
            compose::compose(&self.judge, response, status, &anything, &Preferences::default())
        });
        composed.and_then(Result::ok).unwrap_or_else(|| bare(status))
    }
}

fn bare(status: u16) -> Response {
    Response {
        status,
        headers: Fields::default(),
        body: Vec::new(),
    }
}

/// 501 where nothing is found to answer with.
fn unanswered(operation: &Operation, status: u16, missing: &str) -> Answer {
    let key = operation.key();
    let note = format!("nothing was found to answer {key} {status} with: {missing} needs an example");
    let mut response = bare(501);
    let plain = ("Content-Type".to_owned(), "text/plain; charset=utf-8".to_owned());
    response.headers.0.push(plain);
    response.body = format!("{note}\n").into_bytes();
    noted(response, &note)
}

fn noted(response: Response, note: &str) -> Answer {
    let note = Some(note.to_owned());
    Answer { response, note }
}
