//! What came of the cases, for people at 80 columns.

use super::Deployment;
use crate::case::Case;
use crate::cell::{Ledger, Way};
use crate::document::Document;
use crate::report::{sample, visible, visible_line, wrapped};
use crate::run::Outcome;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::Duration;

/// What came of the cases against a deployment.
#[derive(Debug, Default)]
pub struct Summary {
    /// Each case, what came of it, and why it shows nothing, if it does not.
    pub played: Vec<(Case, (Outcome, Option<String>))>,
    /// How many cases there would be more with a token.
    pub without_token: usize,
    /// Why the rest was not played.
    pub stopped: Option<String>,
}

impl Summary {
    /// The cases that failed.
    pub fn failed(&self) -> impl Iterator<Item = (&Case, &Outcome)> {
        let all = self.played.iter().map(|(case, (outcome, _))| (case, outcome));
        all.filter(|(_, outcome)| !outcome.faults.is_empty())
    }

    /// How many cases show nothing, by the reason.
    #[must_use]
    pub fn open(&self) -> BTreeMap<&str, usize> {
        let mut open = BTreeMap::new();
        for reason in self.played.iter().filter_map(|(_, (_, open))| open.as_deref()) {
            *open.entry(reason).or_default() += 1;
        }
        open
    }

    /// Whether nothing failed, and something was shown.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        !self.played.is_empty() && self.stopped.is_none() && self.failed().next().is_none()
    }

    /// The whole report.
    #[must_use]
    pub fn text(&self, document: &Document, deployment: &Deployment, took: Duration) -> String {
        let mut text = String::new();
        let (few, more) = sample(self.failed(), |(_, outcome)| *outcome);
        for (case, outcome) in &few {
            text.push_str(&wrapped("FAILED ", &visible_line(&case.name)));
            for fault in &outcome.faults {
                text.push_str(&wrapped("  ", &visible(fault)));
            }
            let request = outcome.exchange.as_ref().map(|exchange| &exchange.request);
            if let Some(curl) = request.and_then(|request| deployment.curl(request)) {
                let _ = writeln!(text, "  {curl}");
            }
            text.push('\n');
        }
        if more > 0 {
            let said = format!("{more} more failed; --case TEXT plays those with a text in their names\n");
            text.push_str(&wrapped("", &said));
        }
        if !few.is_empty() {
            text.push_str(&wrapped("", "$BASE is the deployment, $TOKEN the token.\n"));
        }
        let open = self.open();
        for (reason, count) in &open {
            text.push_str(&wrapped("not judged: ", &format!("{count} cases, {reason}")));
        }
        if self.without_token > 0 {
            let said = format!("{} cases, they need --token", self.without_token);
            text.push_str(&wrapped("not played: ", &said));
        }
        if let Some(stopped) = &self.stopped {
            text.push_str(&wrapped("stopped: ", stopped));
        }
        let (all, failed, open) = (
            self.played.len(),
            self.failed().count(),
            open.values().sum::<usize>(),
        );
        let mut ledger = Ledger::new(document, &[Way::Deployed]);
        for cell in self.played.iter().flat_map(|(_, (outcome, _))| &outcome.shown) {
            ledger.enter(cell, Way::Deployed);
        }
        let shown = ledger.len() - ledger.uncovered().count();
        let _ = writeln!(
            text,
            "{all} cases, {} passed, {failed} failed, {open} not judged in {:.1} s\n\
             {shown} of {} cells shown by the deployment",
            all - failed - open,
            took.as_secs_f64(),
            ledger.len(),
        );
        text
    }
}
