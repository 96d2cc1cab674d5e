//! The results of a self-test.

use super::mutant::{Component, Mutant};
use crate::run::CheckFailure;
use std::fmt::{self, Write};
use std::time::Duration;

/// The result of one mutant.
#[derive(Debug)]
pub struct MutantResult {
    /// The mutant.
    pub mutant: Mutant,
    /// What detected it; `None` if it survived.
    pub detection: Option<Detection>,
    /// How long that took.
    pub duration: Duration,
}

/// What detected a mutant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detection {
    /// The name of the case, or of the comparison of documents.
    pub case: String,
    /// The coverage point, or the JSON pointer in the document.
    pub point: String,
    /// The message of the check that failed.
    pub message: String,
    /// The check that failed; `None` if the documents differ.
    pub failure: Option<CheckFailure>,
}

impl fmt::Display for Detection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut message = self.message.replace('\n', " ");
        openapi_judge::judge::shorten(&mut message, 160);
        let Detection { case, point, .. } = self;
        writeln!(f, "  case:    {case}\n  point:   {point}\n  message: {message}")?;
        match &self.failure {
            Some(failure) => writeln!(f, "  rule:    {}", failure.rule),
            None => Ok(()),
        }
    }
}

/// The results of all mutants.
#[derive(Debug)]
pub struct Score {
    /// One result for each mutant that applies to the contract.
    pub results: Vec<MutantResult>,
    /// Optional mutants that change nothing in this contract.
    pub not_applicable: Vec<Mutant>,
    /// Failures without a mutant.
    pub false_alarms: Vec<Detection>,
    /// How many cases there were.
    pub cases: usize,
    /// How long the self-test took.
    pub duration: Duration,
}

impl Score {
    /// Whether every mutant was detected, and nothing failed without one.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.false_alarms.is_empty() && self.results.iter().all(|result| result.detection.is_some())
    }

    /// Returns an entry for each mutant, and the score.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for component in Component::ALL {
            let detected = self.of(component).filter(|result| result.detection.is_some());
            detected.for_each(|result| text.push_str(&entry(result)));
        }
        // What matters is at the end, where the last lines of a log have it.
        for component in Component::ALL {
            let undetected = self.of(component).filter(|result| result.detection.is_none());
            undetected.for_each(|result| text.push_str(&entry(result)));
        }
        for alarm in &self.false_alarms {
            let _ = writeln!(text, "FALSE ALARM  {}\n  {}", alarm.case, alarm.message);
        }
        text.push('\n');
        for component in Component::ALL {
            let (all, detected) = counts(self.of(component));
            if all > 0 {
                let _ = writeln!(text, "{component:<9} {detected:>4} of {all} mutants detected");
            }
        }
        if !self.not_applicable.is_empty() {
            let ids: Vec<&str> = self.not_applicable.iter().map(|mutant| &*mutant.id).collect();
            let _ = writeln!(text, "not applicable: {}", ids.join(", "));
        }
        let (all, detected) = counts(self.results.iter());
        let percent = detected * 100 / all.max(1);
        let _ = writeln!(
            text,
            "{detected} of {all} mutants detected, {percent} %; {} false alarms in {} cases; {:.1} s",
            self.false_alarms.len(),
            self.cases,
            self.duration.as_secs_f64()
        );
        text
    }

    fn of(&self, component: Component) -> impl Iterator<Item = &MutantResult> {
        let results = self.results.iter();
        results.filter(move |result| result.mutant.component() == component)
    }
}

/// Counts results, and those with a detection.
fn counts<'a>(results: impl Iterator<Item = &'a MutantResult>) -> (usize, usize) {
    results.fold((0, 0), |(all, detected), result| {
        (all + 1, detected + usize::from(result.detection.is_some()))
    })
}

fn entry(result: &MutantResult) -> String {
    let Mutant { id, violates, .. } = &result.mutant;
    let component = result.mutant.component();
    match &result.detection {
        Some(detection) => {
            let seconds = result.duration.as_secs_f64();
            format!("{component:<9} {id}\n  violates: {violates}\n{detection}  time:    {seconds:.1} s\n")
        }
        None => format!("{component:<9} {id}\n  violates: {violates}\n  SURVIVED\n"),
    }
}
