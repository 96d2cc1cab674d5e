//! A service with its mails, from its start until it is asked to end.

use super::Failed;
use crate::http::{Front, Listener};
use crate::mail::{Courier, Post};
use crate::options::Listening;
use crate::service::Service;
use crate::store::Store;
use crate::throttle::Throttle;
use std::future::Future;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::timeout;

/// How long the store may take to finish what it has accepted.
const CLOSING: Duration = Duration::from_secs(3);

/// Serves until it is stopped. Requests and mails that are under way then have the same time to end in.
pub(super) async fn run(
    listener: Listener,
    store: Store,
    post: Post,
    options: &Listening,
    began: impl FnOnce() -> Result<(), Failed>,
    stopped: impl Future<Output = ()> + Send,
) -> Result<(), Failed> {
    let courier = Courier::start(store.clone(), post)?;
    began()?;
    let throttle = Throttle::new(options.failures_per_minute);
    let front = Front::new(Service::new(store.clone(), throttle));
    let farewell = Duration::from_secs(options.shutdown_timeout);
    let (stop, mut ending) = watch::channel(false);
    let until_stopped = async {
        stopped.await;
        // The courier waits for it, below.
        let _ = stop.send(true);
    };
    let carried = async {
        let _ = ending.wait_for(|is_ending| *is_ending).await;
        courier.stop(farewell).await;
    };
    tokio::join!(listener.serve(front, until_stopped, farewell), carried);
    if timeout(CLOSING, store.close()).await.is_err() {
        tracing::warn!("the database takes too long; changes under way may be lost");
    }
    Ok(())
}
