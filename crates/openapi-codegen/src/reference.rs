//! A reference of the API for people, in Markdown: a page for each tag, and one with the schemas.

mod operation;
mod schema;
mod text;

pub use text::escaped;

use crate::model::{Api, Tag};
use text::{inert, paragraphs};

/// A page of the reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The name of its file, unique in the reference. Pages link to each other by it.
    pub file: String,
    /// What it is about, in some words, which are no Markdown.
    pub title: String,
    /// The page, from its heading on.
    pub text: String,
}

/// The file of the page with the schemas.
const SCHEMAS: &str = "schemas.md";

/// All pages: those of the tags that have operations, in the document's order, and the schemas.
#[must_use]
pub fn pages(api: &Api) -> Vec<Page> {
    let mut pages: Vec<Page> = api.used_tags().map(|tag| of_tag(api, tag)).collect();
    let mut text = "# Schemas\n\nThe values in requests and answers that have a name.\n".to_owned();
    for schema in api.named_schemas() {
        text.push_str(&schema::section(api, schema));
    }
    pages.push(Page {
        file: SCHEMAS.to_owned(),
        title: "Schemas".to_owned(),
        text: inert(&text),
    });
    pages
}

fn of_tag(api: &Api, tag: &Tag) -> Page {
    let mut text = format!("# {}\n", escaped(&tag.name));
    text.push_str(&paragraphs(tag.description.as_deref()));
    for index in &tag.operations {
        text.push_str(&operation::section(api, &api.operations[*index]));
    }
    Page {
        // A tag may have any name, its identifier is one word.
        file: format!("tag-{}.md", crate::identifier::plain(&tag.ident)),
        title: tag.name.clone(),
        text: inert(&text),
    }
}
