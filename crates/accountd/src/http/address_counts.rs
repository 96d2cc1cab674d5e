//! Counts what each client address has open: its connections (`connection_limit`), or its requests that wait for their
//! bodies (`request_slots`).

use crate::client_network::network_of;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The number of open connections, or of waiting requests, of each client address. All addresses of an IPv6 /64 network
/// share one count.
#[derive(Debug, Default)]
pub(super) struct AddressCounts(Mutex<HashMap<IpAddr, usize>>);

impl AddressCounts {
    fn counts(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Increments the count of an address if `admit` accepts the present count. One lock for all addresses is held
    /// meanwhile, so `admit` may also compare and change a total, but must not use these counts.
    pub(super) fn increment_if<E>(
        &self,
        address: IpAddr,
        admit: impl FnOnce(usize) -> Result<(), E>,
    ) -> Result<(), E> {
        let key = network_of(address);
        let mut counts = self.counts();
        let count = counts.get(&key).copied().unwrap_or_default();
        admit(count)?;
        counts.insert(key, count + 1);
        Ok(())
    }

    /// Decrements the count of an address; a count of 0 stays 0.
    pub(super) fn decrement(&self, address: IpAddr) {
        let key = network_of(address);
        let mut counts = self.counts();
        match counts.get_mut(&key) {
            Some(count) if *count > 1 => *count -= 1,
            _ => drop(counts.remove(&key)),
        }
    }

    /// Returns the number of addresses with a count.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.counts().len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_one_ipv6_network_share_a_count() {
        let counts = AddressCounts::default();
        let increment = |address: &str| {
            let mut before = 0;
            let admit = |count| {
                before = count;
                if count < 2 { Ok(()) } else { Err(()) }
            };
            let admitted = counts.increment_if(address.parse().unwrap(), admit);
            (before, admitted.is_ok())
        };
        assert_eq!(increment("2001:db8::1"), (0, true));
        assert_eq!(increment("2001:db8::2"), (1, true));
        assert_eq!(increment("2001:db8::3"), (2, false));
        assert_eq!(increment("192.0.2.1"), (0, true));
        assert_eq!(counts.len(), 2);
        for address in ["2001:db8::9", "192.0.2.1", "2001:db8::1"] {
            counts.decrement(address.parse().unwrap());
        }
        assert_eq!(counts.len(), 0);
        // A count that was never incremented remains 0.
        counts.decrement("192.0.2.2".parse().unwrap());
        assert_eq!(increment("192.0.2.2"), (0, true));
    }
}
