//! Operations as data, and calls with JSON, for programs that offer every operation of a contract without code for each.

mod call_error;
mod input;
mod output;

pub use call_error::CallError;
#[doc(hidden)]
pub use call_error::{CallFuture, failed};
#[doc(hidden)]
pub use input::{Input, missing_body, read, unknown_media_type};
pub use output::Output;

use crate::definitions::Definitions;
use serde_json::Value;

/// An operation of the contract.
#[derive(Debug)]
#[non_exhaustive]
pub struct Operation {
    /// `operationId`.
    pub id: &'static str,
    /// The first of its tags.
    pub tag: &'static str,
    /// The HTTP method, in upper case.
    pub method: &'static str,
    /// The path template.
    pub path: &'static str,
    /// `summary`; empty if there is none.
    pub summary: &'static str,
    /// `description`; empty if there is none.
    pub description: &'static str,
    /// Whether the operation is deprecated.
    pub deprecated: bool,
    /// The day on which it will be removed, such as `2027-06-30` (`x-sunset`); empty if none is declared.
    pub removal: &'static str,
    /// Whether its method is safe (RFC 9110, 9.2.1).
    pub read_only: bool,
    /// Whether its method is idempotent (RFC 9110, 9.2.2).
    pub idempotent: bool,
    /// Whether it may replace or remove something; not so if it only adds: a `POST` that declares 201.
    pub destructive: bool,
    /// The alternatives of its security requirement, as names of security schemes; empty if it requires none.
    pub credentials: &'static [&'static [&'static str]],
    /// The parameters, in all locations.
    pub parameters: &'static [Parameter],
    /// The request body.
    pub body: Option<Body>,
    /// A JSON Schema of the input, which refers to `definitions`.
    input: &'static str,
    /// A JSON Schema of the body of a success, which refers to `definitions`.
    output: Option<&'static str>,
    /// The definitions of the document.
    definitions: &'static Definitions,
}

impl Operation {
    /// Returns the JSON Schema (2020-12) of the input that a generated `call` takes, with what it refers to in `$defs`.
    pub fn input_schema(&self) -> Value {
        self.with_definitions(self.input)
    }

    /// Returns the JSON Schema (2020-12) of the body of a success, with what it refers to in `$defs`; `None` if there is
    /// no such body in JSON.
    pub fn output_schema(&self) -> Option<Value> {
        self.output.map(|schema| self.with_definitions(schema))
    }

    /// Returns the properties of the body in its first media type that is an object.
    pub fn body_properties(&self) -> &'static [Property] {
        let contents = self.body.as_ref().map_or(&[][..], |body| body.contents);
        let objects = contents.iter().find_map(|content| match content.shape {
            Shape::Object(properties) => Some(properties),
            _ => None,
        });
        objects.unwrap_or_default()
    }

    fn with_definitions(&self, schema: &str) -> Value {
        let mut schema = serde_json::from_str(schema).unwrap_or_default();
        let used = self.definitions.used_by(&schema);
        if let (Value::Object(schema), false) = (&mut schema, used.is_empty()) {
            schema.insert("$defs".to_owned(), Value::Object(used));
        }
        schema
    }
}

/// A parameter of an operation.
#[derive(Debug)]
#[non_exhaustive]
pub struct Parameter {
    /// Its name in requests.
    pub name: &'static str,
    /// Where requests carry it.
    pub location: Location,
    /// The property of the input that holds its value.
    pub property: Property,
}

/// Where requests carry a parameter (`in`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
}

/// The body of a request.
#[derive(Debug)]
#[non_exhaustive]
pub struct Body {
    /// Whether a request must have it.
    pub required: bool,
    /// `description`; empty if there is none.
    pub description: &'static str,
    /// The body by media type.
    pub contents: &'static [Content],
}

/// One media type of a body.
#[derive(Debug)]
#[non_exhaustive]
pub struct Content {
    /// The media type, as declared.
    pub media_type: &'static str,
    /// The shape of the body, seen as JSON.
    pub shape: Shape,
}

/// A property of an object.
#[derive(Debug)]
#[non_exhaustive]
pub struct Property {
    /// Its name.
    pub name: &'static str,
    /// The shape of its value, other than `null`.
    pub shape: Shape,
    /// `description`; empty if there is none.
    pub description: &'static str,
    /// Whether an object must have it.
    pub required: bool,
    /// Whether it may be `null`.
    pub nullable: bool,
    /// Whether requests leave it out.
    pub read_only: bool,
    /// Whether it must not be shown: it is a `password`, or contains one.
    pub secret: bool,
    /// `format`; empty if there is none.
    pub format: &'static str,
    /// `enum`; empty if there is none.
    pub enum_values: &'static [EnumValue],
    /// `default`, as JSON; empty if there is none.
    pub default: &'static str,
    /// `example`, as JSON; empty if there is none.
    pub example: &'static str,
}

/// A value of an `enum`.
#[derive(Debug)]
#[non_exhaustive]
pub struct EnumValue {
    /// The value, as JSON.
    pub value: &'static str,
    /// What it means; empty if the contract does not describe it.
    pub description: &'static str,
}

/// The shape of a value, seen as JSON.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A string.
    String,
    /// An integer.
    Integer,
    /// A number.
    Number,
    /// A boolean.
    Boolean,
    /// An object with these properties.
    Object(&'static [Property]),
    /// An array of values of this shape.
    Array(&'static Shape),
    /// Bytes: in the input a string, or an array of integers; in the output a string if they are UTF-8.
    Bytes,
    /// Anything; the JSON Schema is more exact.
    Any,
}

/// Describes an operation; written by generated code only, and so are the functions below.
#[doc(hidden)]
impl Operation {
    pub const fn new(
        id: &'static str,
        method: &'static str,
        path: &'static str,
        input: &'static str,
        definitions: &'static Definitions,
    ) -> Self {
        Self {
            id,
            tag: "",
            method,
            path,
            summary: "",
            description: "",
            deprecated: false,
            removal: "",
            read_only: false,
            idempotent: false,
            destructive: false,
            credentials: &[],
            parameters: &[],
            body: None,
            input,
            output: None,
            definitions,
        }
    }

    pub const fn tag(mut self, tag: &'static str) -> Self {
        self.tag = tag;
        self
    }

    pub const fn summary(mut self, summary: &'static str) -> Self {
        self.summary = summary;
        self
    }

    pub const fn description(mut self, description: &'static str) -> Self {
        self.description = description;
        self
    }

    pub const fn deprecated(mut self) -> Self {
        self.deprecated = true;
        self
    }

    pub const fn removal(mut self, day: &'static str) -> Self {
        self.removal = day;
        self
    }

    pub const fn read_only(mut self) -> Self {
        self.read_only = true;
        self
    }

    pub const fn idempotent(mut self) -> Self {
        self.idempotent = true;
        self
    }

    pub const fn destructive(mut self) -> Self {
        self.destructive = true;
        self
    }

    pub const fn credentials(mut self, alternatives: &'static [&'static [&'static str]]) -> Self {
        self.credentials = alternatives;
        self
    }

    pub const fn parameters(mut self, parameters: &'static [Parameter]) -> Self {
        self.parameters = parameters;
        self
    }

    pub const fn body(mut self, body: Body) -> Self {
        self.body = Some(body);
        self
    }

    pub const fn output(mut self, schema: &'static str) -> Self {
        self.output = Some(schema);
        self
    }
}

#[doc(hidden)]
impl Parameter {
    pub const fn new(name: &'static str, location: Location, property: Property) -> Self {
        Self {
            name,
            location,
            property,
        }
    }
}

#[doc(hidden)]
impl Body {
    pub const fn new(required: bool, description: &'static str, contents: &'static [Content]) -> Self {
        Self {
            required,
            description,
            contents,
        }
    }
}

#[doc(hidden)]
impl Content {
    pub const fn new(media_type: &'static str, shape: Shape) -> Self {
        Self { media_type, shape }
    }
}

#[doc(hidden)]
impl Property {
    pub const fn new(name: &'static str, shape: Shape) -> Self {
        Self {
            name,
            shape,
            description: "",
            required: false,
            nullable: false,
            read_only: false,
            secret: false,
            format: "",
            enum_values: &[],
            default: "",
            example: "",
        }
    }

    pub const fn description(mut self, description: &'static str) -> Self {
        self.description = description;
        self
    }

    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    pub const fn nullable(mut self) -> Self {
        self.nullable = true;
        self
    }

    pub const fn read_only(mut self) -> Self {
        self.read_only = true;
        self
    }

    pub const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    pub const fn format(mut self, format: &'static str) -> Self {
        self.format = format;
        self
    }

    pub const fn enum_values(mut self, values: &'static [EnumValue]) -> Self {
        self.enum_values = values;
        self
    }

    pub const fn default(mut self, json: &'static str) -> Self {
        self.default = json;
        self
    }

    pub const fn example(mut self, json: &'static str) -> Self {
        self.example = json;
        self
    }
}

#[doc(hidden)]
impl EnumValue {
    pub const fn new(value: &'static str, description: &'static str) -> Self {
        Self { value, description }
    }
}
