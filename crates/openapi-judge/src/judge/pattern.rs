//! `pattern` in the dialect that JSON Schema prescribes, ECMA-262.

use jsonschema::error::ValidationErrorKind;
use jsonschema::{Keyword, PatternOptions, ValidationError, Validator};
use serde_json::{Value, json};

/// The steps after which matching a string ends without a result. Few patterns need backtracking at all.
const BACKTRACK_LIMIT: usize = 100_000;

/// The longest string, in bytes, that is matched by the engine whose steps are not limited.
const UNLIMITED_LENGTH: usize = 1_024;

/// The letters and digits that mean something else after `\`.
const ESCAPES: &str = "0123456789bBcdDfknpPrsStuvwWx";

/// `\b`, at which only ASCII letters, digits and `_` belong to words.
const WORD_BOUNDARY: &str = "(?:(?<=[0-9A-Za-z_])(?![0-9A-Za-z_])|(?<![0-9A-Za-z_])(?=[0-9A-Za-z_]))";

/// `\B`, the opposite.
const NO_WORD_BOUNDARY: &str = "(?:(?<=[0-9A-Za-z_])(?=[0-9A-Za-z_])|(?<![0-9A-Za-z_])(?![0-9A-Za-z_]))";

/// A pattern. A string that takes too long to match is taken to match.
pub(super) struct Pattern {
    text: String,
    engine: Engine,
}

enum Engine {
    /// The engine of the schema validator, with limited steps.
    Limited(Box<Validator>),
    /// An engine for all of ECMA-262, for what the other one does not read.
    Complete(regress::Regex),
}

impl Pattern {
    /// Compiles a pattern; `None` if it is not a regular expression.
    pub(super) fn new(pattern: &Value) -> Option<Pattern> {
        let text = pattern.as_str()?;
        let options = jsonschema::options()
            .with_pattern_options(PatternOptions::fancy_regex().backtrack_limit(BACKTRACK_LIMIT));
        let engine = match options.build(&json!({"pattern": translated(text)})) {
            Ok(validator) => Engine::Limited(Box::new(validator)),
            Err(_) => {
                let regex = regress::Regex::with_flags(text, "u").or_else(|_| regress::Regex::new(text));
                Engine::Complete(regex.ok()?)
            }
        };
        Some(Pattern {
            text: text.to_owned(),
            engine,
        })
    }
}

impl<'i> Keyword<'i> for Pattern {
    /// The message leaves out the value, which may be a secret.
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        match self.is_valid(instance) {
            true => Ok(()),
            false => Err(ValidationError::custom(format!(
                "the string does not match {:?}",
                self.text
            ))),
        }
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        let Some(text) = instance.as_str() else {
            return true;
        };
        match &self.engine {
            Engine::Limited(validator) => match validator.validate(instance) {
                Ok(()) => true,
                Err(error) => matches!(error.kind(), ValidationErrorKind::BacktrackLimitExceeded { .. }),
            },
            Engine::Complete(regex) => text.len() > UNLIMITED_LENGTH || regex.find(text).is_some(),
        }
    }
}

/// Translates what the engine of the schema validator reads differently: `.` outside a character class, which matches no
/// line separator in ECMA-262, `\b` and `\B`, whose words are ASCII, a `{` that begins no quantifier, a `-` after `\w` in a
/// class, and letters that need no `\`.
fn translated(pattern: &str) -> String {
    let mut translated = String::with_capacity(pattern.len());
    let mut in_class = false;
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        match character {
            '{' if !in_class && !is_quantifier(characters.as_str()) => translated.push_str(r"\{"),
            '.' if !in_class => translated.push_str(r"[^\n\r\u2028\u2029]"),
            '\\' => {
                let escaped = characters.next();
                if let (false, Some(boundary @ ('b' | 'B'))) = (in_class, escaped) {
                    translated.push_str(match boundary {
                        'b' => WORD_BOUNDARY,
                        _ => NO_WORD_BOUNDARY,
                    });
                    continue;
                }
                if !escaped
                    .is_some_and(|escaped| escaped.is_ascii_alphanumeric() && !ESCAPES.contains(escaped))
                {
                    translated.push('\\');
                }
                translated.extend(escaped);
                let is_one_of = |letters: &str| escaped.is_some_and(|escaped| letters.contains(escaped));
                let rest = characters.as_str();
                if in_class && is_one_of("dDsSwW") && rest.starts_with('-') {
                    characters.next();
                    translated.push_str(r"\-");
                } else if is_one_of("pPu") && rest.starts_with('{') {
                    // A property or a code point, such as `\p{L}`.
                    translated.extend(characters.next());
                }
            }
            character => {
                in_class = match character {
                    '[' => true,
                    ']' => false,
                    _ => in_class,
                };
                translated.push(character);
            }
        }
    }
    translated
}

/// Returns whether the text after a `{` is the rest of a quantifier, such as `2}` or `1,3}`.
fn is_quantifier(rest: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    rest.split_once('}').is_some_and(|(bounds, _)| {
        let (least, most) = bounds.split_once(',').unwrap_or((bounds, ""));
        !least.is_empty() && digits(least) && digits(most)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The other engine has no limit.
    #[test]
    fn most_patterns_are_matched_in_limited_steps() {
        for pattern in [
            "^{(a+)+}$",
            r"^[\w-\.]+@([\w-]+\.)+[\w-]{2,4}$",
            r"^\x41\z?$",
            "(?<=a)b{2,}$",
            r"^\p{L}[\p{N}]{2}\u{41}$",
            r"^[a-z\_\-\@\!]+$",
        ] {
            let engine = Pattern::new(&json!(pattern)).unwrap().engine;
            assert!(matches!(engine, Engine::Limited(_)), "{pattern}");
        }
    }

    #[test]
    fn patterns_have_their_meaning_in_ecma_262() {
        for (pattern, text, expected) in [
            ("^.{1,3}[.]$", "ab.", true),
            ("^.{1,3}[.]$", "é😀.", true),
            ("^.{1,3}[.]$", "a\u{2028}.", false),
            ("^.{1,3}[.]$", "a\r.", false),
            ("^.{1,3}[.]$", "abcd.", false),
            (r"^\.$", "a", false),
            (r"^[\].]$", ".", true),
            (r"^\x41\z?$", "Az", true),
            (r"^\d$", "٣", false),
            (r"^\d-x$", "1-x", true),
            (r"^\pa$", "pa", true),
            (r"^\p{L}{2}\u{41}$", "éäA", true),
            (r"^a{2}{$", "aa{", true),
            ("^{[a-z]+}$", "{ab}", true),
            ("^{[a-z]+}$", "ab", false),
            (r"^[\w-\.]+@$", "a-b.c@", true),
            (r"a\b", "aé", true),
            (r"a\b", "ab", false),
            (r"\ba", "éa", true),
            (r"\bé", "é", false),
            (r"a\Bé", "aé", false),
            (r"é\B", "é", true),
            (r"^\b$", "", false),
            (r"^a\b{0}é$", "aé", true),
        ] {
            let compiled = Pattern::new(&json!(pattern)).unwrap();
            assert_eq!(compiled.is_valid(&json!(text)), expected, "{pattern} {text:?}");
        }
        assert!(Pattern::new(&json!("(")).is_none());
    }
}
