//! The list of generated files that cannot carry the banner, such as JSON.
//!
//! A file that it lists is treated like one with the banner: it is checked, replaced and removed. The list itself has the
//! banner.

use super::banner::{Origin, is_generated};
use super::files::GeneratedFile;
use std::collections::BTreeSet;

/// Path of the list, relative to the output folder.
pub(super) const PATH: &str = "assets.txt";

/// Returns the list of the files without a banner. Paths are relative to the output folder.
#[must_use]
pub fn asset_list(origin: &Origin, paths: &[&str]) -> GeneratedFile {
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

/// Returns the paths in a list of assets. One without the banner contains none.
#[must_use]
pub fn listed_files(list: &[u8]) -> BTreeSet<String> {
    let text = match std::str::from_utf8(list) {
        Ok(text) if is_generated(list) => text,
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
    use super::{asset_list, listed_files};
    use crate::output::Origin;

    #[test]
    fn a_list_contains_the_given_paths() {
        let origin = Origin {
            document: "a.yaml".to_owned(),
            command: "make".to_owned(),
        };
        let file = asset_list(&origin, &["b/c.json", "d.yaml"]);
        let listed: Vec<String> = listed_files(file.contents.as_bytes()).into_iter().collect();
        assert_eq!(listed, ["b/c.json", "d.yaml"]);
    }

    #[test]
    fn a_list_without_the_banner_contains_nothing() {
        assert!(listed_files(b"b/c.json\n").is_empty());
        assert!(listed_files(b"\xff").is_empty());
    }
}
