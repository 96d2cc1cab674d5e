//! Finds dead links in the site that mdbook and rustdoc have built.

use crate::failure::{Failure, io_failure};
use crate::terminal::eprint_line;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Checks that every internal link leads to an existing file and an existing anchor.
pub(super) fn check(site: &Path) -> Result<(), Failure> {
    let mut anchors = BTreeMap::new();
    let mut dead = BTreeSet::new();
    let mut count = 0_usize;
    for page in pages(site)? {
        let html = read(&page)?;
        for link in links(&html) {
            if is_external(link) {
                continue;
            }
            count += 1;
            if !is_resolved(&page, link, &mut anchors) {
                let page = page.strip_prefix(site).unwrap_or(&page);
                dead.insert(format!("{}: {link} is dead", page.display()));
            }
        }
    }
    dead.iter().for_each(eprint_line);
    let site = site.display();
    match (dead.len(), count) {
        (_, 0) => Err(Failure::Failed(format!("there are no links in {site}"))),
        (0, _) => Ok(()),
        (dead, _) => Err(Failure::Failed(format!(
            "{dead} of {count} links in {site} are dead"
        ))),
    }
}

/// Returns the pages of mdbook and the first page of each crate. rustdoc itself checks the links between items.
fn pages(site: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut pages = Vec::new();
    let mut open = vec![site.to_path_buf()];
    while let Some(folder) = open.pop() {
        let is_reference = folder.parent().is_some_and(|above| above == site.join("api"));
        for entry in fs::read_dir(&folder).map_err(|error| io_failure(&folder, &error))? {
            let path = entry.map_err(|error| io_failure(&folder, &error))?.path();
            let name = path.file_name().unwrap_or_default();
            if path.is_dir() && !is_reference {
                open.push(path);
            } else if name == "index.html" || !is_reference && is_page(&path) {
                pages.push(path);
            }
        }
    }
    Ok(pages)
}

fn is_page(path: &Path) -> bool {
    // The page for unknown URLs is served at any of them, so its relative links cannot be resolved.
    path.extension().is_some_and(|end| end == "html") && !path.ends_with("404.html")
}

/// Returns the values of `href` and `src`.
fn links(html: &str) -> impl Iterator<Item = &str> {
    [" href=\"", " src=\""].into_iter().flat_map(|name| {
        let values = html.split(name).skip(1);
        values.filter_map(|value| value.split_once('"').map(|(link, _)| link))
    })
}

fn is_external(link: &str) -> bool {
    ["http:", "https:", "mailto:", "data:", "javascript:"]
        .iter()
        .any(|scheme| link.starts_with(scheme))
}

fn is_resolved(page: &Path, link: &str, anchors: &mut BTreeMap<PathBuf, BTreeSet<String>>) -> bool {
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let path = path.split_once('?').map_or(path, |(path, _)| path);
    let to = match path {
        "" => page.to_path_buf(),
        path => page.with_file_name(path),
    };
    let to = if to.is_dir() { to.join("index.html") } else { to };
    // In rustdoc's source pages, a script handles anchors of lines.
    let is_line = to.components().any(|part| part.as_os_str() == "src")
        && anchor.bytes().all(|c| c.is_ascii_digit() || c == b'-');
    if anchor.is_empty() || is_line {
        return to.is_file();
    }
    if !anchors.contains_key(&to) {
        let Ok(html) = read(&to) else { return false };
        let ids = html.split(" id=\"").skip(1).filter_map(|id| id.split_once('"'));
        let ids = ids.map(|(id, _)| id.to_owned()).collect();
        anchors.insert(to.clone(), ids);
    }
    anchors[&to].contains(anchor)
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| io_failure(path, &error))
}

#[cfg(test)]
mod tests {
    use super::check;
    use std::fs;

    #[test]
    fn dead_links_are_found() {
        let site = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(site.path().join(name), text).unwrap();
        write("b.html", "<h1 id=\"here\">B</h1>");
        write(
            "a.html",
            "<a href=\"b.html#here\"> <a href=\"https://example.com\">",
        );
        assert!(check(site.path()).is_ok());
        for dead in ["c.html", "b.html#there", "#there", "b.html#020"] {
            write("a.html", &format!("<a href=\"{dead}\">"));
            assert!(check(site.path()).is_err(), "{dead}");
        }
    }
}
