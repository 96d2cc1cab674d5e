//! Limits the number of connections per address.

use super::trusted_proxies::TrustedProxies;
use crate::throttle::rate_limit_key;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Counts the connections of each address. Clones share the counts.
#[derive(Clone)]
pub(super) struct ConnectionLimiter {
    max: usize,
    proxies: TrustedProxies,
    connected: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

/// A counted connection, released on drop. Connections of trusted proxies are not counted, because they serve
/// many clients.
pub(super) struct ConnectionPermit(Option<(ConnectionLimiter, IpAddr)>);

impl ConnectionLimiter {
    /// Allows `max` connections for each address, and any number for the given proxies.
    pub(super) fn new(max: usize, proxies: TrustedProxies) -> Self {
        Self {
            max,
            proxies,
            connected: Arc::default(),
        }
    }

    fn connected(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        self.connected.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts another connection; returns `None` if the address has reached its limit.
    pub(super) fn acquire(&self, peer: IpAddr) -> Option<ConnectionPermit> {
        if self.proxies.contains(peer) {
            return Some(ConnectionPermit(None));
        }
        let address = rate_limit_key(peer);
        let mut connected = self.connected();
        let count = connected.get(&address).copied().unwrap_or_default();
        if count >= self.max {
            return None;
        }
        connected.insert(address, count + 1);
        Some(ConnectionPermit(Some((self.clone(), address))))
    }
}

impl Drop for ConnectionPermit {
    fn drop(&mut self) {
        let Some((limiter, address)) = &self.0 else { return };
        let mut connected = limiter.connected();
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
    fn connections_are_limited_per_address_but_not_for_proxies() {
        let limiter = ConnectionLimiter::new(2, TrustedProxies::new(vec!["10.0.0.0/8".parse().unwrap()]));
        let acquire = |peer: &str| limiter.acquire(peer.parse().unwrap());
        let first = [acquire("2001:db8::1"), acquire("2001:db8::2")];
        assert!(first.iter().all(Option::is_some));
        assert!(acquire("2001:db8::3").is_none());
        let others = ["2001:db8:0:1::1", "192.0.2.1", "10.0.0.1", "10.0.0.1", "10.0.0.1"].map(acquire);
        assert!(others.iter().all(Option::is_some));
        drop(first);
        assert!(acquire("2001:db8::3").is_some());
        drop(others);
        assert!(limiter.connected().is_empty());
    }
}
