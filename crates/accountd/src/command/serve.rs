//! `accountd serve`.

use super::{Failed, mailing, print};
use crate::http::{Listener, shutdown};
use crate::mail::{Courier, PublicUrl};
use crate::options::Serve;
use crate::page::ConfirmPage;
use crate::service::Service;
use crate::store::{Options, Store};
use std::path::Path;

pub(super) async fn run(options: Serve) -> Result<(), Failed> {
    // Asked for first: a signal that comes while starting must not be lost.
    let stopped = shutdown::requested()?;
    let listener = Listener::bind(options.listening.listen).await?;
    let address = PublicUrl::of("http", listener.address());
    let post = mailing::post(options.mailing, Path::new("accountd-mail"), address)?;
    let email = options.email_confirmation.into();
    let store = Store::open(&options.database.url, Options { email }).await?;
    let courier = Courier::start(store.clone(), post)?;
    print(&format!("listening on http://{}", listener.address()))?;
    let server = account_server::server(Service::new(store.clone()));
    listener
        .serve(server, ConfirmPage::new(store.clone()), stopped)
        .await;
    courier.stop().await;
    store.close().await;
    Ok(())
}
