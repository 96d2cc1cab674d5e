#![doc = include_str!("../README.md")]

pub mod document;
pub mod judge;
pub mod message;
pub mod sample;
pub mod style;
pub mod text;
