//! Reads a file in PEM that a flag names.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

/// Maximum size of a file, in bytes. Chains of certificates have a few KB.
const MAX_SIZE: u64 = 1024 * 1024;

/// Reads a regular file; a device or FIFO might never end. The error does not name the file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, String> {
    let failed = |error: io::Error| {
        format!(
            "cannot read the file: {error}; it must exist, and the user of accountd must be allowed to read it"
        )
    };
    let metadata = path.metadata().map_err(failed)?;
    if !metadata.is_file() {
        return Err("not a regular file; name a PEM file".to_owned());
    }
    let mut contents = Vec::new();
    // The size of some files is unknown.
    let mut file = File::open(path).map_err(failed)?.take(MAX_SIZE + 1);
    file.read_to_end(&mut contents).map_err(failed)?;
    if contents.len() as u64 > MAX_SIZE {
        return Err("the file is too large for PEM; name the PEM file".to_owned());
    }
    Ok(contents)
}
