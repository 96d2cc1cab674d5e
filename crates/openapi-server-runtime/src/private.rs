//! Internals for generated code; not part of the public API.
//!
//! Generated code imports them in one place, as `private::vN`, where `N` changes with every incompatible change of
//! anything below. If the compiler reports that `vN` is an **unresolved import**, the generated code and this crate are of
//! different versions. Either regenerate the code with the `openapi-codegen` of this crate's version, or depend on the
//! version of this crate that the generated `mod.rs` names.

/// The interface of generated code, version 1.
pub mod v1 {
    pub use crate::binary::Binary;
    pub use crate::context::RequestContext;
    pub use crate::contract::{Contract, RequestBody};
    pub use crate::date_time::DateTime;
    pub use crate::error_for::{ErrorFor, Missing, respond};
    pub use crate::error_response::{ErrorParts, ErrorResponse, seconds};
    pub use crate::limits::Limits;
    pub use crate::maybe::Maybe;
    pub use crate::media::Media;
    pub use crate::operation::{Deprecation, OperationInfo};
    pub use crate::rejection::{Rejection, RejectionKind, internal_error};
    pub use crate::response::{Response, ResponseError};
    pub use crate::server::Server;
    pub use crate::violation::Location;
    pub use crate::violations::{InvalidStatuses, Violations};

    pub use crate::{
        boolean_enum, deserialize, integer_enum, media_type, object, response_body, string_enum,
        tagged_union, union, value_enum, write_response, write_union,
    };

    pub use crate::formats;
    pub use {http, serde};

    /// Request bodies.
    pub mod body {
        pub use crate::request::body::{check_length, is_present, json, read, text, validated_json};
    }

    /// Constraints that generated code checks.
    pub mod bounds {
        pub use crate::validation::bounds::{has_length, is_multiple_of};
    }

    /// Credentials of requests.
    pub mod credentials {
        pub use crate::request::credentials::{basic, bearer, cookie, header, query};
    }

    /// Builders for the OpenAPI document of a server.
    pub mod describe {
        pub use crate::describe::{
            Item, Responses, extensions, item, json, kind, operation, part, path_item, reference, responses,
        };
    }

    /// Form bodies.
    pub mod form {
        pub use crate::request::form::{
            additional, binaries, binary, check_count, check_types, deny_unknown, multipart, urlencoded,
        };
        pub use crate::request::form_object::object;
    }

    /// Reading and writing JSON.
    pub mod json {
        pub use crate::json::properties;
        pub use crate::json::{AdditionalProperties, Denied, Ignored, Kept, PropertyName};
        pub use crate::json::{FromJson, ToJson, close, write_additional, write_string};
        pub use crate::json::{default, raw, read_raw, read_text, tag};
    }

    /// Media types of requests.
    pub mod negotiation {
        pub use crate::request::negotiation::{accept, content_type, json_type, media_type};
    }

    /// Parameters of requests.
    pub mod parameters {
        pub use crate::request::parameter::{Parameter, Source, Style};
        pub use crate::request::read_parameter::{string, string_or_empty, value, value_or_empty};
        pub use crate::request::unsupported_query::reject_unsupported;
    }

    /// Regular expressions.
    pub mod patterns {
        pub use crate::patterns::{Automaton, Expression, MAX_SEARCHED};
    }

    /// Writing responses.
    pub mod response {
        pub use crate::response::{
            Exploded, JsonHeader, Repeated, Simple, ToHeader, bytes, empty, json, media_type, optional,
            required, status, status_within,
        };
    }

    /// The tree of paths.
    pub mod routing {
        pub use crate::routing::{Captures, Node, Part, Route, find, is_below};
    }

    /// The tables that requests are validated by.
    pub mod schema {
        pub use crate::schema::{
            Additional, Array, Integer, Kind, Number, Object, Pattern, Property, Schema, Text, Union,
        };
    }

    /// Unions.
    pub mod unions {
        pub use crate::unions::{Tag, alternative, choose, enter, has_tag, write_lacking, write_tagged};
    }
}
