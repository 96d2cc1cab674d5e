//! Finds a small document that fails in the same way as a large one.
//!
//! Every round compiles several smaller documents at once. Each lacks one group of parts; the groups become smaller when
//! none of them can be removed.

use super::batch::{self, Document, Failure};
use super::edits::{self, Edit};
use openapi_codegen::load;
use serde_json::Value;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// How many documents are compiled at once.
const CANDIDATES: usize = 12;

/// Returns the smallest document that is found within the time limit, and its failure.
pub(crate) fn shrink(document: &Value, failure: &Failure, limit: Duration) -> (Value, Failure) {
    let started = Instant::now();
    let kinds = kinds(failure);
    let mut smallest = (document.clone(), failure.clone());
    let mut without_unused = document.clone();
    edits::remove_unused(&mut without_unused);
    let (mut size, mut first) = (usize::MAX, 0);
    if let Some((_, failure)) = failing(&[without_unused.clone()], &kinds).pop() {
        smallest = (without_unused, failure);
    }
    while started.elapsed() < limit {
        let edits = usable_edits(&smallest.0);
        size = size.min(edits.len().div_ceil(CANDIDATES));
        let groups: Vec<&[Edit]> = edits.chunks(size.max(1)).skip(first).take(CANDIDATES).collect();
        let without = |edits: &[&[Edit]]| edits::apply(&smallest.0, edits.iter().copied().flatten());
        let candidates: Vec<Value> = groups.iter().map(|group| without(&[*group])).collect();
        let mut found = failing(&candidates, &kinds);
        println!(
            "{} of {} smaller documents fail; {} s",
            found.len(),
            candidates.len(),
            started.elapsed().as_secs()
        );
        if found.is_empty() {
            match (groups.len() == CANDIDATES, size) {
                (true, _) => first += CANDIDATES,
                (false, 0 | 1) => break,
                (false, _) => (size, first) = (size / 2, 0),
            }
            continue;
        }
        // Parts that can be removed one by one can often be removed together.
        let removable: Vec<&[Edit]> = found.iter().map(|(index, _)| groups[*index]).collect();
        let together = without(&removable);
        let at_once = match found.len() {
            1 => None,
            _ => failing(std::slice::from_ref(&together), &kinds).pop(),
        };
        found.sort_by_key(|(index, _)| candidates[*index].to_string().len());
        smallest = match (at_once, found.into_iter().next()) {
            (Some((_, failure)), _) => (together, failure),
            (None, Some((index, failure))) => (candidates[index].clone(), failure),
            (None, None) => break,
        };
    }
    smallest
}

/// Returns the indices of the documents that fail in one of these ways.
fn failing(documents: &[Value], expected: &BTreeSet<String>) -> Vec<(usize, Failure)> {
    let documents: Vec<Document> = documents
        .iter()
        .map(|document| Document {
            name: "candidate".to_owned(),
            text: document.to_string(),
            is_random: true,
            is_lenient: false,
        })
        .collect();
    let failed = batch::run("shrinking", &documents).into_iter();
    let same = failed.filter(|failed| !kinds(&failed.failure).is_disjoint(expected));
    same.map(|failed| (failed.index, failed.failure)).collect()
}

/// Returns the edits that leave a document which the generator accepts.
fn usable_edits(document: &Value) -> Vec<Edit> {
    let is_accepted = |edit: &Edit| {
        let smaller = edits::apply(document, [edit]);
        let text = smaller.to_string();
        smaller != *document && std::panic::catch_unwind(|| load("candidate", &text).is_ok()).unwrap_or(true)
    };
    edits::all(document).into_iter().filter(is_accepted).collect()
}

/// Returns in which ways a document failed, without names and values of the document.
fn kinds(failure: &Failure) -> BTreeSet<String> {
    let start = |text: &str| {
        let words = text
            .split(' ')
            .filter(|word| !word.contains(['"', '`', '/', ':', '0']));
        words.take(5).collect::<Vec<_>>().join(" ")
    };
    match failure {
        Failure::Refused(text) | Failure::Panicked(text) => {
            [start(text.lines().next().unwrap_or_default())].into()
        }
        Failure::NotCompiled(text) => {
            let codes = text.lines().filter_map(|line| line.split("error").nth(1));
            codes.map(|code| code.chars().take(7).collect()).collect()
        }
        Failure::FixturesFailed(text) => {
            // The message is in the line after the place.
            let lines = text.lines().skip_while(|line| !line.contains("panicked at"));
            lines.skip(1).take(1).map(start).collect()
        }
        Failure::TimedOut => ["timed out".to_owned()].into(),
        Failure::SuiteFailed(text) => {
            let lines: Vec<&str> = text.lines().collect();
            let of_cases = lines.windows(2).filter(|pair| {
                let [before, line] = pair else { return false };
                let is_message = line.starts_with("  ") && !line.starts_with("   ");
                is_message && (before.starts_with("FAILED") || before.starts_with("    "))
            });
            let mut kinds: BTreeSet<String> = of_cases.map(|pair| start(pair[1].trim())).collect();
            if kinds.is_empty() {
                let end = lines.iter().rev().find(|line| !line.is_empty());
                kinds.extend(end.map(|line| start(line)));
            }
            kinds
        }
    }
}
