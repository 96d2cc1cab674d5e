//! Reads form bodies: `application/x-www-form-urlencoded` and `multipart/form-data`.

use super::form_object::{grouped, write_additional};
use super::multipart;
use super::parameter::{FormField, Parameter};
use super::raw_values::{REPEATED, decode_query};
use crate::binary::Binary;
use crate::json::{self, FromJson};
use crate::media_type;
use crate::schema::{Kind, Schema};
use crate::validation;
use crate::violation::{Location, Violation};
use crate::violations::Violations;
use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderMap};
use jsonptr::Token;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Returns the fields of an urlencoded body.
pub fn urlencoded<'b>(bytes: &'b [u8], violations: &mut Violations) -> Vec<FormField<'b>> {
    let text = std::str::from_utf8(bytes).ok();
    let fields = text.and_then(|text| {
        let pairs = text.split('&').filter(|pair| !pair.is_empty());
        let field = |pair: &'b str| {
            let (name, encoded) = pair.split_once('=').unwrap_or((pair, ""));
            let value = match decode_query(encoded)? {
                Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
                Cow::Owned(text) => Cow::Owned(text.into_bytes()),
            };
            Some(FormField {
                name: decode_query(name)?,
                value,
                encoded: Some(encoded),
                file_name: None,
                media_type: None,
            })
        };
        pairs.map(field).collect::<Option<Vec<_>>>()
    });
    fields.unwrap_or_else(|| malformed("must be percent-encoded UTF-8", violations))
}

/// Returns the parts of a multipart body.
pub fn multipart<'b>(
    headers: &HeaderMap,
    bytes: &'b [u8],
    violations: &mut Violations,
) -> Vec<FormField<'b>> {
    let content_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let boundary = media_type::parameter(content_type, "boundary").filter(|boundary| !boundary.is_empty());
    boundary
        .and_then(|boundary| multipart::parts(boundary, bytes))
        .unwrap_or_else(|| malformed("must be multipart/form-data with named parts", violations))
}

fn malformed<'b>(message: &str, violations: &mut Violations) -> Vec<FormField<'b>> {
    violations.push_body("syntax", message);
    Vec::new()
}

/// Reads a binary field.
pub fn binary(
    fields: &[FormField<'_>],
    parameter: &Parameter,
    violations: &mut Violations,
) -> Option<Binary> {
    let mut values = values(fields, parameter);
    let value = values.next();
    let violation = match (&value, values.next()) {
        (None, _) if parameter.required => Some(("required", "is required")),
        (_, Some(_)) => Some(("format", REPEATED)),
        _ => None,
    };
    if let Some((keyword, message)) = violation {
        violations.push(Violation {
            location: parameter.location,
            pointer: parameter.pointer.to_owned(),
            keyword,
            message: message.to_owned(),
        });
        return None;
    }
    value
}

/// Reads all binary fields of one name.
pub fn binaries(
    fields: &[FormField<'_>],
    parameter: &Parameter,
    violations: &mut Violations,
) -> Option<Vec<Binary>> {
    let values: Vec<Binary> = values(fields, parameter).collect();
    if values.is_empty() {
        binary(fields, parameter, violations).map(|one| vec![one])
    } else {
        Some(values)
    }
}

fn values(fields: &[FormField<'_>], parameter: &Parameter) -> impl Iterator<Item = Binary> {
    let fields = fields.iter().filter(|field| field.name == parameter.name);
    fields.map(|field| Binary {
        bytes: Bytes::copy_from_slice(&field.value),
        file_name: field.file_name.clone(),
        media_type: field.media_type.map(str::to_owned),
    })
}

/// Reports parts whose media type is not declared. A part without one has a declared one.
pub fn check_types(
    fields: &[FormField<'_>],
    name: &str,
    pointer: &str,
    declared: &[&str],
    violations: &mut Violations,
) {
    let wrong = |field: &&FormField<'_>| {
        let media_type = field.media_type.filter(|_| field.name == name);
        media_type.is_some_and(|media_type| media_type::select(media_type, declared).is_none())
    };
    if fields.iter().any(|field| wrong(&field)) {
        violations.push(Violation {
            location: Location::Body,
            pointer: pointer.to_owned(),
            keyword: "contentType",
            message: format!("must be {}", declared.join(" or ")),
        });
    }
}

/// Reads the fields that are not declared.
pub fn additional<T: for<'de> FromJson<'de>>(
    fields: &[FormField<'_>],
    declared: &[&str],
    schema: &'static Schema,
    violations: &mut Violations,
) -> BTreeMap<String, T> {
    let others = fields.iter().filter(|field| !is_declared(field, declared));
    let mut additional = BTreeMap::new();
    for (name, values) in grouped(others) {
        let pointer = format!("/{}", Token::new(name).encoded());
        let mut json = String::new();
        if let Err(message) = write_additional(&mut json, &values, Some(schema)) {
            violations.push(Violation {
                location: Location::Body,
                pointer,
                keyword: "format",
                message: message.to_owned(),
            });
            continue;
        }
        let found = match schema.resolve().0 {
            // Even `null`.
            Kind::Any => Violations::default(),
            _ => validation::violations(json.as_bytes(), schema, Location::Body, &pointer),
        };
        match json::from_slice(json.as_bytes()) {
            Some(value) if found.is_empty() => drop(additional.insert(name.to_owned(), value)),
            None if found.is_empty() => violations.push(Violation {
                location: Location::Body,
                pointer,
                keyword: "type",
                message: "cannot be represented".to_owned(),
            }),
            _ => violations.extend(found),
        }
    }
    additional
}

/// Whether a field is declared. A declared name that ends with `[` is of an object in brackets (`p[x]=a`), and every field
/// that begins so is a part of it.
fn is_declared(field: &FormField<'_>, declared: &[&str]) -> bool {
    declared.contains(&field.name.as_ref()) || object_in_brackets(field, declared).is_some()
}

/// Returns the name of the declared object in brackets of which a field is a part.
fn object_in_brackets<'d>(field: &FormField<'_>, declared: &[&'d str]) -> Option<&'d str> {
    let mut names = declared.iter().filter_map(|name| name.strip_suffix('['));
    names.find(|name| {
        let rest = field.name.strip_prefix(name);
        rest.is_some_and(|rest| rest.starts_with('['))
    })
}

/// Reports undeclared fields.
pub fn deny_unknown(fields: &[FormField<'_>], names: &[&str], violations: &mut Violations) {
    for field in fields {
        if !is_declared(field, names) {
            violations.push(Violation {
                location: Location::Body,
                pointer: format!("/{}", Token::new(field.name.as_ref()).encoded()),
                keyword: "additionalProperties",
                message: "is not a field of this form".to_owned(),
            });
        }
    }
}

/// Reports too few or too many fields. Those of one declared name are one property, and ignored ones are none.
pub fn check_count(
    fields: &[FormField<'_>],
    names: &[&str],
    ignored: &[&str],
    (least, most): (usize, usize),
    violations: &mut Violations,
) {
    let property = |field: &FormField<'_>| {
        let outer = object_in_brackets(field, names);
        outer.map_or_else(|| field.name.to_string(), str::to_owned)
    };
    let counted = fields.iter().filter(|field| !is_declared(field, ignored));
    let count = counted.map(property).collect::<BTreeSet<_>>().len();
    if count < least {
        violations.push_body("minProperties", &format!("must have at least {least} properties"));
    }
    if count > most {
        violations.push_body("maxProperties", &format!("must have at most {most} properties"));
    }
}

#[cfg(test)]
mod tests {
    use super::super::parameter::{FormField, Parameter, Style};
    use super::{
        additional, binaries, binary, check_count, check_types, deny_unknown, multipart, urlencoded,
    };
    use crate::schema::Schema;
    use crate::violation::Location;
    use crate::violations::{InvalidStatuses, Violations};
    use http::HeaderMap;

    fn pointers(violations: Violations) -> Vec<String> {
        let statuses = InvalidStatuses {
            path: 404,
            invalid: 422,
            malformed: 400,
        };
        let rejection = violations.into_rejection(&statuses);
        let violations = rejection.violations().iter();
        violations
            .map(|violation| format!("{} {}", violation.pointer, violation.keyword))
            .collect()
    }

    fn parameter(required: bool) -> Parameter {
        static ANY: Schema = Schema::ANY;
        Parameter {
            name: "file",
            location: Location::Body,
            pointer: "/file",
            required,
            style: Style::Form,
            explode: true,
            schema: &ANY,
        }
    }

    fn fields(body: &str) -> Vec<FormField<'_>> {
        urlencoded(body.as_bytes(), &mut Violations::default())
    }

    #[test]
    fn names_and_values_of_an_urlencoded_body_are_decoded() {
        let fields = fields("a+b=%C3%A9&&c&d==");
        let fields: Vec<(&str, &[u8])> = fields
            .iter()
            .map(|field| (field.name.as_ref(), field.value.as_ref()))
            .collect();
        assert_eq!(fields, [("a b", "é".as_bytes()), ("c", b""), ("d", b"=")]);
        for body in [&b"a=\xff"[..], b"a=%FF", b"%FF=a"] {
            let mut violations = Violations::default();
            assert!(urlencoded(body, &mut violations).is_empty());
            assert_eq!(pointers(violations), [" syntax"]);
        }
    }

    #[test]
    fn a_multipart_body_needs_its_boundary() {
        for content_type in ["multipart/form-data", "multipart/form-data; boundary=\"\""] {
            let mut violations = Violations::default();
            let headers = HeaderMap::from_iter([(http::header::CONTENT_TYPE, content_type.parse().unwrap())]);
            assert!(multipart(&headers, b"--\r\n", &mut violations).is_empty());
            assert_eq!(pointers(violations), [" syntax"]);
        }
    }

    #[test]
    fn a_binary_field_is_not_repeated() {
        for (body, required, value, violation) in [
            ("file=abc", true, Some("abc"), None),
            ("", false, None, None),
            ("", true, None, Some("/file required")),
            ("file=a&file=b", false, None, Some("/file format")),
        ] {
            let mut violations = Violations::default();
            let found = binary(&fields(body), &parameter(required), &mut violations);
            assert_eq!(
                found.as_ref().map(|found| &found.bytes[..]),
                value.map(str::as_bytes),
                "{body}"
            );
            assert_eq!(
                pointers(violations).first().map(String::as_str),
                violation,
                "{body}"
            );
        }
        let mut violations = Violations::default();
        let found = binaries(&fields("file=a&file=b"), &parameter(true), &mut violations);
        assert_eq!(found.map(|found| found.len()), Some(2));
        assert_eq!(binaries(&fields(""), &parameter(true), &mut violations), None);
        assert_eq!(pointers(violations), ["/file required"]);
    }

    #[test]
    fn a_part_has_a_declared_media_type() {
        let of_type = |media_type| FormField {
            media_type,
            ..fields("file=x").remove(0)
        };
        let declared = &["image/*", "text/plain"];
        for (media_type, expected) in [
            (Some("image/png"), &[][..]),
            (Some("text/plain; charset=utf-8"), &[]),
            (None, &[]),
            (Some("text/html"), &["/file contentType"]),
        ] {
            let mut violations = Violations::default();
            check_types(&[of_type(media_type)], "file", "/file", declared, &mut violations);
            assert_eq!(violations.is_empty(), expected.is_empty(), "{media_type:?}");
        }
    }

    #[test]
    fn other_fields_are_kept() {
        static ANY: Schema = Schema::ANY;
        let mut violations = Violations::default();
        let found = additional::<serde_json::Value>(
            &fields("a=1&b[c]=2&x=3&y=4&z=5&z=6"),
            &["a", "b", "b["],
            &ANY,
            &mut violations,
        );
        assert!(violations.is_empty());
        assert_eq!(
            serde_json::json!(found),
            serde_json::json!({"x": "3", "y": "4", "z": ["5", "6"]})
        );
    }

    #[test]
    fn fields_of_one_property_count_once() {
        let found = |text: &str| {
            let mut violations = Violations::default();
            check_count(&fields(text), &["a", "b", "b["], &["id"], (1, 2), &mut violations);
            if violations.is_empty() {
                Vec::new()
            } else {
                pointers(violations)
            }
        };
        assert_eq!(found(""), [" minProperties"]);
        assert_eq!(found("id=1"), [" minProperties"]);
        assert!(found("a=1&a=2&b[c]=3&b[d]=4").is_empty());
        assert_eq!(found("a=1&x[c]=3&x[d]=4"), [" maxProperties"]);
    }

    #[test]
    fn unknown_fields_are_denied() {
        let mut violations = Violations::default();
        deny_unknown(
            &fields("a=1&b[c]=2&x/y=3&z[a]=4&a[]=5"),
            &["a", "b", "b["],
            &mut violations,
        );
        assert_eq!(
            pointers(violations),
            [
                "/x~1y additionalProperties",
                "/z[a] additionalProperties",
                "/a[] additionalProperties"
            ]
        );
    }
}
