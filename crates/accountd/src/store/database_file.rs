//! Notices that a file of an open database was deleted, replaced or write-protected. SQLite would continue to write to
//! a file that has no name any more, and everything in it would be lost at the end of the process.

use super::error::StatementError;
use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// What identifies a file as long as it is open, whatever its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FileId {
    device: u64,
    inode: u64,
}

impl FileId {
    /// Identifies the file that has this path now.
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        path.metadata().map(|metadata| Self::from_metadata(&metadata))
    }

    #[cfg(unix)]
    fn from_metadata(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        Self {
            device: metadata.dev(),
            inode: metadata.ino(),
        }
    }

    /// Elsewhere only a deletion is noticed.
    #[cfg(not(unix))]
    fn from_metadata(_: &Metadata) -> Self {
        Self { device: 0, inode: 0 }
    }
}

/// The files that the open connections of all processes share: the write-ahead log and its index.
const SHARED_FILES: [&str; 2] = ["-wal", "-shm"];

/// Whose files are beside the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SideFiles {
    /// Those of the open connections, or none.
    Own,
    /// The write-ahead log is the own one, but another process has begun a new index of it.
    OtherIndex,
    /// Another process has begun a new write-ahead log.
    OtherLog,
}

/// The file of a database.
#[derive(Debug)]
pub(super) struct DatabaseFile {
    /// The path in the URL, perhaps that of a symbolic link.
    name: PathBuf,
    /// The path that SQLite uses, without a symbolic link at its end.
    path: PathBuf,
    /// The file that was opened first.
    id: OnceLock<FileId>,
    is_lost: AtomicBool,
    are_shared_files_lost: AtomicBool,
    /// The files of [`SHARED_FILES`] that the connections have open.
    shared_files: Mutex<[Option<FileId>; 2]>,
    users: Arc<()>,
}

/// Held while a connection is open.
pub(super) struct FileUser(#[expect(dead_code, reason = "only counted")] Arc<()>);

impl DatabaseFile {
    /// Takes the path in the URL, and the file to which it leads.
    pub(super) fn new(name: &Path, path: &Path) -> Self {
        Self {
            name: name.to_owned(),
            path: path.to_owned(),
            id: OnceLock::new(),
            is_lost: AtomicBool::new(false),
            are_shared_files_lost: AtomicBool::new(false),
            shared_files: Mutex::default(),
            users: Arc::default(),
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the path of a file that SQLite keeps beside the database.
    pub(super) fn beside(&self, suffix: &str) -> PathBuf {
        beside(&self.path, suffix)
    }

    /// Checks the files before a connection is opened, and returns which file is opened: with another log than that of
    /// the other connections, it would damage the database.
    pub(super) fn before_open(&self) -> Result<Option<FileId>, StatementError> {
        self.check()?;
        if self.is_in_use() {
            self.check_shared_files()?;
        } else {
            // The last connection of all processes removes them.
            *self.known_shared_files() = [None; 2];
        }
        Ok(FileId::of(&self.name).ok())
    }

    /// Remembers the files, or checks that they are still those that were opened first. Called right after a connection
    /// was opened, with the result of [`Self::before_open`]: only if the path named the same file before and after, it
    /// is the one that was opened.
    pub(super) fn opened(&self, before: Option<FileId>) -> Result<(), StatementError> {
        let after = FileId::of(&self.name).ok();
        match before {
            Some(id) if before == after => self.id.get_or_init(|| id),
            _ => {
                return Err(StatementError::ConnectionLost(format!(
                    "the database file {} was replaced while it was being opened",
                    self.path.display()
                )));
            }
        };
        self.check()?;
        self.check_shared_files()
    }

    /// Counts a connection as open for as long as the result is held.
    pub(super) fn user(&self) -> FileUser {
        FileUser(Arc::clone(&self.users))
    }

    fn is_in_use(&self) -> bool {
        Arc::strong_count(&self.users) > 1
    }

    fn known_shared_files(&self) -> MutexGuard<'_, [Option<FileId>; 2]> {
        self.shared_files.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Checks that the write-ahead log and its index are those that the connections have open. Closing them all saves
    /// the changes in the log; another connection would begin a new one, or a new index that knows no locks of these.
    pub(super) fn check_shared_files(&self) -> Result<(), StatementError> {
        let mut lost = None;
        for (suffix, known) in SHARED_FILES.iter().zip(&mut *self.known_shared_files()) {
            let found = FileId::of(&self.beside(suffix)).ok();
            match *known {
                // A new database has no log until it is read.
                None => *known = found,
                Some(_) if *known == found => {}
                Some(_) => lost = lost.or(Some(*suffix)),
            }
        }
        self.are_shared_files_lost
            .store(lost.is_some(), Ordering::Relaxed);
        match lost {
            None => Ok(()),
            Some(suffix) => Err(StatementError::ConnectionLost(format!(
                "the file {} was deleted or replaced while it was open; stop accountd, which saves the changes in the \
                 write-ahead log, and start it again",
                self.beside(suffix).display()
            ))),
        }
    }

    /// Returns whose files are beside the database now.
    pub(super) fn side_files(&self) -> SideFiles {
        let [wal, shm] = *self.known_shared_files();
        let found = SHARED_FILES.map(|suffix| FileId::of(&self.beside(suffix)).ok());
        let is_other = |known: Option<FileId>, found: Option<FileId>| {
            known.is_some_and(|known| found.is_some_and(|found| found != known))
        };
        match found {
            [found, _] if is_other(wal, found) => SideFiles::OtherLog,
            [Some(_), found] if is_other(shm, found) => SideFiles::OtherIndex,
            _ => SideFiles::Own,
        }
    }

    /// Checks the database file and, while connections are open, the files that they share.
    pub(super) fn check_all(&self) -> Result<(), StatementError> {
        self.check()?;
        match self.is_in_use() {
            true => self.check_shared_files(),
            false => {
                self.are_shared_files_lost.store(false, Ordering::Relaxed);
                Ok(())
            }
        }
    }

    /// Checks that the path still names the file that was opened first.
    pub(super) fn check(&self) -> Result<(), StatementError> {
        let Some(known) = self.id.get() else {
            return Ok(());
        };
        let found = FileId::of(&self.name);
        let is_lost = found.as_ref().ok() != Some(known);
        self.is_lost.store(is_lost, Ordering::Relaxed);
        if !is_lost {
            return Ok(());
        }
        Err(self.lost(&match found {
            Err(error) if error.kind() == io::ErrorKind::NotFound => "was deleted".to_owned(),
            Err(error) => format!("cannot be found ({error})"),
            Ok(_) => "was replaced".to_owned(),
        }))
    }

    /// Fails if the last check failed. Costs no system call.
    pub(super) fn require_present(&self) -> Result<(), StatementError> {
        if self.is_lost.load(Ordering::Relaxed) {
            return Err(self.lost("was deleted or replaced"));
        }
        if self.are_shared_files_lost.load(Ordering::Relaxed) {
            return Err(StatementError::ConnectionLost(format!(
                "the write-ahead log of {} or its index was deleted or replaced while it was open",
                self.path.display()
            )));
        }
        Ok(())
    }

    /// Checks that the path still names the file, and that this process may write to it.
    pub(super) fn check_writable(&self) -> Result<(), StatementError> {
        self.check()?;
        #[cfg(unix)]
        if let Err(error) = rustix::fs::access(&self.path, rustix::fs::Access::WRITE_OK) {
            let (path, error) = (self.path.display(), io::Error::from(error));
            return Err(StatementError::ConnectionLost(format!(
                "the database file {path} is not writable: {error}"
            )));
        }
        Ok(())
    }

    fn lost(&self, how: &str) -> StatementError {
        StatementError::ConnectionLost(format!(
            "the database file {} {how} while it was open; stop accountd, put the file back or restore a backup, and \
             start accountd again",
            self.path.display()
        ))
    }
}

/// Returns the path of a file that SQLite keeps beside a database.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut beside = path.as_os_str().to_owned();
    beside.push(suffix);
    beside.into()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn file_that_is_replaced_while_it_is_opened_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join("a.db"), folder.path().join("b.db"));
        std::fs::write(&path, "").unwrap();
        std::fs::write(&other, "").unwrap();
        let file = DatabaseFile::new(&path, &path);
        let before = file.before_open().unwrap();
        std::fs::rename(&other, &path).unwrap();
        let error = file.opened(before).unwrap_err();
        assert!(error.reason().contains("was replaced while it was being opened"));
        let before = file.before_open().unwrap();
        file.opened(before).unwrap();
    }

    #[test]
    fn owner_of_the_files_beside_the_database_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        let file = DatabaseFile::new(&path, &path);
        let write = |suffix: &str| std::fs::write(file.beside(suffix), "").unwrap();
        let replace = |suffix: &str| {
            write("-other");
            std::fs::rename(file.beside("-other"), file.beside(suffix)).unwrap();
        };
        write("");
        let before = file.before_open().unwrap();
        write("-wal");
        write("-shm");
        file.opened(before).unwrap();
        let _user = file.user();
        assert_eq!(file.side_files(), SideFiles::Own);
        replace("-shm");
        assert_eq!(file.side_files(), SideFiles::OtherIndex);
        assert!(file.require_present().is_ok(), "nothing was checked yet");
        assert!(file.check_all().is_err() && file.require_present().is_err());
        replace("-wal");
        assert_eq!(file.side_files(), SideFiles::OtherLog);
        // Deleted files are nobody's.
        for suffix in SHARED_FILES {
            std::fs::remove_file(file.beside(suffix)).unwrap();
        }
        assert_eq!(file.side_files(), SideFiles::Own);
        assert!(file.check_all().is_err());
    }
}
