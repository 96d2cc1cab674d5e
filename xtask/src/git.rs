//! Reads the history of the repository.

use std::path::Path;
use std::process::Command;

/// Returns what a git command prints in a folder; `None` if it fails, or if git is not installed.
pub(crate) fn output(folder: &Path, arguments: &[&str]) -> Option<String> {
    let mut git = Command::new("git");
    let output = git.args(arguments).current_dir(folder).output().ok()?;
    let printed = output.status.success().then_some(output.stdout)?;
    String::from_utf8(printed).ok()
}

/// Checks out a commit in a work tree, whatever was changed there. Returns whether git could.
pub(crate) fn check_out(work_tree: &Path, commit: &str) -> bool {
    let mut git = Command::new("git");
    git.args(["checkout", "--quiet", "--force", "--detach", commit])
        .current_dir(work_tree);
    // In a hook of git, these name another work tree.
    for variable in ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"] {
        git.env_remove(variable);
    }
    git.output().is_ok_and(|output| output.status.success())
}

/// Returns the commit that a revision names.
pub(crate) fn commit(folder: &Path, revision: &str) -> Option<String> {
    // A name that begins with a hyphen would be an option.
    let revision = format!("{revision}^{{commit}}");
    let arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", &revision];
    output(folder, &arguments).map(|text| text.trim().to_owned())
}

/// Returns the contents of a file, relative to the folder, in a revision.
pub(crate) fn file(folder: &Path, revision: &str, file: &str) -> Option<String> {
    output(
        folder,
        &["show", "--end-of-options", &format!("{revision}:./{file}")],
    )
}
