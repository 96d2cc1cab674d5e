//! Groups similar failures: one error can make hundreds of cases fail.

use crate::run::Outcome;
use std::collections::HashMap;

/// How many failures are printed, and how many of each kind the page lists.
pub(crate) const LISTED: usize = 20;

/// Groups failed cases by their first message without its quotations, the largest group first.
pub(crate) fn kinds<T>(failed: impl Iterator<Item = T>, outcome: impl Fn(&T) -> &Outcome) -> Vec<Vec<T>> {
    grouped(failed, |one| {
        let first = outcome(one).failures.first();
        first
            .map(|failure| unquoted(&failure.message))
            .unwrap_or_default()
    })
}

fn grouped<T>(failed: impl Iterator<Item = T>, kind: impl Fn(&T) -> String) -> Vec<Vec<T>> {
    let mut kinds: Vec<Vec<T>> = Vec::new();
    let mut known = HashMap::new();
    for one in failed {
        let index = *known.entry(kind(&one)).or_insert(kinds.len());
        match kinds.get_mut(index) {
            Some(kind) => kind.push(one),
            None => kinds.push(vec![one]),
        }
    }
    kinds.sort_by_key(|kind| std::cmp::Reverse(kind.len()));
    kinds
}

/// Returns a few failed cases with messages as different as possible, and how many others there are.
pub(crate) fn sample<T>(
    failed: impl Iterator<Item = T>,
    outcome: impl Fn(&T) -> &Outcome,
) -> (Vec<T>, usize) {
    let all_messages = |one: &T| {
        let failures = outcome(one)
            .failures
            .iter()
            .map(|failure| unquoted(&failure.message));
        failures.collect::<Vec<_>>().join("\n")
    };
    let kinds = grouped(failed, all_messages);
    let mut kinds: Vec<_> = kinds.into_iter().map(Vec::into_iter).collect();
    let all: usize = kinds.iter().map(ExactSizeIterator::len).sum();
    let mut sample = Vec::new();
    while sample.len() < all.min(LISTED) {
        let next: Vec<T> = kinds.iter_mut().filter_map(Iterator::next).collect();
        sample.extend(next);
    }
    sample.truncate(LISTED);
    let more = all - sample.len();
    (sample, more)
}

/// Returns the first line of a text without its quotations.
fn unquoted(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    line.split('"').step_by(2).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::{CheckFailure, Component, Rule};

    fn outcomes(failures: &[&str]) -> Vec<Outcome> {
        let outcome = |(case, failure): (usize, &&str)| Outcome {
            case,
            failures: vec![CheckFailure::new(
                Component::Server,
                Rule::Contract(String::new()),
                *failure,
            )],
            exchange: None,
            covered: Vec::new(),
            duration: std::time::Duration::ZERO,
            shrinking: None,
        };
        failures.iter().enumerate().map(outcome).collect()
    }

    #[test]
    fn failures_are_grouped_without_quotations_and_each_kind_is_sampled() {
        let mut failures = vec![
            r#"at /a: "x" is none"#,
            r#"at /a: "y\n" is none"#,
            "status 404",
            "status 500",
        ];
        failures.extend([r#"at /a: "z" is none"#; 40]);
        let outcomes = outcomes(&failures);
        let sizes = |kinds: Vec<Vec<&Outcome>>| kinds.iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(sizes(kinds(outcomes.iter(), |one| one)), [42, 1, 1]);
        let (few, more) = sample(outcomes.iter(), |one| one);
        assert_eq!((few.len(), more), (20, 24));
        let first: Vec<usize> = few.iter().take(4).map(|outcome| outcome.case).collect();
        assert_eq!(first, [0, 2, 3, 1]);
    }
}
