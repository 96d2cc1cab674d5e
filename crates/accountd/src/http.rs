//! Sockets: who may connect, for how long, and how it ends.

mod listener;
mod route;
pub mod shutdown;

pub use listener::Listener;
