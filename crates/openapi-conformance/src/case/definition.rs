//! The types that describe a case: who sends what to whom, and the expected result.

use super::profile::{Profile, Promise};
use crate::call::Call;
use crate::coverage::{CoveragePoint, Topology};
use crate::script::{Script, TypedResponse};
use crate::wire;
use openapi_judge::document::{Document, Operation, SecurityRequirement};
use serde_json::Value;
use std::ops::RangeInclusive;
use std::path::PathBuf;

/// The deepest nesting of a request body that is accepted, the body itself included.
pub const MAX_DEPTH: usize = 127;

/// The largest number of violations that a response reports; beyond it, the response also reports that there are more.
pub const MAX_VIOLATIONS: usize = 1_000;

/// A placeholder in header fields of replayed responses: the URL of a server that the client must not contact.
pub const OTHER_SERVER: &str = "${other-server}";

/// The message of scripted panics, which must never be in a response.
pub const PANIC_MESSAGE: &str = "an internal message of the implementation";

/// One case.
#[derive(Debug, Clone)]
pub struct Case {
    /// A description of what it checks, unique in the suite.
    pub name: String,
    /// The coverage point that it is meant to cover; `None` if several responses are accepted.
    pub point: Option<CoveragePoint>,
    /// What it checks that the document does not say.
    pub promise: Option<Promise>,
    /// What is sent to whom.
    pub kind: CaseKind,
}

/// The kinds of cases.
#[derive(Debug, Clone)]
pub enum CaseKind {
    /// The generated client calls the generated server.
    RoundTrip(Box<RoundTrip>),
    /// The suite sends a request to the generated server.
    Raw(Box<RawRequest>),
    /// The generated client reads a response that the suite wrote.
    Replay(Box<Replay>),
    /// The suite sends the bytes of a case file to the generated server.
    File(Box<FileCase>),
    /// The suite sends a request to the mock in a separate process.
    Mock(Box<RawRequest>),
    /// The suite sends several requests on each of several connections to the generated server.
    Connections(Box<Connections>),
    /// The generated client, with settings of its own, sends requests to which the suite responds.
    Client(Box<ClientCase>),
    /// The constants of the generated enums of this component.
    Constants(String),
}

impl Case {
    /// Returns which of client and server take part.
    #[must_use]
    pub fn topology(&self) -> Topology {
        match &self.kind {
            CaseKind::RoundTrip(_) => Topology::Both,
            CaseKind::Raw(_) | CaseKind::File(_) | CaseKind::Connections(_) => Topology::Server,
            CaseKind::Replay(_) | CaseKind::Client(_) | CaseKind::Constants(_) => Topology::Client,
            CaseKind::Mock(_) => Topology::Deployed,
        }
    }

    /// Returns the status of the response, unless several are accepted or there is more than one response.
    #[must_use]
    pub fn expected_status(&self) -> Option<u16> {
        let statuses = match &self.kind {
            CaseKind::RoundTrip(case) => return Some(case.response.status),
            CaseKind::Replay(case) => return Some(case.response.status),
            CaseKind::Raw(case) | CaseKind::Mock(case) => &case.statuses,
            CaseKind::File(case) => &case.statuses,
            CaseKind::Connections(_) | CaseKind::Client(_) | CaseKind::Constants(_) => return None,
        };
        match statuses.as_slice() {
            [status] => Some(*status),
            _ => None,
        }
    }

    /// Returns where the document declares the response.
    #[must_use]
    pub fn declared(&self) -> DeclaredBy {
        match &self.kind {
            CaseKind::RoundTrip(case) => DeclaredBy::Operation(case.operation),
            CaseKind::Replay(case) => DeclaredBy::Operation(case.round_trip.operation),
            CaseKind::Client(case) => DeclaredBy::Operation(case.round_trip.operation),
            CaseKind::Constants(_) => DeclaredBy::Undeclared,
            CaseKind::Raw(case) | CaseKind::Mock(case) => case.declared,
            CaseKind::File(case) => case.declared,
            CaseKind::Connections(case) => case
                .connections
                .iter()
                .flatten()
                .next()
                .map_or(DeclaredBy::Undeclared, |request| request.declared),
        }
    }
}

/// A call of the client, and the response of the implementation.
#[derive(Debug, Clone)]
pub struct RoundTrip {
    /// Index of the operation.
    pub operation: usize,
    /// The credentials.
    pub alternative: SecurityRequirement,
    /// The request.
    pub call: Call,
    /// The response.
    pub response: TypedResponse,
}

/// A call of the client to which the suite responds.
#[derive(Debug, Clone)]
pub struct Replay {
    /// The call, and the value that its caller must get if the response is valid.
    pub round_trip: RoundTrip,
    /// The response on the wire.
    pub response: wire::Response,
    /// How the client must report it.
    pub expected: Expected,
}

/// How a client must report a response to its caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// As the variant of its status.
    Typed,
    /// As the variant of its status, although a newer server sends what the contract does not declare.
    Newer,
    /// As the variant of its status with the body as it was sent, or as an error: an open choice may have a further
    /// alternative, but this may also be an invalid value of a declared one.
    KeptOrUndecodable,
    /// As an error: the operation does not declare the response.
    Undeclared,
    /// As an error: the response cannot be decoded.
    Undecodable,
    /// As an error without sending a request, because no request can carry a parameter.
    NotSent,
}

/// A call of the client with settings of its own.
#[derive(Debug, Clone)]
pub struct ClientCase {
    /// The call, and the value that its caller gets.
    pub round_trip: RoundTrip,
    /// What the client gets for each request; the last one for all further requests.
    pub replies: Vec<Reply>,
    /// How many requests the client must send.
    pub requests: RangeInclusive<usize>,
    /// Header fields that each request must have; the last ones are those of all further requests.
    pub headers: Vec<Vec<(String, String)>>,
    /// What the caller must get.
    pub result: ClientResult,
}

/// What the suite does with a request of the client.
#[derive(Debug, Clone)]
pub enum Reply {
    /// It responds.
    Response(wire::Response),
    /// It responds with a body in chunks, whose length the head does not contain.
    Chunked(wire::Response),
    /// It does nothing, and leaves the connection open.
    Silence,
}

/// What the caller of the client gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClientResult {
    /// The typed response.
    Typed,
    /// A response with this status, declared or not.
    Status(u16),
    /// An error: the response is not read to its end, because it is too long.
    TooLong,
    /// An error: there is no response in time.
    TimedOut,
}

/// The known failure of a hand-written case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownFailure {
    /// The status of the response; `None` stands for any success.
    pub status: Option<u16>,
    /// Why the failure is accepted.
    pub reason: String,
}

/// A request of the suite, and the response that it must get.
#[derive(Debug, Clone)]
pub struct RawRequest {
    /// The security alternative that the request uses or violates.
    pub alternative: SecurityRequirement,
    /// The response that the implementation returns, if the request reaches it.
    pub response: Option<TypedResponse>,
    /// The request, without `Host`.
    pub request: wire::Request,
    /// How the implementation behaves.
    pub script: Script,
    /// Where the document declares the response.
    pub declared: DeclaredBy,
    /// The expected statuses.
    pub statuses: Vec<u16>,
    /// Whether any client error is right, even an undeclared one.
    pub any_client_error: bool,
    /// The methods that `Allow` must list, in any order; empty if there is no such header.
    pub allow: Vec<String>,
    /// The violations of the body: for each, the JSON pointers of which the response must report one.
    pub pointers: Vec<Vec<String>>,
    /// The limits that the request exceeds, which messages of the response name if they name a number.
    pub limits: Vec<Limit>,
    /// What the implementation must receive; `None` if the request must not reach it.
    pub delivery: Option<Delivery>,
}

/// A limit that a request exceeds.
#[derive(Debug, Clone, PartialEq)]
pub struct Limit {
    /// The JSON pointer of the value that exceeds it; `None` for the length of the body.
    pub pointer: Option<String>,
    /// The limit.
    pub value: Value,
}

/// Requests on several connections.
#[derive(Debug, Clone)]
pub struct Connections {
    /// The requests of each connection.
    pub connections: Vec<Vec<RawRequest>>,
    /// When they are sent.
    pub timing: Timing,
    /// How the implementation behaves.
    pub script: Script,
}

/// When the requests of a connection are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// Each after the response to the one before it.
    InTurn,
    /// All at once.
    Pipelined,
    /// In this number of pieces, a piece of each connection in turn.
    Interleaved(usize),
}

/// A hand-written case: the bytes of a request, and the response that it must get.
#[derive(Debug, Clone)]
pub struct FileCase {
    /// The credentials of the valid request.
    pub alternative: SecurityRequirement,
    /// The valid request before it was edited.
    pub request: wire::Request,
    /// The bytes to send.
    pub bytes: Vec<u8>,
    /// Whether the sending side of the connection is closed afterwards.
    pub ends: bool,
    /// How the implementation behaves if it is reached.
    pub script: Script,
    /// Where the document declares the response.
    pub declared: DeclaredBy,
    /// Whether an error may lack a body because the HTTP library, below the router, responds.
    pub may_lack_body: bool,
    /// The expected statuses.
    pub statuses: Vec<u16>,
    /// Whether the server may also close the connection without a response.
    pub closes: bool,
    /// Headers that must be present, with their values; `*` stands for any.
    pub headers: Vec<(String, String)>,
    /// Headers that must be absent.
    pub forbidden: Vec<String>,
    /// Values of the body by JSON pointer.
    pub body: Vec<(String, Value)>,
    /// Whether the request must reach the implementation; `None` if it may.
    pub reaches: Option<bool>,
    /// The alternative whose credential must reach the implementation, if the case checks that.
    pub credential: Option<SecurityRequirement>,
    /// Parameters that must reach the implementation, by `location:name`.
    pub receives: Vec<(String, Value)>,
    /// The known failure of the case.
    pub failure: Option<KnownFailure>,
}

/// What the implementation must receive of a raw request.
#[derive(Debug, Clone, PartialEq)]
pub enum Delivery {
    /// The request, with any body.
    Anything,
    /// This body.
    Body(Value),
    /// The parameter of this `location:name` with this value.
    Parameter(String, Value),
}

/// Where the document declares a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeclaredBy {
    /// In the operation with this index.
    Operation(usize),
    /// In the `x-unmatched` entry with this index.
    Unmatched(usize),
    /// Nowhere: the response has no body.
    Undeclared,
}

impl DeclaredBy {
    /// Returns the operation that declares the response.
    pub(crate) fn operation(self, document: &Document) -> Option<&Operation> {
        match self {
            DeclaredBy::Operation(index) => document.operations.get(index),
            DeclaredBy::Unmatched(_) | DeclaredBy::Undeclared => None,
        }
    }
}

/// What determines the cases of a suite, apart from the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The seed of the random cases: the same seed gives the same cases.
    pub seed: u64,
    /// The number of random cases of each operation.
    pub random: usize,
    /// The longest request body that the server accepts, in bytes.
    pub body_limit: usize,
    /// The folder of the hand-written cases.
    pub case_files: Option<PathBuf>,
    /// What is demanded of the server.
    pub profile: Profile,
}

impl Plan {
    /// The default seed.
    pub const SEED: u64 = 1;

    /// The default number of random cases of each operation.
    pub const RANDOM: usize = 300;

    /// A plan with the defaults and without hand-written cases.
    #[must_use]
    pub fn new(body_limit: usize) -> Plan {
        Plan {
            seed: Plan::SEED,
            random: Plan::RANDOM,
            body_limit,
            case_files: None,
            profile: Profile::GeneratedServer,
        }
    }
}
