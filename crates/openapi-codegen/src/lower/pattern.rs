//! Compiles regular expressions to tables. An expression of the subset that `syntax` parses becomes a deterministic
//! automaton, if it is small enough for generated code, and needs no engine at run time.

mod automaton;
mod syntax;

use crate::model::{Api, Automaton};

/// The length in bytes up to which the server searches a string for a pattern that has no automaton: `MAX_SEARCHED` of
/// `openapi-server-runtime`.
pub(super) const MAX_SEARCHED: u64 = 8192;

/// Compiles the patterns of a model.
pub(super) fn decide(api: &mut Api) {
    for pattern in &mut api.patterns {
        pattern.automaton = compile(&pattern.text);
    }
}

/// Returns the automaton of a pattern, if it is simple and small enough.
fn compile(pattern: &str) -> Option<Automaton> {
    automaton::build(&syntax::parse(pattern)?)
}

#[cfg(test)]
mod tests {
    use super::compile;

    /// Compares the results for every string of a few characters.
    #[test]
    fn automata_agree_with_the_engine() {
        let patterns = [
            "^[A-Z]{3}$",
            "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$",
            "^[^\\u0000-\\u001F\\u007F-\\u009F]*$",
            "^(a-b?)?$",
            "^a+|b$",
            "a.b",
            "^(?:a|bb)*$",
            "^\\d+\\.\\w{2,}$",
            "a{2}",
            "^$",
            "",
            "^[^a]?é+$",
            "^\\S+\\s?$",
            "^(?:\\p{L}+-?)+$",
            "^\\P{Lu}[\\p{Nd}\\p{Script=Latin}]$",
        ];
        let letters = ['a', 'b', 'B', '-', '.', '1', 'é', '\n', '\u{7f}'];
        let mut texts = vec![String::new()];
        for length in 0..5 {
            let longer: Vec<String> = texts
                .iter()
                .filter(|text| text.chars().count() == length)
                .flat_map(|text| letters.iter().map(move |letter| format!("{text}{letter}")))
                .collect();
            texts.extend(longer);
        }
        for pattern in patterns {
            let engine = regress::Regex::with_flags(pattern, "u").unwrap();
            let Some(automaton) = compile(pattern) else {
                assert_eq!(pattern, "^a+|b$", "{pattern} is simple");
                continue;
            };
            for text in &texts {
                assert_eq!(
                    automaton.matches(text),
                    engine.find(text).is_some(),
                    "{pattern} on {text:?}"
                );
            }
        }
    }

    #[test]
    fn white_space_is_that_of_the_engine() {
        let (engine, automaton) = (regress::Regex::new("^\\S$").unwrap(), compile("^\\S$").unwrap());
        for character in (0..=0xFFFF).filter_map(char::from_u32) {
            let text = character.to_string();
            assert_eq!(automaton.matches(&text), engine.find(&text).is_some(), "{text:?}");
        }
    }

    #[test]
    fn complex_patterns_are_left_to_the_engine() {
        for pattern in [
            "\\x+1",
            "\\u+123",
            "(?=a)b",
            "(a)\\1",
            "a\\b",
            "^[0-9]{1,5000}$",
            // Not valid with the flag `u`, so that `\\p` is a letter.
            "\\p{L}\\-",
        ] {
            assert!(compile(pattern).is_none(), "{pattern}");
        }
    }
}
