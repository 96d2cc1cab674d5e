// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! Form bodies: `application/x-www-form-urlencoded` and `multipart/form-data` (RFC 7578).

use super::binary::Binary;
use super::parameters::Parameter;
use super::raw_values::decode_query;
use super::{Place, Violation, Violations, negotiation};
use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderMap};
use std::borrow::Cow;

/// One field of a form.
pub struct Field<'b> {
    /// Its name.
    pub name: Cow<'b, str>,
    /// Its octets.
    pub value: Cow<'b, [u8]>,
}

/// The fields of an urlencoded body.
pub fn urlencoded<'b>(bytes: &'b [u8], violations: &mut Violations) -> Vec<Field<'b>> {
    let text = std::str::from_utf8(bytes).ok();
    let fields = text.and_then(|text| {
        let pairs = text.split('&').filter(|pair| !pair.is_empty());
        let field = |pair: &'b str| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = match decode_query(value)? {
                Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
                Cow::Owned(text) => Cow::Owned(text.into_bytes()),
            };
            Some(Field {
                name: decode_query(name)?,
                value,
            })
        };
        pairs.map(field).collect::<Option<Vec<_>>>()
    });
    fields.unwrap_or_else(|| malformed("must be percent-encoded UTF-8", violations))
}

/// The parts of a multipart body.
pub fn multipart<'b>(headers: &HeaderMap, bytes: &'b [u8], violations: &mut Violations) -> Vec<Field<'b>> {
    let content_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let boundary = negotiation::parameter(content_type, "boundary").filter(|boundary| !boundary.is_empty());
    boundary
        .and_then(|boundary| parts(boundary, bytes))
        .unwrap_or_else(|| malformed("must be parts between boundaries, each with a name", violations))
}

fn malformed<'b>(message: &str, violations: &mut Violations) -> Vec<Field<'b>> {
    violations.body("syntax", message);
    Vec::new()
}

fn parts<'b>(boundary: &str, bytes: &'b [u8]) -> Option<Vec<Field<'b>>> {
    let opening = format!("--{boundary}");
    let between = format!("\r\n--{boundary}");
    let mut rest = match bytes.strip_prefix(opening.as_bytes()) {
        Some(rest) => rest,
        None => bytes.get(find(bytes, between.as_bytes())? + between.len()..)?,
    };
    let mut fields = Vec::new();
    while !rest.starts_with(b"--") {
        let line = find(rest, b"\r\n")?;
        if !rest[..line].iter().all(|octet| matches!(octet, b' ' | b'\t')) {
            return None;
        }
        rest = &rest[line..];
        let head_end = find(rest, b"\r\n\r\n")?;
        let name = part_name(std::str::from_utf8(&rest[..head_end]).ok()?)?;
        let body = &rest[head_end + 4..];
        // An empty part's closing line shares its line break with the end of the head.
        let end = if body.starts_with(opening.as_bytes()) {
            0
        } else {
            find(body, between.as_bytes())?
        };
        fields.push(Field {
            name: Cow::Owned(name),
            value: Cow::Borrowed(&body[..end]),
        });
        let skip = if body.starts_with(opening.as_bytes()) {
            opening.len()
        } else {
            end + between.len()
        };
        rest = &body[skip..];
    }
    Some(fields)
}

fn part_name(head: &str) -> Option<String> {
    head.split("\r\n").find_map(|line| {
        let (name, value) = line.split_once(':')?;
        if !name.trim().eq_ignore_ascii_case("content-disposition") {
            return None;
        }
        negotiation::parameter(value, "name").map(|name| name.replace("%22", "\""))
    })
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// A part that is octets.
pub fn binary(fields: &[Field<'_>], parameter: &Parameter, violations: &mut Violations) -> Option<Binary> {
    let field = fields.iter().find(|field| field.name == parameter.name);
    if field.is_none() && parameter.required {
        violations.push(Violation {
            place: parameter.place,
            pointer: parameter.pointer.to_owned(),
            keyword: "required",
            message: "is required".to_owned(),
        });
    }
    field.map(|field| Binary(Bytes::copy_from_slice(&field.value)))
}

/// The parts of this name, each octets.
pub fn binaries(
    fields: &[Field<'_>],
    parameter: &Parameter,
    violations: &mut Violations,
) -> Option<Vec<Binary>> {
    let all = fields.iter().filter(|field| field.name == parameter.name);
    let list: Vec<Binary> = all
        .map(|field| Binary(Bytes::copy_from_slice(&field.value)))
        .collect();
    if list.is_empty() {
        binary(fields, parameter, violations).map(|one| vec![one])
    } else {
        Some(list)
    }
}

/// Refuses fields that the form does not have.
pub fn known(fields: &[Field<'_>], names: &[&str], violations: &mut Violations) {
    for field in fields {
        let name = field.name.split('[').next().unwrap_or_default();
        if !names.contains(&name) && !names.contains(&field.name.as_ref()) {
            violations.push(Violation {
                place: Place::Body,
                pointer: format!("/{}", field.name.replace('~', "~0").replace('/', "~1")),
                keyword: "additionalProperties",
                message: "is not a field of this form".to_owned(),
            });
        }
    }
}
