//! The exchanges of a whole run with the server stub, kept in a file, and compared with those of another run.
//!
//! A change of the generator or of a run-time crate must not change what the stub sends. Human-readable texts may
//! change: they are masked in the comparison, and each changed text is listed for review.

mod compare;
mod exchange;
mod file;
mod masked;
mod ordered;
mod report;
mod volatile;

pub use compare::{Comparison, TextChange, compare};
pub use exchange::{RecordedBody, RecordedExchange, RecordedRequest, RecordedResponse, Recording};
pub use file::{read, write};

use crate::case::{Case, CaseKind};
use crate::run::Outcome;

/// Collects the exchanges in which the stub responded; not those of the mock, and not responses of the suite itself.
#[must_use]
pub fn of_stub(cases: &[Case], outcomes: &[Outcome]) -> Recording {
    let exchanges = outcomes.iter().filter_map(|outcome| {
        let case = cases.get(outcome.case)?;
        if matches!(case.kind, CaseKind::Replay(_) | CaseKind::Mock(_)) {
            return None;
        }
        let exchange = outcome.exchange.as_ref()?;
        // A connection that was closed without a response has no status.
        (exchange.response.status != 0).then(|| (case.name.clone(), volatile::recorded(exchange)))
    });
    exchanges.collect()
}
