//! The places of a message that have a schema.

use openapi_compat::Direction;
use serde::Deserialize;
use serde_json::{Value, json};
use std::fmt;

/// A place of a schema.
#[derive(Debug, Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Place {
    /// A parameter in the query.
    Parameter,
    /// A property of a parameter in the query.
    ParameterProperty,
    /// A header.
    Header,
    /// A body in JSON.
    Body,
    /// A property of a body in JSON.
    Property,
}

impl Place {
    /// Every place.
    pub(crate) fn all() -> Vec<Self> {
        use Place::{Body, Header, Parameter, ParameterProperty, Property};
        vec![Parameter, ParameterProperty, Header, Body, Property]
    }

    /// The directions of messages that have such a place.
    pub(crate) fn directions(self) -> &'static [Direction] {
        match self {
            Place::Parameter | Place::ParameterProperty => &[Direction::Request],
            Place::Header | Place::Body | Place::Property => &[Direction::Request, Direction::Response],
        }
    }

    /// Returns a document with a schema in this place of a request or response, as JSON.
    pub(crate) fn document(self, direction: Direction, schema: &Value) -> String {
        let object = || json!({ "type": "object", "properties": { "value": schema } });
        let content = match self {
            Place::Body => json!({ "application/json": { "schema": schema } }),
            Place::Property => json!({ "application/json": { "schema": object() } }),
            _ => json!({}),
        };
        let mut operation = json!({
            "operationId": "exchange",
            "tags": ["all"],
            "responses": { "200": { "description": "Done." } },
        });
        for status in ["400", "406", "413", "415", "500"] {
            operation["responses"][status] = json!({ "description": "Failed." });
        }
        match (self, direction) {
            (Place::Parameter, _) => {
                operation["parameters"] = json!([{ "name": "value", "in": "query", "schema": schema }]);
            }
            (Place::ParameterProperty, _) => {
                operation["parameters"] =
                    json!([{ "name": "object", "in": "query", "style": "deepObject", "schema": object() }]);
            }
            (Place::Header, Direction::Request) => {
                operation["parameters"] = json!([{ "name": "X-Value", "in": "header", "schema": schema }]);
            }
            (Place::Header, Direction::Response) => {
                operation["responses"]["200"]["headers"] = json!({ "X-Value": { "schema": schema } });
            }
            (Place::Body | Place::Property, Direction::Request) => {
                operation["requestBody"] = json!({ "required": true, "content": content });
            }
            (Place::Body | Place::Property, Direction::Response) => {
                operation["responses"]["200"]["content"] = content;
            }
        }
        let shape = |size: &str| {
            let mut shape = json!({ "type": "object", "properties": {} });
            for (name, kind) in [("kind", "string"), ("sort", "string"), (size, "integer")] {
                shape["properties"][name] = json!({ "type": kind });
            }
            shape["required"] = json!(["kind", "sort", size]);
            shape
        };
        let document = json!({
            "openapi": "3.0.3",
            "info": { "title": "Exchange", "version": "1.0.0" },
            "tags": [{ "name": "all" }],
            "paths": { "/exchange": { "post": operation } },
            "components": { "schemas": {
                "Circle": shape("radius"),
                "Square": shape("side"),
                "Triangle": shape("height"),
            } },
        });
        document.to_string()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Place::Parameter => "parameter",
            Place::ParameterProperty => "parameter property",
            Place::Header => "header",
            Place::Body => "body",
            Place::Property => "property",
        })
    }
}
