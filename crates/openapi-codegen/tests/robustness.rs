//! Loading never panics: documents are damaged in many ways, from a seed that a failure prints.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

use openapi_codegen::load;
use std::path::PathBuf;

/// A small generator of pseudo-random numbers (xorshift), so that a failing seed repeats.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        if limit == 0 {
            0
        } else {
            (self.next() % limit as u64) as usize
        }
    }
}

fn documents() -> Vec<String> {
    let tests = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut texts = Vec::new();
    // Valid documents are listed several times, so that enough damaged ones remain valid.
    for folder in [
        "features",
        "invalid_documents",
        "features",
        "features",
        "features",
        "features",
        "features",
        "features",
    ] {
        for entry in std::fs::read_dir(tests.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "yaml") {
                texts.push(std::fs::read_to_string(path).unwrap());
            }
        }
    }
    texts.sort();
    texts
}

/// Values that are likely to be of an unexpected type.
const STRANGE: [&str; 22] = [
    "null",
    "true",
    "[]",
    "{}",
    "-1",
    "1e400",
    "99999999999999999999",
    "0.5",
    "''",
    "'#/'",
    "'#/components/schemas/~1'",
    "{$ref: '#'}",
    "{$ref: '#/paths'}",
    "{$ref: 1}",
    "[null]",
    "object",
    "array",
    "{allOf: []}",
    "{oneOf: [{}]}",
    "{type: array, items: {$ref: '#'}}",
    "\u{202e}",
    "*a",
];

fn damage(text: &str, random: &mut Random) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for _ in 0..=random.below(3) {
        let index = random.below(lines.len());
        let other = random.below(lines.len());
        let Some(line) = lines.get(index).cloned() else {
            break;
        };
        match random.below(7) {
            0 => {
                lines.remove(index);
            }
            1 => lines.insert(other, line),
            2 => lines.swap(index, other),
            3 => lines.truncate(index),
            4 => {
                if let Some((key, _)) = line.split_once(": ") {
                    lines[index] = format!("{key}: {}", STRANGE[random.below(STRANGE.len())]);
                }
            }
            5 => {
                let words: Vec<&str> = line.split(' ').collect();
                let word = words[random.below(words.len())];
                lines[index] = line.replacen(word, STRANGE[random.below(STRANGE.len())], 1);
            }
            _ => {
                let mut chars: Vec<char> = line.chars().collect();
                if !chars.is_empty() {
                    let at = random.below(chars.len());
                    chars[at] =
                        ['{', '}', '[', ':', '\'', '\u{0}', '~', '/', '#', '\u{1F600}'][random.below(10)];
                }
                lines[index] = chars.into_iter().collect();
            }
        }
    }
    lines.join("\n")
}

#[test]
fn no_damaged_document_makes_loading_panic() {
    let documents = documents();
    let (mut loaded, mut rejected) = (0, 0);
    for seed in 1..=6000_u64 {
        let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let text = damage(&documents[random.below(documents.len())], &mut random);
        let outcome = std::panic::catch_unwind(|| load("damaged.yaml", &text));
        match outcome {
            Ok(Ok(_)) => loaded += 1,
            Ok(Err(errors)) => {
                assert!(
                    !errors.0.is_empty(),
                    "seed {seed}: rejected without a reason:\n{text}"
                );
                rejected += 1;
            }
            Err(_) => panic!("seed {seed} makes loading panic:\n{text}"),
        }
    }
    assert!(
        loaded > 150 && rejected > 150,
        "too little or too much damage: {loaded} loaded, {rejected} rejected"
    );
}
