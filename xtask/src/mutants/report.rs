//! The results by kind.

use super::outcome::Outcome;
use super::state::Results;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Mutants that behave as the original, by name, with the reason.
pub(super) type Equivalent = BTreeMap<String, String>;

/// How many numbers a row has: those of the outcomes, and of equivalent ones.
const COUNTS: usize = Outcome::COLUMNS.len() + 1;

/// The results of a sort of mutants.
pub(super) struct Report<'a> {
    pub(super) results: &'a Results,
    pub(super) equivalent: &'a Equivalent,
}

impl Report<'_> {
    /// Returns the names of the unnoticed ones that are not equivalent.
    pub(super) fn survivors(&self) -> Vec<&str> {
        let unnoticed = self.results.iter().filter(|(id, (_, outcome))| {
            *outcome == Outcome::Unnoticed && !self.equivalent.contains_key(*id)
        });
        unnoticed.map(|(id, _)| id.as_str()).collect()
    }

    /// Returns a table in Markdown with a row for each kind, and the score.
    pub(super) fn table(&self) -> String {
        let mut table = "| kind |".to_owned();
        for column in Outcome::COLUMNS {
            let _ = write!(table, " {column} |");
        }
        table.push_str(" equivalent |\n");
        table.push_str(&"|---".repeat(Outcome::COLUMNS.len() + 2));
        table.push_str("|\n");
        let mut kinds: Vec<&str> = self.results.values().map(|(kind, _)| kind.as_str()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        for kind in kinds {
            let _ = writeln!(table, "| {kind} | {} |", self.row(|other| other == kind));
        }
        let _ = writeln!(table, "| all | {} |", self.row(|_| true));
        let [suite, others, tests, unnoticed, .., equivalent] = self.counts(|_| true);
        let noticed = suite + others + tests;
        let percent = |part: usize, all: usize| part as f64 * 100.0 / all.max(1) as f64;
        let all = noticed + unnoticed;
        let share = percent(noticed, all);
        let _ = writeln!(table, "\n{noticed} of {all} mutants noticed, {share:.1} %");
        let share = percent(equivalent, all + equivalent);
        let _ = writeln!(table, "{equivalent} equivalent, {share:.1} %");
        table
    }

    fn row(&self, is_of_kind: impl Fn(&str) -> bool) -> String {
        let counts = self.counts(is_of_kind);
        counts
            .iter()
            .map(usize::to_string)
            .collect::<Vec<_>>()
            .join(" | ")
    }

    /// Returns the numbers of the columns.
    fn counts(&self, is_of_kind: impl Fn(&str) -> bool) -> [usize; COUNTS] {
        let mut counts = [0; COUNTS];
        for (id, (kind, outcome)) in self.results {
            if !is_of_kind(kind) {
                continue;
            }
            let is_equivalent = *outcome == Outcome::Unnoticed && self.equivalent.contains_key(id);
            let column = match is_equivalent {
                true => COUNTS - 1,
                false => {
                    let mut columns = Outcome::COLUMNS.iter();
                    columns
                        .position(|column| *column == outcome.column())
                        .unwrap_or(0)
                }
            };
            counts[column] += 1;
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::super::outcome::NoticedBy;
    use super::*;

    #[test]
    fn only_what_may_be_noticed_counts() {
        let noticed = |by| Outcome::Noticed(by, "case".to_owned());
        let results = [
            ("a", "bound", noticed(NoticedBy::Suite)),
            ("b", "bound", Outcome::Unnoticed),
            ("c", "bound", Outcome::Unnoticed),
            ("d", "status", Outcome::Refused("reason".to_owned())),
            ("e", "status", noticed(NoticedBy::Test)),
        ];
        let results = results.map(|(id, kind, outcome)| (id.to_owned(), (kind.to_owned(), outcome)));
        let results = Results::from(results);
        let equivalent = Equivalent::from([("c".to_owned(), "reason".to_owned())]);
        let report = Report {
            results: &results,
            equivalent: &equivalent,
        };
        assert_eq!(report.survivors(), ["b"]);
        let table = report.table();
        for line in [
            "| bound | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 1 |",
            "| status | 0 | 0 | 1 | 0 | 1 | 0 | 0 | 0 |",
            "2 of 3 mutants noticed, 66.7 %",
            "1 equivalent, 25.0 %",
        ] {
            assert!(table.contains(line), "{table}");
        }
    }
}
