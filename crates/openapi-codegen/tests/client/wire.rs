//! What clients of the feature documents send and read. This file is compiled in a package of its own,
//! beside the clients that were generated for it.

#![deny(warnings)]

mod loopback;

#[path = "choices/mod.rs"]
mod choices;
#[path = "composition/mod.rs"]
mod composition;
#[path = "media_types/mod.rs"]
mod media_types;
#[path = "names/mod.rs"]
mod names;
#[path = "parameters/mod.rs"]
mod parameters;
#[path = "schemas/mod.rs"]
mod schemas;
#[path = "values/mod.rs"]
mod values;

use bytes::Bytes;
use loopback::{Request, Server, answer};
use std::collections::BTreeMap;

fn server() -> Server {
    Server::start(vec![answer(500, "", &[], "")])
}

#[path = "wire/every_style.rs"]
mod every_style;
#[path = "wire/every_media_type.rs"]
mod every_media_type;
#[path = "wire/every_choice.rs"]
mod every_choice;
#[path = "wire/every_name.rs"]
mod every_name;
#[path = "wire/every_schema.rs"]
mod every_schema;
#[path = "wire/by_id.rs"]
mod by_id;
#[path = "wire/expected.rs"]
mod expected;
#[path = "wire/examples.rs"]
#[allow(dead_code, unused_imports, reason = "it is compiled, and not called")]
mod examples;
