//! Cases, and their enumeration from a document and from case files.

mod connections;
mod declared_responses;
mod definition;
mod empty_values;
mod encodings;
mod enumerate;
mod files;
mod header_lists;
mod invalid_requests;
mod invalid_responses;
mod json_texts;
mod media_types;
mod mock_requests;
mod negotiation;
mod nesting;
mod newer_client;
mod newer_server;
mod precedence;
mod random;
mod raw_requests;
mod rejections;
mod round_trips;
mod samples;
mod subject;
mod unmatched;
mod unusual_responses;
mod variations;

pub use definition::{
    Case, CaseKind, Connections, DeclaredBy, Delivery, Expected, FileCase, KnownFailure, Limit, MAX_DEPTH,
    MAX_VIOLATIONS, OTHER_SERVER, PANIC_MESSAGE, Plan, RawRequest, Replay, RoundTrip, Timing,
};
pub use enumerate::enumerate;
