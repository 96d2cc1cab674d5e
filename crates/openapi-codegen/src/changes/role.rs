//! What the nodes of a document are, by the keys that lead to them.

use crate::model::Method;

/// What a node is. A map or list is named after its items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Document,
    Paths,
    PathItem,
    Operation,
    Parameters,
    Parameter,
    RequestBodies,
    RequestBody,
    Contents,
    MediaType,
    Responses,
    Response,
    Headers,
    Header,
    Tags,
    Tag,
    Unmatched,
    Components,
    SecuritySchemes,
    SecurityScheme,
    Schemas,
    Schema,
    /// A part of an `allOf`, or an alternative of `oneOf` or `anyOf`, which its title may name.
    Alternative,
    Properties,
    Property,
    /// `allOf`, `oneOf` or `anyOf`.
    Alternatives,
    /// The `parameters` of `components`.
    NamedParameters,
    /// The `responses` of `components`.
    NamedResponses,
    /// Compared as a whole.
    Value,
    /// Changes no generated signature.
    Ignored,
}

impl Role {
    /// Returns the role of the node at a key.
    pub(super) fn below(self, key: &str) -> Role {
        match self {
            Role::Document => match key {
                "paths" => Role::Paths,
                "components" => Role::Components,
                "tags" => Role::Tags,
                "security" => Role::Value,
                _ => Role::Ignored,
            },
            Role::Components => match key {
                "schemas" => Role::Schemas,
                "responses" => Role::NamedResponses,
                "parameters" => Role::NamedParameters,
                "requestBodies" => Role::RequestBodies,
                "headers" => Role::Headers,
                "securitySchemes" => Role::SecuritySchemes,
                _ => Role::Ignored,
            },
            Role::PathItem if Method::ALL.iter().any(|method| method.lower() == key) => Role::Operation,
            Role::PathItem | Role::Operation | Role::RequestBody | Role::Response | Role::Unmatched => {
                match key {
                    "parameters" => Role::Parameters,
                    "requestBody" => Role::RequestBody,
                    "responses" => Role::Responses,
                    "headers" => Role::Headers,
                    "content" => Role::Contents,
                    "summary" | "description" | "externalDocs" | "servers" | "links" | "callbacks"
                    | "x-source" => Role::Ignored,
                    _ => Role::Value,
                }
            }
            Role::Parameter | Role::Header | Role::MediaType => match key {
                "schema" => Role::Schema,
                "content" => Role::Contents,
                "description" | "example" | "examples" | "x-source" => Role::Ignored,
                _ => Role::Value,
            },
            Role::Tag => match key {
                "x-unmatched" => Role::Unmatched,
                "description" | "externalDocs" | "x-source" => Role::Ignored,
                _ => Role::Value,
            },
            Role::Schema | Role::Property if key == "title" => Role::Ignored,
            Role::Schema | Role::Property | Role::Alternative => match key {
                "properties" => Role::Properties,
                "items" | "additionalProperties" => Role::Schema,
                "allOf" | "oneOf" | "anyOf" => Role::Alternatives,
                "description" | "example" | "externalDocs" | "xml" | "x-source" => Role::Ignored,
                _ => Role::Value,
            },
            Role::SecurityScheme => match key {
                "description" | "bearerFormat" | "flows" | "x-source" => Role::Ignored,
                _ => Role::Value,
            },
            Role::Paths => Role::PathItem,
            Role::Parameters | Role::NamedParameters => Role::Parameter,
            Role::RequestBodies => Role::RequestBody,
            Role::Contents => Role::MediaType,
            Role::Responses | Role::NamedResponses => Role::Response,
            Role::Headers => Role::Header,
            Role::Tags => Role::Tag,
            Role::SecuritySchemes => Role::SecurityScheme,
            Role::Schemas => Role::Schema,
            Role::Alternatives => Role::Alternative,
            Role::Properties => Role::Property,
            Role::Value => Role::Value,
            Role::Ignored => Role::Ignored,
        }
    }

    /// Returns whether the keys of the node are names that the author chose.
    pub(super) fn is_map(self) -> bool {
        matches!(
            self,
            Role::Paths
                | Role::NamedParameters
                | Role::RequestBodies
                | Role::Contents
                | Role::Responses
                | Role::NamedResponses
                | Role::Headers
                | Role::SecuritySchemes
                | Role::Schemas
                | Role::Properties
        )
    }

    /// Returns whether a key of the node, which is a map, is no name but an extension of the specification. Of the maps,
    /// only the objects that the specification calls Paths and Responses have extensions.
    pub(super) fn is_extension(self, key: &str) -> bool {
        matches!(self, Role::Paths | Role::Responses) && key.starts_with("x-")
    }

    /// Returns whether the node is a schema.
    pub(super) fn is_schema(self) -> bool {
        matches!(self, Role::Schema | Role::Property | Role::Alternative)
    }

    /// Returns what a named node is called.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Role::PathItem => "path",
            Role::Operation => "operation",
            Role::Parameter => "parameter",
            Role::RequestBody => "request body",
            Role::MediaType => "media type",
            Role::Response => "response",
            Role::Header => "header",
            Role::Tag => "tag",
            Role::SecurityScheme => "security scheme",
            Role::Schema => "schema",
            Role::Property => "property",
            _ => "field",
        }
    }
}
