//! Limits the number of connections per address.

use super::address_counts::AddressCounts;
use super::trusted_proxies::TrustedProxies;
use crate::client_network::site_of;
use std::net::IpAddr;
use std::sync::Arc;

/// Counts the connections of each address. Clones share the counts.
#[derive(Clone)]
pub(super) struct ConnectionLimiter {
    max: usize,
    proxies: TrustedProxies,
    connections: Arc<AddressCounts>,
    /// The connections of each IPv6 site, which may have twice as many as one of its networks.
    sites: Arc<AddressCounts>,
}

/// A counted connection, released on drop. Connections of trusted proxies are not counted, because they serve
/// many clients.
pub(super) struct ConnectionPermit(Vec<(Arc<AddressCounts>, IpAddr)>);

impl ConnectionLimiter {
    /// Allows `max` connections for each address, and any number for the given proxies.
    pub(super) fn new(max: usize, proxies: TrustedProxies) -> Self {
        Self {
            max,
            proxies,
            connections: Arc::default(),
            sites: Arc::default(),
        }
    }

    /// Counts another connection; returns `None` if the address has reached its limit.
    pub(super) fn acquire(&self, peer: IpAddr) -> Option<ConnectionPermit> {
        if self.proxies.contains(peer) {
            return Some(ConnectionPermit(Vec::new()));
        }
        let network = (&self.connections, Some(peer), self.max);
        let site = (&self.sites, site_of(peer), self.max * 2);
        // What was counted before a limit is exceeded is released with the permit.
        let mut permit = ConnectionPermit(Vec::new());
        for (counts, address, max) in [network, site] {
            let Some(address) = address else { continue };
            let admit = |count| if count < max { Ok(()) } else { Err(()) };
            counts.increment_if(address, admit).ok()?;
            permit.0.push((Arc::clone(counts), address));
        }
        Some(permit)
    }
}

impl Drop for ConnectionPermit {
    fn drop(&mut self) {
        for (connections, address) in &self.0 {
            connections.decrement(*address);
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
        // A connection of a third network would be the fifth of the site.
        let more = ["2001:db8:0:1::2", "2001:db8:0:2::1", "2001:db8:1::1"].map(acquire);
        assert_eq!(more.map(|permit| permit.is_some()), [true, false, true]);
        drop(first);
        assert!(acquire("2001:db8::3").is_some());
        drop(others);
        assert_eq!((limiter.connections.len(), limiter.sites.len()), (0, 0));
    }
}
