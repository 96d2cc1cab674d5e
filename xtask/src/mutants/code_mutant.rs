//! The mutants in the JSON output of cargo-mutants.

use serde_json::Value;
use std::collections::BTreeMap;
use std::io;
use std::ops::Range;

/// One changed place of the code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CodeMutant {
    /// File, function and change, and which of several equal ones. It has no line, so that it outlives other edits.
    pub(super) id: String,
    pub(super) package: String,
    /// The path below the root.
    pub(super) file: String,
    /// What cargo-mutants calls the sort of change, such as `FnValue`.
    pub(super) genre: String,
    span: Span,
    /// The first and last line of its function.
    function: (usize, usize),
    pub(super) replacement: String,
}

/// A place in a file; lines and columns begin with 1, columns count characters, and the end is excluded.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Span {
    start: (usize, usize),
    end: (usize, usize),
}

impl Span {
    /// Returns the bytes of a text.
    fn range(&self, text: &str) -> Range<usize> {
        offset(text, self.start)..offset(text, self.end)
    }
}

impl CodeMutant {
    /// Returns the bytes that it replaces.
    pub(super) fn place(&self, text: &str) -> Range<usize> {
        self.span.range(text)
    }

    /// Returns whether an error in this line, of a build with many mutants, is probably its own.
    pub(super) fn is_at(&self, line: usize) -> bool {
        let (first, last) = (self.span.start.0, self.span.end.0);
        match self.genre.as_str() {
            "FnValue" => line == first || line == last,
            _ => (first..=last).contains(&line),
        }
    }

    /// Returns whether the line is in its function.
    pub(super) fn is_around(&self, line: usize) -> bool {
        (self.function.0..=self.function.1).contains(&line)
    }

    /// Returns the changed text of its file.
    pub(super) fn mutated(&self, text: &str) -> String {
        let mut text = text.to_owned();
        text.replace_range(self.span.range(&text), &self.replacement);
        text
    }
}

/// Parses a list of mutants; `read` returns the text of a file.
pub(super) fn parse(
    list: &str,
    read: impl Fn(&str) -> io::Result<String>,
) -> Result<Vec<CodeMutant>, String> {
    let list: Vec<Value> = serde_json::from_str(list).map_err(|error| error.to_string())?;
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut mutants = Vec::new();
    for entry in &list {
        let mutant = mutant(entry).ok_or_else(|| format!("cannot be understood: {entry}"))?;
        if !texts.contains_key(&mutant.file) {
            let text = read(&mutant.file).map_err(|error| format!("{}: {error}", mutant.file))?;
            texts.insert(mutant.file.clone(), text);
        }
        let text = &texts[&mutant.file];
        let original = text[mutant.span.range(text)]
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        // The body of a function is as good as its name.
        let original = match mutant.genre.as_str() {
            "FnValue" => "body".to_owned(),
            _ => original.chars().take(60).collect(),
        };
        let replacement = match mutant.replacement.as_str() {
            "" => "nothing",
            text => text,
        };
        let id = format!("{}: {original} -> {replacement}", mutant.id);
        let count = counts.entry(id.clone()).or_default();
        *count += 1;
        let id = match *count {
            1 => id,
            count => format!("{id} ({count})"),
        };
        mutants.push(CodeMutant { id, ..mutant });
    }
    Ok(mutants)
}

/// Returns a mutant whose name ends with its function.
fn mutant(entry: &Value) -> Option<CodeMutant> {
    let text = |name| entry.get(name).and_then(Value::as_str).map(str::to_owned);
    let place = |side| {
        let number = |name| entry["span"][side][name].as_u64()?.try_into().ok();
        Some((number("line")?, number("column")?))
    };
    let file = text("file")?;
    let function = entry["function"]["function_name"].as_str().unwrap_or("constant");
    let short = file.strip_prefix("crates/").unwrap_or(&file);
    Some(CodeMutant {
        id: format!("{short} {function}"),
        package: text("package")?,
        span: Span {
            start: place("start")?,
            end: place("end")?,
        },
        genre: text("genre")?,
        function: (
            line_of(entry, "start").unwrap_or(0),
            line_of(entry, "end").unwrap_or(usize::MAX),
        ),
        replacement: text("replacement")?,
        file,
    })
}

/// Returns the first or last line of the function.
fn line_of(entry: &Value, side: &str) -> Option<usize> {
    entry["function"]["span"][side]["line"].as_u64()?.try_into().ok()
}

/// Returns the byte at a line and column, or the end of the text.
fn offset(text: &str, (line, column): (usize, usize)) -> usize {
    let lines = text.split_inclusive('\n').take(line.saturating_sub(1));
    let start: usize = lines.map(str::len).sum();
    let mut columns = text[start..].char_indices();
    let place = columns.nth(column.saturating_sub(1));
    place.map_or(text.len(), |(at, _)| start + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "fn f(a: u8) -> bool {\n    // é\n    a > 1\n        && a > 2\n}\n";

    fn entry(start: (u32, u32), end: (u32, u32), replacement: &str) -> Value {
        serde_json::json!({
            "file": "crates/a/src/lib.rs",
            "function": {"function_name": "f"},
            "genre": "BinaryOperator",
            "package": "a",
            "replacement": replacement,
            "span": {
                "start": {"line": start.0, "column": start.1},
                "end": {"line": end.0, "column": end.1},
            },
        })
    }

    #[test]
    fn a_mutant_replaces_its_span() {
        let list = Value::from(vec![
            entry((3, 7), (3, 8), "=="),
            entry((4, 14), (4, 15), "=="),
            entry((3, 5), (4, 17), "true"),
        ]);
        let mutants = parse(&list.to_string(), |_| Ok(TEXT.to_owned())).unwrap();
        assert!(mutants[0].mutated(TEXT).contains("a == 1\n"));
        assert!(mutants[1].mutated(TEXT).contains("&& a == 2\n"));
        assert!(mutants[2].mutated(TEXT).ends_with("// é\n    true\n}\n"));
        let ids: Vec<&str> = mutants.iter().map(|mutant| mutant.id.as_str()).collect();
        assert_eq!(
            ids,
            [
                "a/src/lib.rs f: > -> ==",
                "a/src/lib.rs f: > -> == (2)",
                "a/src/lib.rs f: a > 1 && a > 2 -> true",
            ]
        );
    }
}
