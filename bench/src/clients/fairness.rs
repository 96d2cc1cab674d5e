//! Checks that both clients do the same work: they send the same requests and return the same values.

use super::{CALLS, ClientKind, canned_server};
use crate::report::Failure;
use crate::runtime::single_threaded;
use std::sync::mpsc;

/// Checks that both clients send the same request and return the same body for each of [`CALLS`]. Returns the number
/// of calls.
pub(crate) fn check() -> Result<usize, Failure> {
    let (sender, received_requests) = mpsc::channel();
    let base_url = format!("http://{}", canned_server::start(Some(sender))?);
    let runtime = single_threaded()?;
    for call in CALLS {
        let mut observed = Vec::new();
        for client in ClientKind::ALL {
            let body = runtime.block_on(async { client.connect(&base_url)?.call(call).await })?;
            let request = received_requests
                .recv()
                .map_err(Failure::because("no request arrived"))?;
            observed.push((request, body));
        }
        if let [first, second] = observed.as_slice()
            && first != second
        {
            return Err(Failure::new(format!(
                "{}: the clients differ:\n  {first:?}\n  {second:?}",
                call.name()
            )));
        }
    }
    Ok(CALLS.len())
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_clients_send_and_return_the_same() {
        assert_eq!(super::check().unwrap(), 2);
    }
}
