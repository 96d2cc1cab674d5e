//! Limits the number of connections per address.

use super::address_counts::AddressCounts;
use super::trusted_proxies::TrustedProxies;
use std::net::IpAddr;
use std::sync::Arc;

/// Counts the connections of each address. Clones share the counts.
#[derive(Clone)]
pub(super) struct ConnectionLimiter {
    max: usize,
    proxies: TrustedProxies,
    connections: Arc<AddressCounts>,
}

/// A counted connection, released on drop. Connections of trusted proxies are not counted, because they serve
/// many clients.
pub(super) struct ConnectionPermit(Option<(Arc<AddressCounts>, IpAddr)>);

impl ConnectionLimiter {
    /// Allows `max` connections for each address, and any number for the given proxies.
    pub(super) fn new(max: usize, proxies: TrustedProxies) -> Self {
        Self {
            max,
            proxies,
            connections: Arc::default(),
        }
    }

    /// Counts another connection; returns `None` if the address has reached its limit.
    pub(super) fn acquire(&self, peer: IpAddr) -> Option<ConnectionPermit> {
        if self.proxies.contains(peer) {
            return Some(ConnectionPermit(None));
        }
        let admit = |count| if count < self.max { Ok(()) } else { Err(()) };
        self.connections.increment_if(peer, admit).ok()?;
        Some(ConnectionPermit(Some((Arc::clone(&self.connections), peer))))
    }
}

impl Drop for ConnectionPermit {
    fn drop(&mut self) {
        if let Some((connections, peer)) = &self.0 {
            connections.decrement(*peer);
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
        assert_eq!(limiter.connections.len(), 0);
    }
}
