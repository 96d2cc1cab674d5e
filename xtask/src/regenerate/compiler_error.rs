//! Errors of the compiler, as cargo reports them with `--message-format=json`.

use serde_json::Value;
use std::collections::BTreeSet;

/// An error of the compiler.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct CompilerError {
    /// Relative to the root of the workspace; empty if the error has no position.
    pub(super) file: String,
    pub(super) line: u64,
    pub(super) column: u64,
    /// Such as `E0063`; empty if it has none.
    pub(super) code: String,
    pub(super) message: String,
    /// The label of its position; empty if there is none.
    pub(super) label: String,
    /// The error as the compiler prints it.
    pub(super) rendered: String,
    /// The identifiers in the message, at its position and in the label there.
    pub(super) named: BTreeSet<String>,
    /// The identifiers in the notes, at their positions and in the labels there.
    pub(super) noted: BTreeSet<String>,
    /// The identifiers in all lines of its positions.
    pub(super) nearby: BTreeSet<String>,
}

/// What cargo reports.
#[derive(Debug, Default)]
pub(super) struct CompilerOutput {
    /// By position. Each is listed once, although several targets may contain it.
    pub(super) errors: Vec<CompilerError>,
    /// The warnings as the compiler prints them.
    pub(super) warnings: Vec<String>,
}

/// Reads what cargo prints to standard output.
pub(super) fn parse(output: &str) -> CompilerOutput {
    let mut parsed = CompilerOutput::default();
    let messages = output
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    for line in messages.filter(|line| line["reason"] == "compiler-message") {
        let message = &line["message"];
        let rendered = text(&message["rendered"]).to_owned();
        match text(&message["level"]) {
            "warning" if !is_summary(message) && !parsed.warnings.contains(&rendered) => {
                parsed.warnings.push(rendered);
            }
            level if level.starts_with("error") && !is_summary(message) => {
                let error = error(message, rendered);
                if !parsed.errors.contains(&error) {
                    parsed.errors.push(error);
                }
            }
            _ => {}
        }
    }
    parsed
        .errors
        .sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    parsed
}

/// Returns whether a message only counts others, such as "aborting due to 2 previous errors".
fn is_summary(message: &Value) -> bool {
    let counts = ["aborting due to", "generated"];
    let begins = text(&message["message"]);
    spans(message).next().is_none()
        && message["code"].is_null()
        && (counts.iter().any(|count| begins.starts_with(count)) || begins.contains(" warnings emitted"))
}

fn error(message: &Value, rendered: String) -> CompilerError {
    let mut error = CompilerError {
        code: text(&message["code"]["code"]).to_owned(),
        message: text(&message["message"]).to_owned(),
        rendered,
        ..CompilerError::default()
    };
    quoted(&error.message, &mut error.named);
    for span in spans(message) {
        let is_primary = span["is_primary"] == true;
        let words = if is_primary {
            &mut error.named
        } else {
            &mut error.noted
        };
        quoted(text(&span["label"]), words);
        highlighted(span, words);
        lines(span, &mut error.nearby);
        if is_primary && error.file.is_empty() {
            let at = written(span);
            error.file = text(&at["file_name"]).to_owned();
            error.line = at["line_start"].as_u64().unwrap_or_default();
            error.column = at["column_start"].as_u64().unwrap_or_default();
            error.label = text(&span["label"]).to_owned();
        }
    }
    for child in message["children"].as_array().into_iter().flatten() {
        quoted(text(&child["message"]), &mut error.noted);
        for span in spans(child) {
            quoted(text(&span["label"]), &mut error.noted);
            highlighted(span, &mut error.noted);
        }
    }
    error
}

fn spans(message: &Value) -> impl Iterator<Item = &Value> {
    message["spans"].as_array().into_iter().flatten()
}

/// Returns the span of the source that expands to a span, if that is within a macro of another package.
fn written(span: &Value) -> &Value {
    let mut at = span;
    while text(&at["file_name"]).starts_with(['/', '<']) && at["expansion"]["span"].is_object() {
        at = &at["expansion"]["span"];
    }
    at
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Adds the identifiers between backticks.
fn quoted(message: &str, words: &mut BTreeSet<String>) {
    for code in message.split('`').skip(1).step_by(2) {
        identifiers(code, words);
    }
}

/// Adds the identifiers that a span marks in its first line: more lines are the whole body of an item.
fn highlighted(span: &Value, words: &mut BTreeSet<String>) {
    for line in span["text"].as_array().into_iter().flatten().take(1) {
        let bound = |name: &str| {
            line[name]
                .as_u64()
                .and_then(|column| usize::try_from(column).ok())
        };
        let (Some(start), Some(end)) = (bound("highlight_start"), bound("highlight_end")) else {
            continue;
        };
        let marked = text(&line["text"])
            .chars()
            .take(end.saturating_sub(1))
            .skip(start.saturating_sub(1));
        identifiers(&marked.collect::<String>(), words);
    }
}

fn lines(span: &Value, words: &mut BTreeSet<String>) {
    for line in span["text"].as_array().into_iter().flatten() {
        identifiers(text(&line["text"]), words);
    }
}

fn identifiers(code: &str, words: &mut BTreeSet<String>) {
    let parts = code.split(|character: char| !character.is_alphanumeric() && character != '_');
    words.extend(parts.filter(|part| !part.is_empty()).map(str::to_owned));
}

#[cfg(test)]
mod tests {
    use super::parse;
    use std::collections::BTreeSet;

    const RECORDED: &str = include_str!("recorded.jsonl");

    #[test]
    fn each_error_is_read_once_in_the_order_of_positions() {
        let errors = parse(&format!("{RECORDED}\n{RECORDED}\nno JSON\n")).errors;
        assert_eq!(errors.len(), RECORDED.lines().count());
        let positions: Vec<_> = errors
            .iter()
            .map(|error| (&error.file, error.line, error.column))
            .collect();
        assert!(positions.is_sorted(), "{positions:?}");
        assert!(
            errors
                .iter()
                .all(|error| error.line > 0 && !error.rendered.is_empty())
        );
    }

    #[test]
    fn the_words_of_an_error_are_those_of_its_message_its_position_and_its_notes() {
        let error = r#"{"reason": "compiler-message", "message": {
            "level": "error", "code": {"code": "E0560"}, "message": "struct `a::Pet` has no field named `tag`",
            "spans": [
                {"is_primary": false, "file_name": "b.rs", "line_start": 1, "column_start": 1, "label": "this `Zoo`",
                 "text": [{"text": "impl Zoo {", "highlight_start": 6, "highlight_end": 9}]},
                {"is_primary": true, "file_name": "a.rs", "line_start": 7, "column_start": 9, "label": "unknown field",
                 "text": [{"text": "  Pet { tag: other }", "highlight_start": 9, "highlight_end": 12},
                          {"text": "  more", "highlight_start": 1, "highlight_end": 7}]}],
            "children": [{"message": "available fields are: `name`", "spans": []}],
            "rendered": "error"}}"#;
        let parsed = parse(&error.replace('\n', " "));
        let [error] = parsed.errors.as_slice() else {
            unreachable!("{parsed:?}");
        };
        assert_eq!((error.file.as_str(), error.line, error.column), ("a.rs", 7, 9));
        assert_eq!(error.label, "unknown field");
        let texts = |words: &BTreeSet<String>| words.iter().cloned().collect::<Vec<_>>().join(" ");
        assert_eq!(texts(&error.named), "Pet a tag");
        assert_eq!(texts(&error.noted), "Zoo name");
        assert_eq!(texts(&error.nearby), "Pet Zoo impl more other tag");
    }

    #[test]
    fn counts_of_errors_are_left_out_and_warnings_are_kept_as_text() {
        let line = |level: &str, message: &str, spans: &str| {
            format!(
                r#"{{"reason": "compiler-message", "message": {{"level": "{level}", "code": null, "message": "{message}", "spans": [{spans}], "children": [], "rendered": "{message}"}}}}"#
            )
        };
        let output = [
            line("error", "aborting due to 2 previous errors", ""),
            line("warning", "3 warnings emitted", ""),
            line(
                "warning",
                "unused",
                r#"{"is_primary": true, "file_name": "a.rs"}"#,
            ),
            line("error", "linking failed", ""),
            r#"{"reason": "build-finished", "success": false}"#.to_owned(),
        ];
        let parsed = parse(&output.join("\n"));
        assert_eq!(parsed.warnings, ["unused"]);
        let messages: Vec<&str> = parsed.errors.iter().map(|error| error.message.as_str()).collect();
        assert_eq!(messages, ["linking failed"]);
    }

    #[test]
    fn an_error_in_a_macro_of_another_package_is_where_the_macro_is_called() {
        let error = r#"{"reason": "compiler-message", "message": {"level": "error", "message": "m", "spans": [
            {"is_primary": true, "file_name": "/elsewhere/macro.rs", "line_start": 1, "column_start": 1,
             "expansion": {"span": {"file_name": "a.rs", "line_start": 5, "column_start": 3}}}]}}"#;
        let parsed = parse(&error.replace('\n', " "));
        assert_eq!(
            (parsed.errors[0].file.as_str(), parsed.errors[0].line),
            ("a.rs", 5)
        );
    }
}
