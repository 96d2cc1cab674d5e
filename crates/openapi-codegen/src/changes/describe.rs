//! The words that describe a difference.

use crate::source::{Cursor, Data};

/// The longest value that is shown, in characters.
const LONGEST: usize = 40;

/// Formats a value as in a document, shortened.
pub(super) fn value(at: &Cursor<'_>) -> String {
    let text = match at.str() {
        Some(text) => text.to_owned(),
        None => at.value().to_string(),
    };
    let mut shortened: String = text.chars().take(LONGEST).collect();
    if shortened.len() < text.len() {
        shortened.push('…');
    }
    shortened
}

/// Formats a field with its value.
pub(super) fn field(name: &str, at: &Cursor<'_>) -> String {
    format!("`{name}: {}`", value(at))
}

/// Returns the name of the target of a reference.
pub(super) fn target(at: &Cursor<'_>) -> Option<String> {
    let reference = at.get("$ref")?;
    let name = reference.str()?.rsplit('/').next()?;
    Some(crate::pointer::unescape(name).into_owned())
}

/// Returns the name of an item of a list of parameters, tags or alternatives.
pub(super) fn item(at: &Cursor<'_>) -> String {
    let text = |name: &str| at.get(name).and_then(|field| field.str());
    match (target(at), text("name"), text("in")) {
        (Some(target), ..) => format!("`{target}`"),
        (None, Some(name), Some(location)) => format!("`{name}` in `{location}`"),
        (None, Some(name), None) => format!("`{name}`"),
        (None, None, _) => match text("title").or_else(|| text("type")) {
            Some(text) => format!("`{text}`"),
            None => match &at.node.data {
                Data::Object(_) => "without a type".to_owned(),
                _ => format!("`{}`", value(at)),
            },
        },
    }
}

/// Returns an operation with its id, or else its method and path.
pub(super) fn operation(at: &Cursor<'_>) -> String {
    match at.get("operationId").and_then(|id| id.str()) {
        Some(id) => format!("operation `{id}`"),
        None => {
            let mut tokens = at.pointer.rsplit('/');
            let method = tokens.next().unwrap_or_default().to_uppercase();
            let path = crate::pointer::unescape(tokens.next().unwrap_or_default());
            format!("operation `{method} {path}`")
        }
    }
}
