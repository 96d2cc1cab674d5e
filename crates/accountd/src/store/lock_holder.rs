//! Names the processes that hold a lock on which this one waits.

use super::database_file::beside;
use super::error::StatementError;
use super::postgres;
use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, query_scalar};
use std::collections::BTreeSet;
use std::path::Path;

/// Returns the other processes that have an SQLite database open for writing, or for anything if `any`, as far as the
/// system reports them (Linux).
pub(super) fn holders_of_file(path: &Path, any: bool) -> Option<String> {
    let locks = std::fs::read_to_string("/proc/locks").ok()?;
    let files = [path.to_owned(), beside(path, "-shm")];
    let files: Vec<String> = files.iter().filter_map(|path| lock_file_id(path)).collect();
    let is_relevant = |lock: &Lock<'_>| {
        // A process that only has the database open holds shared locks.
        (any || lock.is_exclusive) && files.iter().any(|file| file == lock.file)
    };
    let holders: BTreeSet<u32> = locks
        .lines()
        .filter_map(Lock::parse)
        .filter(is_relevant)
        .map(|lock| lock.process)
        .filter(|process| *process != std::process::id())
        .collect();
    let names = holders.into_iter().map(|process| {
        let name = std::fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
        format!("process {process} ({})", name.trim())
    });
    let names = names.collect::<Vec<_>>().join(", ");
    (!names.is_empty()).then_some(names)
}

/// A line of `/proc/locks`, such as `1: POSIX  ADVISORY  WRITE 4711 fe:00:131099 120 120`.
struct Lock<'a> {
    is_exclusive: bool,
    process: u32,
    /// Device and inode.
    file: &'a str,
}

impl<'a> Lock<'a> {
    fn parse(line: &'a str) -> Option<Self> {
        let mut fields = line.split_whitespace().skip(1);
        if fields.next()? != "POSIX" {
            return None;
        }
        let mode = fields.nth(1)?;
        Some(Self {
            is_exclusive: mode == "WRITE",
            process: fields.next()?.parse().ok()?,
            file: fields.next()?,
        })
    }
}

/// Returns device and inode in the form of `/proc/locks`.
#[cfg(target_os = "linux")]
fn lock_file_id(path: &Path) -> Option<String> {
    use std::os::unix::fs::MetadataExt as _;
    let metadata = path.metadata().ok()?;
    let (major, minor) = (
        rustix::fs::major(metadata.dev()),
        rustix::fs::minor(metadata.dev()),
    );
    Some(format!("{major:02x}:{minor:02x}:{}", metadata.ino()))
}

#[cfg(not(target_os = "linux"))]
fn lock_file_id(_: &Path) -> Option<String> {
    None
}

/// Returns the sessions that block a session of a PostgreSQL server.
pub(super) async fn holders_of_session(
    connection: &mut PgConnection,
    session: i32,
) -> Result<Option<String>, StatementError> {
    let holders = format!(
        "SELECT string_agg(DISTINCT format('process %s (%s, user %s, %s)', pid, \
         COALESCE(NULLIF(application_name, ''), 'no application name'), usename, \
         COALESCE(state, 'state unknown')), ', ') \
         FROM pg_stat_activity WHERE pid = ANY (pg_blocking_pids({session}))"
    );
    let holders = query_scalar(AssertSqlSafe(holders)).fetch_one(connection).await;
    holders.map_err(postgres::driver_error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_of_proc_locks_is_parsed() {
        let lock = Lock::parse("1: POSIX  ADVISORY  WRITE 4711 fe:00:131099 120 120").unwrap();
        assert_eq!(
            (lock.is_exclusive, lock.process, lock.file),
            (true, 4711, "fe:00:131099")
        );
        let lock = Lock::parse("2: POSIX  ADVISORY  READ 21 fe:00:7 1073741826 1073742335").unwrap();
        assert!(!lock.is_exclusive);
        for line in [
            "3: FLOCK  ADVISORY  WRITE 19136 fe:00:10095461 0 EOF",
            "1: -> POSIX",
            "",
        ] {
            assert!(Lock::parse(line).is_none(), "{line}");
        }
    }
}
