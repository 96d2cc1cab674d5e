//! Regular expressions: most of them are tables, the others are left to an engine.

/// A deterministic automaton over classes of characters. State 0 has no way out, state 1 is the first.
pub struct Automaton {
    /// The class of each of the first 128 characters.
    pub ascii: &'static [u8; 128],
    /// The classes of the others, by the first character of each run.
    pub wide: &'static [(u32, u8)],
    /// How many classes there are.
    pub classes: usize,
    /// The next state, by state and class.
    pub next: &'static [u8],
    /// Whether a text may end, by state.
    pub accept: &'static [bool],
}

impl Automaton {
    /// Whether the whole text takes it from the first state to one where texts may end.
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

/// Compiles another expression, once; nothing matches one that does not compile.
pub fn compile(pattern: &str) -> Option<regress::Regex> {
    regress::Regex::with_flags(pattern, "u")
        .or_else(|_| regress::Regex::new(pattern))
        .ok()
}

/// Longer texts, in octets, are not searched: an expression that goes back and forth takes the square of
/// the length, or worse.
const SEARCHED: usize = 8192;

/// Whether the expression is found in the text; never in a text that is too long to be searched.
pub fn found(expression: &Option<regress::Regex>, text: &str) -> bool {
    text.len() <= SEARCHED
        && expression
            .as_ref()
            .is_some_and(|expression| expression.find(text).is_some())
}

/// Whether the text has so many characters.
#[inline]
pub fn length(text: &str, min: usize, max: usize) -> bool {
    let octets = text.len();
    // A character takes one to four octets, which settles most texts without counting.
    if octets <= max && (min == 0 || octets / 4 >= min) {
        return true;
    }
    let count = text.chars().count();
    min <= count && count <= max
}
