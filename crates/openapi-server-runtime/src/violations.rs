//! The violations of one request, bounded in number and in size.

use crate::rejection::{Rejection, RejectionKind};
use crate::violation::{Location, Violation};
use http::StatusCode;

/// The maximum number of violations that are reported for one request.
const MAX_VIOLATIONS: usize = 1000;

/// The maximum size in bytes of the violations of one request, since property names can be long.
const MAX_BYTES: usize = 1 << 18;

/// The violations found so far.
#[derive(Debug, Default)]
pub struct Violations {
    reported: Vec<Violation>,
    bytes: usize,
    truncated: bool,
}

impl Violations {
    /// Returns whether no violation was found.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.reported.is_empty()
    }

    /// Returns whether a violation of this many bytes would be kept. The first one always is.
    pub(crate) fn has_room(&mut self, bytes: usize) -> bool {
        // Once something was left out, so is the rest: a shorter one that would fit is not worth its message.
        let room = !self.truncated
            && (self.reported.is_empty()
                || self.reported.len() < MAX_VIOLATIONS && self.bytes + bytes <= MAX_BYTES);
        self.truncated |= !room;
        room
    }

    /// Adds a violation if there is room for it, or if it is the first of those that decide the status.
    pub(crate) fn push(&mut self, violation: Violation) {
        let bytes = violation.pointer.len() + violation.message.len();
        let decides = (is_of_path(&violation) && !self.reported.iter().any(is_of_path))
            || (is_of_syntax(&violation) && !self.reported.iter().any(is_of_syntax));
        if decides || self.has_room(bytes) {
            self.bytes += bytes;
            self.reported.push(violation);
        }
    }

    /// Adds a violation of the body as a whole.
    pub(crate) fn push_body(&mut self, keyword: &'static str, message: &str) {
        self.push(Violation {
            location: Location::Body,
            pointer: String::new(),
            keyword,
            message: message.to_owned(),
        });
    }

    /// Adds the violations of another part of the request.
    pub(crate) fn extend(&mut self, others: Self) {
        for violation in others.reported {
            self.push(violation);
        }
        self.truncated |= others.truncated;
    }

    /// Rejects the request with the status that the operation declares for the most severe violation.
    #[cold]
    pub fn into_rejection(self, statuses: &InvalidStatuses) -> Rejection {
        let violations = &self.reported;
        let code = if violations.iter().any(is_of_path) {
            statuses.path
        } else if violations.iter().any(is_of_syntax) {
            statuses.malformed
        } else {
            statuses.invalid
        };
        let rejection = Rejection::new(RejectionKind::Invalid {
            violations: self.reported,
            truncated: self.truncated,
        });
        match StatusCode::from_u16(code) {
            Ok(status) => rejection.with_status(status),
            Err(_) => rejection,
        }
    }
}

fn is_of_path(violation: &Violation) -> bool {
    violation.location == Location::Path
}

fn is_of_syntax(violation: &Violation) -> bool {
    violation.keyword == "syntax"
}

/// The status that an operation declares for each kind of invalid request.
#[derive(Debug)]
pub struct InvalidStatuses {
    /// A path parameter violates its schema.
    pub path: u16,
    /// Another parameter or the body violates its schema.
    pub invalid: u16,
    /// The body cannot be parsed.
    pub malformed: u16,
}

#[cfg(test)]
mod tests {
    use super::{InvalidStatuses, MAX_BYTES, MAX_VIOLATIONS, Violations};
    use crate::rejection::{Rejection, RejectionKind};
    use crate::violation::{Location, Violation};

    fn violation(location: Location, keyword: &'static str, pointer: &str) -> Violation {
        Violation {
            location,
            pointer: pointer.to_owned(),
            keyword,
            message: String::new(),
        }
    }

    fn rejection(violations: Violations) -> (u16, usize, bool) {
        let statuses = InvalidStatuses {
            path: 404,
            invalid: 422,
            malformed: 400,
        };
        let Rejection { status, kind, .. } = violations.into_rejection(&statuses);
        match kind {
            RejectionKind::Invalid {
                violations,
                truncated,
            } => (status.as_u16(), violations.len(), truncated),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_most_severe_violation_decides_the_status() {
        let body = || violation(Location::Body, "maxLength", "/a");
        let syntax = || violation(Location::Body, "syntax", "");
        let path = || violation(Location::Path, "pattern", "id");
        for (found, status) in [
            (vec![body()], 422),
            (vec![body(), syntax()], 400),
            (vec![body(), syntax(), path()], 404),
        ] {
            let mut violations = Violations::default();
            found.into_iter().for_each(|violation| violations.push(violation));
            assert_eq!(rejection(violations).0, status);
        }
    }

    #[test]
    fn an_invalid_status_falls_back_to_400() {
        let statuses = InvalidStatuses {
            path: 0,
            invalid: 0,
            malformed: 0,
        };
        assert_eq!(Violations::default().into_rejection(&statuses).status, 400);
    }

    #[test]
    fn the_number_of_violations_is_bounded() {
        let mut violations = Violations::default();
        for _ in 0..MAX_VIOLATIONS {
            violations.push(violation(Location::Body, "type", ""));
        }
        let mut more = Violations::default();
        more.extend(violations);
        assert!(!more.truncated);
        more.push(violation(Location::Body, "type", ""));
        assert_eq!(rejection(more), (422, MAX_VIOLATIONS, true));
    }

    #[test]
    fn the_size_of_violations_is_bounded_except_for_the_first() {
        let long = "x".repeat(MAX_BYTES + 1);
        let mut violations = Violations::default();
        violations.push(violation(Location::Body, "type", &long));
        violations.push(violation(Location::Body, "type", "/a"));
        // Later ones would fit, but the status must not depend on how much there is before them.
        violations.push(violation(Location::Body, "type", ""));
        violations.push(violation(Location::Body, "syntax", ""));
        assert_eq!(rejection(violations), (400, 2, true));
    }

    #[test]
    fn extending_preserves_truncation() {
        let mut omitted = Violations::default();
        omitted.push(violation(Location::Body, "type", &"x".repeat(MAX_BYTES)));
        omitted.push(violation(Location::Body, "type", "/a"));
        let mut violations = Violations::default();
        violations.extend(omitted);
        assert_eq!(rejection(violations), (422, 1, true));
    }
}
