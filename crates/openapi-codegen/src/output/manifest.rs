//! The list of generated files that cannot carry the banner, such as JSON.
//!
//! A file that the manifest lists is treated like one with the banner: it is checked, replaced and removed. The
//! manifest itself has the banner.

use super::banner::{Origin, is_generated};
use super::files::GeneratedFile;
use std::collections::BTreeSet;

/// Path of the manifest, relative to the output folder.
pub(super) const PATH: &str = "assets.txt";

/// Returns the manifest of the files without a banner. Paths are relative to the output folder.
#[must_use]
pub fn manifest(origin: &Origin, paths: &[&str]) -> GeneratedFile {
    let mut contents = format!(
        "# {}\n# Generated files of this folder that have no banner:\n",
        origin.banner()
    );
    for path in paths {
        contents.push_str(path);
        contents.push('\n');
    }
    GeneratedFile {
        path: PATH.to_owned(),
        contents,
    }
}

/// Returns the files that a manifest lists. One without the banner lists none.
#[must_use]
pub fn listed_files(manifest: &[u8]) -> BTreeSet<String> {
    let text = match std::str::from_utf8(manifest) {
        Ok(text) if is_generated(manifest) => text,
        _ => return BTreeSet::new(),
    };
    let lines = text.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{listed_files, manifest};
    use crate::output::Origin;

    #[test]
    fn a_manifest_lists_the_given_files() {
        let origin = Origin {
            document: "a.yaml".to_owned(),
            command: "make".to_owned(),
        };
        let file = manifest(&origin, &["b/c.json", "d.yaml"]);
        let listed: Vec<String> = listed_files(file.contents.as_bytes()).into_iter().collect();
        assert_eq!(listed, ["b/c.json", "d.yaml"]);
    }

    #[test]
    fn a_manifest_without_the_banner_lists_nothing() {
        assert!(listed_files(b"b/c.json\n").is_empty());
        assert!(listed_files(b"\xff").is_empty());
    }
}
