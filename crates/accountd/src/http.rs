//! Sockets, and what a request passes before it reaches the contract's router.

mod connection_limit;
mod handler;
mod listener;
mod metrics;
mod monitoring;
mod open_files;
mod request_id;
pub mod shutdown;
mod timeout;
mod tls;
mod trusted_proxies;

pub use handler::Front;
pub use listener::Listener;
pub use open_files::connections;
pub use tls::Tls;
pub use trusted_proxies::Proxies;
