//! How often what went wrong: for metrics, and for the summary of the proxy.

use crate::exchange::Judged;
use crate::judge::{Direction, Rule};
use std::collections::BTreeMap;
use std::fmt;

/// Counts of exchanges and of what was wrong with them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// All exchanges, by operation id or whatever [`Judged::subject`] says.
    pub exchanges: BTreeMap<String, u64>,
    /// Findings by subject, side and rule.
    pub findings: BTreeMap<(String, Direction, Rule), u64>,
    /// Exchanges with a body that could not be looked at.
    pub unjudged: u64,
}

impl Counts {
    /// Adds an exchange.
    pub fn add(&mut self, judged: &Judged) {
        *self.exchanges.entry(judged.subject.clone()).or_default() += 1;
        self.unjudged += u64::from(judged.unjudged);
        let request = judged.request.iter().map(|finding| (Direction::Request, finding));
        let response = judged
            .response
            .iter()
            .map(|finding| (Direction::Response, finding));
        for (direction, finding) in request.chain(response) {
            let key = (judged.subject.clone(), direction, finding.rule);
            *self.findings.entry(key).or_default() += 1;
        }
    }

    /// All findings of one side.
    #[must_use]
    pub fn of(&self, direction: Direction) -> u64 {
        let counts = self
            .findings
            .iter()
            .filter(|((_, side, _), _)| *side == direction);
        counts.map(|(_, count)| count).sum()
    }
}

/// A table of at most 80 columns, unless an operation's name is longer than 48.
impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<48} {:>9} {:>9}", "operation", "exchanges", "findings")?;
        for (subject, count) in &self.exchanges {
            writeln!(f, "{subject:<48} {count:>9}")?;
            for ((_, direction, rule), count) in self.findings.iter().filter(|((of, ..), _)| of == subject) {
                let side = match direction {
                    Direction::Request => "request",
                    Direction::Response => "response",
                };
                writeln!(
                    f,
                    "  {:<46} {:>9} {count:>9}",
                    format!("{side} {}", rule.name()),
                    ""
                )?;
            }
        }
        write!(
            f,
            "{} exchanges; findings: {} in requests, {} in responses; {} with a body not judged",
            self.exchanges.values().sum::<u64>(),
            self.of(Direction::Request),
            self.of(Direction::Response),
            self.unjudged
        )
    }
}
