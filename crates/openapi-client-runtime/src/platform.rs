//! What differs between native programs and WebAssembly in a browser or in Node: clocks, timers, random numbers, the HTTP
//! client, and what is known of a failed request.
//!
//! On `wasm32-unknown-unknown` there is neither a runtime of tokio nor a socket, and `fetch` sends the requests.

mod body;
#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod web;

pub(crate) use body::Body;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::{
    Instant, http_builder, is_connect, limit_connections, random, read_body, sleep, system_time, timeout,
};
#[cfg(target_arch = "wasm32")]
pub(crate) use web::{
    Instant, http_builder, is_connect, limit_connections, random, read_body, sleep, system_time, timeout,
};
