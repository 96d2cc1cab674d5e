//! Serves HTTP: the mock, the proxy, and the server and connections that both use.

pub mod mock;
pub mod proxy;
mod server;
pub mod upstream;

pub use server::{Log, serve};
