//! Sockets, and what a request passes before it reaches the contract's router.

mod front;
mod listener;
mod metrics;
mod operate;
mod proxies;
mod request_id;
pub mod shutdown;
mod tls;

pub use front::Front;
pub use listener::Listener;
pub use proxies::Proxies;
pub use tls::Tls;
