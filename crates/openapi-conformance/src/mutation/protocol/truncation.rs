//! Strings and arrays that are truncated or trimmed.

use crate::mutation::json_changes::{change_arrays, change_strings};
use crate::mutation::mutant::Mutant;

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response(
            "body-of-a-mebibyte",
            "a response may be longer than 1 MiB",
            |response| response.body.truncate(1 << 20),
        ),
        Mutant::response(
            "truncation-no-break-space",
            "strings are not trimmed of U+00A0 at the end",
            |response| {
                response.change_json(|body| {
                    change_strings(body, &mut |text| text.trim_end_matches('\u{a0}').to_owned())
                });
            },
        ),
        Mutant::response(
            "truncation-em-space",
            "strings are not trimmed of U+2003 at the beginning",
            |response| {
                response.change_json(|body| {
                    change_strings(body, &mut |text| text.trim_start_matches('\u{2003}').to_owned())
                });
            },
        ),
        Mutant::request(
            "truncation-no-break-space-of-request",
            "strings reach the implementation with U+00A0 at the end",
            |request| {
                request.change_json(|body| {
                    change_strings(body, &mut |text| text.trim_end_matches('\u{a0}').to_owned())
                });
            },
        ),
        Mutant::request(
            "truncation-ideographic-space-of-request",
            "strings reach the implementation with U+3000 at the beginning",
            |request| {
                request.change_json(|body| {
                    change_strings(body, &mut |text| text.trim_start_matches('\u{3000}').to_owned())
                });
            },
        ),
        Mutant::request(
            "truncation-control-character-of-request",
            "U+0085 is rejected as a control character, not trimmed",
            |request| {
                request.change_json(|body| {
                    change_strings(body, &mut |text| text.trim_matches('\u{85}').to_owned())
                });
            },
        ),
        Mutant::request(
            "nesting-one-too-many",
            "a body has at most 127 levels",
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
            "truncation-strings-at-300",
            "a string without a bound is complete",
            |response| {
                response
                    .change_json(|body| change_strings(body, &mut |text| text.chars().take(300).collect()))
            },
        ),
        Mutant::response(
            "truncation-strings-at-9000",
            "a string without a bound is complete, however long",
            |response| {
                response
                    .change_json(|body| change_strings(body, &mut |text| text.chars().take(9_000).collect()))
            },
        ),
        Mutant::response(
            "truncation-arrays-at-8",
            "an array without a bound is complete",
            |response| {
                if response.status == 200 {
                    response.change_json(|body| change_arrays(body, &mut |items| items.truncate(8)));
                }
            },
        ),
        Mutant::response(
            "truncation-arrays-at-999",
            "an array without a bound is complete, however long",
            |response| {
                if response.status == 200 {
                    response.change_json(|body| change_arrays(body, &mut |items| items.truncate(999)));
                }
            },
        ),
        Mutant::response(
            "truncation-responses-over-64-kib",
            "a response has no length limit",
            |response| response.body.truncate(1 << 16),
        ),
    ]
}

fn replace(body: &mut Vec<u8>, part: &str, other: &str) {
    if let Ok(text) = std::str::from_utf8(body)
        && text.contains(part)
    {
        *body = text.replacen(part, other, 1).into_bytes();
    }
}
