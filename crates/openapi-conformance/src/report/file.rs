//! Writes reports to files.

use std::fs;
use std::io;
use std::path::Path;

/// Writes a report atomically. Missing folders are created. What is not a regular file, such as a device, a pipe or a
/// symbolic link, is written to instead of replaced.
pub fn write(path: &Path, text: &str) -> Result<(), String> {
    let failure = |error: io::Error| format!("{}: cannot be written: {error}", path.display());
    let name = path
        .file_name()
        .ok_or_else(|| format!("{}: names no file", path.display()))?;
    let folder = path.parent().unwrap_or(Path::new(""));
    if fs::symlink_metadata(path).is_ok_and(|existing| !existing.is_file()) {
        return fs::write(path, text).map_err(failure);
    }
    fs::create_dir_all(folder).map_err(failure)?;
    let part = folder.join(format!(".{}.{}", name.to_string_lossy(), std::process::id()));
    let written = fs::write(&part, text).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        // The first error is the one to report.
        drop(fs::remove_file(&part));
    }
    written.map_err(failure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_replaces_the_last_one_and_leaves_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/report.html");
        write(&path, "one").unwrap();
        write(&path, "two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
        let error = write(&path.join("below-a-file"), "x").unwrap_err();
        assert!(error.contains("below-a-file: cannot be written"), "{error}");
        let error = write(folder.path(), "x").unwrap_err();
        assert!(error.contains("cannot be written"), "{error}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_symbolic_link_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let (target, link) = (folder.path().join("target"), folder.path().join("link"));
        std::os::unix::fs::symlink(&target, &link).unwrap();
        for text in ["one", "two"] {
            write(&link, text).unwrap();
            assert_eq!(fs::read_to_string(&target).unwrap(), text);
        }
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }
}
