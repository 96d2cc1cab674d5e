//! Resolves references within the document.

use crate::percent::percent_decode;
use jsonptr::PointerBuf;
use serde_json::Value;

/// The longest chain of references that is followed.
const MAX_CHAIN: usize = 32;

/// Follows `$ref`s from `node`. The error names an unresolved or circular reference.
pub(super) fn resolve<'a>(root: &'a Value, node: &'a Value) -> Result<&'a Value, String> {
    let mut node = node;
    for _ in 0..MAX_CHAIN {
        let Some(reference) = node.get("$ref").and_then(Value::as_str) else {
            return Ok(node);
        };
        node = target(root, reference)?;
    }
    Err(format!("{node}: circular reference"))
}

/// Returns the node that a local reference points to.
pub(super) fn target<'a>(root: &'a Value, reference: &str) -> Result<&'a Value, String> {
    let pointer = reference
        .strip_prefix('#')
        .ok_or_else(|| format!("{reference}: only local references are supported"))?;
    let pointer = PointerBuf::parse(percent_decode(pointer));
    let found = pointer.ok().and_then(|pointer| pointer.resolve(root).ok());
    found.ok_or_else(|| format!("{reference}: unresolved reference"))
}
