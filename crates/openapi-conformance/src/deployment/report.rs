//! The results of a run against a deployment, as text for a terminal.

use super::address::Deployment;
use crate::case::Case;
use crate::coverage::{Coverage, Topology};
use crate::report::{failure_text, sample, visible_line, wrapped};
use crate::run::Outcome;
use openapi_judge::document::Document;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::Duration;

/// The results of a run against a deployment.
#[derive(Debug, Default)]
pub struct Summary {
    /// Each case with its outcome, and the reason if the outcome proves nothing.
    pub results: Vec<(Case, (Outcome, Option<String>))>,
    /// How many more cases there would be with a token.
    pub without_token: usize,
    /// Why the run stopped before its end.
    pub stopped: Option<String>,
}

impl Summary {
    /// Returns the cases that failed.
    pub fn failed(&self) -> impl Iterator<Item = (&Case, &Outcome)> {
        let all = self.results.iter().map(|(case, (outcome, _))| (case, outcome));
        all.filter(|(_, outcome)| !outcome.failures.is_empty())
    }

    /// Returns the number of cases that prove nothing, by reason.
    #[must_use]
    pub fn not_judged(&self) -> BTreeMap<&str, usize> {
        let mut reasons = BTreeMap::new();
        for reason in self
            .results
            .iter()
            .filter_map(|(_, (_, reason))| reason.as_deref())
        {
            *reasons.entry(reason).or_default() += 1;
        }
        reasons
    }

    /// Whether cases ran and none failed.
    #[must_use]
    pub fn is_success(&self) -> bool {
        !self.results.is_empty() && self.stopped.is_none() && self.failed().next().is_none()
    }

    /// Returns the report.
    #[must_use]
    pub fn text(&self, document: &Document, deployment: &Deployment, duration: Duration) -> String {
        let mut text = String::new();
        let (few, more) = sample(self.failed(), |(_, outcome)| *outcome);
        for (case, outcome) in &few {
            text.push_str(&wrapped("FAILED ", &visible_line(&case.name)));
            text.push_str(&deployment.redacted(failure_text(document, case, outcome)));
            text.push_str("  repeat:\n");
            let request = outcome.exchange.as_ref().map(|exchange| &exchange.request);
            if let Some(curl) = request.and_then(|request| deployment.curl(request)) {
                let _ = writeln!(text, "    {curl}");
            }
            let rerun = deployment.rerun_command(&case.name);
            let _ = writeln!(text, "    {}", visible_line(&rerun));
            text.push('\n');
        }
        if more > 0 {
            let hint = format!("{more} more failed; --case TEXT runs those with a text in their names\n");
            text.push_str(&wrapped("", &hint));
        }
        if !few.is_empty() {
            text.push_str(&wrapped("", "$BASE is the deployment, $TOKEN the token.\n"));
        }
        let open = self.not_judged();
        for (reason, count) in &open {
            text.push_str(&wrapped("not judged: ", &format!("{count} cases, {reason}")));
        }
        if self.without_token > 0 {
            let reason = format!("{} cases, which need --token", self.without_token);
            text.push_str(&wrapped("not run: ", &reason));
        }
        if let Some(stopped) = &self.stopped {
            text.push_str(&wrapped("stopped: ", stopped));
        }
        let (all, failed, open) = (
            self.results.len(),
            self.failed().count(),
            open.values().sum::<usize>(),
        );
        let mut coverage = Coverage::new(document, &[Topology::Deployed]);
        for point in self.results.iter().flat_map(|(_, (outcome, _))| &outcome.covered) {
            coverage.record(point, Topology::Deployed);
        }
        let covered = coverage.len() - coverage.uncovered().count();
        let _ = writeln!(
            text,
            "{all} cases, {} passed, {failed} failed, {open} not judged in {:.1} s\n\
             {covered} of {} points covered by the deployment",
            all - failed - open,
            duration.as_secs_f64(),
            coverage.len(),
        );
        text
    }
}
