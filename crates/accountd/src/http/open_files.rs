//! Derives the number of connections from the limit on open files.

/// Upper bound of the number of concurrent connections; further ones wait to be accepted.
const MAX_CONNECTIONS: usize = 10_000;

/// Number of files reserved for the database, mails and logs.
const RESERVE: usize = 64;

/// Number of files without which the service cannot work.
const MIN_FILES: usize = 64;

/// Checks that the limit on open files suffices for the service.
///
/// # Errors
///
/// Returns an error that names the limit and suggests a fix.
pub fn require_open_files() -> Result<(), String> {
    // If the limit is unknown, whatever needs a file reports why it cannot be opened.
    let files = rlimit::increase_nofile_limit(u64::MAX).unwrap_or(u64::MAX);
    if files < MIN_FILES as u64 {
        return Err(format!(
            "the limit on open files is {files}, at least {MIN_FILES} are necessary; raise it (`ulimit -n`)"
        ));
    }
    Ok(())
}

/// Raises the limit on open files as far as permitted and returns the number of connections that it allows.
#[must_use]
pub fn max_connections() -> usize {
    let files = rlimit::increase_nofile_limit(u64::MAX).unwrap_or_else(|error| {
        tracing::warn!(%error, "cannot raise the limit on open files");
        // The usual default of operating systems.
        1_024
    });
    connections_for(usize::try_from(files).unwrap_or(usize::MAX))
}

fn connections_for(files: usize) -> usize {
    let reserve = RESERVE.min(files / 2);
    (files - reserve).clamp(1, MAX_CONNECTIONS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_files_are_reserved() {
        assert_eq!(
            [1_000_000, 1_024, 100, 1].map(connections_for),
            [MAX_CONNECTIONS, 960, 50, 1]
        );
    }
}
