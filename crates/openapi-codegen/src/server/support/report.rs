//! What is found to be wrong with a value, and where.

use super::{Place, Violation, Violations};
use std::fmt;

/// What a violation weighs because of which no type could hold the value, others weighing 1.
const HEAVY: u32 = 1 << 10;

/// Where in a value.
pub enum Path<'p> {
    /// The value itself.
    Root,
    /// A member of an object.
    Member(&'p Path<'p>, &'p str),
    /// An item of a list.
    Item(&'p Path<'p>, usize),
}

impl Path<'_> {
    /// How long its pointer is at least.
    fn octets(&self) -> usize {
        match self {
            Path::Root => 0,
            Path::Member(parent, name) => parent.octets() + 1 + name.len(),
            Path::Item(parent, _) => parent.octets() + 2,
        }
    }

    fn write(&self, pointer: &mut String) {
        match self {
            Path::Root => {}
            Path::Member(parent, name) => {
                parent.write(pointer);
                pointer.push('/');
                for character in name.chars() {
                    match character {
                        '~' => pointer.push_str("~0"),
                        '/' => pointer.push_str("~1"),
                        other => pointer.push(other),
                    }
                }
            }
            Path::Item(parent, index) => {
                parent.write(pointer);
                pointer.push('/');
                pointer.push_str(&index.to_string());
            }
        }
    }
}

/// What was found.
pub struct Report<'r> {
    violations: Option<Violations>,
    weight: u32,
    place: Place,
    prefix: &'r str,
}

impl<'r> Report<'r> {
    /// A report of a value in this place; `prefix` goes before each pointer.
    pub fn new(place: Place, prefix: &'r str) -> Self {
        Self {
            violations: Some(Violations::default()),
            weight: 0,
            place,
            prefix,
        }
    }

    /// A report that only weighs what is found.
    pub fn silent() -> Self {
        Self {
            violations: None,
            weight: 0,
            place: Place::Body,
            prefix: "",
        }
    }

    /// Whether nothing is written.
    pub fn is_silent(&self) -> bool {
        self.violations.is_none()
    }

    /// How much is wrong.
    pub fn weight(&self) -> u32 {
        self.weight
    }

    /// Adds to it.
    pub fn weigh(&mut self, weight: u32) {
        self.weight = self.weight.saturating_add(weight);
    }

    /// Everything that was written.
    pub fn finish(self) -> Violations {
        self.violations.unwrap_or_default()
    }

    /// Adds a violation.
    pub fn add(&mut self, path: &Path<'_>, keyword: &'static str, message: impl fmt::Display) {
        let holds = !matches!(
            keyword,
            "type" | "required" | "additionalProperties" | "discriminator"
        );
        self.weigh(if holds { 1 } else { HEAVY });
        let Some(violations) = &mut self.violations else {
            return;
        };
        // Asked before anything is written: pointers of long names are as long as the body.
        if violations.has_room(self.prefix.len() + path.octets()) {
            let mut pointer = self.prefix.to_owned();
            path.write(&mut pointer);
            violations.push(Violation {
                place: self.place,
                pointer,
                keyword,
                message: message.to_string(),
            });
        }
    }
}
