//! The location of the repository.

use crate::failure::Failure;
use std::env;
use std::path::{Path, PathBuf};

/// The page below the root that every nightly run writes.
pub(crate) const NIGHTLY_PAGE: &str = "docs/nightly.md";

/// The repository that commands work on.
#[derive(Debug)]
pub(crate) struct Repository {
    pub(crate) root: PathBuf,
}

impl Repository {
    /// Finds the repository in which `cargo xtask` was called, or uses the given copy.
    pub(crate) fn find(copy: Option<&Path>) -> Result<Self, Failure> {
        if let Some(copy) = copy {
            if !copy.is_dir() {
                let copy = copy.display();
                return Err(Failure::Failed(format!(
                    "--root {copy}: no such folder; name a copy of the repository"
                )));
            }
            let root = std::path::absolute(copy);
            let root = root.map_err(|error| {
                Failure::Failed(format!("--root {} has no absolute path: {error}", copy.display()))
            })?;
            return Ok(Self { root });
        }
        // Cargo sets this variable. If the program is run without cargo, the nearest parent folder with this package is
        // used.
        if let Some(root) = env::var_os("CARGO_MANIFEST_DIR")
            .and_then(|package| PathBuf::from(package).parent().map(Path::to_path_buf))
        {
            return Ok(Self { root });
        }
        let here =
            env::current_dir().map_err(|error| Failure::Failed(format!("no current folder: {error}")))?;
        here.ancestors()
            .find(|folder| folder.join("xtask/Cargo.toml").is_file())
            .map(|root| Self {
                root: root.to_path_buf(),
            })
            .ok_or_else(|| Failure::Failed("not inside the repository; run `cargo xtask` there".to_owned()))
    }

    /// Returns the target folder of the cargo commands that xtask runs, whose current folder is the root.
    pub(crate) fn target(&self) -> PathBuf {
        let folder = env::var_os("CARGO_TARGET_DIR").or_else(|| env::var_os("CARGO_BUILD_TARGET_DIR"));
        match folder {
            Some(folder) => self.root.join(folder),
            None => self.root.join("target"),
        }
    }
}
