//! The source folder of the book that mdbook builds.

use super::chapters::{self, Chapter};
use super::io_failure;
use super::links::{Target, file_path, page_path, relative, rewritten, target};
use crate::failure::Failure;
use crate::repository::Repository;
use std::fs;
use std::path::{Path, PathBuf};

/// The configuration files of mdbook in `docs`.
const SETTINGS: [&str; 2] = ["book.toml", "site.css"];

/// Writes every page of `docs/SUMMARY.md`, and the files that the pages link to, into an empty folder. Paths are those of
/// the repository, so most links remain unchanged.
pub(super) fn write_book(repository: &Repository, book: &Path) -> Result<(), Failure> {
    if book.exists() {
        fs::remove_dir_all(book).map_err(|error| io_failure(book, &error))?;
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
            (Target::Page(to), anchor) => relative(page, &page_path(&to)) + anchor,
            (Target::File(to), anchor) => {
                let link = relative(page, &file_path(&to)) + anchor;
                files.push(to);
                link
            }
            (Target::Other, _) => link.to_owned(),
        });
        write(&source.join(page_path(page)), &text)?;
        for file in files {
            let text = read(&repository.root.join(&file))?;
            write(&source.join(file_path(&file)), &text)?;
        }
    }
    for chapter in chapters {
        write(&source.join(chapter.path), &chapter.text)?;
    }
    Ok(())
}

/// Returns the pages that the table of contents lists, relative to the root.
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

/// Returns the table of contents with the generated chapters, for the root of the pages, where mdbook expects it.
fn table_of_contents(summary: &str, chapters: &[Chapter]) -> String {
    let mut text = rewritten(summary, |link| {
        match target(Path::new("docs/SUMMARY.md"), link, &[]) {
            (Target::File(path), _) => page_path(&path).to_string_lossy().into_owned(),
            _ => link.to_owned(),
        }
    });
    text.push_str("\n# Reference\n\n");
    for chapter in chapters {
        text.push_str(&format!("- [{}]({})\n", chapter.title, chapter.path));
    }
    text
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| io_failure(path, &error))
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| io_failure(path, &error))
}
