//! How many connections the limit on open files lets there be.

/// How many connections are served at once at most; more of them wait to be accepted.
const CONNECTIONS: usize = 10_000;

/// How many files are left for everything else: the database, mails, logs.
const RESERVE: usize = 64;

/// Raises the limit as far as the process may by itself, and tells how many connections there can be.
#[must_use]
pub fn connections() -> usize {
    let files = rlimit::increase_nofile_limit(u64::MAX).unwrap_or_else(|error| {
        tracing::warn!(%error, "the limit on open files could not be raised");
        // What systems have where nobody says otherwise.
        1_024
    });
    of(usize::try_from(files).unwrap_or(usize::MAX))
}

fn of(files: usize) -> usize {
    let reserve = RESERVE.min(files / 2);
    (files - reserve).clamp(1, CONNECTIONS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_reserve() {
        assert_eq!([1_000_000, 1_024, 100, 1].map(of), [CONNECTIONS, 960, 50, 1]);
    }
}
