//! Converts texts of a document to doc comments that contain no doc tests.

/// Converts lines to the values of `#[doc]` attributes: each line that is not empty begins with a space.
pub(crate) fn comment<'a>(lines: impl IntoIterator<Item = &'a str>) -> impl Iterator<Item = String> {
    let lines = lines.into_iter();
    lines.map(|line| match line {
        "" => String::new(),
        line => format!(" {line}"),
    })
}

/// Returns a text without the characters that a doc comment must not contain: carriage returns, which end a line, and those
/// that change the direction of the text after them.
fn displayed(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_displayed =
        |character: &char| !matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(is_displayed).collect()
}

/// Returns a text as the contents of a code span, shortened.
pub(crate) fn code(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut code: String = text.chars().take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        code.push('…');
    }
    displayed(&code).replace('`', "'")
}

/// Returns the lines of a text, without leading and trailing empty lines.
///
/// Fenced blocks become `text`. Other code that rustdoc would test (indented, or fenced in a list or a quote) is changed
/// to ordinary text.
pub(crate) fn inert_lines(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut fence: Option<&str> = None;
    let text = displayed(text);
    for line in text.trim().lines() {
        let line = line.trim_end();
        let bare = line.trim_start();
        let opening = ["```", "~~~"].into_iter().find(|sign| bare.starts_with(sign));
        match (fence, opening) {
            (None, Some(sign)) => {
                lines.push(format!("{sign}text"));
                fence = Some(sign);
            }
            (Some(sign), _) if bare.starts_with(sign) => {
                lines.push(sign.to_owned());
                fence = None;
            }
            (Some(_), _) => lines.push(line.to_owned()),
            (None, None) => lines.push(inert(line, bare)),
        }
    }
    lines.extend(fence.map(str::to_owned));
    lines
}

/// Converts a line outside fences.
fn inert(line: &str, bare: &str) -> String {
    // Four spaces begin a code block, at the start of a line and after a list or quote marker.
    let indent = (line.len() - bare.len()).min(3);
    let mut bare = bare
        .replace('\t', " ")
        .replace("```", "\\`\\`\\`")
        .replace("~~~", "\\~\\~\\~");
    while bare.contains("    ") {
        bare = bare.replace("    ", "   ");
    }
    format!("{}{bare}", " ".repeat(indent))
}

#[cfg(test)]
mod tests {
    use super::{code, inert_lines};

    #[test]
    fn no_character_is_refused_in_doc_comments() {
        let text = "a \u{2067}b\u{2069}\rc\r\nd";
        assert_eq!(inert_lines(text), ["a b", "c", "d"]);
        assert_eq!(code("a\u{202E}`"), "a'");
    }

    #[test]
    fn no_line_becomes_a_doc_test() {
        let text = "\nSee:\n\n```rust\npanic!()\n    kept\n```\n> ```rust\n> x\n- ```\n\n        let indented = 1;\n-     listed\n~~~\n```\n~~~\n```js";
        let expected = [
            "See:",
            "",
            "```text",
            "panic!()",
            "    kept",
            "```",
            "> \\`\\`\\`rust",
            "> x",
            "- \\`\\`\\`",
            "",
            "   let indented = 1;",
            "-   listed",
            "~~~text",
            "```",
            "~~~",
            "```text",
            "```",
        ];
        assert_eq!(inert_lines(text), expected);
    }
}
