//! TLS termination, with a certificate that can be replaced at any time.

mod acceptor;
mod certificate;
mod current;
mod validity;
mod watch;

pub use acceptor::Tls;
pub use watch::{Hangups, reload_certificate};
