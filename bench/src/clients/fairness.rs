//! Checks that both clients do the same work: they send the same requests and return the same values.

use super::{CALLS, Caller, peer};
use crate::report::Failure;
use std::sync::mpsc;

/// Asserts that both clients send the same and receive the same.
pub(crate) fn check() -> Result<usize, Failure> {
    let (sender, arrived) = mpsc::channel();
    let base_url = format!("http://{}", peer::start(Some(sender))?);
    let runtime = super::measure::runtime()?;
    for call in CALLS {
        let mut seen = Vec::new();
        for caller in Caller::ALL {
            let given = runtime.block_on(async { caller.connect(&base_url)?.call(call).await })?;
            let arrived = arrived.recv().map_err(Failure::because("no request arrived"))?;
            seen.push((given, arrived));
        }
        if let [first, second] = seen.as_slice()
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
    fn both_clients_send_and_receive_the_same() {
        assert_eq!(super::check().unwrap(), 2);
    }
}
