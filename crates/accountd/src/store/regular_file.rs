//! Rejects paths at which SQLite must not open anything: devices, FIFOs, sockets and folders.
//!
//! SQLite would wait for the other end of a FIFO, take a device for an empty database, and leave a journal beside it.

use super::database_file::beside;
use super::error::OpenError;
use std::fs::FileType;
use std::path::{Path, PathBuf};

/// What SQLite keeps beside a database.
pub(super) const SIDE_FILES: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Checks that a database, and each of the files that SQLite keeps beside it, is a regular file or does not exist.
pub(super) fn require_database(path: &Path) -> Result<(), OpenError> {
    if let Some(kind) = special_kind(path) {
        return Err(OpenError(format!(
            "{} is {kind}; expected the path of a file in sqlite:PATH",
            path.display()
        )));
    }
    if let Some((side_file, kind)) = special_side_file(path) {
        return Err(OpenError(format!(
            "{} is {kind}, where SQLite keeps a file of the database; remove it, or use another path in sqlite:PATH",
            side_file.display()
        )));
    }
    Ok(())
}

/// Returns a file that SQLite would open beside a database and that is not a regular one, and what it is.
pub(super) fn special_side_file(path: &Path) -> Option<(PathBuf, &'static str)> {
    SIDE_FILES
        .map(|suffix| beside(path, suffix))
        .into_iter()
        .find_map(|path| special_kind(&path).map(|kind| (path, kind)))
}

/// Returns whether SQLite would take a file of this name for one that it keeps beside another database.
pub(super) fn is_side_file_name(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().as_encoded_bytes();
    SIDE_FILES.iter().any(|suffix| name.ends_with(suffix.as_bytes()))
}

/// Returns what is at a path, unless it is a regular file or nothing. Follows symbolic links.
pub(super) fn special_kind(path: &Path) -> Option<&'static str> {
    let kind = path.metadata().ok()?.file_type();
    if kind.is_file() {
        return None;
    }
    Some(if kind.is_dir() {
        "a folder"
    } else {
        unix_kind(kind)
    })
}

#[cfg(unix)]
fn unix_kind(kind: FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt as _;
    if kind.is_fifo() {
        "a FIFO"
    } else if kind.is_socket() {
        "a socket"
    } else {
        "a device"
    }
}

#[cfg(not(unix))]
fn unix_kind(_: FileType) -> &'static str {
    "not a regular file"
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::net::UnixListener;

    #[test]
    fn only_regular_files_and_missing_ones_are_accepted() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let rejected = |path: &Path| require_database(path).err().map(|error| error.to_string());
        std::fs::write(path("file"), "").unwrap();
        std::os::unix::fs::symlink(path("file"), path("link")).unwrap();
        std::os::unix::fs::symlink(path("nowhere"), path("dangling")).unwrap();
        for accepted in ["file", "link", "dangling", "missing"] {
            assert_eq!(rejected(&path(accepted)), None, "{accepted}");
        }
        let _socket = UnixListener::bind(path("socket")).unwrap();
        for (special, kind) in [
            (path("socket"), "is a socket"),
            (folder.path().to_owned(), "is a folder"),
            ("/dev/full".into(), "/dev/full is a device"),
        ] {
            let error = rejected(&special).unwrap();
            assert!(error.contains(kind), "{error}");
        }
        std::fs::create_dir(path("file-wal")).unwrap();
        let error = rejected(&path("file")).unwrap();
        assert!(error.contains("file-wal is a folder"), "{error}");
    }
}
