//! Converts texts of a document to Markdown.

/// Returns a text after an empty line; empty if there is none. Descriptions in OpenAPI are Markdown; their headings are
/// escaped.
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

/// Returns a text in one line.
pub(super) fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Escapes a text that is not Markdown, such as a title, in one line.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in line(text).chars() {
        if r"\`*<&[]".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Returns a code span that preserves spaces.
pub(super) fn code(text: &str) -> String {
    let text = text.replace(['\r', '\n'], " ");
    let fence = "`".repeat(longest_run(&text) + 1);
    // Markdown strips one space at each end.
    let needs_padding = text.starts_with([' ', '`']) || text.ends_with([' ', '`']) || text.is_empty();
    match needs_padding && (text.is_empty() || !text.trim_matches(' ').is_empty()) {
        true => format!("{fence} {text} {fence}"),
        false => format!("{fence}{text}{fence}"),
    }
}

/// Returns the length of the longest run of backticks.
fn longest_run(text: &str) -> usize {
    let runs = text.split(|c| c != '`').map(str::len);
    runs.max().unwrap_or_default()
}

/// Escapes mdbook directives, which begin with two braces and are expanded even in code.
pub(super) fn escape_mdbook_directives(page: &str) -> String {
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

/// Returns a table after an empty line; empty if it has no rows.
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
        // It would end the cell even in code.
        let row = row.iter().map(|cell| cell.replace('|', "\\|"));
        text.push_str(&format!("| {} |\n", row.collect::<Vec<_>>().join(" | ")));
    }
    text
}

/// Returns a code block after an empty line.
pub(super) fn block(language: &str, text: &str) -> String {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    format!("\n{fence}{language}\n{}\n{fence}\n", text.trim_end())
}
