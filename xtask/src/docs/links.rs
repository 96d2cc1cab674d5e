//! Links as they are written for the forge, made into links of the site.

use std::path::{Component, Path, PathBuf};

/// What a link of a page means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Another page of the site.
    Page(PathBuf),
    /// Any other file of the repository.
    File(PathBuf),
    /// Something outside of it, or a place in the same page.
    Elsewhere,
}

/// The path from the repository's root to what a link leads to, and the anchor with its `#`.
pub(super) fn target<'a>(page: &Path, link: &'a str, pages: &[PathBuf]) -> (Target, &'a str) {
    let (path, anchor) = link.split_at(link.find('#').unwrap_or(link.len()));
    if path.is_empty() || path.contains("://") || path.starts_with("mailto:") {
        return (Target::Elsewhere, anchor);
    }
    let path = plain(&page.with_file_name(path));
    if pages.contains(&path) {
        (Target::Page(path), anchor)
    } else {
        (Target::File(path), anchor)
    }
}

/// Where a page is in the site: a folder's README is what its address shows.
pub(super) fn place(page: &Path) -> PathBuf {
    match page.file_name() {
        Some(name) if name == "README.md" => page.with_file_name("index.md"),
        _ => page.to_path_buf(),
    }
}

/// Where a file that is no page is in the site: by this ending, browsers show it.
pub(super) fn shown(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".txt");
    name.into()
}

/// From a page to something else, both from the root.
pub(super) fn relative(page: &Path, to: &Path) -> String {
    let up = page.components().count().saturating_sub(1);
    let mut path = "../".repeat(up);
    path.push_str(&to.to_string_lossy());
    path
}

/// Gives every link of a page to `change`, except what is in code.
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
    let mut marks = 0;
    while let Some(at) = rest.find("](") {
        let (before, after) = rest.split_at(at + 2);
        marks += before.matches('`').count();
        out.push_str(&without_rustdoc(before));
        let end = after.find(')').unwrap_or(after.len());
        let (link, tail) = after.split_at(end);
        // An odd number of marks before it in the line: it is code.
        if marks % 2 == 1 {
            out.push_str(link);
        } else {
            out.push_str(&change(link));
        }
        rest = tail;
    }
    out.push_str(&without_rustdoc(rest));
}

/// Links that only rustdoc can follow, such as [`Client::new`], become code.
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

/// The path without `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(plain.pop()),
            part => plain.push(part),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::{Target, relative, rewritten, target};
    use std::path::{Path, PathBuf};

    #[test]
    fn links_are_told_apart() {
        let pages = [PathBuf::from("docs/a.md"), PathBuf::from("crates/b/README.md")];
        let of = |link| target(Path::new("docs/a.md"), link, &pages);
        let page = |path: &str| Target::Page(path.into());
        assert_eq!(of("../crates/b/README.md#x"), (page("crates/b/README.md"), "#x"));
        assert_eq!(of("../Cargo.toml"), (Target::File("Cargo.toml".into()), ""));
        assert_eq!(of("https://example.com/a.md"), (Target::Elsewhere, ""));
        assert_eq!(of("#x"), (Target::Elsewhere, "#x"));
        assert_eq!(relative(Path::new("docs/a.md"), Path::new("b.md")), "../b.md");
    }

    #[test]
    fn what_is_code_is_left_alone() {
        let text = "[a](b), `[c](d)` and [`E`], [`f`](g)\n```rust\n[h](i)[`J`]\n```\n";
        let changed = rewritten(text, |link| format!("<{link}>"));
        let expected = "[a](<b>), `[c](d)` and `E`, [`f`](<g>)\n```rust\n[h](i)[`J`]\n```\n";
        assert_eq!(changed, expected);
    }
}
