//! Rate limits: on failed authentication per address and per credential, on wrong passwords per address and
//! per account, and on mails per account.

mod attempts;

use crate::account::Id;
use crate::client_network::{network_of, site_of};
use attempts::AttemptLimiter;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use sha2::{Digest as _, Sha256};
use std::hash::Hash;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

/// Number of recorded events after which expired entries are removed.
const PRUNE_INTERVAL: u32 = 1_024;

/// How many times the limit of a network an IPv6 site has.
const NETWORKS_PER_SITE: NonZeroU32 = NonZeroU32::new(4).unwrap();

/// Counts failures. Valid credentials always pass, whoever else fails from the same address.
#[derive(Debug)]
pub struct Throttle {
    peers: DefaultKeyedRateLimiter<IpAddr>,
    sites: DefaultKeyedRateLimiter<IpAddr>,
    credentials: DefaultKeyedRateLimiter<[u8; 32]>,
    recorded: AtomicU32,
    wrong_passwords_by_account: AttemptLimiter<Id>,
    wrong_passwords_by_peer: AttemptLimiter<IpAddr>,
    mails: Option<DefaultKeyedRateLimiter<Id>>,
}

impl Throttle {
    /// Allows this many failed authentications per minute for each address and a sixth of that for each credential, and
    /// four times of it for each IPv6 /48. For wrong passwords, a sixth is allowed for each address and a sixtieth for each
    /// account.
    #[must_use]
    pub fn new(per_minute: NonZeroU32) -> Self {
        let part = |divisor| NonZeroU32::new(per_minute.get() / divisor).unwrap_or(NonZeroU32::MIN);
        Self {
            peers: RateLimiter::keyed(Quota::per_minute(per_minute)),
            sites: RateLimiter::keyed(Quota::per_minute(per_minute.saturating_mul(NETWORKS_PER_SITE))),
            credentials: RateLimiter::keyed(Quota::per_minute(part(6))),
            recorded: AtomicU32::new(0),
            wrong_passwords_by_account: AttemptLimiter::new(part(60)),
            wrong_passwords_by_peer: AttemptLimiter::new(part(6)),
            mails: None,
        }
    }

    /// Also allows this many mails per hour for each account.
    #[must_use]
    pub fn with_mails(self, per_hour: NonZeroU32) -> Self {
        Self {
            mails: Some(RateLimiter::keyed(Quota::per_hour(per_hour))),
            ..self
        }
    }

    /// Records a failed authentication with this credential from this address. Returns the seconds to wait if a
    /// limit is exceeded.
    pub fn record_failure(&self, credential: &str, peer: Option<IpAddr>) -> Option<u64> {
        self.prune();
        // Hashed, because the credential may be valid for another service.
        let credential = check(&self.credentials, &Sha256::digest(credential).into());
        let site = peer.and_then(site_of).and_then(|site| check(&self.sites, &site));
        let peer = peer.and_then(|peer| check(&self.peers, &network_of(peer)));
        credential.max(peer).max(site)
    }

    /// Removes expired entries from time to time.
    fn prune(&self) {
        if self.recorded.fetch_add(1, Ordering::Relaxed) % PRUNE_INTERVAL == PRUNE_INTERVAL - 1 {
            self.peers.retain_recent();
            self.sites.retain_recent();
            self.credentials.retain_recent();
            self.mails.iter().for_each(RateLimiter::retain_recent);
        }
    }

    /// Records a mail that an account requests. Returns the seconds to wait if the limit is exceeded.
    pub fn record_mail(&self, account: Id) -> Option<u64> {
        let mails = self.mails.as_ref()?;
        self.prune();
        check(mails, &account)
    }

    /// Must be called before a password is verified. The attempt counts as failed until
    /// [`password_accepted`](Self::password_accepted) is called. Returns the seconds to wait if a limit is
    /// exceeded; then even the right password must not be verified, because an attacker could otherwise guess
    /// at an unlimited rate.
    pub fn record_password_attempt(&self, account: Id, peer: Option<IpAddr>) -> Option<u64> {
        let now = Instant::now();
        let peer = peer.map(network_of);
        let recorded = match peer {
            Some(peer) => self.wrong_passwords_by_peer.record(peer, now),
            None => Ok(()),
        };
        let recorded = recorded.and_then(|()| {
            let recorded = self.wrong_passwords_by_account.record(account, now);
            if let (Err(_), Some(peer)) = (recorded, peer) {
                // The password is not verified, so the attempt does not count for the address.
                self.wrong_passwords_by_peer.withdraw(&peer);
            }
            recorded
        });
        recorded.err().map(|wait| wait.as_secs() + 1)
    }

    /// Records that the password was right.
    pub fn password_accepted(&self, account: Id, peer: Option<IpAddr>) {
        self.wrong_passwords_by_account.withdraw(&account);
        if let Some(peer) = peer {
            self.wrong_passwords_by_peer.withdraw(&network_of(peer));
        }
    }
}

fn check<K: Hash + Eq + Clone>(limiter: &DefaultKeyedRateLimiter<K>, key: &K) -> Option<u64> {
    let early = limiter.check_key(key).err()?;
    let wait = early.wait_time_from(DefaultClock::default().now());
    Some(wait.as_secs() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    const LIMIT: NonZeroU32 = NonZeroU32::new(12).unwrap();

    #[test]
    fn failures_are_limited_per_address() {
        let throttle = Throttle::new(LIMIT);
        let fails = |last: u8, count: u32| {
            let peer = IpAddr::from(Ipv4Addr::new(127, 0, 0, last));
            (0..count)
                .map(|number| throttle.record_failure(&format!("{last}-{number}"), Some(peer)))
                .collect::<Vec<_>>()
        };
        assert!(fails(1, 12).iter().all(Option::is_none));
        let wait = fails(1, 1)[0];
        assert!(matches!(wait, Some(1..=6)), "{wait:?}");
        assert_eq!(fails(2, 1), [None]);
    }

    #[test]
    fn failures_are_limited_per_ipv6_site() {
        let throttle = Throttle::new(LIMIT);
        let fail = |site: u16, network: u16, number: u32| {
            let peer = std::net::Ipv6Addr::new(0x2001, 0xdb8, site, network, 0, 0, 0, 1);
            throttle.record_failure(&format!("{network}-{number}"), Some(peer.into()))
        };
        for network in 0..4 {
            assert!(
                (0..12).all(|number| fail(1, network, number).is_none()),
                "{network}"
            );
        }
        assert!(fail(1, 4, 0).is_some());
        assert_eq!(fail(2, 4, 1), None);
    }

    #[test]
    fn failures_are_limited_per_credential() {
        let throttle = Throttle::new(LIMIT);
        assert_eq!(
            (
                throttle.record_failure("one", None),
                throttle.record_failure("one", None)
            ),
            (None, None)
        );
        assert!(throttle.record_failure("one", None).is_some());
        assert_eq!(throttle.record_failure("another", None), None);
    }
}
