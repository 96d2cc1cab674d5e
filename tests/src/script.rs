//! What the scripted implementation is to answer, and what it heard.

use crate::glue::secret;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What the authenticator decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Verdict {
    /// Whoever asks is let in.
    #[default]
    Accept,
    /// Who presents the suite's secrets is let in, anybody else gets 401.
    Known,
    /// 401.
    Unauthorized,
    /// 429, with the seconds to wait.
    TooManyRequests(u64),
    /// 503, perhaps with the seconds to wait.
    Unavailable(Option<u64>),
    /// 500.
    Internal,
}

/// The seconds of a `Retry-After`, required or not.
pub trait Seconds {
    /// What a verdict says of them.
    fn of(wait: Option<u64>) -> Self;
}

impl Seconds for u64 {
    fn of(wait: Option<u64>) -> u64 {
        wait.unwrap_or(1)
    }
}

impl Seconds for Option<u64> {
    fn of(wait: Option<u64>) -> Option<u64> {
        wait
    }
}

/// What the method of the trait answers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reply {
    /// Status code.
    pub status: u16,
    /// Values of headers by lower-case name.
    pub headers: BTreeMap<String, Value>,
    /// Media type of the body; empty without one.
    pub media_type: String,
    /// The body as JSON, where there is one.
    pub body: Option<Value>,
}

/// The behaviour of the implementation for the next requests.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Script {
    /// Of the authenticator.
    pub verdict: Verdict,
    /// Of the method.
    pub action: Action,
}

/// The behaviour of a method.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// It answers.
    Reply(Reply),
    /// It answers for each operation, named `METHOD path`, and remembers no request.
    Each(Arc<BTreeMap<String, Reply>>),
    /// It panics with this text.
    Panic(String),
}

impl Default for Action {
    fn default() -> Self {
        Action::Panic("no answer is scripted".to_owned())
    }
}

/// A request as the implementation received it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Received {
    /// `METHOD path` of the operation.
    pub operation: String,
    /// The credential that reached the authenticator and came on to the method.
    pub credential: Option<Credential>,
    /// Parameters by `place:name`; absent ones are not there.
    pub parameters: BTreeMap<String, Value>,
    /// Media type of the body; empty without one.
    pub media_type: String,
    /// The body as JSON.
    pub body: Option<Value>,
}

/// A credential: the alternative it was offered by, and its secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// Scheme names joined with `+`.
    pub alternative: String,
    /// Secrets in the order of the schemes.
    pub secrets: Vec<String>,
}

impl Credential {
    /// The credential of an alternative.
    #[must_use]
    pub fn new(alternative: &str, secrets: &[&str]) -> Credential {
        Credential {
            alternative: alternative.to_owned(),
            secrets: secrets.iter().map(|secret| (*secret).to_owned()).collect(),
        }
    }
}

/// The scripted implementation's memory; generated code implements the traits on it.
#[derive(Debug, Clone, Default)]
pub struct Prompter(Arc<Mutex<Memory>>);

#[derive(Debug, Default)]
struct Memory {
    script: Script,
    heard: Vec<Received>,
    faults: Vec<String>,
}

/// What a [`Prompter`] remembers of one case.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Heard {
    /// Calls of methods.
    pub requests: Vec<Received>,
    /// Answers that the server's types could not hold.
    pub faults: Vec<String>,
}

impl Prompter {
    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sets what the next requests meet.
    pub fn prepare(&self, script: Script) {
        *self.memory() = Memory {
            script,
            ..Memory::default()
        };
    }

    /// What was heard since it was prepared.
    #[must_use]
    pub fn heard(&self) -> Heard {
        let mut memory = self.memory();
        Heard {
            requests: std::mem::take(&mut memory.heard),
            faults: std::mem::take(&mut memory.faults),
        }
    }

    /// For the authenticator: what it decides about the secrets of an alternative.
    #[must_use]
    pub fn verdict(&self, alternative: &str, secrets: &[&str]) -> Verdict {
        let known = |given: &&str| alternative.split('+').any(|scheme| *given == secret(scheme));
        match self.memory().script.verdict {
            Verdict::Known if secrets.iter().all(known) => Verdict::Accept,
            Verdict::Known => Verdict::Unauthorized,
            verdict => verdict,
        }
    }

    /// For the authenticator: the server has no name for a verdict.
    pub fn impossible(&self, verdict: Verdict) -> ! {
        self.fault(format!("the server's authenticator cannot say {verdict:?}"))
    }

    fn fault(&self, text: String) -> ! {
        self.memory().faults.push(text.clone());
        resume_unwind(Box::new(text))
    }

    /// For a method: notes the request and says what to answer, or panics as scripted. The panic
    /// does not pass the panic hook, so that a scripted one leaves the terminal alone.
    #[must_use]
    pub fn answer(&self, request: Result<Received, String>) -> Answer<'_> {
        let (action, operation) = {
            let mut memory = self.memory();
            let operation = request
                .as_ref()
                .map_or("", |request| &request.operation)
                .to_owned();
            let action = memory.script.action.clone();
            match request {
                Ok(_) if matches!(action, Action::Each(_)) => {}
                Ok(request) => memory.heard.push(request),
                Err(fault) => memory.faults.push(fault),
            }
            (action, operation)
        };
        let reply = match action {
            Action::Reply(reply) => Some(reply),
            Action::Each(replies) => replies.get(&operation).cloned(),
            Action::Panic(text) => resume_unwind(Box::new(text)),
        };
        let Some(reply) = reply else {
            self.fault(format!("no answer is scripted for {operation}"));
        };
        Answer {
            prompter: self,
            reply,
        }
    }
}

/// A scripted reply on its way into the server's types.
#[derive(Debug)]
pub struct Answer<'a> {
    prompter: &'a Prompter,
    reply: Reply,
}

impl Answer<'_> {
    /// The status code.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.reply.status
    }

    /// The media type of the body.
    #[must_use]
    pub fn media_type(&self) -> &str {
        &self.reply.media_type
    }

    /// The status code as the server's type for it.
    #[must_use]
    pub fn status_code(&self) -> http::StatusCode {
        http::StatusCode::from_u16(self.reply.status).unwrap_or_default()
    }

    /// A required header.
    #[must_use]
    pub fn header<T: DeserializeOwned>(&self, name: &str) -> T {
        self.optional_header(name)
            .unwrap_or_else(|| self.fault(format!("the case gives no value for the header {name}")))
    }

    /// An optional header.
    #[must_use]
    pub fn optional_header<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let value = self.reply.headers.get(&name.to_ascii_lowercase())?;
        Some(self.read(value, name))
    }

    /// The body.
    #[must_use]
    pub fn body<T: DeserializeOwned>(&self) -> T {
        match &self.reply.body {
            Some(value) => self.read(value, "the body"),
            None => self.fault("the case gives no body".to_owned()),
        }
    }

    /// For an answer that the operation has no variant for.
    pub fn undeclared(&self) -> ! {
        let Reply {
            status, media_type, ..
        } = &self.reply;
        self.fault(format!("the server has no variant for {status} {media_type}"))
    }

    fn read<T: DeserializeOwned>(&self, value: &Value, what: &str) -> T {
        crate::glue::decode(value)
            .unwrap_or_else(|error| self.fault(format!("the server's type does not hold {what}: {error}")))
    }

    fn fault(&self, text: String) -> ! {
        self.prompter.fault(text)
    }
}
