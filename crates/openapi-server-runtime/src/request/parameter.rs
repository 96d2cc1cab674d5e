//! Descriptions of parameters, and the sources of their values.

use crate::schema::Schema;
use crate::violation::Location;
use http::header::{HeaderMap, HeaderName};
use std::borrow::Cow;

/// A parameter: its location, its serialization and the schema of its values.
pub struct Parameter {
    /// The name on the wire.
    pub name: &'static str,
    /// The location of its violations.
    pub location: Location,
    /// The prefix of the pointers of its violations.
    pub pointer: &'static str,
    /// Whether it is required.
    pub required: bool,
    /// `style`.
    pub style: Style,
    /// `explode`.
    pub explode: bool,
    /// The schema of its values.
    pub schema: &'static Schema,
}

/// How a parameter is serialized (RFC 6570, and `deepObject`).
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
    /// `x=a&y=b`: an object whose properties are all pairs, except those with these names, which belong to other
    /// parameters.
    FreeForm(&'static [&'static str]),
    /// `name=a%20b`
    SpaceDelimited,
    /// `name=a|b`
    PipeDelimited,
    /// `name[x]=a&name[y]=b`
    DeepObject,
    /// A JSON text.
    Json,
}

/// The source of the values of parameters.
#[derive(Clone, Copy)]
pub enum Source<'r> {
    /// The raw text of a part of the path.
    Path(&'r str),
    /// The raw query.
    Query(Option<&'r str>),
    /// The headers, and the name of the header, which need not be parsed for each request.
    Header(&'r HeaderMap, &'r HeaderName),
    /// The headers, of which only `Cookie` is read.
    Cookie(&'r HeaderMap),
    /// The fields of a form.
    Form(&'r [FormField<'r>]),
}

/// A field of a form.
pub struct FormField<'b> {
    /// The name.
    pub name: Cow<'b, str>,
    /// The value.
    pub value: Cow<'b, [u8]>,
    /// The value as it was sent, if the body is urlencoded: delimiters of lists are not encoded there.
    pub encoded: Option<&'b str>,
    /// The name of the file, if it is a part of a multipart form and has one.
    pub file_name: Option<String>,
    /// The media type of the part, if it has one.
    pub media_type: Option<&'b str>,
}
