//! Collects the violations of a value, or only scores them.

use crate::violation::{Location, Violation};
use crate::violations::Violations;
use jsonptr::Token;
use std::fmt;

/// The score of a violation that prevents the value from being read into its type; others score 1.
const STRUCTURAL: u32 = 1 << 10;

/// The path of a value inside the validated one.
pub(crate) enum Path<'p> {
    /// The validated value.
    Root,
    /// A property of an object.
    Property(&'p Path<'p>, &'p str),
    /// An item of an array.
    Item(&'p Path<'p>, usize),
}

impl Path<'_> {
    /// The minimum length of the pointer in bytes.
    fn min_len(&self) -> usize {
        match self {
            Path::Root => 0,
            Path::Property(parent, name) => parent.min_len() + 1 + name.len(),
            Path::Item(parent, _) => parent.min_len() + 2,
        }
    }

    fn write(&self, pointer: &mut String) {
        let (parent, token) = match self {
            Path::Root => return,
            Path::Property(parent, name) => (parent, Token::new(*name)),
            Path::Item(parent, index) => (parent, Token::from(*index)),
        };
        parent.write(pointer);
        pointer.push('/');
        pointer.push_str(token.encoded());
    }
}

/// The violations of a value.
pub(crate) struct Report<'r> {
    violations: Option<Violations>,
    score: u32,
    location: Location,
    prefix: &'r str,
}

impl<'r> Report<'r> {
    /// Creates a report that collects violations; `prefix` precedes each pointer.
    pub(crate) fn new(location: Location, prefix: &'r str) -> Self {
        Self {
            violations: Some(Violations::default()),
            score: 0,
            location,
            prefix,
        }
    }

    /// Creates a report that only scores violations.
    pub(crate) fn scoring() -> Self {
        Self {
            violations: None,
            score: 0,
            location: Location::Body,
            prefix: "",
        }
    }

    pub(crate) fn is_scoring(&self) -> bool {
        self.violations.is_none()
    }

    /// The score of all violations; 0 if there are none.
    pub(crate) fn score(&self) -> u32 {
        self.score
    }

    pub(crate) fn add_score(&mut self, score: u32) {
        self.score = self.score.saturating_add(score);
    }

    /// Returns the violations.
    pub(crate) fn finish(self) -> Violations {
        self.violations.unwrap_or_default()
    }

    /// Adds a violation.
    pub(crate) fn add(&mut self, path: &Path<'_>, keyword: &'static str, message: impl fmt::Display) {
        let structural = matches!(
            keyword,
            "type" | "required" | "additionalProperties" | "discriminator"
        );
        self.add_score(if structural { STRUCTURAL } else { 1 });
        let Some(violations) = &mut self.violations else {
            return;
        };
        // Checked before the pointer is written, since it can be as long as the body.
        if violations.has_room(self.prefix.len() + path.min_len()) {
            let mut pointer = self.prefix.to_owned();
            path.write(&mut pointer);
            violations.push(Violation {
                location: self.location,
                pointer,
                keyword,
                message: message.to_string(),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn a_path_becomes_a_json_pointer() {
        let object = Path::Property(&Path::Root, "a/b~c");
        let item = Path::Item(&object, 12);
        let mut pointer = "prefix".to_owned();
        Path::Property(&item, "").write(&mut pointer);
        assert_eq!(pointer, "prefix/a~1b~0c/12/");
        assert!(item.min_len() <= "/a~1b~0c/12".len());
    }
}
