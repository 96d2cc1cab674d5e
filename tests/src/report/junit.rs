//! The outcome as JUnit XML: a suite per subject, a case per case.

use super::{Report, visible, visible_line};
use crate::case::Case;
use crate::run::Outcome;
use quick_junit::{NonSuccessKind, TestCase, TestCaseStatus, TestSuite};
use std::collections::BTreeMap;
use std::time::Duration;

/// The whole report.
pub(super) fn of(report: &Report<'_>) -> Result<String, String> {
    let mut suites: BTreeMap<String, Vec<TestCase>> = BTreeMap::new();
    for outcome in report.outcomes {
        let case = &report.cases[outcome.case];
        let subject = report.subject(case);
        let played = played(report, &subject, case, outcome);
        suites.entry(subject).or_default().push(played);
    }
    let uncovered = report.ledger.uncovered().map(|(cell, way)| {
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        status
            .set_type("uncovered")
            .set_message("no case shows this cell");
        let mut case = TestCase::new(visible_line(&cell.to_string()), status);
        case.set_classname(class(&cell.subject, way.name()));
        (cell.subject.clone(), case)
    });
    for (subject, case) in uncovered {
        suites.entry(subject).or_default().push(case);
    }
    let mut junit = quick_junit::Report::new("conformance");
    junit.set_time(report.took);
    junit.add_test_suites(
        suites
            .into_iter()
            .map(|(subject, cases)| suite(report, &subject, cases)),
    );
    junit
        .to_string()
        .map_err(|error| format!("no JUnit XML: {error}"))
}

fn suite(report: &Report<'_>, subject: &str, cases: Vec<TestCase>) -> TestSuite {
    let pairs = report
        .ledger
        .counts()
        .filter(|(cell, ..)| cell.subject == subject);
    let mut suite = TestSuite::new(visible_line(subject));
    for (name, value) in [
        ("seed", report.seed.to_string()),
        ("cells-with-their-ways", pairs.count().to_string()),
    ] {
        suite.add_property((name, value.as_str()));
    }
    suite.set_time(cases.iter().filter_map(|case| case.time).sum::<Duration>());
    suite.add_test_cases(cases);
    suite
}

fn played(report: &Report<'_>, subject: &str, case: &Case, outcome: &Outcome) -> TestCase {
    let status = match outcome.faults.first() {
        None => TestCaseStatus::success(),
        Some(first) => {
            let mut text = outcome.faults.join("\n");
            if let Some(command) = outcome.command(case) {
                text = format!("{text}\n{command}");
            }
            text = format!("{text}\n{}", Outcome::again(case, report.seed));
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_type("conformance");
            status
                .set_message(visible_line(first))
                .set_description(visible(&text));
            status
        }
    };
    let mut played = TestCase::new(visible_line(report.name(case)), status);
    played.set_classname(class(subject, case.way().name()));
    played.set_time(outcome.took);
    played
}

/// Readers of this format group by what is before a dot.
fn class(subject: &str, way: &str) -> String {
    format!("{}.{way}", visible_line(subject).replace('.', "_"))
}
