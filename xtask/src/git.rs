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
    let mut git = for_work_tree(work_tree);
    git.args(["checkout", "--quiet", "--force", "--detach", commit]);
    git.output().is_ok_and(|output| output.status.success())
}

/// Adds a work tree with a commit of a repository. `Err` is the last line of git's message.
pub(crate) fn add_work_tree(repository: &Path, folder: &Path, commit: &str) -> Result<(), String> {
    let mut git = for_work_tree(repository);
    // Twice: a work tree that an interrupted command was adding is locked.
    git.args(["worktree", "add", "--force", "--force", "--detach"]);
    let output = git.arg(folder).arg(commit).output();
    let output = output.map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(&output.stderr);
    Err(text.trim().lines().last().unwrap_or_default().to_owned())
}

/// Returns git in a folder, for a command that writes files.
fn for_work_tree(folder: &Path) -> Command {
    let mut git = Command::new("git");
    // The hooks are for work trees of people.
    git.args(["-c", "core.hooksPath=/dev/null"]).current_dir(folder);
    // In a hook of git, these name another work tree.
    for variable in ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"] {
        git.env_remove(variable);
    }
    git
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test panics")]
mod tests {
    use super::{add_work_tree, commit};
    use std::fs;
    use std::path::Path;
    use std::process::Command;

    fn git(folder: &Path, arguments: &[&str]) {
        let mut git = Command::new("git");
        git.args([
            "-c",
            "user.name=a",
            "-c",
            "user.email=a@b",
            "-c",
            "core.hooksPath=/dev/null",
        ]);
        let output = git.args(arguments).current_dir(folder).output().unwrap();
        assert!(output.status.success(), "{output:?}");
    }

    #[test]
    fn a_work_tree_whose_folder_was_lost_while_it_was_locked_is_added_again() {
        let folder = tempfile::TempDir::new().unwrap();
        let root = folder.path().join("repository");
        fs::create_dir(&root).unwrap();
        git(&root, &["init", "--quiet"]);
        git(&root, &["commit", "--quiet", "--allow-empty", "--message", "One"]);
        let commit = commit(&root, "HEAD").unwrap();
        let tree = folder.path().join("tree");
        assert_eq!(add_work_tree(&root, &tree, &commit), Ok(()));
        git(&root, &["worktree", "lock", tree.to_str().unwrap()]);
        fs::remove_dir_all(&tree).unwrap();
        assert_eq!(add_work_tree(&root, &tree, &commit), Ok(()));
        let reason = add_work_tree(&root, &tree, "nowhere").unwrap_err();
        assert!(reason.contains("nowhere") && !reason.contains('\n'), "{reason}");
    }
}
