//! Emits the API reference in Markdown: a page for each tag, one with the schemas, and one with the sources, if the
//! document cites any.

mod operation;
mod page;
mod schema;
mod sources;
mod text;

pub use page::Page;

use crate::model::{Api, Tag};
use page::SCHEMAS;
use text::{escape_mdbook_directives, escaped, paragraphs};

/// Returns all pages: those of the tags that have operations, in document order, the schemas, and the sources, if there
/// are any.
#[must_use]
pub fn pages(api: &Api) -> Vec<Page> {
    let mut pages: Vec<Page> = api.used_tags().map(|tag| tag_page(api, tag)).collect();
    let mut text = "# Schemas\n\nThe named schemas of requests and responses.\n".to_owned();
    for schema in api.named_schemas() {
        text.push_str(&schema::section(api, schema));
    }
    pages.push(Page {
        file: SCHEMAS.to_owned(),
        title: "Schemas".to_owned(),
        text: escape_mdbook_directives(&text),
    });
    pages.extend(sources::page(api));
    pages
}

fn tag_page(api: &Api, tag: &Tag) -> Page {
    let mut text = format!("# {}\n", escaped(&tag.name));
    text.push_str(&paragraphs(tag.description.as_deref()));
    for index in &tag.operations {
        text.push_str(&operation::section(api, &api.operations[*index]));
    }
    Page {
        file: page::file_of(tag),
        title: escaped(&tag.name),
        text: escape_mdbook_directives(&text),
    }
}
