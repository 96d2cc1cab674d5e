//! What `serve` and `demo` have in common: binds the listeners, and runs the HTTP service, the mail dispatcher and the reload
//! of certificates until shutdown.

use super::error::CliError;
use super::signals::Signals;
use crate::account::EmailPolicy;
use crate::http::{
    Cors, Hangups, Listener, RequestHandler, Tls, TrustedProxies, max_connections, reload_certificate,
};
use crate::mail::{MailConfig, MailDispatcher};
use crate::options::{LimitOptions, ListenOptions, LogOptions};
use crate::service;
use crate::store::Store;
use crate::throttle::Throttle;
#[cfg(feature = "opentelemetry")]
use crate::traces::RequestTracer;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::timeout;

/// How long the store may take to finish the commands that it has accepted.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(3);

pub(super) struct Daemon {
    pub(super) store: Store,
    pub(super) mail: MailConfig,
    pub(super) throttle: Throttle,
    pub(super) hangups: Hangups,
    /// How long requests and mail deliveries in progress may take after shutdown begins.
    pub(super) grace_period: Duration,
    /// How long requests are accepted after the signal.
    pub(super) drain_delay: Duration,
    /// The origins whose scripts may call the operations.
    pub(super) cors: Cors,
    /// Whether the audit trail keeps the addresses of clients.
    pub(super) audits_addresses: bool,
    /// The address for monitoring, if it has one of its own.
    pub(super) monitoring: Option<Listener>,
}

/// Creates the rate limits. No mail limit is needed if addresses take effect without confirmation.
pub(super) fn throttle(limits: &LimitOptions, email: EmailPolicy) -> Throttle {
    let throttle = Throttle::new(limits.failures_per_minute);
    match email {
        EmailPolicy::Required => throttle.with_mails(limits.mails_per_hour),
        EmailPolicy::Off => throttle,
    }
}

/// The number of connections to the address for monitoring.
const MONITORING_CONNECTIONS: usize = 64;

/// Binds the address for monitoring, if it has one of its own.
pub(super) async fn listen_for_monitoring(options: &ListenOptions) -> Result<Option<Listener>, CliError> {
    let Some(address) = options.metrics_listen else {
        return Ok(None);
    };
    let listener = Listener::bind_flag("--metrics-listen", address, None, MONITORING_CONNECTIONS);
    Ok(Some(listener.await?))
}

/// Binds the listener.
pub(super) async fn listen(options: &ListenOptions, logging: &LogOptions) -> Result<Listener, CliError> {
    let tls = match (&options.tls_cert, &options.tls_key) {
        (Some(certificate), Some(key)) => Some(Tls::read(certificate, key)?),
        _ => None,
    };
    let proxies = TrustedProxies::new(options.trusted_proxy.clone());
    let listener = Listener::bind(options.listen, tls, max_connections())
        .await?
        .with_trusted_proxies(proxies)
        .with_keep_alive(Duration::from_secs(options.keep_alive));
    with_tracing(listener, logging)
}

#[cfg(feature = "opentelemetry")]
fn with_tracing(listener: Listener, options: &LogOptions) -> Result<Listener, CliError> {
    let endpoint = options.otlp_endpoint.as_deref();
    let traces = endpoint.map(RequestTracer::new).transpose();
    let traces = traces.map_err(|error| CliError::new(format!("--otlp-endpoint: {error}")))?;
    Ok(listener.with_tracing(traces))
}

#[cfg(not(feature = "opentelemetry"))]
fn with_tracing(listener: Listener, _: &LogOptions) -> Result<Listener, CliError> {
    Ok(listener)
}

impl Daemon {
    /// Serves until shutdown. Requests and mail deliveries share the same grace period, which a second signal ends.
    pub(super) async fn run(
        self,
        listener: Listener,
        on_start: impl FnOnce() -> Result<(), CliError>,
        mut signals: Signals,
    ) -> Result<(), CliError> {
        let Self {
            store,
            grace_period,
            drain_delay,
            ..
        } = self;
        self.mail.target.check()?;
        if signals.interrupt(store.start_outbox_gauge()).await.is_none() {
            return Ok(());
        }
        let dispatcher = MailDispatcher::start(store.clone(), self.mail)?;
        if let Err(error) = on_start() {
            // A delivery that is aborted would be repeated.
            dispatcher.stop(grace_period).await;
            return Err(error);
        }
        let deliveries_failed = dispatcher.failed();
        let throttle = match store.has_shared_limits() {
            true => self.throttle.shared(),
            false => self.throttle,
        };
        let service =
            service::Service::new(store.clone(), throttle).with_audited_addresses(self.audits_addresses);
        let handler = RequestHandler::new(service.clone(), listener.tls()).with_cors(self.cors);
        let draining = handler.clone();
        let (handler, monitoring) = match self.monitoring {
            Some(listener) => {
                let (handler, monitoring) = handler.split_monitoring();
                (handler, Some((listener, monitoring)))
            }
            None => (handler, None),
        };
        let reload_certificate = reload_certificate(listener.tls().cloned(), self.hangups);
        let (stop, stopping) = watch::channel(false);
        let receive_signals = async {
            signals.next().await;
            draining.start_draining();
            let stop_later = async {
                tokio::time::sleep(drain_delay).await;
                let _ = stop.send(true);
                std::future::pending().await
            };
            tokio::select! {
                () = stop_later => {}
                () = signals.next() => {}
            }
            tracing::warn!("requests and deliveries in progress were aborted by a second signal");
        };
        let until_stopped = || {
            let mut stopping = stopping.clone();
            async move {
                let _ = stopping.wait_for(|stopping| *stopping).await;
            }
        };
        let serve_monitoring = async {
            if let Some((listener, handler)) = monitoring {
                listener.serve(handler, until_stopped(), grace_period).await;
            }
        };
        let stop_dispatcher = async {
            until_stopped().await;
            dispatcher.stop(grace_period).await;
        };
        let serve = async {
            tokio::join!(
                listener.serve(handler, until_stopped(), grace_period),
                serve_monitoring,
                stop_dispatcher
            )
        };
        let failed = tokio::select! {
            _ = serve => None,
            () = reload_certificate => None,
            () = receive_signals => None,
            () = service.share_limits() => None,
            () = store.failed() => Some("the database"),
            () = deliveries_failed => Some("mails"),
        };
        if timeout(CLOSE_TIMEOUT, store.close()).await.is_err() {
            tracing::warn!("the database did not close in time; pending changes may be lost");
        }
        tracing::info!("shutdown complete");
        match failed {
            None => Ok(()),
            Some(what) => Err(CliError::new(format!(
                "the task for {what} has ended unexpectedly, with the panic above; start the service again"
            ))),
        }
    }
}
