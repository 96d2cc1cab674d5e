//! Why a command did not end well.

use openapi_codegen::diagnostics::Diagnostics;
use openapi_codegen::output::OutputErrors;
use std::fmt;
use std::process::ExitCode;

/// What is printed last, and with which status the process ends.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Generated files are not as they would be generated now: this many.
    Stale(usize),
    /// The document is at fault.
    Document(Diagnostics),
    /// The output folders are at fault.
    Output(OutputErrors),
    /// Anything else, in one line.
    Failed(String),
}

impl Failure {
    pub(crate) fn status(&self) -> ExitCode {
        match self {
            Self::Stale(_) => ExitCode::from(4),
            Self::Document(_) | Self::Output(_) | Self::Failed(_) => ExitCode::from(1),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stale(1) => f.write_str("1 generated file is stale; to mend it: cargo xtask regenerate"),
            Self::Stale(count) => write!(
                f,
                "{count} generated files are stale; to mend them: cargo xtask regenerate"
            ),
            Self::Document(diagnostics) => {
                write!(
                    f,
                    "{diagnostics}\n{}; nothing was written",
                    faults(diagnostics.0.len())
                )
            }
            Self::Output(found) => {
                write!(f, "{found}\n{}; nothing was written", faults(found.0.len()))
            }
            Self::Failed(reason) => f.write_str(reason),
        }
    }
}

fn faults(count: usize) -> String {
    match count {
        1 => "1 fault".to_owned(),
        count => format!("{count} faults"),
    }
}

impl From<OutputErrors> for Failure {
    fn from(errors: OutputErrors) -> Self {
        Self::Output(errors)
    }
}
