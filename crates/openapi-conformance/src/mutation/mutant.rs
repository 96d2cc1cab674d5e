//! Mutants: what each changes, and which rule it violates.

use super::server_messages::{ServerRequest, ServerResponse};
use crate::call::ClientOutcome;
use crate::run::{BytesChange, Change};
use crate::wire::Request;
use serde_json::Value;
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// One seeded fault.
#[derive(Debug, Clone)]
pub struct Mutant {
    /// A name, unique among the mutants of its component.
    pub id: Cow<'static, str>,
    /// The rule of the contract that it violates.
    pub violates: Cow<'static, str>,
    /// Where it makes which change.
    pub point: MutationPoint,
    /// Whether it may have nothing to change: some mutants of any contract do not apply to a given one.
    pub is_optional: bool,
}

/// The component in which a mutant seeds a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Component {
    /// The server.
    Server,
    /// The client.
    Client,
    /// The document that the server describes itself with.
    Document,
}

impl Component {
    /// Every component.
    pub const ALL: [Component; 3] = [Component::Server, Component::Client, Component::Document];
}

impl fmt::Display for Component {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Component::Server => "server",
            Component::Client => "client",
            Component::Document => "document",
        })
    }
}

/// Where a mutant makes its change.
#[derive(Clone)]
pub enum MutationPoint {
    /// The server's response, between router and socket.
    Response(Change<ServerResponse>),
    /// The request, between socket and router.
    Request(Change<ServerRequest>),
    /// The bytes of a response, between socket and client.
    ResponseBytes(BytesChange),
    /// The client's request, between client and socket.
    ClientRequest(Change<Request>),
    /// What the client returns to its caller.
    ClientOutcome(Change<ClientOutcome>),
    /// The value at a JSON pointer of the server's own document.
    Document(Cow<'static, str>, Change<Value>),
}

impl fmt::Debug for MutationPoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            MutationPoint::Response(_) => "Response",
            MutationPoint::Request(_) => "Request",
            MutationPoint::ResponseBytes(_) => "ResponseBytes",
            MutationPoint::ClientRequest(_) => "ClientRequest",
            MutationPoint::ClientOutcome(_) => "ClientOutcome",
            MutationPoint::Document(pointer, _) => return write!(f, "Document({pointer})"),
        })
    }
}

type Text = Cow<'static, str>;

impl Mutant {
    fn new(id: Text, violates: Text, point: MutationPoint) -> Mutant {
        Mutant {
            id,
            violates,
            point,
            is_optional: false,
        }
    }

    /// A mutant of the server's responses.
    pub fn response(
        id: impl Into<Text>,
        violates: impl Into<Text>,
        change: impl Fn(&mut ServerResponse) + Send + Sync + 'static,
    ) -> Mutant {
        let point = MutationPoint::Response(Arc::new(change));
        Mutant::new(id.into(), violates.into(), point)
    }

    /// A mutant of how the server parses requests.
    pub fn request(
        id: impl Into<Text>,
        violates: impl Into<Text>,
        change: impl Fn(&mut ServerRequest) + Send + Sync + 'static,
    ) -> Mutant {
        let point = MutationPoint::Request(Arc::new(change));
        Mutant::new(id.into(), violates.into(), point)
    }

    /// A mutant of the bytes of the server's responses.
    pub fn response_bytes(
        id: impl Into<Text>,
        violates: impl Into<Text>,
        change: impl Fn(&Request, &mut Vec<u8>) + Send + Sync + 'static,
    ) -> Mutant {
        let point = MutationPoint::ResponseBytes(Arc::new(change));
        Mutant::new(id.into(), violates.into(), point)
    }

    /// A mutant of the client's requests.
    pub fn client_request(
        id: impl Into<Text>,
        violates: impl Into<Text>,
        change: impl Fn(&mut Request) + Send + Sync + 'static,
    ) -> Mutant {
        let point = MutationPoint::ClientRequest(Arc::new(change));
        Mutant::new(id.into(), violates.into(), point)
    }

    /// A mutant of what the client returns to its caller.
    pub fn client_outcome(
        id: impl Into<Text>,
        violates: impl Into<Text>,
        change: impl Fn(&mut ClientOutcome) + Send + Sync + 'static,
    ) -> Mutant {
        let point = MutationPoint::ClientOutcome(Arc::new(change));
        Mutant::new(id.into(), violates.into(), point)
    }

    /// A mutant of the value at a JSON pointer of the server's own document.
    pub fn document(
        id: impl Into<Text>,
        violates: impl Into<Text>,
        pointer: impl Into<Text>,
        change: impl Fn(&mut Value) + Send + Sync + 'static,
    ) -> Mutant {
        let point = MutationPoint::Document(pointer.into(), Arc::new(change));
        Mutant::new(id.into(), violates.into(), point)
    }

    pub(super) fn optional(self) -> Mutant {
        Mutant {
            is_optional: true,
            ..self
        }
    }

    /// Returns the component in which it seeds a fault.
    #[must_use]
    pub fn component(&self) -> Component {
        match self.point {
            MutationPoint::Response(_) | MutationPoint::Request(_) | MutationPoint::ResponseBytes(_) => {
                Component::Server
            }
            MutationPoint::ClientRequest(_) | MutationPoint::ClientOutcome(_) => Component::Client,
            MutationPoint::Document(..) => Component::Document,
        }
    }
}
