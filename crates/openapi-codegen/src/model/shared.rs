//! What several operations or schemas share in the generated server.

use super::response::Response;

/// A regular expression, and the function of the server that matches it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// The ECMA-262 regular expression.
    pub text: String,
    /// The function.
    pub function: String,
    /// Its automaton, if it is simple and small enough. The server matches others by an engine that backtracks.
    pub automaton: Option<Automaton>,
}

/// A deterministic automaton, which reads the whole text. State 0 rejects, state 1 is the initial state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Automaton {
    /// The class of each of the first 128 characters.
    pub ascii: Vec<u8>,
    /// The classes of the other characters, by the first character of each run.
    pub wide: Vec<(u32, u8)>,
    /// The number of classes.
    pub classes: usize,
    /// The next state, by state and class.
    pub next: Vec<u8>,
    /// Whether a state accepts.
    pub accept: Vec<bool>,
}

/// A response of `components.responses`, and the function of the server that describes it.
#[derive(Debug, Clone)]
pub struct ComponentResponse {
    /// Its key, as written.
    pub name: String,
    /// The function.
    pub function: String,
    /// The response, as one operation declares it.
    pub response: Response,
}
