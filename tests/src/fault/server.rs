//! What a server could get wrong.

mod bodies;
mod cut;
mod headers;
mod leniency;
mod members;
mod requests;
mod statuses;
mod told;
mod values;

use super::Fault;
pub(super) use values::whole_seconds;

pub(super) fn faults() -> Vec<Fault> {
    [
        statuses::FAULTS,
        headers::FAULTS,
        bodies::FAULTS,
        told::FAULTS,
        members::FAULTS,
        values::FAULTS,
        cut::FAULTS,
        requests::FAULTS,
        leniency::FAULTS,
    ]
    .concat()
}
