//! The limits, and what counts towards them.

use super::buckets::{Buckets, Limit};
use crate::account::Id;
use crate::client_network::{network_of, site_of};
use sha2::{Digest as _, Sha256};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::{Duration, Instant};

/// How many times the limit of a network an IPv6 site has.
const NETWORKS_PER_SITE: NonZeroU32 = NonZeroU32::new(4).unwrap();

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// What has a limit of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Subject {
    /// Failed authentication from a network.
    Peer(IpAddr),
    /// Failed authentication from an IPv6 site.
    Site(IpAddr),
    /// Failed authentication with a credential. Hashed, because it may be valid for another service.
    Credential([u8; 32]),
    /// Wrong passwords of an account.
    WrongPasswordsOf(Id),
    /// Wrong passwords from a network.
    WrongPasswordsFrom(IpAddr),
    /// Mails of an account.
    Mails(Id),
}

/// Counts failures. Valid credentials always pass, whoever else fails from the same address.
#[derive(Debug)]
pub struct Throttle {
    peers: Limit,
    sites: Limit,
    credentials: Limit,
    wrong_passwords_of: Limit,
    wrong_passwords_from: Limit,
    mails: Option<Limit>,
    pub(super) buckets: Buckets<Subject>,
}

impl Throttle {
    /// Allows this many failed authentications per minute for each address and a sixth of that for each credential, and
    /// four times of it for each IPv6 /48. For wrong passwords, a sixth is allowed for each address and a sixtieth for each
    /// account.
    #[must_use]
    pub fn new(per_minute: NonZeroU32) -> Self {
        let limit = |attempts| Limit::new(attempts, MINUTE);
        let part = |divisor| limit(NonZeroU32::new(per_minute.get() / divisor).unwrap_or(NonZeroU32::MIN));
        Self {
            peers: limit(per_minute),
            sites: limit(per_minute.saturating_mul(NETWORKS_PER_SITE)),
            credentials: part(6),
            wrong_passwords_of: part(60),
            wrong_passwords_from: part(6),
            mails: None,
            buckets: Buckets::new(false),
        }
    }

    /// Also allows this many mails per hour for each account.
    #[must_use]
    pub fn with_mails(self, per_hour: NonZeroU32) -> Self {
        Self {
            mails: Some(Limit::new(per_hour, HOUR)),
            ..self
        }
    }

    /// Prepares for exchanges with other instances.
    #[must_use]
    pub fn shared(self) -> Self {
        Self {
            buckets: Buckets::new(true),
            ..self
        }
    }

    /// Returns the limit of a subject; `None` if it has none.
    pub(super) fn limit(&self, subject: Subject) -> Option<Limit> {
        Some(match subject {
            Subject::Peer(_) => self.peers,
            Subject::Site(_) => self.sites,
            Subject::Credential(_) => self.credentials,
            Subject::WrongPasswordsOf(_) => self.wrong_passwords_of,
            Subject::WrongPasswordsFrom(_) => self.wrong_passwords_from,
            Subject::Mails(_) => return self.mails,
        })
    }

    /// Counts an attempt. Returns how long to wait if the limit is exceeded.
    fn record(&self, subject: Subject, now: Instant) -> Option<Duration> {
        let limit = self.limit(subject)?;
        self.buckets.record(subject, limit, now).err()
    }

    fn withdraw(&self, subject: Subject) {
        if let Some(limit) = self.limit(subject) {
            self.buckets.withdraw(subject, limit);
        }
    }

    /// Records a failed authentication with this credential from this address. Returns the seconds to wait if a
    /// limit is exceeded.
    pub fn record_failure(&self, credential: &str, peer: Option<IpAddr>) -> Option<u64> {
        let subjects = [
            Some(Subject::Credential(Sha256::digest(credential).into())),
            peer.and_then(site_of).map(Subject::Site),
            peer.map(network_of).map(Subject::Peer),
        ];
        let now = Instant::now();
        let waits = subjects
            .into_iter()
            .flatten()
            .map(|subject| self.record(subject, now));
        waits.max().flatten().map(seconds)
    }

    /// Records a mail that an account requests. Returns the seconds to wait if the limit is exceeded.
    pub fn record_mail(&self, account: Id) -> Option<u64> {
        self.record(Subject::Mails(account), Instant::now()).map(seconds)
    }

    /// Must be called before a password is verified, because concurrent attempts would otherwise pass the limit. The
    /// attempt counts as failed until [`password_accepted`](Self::password_accepted) is called. Returns the seconds to wait
    /// if a limit is exceeded; then even the right password must not be verified, because an attacker could otherwise guess
    /// at an unlimited rate.
    pub fn record_password_attempt(&self, account: Id, peer: Option<IpAddr>) -> Option<u64> {
        let now = Instant::now();
        let from = peer.map(network_of).map(Subject::WrongPasswordsFrom);
        if let Some(wait) = from.and_then(|from| self.record(from, now)) {
            return Some(seconds(wait));
        }
        let wait = self.record(Subject::WrongPasswordsOf(account), now)?;
        // The password is not verified, so the attempt does not count for the address.
        from.into_iter().for_each(|from| self.withdraw(from));
        Some(seconds(wait))
    }

    /// Records that the password was right.
    pub fn password_accepted(&self, account: Id, peer: Option<IpAddr>) {
        self.withdraw(Subject::WrongPasswordsOf(account));
        if let Some(peer) = peer {
            self.withdraw(Subject::WrongPasswordsFrom(network_of(peer)));
        }
    }
}

/// Returns a number of seconds that is enough.
fn seconds(wait: Duration) -> u64 {
    wait.as_secs() + 1
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
