//! The network of a client's address, by which clients are counted and limited.

use std::net::{IpAddr, Ipv6Addr};

/// Returns the address itself or, for IPv6, its /64 network, which usually belongs to one subscriber.
pub(crate) fn network_of(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
    }
}

/// Returns the /48 network of an IPv6 address, which usually belongs to one site; `None` for IPv4. Whoever has one has
/// 65,536 networks that are counted by themselves, so together they have a limit too.
pub(crate) fn site_of(address: IpAddr) -> Option<IpAddr> {
    match address {
        IpAddr::V4(_) => None,
        IpAddr::V6(address) => Some(Ipv6Addr::from_bits(address.to_bits() >> 80 << 80).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ipv6_sites_have_many_networks() {
        let of = |text: &str| site_of(text.parse().unwrap());
        assert_eq!(of("2001:db8:0:1::1"), of("2001:db8:0:ffff::2"));
        assert_ne!(of("2001:db8:0:1::1"), of("2001:db8:1:1::1"));
        assert_eq!(of("192.0.2.1"), None);
    }

    #[test]
    fn ipv6_addresses_are_counted_per_subscriber() {
        let of = |text: &str| network_of(text.parse().unwrap());
        assert_eq!(of("2001:db8:0:1::1"), of("2001:db8:0:1:ffff::2"));
        assert_ne!(of("2001:db8:0:1::1"), of("2001:db8:0:2::1"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
    }
}
