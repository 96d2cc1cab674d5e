//! The pages, laid out for mdbook.

use super::chapters::{self, Chapter};
use super::fault;
use super::links::{Target, place, relative, rewritten, shown, target};
use crate::failure::Failure;
use crate::repository::Repository;
use openapi_codegen::reference::escaped;
use std::fs;
use std::path::{Path, PathBuf};

/// What stands beside the pages in `docs`.
const SETTINGS: [&str; 2] = ["book.toml", "site.css"];

/// Lays out every page of `docs/SUMMARY.md`, and what the pages lead to, in a fresh folder. Each is where it is
/// in the repository, so that a link from one to another hardly changes.
pub(super) fn stage(repository: &Repository, book: &Path) -> Result<(), Failure> {
    if book.exists() {
        fs::remove_dir_all(book).map_err(|error| fault(book, &error))?;
    }
    let docs = repository.root.join("docs");
    for name in SETTINGS {
        write(&book.join(name), &read(&docs.join(name))?)?;
    }
    let source = book.join("src");
    let summary = read(&docs.join("SUMMARY.md"))?;
    let pages = pages(&summary);
    let chapters = chapters::generated(repository)?;
    write(
        &source.join("SUMMARY.md"),
        &table_of_contents(&summary, &chapters),
    )?;
    for page in &pages {
        let text = read(&repository.root.join(page))?;
        let mut files = Vec::new();
        let text = rewritten(&text, |link| match target(page, link, &pages) {
            (Target::Page(to), anchor) => relative(page, &place(&to)) + anchor,
            (Target::File(to), anchor) => {
                let link = relative(page, &shown(&to)) + anchor;
                files.push(to);
                link
            }
            (Target::Elsewhere, _) => link.to_owned(),
        });
        write(&source.join(place(page)), &text)?;
        for file in files {
            let text = read(&repository.root.join(&file))?;
            write(&source.join(shown(&file)), &text)?;
        }
    }
    for chapter in chapters {
        write(&source.join(chapter.path), &chapter.text)?;
    }
    Ok(())
}

/// The pages that the table of contents names, from the root.
fn pages(summary: &str) -> Vec<PathBuf> {
    let mut pages = Vec::new();
    rewritten(summary, |link| {
        if let (Target::File(path), _) = target(Path::new("docs/SUMMARY.md"), link, &[]) {
            pages.push(path);
        }
        String::new()
    });
    pages
}

/// The table of contents for mdbook, which wants it beside all pages, with the generated chapters.
fn table_of_contents(summary: &str, chapters: &[Chapter]) -> String {
    let mut text = rewritten(summary, |link| {
        match target(Path::new("docs/SUMMARY.md"), link, &[]) {
            (Target::File(path), _) => place(&path).to_string_lossy().into_owned(),
            _ => link.to_owned(),
        }
    });
    text.push_str("\n# Reference\n\n");
    for chapter in chapters {
        let title = escaped(&chapter.title);
        text.push_str(&format!("- [{title}]({})\n", chapter.path));
    }
    text
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| fault(path, &error))
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| fault(path, &error))
}
