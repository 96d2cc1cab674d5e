//! Errors of comparing and writing an output.

use std::fmt;
use std::io;
use std::path::Path;

/// One file or folder that cannot be compared or written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OutputError {
    /// The file or folder.
    pub path: String,
    /// Why it cannot be compared or written.
    pub reason: String,
    /// The suggested fix.
    pub fix: String,
}

impl OutputError {
    pub(super) fn new(path: &Path, reason: impl Into<String>, fix: impl Into<String>) -> Self {
        Self {
            path: path.display().to_string(),
            reason: reason.into(),
            fix: fix.into(),
        }
    }

    /// Describes a failed file operation; `action` is its participle, such as `written`.
    pub(super) fn io(path: &Path, action: &str, error: &io::Error) -> Self {
        let fix = match error.kind() {
            io::ErrorKind::NotADirectory => "remove the file that is in the place of a folder",
            io::ErrorKind::IsADirectory => "remove the folder that is in the place of a file",
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                "grant yourself read and write permission"
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "free some disk space",
            _ => "fix that and run the command again",
        };
        Self::new(path, format!("cannot be {action}: {error}"), fix)
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.path, self.reason, self.fix)
    }
}

/// All errors of one output; never empty in an `Err`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutputErrors(pub Vec<OutputError>);

impl From<OutputError> for OutputErrors {
    fn from(error: OutputError) -> Self {
        Self(vec![error])
    }
}

impl fmt::Display for OutputErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for OutputErrors {}
