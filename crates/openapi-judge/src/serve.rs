//! Everything that serves HTTP: the mock, the proxy, and what both need of sockets.

pub mod mock;
pub mod proxy;
mod server;
pub mod upstream;

pub use server::{Log, serve};
