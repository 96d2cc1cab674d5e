//! Why an output could not be compared or written, where, and what to do about it.

use std::fmt;
use std::io;
use std::path::Path;

/// One fault of an output folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file or folder.
    pub path: String,
    /// What is wrong with it.
    pub reason: String,
    /// The way out.
    pub remedy: String,
}

impl Fault {
    pub(super) fn new(path: &Path, reason: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            path: path.display().to_string(),
            reason: reason.into(),
            remedy: remedy.into(),
        }
    }

    /// `action` completes "cannot be", such as `written`.
    pub(super) fn io(path: &Path, action: &str, error: &io::Error) -> Self {
        let remedy = match error.kind() {
            io::ErrorKind::NotADirectory => "remove the file that stands where a folder belongs",
            io::ErrorKind::IsADirectory => "remove the folder that stands where a file belongs",
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                "give yourself the right to read and write it"
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "make room on the disk",
            _ => "mend that and run the command again",
        };
        Self::new(path, format!("cannot be {action}: {error}"), remedy)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.path, self.reason, self.remedy)
    }
}

/// All faults that were found; never empty when it is an `Err`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Self(vec![fault])
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}
