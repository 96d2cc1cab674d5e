//! Texts of a document as they may stand in Markdown.

/// A text with an empty line before it; nothing if there is none. It is Markdown already, as OpenAPI has it, but may
/// bring no headings of its own.
pub(super) fn paragraphs(text: Option<&str>) -> String {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
        return String::new();
    };
    let lines = text.lines().map(|line| match line.starts_with('#') {
        true => format!("\\{line}"),
        false => line.to_owned(),
    });
    let lines: Vec<String> = lines.collect();
    format!("\n{}\n", lines.join("\n"))
}

/// A text in one line.
pub(super) fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text as the cell of a table.
pub(super) fn cell(text: &str) -> String {
    line(text).replace('|', "\\|")
}

/// A text as it is.
pub(super) fn code(text: &str) -> String {
    let text = cell(text);
    // A code span may hold backticks if its fence is longer than they are.
    match text.contains('`') {
        true => format!("`` {text} ``"),
        false => format!("`{text}`"),
    }
}

/// A table, with an empty line before it; nothing if it has no rows.
pub(super) fn table(headings: &[&str], rows: &[Vec<String>]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let mut text = format!(
        "\n| {} |\n|{}\n",
        headings.join(" | "),
        "---|".repeat(headings.len())
    );
    for row in rows {
        text.push_str(&format!("| {} |\n", row.join(" | ")));
    }
    text
}

/// A block that is shown as it is, with an empty line before it.
pub(super) fn block(language: &str, text: &str) -> String {
    let fence = if text.contains("```") { "~~~~" } else { "```" };
    format!("\n{fence}{language}\n{}\n{fence}\n", text.trim_end())
}
