#![doc = include_str!("../README.md")]

pub mod bindings;
pub mod call;
pub mod case;
pub mod closed_loop;
pub mod coverage;
pub mod deployment;
mod error_pointers;
pub mod example_server;
pub mod exchange_program;
pub mod mutation;
mod recorder;
pub mod recording;
pub mod report;
pub mod rule_coverage;
pub mod run;
pub mod script;
mod shrink;
pub mod suite;
pub mod test_server;
mod typed_json;
pub mod types;
mod value;
pub mod wire;

pub use bindings::Bindings;
pub use openapi_judge::{document, judge};
pub use suite::Suite;
