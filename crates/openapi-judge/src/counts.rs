//! Counts exchanges and findings, for metrics and for the proxy's summary.

use crate::exchange::Verdict;
use crate::judge::{Direction, Rule};
use std::collections::BTreeMap;
use std::fmt;

/// Numbers of exchanges and findings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Exchanges by [`Verdict::operation`].
    pub exchanges: BTreeMap<String, u64>,
    /// Findings by operation, direction and rule.
    pub findings: BTreeMap<(String, Direction, Rule), u64>,
    /// Exchanges with a body that was not judged.
    pub unjudged: u64,
}

impl Counts {
    /// Adds the verdict on an exchange.
    pub fn add(&mut self, verdict: &Verdict) {
        *self.exchanges.entry(verdict.operation.clone()).or_default() += 1;
        self.unjudged += u64::from(verdict.unjudged);
        let request = verdict
            .request
            .iter()
            .map(|finding| (Direction::Request, finding));
        let response = verdict
            .response
            .iter()
            .map(|finding| (Direction::Response, finding));
        for (direction, finding) in request.chain(response) {
            let key = (verdict.operation.clone(), direction, finding.rule);
            *self.findings.entry(key).or_default() += 1;
        }
    }

    /// Returns the number of findings in requests or in responses.
    #[must_use]
    pub fn findings_in(&self, direction: Direction) -> u64 {
        let counts = self
            .findings
            .iter()
            .filter(|((_, found_in, _), _)| *found_in == direction);
        counts.map(|(_, count)| count).sum()
    }
}

/// A table of at most 80 columns, unless an operation's id is longer than 48.
impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<48} {:>9} {:>9}", "operation", "exchanges", "findings")?;
        for (operation, count) in &self.exchanges {
            writeln!(f, "{operation:<48} {count:>9}")?;
            let findings = self.findings.iter().filter(|((of, ..), _)| of == operation);
            for ((_, direction, rule), count) in findings {
                let label = match direction {
                    Direction::Request => format!("request {}", rule.name()),
                    Direction::Response => format!("response {}", rule.name()),
                };
                writeln!(f, "  {label:<46} {:>9} {count:>9}", "")?;
            }
        }
        write!(
            f,
            "{} exchanges; findings: {} in requests, {} in responses; {} with an unjudged body",
            self.exchanges.values().sum::<u64>(),
            self.findings_in(Direction::Request),
            self.findings_in(Direction::Response),
            self.unjudged
        )
    }
}
