//! The tokens of Rust code, as far as operands can be found with them.

use std::ops::Range;

/// Operators of several characters, longest first.
const OPERATORS: [&str; 25] = [
    "<<=", ">>=", "..=", "...", "&&", "||", "==", "!=", "<=", ">=", "=>", "->", "::", "..", "+=", "-=", "*=",
    "/=", "%=", "^=", "&=", "|=", "<<", ">>", "r#",
];

/// Returns the places of the tokens; comments and spaces are none.
pub(super) fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let length = if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        } else if rest.starts_with("//") {
            at += rest.find('\n').unwrap_or(rest.len());
            continue;
        } else if rest.starts_with("/*") {
            at += rest.find("*/").map_or(rest.len(), |end| end + 2);
            continue;
        } else if let Some(length) = quoted(rest) {
            length
        } else if first.is_alphanumeric() || first == '_' {
            let is_part = |character: char| character.is_alphanumeric() || character == '_';
            rest.find(|character| !is_part(character)).unwrap_or(rest.len())
        } else {
            let operator = OPERATORS.iter().find(|operator| rest.starts_with(**operator));
            operator.map_or(first.len_utf8(), |operator| operator.len())
        };
        tokens.push(at..at + length);
        at += length;
    }
    tokens
}

/// Returns the length of the string, character or lifetime at the beginning of a text.
fn quoted(text: &str) -> Option<usize> {
    let unprefixed = text.strip_prefix('b').unwrap_or(text);
    let prefix = text.len() - unprefixed.len();
    if let Some(raw) = unprefixed.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let body = raw[hashes..].strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(hashes));
        let length = body.find(&end)? + end.len();
        return Some(prefix + 1 + hashes + 1 + length);
    }
    let quote = unprefixed
        .chars()
        .next()
        .filter(|quote| matches!(quote, '"' | '\''))?;
    let mut is_escaped = false;
    for (at, character) in unprefixed.char_indices().skip(1) {
        if is_escaped {
            is_escaped = false;
        } else if character == '\\' {
            is_escaped = true;
        } else if character == quote {
            return Some(prefix + at + 1);
        } else if quote == '\'' && at > 1 && !unprefixed[1..].starts_with('\\') {
            // A lifetime: only the quote is left out.
            return Some(prefix + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::tokens;

    #[test]
    fn strings_and_comments_hide_operators() {
        let text = "a && \"&& \\\" \" // &&\n!= b'\\'' r#\"x\"y\"# 'a' &'b c";
        let found: Vec<&str> = tokens(text).into_iter().map(|token| &text[token]).collect();
        let expected = [
            "a",
            "&&",
            "\"&& \\\" \"",
            "!=",
            "b'\\''",
            "r#\"x\"y\"#",
            "'a'",
            "&",
            "'",
            "b",
            "c",
        ];
        assert_eq!(found, expected);
    }
}
