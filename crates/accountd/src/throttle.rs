//! Rate limits: on failed authentication per address and per credential, on wrong passwords per address and
//! per account, and on mails per account. Several instances can share them; see `exchange`.

mod buckets;
mod exchange;
mod limits;

pub use exchange::{Addition, Exchange};
pub use limits::Throttle;
