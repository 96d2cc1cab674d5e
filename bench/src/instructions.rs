//! Instructions per request, counted by valgrind's callgrind.

use crate::report::Failure;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Requests of the shorter run. The first ones, which warm up caches and allocators, are in both runs.
const FEW: u32 = 200;
/// Requests of the longer run.
const MANY: u32 = 1_200;

/// An installed callgrind.
pub(crate) struct Callgrind {
    version: String,
    folder: tempfile::TempDir,
    keep: Option<PathBuf>,
}

impl Callgrind {
    /// Finds valgrind. `keep` is a folder in which profiles are kept, for `callgrind_annotate`.
    pub(crate) fn find(keep: Option<PathBuf>) -> Result<Option<Self>, Failure> {
        let Ok(output) = Command::new("valgrind").arg("--version").output() else {
            return Ok(None);
        };
        if !output.status.success() {
            return Ok(None);
        }
        let folder = tempfile::tempdir().map_err(Failure::because("cannot make a temporary folder"))?;
        if let Some(keep) = &keep {
            std::fs::create_dir_all(keep).map_err(Failure::because(format!(
                "cannot make the folder {}",
                keep.display()
            )))?;
        }
        Ok(Some(Self {
            version: String::from_utf8_lossy(&output.stdout).trim().to_owned(),
            folder,
            keep,
        }))
    }

    /// Returns the version, for the report.
    pub(crate) fn version(&self) -> &str {
        &self.version
    }

    /// Describes the measurement, for the report.
    pub(crate) fn method(&self) -> String {
        format!("({MANY} requests minus {FEW}) / {}", MANY - FEW)
    }

    /// Returns the instructions per request of a worker: the difference of two runs, so that startup and exit cancel out.
    ///
    /// `worker` are the arguments before the count. With `within`, only instructions inside this function are counted.
    pub(crate) fn per_request(&self, worker: &[&str], within: Option<&str>) -> Result<f64, Failure> {
        let (few, many) = std::thread::scope(|scope| {
            let few = scope.spawn(|| self.total(worker, within, FEW));
            let many = self.total(worker, within, MANY);
            let few = few
                .join()
                .unwrap_or_else(|_| Err(Failure::new("a thread panicked")));
            (few, many)
        });
        Ok((many? - few?) / f64::from(MANY - FEW))
    }

    fn total(&self, worker: &[&str], within: Option<&str>, count: u32) -> Result<f64, Failure> {
        let words: Vec<_> = worker.iter().map(|word| word.trim_start_matches('-')).collect();
        let name = format!("callgrind.{}.{count}", words.join("."));
        let profile = self.folder.path().join(&name);
        let program = std::env::current_exe().map_err(Failure::because("cannot find this program's file"))?;
        let mut command = Command::new("valgrind");
        command
            .args(["--tool=callgrind", "--quiet"])
            .arg(option("--callgrind-out-file=", profile.as_os_str()));
        if let Some(function) = within {
            command
                .arg("--collect-atstart=no")
                .arg(format!("--toggle-collect=*{function}*"));
        }
        let output = command
            .arg(program)
            .args(worker)
            .arg(count.to_string())
            .stdout(Stdio::null())
            .output()
            .map_err(Failure::because("cannot run valgrind"))?;
        if !output.status.success() {
            let message = String::from_utf8_lossy(&output.stderr).trim().to_owned();
            return Err(Failure::new(format!("the worker {name} failed: {message}")));
        }
        if let Some(keep) = &self.keep {
            std::fs::copy(&profile, keep.join(&name)).map_err(Failure::because("cannot keep a profile"))?;
        }
        summary(&profile)
    }
}

fn option(name: &str, value: &OsStr) -> std::ffi::OsString {
    let mut option = std::ffi::OsString::from(name);
    option.push(value);
    option
}

/// Returns the total of a profile.
fn summary(profile: &Path) -> Result<f64, Failure> {
    let text = std::fs::read_to_string(profile).map_err(Failure::because("cannot read a profile"))?;
    text.lines()
        .rev()
        .find_map(|line| {
            line.strip_prefix("summary: ")
                .or_else(|| line.strip_prefix("totals: "))
        })
        .and_then(|total| total.trim().parse().ok())
        .filter(|total| *total > 0.0)
        .ok_or_else(|| Failure::new("a profile has no total; were symbols stripped from this program?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_without_instructions_is_rejected() {
        let folder = tempfile::tempdir().unwrap();
        let profile = folder.path().join("profile");
        std::fs::write(&profile, "events: Ir\nfn=(1) main\n1 5\n\ntotals: 4711\n").unwrap();
        assert_eq!(summary(&profile).unwrap(), 4711.0);
        std::fs::write(&profile, "events: Ir\nsummary: 0\n").unwrap();
        assert!(summary(&profile).is_err());
    }
}
