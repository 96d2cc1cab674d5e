//! The HTTP layer around the stub's router: sockets, TLS, trusted proxies, timeouts, limits, request ids, metrics and
//! the endpoints for monitoring. It also dispatches requests to accountd's own pages.

mod address_counts;
mod connection_limit;
mod cors;
mod handler;
mod head_check;
mod interruption;
mod labels;
mod listener;
mod metrics;
mod monitoring;
mod open_files;
mod read_timeout;
mod request_counter;
mod request_id;
mod request_slots;
mod tls;
mod trusted_proxies;
mod unread_body;

pub use cors::{Cors, CorsOrigin};
pub use handler::RequestHandler;
pub use listener::Listener;
pub use open_files::{max_connections, require_open_files};
pub use tls::{Hangups, Tls, reload_certificate};
pub use trusted_proxies::TrustedProxies;
