#![doc = include_str!("../README.md")]

pub mod account;
pub mod command;
pub mod http;
pub mod logs;
pub mod options;
pub mod passwords;
pub mod service;
pub mod store;
