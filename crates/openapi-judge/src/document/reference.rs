//! References within the document.

use crate::percent::percent_decode;
use serde_json::Value;

/// Follows `$ref`s from `node`. `Err` names a reference that leads nowhere or in a circle.
pub(super) fn resolve<'a>(root: &'a Value, node: &'a Value) -> Result<&'a Value, String> {
    let mut node = node;
    for _ in 0..32 {
        let Some(reference) = node.get("$ref").and_then(Value::as_str) else {
            return Ok(node);
        };
        let pointer =
            pointer_of(reference).ok_or_else(|| format!("{reference}: only local references are read"))?;
        node = root
            .pointer(&pointer)
            .ok_or_else(|| format!("{reference}: leads nowhere"))?;
    }
    Err(format!("{node}: references in a circle"))
}

/// The JSON pointer of a local reference, percent-decoded.
pub fn pointer_of(reference: &str) -> Option<String> {
    let pointer = reference.strip_prefix('#')?;
    Some(percent_decode(pointer))
}
