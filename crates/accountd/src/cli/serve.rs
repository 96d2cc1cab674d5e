//! `accountd serve`.

use super::daemon::{Service, throttle};
use super::{Failed, mail, print};
use crate::http::{Listener, Proxies, Tls, connections, shutdown};
use crate::mail::PublicUrl;
use crate::options::{Listening, Logging, Serve};
use crate::store::{Options, Store};
#[cfg(feature = "opentelemetry")]
use crate::traces::Traces;
use std::path::Path;
use std::time::Duration;

pub(super) async fn run(options: Serve) -> Result<(), Failed> {
    // Asked for first: a signal that comes while starting must not be lost.
    let stopped = shutdown::requested()?;
    let listener = listen(&options.listening, &options.logging).await?;
    let own = PublicUrl::of(listener.scheme(), listener.address());
    let post = mail::post(options.mailing, Path::new("accountd-mail"), own)?;
    let behaviour = Options {
        email: options.email_confirmation.into(),
        group: options.group_commits,
        ..Options::default()
    };
    let store = Store::open(&options.database.url, behaviour).await?;
    let words = format!("listening on {}", listener.url());
    let service = Service {
        store,
        post,
        throttle: throttle(&options.limits, behaviour.email),
        farewell: Duration::from_secs(options.listening.shutdown_timeout),
    };
    service.run(listener, || print(&words), stopped).await
}

/// A bound socket, with logs of what will happen on it.
pub(super) async fn listen(options: &Listening, logging: &Logging) -> Result<Listener, Failed> {
    crate::logs::begin(logging).map_err(|error| Failed::new(error.to_string()))?;
    let tls = match (&options.tls_cert, &options.tls_key) {
        (Some(certificate), Some(key)) => Some(Tls::read(certificate, key)?),
        _ => None,
    };
    let proxies = Proxies::at(options.trusted_proxy.clone());
    let listener = Listener::bind(options.listen, tls, connections())
        .await?
        .behind(proxies);
    #[cfg(feature = "opentelemetry")]
    let listener = {
        let traces = logging.otlp_endpoint.as_deref().map(Traces::to).transpose();
        listener.traced(traces.map_err(|fault| Failed::new(format!("--otlp-endpoint: {fault}")))?)
    };
    Ok(listener)
}
