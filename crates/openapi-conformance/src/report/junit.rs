//! The report as JUnit XML, with a test suite for each subject.

use super::escape::{visible, visible_line};
use super::failure::parts;
use super::results::Report;
use crate::case::Case;
use crate::run::{Outcome, rerun_command};
use quick_junit::{NonSuccessKind, TestCase, TestCaseStatus, TestSuite};
use std::collections::BTreeMap;
use std::time::Duration;

/// The suite of the differences between the contract and the server's document.
const DOCUMENT: &str = "document of the server";

/// Returns the report.
pub(super) fn of(report: &Report<'_>) -> Result<String, String> {
    let mut suites: BTreeMap<String, Vec<TestCase>> = BTreeMap::new();
    for outcome in report.outcomes {
        let case = &report.cases[outcome.case];
        let subject = report.subject(case);
        let test_case = test_case(report, &subject, case, outcome);
        suites.entry(subject).or_default().push(test_case);
    }
    let uncovered = report.coverage.uncovered().map(|(point, topology)| {
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        status
            .set_type("uncovered")
            .set_message("no case covers this point");
        let mut case = TestCase::new(visible_line(&point.to_string()), status);
        case.set_classname(class(&point.subject, topology.name()));
        (point.subject.clone(), case)
    });
    for (subject, case) in uncovered {
        suites.entry(subject).or_default().push(case);
    }
    let differences = report.differences.iter().map(|difference| {
        let text = visible_line(&difference.to_string());
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        status.set_type("document").set_message(text);
        let mut case = TestCase::new(visible_line(&difference.pointer), status);
        case.set_classname(class(DOCUMENT, "closed loop"));
        case
    });
    for case in differences {
        suites.entry(DOCUMENT.to_owned()).or_default().push(case);
    }
    let mut junit = quick_junit::Report::new("conformance");
    junit.set_time(report.duration);
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
        .coverage
        .counts()
        .filter(|(point, ..)| point.subject == subject);
    let mut suite = TestSuite::new(visible_line(subject));
    for (name, value) in [
        ("seed", report.seed.to_string()),
        ("coverage-points", pairs.count().to_string()),
    ] {
        suite.add_property((name, value.as_str()));
    }
    suite.set_time(cases.iter().filter_map(|case| case.time).sum::<Duration>());
    suite.add_test_cases(cases);
    suite
}

fn test_case(report: &Report<'_>, subject: &str, case: &Case, outcome: &Outcome) -> TestCase {
    let status = match outcome.failures.first() {
        None => TestCaseStatus::success(),
        Some(first) => {
            let failures = outcome.failures.iter().map(|failure| {
                let parts = parts(report.document, case, outcome, failure).into_iter();
                let lines = parts.map(|(name, part)| format!("\n  {name}: {part}"));
                format!("{failure}{}", lines.collect::<String>())
            });
            let mut text = failures.collect::<Vec<_>>().join("\n");
            if let Some(expected) = case.expected_status() {
                text = format!("{text}\nexpected status: {expected}");
            }
            if let Some(command) = outcome.command(case) {
                text = format!("{text}\n{command}");
            }
            text = format!(
                "{text}\n{}",
                rerun_command(report.command, case, outcome, report.seed)
            );
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_type("conformance");
            status
                .set_message(visible_line(&first.to_string()))
                .set_description(visible(&text));
            status
        }
    };
    let mut test_case = TestCase::new(visible_line(report.name(case)), status);
    test_case.set_classname(class(subject, case.topology().name()));
    test_case.set_time(outcome.duration);
    test_case
}

/// Returns the class name. Readers of JUnit XML group by what precedes the dot.
fn class(subject: &str, topology: &str) -> String {
    format!("{}.{topology}", visible_line(subject).replace('.', "_"))
}
