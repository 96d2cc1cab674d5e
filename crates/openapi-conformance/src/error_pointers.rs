//! Where error responses have their human-readable messages: `x-error-message` and `x-error-details` of a tag.

use openapi_judge::document::Document;
use serde_json::Value;

/// Returns the pointers to the message of an error response; none if the tag declares none.
pub(crate) fn message_pointers<'a>(document: &'a Document, tag: &str) -> Vec<&'a str> {
    let declared = self::tag(document, tag).and_then(|tag| tag.get("x-error-message"));
    declared.map(texts).unwrap_or_default()
}

/// Returns the first text that is not empty at one of the pointers.
pub(crate) fn first_text<'a>(value: &'a Value, pointers: &[&str]) -> Option<&'a str> {
    let mut texts = pointers
        .iter()
        .filter_map(|pointer| value.pointer(pointer)?.as_str());
    texts.find(|text| !text.is_empty())
}

/// Where the errors of a tag list violations.
pub(crate) struct Violations<'a> {
    /// The pointer to the list of violations, and within its items to their messages and pointers.
    list: &'a str,
    message: Vec<&'a str>,
    pointer: Vec<&'a str>,
}

impl<'a> Violations<'a> {
    /// Reads `x-error-details`; `None` if the tag has none.
    pub(crate) fn new(document: &'a Document, name: &str) -> Option<Violations<'a>> {
        let details = tag(document, name)?.get("x-error-details")?;
        Some(Violations {
            list: details.get("list")?.as_str()?,
            message: details.get("message").map(texts).unwrap_or_default(),
            pointer: details.get("pointer").map(texts).unwrap_or_default(),
        })
    }

    /// Returns the messages about a JSON pointer.
    pub(crate) fn at(&self, body: &'a Value, pointer: &str) -> Vec<&'a str> {
        let items = body.pointer(self.list).and_then(Value::as_array);
        let items = items.into_iter().flatten();
        let own = items.filter(|item| first_text(item, &self.pointer).unwrap_or_default() == pointer);
        own.filter_map(|item| first_text(item, &self.message)).collect()
    }
}

fn tag<'a>(document: &'a Document, name: &str) -> Option<&'a Value> {
    let mut tags = document.root().get("tags")?.as_array()?.iter();
    tags.find(|tag| tag.get("name").and_then(Value::as_str) == Some(name))
}

fn texts(list: &Value) -> Vec<&str> {
    let items = list.as_array().into_iter().flatten();
    items.filter_map(Value::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::Violations;
    use openapi_judge::document::Document;
    use serde_json::json;

    #[test]
    fn the_pointers_of_violations_are_optional() {
        let document = "openapi: 3.0.3
info: {title: T, version: '1'}
tags: [{name: a, x-error-details: {list: /errors, message: [/text]}}]
paths: {}
";
        let document = Document::parse(document).unwrap();
        let violations = Violations::new(&document, "a").unwrap();
        let body = json!({"errors": [{"text": "at most 3"}, {"text": ""}]});
        assert_eq!(violations.at(&body, ""), ["at most 3"]);
        assert!(violations.at(&body, "/other").is_empty());
        assert!(Violations::new(&document, "b").is_none());
    }
}
