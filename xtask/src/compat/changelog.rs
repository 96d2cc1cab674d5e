//! Reads and extends CHANGELOG.md.

use openapi_compat::Change;

/// The file in the root.
pub(super) const CHANGELOG: &str = "CHANGELOG.md";

const UNRELEASED: &str = "## Unreleased\n";
const CHANGED: &str = "### Changed\n";

/// Returns the last release, and the text above its heading.
pub(super) fn last_release(text: &str) -> Option<(&str, &str)> {
    releases(text).next()
}

/// Returns the last release before a version, and the text above its heading.
pub(super) fn release_before<'t>(text: &'t str, version: &str) -> Option<(&'t str, &'t str)> {
    releases(text).find(|(released, _)| *released != version)
}

/// Returns whether a version has a section that says something.
pub(super) fn describes(text: &str, version: &str) -> bool {
    let Some((_, above)) = releases(text).find(|(released, _)| *released == version) else {
        return false;
    };
    let section = text[above.len()..].lines().skip(1);
    let mut section = section.take_while(|line| !line.starts_with("## "));
    section.any(|line| line.starts_with("- "))
}

/// Returns whether there are entries above the section of a version.
pub(super) fn has_later_entries(text: &str, version: &str) -> bool {
    let release = releases(text).find(|(released, _)| *released == version);
    release.is_some_and(|(_, above)| above.lines().any(|line| line.starts_with("- ")))
}

/// Returns the releases, the newest first, each with the text above its heading.
fn releases(text: &str) -> impl Iterator<Item = (&str, &str)> {
    headings(text).filter_map(|at| {
        let version = text[at..].trim_start_matches("## ").split_whitespace().next()?;
        let is_version = version.split('.').count() == 3 && version.starts_with(|c: char| c.is_ascii_digit());
        is_version.then_some((version, &text[..at]))
    })
}

/// Returns whether a text announces a change: by its rule and place.
pub(super) fn announces(text: &str, change: &Change) -> bool {
    text.lines().any(|line| line.trim() == announcement(change))
}

/// Adds an entry that announces changes to the section of unreleased ones.
pub(super) fn with_entry(text: &str, reason: &str, changes: &[&Change]) -> String {
    let mut entry = wrapped(&format!("- The contract, breaking: {reason}"));
    let mut lines: Vec<String> = changes.iter().map(|change| announcement(change)).collect();
    lines.dedup();
    for line in lines {
        entry.push_str(&format!("  {line}\n"));
    }
    let first = headings(text).next().unwrap_or(text.len());
    let (above, unreleased, below) = match text[first..].strip_prefix(UNRELEASED) {
        Some(rest) => {
            let end = rest.find("\n## ").map_or(rest.len(), |end| end + 1);
            (&text[..first], &rest[..end], &rest[end..])
        }
        None => (&text[..first], "\n", &text[first..]),
    };
    let unreleased = match unreleased.find(CHANGED) {
        Some(at) => {
            let (before, after) = unreleased.split_at(at + CHANGED.len());
            format!("{before}\n{entry}{}", after.trim_start_matches('\n'))
        }
        None => {
            let others = match unreleased.trim() {
                "" => String::new(),
                others => format!("\n{others}\n"),
            };
            format!("{others}\n{CHANGED}\n{entry}\n")
        }
    };
    format!("{above}{UNRELEASED}{unreleased}{below}")
}

fn announcement(change: &Change) -> String {
    let text = change.text.replace(['\r', '\n'], " ");
    let line = format!("- `{}` at `{}`: {text}", change.rule.id, change.location.pointer);
    line.trim_end().to_owned()
}

/// Breaks an entry into lines of at most 120 characters.
fn wrapped(entry: &str) -> String {
    let mut lines = vec![String::new()];
    for word in entry.split(' ') {
        let line = lines.last().map_or(0, |line| line.chars().count());
        if line > 0 && line + 1 + word.chars().count() > 120 {
            lines.push(" ".to_owned());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines.join("\n") + "\n"
}

/// Returns where the headings of versions begin.
fn headings(text: &str) -> impl Iterator<Item = usize> {
    let found = text.match_indices("\n## ").map(|(at, _)| at + 1);
    text.starts_with("## ").then_some(0).into_iter().chain(found)
}

#[cfg(test)]
mod tests {
    use super::{describes, has_later_entries, last_release, release_before, with_entry};

    #[test]
    fn the_last_release_is_the_first_version() {
        let text = "# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.2.0 - 2026-01-01\n\n## 0.1.0\n";
        let (version, later) = last_release(text).unwrap_or_default();
        assert_eq!(version, "0.2.0");
        assert!(later.ends_with("- New.\n\n"), "{later}");
        assert_eq!(last_release("# Changelog\n\n## Unreleased\n"), None);
    }

    #[test]
    fn a_release_has_a_section_and_one_before_it() {
        let text =
            "# Changelog\n\n## 0.3.0\n\n- New.\n\n## 0.2.0 - 2026-01-01\n\nNothing.\n\n## 0.1.0\n\n- Old.\n";
        let before = |version| release_before(text, version).map(|(version, _)| version);
        assert_eq!(before("0.3.0"), Some("0.2.0"));
        assert_eq!(before("0.4.0"), Some("0.3.0"));
        assert!(describes(text, "0.3.0") && describes(text, "0.1.0"));
        assert!(!describes(text, "0.2.0") && !describes(text, "0.4.0"));
        assert!(has_later_entries(text, "0.2.0") && !has_later_entries(text, "0.3.0"));
    }

    #[test]
    fn an_entry_is_added_to_the_changes() {
        let existing = "# Changelog\n\n## Unreleased\n\n### Added\n\n- A.\n\n### Changed\n\n- B.\n\n## 0.2.0\n\n### Changed\n\n- C.\n";
        let expected = existing.replace("- B.", "- The contract, breaking: Why.\n- B.");
        assert_eq!(with_entry(existing, "Why.", &[]), expected);
        let without =
            "# Changelog\n\n## Unreleased\n\n### Added\n\n- A.\n\n## 0.2.0\n\n### Changed\n\n- C.\n";
        let expected = without.replace(
            "- A.\n",
            "- A.\n\n### Changed\n\n- The contract, breaking: Why.\n",
        );
        assert_eq!(with_entry(without, "Why.", &[]), expected);
        let released = "# Changelog\n\n## 0.2.0\n\n- C.\n";
        let entry = "## Unreleased\n\n### Changed\n\n- The contract, breaking: Why.\n\n## 0.2.0";
        assert_eq!(
            with_entry(released, "Why.", &[]),
            released.replace("## 0.2.0", entry)
        );
    }
}
