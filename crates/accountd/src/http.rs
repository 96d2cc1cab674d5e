//! Sockets, and what a request passes before it reaches the contract's router.

mod front;
mod listener;
mod metrics;
mod open_files;
mod operate;
mod patience;
mod peers;
mod proxies;
mod request_id;
pub mod shutdown;
mod tls;

pub use front::Front;
pub use listener::Listener;
pub use open_files::connections;
pub use proxies::Proxies;
pub use tls::Tls;
