//! `accountd serve`: serves a database.

use super::daemon::{Daemon, listen, listen_for_monitoring, throttle};
use super::error::CliError;
use super::mail;
use super::output::print;
use super::signals::Signals;
use crate::http::{Cors, Hangups, Listener};
use crate::mail::PublicUrl;
use crate::options::ServeOptions;
use crate::store::{Store, StoreOptions};
use std::path::Path;
use std::time::Duration;

pub(super) async fn run(options: ServeOptions) -> Result<(), CliError> {
    // Installed first, so that a signal during startup is not lost.
    let mut signals = Signals::receive()?;
    let _logs = crate::logs::init(&options.logging)?;
    // Waiting for a database can take long.
    let Some(prepared) = signals.interrupt(prepare(options)).await else {
        return Ok(());
    };
    let (daemon, listener) = prepared?;
    let mut output = format!("listening on {}", listener.url());
    if let Some(monitoring) = &daemon.monitoring {
        output += &format!("\nmetrics at {}/metrics", monitoring.url());
    }
    daemon.run(listener, || print(&output), signals).await
}

async fn prepare(options: ServeOptions) -> Result<(Daemon, Listener), CliError> {
    let hangups = Hangups::receive()?;
    let listener = listen(&options.listening, &options.logging).await?;
    let monitoring = listen_for_monitoring(&options.listening).await?;
    let listen_url = PublicUrl::from_listen_address(listener.scheme(), listener.address());
    let mail_config = mail::config(options.mailing, Path::new("accountd-mail"), listen_url)?;
    let store_options = StoreOptions {
        email: options.email_confirmation.into(),
        max_batch: options.group_commits,
        lock_timeout: options.database.lock_timeout(),
        ..StoreOptions::default()
    };
    let store = Store::open(options.database.url(), store_options).await?;
    if let Some(retention) = options.retention {
        store.start_retention(retention);
    }
    let daemon = Daemon {
        store,
        mail: mail_config,
        throttle: throttle(&options.limits, store_options.email),
        hangups,
        grace_period: Duration::from_secs(options.listening.shutdown_timeout),
        drain_delay: Duration::from_secs(options.listening.drain_delay),
        audits_addresses: options.audit_addresses,
        cors: Cors::new(options.listening.cors_origin.clone()),
        monitoring,
    };
    Ok((daemon, listener))
}
