//! Cases, enumerated from the document: a new operation has them without an edit here.

mod agree;
mod answer;
mod data;
mod deployed;
mod hostile;
mod invalid;
mod lexical;
mod mutate;
mod nested;
mod random;
mod raw;
mod refuse;
mod sample;
mod unmatched;

use crate::cell::{Cell, Way};
use crate::document::{Document, Operation, SecurityRequirement};
use crate::glue::Call;
use crate::judge::Judge;
use crate::script::{Reply, Script};
use crate::wire;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// The limit on request bodies that the server states, in bytes.
pub const BODY_LIMIT: usize = account_server::BODY_LIMIT;

/// A request's body may have so many levels, itself included.
pub const DEEPEST: usize = 127;

/// Of more wrong places in a request the server tells only so many, and that there are more.
pub const MOST_TOLD: usize = 1_000;

/// In a recorded answer: the address of a server that no client has been given.
pub const ELSEWHERE: &str = "${elsewhere}";

/// Text of scripted panics, which must never be on the wire.
pub const PANIC: &str = "the implementation's own secret words";

/// One case.
#[derive(Debug, Clone)]
pub struct Case {
    /// What it shows, unique in the suite.
    pub name: String,
    /// The cell that it covers; `None` where the answer is the server's choice among several.
    pub cell: Option<Cell>,
    /// What is done.
    pub exchange: Exchange,
}

/// What a case does.
#[derive(Debug, Clone)]
pub enum Exchange {
    /// The generated client calls the generated server.
    Agree(Box<Agree>),
    /// Bytes of our own go to the generated server.
    Raw(Box<Raw>),
    /// The generated client reads bytes of our own.
    Recorded(Box<Recorded>),
    /// Bytes that a file says go to the generated server.
    Written(Box<Written>),
    /// Bytes of our own go to a server in a process of its own.
    Deployed(Box<Raw>),
}

impl Case {
    /// The way in which it shows its cells.
    #[must_use]
    pub fn way(&self) -> Way {
        match &self.exchange {
            Exchange::Agree(_) => Way::Both,
            Exchange::Raw(_) | Exchange::Written(_) => Way::Server,
            Exchange::Recorded(_) => Way::Client,
            Exchange::Deployed(_) => Way::Deployed,
        }
    }

    /// Who declares the answer.
    #[must_use]
    pub fn declared(&self) -> Declared {
        match &self.exchange {
            Exchange::Agree(agree) => Declared::Operation(agree.operation),
            Exchange::Recorded(recorded) => Declared::Operation(recorded.agree.operation),
            Exchange::Raw(raw) | Exchange::Deployed(raw) => raw.declared,
            Exchange::Written(written) => written.declared,
        }
    }
}

/// A call of the client, and what the implementation answers.
#[derive(Debug, Clone)]
pub struct Agree {
    /// Index of the operation.
    pub operation: usize,
    /// The credentials.
    pub alternative: SecurityRequirement,
    /// The request.
    pub call: Call,
    /// The answer.
    pub reply: Reply,
}

/// A call of the client that is answered with bytes of our own.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// The call, and what its caller must get of a good answer.
    pub agree: Agree,
    /// The answer on the wire.
    pub answer: wire::Response,
    /// How the client must take it.
    pub taken: Taken,
}

/// How a client takes an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// As what it is.
    Typed,
    /// As a status that the contract does not know.
    Undeclared,
    /// As one that cannot be read.
    Unreadable,
}

/// How a case is known to fail, and why that is left so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownFailure {
    /// The status that comes instead; `None` is any that tells of success.
    pub status: Option<u16>,
    /// Why.
    pub reason: String,
}

/// A raw request, and what must come back.
#[derive(Debug, Clone)]
pub struct Raw {
    /// The security alternative that it is about.
    pub alternative: SecurityRequirement,
    /// What the answer must carry, where the implementation's answer is to come through.
    pub answer: Option<Reply>,
    /// The request, without `Host`.
    pub request: wire::Request,
    /// How the implementation behaves.
    pub script: Script,
    /// Who declares the answer.
    pub declared: Declared,
    /// The statuses that are right.
    pub statuses: Vec<u16>,
    /// The methods that `Allow` lists, in any order; empty where there is no such header.
    pub allow: Vec<String>,
    /// For each thing that is wrong with the body, the JSON pointers of which the answer must tell one.
    pub places: Vec<Vec<String>>,
    /// The body as JSON that the implementation must receive, if the request is to reach it.
    pub reaches: Option<Reaches>,
}

/// A case that is written down: the bytes of a request, and what must come back.
#[derive(Debug, Clone)]
pub struct Written {
    /// The credentials that the good request has.
    pub alternative: SecurityRequirement,
    /// The good request, before it was changed.
    pub request: wire::Request,
    /// What is sent.
    pub bytes: Vec<u8>,
    /// Whether nothing can follow them: the sending side is closed.
    pub ends: bool,
    /// How the implementation behaves if it is reached.
    pub script: Script,
    /// Who declares the answer.
    pub declared: Declared,
    /// Whether an error may come without a body, from below the router.
    pub bare: bool,
    /// The statuses that are right.
    pub statuses: Vec<u16>,
    /// Whether it is right too that the connection is closed without an answer.
    pub closes: bool,
    /// Headers that must be there, with their values; `*` stands for any.
    pub headers: Vec<(String, String)>,
    /// Headers that must not be there.
    pub forbidden: Vec<String>,
    /// What the body says at JSON pointers.
    pub body: Vec<(String, serde_json::Value)>,
    /// Whether the implementation is reached; `None` if it may be.
    pub reaches: Option<bool>,
    /// Whose credential reaches it, where that matters.
    pub credential: Option<SecurityRequirement>,
    /// Parameters that reach it, by `place:name`.
    pub receives: Vec<(String, serde_json::Value)>,
    /// Why it is known to fail.
    pub failure: Option<KnownFailure>,
}

/// What of a raw request the implementation must receive.
#[derive(Debug, Clone, PartialEq)]
pub enum Reaches {
    /// The request, whatever it says.
    Anything,
    /// This body.
    Body(serde_json::Value),
}

/// Who declares an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Declared {
    /// The operation with this index.
    Operation(usize),
    /// The `x-unmatched` entry with this index.
    Unmatched(usize),
    /// Nobody: the answer has no body.
    Nobody,
}

/// How many cases there are to be beyond those that the document asks for, and where they begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// Where the random ones begin: the same seed gives the same cases.
    pub seed: u64,
    /// How many random ones each operation has.
    pub random: usize,
}

impl Default for Plan {
    fn default() -> Self {
        Plan { seed: 1, random: 300 }
    }
}

/// Every case of a document. `Err` names what no instance could be found for.
pub fn enumerate(judge: &Judge, plan: &Plan) -> Result<Vec<Case>, String> {
    let document = judge.document();
    let mut cases = Vec::new();
    let varied = RefCell::default();
    let data = data::Data::read(judge)?;
    for (index, operation) in document.operations.iter().enumerate() {
        let subject = Subject {
            judge,
            plan,
            document,
            index,
            operation,
            varied: &varied,
            data: &data,
        };
        let enumerated = subject
            .cases()
            .map_err(|fault| format!("{}: {fault}", operation.key()))?;
        cases.extend(enumerated);
    }
    cases.extend(unmatched::cases(judge)?);
    cases.extend(deployed::refusals(&cases));
    Ok(cases)
}

/// The operation that cases are made for.
struct Subject<'a> {
    judge: &'a Judge,
    plan: &'a Plan,
    document: &'a Document,
    index: usize,
    operation: &'a Operation,
    /// Schemas of answers that have been varied, as JSON text.
    varied: &'a RefCell<BTreeSet<String>>,
    data: &'a data::Data,
}

impl Subject<'_> {
    fn cases(&self) -> Result<Vec<Case>, String> {
        let mut cases = self.agreements()?;
        cases.extend(self.acceptances()?);
        cases.extend(self.refusals()?);
        cases.extend(self.invalid_requests()?);
        cases.extend(self.other_bytes()?);
        cases.extend(self.nested_bodies()?);
        cases.extend(self.answers()?);
        cases.extend(self.hostile_answers()?);
        cases.extend(self.written_cases()?);
        cases.extend(self.preferred_answers()?);
        cases.extend(self.random_cases()?);
        Ok(cases)
    }

    /// The cell of an answer, as the document declares the status.
    fn cell(&self, status: u16, media_type: &str, alternative: &SecurityRequirement) -> Option<Cell> {
        let response = self.operation.response(status)?;
        let declared = response.media_types();
        Some(Cell {
            subject: self.operation.key(),
            status: response.status,
            media_type: match declared.as_slice() {
                [only] => only.clone(),
                _ => media_type.to_owned(),
            },
            alternative: alternative.name(),
            header: String::new(),
        })
    }

    fn name(&self, what: &str) -> String {
        format!("{}: {what}", self.operation.key())
    }
}
