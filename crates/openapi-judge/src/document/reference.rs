//! References within the document.

use crate::percent::percent_decode;
use jsonptr::PointerBuf;
use serde_json::Value;

/// Follows `$ref`s from `node`. `Err` names a reference that leads nowhere or in a circle.
pub(super) fn resolve<'a>(root: &'a Value, node: &'a Value) -> Result<&'a Value, String> {
    let mut node = node;
    for _ in 0..32 {
        let Some(reference) = node.get("$ref").and_then(Value::as_str) else {
            return Ok(node);
        };
        node = target(root, reference)?;
    }
    Err(format!("{node}: references in a circle"))
}

/// What a local reference points at.
pub(super) fn target<'a>(root: &'a Value, reference: &str) -> Result<&'a Value, String> {
    let pointer = reference
        .strip_prefix('#')
        .ok_or_else(|| format!("{reference}: only local references are read"))?;
    let pointer = PointerBuf::parse(percent_decode(pointer));
    let found = pointer.ok().and_then(|pointer| pointer.resolve(root).ok());
    found.ok_or_else(|| format!("{reference}: leads nowhere"))
}
