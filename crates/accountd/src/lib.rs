#![doc = include_str!("../README.md")]

pub mod account;
pub mod passwords;
pub mod store;
