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

/// A text that is no Markdown, such as a title, in one line.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in line(text).chars() {
        if r"\`*<&[]".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// A text as it is, its spaces included.
pub(super) fn code(text: &str) -> String {
    let text = text.replace(['\r', '\n'], " ");
    let fence = "`".repeat(longest_run(&text) + 1);
    // One space at each end is not the text's own.
    let apart = text.starts_with([' ', '`']) || text.ends_with([' ', '`']) || text.is_empty();
    match apart && (text.is_empty() || !text.trim_matches(' ').is_empty()) {
        true => format!("{fence} {text} {fence}"),
        false => format!("{fence}{text}{fence}"),
    }
}

/// How many backticks follow each other, where they are most.
fn longest_run(text: &str) -> usize {
    let runs = text.split(|c| c != '`').map(str::len);
    runs.max().unwrap_or_default()
}

/// A page in which nothing is a directive of mdbook, which looks for them in code as well: they start with two braces.
pub(super) fn inert(page: &str) -> String {
    let mut text = String::with_capacity(page.len());
    for (index, c) in page.char_indices() {
        text.push(c);
        let second = page[index..].strip_prefix("{{");
        if second.is_some_and(|rest| rest.trim_start().starts_with('#')) {
            text.push('\u{200B}');
        }
    }
    text
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
        // In code as well, it would end the cell.
        let row = row.iter().map(|cell| cell.replace('|', "\\|"));
        text.push_str(&format!("| {} |\n", row.collect::<Vec<_>>().join(" | ")));
    }
    text
}

/// A block that is shown as it is, with an empty line before it.
pub(super) fn block(language: &str, text: &str) -> String {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    format!("\n{fence}{language}\n{}\n{fence}\n", text.trim_end())
}
