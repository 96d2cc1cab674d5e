//! Texts that a regular expression matches.

use fastrand::Rng;
use regex_syntax::hir::{Class, Hir, HirKind};

/// A pattern, read once.
#[derive(Debug, Clone)]
pub(crate) struct Pattern(Hir);

impl Pattern {
    /// Reads a pattern; `None` for what only other dialects of regular expressions have.
    pub(crate) fn read(pattern: &str) -> Option<Pattern> {
        regex_syntax::parse(pattern).ok().map(Pattern)
    }

    /// A text that matches, of about `length` characters if the pattern leaves that open.
    pub(crate) fn text(&self, rng: &mut Rng, length: usize) -> String {
        let mut text = String::new();
        write(&self.0, rng, length, &mut text);
        text
    }

    /// A text that matches and has exactly this many characters; `None` if none was found.
    pub(crate) fn of_length(&self, rng: &mut Rng, length: usize) -> Option<String> {
        (0..40)
            .map(|_| self.text(rng, length))
            .find(|text| text.chars().count() == length)
    }
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
            // An open repetition fills what is left; most of the time, so that short texts come too.
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

/// A character of a class: plain ASCII half of the time, if there is any.
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
    fn texts_match_and_have_the_length() {
        let mut rng = Rng::with_seed(7);
        for source in [
            "^[A-Za-z0-9_.-]+$",
            "^at-[0-9A-Za-z]+$",
            "^[^\\u0000-\\u001F]*$",
            "^(a|bc){2,9}$",
        ] {
            let pattern = Pattern::read(source).unwrap();
            let judge = jsonschema::validator_for(&serde_json::json!({"pattern": source})).unwrap();
            for length in [4, 8, 40] {
                for _ in 0..50 {
                    let text = pattern.text(&mut rng, length);
                    assert!(judge.is_valid(&text.clone().into()), "{source}: {text:?}");
                }
            }
        }
        let name = Pattern::read("^[a-z]+$").unwrap();
        assert_eq!(name.of_length(&mut rng, 64).unwrap().len(), 64);
        assert_eq!(name.of_length(&mut rng, 0), None);
    }
}
