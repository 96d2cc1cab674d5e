//! Checks that the disk of a database accepts data, without making the database larger.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;

/// Size of the probe: more than a change of an account adds to the write-ahead log.
const SIZE: usize = 64 * 1024;

/// Writes a temporary file without a name beside the database. It vanishes when it is closed, even if the process is
/// killed.
pub(super) fn write_beside(path: &Path) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file: File = tempfile::tempfile_in(folder)?;
    // A file system that compresses would store zeros for free.
    let mut bytes = vec![0; SIZE];
    fastrand::fill(&mut bytes);
    file.write_all(&bytes)?;
    // Some file systems allocate the space only now.
    file.sync_data()
}
