//! Parses, writes and sends HTTP/1.1 without the libraries under test.

mod connection;
mod message;
mod send;

pub(crate) use connection::Connection;
pub use message::{Broken, bytes_of, bytes_of_response, read_request, read_response};
pub use openapi_judge::message::{Exchange, Headers, Request, Response};
pub use send::{TIMEOUT, converse, exchange, exchange_over, timed_out};
