//! What a client could get wrong.

mod seen;
mod sent;

use super::Fault;

pub(super) fn faults() -> Vec<Fault> {
    [sent::FAULTS, seen::FAULTS].concat()
}
