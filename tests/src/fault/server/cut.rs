//! Texts and lists that lose a part of them.

use crate::fault::Plant::{Answer, Heard};
use crate::fault::edit::{lists, texts};
use crate::fault::{Fault, server};

pub(super) const FAULTS: &[Fault] = &[
    server(
        "cut-no-break-space",
        "texts are trimmed of nothing, U+00A0 at the end included",
        Answer(|answer| {
            answer.json(|body| texts(body, &mut |text| text.trim_end_matches('\u{a0}').to_owned()));
        }),
    ),
    server(
        "cut-em-space",
        "texts are trimmed of nothing, U+2003 at the beginning included",
        Answer(|answer| {
            answer.json(|body| texts(body, &mut |text| text.trim_start_matches('\u{2003}').to_owned()));
        }),
    ),
    server(
        "cut-no-break-space-of-request",
        "texts are stored as they are sent, U+00A0 at the end included",
        Heard(|heard| {
            heard.json(|body| texts(body, &mut |text| text.trim_end_matches('\u{a0}').to_owned()));
        }),
    ),
    server(
        "cut-ideographic-space-of-request",
        "texts are stored as they are sent, U+3000 at the beginning included",
        Heard(|heard| {
            heard.json(|body| texts(body, &mut |text| text.trim_start_matches('\u{3000}').to_owned()));
        }),
    ),
    server(
        "cut-control-character-of-request",
        "U+0085 is a control character, and refused where those are, not trimmed away",
        Heard(|heard| {
            heard.json(|body| texts(body, &mut |text| text.trim_matches('\u{85}').to_owned()));
        }),
    ),
    server(
        "nesting-one-too-many",
        "a body has 127 levels at most",
        Heard(|heard| {
            for (deeper, less) in [("[[1]]", "[1]"), (r#"{"a":{"a":1}}"#, r#"{"a":1}"#)] {
                replace(&mut heard.body, deeper, less);
            }
        }),
    ),
    server(
        "nesting-one-too-few",
        "a body may have 127 levels",
        Heard(|heard| {
            for (deep, deeper) in [
                ("[[1]]", "[[[1]]]"),
                (r#"{"a":{"a":1}}"#, r#"{"a":{"a":{"a":1}}}"#),
            ] {
                replace(&mut heard.body, deep, deeper);
            }
        }),
    ),
    server(
        "cut-texts-at-300",
        "a text without a bound is told in full",
        Answer(|answer| answer.json(|body| texts(body, &mut |text| text.chars().take(300).collect()))),
    ),
    server(
        "cut-texts-at-9000",
        "a text without a bound is told in full, however long",
        Answer(|answer| answer.json(|body| texts(body, &mut |text| text.chars().take(9_000).collect()))),
    ),
    server(
        "cut-lists-at-8",
        "a list without a bound is told in full",
        Answer(|answer| {
            if answer.status == 200 {
                answer.json(|body| lists(body, &mut |items| items.truncate(8)));
            }
        }),
    ),
    server(
        "cut-lists-at-999",
        "a list without a bound is told in full, however long",
        Answer(|answer| {
            if answer.status == 200 {
                answer.json(|body| lists(body, &mut |items| items.truncate(999)));
            }
        }),
    ),
    server(
        "cut-answers-over-64-kib",
        "an answer has no limit",
        Answer(|answer| answer.body.truncate(1 << 16)),
    ),
];

/// Puts one part of a deep body in place of another.
fn replace(body: &mut Vec<u8>, part: &str, other: &str) {
    if let Ok(text) = std::str::from_utf8(body)
        && text.contains(part)
    {
        *body = text.replacen(part, other, 1).into_bytes();
    }
}
