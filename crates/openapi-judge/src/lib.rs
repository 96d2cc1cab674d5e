#![doc = include_str!("../README.md")]

pub mod counts;
pub mod document;
pub mod exchange;
mod formats;
#[cfg(feature = "generate")]
pub mod generate;
pub mod judge;
pub mod layer;
pub mod media_type;
pub mod message;
pub mod percent;
mod replay_body;
pub mod route;
#[cfg(feature = "serve")]
pub mod serve;
pub mod style;
mod text;

pub use layer::{ContractLayer, Mode};
#[cfg(feature = "serve")]
pub use serve::{mock, proxy};
