//! Compares the output of commands with the output in a page.

use regress::Regex;

/// Patterns of what changes from run to run, and their replacements on both sides.
const VOLATILE: [(&str, &str); 7] = [
    (r"accountd_([A-Za-z0-9_-]+|…)", "TOKEN"),
    (r"acct_[A-Za-z0-9]{6,}", "ID"),
    (
        r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|\+00:00)?",
        "TIME",
    ),
    (r"\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT", "TIME"),
    (r"\d+(\.\d+)? (ms|s)\b", "SECONDS"),
    (r"request [0-9a-f]{16}", "request ID"),
    (r"x-request-id: [0-9a-f]{16}", "x-request-id: ID"),
];

fn normalized(text: &str) -> Vec<String> {
    let mut text = text.to_owned();
    for (pattern, name) in VOLATILE {
        text = Regex::new(pattern).unwrap().replace_all(&text, name);
    }
    let mut lines: Vec<String> = text.lines().map(|line| line.trim_end().to_owned()).collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// Whether the output matches a page. `…` stands for any text within a line; alone in a line, for any lines.
pub(crate) fn output_matches(expected: &str, printed: &str) -> bool {
    lines_match(&normalized(expected), &normalized(printed))
}

fn lines_match(expected: &[String], printed: &[String]) -> bool {
    let Some((first, rest)) = expected.split_first() else {
        return printed.is_empty();
    };
    if first.trim() == "…" {
        return (0..=printed.len()).any(|skipped| lines_match(rest, &printed[skipped..]));
    }
    printed
        .split_first()
        .is_some_and(|(line, others)| line_matches(first, line) && lines_match(rest, others))
}

fn line_matches(expected: &str, printed: &str) -> bool {
    // The widths of table columns depend on their contents.
    let single = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let (expected, mut rest) = (single(expected), single(printed));
    let parts: Vec<&str> = expected.split('…').collect();
    for (index, part) in parts.iter().enumerate() {
        let at = match index {
            0 if !rest.starts_with(part) => return false,
            0 => 0,
            _ if index + 1 == parts.len() && !rest.ends_with(part) => return false,
            _ if index + 1 == parts.len() => rest.len() - part.len(),
            _ => match rest.find(part) {
                Some(at) => at,
                None => return false,
            },
        };
        rest = rest[at + part.len()..].to_owned();
    }
    rest.is_empty()
}

#[test]
fn output_is_compared_with_wildcards_and_volatile_values() {
    let same =
        |expected: &str, printed: &str| assert!(output_matches(expected, printed), "{expected}\n{printed}");
    let differs =
        |expected: &str, printed: &str| assert!(!output_matches(expected, printed), "{expected}\n{printed}");
    same("at 2026-01-02 03:04Z", "at 2031-12-24 18:00Z\n");
    same("build  1.2 s", "build 73.2 s");
    same("a … c", "a b c");
    same("a\n…\nd", "a\nb\nc\nd");
    same("a\n…", "a");
    differs("a", "b");
    differs("a", "a b");
    differs("a …", "b a");
    differs("a", "a\nb");
    differs("a\n…\nd", "a\nb");
    differs("id acct_short", "id 7");
}
