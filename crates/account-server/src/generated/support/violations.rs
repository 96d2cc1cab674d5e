// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The faults of a request as they are collected, bounded in number and in size.

use super::{Place, Violation};

/// No more than so many are told of one request.
const MOST: usize = 1000;

/// No more octets than so many are written of one request, whatever the names of its members.
const OCTETS: usize = 1 << 18;

/// What was found so far.
#[derive(Debug, Default)]
pub struct Violations {
    told: Vec<Violation>,
    octets: usize,
    truncated: bool,
}

impl Violations {
    /// Whether nothing was found.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.told.is_empty()
    }

    /// All that are told, and whether there were more.
    pub fn finish(self) -> (Vec<Violation>, bool) {
        (self.told, self.truncated)
    }

    /// Whether a violation of so many octets will be told. The first one always is.
    pub fn has_room(&mut self, octets: usize) -> bool {
        let room = self.told.is_empty() || self.told.len() < MOST && self.octets + octets <= OCTETS;
        self.truncated |= !room;
        room
    }

    /// Adds one, if there is room.
    pub fn push(&mut self, violation: Violation) {
        let octets = violation.pointer.len() + violation.message.len();
        if self.has_room(octets) {
            self.octets += octets;
            self.told.push(violation);
        }
    }

    /// Adds one of the body as a whole.
    pub fn body(&mut self, keyword: &'static str, message: &str) {
        self.push(Violation {
            place: Place::Body,
            pointer: String::new(),
            keyword,
            message: message.to_owned(),
        });
    }

    /// Adds what was found elsewhere.
    pub fn extend(&mut self, others: Self) {
        for violation in others.told {
            self.push(violation);
        }
        self.truncated |= others.truncated;
    }
}
