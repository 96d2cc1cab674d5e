//! Former versions of the document: of the last run and of the last commit. What was committed compiles; what the last run
//! wrote may not.

use super::report::Edits;
use openapi_codegen::changes::between;
use openapi_codegen::load;
use openapi_codegen::model::Api;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The copy of the document in the generated server, which is the version of the last run.
const STORED: &str = "crates/account-server/src/generated/contract/document.yaml";

/// The texts of former versions, each with what it is.
pub(super) struct Former(Vec<(&'static str, String)>);

impl Former {
    /// Reads the version of the last run, which must not have been replaced yet.
    pub(super) fn read(root: &Path) -> Self {
        let stored = fs::read_to_string(root.join(STORED)).ok();
        Self(stored.into_iter().map(|text| ("the last run", text)).collect())
    }

    /// Adds the version of the last commit, if the document is in a git repository. Only by comparing with it, edits are
    /// found that an earlier run wrote and that are not committed.
    pub(super) fn with_commit(mut self, root: &Path, document: &str) -> Self {
        let shown = Command::new("git")
            .args(["show", &format!("HEAD:./{document}")])
            .current_dir(root)
            .output();
        let committed = shown.ok().filter(|output| output.status.success());
        let text = committed.and_then(|output| String::from_utf8(output.stdout).ok());
        self.0.extend(text.map(|text| ("the last commit", text)));
        self
    }

    /// Returns the edits since each version that is a valid document.
    pub(super) fn edits(&self, api: &Api) -> Vec<Edits> {
        let edits = self.0.iter().filter_map(|(since, text)| {
            let former = load(&api.file, text).ok()?;
            Some(Edits {
                since: (*since).to_owned(),
                changes: between(&former, api),
            })
        });
        edits.collect()
    }
}
