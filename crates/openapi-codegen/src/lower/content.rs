//! Media types of bodies, and examples.

use super::Lowering;
use super::parameter::style_of;
use crate::lower::names::{Scope, pascal};
use crate::model::{Content, Encoding, Example, MediaKind, RequestBody};
use crate::source::Cursor;

impl<'a> Lowering<'a> {
    pub(super) fn request_body(&mut self, operation: &Cursor<'a>, type_name: &str) -> Option<RequestBody> {
        let reference = operation.get("requestBody")?;
        let (at, component) = self.resolve(&reference, "requestBodies")?;
        if !self.object(&at, "a request body") {
            return None;
        }
        self.known(&at, "a request body", &["description", "content", "required"]);
        let Some(content) = at.get("content") else {
            self.report(
                &at,
                "a request body has no `content`",
                "add `content` with a media type",
            );
            return None;
        };
        let hint = component
            .as_deref()
            .map_or_else(|| format!("{type_name}Body"), |key| pascal(key, "Body"));
        let contents = self.contents(&content, &hint);
        if contents.is_empty() {
            self.report(
                &content,
                "a request body needs at least one media type",
                "add one, or remove `requestBody`",
            );
            return None;
        }
        Some(RequestBody {
            location: at.location(),
            component,
            description: self.text(&at, "description"),
            required: self.flag(&at, "required"),
            contents,
            extensions: self.extensions(&at),
        })
    }

    /// The entries of a `content` member.
    pub(super) fn contents(&mut self, at: &Cursor<'a>, hint: &str) -> Vec<Content> {
        if !self.object(at, "`content`") {
            return Vec::new();
        }
        let several = at.members().count() > 1;
        let mut scope = Scope::default();
        let mut contents: Vec<Content> = Vec::new();
        for (media_type, entry) in at.members() {
            if !self.object(&entry, "a media type") {
                continue;
            }
            self.known(
                &entry,
                "a media type",
                &["schema", "example", "examples", "encoding"],
            );
            let Some(kind) = kind_of(media_type) else {
                self.report(
                    &entry,
                    format!("`{media_type}` is not a media type"),
                    "write one such as `application/json`",
                );
                continue;
            };
            let ident = scope.take(variant_name(media_type));
            let hint = if several {
                format!("{hint}{ident}")
            } else {
                hint.to_owned()
            };
            contents.push(Content {
                media_type: media_type.to_owned(),
                kind,
                schema: entry.get("schema").map(|schema| self.schema(&schema, &hint)),
                examples: if kind == MediaKind::Json {
                    self.examples(&entry)
                } else {
                    Vec::new()
                },
                encoding: self.encodings(&entry),
                location: entry.location(),
                extensions: self.extensions(&entry),
                rejection_method: String::new(),
                rejection_variant: String::new(),
                ident,
            });
        }
        contents
    }

    fn encodings(&mut self, at: &Cursor<'a>) -> Vec<Encoding> {
        let Some(encoding) = at.get("encoding") else {
            return Vec::new();
        };
        let mut encodings = Vec::new();
        for (property, entry) in encoding.members() {
            let style = self.text(&entry, "style");
            let known = style.as_deref().and_then(style_of);
            if let (Some(style), None) = (style, known) {
                self.report(
                    &entry,
                    format!("the style `{style}` does not exist"),
                    "choose a style of query parameters",
                );
            }
            encodings.push(Encoding {
                property: property.to_owned(),
                content_type: self.text(&entry, "contentType"),
                style: known,
                explode: entry.get("explode").and_then(|explode| explode.bool()),
                value: entry.value(),
            });
        }
        encodings
    }

    /// `example` and `examples`.
    pub(super) fn examples(&mut self, at: &Cursor<'a>) -> Vec<Example> {
        let mut examples = Vec::new();
        if let Some(example) = at.get("example") {
            examples.push(Example {
                name: String::new(),
                summary: None,
                description: None,
                value: example.value(),
                location: example.location(),
            });
        }
        let Some(map) = at.get("examples") else {
            return examples;
        };
        if !self.object(&map, "`examples`") {
            return examples;
        }
        for (name, reference) in map.members() {
            let Some((entry, _)) = self.resolve(&reference, "examples") else {
                continue;
            };
            if !self.object(&entry, "an example") {
                continue;
            }
            self.known(
                &entry,
                "an example",
                &["summary", "description", "value", "externalValue"],
            );
            // An external value is a link for people.
            let Some(value) = entry.get("value") else { continue };
            examples.push(Example {
                name: name.to_owned(),
                summary: self.text(&entry, "summary"),
                description: self.text(&entry, "description"),
                value: value.value(),
                location: value.location(),
            });
        }
        examples
    }
}

/// What a media type's bytes are; `None` for what is no media type.
fn kind_of(media_type: &str) -> Option<MediaKind> {
    if !media_type.bytes().all(|b| (b' '..=b'~').contains(&b)) {
        return None;
    }
    let essence = media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    let (main, sub) = essence.split_once('/')?;
    let token = |text: &str| {
        !text.is_empty()
            && text
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"!#$&-^_.+*".contains(&b))
    };
    if !token(main) || !token(sub) {
        return None;
    }
    Some(match (main, sub) {
        ("application", "x-www-form-urlencoded") => MediaKind::Form,
        ("multipart", "form-data") => MediaKind::Multipart,
        (_, "json") => MediaKind::Json,
        (_, sub) if sub.ends_with("+json") => MediaKind::Json,
        ("text", _) | ("application", "xml" | "yaml" | "javascript" | "jwt") => MediaKind::Text,
        (_, sub) if sub.ends_with("+xml") || sub.ends_with("+yaml") => MediaKind::Text,
        _ => MediaKind::Binary,
    })
}

fn variant_name(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    match essence {
        "application/json" => "Json".into(),
        "application/x-www-form-urlencoded" => "Form".into(),
        "multipart/form-data" => "Multipart".into(),
        "application/octet-stream" => "OctetStream".into(),
        "text/plain" => "Text".into(),
        "*/*" => "Any".into(),
        other => {
            let short = other
                .strip_prefix("application/")
                .or_else(|| other.strip_prefix("text/"))
                .unwrap_or(other);
            pascal(short, "Content")
        }
    }
}
