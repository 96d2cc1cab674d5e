//! `accountd serve`.

use super::{Failed, print};
use crate::http::{Listener, shutdown};
use crate::options::Serve;
use crate::service::Service;
use crate::store::{Options, Store};

pub(super) async fn run(options: Serve) -> Result<(), Failed> {
    // Asked for first: a signal that comes while starting must not be lost.
    let stopped = shutdown::requested()?;
    let listener = Listener::bind(options.listening.listen).await?;
    let email = options.email_confirmation.into();
    let store = Store::open(&options.database.url, Options { email }).await?;
    print(&format!("listening on http://{}", listener.address()))?;
    let server = account_server::server(Service::new(store.clone()));
    listener.serve(server, stopped).await;
    store.close().await;
    Ok(())
}
