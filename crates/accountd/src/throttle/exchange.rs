//! Shares the counts of attempts with other instances: from time to time, each adds its own to those in the database, and
//! learns the sums. So no request waits for another instance, and at most what happens between two exchanges exceeds a limit
//! that all have together. What exceeds it also counts, so in the long run the limit holds.

use super::limits::{Subject, Throttle};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// Maximum number of subjects of one exchange, which bounds its size; the others are shared by the next ones.
const MAX_SUBJECTS: usize = 500;

/// The number of bytes of a hash that identify a subject.
const KEY_LENGTH: usize = 16;

/// Attempts that are being shared.
#[derive(Debug)]
#[must_use]
pub struct Exchange {
    /// The subject and the attempts of each key.
    subjects: HashMap<String, (Subject, i64)>,
    additions: Vec<Addition>,
}

/// What to add to a bucket. Times are in microseconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Addition {
    /// The key of the bucket.
    pub key: String,
    /// By how much the bucket is empty later.
    pub added: i64,
    /// The longest time until the bucket is empty.
    pub max_level: i64,
}

impl Exchange {
    /// Returns what to add.
    #[must_use]
    pub fn additions(&self) -> &[Addition] {
        &self.additions
    }
}

impl Throttle {
    /// Begins an exchange of what other instances do not know yet; `None` if there is nothing.
    pub fn begin_exchange(&self) -> Option<Exchange> {
        let taken = self.buckets.take_unshared(MAX_SUBJECTS, priority);
        let mut subjects = HashMap::new();
        let mut additions = Vec::new();
        for (subject, attempts) in taken {
            let Some(limit) = self.limit(subject) else {
                continue;
            };
            let key = key(subject);
            additions.push(Addition {
                key: key.clone(),
                added: attempts.saturating_mul(microseconds(limit.interval)),
                max_level: microseconds(limit.max_level()),
            });
            subjects.insert(key, (subject, attempts));
        }
        (!additions.is_empty()).then_some(Exchange { subjects, additions })
    }

    /// Completes an exchange with the microseconds after which each bucket is empty.
    pub fn complete_exchange(&self, exchange: &Exchange, sums: &[(String, i64)]) {
        let now = Instant::now();
        for (key, empty_in) in sums {
            let Some((subject, _)) = exchange.subjects.get(key) else {
                continue;
            };
            let empty_in = Duration::from_micros(u64::try_from(*empty_in).unwrap_or_default());
            if let Some(limit) = self.limit(*subject) {
                self.buckets.set_shared(*subject, limit, empty_in, now);
            }
        }
    }

    /// Cancels an exchange that failed. Its attempts are part of the next one.
    pub fn cancel_exchange(&self, exchange: Exchange) {
        self.buckets.give_back(exchange.subjects.into_values());
    }
}

/// Returns which attempts other instances should know first, the lowest number first, or `None` if they need not know. Accounts
/// come before addresses and credentials, of which an attacker can have any number. A guessed credential is different each time,
/// and that one is repeated elsewhere cannot be seen from a single attempt.
fn priority(subject: &Subject, attempts: i64) -> Option<u8> {
    match subject {
        _ if attempts == 0 => None,
        Subject::WrongPasswordsOf(_) | Subject::Mails(_) => Some(0),
        Subject::Peer(_) | Subject::Site(_) | Subject::WrongPasswordsFrom(_) => Some(1),
        Subject::Credential(_) => (attempts > 1).then_some(2),
    }
}

fn microseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_micros()).unwrap_or(i64::MAX)
}

/// Returns the key of a bucket. Credentials are not stored. Whoever reads the database can find the address of a key by hashing
/// all addresses.
fn key(subject: Subject) -> String {
    let name = match subject {
        Subject::Peer(network) => format!("peer {network}"),
        Subject::Site(network) => format!("site {network}"),
        Subject::Credential(hash) => format!("credential {}", STANDARD_NO_PAD.encode(hash)),
        Subject::WrongPasswordsOf(account) => format!("passwords of {account}"),
        Subject::WrongPasswordsFrom(network) => format!("passwords from {network}"),
        Subject::Mails(account) => format!("mails {account}"),
    };
    let hash = Sha256::digest(name);
    STANDARD_NO_PAD.encode(hash.get(..KEY_LENGTH).unwrap_or(&hash))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::Id;
    use std::num::NonZeroU32;

    #[test]
    fn instances_learn_what_the_others_counted() {
        let throttle = || Throttle::new(NonZeroU32::new(120).unwrap()).shared();
        let (one, two) = (throttle(), throttle());
        let peer = Some("192.0.2.1".parse().unwrap());
        let fail = |throttle: &Throttle, number: u32| throttle.record_failure(&number.to_string(), peer);
        assert!((0..100).all(|number| fail(&one, number).is_none()));
        let exchange = one.begin_exchange().unwrap();
        // Of the credentials, none was repeated.
        let [addition] = exchange.additions() else {
            panic!("{exchange:?}")
        };
        assert_eq!((addition.added, addition.max_level), (50_000_000, 120_000_000));
        let addition = addition.clone();
        let key = addition.key.clone();
        one.cancel_exchange(exchange);
        let exchange = one.begin_exchange().unwrap();
        assert_eq!(exchange.additions(), [addition]);
        assert!(one.begin_exchange().is_none());
        // The other instance has counted one, and learns the sum.
        assert!(fail(&two, 0).is_none());
        let exchange = two.begin_exchange().unwrap();
        let [addition] = exchange.additions() else {
            panic!("{exchange:?}")
        };
        assert_eq!((&addition.key, addition.added), (&key, 500_000));
        two.complete_exchange(&exchange, &[(key.clone(), 50_500_000), ("other".to_owned(), 1)]);
        let allowed = (1..100)
            .take_while(|number| fail(&two, *number).is_none())
            .count();
        // What leaks out in the meantime can be a few more.
        assert!((19..30).contains(&allowed), "{allowed}");
    }

    #[test]
    fn accounts_are_shared_first() {
        let throttle = Throttle::new(NonZeroU32::new(120).unwrap()).shared();
        for number in 0..1_500_u32 {
            let peer = Some(std::net::Ipv4Addr::from_bits(number << 8).into());
            assert_eq!(throttle.record_failure(&number.to_string(), peer), None);
        }
        let ann = Id::random().unwrap();
        assert_eq!(throttle.record_password_attempt(ann, None), None);
        let key_of_ann = key(Subject::WrongPasswordsOf(ann));
        let first = throttle.begin_exchange().unwrap();
        assert_eq!(first.additions().len(), MAX_SUBJECTS);
        assert!(
            first
                .additions()
                .iter()
                .any(|addition| addition.key == key_of_ann)
        );
        // The others follow.
        let mut others = 0;
        while let Some(exchange) = throttle.begin_exchange() {
            others += exchange.additions().len();
        }
        assert_eq!(first.additions().len() + others, 1_501);
    }

    #[test]
    fn keys_are_hashes() {
        let id = Id::random().unwrap();
        let keys = [Subject::Mails(id), Subject::WrongPasswordsOf(id)].map(key);
        assert_ne!(keys[0], keys[1]);
        assert!(
            keys.iter()
                .all(|key| key.len() == 22 && !key.contains(id.as_str()))
        );
    }
}
