//! How many connections each address has.

use super::trusted_proxies::Proxies;
use crate::throttle::counted;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Who is connected, how often. Clones share it.
#[derive(Clone)]
pub(super) struct Peers {
    most: usize,
    proxies: Proxies,
    connected: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

/// A connection that counts until this is dropped; a proxy's, which comes for many, does not.
pub(super) struct Admitted(Option<(Peers, IpAddr)>);

impl Peers {
    /// So many connections for each address, and any number for these proxies.
    pub(super) fn new(most: usize, proxies: Proxies) -> Self {
        Self {
            most,
            proxies,
            connected: Arc::default(),
        }
    }

    fn connected(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        self.connected.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts one more; none where the address has as many as it may.
    pub(super) fn admit(&self, peer: IpAddr) -> Option<Admitted> {
        if self.proxies.has(peer) {
            return Some(Admitted(None));
        }
        let address = counted(peer);
        let mut connected = self.connected();
        let count = connected.get(&address).copied().unwrap_or_default();
        if count >= self.most {
            return None;
        }
        connected.insert(address, count + 1);
        Some(Admitted(Some((self.clone(), address))))
    }
}

impl Drop for Admitted {
    fn drop(&mut self) {
        let Some((peers, address)) = &self.0 else { return };
        let mut connected = peers.connected();
        match connected.get_mut(address) {
            Some(count) if *count > 1 => *count -= 1,
            _ => drop(connected.remove(address)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_so_many_and_a_proxy_any_number() {
        let peers = Peers::new(2, Proxies::at(vec!["10.0.0.0/8".parse().unwrap()]));
        let admit = |peer: &str| peers.admit(peer.parse().unwrap());
        let first = [admit("2001:db8::1"), admit("2001:db8::2")];
        assert!(first.iter().all(Option::is_some));
        assert!(admit("2001:db8::3").is_none());
        let others = ["2001:db8:0:1::1", "192.0.2.1", "10.0.0.1", "10.0.0.1", "10.0.0.1"].map(admit);
        assert!(others.iter().all(Option::is_some));
        drop(first);
        assert!(admit("2001:db8::3").is_some());
        drop(others);
        assert!(peers.connected().is_empty());
    }
}
