//! Compiles patterns as the generated server does.

use regress::{Error, Regex};

/// Compiles an ECMA-262 regular expression: with the flag `u` if it allows that, so that `\p{L}` is a class, and otherwise
/// without.
///
/// # Errors
///
/// What is wrong with an expression that compiles in neither way.
pub(super) fn compile(pattern: &str) -> Result<Regex, Error> {
    Regex::with_flags(pattern, "u").or_else(|_| Regex::new(pattern))
}

#[cfg(test)]
mod tests {
    use super::compile;

    #[test]
    fn an_expression_is_read_with_the_flag_u_if_possible() {
        let finds = |pattern: &str, text: &str| compile(pattern).unwrap().find(text).is_some();
        assert!(finds(r"^\p{L}+$", "Jos\u{e9}"));
        assert!(finds(r"^\u{1F600}$", "\u{1F600}"));
        // Not allowed with the flag.
        assert!(finds(r"^a\-b$", "a-b"));
        assert!(compile("(").is_err());
    }
}
