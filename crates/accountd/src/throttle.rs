//! A limit on failed authentication: for each address that it comes from, and for each credential. And one
//! on wrong passwords, for each address and each account. And one on the mails that an account calls for.

mod attempts;

use crate::account::Key;
use attempts::Guesses;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use sha2::{Digest as _, Sha256};
use std::future::Future;
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

/// After how many of what is counted those who do no more of it are forgotten.
const FORGET_AFTER: u32 = 1_024;

tokio::task_local! {
    static PEER: IpAddr;
}

/// Counts failures. What is good passes, whoever else fails from the same address.
#[derive(Debug)]
pub struct Throttle {
    peers: DefaultKeyedRateLimiter<IpAddr>,
    credentials: DefaultKeyedRateLimiter<[u8; 32]>,
    counted: AtomicU32,
    passwords_of: Guesses<Key>,
    passwords_from: Guesses<IpAddr>,
    mails: Option<DefaultKeyedRateLimiter<Key>>,
}

impl Throttle {
    /// So many failures a minute for each address, and a sixth of it for each credential. A sixth as well
    /// for wrong passwords from each address, and a sixtieth for those of each account.
    #[must_use]
    pub fn new(per_minute: NonZeroU32) -> Self {
        let part = |divisor| NonZeroU32::new(per_minute.get() / divisor).unwrap_or(NonZeroU32::MIN);
        Self {
            peers: RateLimiter::keyed(Quota::per_minute(per_minute)),
            credentials: RateLimiter::keyed(Quota::per_minute(part(6))),
            counted: AtomicU32::new(0),
            passwords_of: Guesses::new(part(60)),
            passwords_from: Guesses::new(part(6)),
            mails: None,
        }
    }

    /// And so many mails an hour that each account may call for.
    #[must_use]
    pub fn with_mails(self, per_hour: NonZeroU32) -> Self {
        Self {
            mails: Some(RateLimiter::keyed(Quota::per_hour(per_hour))),
            ..self
        }
    }

    /// Notes who asks for the length of a request.
    pub fn of_peer<F: Future>(peer: IpAddr, request: F) -> impl Future<Output = F::Output> {
        PEER.scope(counted(peer), request)
    }

    /// Counts a failure with this credential. Where there were too many, the seconds to wait.
    pub fn failed(&self, credential: &str) -> Option<u64> {
        self.forget();
        // The credential may be good elsewhere: it is not kept as it is.
        let credential = wait(&self.credentials, &Sha256::digest(credential).into());
        let peer = PEER.try_with(|peer| wait(&self.peers, peer)).ok().flatten();
        credential.max(peer)
    }

    /// Every so often, forgets whom the limits do not concern any more.
    fn forget(&self) {
        if self.counted.fetch_add(1, Ordering::Relaxed) % FORGET_AFTER == FORGET_AFTER - 1 {
            self.peers.retain_recent();
            self.credentials.retain_recent();
            self.mails.iter().for_each(RateLimiter::retain_recent);
        }
    }

    /// Counts a mail that an account calls for. Where there were too many, the seconds to wait.
    pub fn mail(&self, account: Key) -> Option<u64> {
        let mails = self.mails.as_ref()?;
        self.forget();
        wait(mails, &account)
    }

    /// Asked before a password of an account is looked at, which counts as wrong until it is
    /// [`right`](Self::right). Where too many were wrong, the seconds to wait: then not even the right one is
    /// looked at, or it could be guessed as fast as by asking without a limit.
    pub fn guess(&self, account: Key) -> Option<u64> {
        let now = Instant::now();
        let peer = PEER.try_with(|peer| *peer).ok();
        let counted = match peer {
            Some(peer) => self.passwords_from.count(peer, now),
            None => Ok(()),
        };
        let counted = counted.and_then(|()| {
            let counted = self.passwords_of.count(account, now);
            if let (Err(_), Some(peer)) = (counted, peer) {
                // It is not looked at.
                self.passwords_from.forgive(&peer);
            }
            counted
        });
        counted.err().map(|wait| wait.as_secs() + 1)
    }

    /// The password was right.
    pub fn right(&self, account: Key) {
        self.passwords_of.forgive(&account);
        let _ = PEER.try_with(|peer| self.passwords_from.forgive(peer));
    }
}

/// What is counted for an address: of IPv6, the network that one subscriber has all addresses of.
pub(crate) fn counted(peer: IpAddr) -> IpAddr {
    match peer {
        IpAddr::V4(_) => peer,
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
    }
}

fn wait<K: Hash + Eq + Clone>(limiter: &DefaultKeyedRateLimiter<K>, key: &K) -> Option<u64> {
    let early = limiter.check_key(key).err()?;
    let wait = early.wait_time_from(DefaultClock::default().now());
    Some(wait.as_secs() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    const LIMIT: NonZeroU32 = NonZeroU32::new(12).unwrap();

    #[tokio::test]
    async fn an_address_that_fails_too_often_waits_and_others_do_not() {
        let throttle = Throttle::new(LIMIT);
        let fails = |last: u8, count: u32| {
            let throttle = &throttle;
            let peer = IpAddr::from(Ipv4Addr::new(127, 0, 0, last));
            Throttle::of_peer(peer, async move {
                let credential = |number: u32| format!("{last}-{number}");
                (0..count)
                    .map(|number| throttle.failed(&credential(number)))
                    .collect::<Vec<_>>()
            })
        };
        assert!(fails(1, 12).await.iter().all(Option::is_none));
        let wait = fails(1, 1).await[0];
        assert!(matches!(wait, Some(1..=6)), "{wait:?}");
        assert_eq!(fails(2, 1).await, [None]);
    }

    #[test]
    fn all_addresses_of_a_subscriber_are_one() {
        let of = |text: &str| counted(text.parse().unwrap());
        assert_eq!(of("2001:db8:0:1::1"), of("2001:db8:0:1:ffff::2"));
        assert_ne!(of("2001:db8:0:1::1"), of("2001:db8:0:2::1"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
    }

    #[test]
    fn a_credential_that_fails_too_often_waits_wherever_it_comes_from() {
        let throttle = Throttle::new(LIMIT);
        assert_eq!((throttle.failed("one"), throttle.failed("one")), (None, None));
        assert!(throttle.failed("one").is_some());
        assert_eq!(throttle.failed("another"), None);
    }
}
