//! Texts and arrays that lose a part.

use crate::mutation::Mutant;
use crate::mutation::edit::{lists, texts};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response(
            "cut-no-break-space",
            "texts are trimmed of nothing, U+00A0 at the end included",
            |response| {
                response.json(|body| texts(body, &mut |text| text.trim_end_matches('\u{a0}').to_owned()));
            },
        ),
        Mutant::response(
            "cut-em-space",
            "texts are trimmed of nothing, U+2003 at the beginning included",
            |response| {
                response.json(|body| texts(body, &mut |text| text.trim_start_matches('\u{2003}').to_owned()));
            },
        ),
        Mutant::request(
            "cut-no-break-space-of-request",
            "texts are stored as they are sent, U+00A0 at the end included",
            |request| {
                request.json(|body| texts(body, &mut |text| text.trim_end_matches('\u{a0}').to_owned()));
            },
        ),
        Mutant::request(
            "cut-ideographic-space-of-request",
            "texts are stored as they are sent, U+3000 at the beginning included",
            |request| {
                request.json(|body| texts(body, &mut |text| text.trim_start_matches('\u{3000}').to_owned()));
            },
        ),
        Mutant::request(
            "cut-control-character-of-request",
            "U+0085 is a control character, and refused where those are, not trimmed away",
            |request| {
                request.json(|body| texts(body, &mut |text| text.trim_matches('\u{85}').to_owned()));
            },
        ),
        Mutant::request(
            "nesting-one-too-many",
            "a body has 127 levels at most",
            |request| {
                for (deeper, less) in [("[[1]]", "[1]"), (r#"{"a":{"a":1}}"#, r#"{"a":1}"#)] {
                    replace(&mut request.body, deeper, less);
                }
            },
        ),
        Mutant::request("nesting-one-too-few", "a body may have 127 levels", |request| {
            for (deep, deeper) in [
                ("[[1]]", "[[[1]]]"),
                (r#"{"a":{"a":1}}"#, r#"{"a":{"a":{"a":1}}}"#),
            ] {
                replace(&mut request.body, deep, deeper);
            }
        }),
        Mutant::response(
            "cut-texts-at-300",
            "a text without a bound is told in full",
            |response| response.json(|body| texts(body, &mut |text| text.chars().take(300).collect())),
        ),
        Mutant::response(
            "cut-texts-at-9000",
            "a text without a bound is told in full, however long",
            |response| response.json(|body| texts(body, &mut |text| text.chars().take(9_000).collect())),
        ),
        Mutant::response(
            "cut-lists-at-8",
            "a list without a bound is told in full",
            |response| {
                if response.status == 200 {
                    response.json(|body| lists(body, &mut |items| items.truncate(8)));
                }
            },
        ),
        Mutant::response(
            "cut-lists-at-999",
            "a list without a bound is told in full, however long",
            |response| {
                if response.status == 200 {
                    response.json(|body| lists(body, &mut |items| items.truncate(999)));
                }
            },
        ),
        Mutant::response("cut-answers-over-64-kib", "an answer has no limit", |response| {
            response.body.truncate(1 << 16)
        }),
    ]
}

fn replace(body: &mut Vec<u8>, part: &str, other: &str) {
    if let Ok(text) = std::str::from_utf8(body)
        && text.contains(part)
    {
        *body = text.replacen(part, other, 1).into_bytes();
    }
}
