//! The page that lists what each place of the document is based on.

use super::page::{Page, SCHEMAS, SOURCES, file_of};
use super::text::{code, escaped, table};
use crate::model::{Api, Citation, Provenance};

/// Returns the page; `None` if the document cites no sources.
pub(super) fn page(api: &Api) -> Option<Page> {
    if api.provenance.is_empty() {
        return None;
    }
    let mut text =
        "# Sources\n\nWhat each place of the contract is based on: sections of the source documents, and \
        decisions where these are silent or disagree.\n"
            .to_owned();
    let documents = api.source_documents.iter();
    let documents = documents.map(|document| vec![code(&document.name), escaped(&document.title)]);
    text.push_str(&table(&["Document", "Title"], &documents.collect::<Vec<_>>()));
    for group in groups(api) {
        text.push_str(&format!("\n## {}\n", group.heading));
        let rows = group.places.iter().map(|place| {
            let citations = place.citations.iter().map(citation);
            vec![
                anchor(&place.location.pointer, &group.prefix),
                citations.collect::<Vec<_>>().join("<br>"),
            ]
        });
        text.push_str(&table(&["Place", "Based on"], &rows.collect::<Vec<_>>()));
    }
    Some(Page {
        file: SOURCES.to_owned(),
        title: "Sources".to_owned(),
        text,
    })
}

/// Places under one heading.
struct Group<'a> {
    /// The heading, as Markdown.
    heading: String,
    /// The pointer with which all of their pointers begin.
    prefix: String,
    places: Vec<&'a Provenance>,
}

/// Groups the places: by operation, by schema, and by the first two tokens of the pointer otherwise.
fn groups(api: &Api) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for place in &api.provenance {
        let (heading, prefix) = group_of(api, &place.location.pointer);
        match groups.iter_mut().find(|group| group.prefix == prefix) {
            Some(group) => group.places.push(place),
            None => groups.push(Group {
                heading,
                prefix,
                places: vec![place],
            }),
        }
    }
    groups
}

fn group_of(api: &Api, pointer: &str) -> (String, String) {
    let is_below = |prefix: &str| {
        let rest = pointer.strip_prefix(prefix);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let mut operations = api.operations.iter();
    if let Some(operation) = operations.find(|operation| is_below(&operation.location.pointer)) {
        let page = file_of(&api.tags[operation.tag]);
        let link = format!("[{}]({page}#{})", code(&operation.id), operation.ident);
        return (link, operation.location.pointer.clone());
    }
    let tokens: Vec<&str> = pointer.split('/').collect();
    let prefix = |count: usize| tokens[..count.min(tokens.len())].join("/");
    match tokens.as_slice() {
        [_, "components", "schemas", _, ..] => {
            let prefix = prefix(4);
            let mut schemas = api.named_schemas();
            let schema = schemas.find(|schema| schema.location.pointer == prefix);
            let name = schema.and_then(|schema| schema.type_name.as_deref());
            let heading = match name {
                Some(name) => format!("[{name}]({SCHEMAS}#{name})"),
                None => code(&prefix),
            };
            (heading, prefix)
        }
        [_, "components", section, ..] => (code(&format!("components/{section}")), prefix(3)),
        [_, section, ..] => (code(section), prefix(2)),
        _ => ("The document".to_owned(), String::new()),
    }
}

/// Returns a place as a link to itself: its pointer relative to that of its group.
fn anchor(pointer: &str, group: &str) -> String {
    let relative = pointer.strip_prefix(group).unwrap_or(pointer);
    let relative = if relative.is_empty() { "/" } else { relative };
    // HTML, since Markdown would encode the link, but not the anchor.
    let (pointer, relative) = (html(pointer), html(relative));
    format!("<a id=\"{pointer}\" href=\"#{pointer}\"><code>{relative}</code></a>")
}

fn html(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

fn citation(citation: &Citation) -> String {
    match citation {
        Citation::Section { document, section } => format!("{}: {}", code(document), escaped(section)),
        Citation::Decision(reason) => format!("Decision: {}", escaped(reason)),
    }
}
