// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! What a catalogue of operations is made of.

use serde_json::{Map, Value};

/// An operation, as the contract describes it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Operation {
    /// `operationId`.
    pub id: &'static str,
    /// The first of its tags.
    pub tag: &'static str,
    /// The HTTP method, in capitals.
    pub method: &'static str,
    /// The path, with its parameters in braces.
    pub path: &'static str,
    /// `summary`; empty if there is none.
    pub summary: &'static str,
    /// `description`; empty if there is none.
    pub description: &'static str,
    /// Whether the contract advises against it.
    pub deprecated: bool,
    /// Whether it changes nothing: RFC 9110, 9.2.1.
    pub read_only: bool,
    /// Whether twice is the same as once: RFC 9110, 9.2.2.
    pub idempotent: bool,
    /// Whether it may replace or remove what was there. What only adds is a `POST` that declares 201.
    pub destructive: bool,
    /// The alternatives of what it is authorised with, by names of security schemes; empty if it asks for
    /// nothing.
    pub credentials: &'static [&'static [&'static str]],
    /// The parameters, wherever they travel.
    pub parameters: &'static [Parameter],
    /// The body of the request.
    pub body: Option<Body>,
    /// A JSON Schema of the input, which refers to `definitions`.
    pub(crate) input: &'static str,
    /// A JSON Schema of the body of a success, which refers to `definitions`.
    pub(crate) output: Option<&'static str>,
    /// All definitions of the document, by name.
    pub(crate) definitions: &'static [Definition],
}

/// A named schema.
#[derive(Debug)]
pub struct Definition {
    pub(crate) name: &'static str,
    /// The JSON Schema.
    pub(crate) schema: &'static str,
}

impl Operation {
    /// The JSON Schema (2020-12) of what [`call`](super::super::calls::call) takes, with all that it
    /// refers to in `$defs`.
    pub fn input_schema(&self) -> Value {
        self.whole(self.input)
    }

    /// The JSON Schema (2020-12) of the body of a success, with all that it refers to in `$defs`; `None`
    /// if there is no such body in JSON.
    pub fn output_schema(&self) -> Option<Value> {
        self.output.map(|schema| self.whole(schema))
    }

    /// All members of the body that are called by name: those of its first media type that is an object.
    pub fn members(&self) -> &'static [Member] {
        let contents = self.body.as_ref().map_or(&[][..], |body| body.contents);
        let objects = contents.iter().find_map(|content| match content.shape {
            Shape::Object(members) => Some(members),
            _ => None,
        });
        objects.unwrap_or_default()
    }

    fn whole(&self, schema: &str) -> Value {
        let mut open = self.named_in(schema);
        let mut used = vec![false; self.definitions.len()];
        while let Some(index) = open.pop() {
            if !std::mem::replace(&mut used[index], true) {
                open.extend(self.named_in(self.definitions[index].schema));
            }
        }
        let parse = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
        let mut schema = parse(schema);
        let used = self.definitions.iter().zip(used).filter(|(_, used)| *used);
        let defs: Map<String, Value> = used
            .map(|(definition, _)| (definition.name.to_owned(), parse(definition.schema)))
            .collect();
        if let (Value::Object(schema), false) = (&mut schema, defs.is_empty()) {
            schema.insert("$defs".to_owned(), Value::Object(defs));
        }
        schema
    }

    /// Indices of the definitions that a schema names.
    fn named_in(&self, schema: &str) -> Vec<usize> {
        let named = |definition: &Definition| schema.contains(&format!("\"#/$defs/{}\"", definition.name));
        (0..self.definitions.len())
            .filter(|index| named(&self.definitions[*index]))
            .collect()
    }
}

/// A parameter of an operation.
#[derive(Debug)]
#[non_exhaustive]
pub struct Parameter {
    /// Its name on the wire.
    pub name: &'static str,
    /// Where it travels.
    pub location: Location,
    /// Its value, and its name in the input.
    pub member: Member,
}

/// Where a parameter travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each variant is the word that it is named after")]
pub enum Location {
    Path,
    Query,
    Header,
    Cookie,
}

/// The body of a request.
#[derive(Debug)]
#[non_exhaustive]
pub struct Body {
    /// Whether a request without it is refused.
    pub required: bool,
    /// `description`; empty if there is none.
    pub description: &'static str,
    /// By media type.
    pub contents: &'static [Content],
}

/// One media type of a body.
#[derive(Debug)]
#[non_exhaustive]
pub struct Content {
    /// As the contract writes it.
    pub media_type: &'static str,
    /// What the body is, seen as JSON.
    pub shape: Shape,
}

/// A value with a name.
#[derive(Debug)]
#[non_exhaustive]
pub struct Member {
    /// Its name in the JSON.
    pub name: &'static str,
    /// `description`; empty if there is none.
    pub description: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// Whether it may be `null`.
    pub nullable: bool,
    /// Whether requests leave it out.
    pub read_only: bool,
    /// Whether it must not be shown: a `password`, or something that holds one.
    pub secret: bool,
    /// What it is, `null` aside.
    pub shape: Shape,
    /// `format`; empty if there is none.
    pub format: &'static str,
    /// All the values that it may have; empty if they are not listed.
    pub choices: &'static [Choice],
    /// What it is taken to be when it is left out, as JSON; empty if the contract does not say.
    pub default: &'static str,
    /// An example, as JSON; empty if there is none.
    pub example: &'static str,
}

/// One of the values that a member may have.
#[derive(Debug)]
#[non_exhaustive]
pub struct Choice {
    /// The value, as JSON.
    pub value: &'static str,
    /// What it means; empty if the contract does not say.
    pub description: &'static str,
}

/// What a value is, seen as JSON.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A string.
    Text,
    /// A number without a fraction.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// An object with these members.
    Object(&'static [Member]),
    /// An array.
    List(&'static Shape),
    /// Octets: in the input a text, or an array of octets; in the output a text if they are one.
    Octets,
    /// Any JSON: the schema tells which.
    Json,
}
