//! Describes parameters, and where their values are taken from.

use crate::schema::Schema;
use crate::violation::Location;
use http::header::HeaderMap;
use std::borrow::Cow;

/// A parameter: where it is, how it is written, and which values it has.
pub struct Parameter {
    /// The name on the wire.
    pub name: &'static str,
    /// The location of its violations.
    pub location: Location,
    /// What the pointers of its violations begin with.
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

/// How a parameter is written (RFC 6570, and `deepObject`).
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

/// Where the values of parameters are taken from.
#[derive(Clone, Copy)]
pub enum Source<'r> {
    /// The raw text of a part of the path.
    Path(&'r str),
    /// The raw query.
    Query(Option<&'r str>),
    /// The headers.
    Header(&'r HeaderMap),
    /// The headers, whose `Cookie` is meant.
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
}
