//! Reduces a failed case to its smallest form, within a limit of time.

use super::interceptor::Interceptor;
use super::outcome::{Outcome, Shrinking};
use super::worker::Worker;
use crate::bindings::Bindings;
use crate::case::Case;
use crate::shrink::smaller;
use openapi_judge::judge::Judge;
use std::net::SocketAddr;
use std::time::Instant;
use tokio::time::timeout_at;

/// Shrinks a failed case until no smaller form fails, or until `limit`. Returns the smallest form that was found and its
/// outcome, or `None` if no smaller form fails.
///
/// # Errors
///
/// Returns an error if no server can be started, or if `from`, steps of an earlier run to begin with, are not steps of this
/// case.
pub async fn shrink<B: Bindings>(
    judge: &Judge,
    case: &Case,
    mock: Option<SocketAddr>,
    from: &[usize],
    limit: Instant,
) -> Result<(Shrinking, Option<(Case, Outcome)>), String> {
    let worker = Worker::<B>::start(&B::server, &Interceptor::default(), mock).await?;
    let mut smallest = None;
    let mut shrinking = Shrinking::default();
    let mut current = case.clone();
    for number in from {
        let step = smaller(judge, &current).find(|(known, _)| known == number);
        let (_, next) = step.ok_or_else(|| format!("the case has no step {number}; has it changed?"))?;
        current = next;
        shrinking.steps.push(*number);
    }
    if !from.is_empty() {
        let outcome = worker.run(judge, 0, &current).await;
        smallest = (!outcome.passed()).then_some(outcome);
    }
    loop {
        match one_step(&worker, judge, &current, limit).await {
            Step::Smaller(number, found) => {
                shrinking.steps.push(number);
                let (case, outcome) = *found;
                (current, smallest) = (case, Some(outcome));
            }
            Step::None => break,
            Step::Interrupted => {
                shrinking.is_interrupted = true;
                break;
            }
        }
    }
    Ok((shrinking, smallest.map(|outcome| (current, outcome))))
}

/// The result of looking for a smaller form that fails.
enum Step {
    Smaller(usize, Box<(Case, Outcome)>),
    None,
    Interrupted,
}

async fn one_step<B: Bindings>(worker: &Worker<B>, judge: &Judge, case: &Case, limit: Instant) -> Step {
    for (number, smaller) in smaller(judge, case) {
        match timeout_at(limit.into(), worker.run(judge, 0, &smaller)).await {
            Ok(outcome) if outcome.passed() => {}
            Ok(outcome) => return Step::Smaller(number, Box::new((smaller, outcome))),
            Err(_) => return Step::Interrupted,
        }
    }
    Step::None
}
