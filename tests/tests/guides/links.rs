//! Links between the pages, and into the repository.

use crate::page::{Page, pages, root};
use std::path::{Component, Path, PathBuf};

#[test]
fn every_link_has_a_target() {
    let mut broken = Vec::new();
    let more = [
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "SECURITY.md",
        "tests/README.md",
        "docs/SUMMARY.md",
    ];
    for page in pages().into_iter().chain(more.map(Page::read)) {
        for link in links(&page.prose) {
            if link.contains("://") || link.starts_with("mailto:") {
                continue;
            }
            if let Some(reason) = broken_reason(&page, &link) {
                broken.push(format!("{}: {link}: {reason}", page.path));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// Returns the targets of links outside of code.
fn links(prose: &str) -> Vec<String> {
    let text: String = prose.split('`').step_by(2).collect::<Vec<_>>().join("_");
    let parts = text.split("](").skip(1);
    let targets = parts.filter_map(|part| part.split_once(')'));
    targets.map(|(target, _)| target.to_owned()).collect()
}

fn broken_reason(page: &Page, link: &str) -> Option<String> {
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let target = match path {
        "" => page.path.clone(),
        path => plain(&Path::new(&page.path).with_file_name(path)),
    };
    if !root().join(&target).exists() {
        return Some(format!("there is no {target}"));
    }
    if anchor.is_empty() {
        return None;
    }
    let headings = Page::read(&target).headings;
    let exists = headings.iter().any(|heading| slug(heading) == anchor);
    (!exists).then(|| format!("{target} has no such heading"))
}

/// Normalizes a path without `..`.
fn plain(path: &Path) -> String {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(plain.pop()),
            part => plain.push(part),
        }
    }
    plain.to_str().unwrap().to_owned()
}

/// Returns the anchor of a heading, as GitHub and mdBook derive it.
fn slug(heading: &str) -> String {
    let kept = heading
        .chars()
        .filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

#[test]
fn anchors_are_derived_from_headings() {
    assert_eq!(
        slug("What is kept, and how safely"),
        "what-is-kept-and-how-safely"
    );
    assert_eq!(links("see [a](b.md#c) and `[d](e)` and [f](g)."), ["b.md#c", "g"]);
}
