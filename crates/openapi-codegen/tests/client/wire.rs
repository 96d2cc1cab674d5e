//! Requests and responses of the clients of the feature documents. This file is compiled in a separate package, beside
//! the clients that are generated for it.

#![deny(warnings)]

mod loopback;

#[path = "choices/mod.rs"]
mod choices;
#[path = "composition/mod.rs"]
mod composition;
#[path = "contents/mod.rs"]
mod contents;
#[path = "defaults/mod.rs"]
mod defaults;
#[path = "directions/mod.rs"]
mod directions;
#[path = "exact_values/mod.rs"]
mod exact_values;
#[path = "inheritance/mod.rs"]
mod inheritance;
#[path = "intersections/mod.rs"]
mod intersections;
#[path = "media_types/mod.rs"]
mod media_types;
#[path = "names/mod.rs"]
mod names;
#[path = "open/mod.rs"]
mod open;
#[path = "parameters/mod.rs"]
mod parameters;
#[path = "queries/mod.rs"]
mod queries;
#[path = "schemas/mod.rs"]
mod schemas;
#[path = "values/mod.rs"]
mod values;
#[path = "views/mod.rs"]
mod views;

use bytes::Bytes;
use loopback::{Request, Server, response};
use std::collections::BTreeMap;

/// Starts a server that responds with status 500 to one request.
fn failing_server() -> Server {
    Server::start(vec![response(500, "", &[], "")])
}

#[path = "wire/parameter_styles.rs"]
mod parameter_styles;
#[path = "wire/bodies.rs"]
mod bodies;
#[path = "wire/contents.rs"]
mod files_and_headers;
#[path = "wire/unions.rs"]
mod unions;
#[path = "wire/reserved_names.rs"]
mod reserved_names;
#[path = "wire/json_schemas.rs"]
mod json_schemas;
#[path = "wire/catalogue_calls.rs"]
mod catalogue_calls;
#[path = "wire/expectations.rs"]
mod expectations;
#[path = "wire/fakes.rs"]
mod fakes;
#[path = "wire/queries.rs"]
mod objects_in_queries;
#[path = "wire/views.rs"]
mod request_and_response_views;
#[path = "wire/open_responses.rs"]
mod open_responses;
#[path = "wire/inheritance.rs"]
mod inherited;
#[path = "wire/intersections.rs"]
mod narrowed;
#[path = "wire/exact_values.rs"]
mod kept_values;
#[path = "wire/defaults.rs"]
mod defaults_of_responses;
#[path = "wire/examples.rs"]
#[allow(dead_code, unused_imports, reason = "the examples are compiled but not called")]
mod examples;
