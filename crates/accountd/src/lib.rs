#![doc = include_str!("../README.md")]

pub mod account;
pub mod cli;
mod client_network;
pub mod confirm_page;
mod docs;
mod html;
pub mod http;
mod language;
#[cfg(test)]
#[allow(dead_code, reason = "the tests of the package use all of it")]
#[path = "../tests/support/log.rs"]
mod log_capture;
pub mod logs;
pub mod mail;
pub mod options;
pub mod passwords;
mod pem_file;
mod readiness_log;
pub mod service;
pub mod store;
mod supervision;
pub mod throttle;
#[cfg(feature = "opentelemetry")]
pub mod traces;
mod url_port;
