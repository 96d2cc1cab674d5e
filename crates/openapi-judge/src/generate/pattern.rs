//! Strings that a regular expression matches.

use fastrand::Rng;
use regex_syntax::hir::{Class, Hir, HirKind};

/// A parsed regular expression that generates strings.
#[derive(Debug, Clone)]
pub struct Pattern(Hir);

impl Pattern {
    /// Parses a pattern; `None` if it uses syntax that only other regular expression dialects have.
    #[must_use]
    pub fn parse(pattern: &str) -> Option<Pattern> {
        regex_syntax::parse(&with_ascii_classes(pattern))
            .ok()
            .map(Pattern)
    }

    /// Generates a match of about `length` characters, if the pattern leaves the length open.
    pub fn generate(&self, rng: &mut Rng, length: usize) -> String {
        let mut text = String::new();
        write(&self.0, rng, length, &mut text);
        text
    }

    /// Generates a match of exactly this many characters; `None` if none was found.
    pub fn generate_exact(&self, rng: &mut Rng, length: usize) -> Option<String> {
        (0..40)
            .map(|_| self.generate(rng, length))
            .find(|generated| generated.chars().count() == length)
    }
}

/// Replaces `\d` and `\w`, which mean ASCII characters in ECMA-262.
fn with_ascii_classes(pattern: &str) -> String {
    let mut text = String::new();
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        match (character, characters.clone().next()) {
            ('\\', Some(class @ ('d' | 'w'))) => {
                text.push_str(if class == 'd' { "[0-9]" } else { "[0-9A-Za-z_]" });
                characters.next();
            }
            ('\\', escaped) => {
                text.push('\\');
                text.extend(escaped);
                characters.next();
            }
            (other, _) => text.push(other),
        }
    }
    text
}

fn write(hir: &Hir, rng: &mut Rng, length: usize, text: &mut String) {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(class) => text.extend(character(class, rng)),
        HirKind::Capture(capture) => write(&capture.sub, rng, length, text),
        HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, rng, length, text)),
        HirKind::Alternation(parts) => {
            if let Some(part) = rng.choice(parts) {
                write(part, rng, length, text);
            }
        }
        HirKind::Repetition(repetition) => {
            let least = repetition.min as usize;
            let open = length.saturating_sub(text.chars().count());
            let most = repetition.max.map_or(open.max(least), |most| most as usize);
            // An unbounded repetition mostly fills the remaining length; sometimes not, for short strings.
            let times = if repetition.max.is_none() && rng.u8(..4) > 0 {
                most
            } else {
                rng.usize(least..=most.min(least + open).max(least))
            };
            for _ in 0..times {
                write(&repetition.sub, rng, length, text);
            }
        }
    }
}

/// A character of a class: printable ASCII half of the time, if the class has any.
fn character(class: &Class, rng: &mut Rng) -> Option<char> {
    let ranges: Vec<(u32, u32)> = match class {
        Class::Unicode(class) => {
            let ranges = class.ranges().iter();
            ranges
                .map(|range| (range.start().into(), range.end().into()))
                .collect()
        }
        Class::Bytes(class) => {
            let ranges = class.ranges().iter();
            ranges
                .map(|range| (range.start().into(), range.end().into()))
                .collect()
        }
    };
    let plain: Vec<(u32, u32)> = ranges
        .iter()
        .map(|(start, end)| (*start.max(&0x20), *end.min(&0x7e)))
        .filter(|(start, end)| start <= end)
        .collect();
    let ranges = if plain.is_empty() || rng.bool() {
        ranges
    } else {
        plain
    };
    let (start, end) = *rng.choice(&ranges)?;
    (0..20).find_map(|_| char::from_u32(rng.u32(start..=end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generated_strings_match_and_have_the_requested_length() {
        let mut rng = Rng::with_seed(7);
        for source in [
            "^[A-Za-z0-9_.-]+$",
            "^at-[0-9A-Za-z]+$",
            "^[^\\u0000-\\u001F]*$",
            "^(a|bc){2,9}$",
            r"^\d{4}-\d{2}$",
            r"^[\w.-]+@\\d$",
        ] {
            let pattern = Pattern::parse(source).unwrap();
            let validator = jsonschema::validator_for(&serde_json::json!({"pattern": source})).unwrap();
            for length in [4, 8, 40] {
                for _ in 0..50 {
                    let text = pattern.generate(&mut rng, length);
                    assert!(validator.is_valid(&text.clone().into()), "{source}: {text:?}");
                }
            }
        }
        let name = Pattern::parse("^[a-z]+$").unwrap();
        assert_eq!(name.generate_exact(&mut rng, 64).unwrap().len(), 64);
        assert_eq!(name.generate_exact(&mut rng, 0), None);
    }
}
