//! Compares request bodies, and the media types of bodies of both directions.

use crate::change::Direction;
use crate::comparison::{Comparison, Place};
use crate::rules;
use crate::schemas;
use openapi_codegen::model::{Content, Operation};

pub(crate) fn compare(comparison: &mut Comparison<'_>, base: &Operation, new: &Operation) {
    match (&base.request_body, &new.request_body) {
        (None, None) => {}
        (Some(_), None) => {
            let place = Place::Base(format!("{}/requestBody", base.location.pointer));
            comparison.add(&rules::BODY_REMOVED, place, "request body removed".to_owned());
        }
        (None, Some(body)) => {
            let (rule, kind) = match body.required {
                true => (&rules::REQUIRED_BODY_ADDED, "required"),
                false => (&rules::BODY_ADDED, "optional"),
            };
            let place = Place::New(body.location.pointer.clone());
            comparison.add(rule, place, format!("{kind} request body added"));
        }
        (Some(base), Some(new)) => {
            let at = || Place::New(format!("{}/required", new.location.pointer));
            match (base.required, new.required) {
                (false, true) => {
                    let text = "request body: optional -> required".to_owned();
                    comparison.add(&rules::BODY_BECAME_REQUIRED, at(), text);
                }
                (true, false) => {
                    let text = "request body: required -> optional".to_owned();
                    comparison.add(&rules::BODY_BECAME_OPTIONAL, at(), text);
                }
                _ => {}
            }
            let contents = (base.contents.as_slice(), new.contents.as_slice());
            let place = ("request body", new.location.pointer.as_str());
            compare_contents(comparison, contents, place, Direction::Request);
        }
    }
}

/// Compares the media types of a body.
pub(crate) fn compare_contents(
    comparison: &mut Comparison<'_>,
    (base, new): (&[Content], &[Content]),
    (what, pointer): (&str, &str),
    direction: Direction,
) {
    let (added, removed) = match direction {
        Direction::Request => (
            &rules::REQUEST_MEDIA_TYPE_ADDED,
            &rules::REQUEST_MEDIA_TYPE_REMOVED,
        ),
        Direction::Response => (
            &rules::RESPONSE_MEDIA_TYPE_ADDED,
            &rules::RESPONSE_MEDIA_TYPE_REMOVED,
        ),
    };
    let find = |contents: &[Content], media_type: &str| {
        contents
            .iter()
            .position(|content| content.media_type.eq_ignore_ascii_case(media_type))
    };
    for content in base {
        match find(new, &content.media_type) {
            Some(index) => compare_pair(comparison, content, &new[index], direction),
            None => {
                if let Some(other) = new.iter().find(|other| is_related(content, other, direction)) {
                    let rule = match direction {
                        Direction::Request => &rules::REQUEST_MEDIA_TYPE_GENERALIZED,
                        Direction::Response => &rules::RESPONSE_MEDIA_TYPE_SPECIALIZED,
                    };
                    let text = format!("{what}: {} -> {}", content.media_type, other.media_type);
                    comparison.add(rule, Place::New(other.location.pointer.clone()), text);
                    comparison.explain(content.location.pointer.clone());
                    compare_pair(comparison, content, other, direction);
                    continue;
                }
                let text = format!("{what}: media type {} removed", content.media_type);
                comparison.add(removed, Place::Base(content.location.pointer.clone()), text);
            }
        }
    }
    for content in new {
        let is_related =
            |other: &Content| find(new, &other.media_type).is_none() && is_related(other, content, direction);
        if find(base, &content.media_type).is_none() && !base.iter().any(is_related) {
            let text = format!("{what}: media type {} added", content.media_type);
            let place = match content.location.pointer.is_empty() {
                true => pointer.to_owned(),
                false => content.location.pointer.clone(),
            };
            comparison.add(added, Place::New(place), text);
        }
    }
}

/// Returns whether the receiver's media type is a range that includes the sender's: of requests, the newer one.
fn is_related(base: &Content, new: &Content, direction: Direction) -> bool {
    let (sent, received) = match direction {
        Direction::Request => (base, new),
        Direction::Response => (new, base),
    };
    let Some((range, _)) = received.media_type.split_once("/*") else {
        return false;
    };
    let (kind, _) = sent.media_type.split_once('/').unwrap_or_default();
    !sent.media_type.contains('*') && (range == "*" || range.eq_ignore_ascii_case(kind))
}

fn compare_pair(comparison: &mut Comparison<'_>, base: &Content, new: &Content, direction: Direction) {
    let fields = |content: &Content| {
        let fields = content.form_fields.iter();
        let fields = fields.map(|field| {
            let style = (field.style.name(), field.explode, field.is_styled, field.json);
            (field.property.clone(), (style, field.content_types.clone()))
        });
        fields.collect::<std::collections::BTreeMap<_, _>>()
    };
    let before = fields(base);
    for (property, after) in fields(new) {
        if before.get(&property).is_some_and(|before| *before != after) {
            let place = Place::New(format!("{}/encoding/{property}", new.location.pointer));
            let text = format!("encoding of {property} in {}", new.media_type);
            comparison.add(&rules::ENCODING_CHANGED, place, text);
        }
    }
    match (base.schema, new.schema) {
        (Some(base), Some(new)) => schemas::compare(comparison, base, new, direction),
        (None, None) => {}
        (before, after) => {
            let text = |schema: Option<_>| if schema.is_some() { "a schema" } else { "any value" };
            let text = format!("{}: {} -> {}", new.media_type, text(before), text(after));
            let rule = match (direction, before.is_none()) {
                (Direction::Request, true) | (Direction::Response, false) => &rules::TYPE_CHANGED,
                (Direction::Request, false) => &rules::REQUEST_TYPE_WIDENED,
                (Direction::Response, true) => &rules::RESPONSE_TYPE_NARROWED,
            };
            comparison.add(rule, Place::New(new.location.pointer.clone()), text);
        }
    }
}
