//! What a server could get wrong.

mod bodies;
mod headers;
mod leniency;
mod members;
mod requests;
mod statuses;
mod values;

use super::Fault;
pub(super) use values::whole_seconds;

pub(super) fn faults() -> Vec<Fault> {
    [
        statuses::FAULTS,
        headers::FAULTS,
        bodies::FAULTS,
        members::FAULTS,
        values::FAULTS,
        requests::FAULTS,
        leniency::FAULTS,
    ]
    .concat()
}
