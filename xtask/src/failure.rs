//! The error of a command.

use openapi_codegen::diagnostics::Diagnostics;
use openapi_codegen::output::OutputErrors;
use std::fmt;
use std::io;
use std::path::Path;
use std::process::ExitCode;

/// Why a command failed; determines the last message and the exit status.
#[derive(Debug)]
pub(crate) enum Failure {
    /// This number of generated files is stale.
    Stale(usize),
    /// This number of changes is breaking.
    Breaking(usize),
    /// This number of breaking changes since a release is not announced.
    Unannounced {
        /// How many.
        count: usize,
        /// The version of the release.
        release: String,
    },
    /// The document has errors.
    Document(Diagnostics),
    /// The output folders cannot be read or written.
    Output(OutputErrors),
    /// Any other failure, in one line.
    Failed(String),
}

impl Failure {
    pub(crate) fn status(&self) -> ExitCode {
        match self {
            Self::Stale(_) => ExitCode::from(4),
            Self::Breaking(_) | Self::Unannounced { .. } => ExitCode::from(5),
            Self::Document(_) | Self::Output(_) | Self::Failed(_) => ExitCode::from(1),
        }
    }

    /// Returns the same failure without what is said of files, for a command that writes none.
    pub(crate) fn without_output(self) -> Self {
        match self {
            Self::Document(diagnostics) => Self::Failed(diagnostics.to_string().trim_end().to_owned()),
            other => other,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stale(1) => f.write_str("1 generated file is stale; run: cargo xtask regenerate"),
            Self::Stale(count) => write!(
                f,
                "{count} generated files are stale; run: cargo xtask regenerate"
            ),
            Self::Breaking(1) => f.write_str("1 change is breaking"),
            Self::Breaking(count) => write!(f, "{count} changes are breaking"),
            Self::Unannounced { count, release } => write!(
                f,
                "not announced: {count} breaking since {release}; undo them, or run: \
                 cargo xtask regenerate --allow-breaking REASON"
            ),
            Self::Document(diagnostics) => {
                write!(
                    f,
                    "{diagnostics}\n{}; nothing was written",
                    errors(diagnostics.0.len())
                )
            }
            Self::Output(failed) => {
                write!(f, "{failed}\n{}; nothing was written", errors(failed.0.len()))
            }
            Self::Failed(reason) => f.write_str(reason),
        }
    }
}

/// A failure to read or write a file.
pub(crate) fn io_failure(path: &Path, error: &io::Error) -> Failure {
    Failure::Failed(format!("{}: {error}", path.display()))
}

fn errors(count: usize) -> String {
    match count {
        1 => "1 error".to_owned(),
        count => format!("{count} errors"),
    }
}

impl From<OutputErrors> for Failure {
    fn from(errors: OutputErrors) -> Self {
        Self::Output(errors)
    }
}
