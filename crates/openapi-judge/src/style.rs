//! How parameters and headers are written: `style` and `explode`, both ways.

mod read;
mod write;

pub use crate::route::path_values;
pub use read::{cookies, is_given_twice, read, read_header, takes_query};
#[cfg(feature = "serve")]
pub(crate) use write::base64;
pub use write::{credential, form, write, write_header};

use crate::document::Document;
use serde_json::Value;

/// The JSON type that a schema gives its values, references and single `allOf`s followed.
pub fn type_of<'a>(document: &'a Document, schema: &'a Value) -> Option<&'a str> {
    let schema = document.resolve(schema);
    schema.get("type").and_then(Value::as_str).or_else(|| {
        let parts = schema.get("allOf")?.as_array()?;
        parts.iter().find_map(|part| type_of(document, part))
    })
}
