//! Which statuses the router can produce for an operation.

use super::context::Context;
use crate::model::Operation;

/// An operation and what its router part does.
pub(super) struct Planned<'a> {
    pub(super) operation: &'a Operation,
    /// Every status that the router can produce.
    pub(super) produces: &'a [u16],
    /// The status for invalid path parameters; 0: cannot be.
    pub(super) path: u16,
    /// The status for other invalid parameters and bodies; 0: cannot be.
    pub(super) invalid: u16,
    /// The status for bodies that cannot be read at all; 0: cannot be.
    pub(super) malformed: u16,
    /// The media types of success; empty: nothing to negotiate.
    pub(super) accepts: &'a [String],
    /// The media types of the request; empty: no body.
    pub(super) takes: &'a [String],
}

/// Plans every operation, and refuses those that leave out a status.
pub(super) fn plan<'a>(context: &Context<'a>) -> Vec<Planned<'a>> {
    let plan_one = |operation: &'a Operation| {
        let rejections = &operation.rejections;
        if !context.bare() {
            for undeclared in &rejections.undeclared {
                context.refuse(&operation.location, &undeclared.reason, &undeclared.fix);
            }
        }
        Planned {
            operation,
            produces: &rejections.statuses,
            path: rejections.path.unwrap_or(0),
            invalid: rejections.invalid.unwrap_or(0),
            malformed: rejections.malformed.unwrap_or(0),
            accepts: &rejections.accepts,
            takes: &rejections.takes,
        }
    };
    context.api.operations.iter().map(plan_one).collect()
}
