//! Cases, and their enumeration from a document and from case files.

mod declared_responses;
mod definition;
mod enumerate;
mod files;
mod header_lists;
mod invalid_requests;
mod invalid_responses;
mod json_texts;
mod mock_requests;
mod nesting;
mod newer_client;
mod newer_server;
mod random;
mod raw_requests;
mod rejections;
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
