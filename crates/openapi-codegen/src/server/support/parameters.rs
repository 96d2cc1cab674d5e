//! Parameters: from their style on the wire (RFC 6570, and `deepObject`) to typed values.
//!
//! A value that is no plain text is first written as the JSON that it stands for, guided by its
//! schema, and then read and judged as a body is.

use super::form::Field;
use super::json::{self, FromJson};
use super::schema::Schema;
use super::{Place, Violation, Violations, raw_values, styles, validation};
use http::header::HeaderMap;

/// A parameter: where it is, how it is written, what it holds.
pub struct Parameter {
    /// Its name on the wire.
    pub name: &'static str,
    /// Where a violation of it is said to be.
    pub place: Place,
    /// What a violation's pointer begins with.
    pub pointer: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// How it is written.
    pub style: Style,
    /// `explode`.
    pub explode: bool,
    /// What it holds.
    pub schema: &'static Schema,
}

/// How a parameter is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `a,b`
    Simple,
    /// `.a.b`
    Label,
    /// `;name=a;name=b`
    Matrix,
    /// `name=a&name=b`
    Form,
    /// `name=a%20b`
    SpaceDelimited,
    /// `name=a|b`
    PipeDelimited,
    /// `name[x]=a&name[y]=b`
    DeepObject,
    /// A JSON text.
    Json,
}

/// Where parameters are taken from.
#[derive(Clone, Copy)]
pub enum Source<'r> {
    /// The raw text of a part of the path.
    Path(&'r str),
    /// The raw query.
    Query(Option<&'r str>),
    /// Headers.
    Header(&'r HeaderMap),
    /// The `Cookie` header.
    Cookie(&'r HeaderMap),
    /// The fields of a form.
    Form(&'r [Field<'r>]),
}

/// A parameter that is plain text.
#[inline]
pub fn string(source: Source<'_>, parameter: &Parameter, violations: &mut Violations) -> Option<String> {
    let text = match raw_values::only(source, parameter) {
        Ok(Some(text)) => text,
        Ok(None) => return missing(parameter, violations),
        Err(message) => return refuse(parameter, "syntax", message, violations),
    };
    let found = validation::text_violations(&text, parameter.schema, parameter.place, parameter.pointer);
    if found.is_empty() {
        return Some(text.into_owned());
    }
    violations.extend(found);
    None
}

/// Any other parameter.
pub fn value<T: for<'de> FromJson<'de>>(
    source: Source<'_>,
    parameter: &Parameter,
    violations: &mut Violations,
) -> Option<T> {
    let text = match styles::json_text(source, parameter) {
        Ok(Some(text)) => text,
        Ok(None) => return missing(parameter, violations),
        Err(message) => return refuse(parameter, "syntax", message, violations),
    };
    let found = validation::violations(
        text.as_bytes(),
        parameter.schema,
        parameter.place,
        parameter.pointer,
    );
    if !found.is_empty() {
        violations.extend(found);
        return None;
    }
    let value = json::from_slice(text.as_bytes());
    if value.is_none() {
        return refuse(parameter, "type", "cannot be represented", violations);
    }
    value
}

#[inline]
fn missing<T>(parameter: &Parameter, violations: &mut Violations) -> Option<T> {
    if parameter.required {
        refuse(parameter, "required", "is required", violations)
    } else {
        None
    }
}

#[cold]
fn refuse<T>(
    parameter: &Parameter,
    keyword: &'static str,
    message: &str,
    violations: &mut Violations,
) -> Option<T> {
    // `syntax` chooses the status of a malformed body, which a parameter never is.
    let keyword = if keyword == "syntax" { "format" } else { keyword };
    let (place, pointer) = (parameter.place, parameter.pointer.to_owned());
    violations.push(Violation {
        place,
        pointer,
        keyword,
        message: message.to_owned(),
    });
    None
}
