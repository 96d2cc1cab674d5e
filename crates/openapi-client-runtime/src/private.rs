//! The interface between generated code and this crate. Nothing here is meant to be written by hand.
//!
//! Generated code imports this interface in exactly one place, by its version:
//!
//! ```text
//! use ::openapi_client_runtime::private::v1 as runtime;
//! ```
//!
//! **If the compiler reports that import as unresolved**, the generated code and this crate have different versions.
//! Either generate the client again with a generator of this crate's version, or depend on the version of
//! `openapi-client-runtime` that belongs to the generator which wrote the file. All other errors disappear with that one.
//!
//! A change that breaks generated code adds a new `vN`. An old one may stay beside it, so that clients of both
//! generators can share one version of this crate in a program.

/// The interface of generators that write `private::v1`.
pub mod v1 {
    pub use crate::__impl_call_options as impl_call_options;
    pub use crate::builder::GeneratedClient;
    pub use crate::call::Call;
    pub use crate::catalogue;
    pub use crate::connection::{Connection, HttpDefaults, PendingCall, WireClient};
    pub use crate::definitions::Definitions;
    pub use crate::failure::CallFailure;
    pub use crate::form::{FieldStyle, OtherFields, encode as encode_form};
    #[cfg(feature = "mock")]
    pub use crate::mock;
    pub use crate::multipart::MultipartBuilder;
    pub use crate::operation::{ErrorDetails, OperationDescriptor};
    pub use crate::operation_error::{OperationError, describe, json, not_implemented};
    pub use crate::parameter::ParameterStyle;
    pub use crate::response::{HeaderFormat, ReceivedResponse, Response};
    pub use crate::run::run;
    pub use crate::scheme_credential::SchemeCredential;
    pub use crate::status::status_code;
    pub use crate::{
        Anonymous, ClientBuilder, Credentials, Error, ErrorKind, HasStatus, Maybe, TokenProvider,
        http_client_builder,
    };
    pub use reqwest::header::{HeaderName, HeaderValue};

    /// JSON Schemas of types.
    #[cfg(feature = "schemars")]
    pub mod json_schema {
        pub use crate::__implement_json_schema as implement;
        pub use crate::json_schema::{JsonSchema, Schema, SchemaGenerator, Schemas, Subschema};
    }

    /// Objects.
    pub mod object {
        pub use crate::__impl_object as impl_object;
        pub use crate::object::*;
    }

    /// Examples of the contract.
    pub mod fixtures {
        pub use crate::fixtures::{assert_json, read};
        pub use crate::{
            __impl_body_fixtures as impl_body_fixtures, __impl_fixtures as impl_fixtures,
            __impl_outcome_fixtures as impl_outcome_fixtures,
        };
    }

    /// Outcomes of operations.
    pub mod outcome {
        pub use crate::__impl_outcome as impl_outcome;
    }

    /// Enumerations.
    pub mod enumeration {
        pub use crate::enumeration::*;
        pub use crate::{__impl_string_enum as impl_string_enum, __impl_value_enum as impl_value_enum};
    }

    /// `oneOf` and `anyOf`.
    pub mod union {
        pub use crate::union::{JsonType, Undecided, VariantSearch, tagged, unknown_tag};
        pub use crate::unknown::UnknownJson;
    }
}
