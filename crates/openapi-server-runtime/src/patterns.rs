//! Regular expressions (`pattern`): the generator compiles most of them to tables; the others are matched by `regress`.

use std::sync::OnceLock;

/// A deterministic automaton over classes of characters. State 0 rejects, state 1 is the initial one.
pub struct Automaton {
    /// The class of each of the first 128 characters.
    pub ascii: &'static [u8; 128],
    /// The classes of the other characters, by the first one of each run.
    pub wide: &'static [(u32, u8)],
    /// The number of classes.
    pub classes: usize,
    /// The next state, by state and class.
    pub next: &'static [u8],
    /// Whether a state accepts.
    pub accept: &'static [bool],
}

impl Automaton {
    /// Returns whether the text leads from the initial state to an accepting one.
    #[inline]
    pub fn matches(&self, text: &str) -> bool {
        let mut state = 1;
        for character in text.chars() {
            let code = character as u32;
            let class = match self.ascii.get(code as usize) {
                Some(class) => *class,
                None => self.wide_class(code),
            };
            match self.next.get(state * self.classes + usize::from(class)) {
                Some(0) | None => return false,
                Some(next) => state = usize::from(*next),
            }
        }
        self.accept.get(state).copied().unwrap_or(false)
    }

    fn wide_class(&self, code: u32) -> u8 {
        let run = self.wide.partition_point(|(first, _)| *first <= code);
        self.wide.get(run.wrapping_sub(1)).map_or(0, |(_, class)| *class)
    }
}

/// The maximum length in bytes of a text that is searched: backtracking takes quadratic time or more, and a client chooses
/// the text.
pub const MAX_SEARCHED: usize = 8192;

/// An expression for the engine, compiled when it is first needed.
pub struct Expression {
    pattern: &'static str,
    compiled: OnceLock<Option<regress::Regex>>,
}

impl Expression {
    /// Creates an expression.
    pub const fn new(pattern: &'static str) -> Self {
        Self {
            pattern,
            compiled: OnceLock::new(),
        }
    }

    /// Returns whether the text contains a match. A text that is too long to be searched contains none, and an
    /// expression that does not compile has none.
    pub fn matches(&self, text: &str) -> bool {
        let compile = || {
            regress::Regex::with_flags(self.pattern, "u")
                .or_else(|_| regress::Regex::new(self.pattern))
                .ok()
        };
        text.len() <= MAX_SEARCHED
            && self
                .compiled
                .get_or_init(compile)
                .as_ref()
                .is_some_and(|expression| expression.find(text).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::{Automaton, Expression, MAX_SEARCHED};

    /// `^[ab]*é$`, with the classes 1 for `a` and `b`, and 2 for `é`.
    fn automaton() -> Automaton {
        const ASCII: [u8; 128] = {
            let mut classes = [0; 128];
            classes[b'a' as usize] = 1;
            classes[b'b' as usize] = 1;
            classes
        };
        Automaton {
            ascii: &ASCII,
            wide: &[(0xE9, 2), (0xEA, 0)],
            classes: 3,
            next: &[0, 0, 0, 0, 1, 2, 0, 0, 0],
            accept: &[false, false, true],
        }
    }

    #[test]
    fn an_automaton_matches_the_whole_text() {
        for (text, matches) in [
            ("é", true),
            ("abé", true),
            ("", false),
            ("ab", false),
            ("éa", false),
            ("ê", false),
            ("\u{80}", false),
            ("c", false),
        ] {
            assert_eq!(automaton().matches(text), matches, "{text:?}");
        }
    }

    #[test]
    fn an_expression_is_searched_for() {
        static REPEATED: Expression = Expression::new("(a+)b\\1");
        assert!(REPEATED.matches("xaabaa"));
        assert!(!REPEATED.matches("ab"));
    }

    #[test]
    fn long_texts_and_invalid_expressions_do_not_match() {
        static ANY: Expression = Expression::new("");
        static BROKEN: Expression = Expression::new("(");
        assert!(ANY.matches(&"x".repeat(MAX_SEARCHED)));
        assert!(!ANY.matches(&"x".repeat(MAX_SEARCHED + 1)));
        assert!(!BROKEN.matches("("));
    }
}
