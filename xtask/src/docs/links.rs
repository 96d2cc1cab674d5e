//! Rewrites the links of Markdown pages for the site: links between files of the repository become links of the site, and links
//! that only rustdoc resolves become code.

use std::path::{Component, Path, PathBuf};

/// The target of a link.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Another page of the site.
    Page(PathBuf),
    /// Any other file of the repository.
    File(PathBuf),
    /// Another site, a mail address, or an anchor in the same page.
    Other,
}

/// Returns the target of a link, relative to the repository's root, and the anchor with its `#`.
pub(super) fn target<'a>(page: &Path, link: &'a str, pages: &[PathBuf]) -> (Target, &'a str) {
    let (path, anchor) = link.split_at(link.find('#').unwrap_or(link.len()));
    if path.is_empty() || path.contains("://") || path.starts_with("mailto:") {
        return (Target::Other, anchor);
    }
    let path = normalized(&page.with_file_name(path));
    if pages.contains(&path) {
        (Target::Page(path), anchor)
    } else {
        (Target::File(path), anchor)
    }
}

/// Returns the path of a page in the site, where `README.md` becomes the index of its folder.
pub(super) fn page_path(page: &Path) -> PathBuf {
    match page.file_name() {
        Some(name) if name == "README.md" => page.with_file_name("index.md"),
        _ => page.to_path_buf(),
    }
}

/// Returns the path of any other file in the site: with `.txt` appended, so that browsers display it.
pub(super) fn file_path(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".txt");
    name.into()
}

/// Returns the relative link from a page to a path; both are relative to the root of the pages, which have the paths of the
/// repository.
pub(super) fn relative(page: &Path, to: &Path) -> String {
    let up = page.components().count().saturating_sub(1);
    let mut path = "../".repeat(up);
    path.push_str(&to.to_string_lossy());
    path
}

/// Replaces the target of every inline link `[text](target)` outside of code by the result of `change`, and converts links of
/// rustdoc to code. Link definitions (`[text]: target`) are not supported.
pub(super) fn rewritten(text: &str, mut change: impl FnMut(&str) -> String) -> String {
    let mut fenced = false;
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        if fenced {
            out.push_str(line);
        } else {
            rewrite_line(line, &mut out, &mut change);
        }
    }
    out
}

fn rewrite_line(line: &str, out: &mut String, change: &mut impl FnMut(&str) -> String) {
    let mut rest = line;
    let mut backticks = 0;
    while let Some(at) = rest.find("](") {
        let (before, after) = rest.split_at(at + 2);
        backticks += before.matches('`').count();
        out.push_str(&without_rustdoc(before));
        let end = after.find(')').unwrap_or(after.len());
        let (link, tail) = after.split_at(end);
        // After an odd number of backticks, the link is inside code.
        if backticks % 2 == 1 {
            out.push_str(link);
        } else {
            out.push_str(&change(link));
        }
        rest = tail;
    }
    out.push_str(&without_rustdoc(rest));
}

/// Converts links that only rustdoc can resolve, such as [`Client::new`], to code.
fn without_rustdoc(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("[`") {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let end = after.find("`]").map(|end| end + 2);
        match end.map(|end| after.split_at(end)) {
            Some((name, tail)) if !tail.starts_with(['(', '[', ':']) => {
                out.push_str(&name[1..name.len() - 1]);
                rest = tail;
            }
            _ => {
                out.push_str("[`");
                rest = &after[2..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// Removes `.` and `..` from a path.
fn normalized(path: &Path) -> PathBuf {
    let mut normalized = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(normalized.pop()),
            part => normalized.push(part),
        }
    }
    normalized
}

#[cfg(test)]
mod tests {
    use super::{Target, file_path, page_path, relative, rewritten, target};
    use std::path::{Path, PathBuf};

    #[test]
    fn targets_are_classified() {
        let pages = [PathBuf::from("docs/a.md"), PathBuf::from("crates/b/README.md")];
        let of = |link| target(Path::new("docs/a.md"), link, &pages);
        let page = |path: &str| Target::Page(path.into());
        assert_eq!(of("../crates/b/README.md#x"), (page("crates/b/README.md"), "#x"));
        assert_eq!(of("../Cargo.toml"), (Target::File("Cargo.toml".into()), ""));
        assert_eq!(of("https://example.com/a.md"), (Target::Other, ""));
        assert_eq!(of("#x"), (Target::Other, "#x"));
        let at_root = target(Path::new("README.md"), "./docs/a.md", &pages);
        assert_eq!(at_root, (page("docs/a.md"), ""));
    }

    #[test]
    fn paths_in_the_site_are_derived_from_those_in_the_repository() {
        assert_eq!(relative(Path::new("docs/a.md"), Path::new("b.md")), "../b.md");
        assert_eq!(
            page_path(Path::new("crates/b/README.md")),
            Path::new("crates/b/index.md")
        );
        assert_eq!(page_path(Path::new("docs/a.md")), Path::new("docs/a.md"));
        assert_eq!(file_path(Path::new("Cargo.toml")), Path::new("Cargo.toml.txt"));
    }

    #[test]
    fn links_in_code_are_unchanged() {
        let text = "[a](b), `[c](d)` and [`E`], [`f`](g)\n```rust\n[h](i)[`J`]\n```\n";
        let changed = rewritten(text, |link| format!("<{link}>"));
        let expected = "[a](<b>), `[c](d)` and `E`, [`f`](<g>)\n```rust\n[h](i)[`J`]\n```\n";
        assert_eq!(changed, expected);
    }
}
