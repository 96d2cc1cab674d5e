//! Media types of bodies, and examples.

use super::context::Lowering;
use super::described::described;
use super::names::{Scope, pascal};
use super::parameter::style_of;
use crate::model::{BodyRepr, Content, Encoding, Example, MediaKind, OtherFields, RequestBody};
use crate::source::Cursor;

/// The fields of an Encoding Object.
const ENCODING_FIELDS: [&str; 5] = ["contentType", "headers", "style", "explode", "allowReserved"];

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

    /// Reads a `content` object.
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
            let ident = scope.claim(variant_name(media_type));
            let hint = if several {
                format!("{hint}{ident}")
            } else {
                hint.to_owned()
            };
            let declared_examples = self.examples(&entry);
            // The schema decides whether a range is for JSON.
            let examples = match kind == MediaKind::Json || media_type.contains('*') {
                true => declared_examples.clone(),
                false => Vec::new(),
            };
            contents.push(Content {
                media_type: media_type.to_owned(),
                concrete_type: concrete_type(media_type, kind),
                kind,
                client: BodyRepr::default(),
                server: BodyRepr::default(),
                form_fields: Vec::new(),
                other_fields: OtherFields::default(),
                schema: entry.get("schema").map(|schema| self.schema(&schema, &hint)),
                examples,
                declared_examples,
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
            self.known(&entry, "an encoding", &ENCODING_FIELDS);
            let style = self.text(&entry, "style");
            let known = style.as_deref().and_then(style_of);
            if let (Some(style), None) = (style, known) {
                self.report(
                    &entry,
                    format!("the style `{style}` does not exist"),
                    "use a style of query parameters",
                );
            }
            let content_type = self.text(&entry, "contentType");
            let part_type = content_type.as_deref().and_then(part_type);
            let listed = content_type
                .as_deref()
                .unwrap_or_default()
                .split(',')
                .map(str::trim);
            let content_types: Vec<String> = listed
                .filter(|text| !text.is_empty())
                .map(str::to_owned)
                .collect();
            for wrong in content_types.iter().filter(|text| kind_of(text).is_none()) {
                self.report(
                    &entry,
                    format!("`{wrong}` is not a media type"),
                    "write media types, separated by commas",
                );
            }
            let is_styled = ["style", "explode", "allowReserved"]
                .iter()
                .any(|field| entry.has(field));
            encodings.push(Encoding {
                property: property.to_owned(),
                json: part_type.as_deref().and_then(kind_of) == Some(MediaKind::Json) && !is_styled,
                is_styled,
                allow_reserved: entry.get("allowReserved").and_then(|flag| flag.bool()) == Some(true),
                part_type,
                content_types,
                content_type,
                style: known,
                explode: entry.get("explode").and_then(|explode| explode.bool()),
                value: described(&entry),
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
            // An external value is only a link.
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

/// Returns the format of a media type; `None` if it is malformed.
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

/// Returns a media type that can be sent: the declared one, or one within the declared range.
pub(super) fn concrete_type(media_type: &str, kind: MediaKind) -> String {
    if !media_type.contains('*') {
        return media_type.to_owned();
    }
    match (media_type.split_once('/'), kind) {
        (Some((_, subtype)), _) if subtype.starts_with("*+") => media_type.replacen('*', "vnd.example", 1),
        (_, MediaKind::Json) => "application/json".to_owned(),
        (Some(("text", _)), _) | (_, MediaKind::Text) => "text/plain".to_owned(),
        (Some(("*", _)) | None, _) => "application/octet-stream".to_owned(),
        (Some((main, _)), _) => format!("{main}/octet-stream"),
    }
}

/// Returns the media type that a `contentType` gives a part: the first of its list, unless it is a range.
fn part_type(content_type: &str) -> Option<String> {
    let first = content_type.split(',').next()?.trim();
    let is_usable = first.contains('/')
        && !first.contains('*')
        && first.bytes().all(|b| b == b' ' || b.is_ascii_graphic());
    is_usable.then(|| first.to_owned())
}

/// Returns the variant of a media type, with the parameters that distinguish it from others.
fn variant_name(media_type: &str) -> String {
    let mut parts = media_type.split(';').map(str::trim);
    let essence = parts.next().unwrap_or_default();
    let name = variant_of_essence(essence);
    let distinguishing = parts.filter(|part| {
        let (name, _) = part.split_once('=').unwrap_or((part, ""));
        !["", "boundary", "charset"].contains(&name.trim().to_ascii_lowercase().as_str())
    });
    distinguishing.fold(name, |name, part| name + &pascal(part, "Parameter"))
}

fn variant_of_essence(essence: &str) -> String {
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
