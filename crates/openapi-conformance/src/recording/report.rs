//! A comparison as text for a terminal.

use super::compare::Comparison;
use std::fmt::Write as _;

impl Comparison {
    /// Returns a report for a terminal: every difference, every changed text, and every case of only one recording.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (case, difference) in &self.differences {
            let _ = writeln!(text, "differs: {case}: {difference}");
        }
        for case in &self.missing {
            let _ = writeln!(text, "no response any more: {case}");
        }
        for case in &self.added {
            let _ = writeln!(text, "not in the recording: {case}");
        }
        for (part, cases) in &self.requests {
            let example = cases.first().map_or("", String::as_str);
            let count = cases.len();
            let _ = writeln!(text, "another request ({part}; {count} cases, such as {example})");
        }
        for ((before, after), change) in &self.texts {
            let (count, example) = (change.count, &change.example);
            let _ = writeln!(text, "text ({count} times, as in {example})");
            let _ = writeln!(
                text,
                "  - {}\n  + {}",
                before.escape_debug(),
                after.escape_debug()
            );
        }
        let _ = writeln!(
            text,
            "{} responses compared: {} differ, {} missing, {} added, {} texts changed, {} with another request",
            self.compared,
            self.differences.len(),
            self.missing.len(),
            self.added.len(),
            self.texts.len(),
            self.requests.values().map(Vec::len).sum::<usize>()
        );
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recording::compare::TextChange;

    #[test]
    fn every_finding_is_printed() {
        let mut comparison = Comparison {
            compared: 5,
            missing: vec!["m".to_owned()],
            added: vec!["n".to_owned()],
            ..Comparison::default()
        };
        comparison
            .differences
            .insert("d".to_owned(), "status 400 became 422".to_owned());
        let cases = vec!["r".to_owned(), "s".to_owned()];
        comparison.requests.insert("target", cases);
        let change = TextChange {
            count: 3,
            example: "t".to_owned(),
        };
        let changed = ("Bad.\u{1b}".to_owned(), "Worse.".to_owned());
        comparison.texts.insert(changed, change);
        let expected = "\
differs: d: status 400 became 422
no response any more: m
not in the recording: n
another request (target; 2 cases, such as r)
text (3 times, as in t)
  - Bad.\\u{1b}
  + Worse.
5 responses compared: 1 differ, 1 missing, 1 added, 1 texts changed, 2 with another request
";
        assert_eq!(comparison.text(), expected);
    }
}
