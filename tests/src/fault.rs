//! Seeded faults: what a server, a client or a document could get wrong, each written down as a
//! breach of the contract and planted alone. The suite must notice every one of them.
//!
//! They know nothing of the checks: what is broken is said in the contract's words.

mod client;
mod document;
mod edit;
mod order;
mod plant;
mod reach;
mod score;
mod server;
mod trial;

pub use edit::{Answer, Heard};
pub use plant::{Faulty, faulty};
pub use score::{Noticed, Score, Verdict};
pub use trial::Trial;

use crate::run::Seen;
use crate::wire::Request;
use serde_json::Value;
use std::fmt;

/// One thing that is wrong.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    /// Its name, unique in the list.
    pub id: &'static str,
    /// Who is at fault.
    pub class: Class,
    /// What of the contract it breaks.
    pub breaks: &'static str,
    /// How it is planted.
    pub plant: Plant,
}

/// Who is at fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// The server.
    Server,
    /// The client.
    Client,
    /// The document that the stub gives of itself.
    Document,
}

impl Class {
    /// Every class.
    pub const ALL: [Class; 3] = [Class::Server, Class::Client, Class::Document];
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Class::Server => "server",
            Class::Client => "client",
            Class::Document => "document",
        })
    }
}

/// How a fault is planted.
#[derive(Debug, Clone, Copy)]
pub enum Plant {
    /// In the server's answer, between router and socket.
    Answer(fn(&mut Answer)),
    /// In the request, between socket and router.
    Heard(fn(&mut Heard)),
    /// In the bytes of an answer, between socket and client.
    Bytes(fn(&Request, &mut Vec<u8>)),
    /// In the client's request, between client and socket.
    Sent(fn(&mut Request)),
    /// In what the client gives its caller.
    Seen(fn(&mut Seen)),
    /// In the stub's own document, at a JSON pointer.
    Emitted(&'static str, fn(&mut Value)),
}

/// Every fault.
#[must_use]
pub fn all() -> Vec<Fault> {
    [server::faults(), client::faults(), document::faults()].concat()
}

const fn server(id: &'static str, breaks: &'static str, plant: Plant) -> Fault {
    Fault {
        id,
        class: Class::Server,
        breaks,
        plant,
    }
}

const fn client(id: &'static str, breaks: &'static str, plant: Plant) -> Fault {
    Fault {
        id,
        class: Class::Client,
        breaks,
        plant,
    }
}

const fn document(
    id: &'static str,
    breaks: &'static str,
    pointer: &'static str,
    change: fn(&mut Value),
) -> Fault {
    Fault {
        id,
        class: Class::Document,
        breaks,
        plant: Plant::Emitted(pointer, change),
    }
}
