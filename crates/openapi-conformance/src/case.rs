//! Cases, and their enumeration from a document and from case files.

mod definition;
mod deployed;
mod enumerate;
mod files;
mod hostile_responses;
mod invalid_requests;
mod json_texts;
mod nesting;
mod random;
mod raw_requests;
mod rejections;
mod replays;
mod round_trips;
mod samples;
mod subject;
mod unmatched;
mod variations;

pub use definition::{
    Case, CaseKind, DeclaredBy, Delivery, Expected, FileCase, KnownFailure, MAX_DEPTH, MAX_VIOLATIONS,
    OTHER_SERVER, PANIC_MESSAGE, Plan, RawRequest, Replay, RoundTrip,
};
pub use enumerate::enumerate;
