//! Regular expressions that need no engine: a sequence of repeated character classes from the first
//! character to the last, in which no repetition can take what the next one needs.

/// A class of characters and how many of them may follow each other.
pub struct Item {
    /// Which of the first 128 characters belong to it, one bit each.
    pub ascii: [u64; 2],
    /// Which of the others belong to it.
    pub wide: &'static [(char, char)],
    /// At least so many.
    pub min: u32,
    /// At most so many.
    pub max: u32,
}

impl Item {
    #[inline]
    fn has(&self, character: char) -> bool {
        let code = character as u32;
        if code < 128 {
            self.ascii[(code >> 6) as usize] >> (code & 63) & 1 == 1
        } else {
            self.wide.iter().any(|&(first, last)| first <= character && character <= last)
        }
    }
}

/// Whether the whole text is the sequence.
pub fn matches(items: &[Item], text: &str) -> bool {
    let mut rest = text.chars();
    for item in items {
        let mut count = 0;
        while count < item.max {
            let mut ahead = rest.clone();
            match ahead.next() {
                Some(character) if item.has(character) => rest = ahead,
                _ => break,
            }
            count += 1;
        }
        if count < item.min {
            return false;
        }
    }
    rest.next().is_none()
}

/// Compiles another expression, once; nothing matches one that does not compile.
pub fn compile(pattern: &str) -> Option<regress::Regex> {
    regress::Regex::with_flags(pattern, "u").or_else(|_| regress::Regex::new(pattern)).ok()
}

/// Whether the expression is found in the text.
pub fn found(expression: &Option<regress::Regex>, text: &str) -> bool {
    expression.as_ref().is_some_and(|expression| expression.find(text).is_some())
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
