#![doc = include_str!("../README.md")]

#[cfg(feature = "serve")]
pub mod connect;
pub mod counts;
pub mod document;
pub mod exchange;
pub mod judge;
pub mod layer;
pub mod message;
#[cfg(feature = "serve")]
pub mod mock;
#[cfg(feature = "serve")]
pub mod proxy;
mod replay;
pub mod route;
pub mod sample;
#[cfg(feature = "serve")]
pub mod serve;
pub mod style;
pub mod text;

pub use layer::{ContractLayer, Mode};
