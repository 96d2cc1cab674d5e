//! Decodes the texts of a parameter or header, guided by its schema.

use super::malformed::Malformed;
use super::properties::schema_of;
use super::scalar::{scalar, scalar_of};
use crate::document::Document;
use crate::media_type::is_json;
use crate::percent::percent_decode_utf8;
use serde_json::Value;
use std::collections::BTreeMap;

/// How the texts of a value are split and decoded.
#[derive(Clone, Copy)]
pub(super) struct Syntax<'s> {
    /// What separates the items of an array, and the properties of an object.
    pub(super) separator: &'s str,
    /// Whether a property is `name=value`.
    pub(super) explode: bool,
    /// Whether the text is percent-encoded.
    pub(super) encoded: bool,
}

/// How an object has properties that are arrays.
#[derive(Clone, Copy)]
pub(super) enum Arrays {
    /// The name is repeated for each item.
    Repeated,
    /// As JSON: only pairs of their own can repeat a name.
    Json,
}

/// Decodes values of one schema.
pub(super) struct Decoder<'a> {
    pub(super) document: &'a Document,
    pub(super) schema: &'a Value,
}

impl Decoder<'_> {
    /// Decodes the occurrences of a value. Those of an array or object are concatenated; any other value is the first.
    pub(super) fn value(&self, texts: &[&str], syntax: Syntax<'_>) -> Result<Value, Malformed> {
        let Syntax {
            separator, encoded, ..
        } = syntax;
        let decode = |text: &str| match encoded {
            true => percent_decoded(text),
            false => Ok(text.to_owned()),
        };
        let parts = || {
            let texts = texts.iter().filter(|text| !text.is_empty());
            let parts = texts.flat_map(|text| text.split(separator));
            parts.map(|part| if encoded { part } else { element(part) })
        };
        let text = texts.first().copied().unwrap_or_default();
        match self.document.type_of(self.schema) {
            Some("array") => parts().map(|item| Ok(self.item(&decode(item)?))).collect(),
            Some("object") => {
                let Some(pairs) = names_with_values(parts(), separator, syntax.explode) else {
                    return Ok(Value::from(decode(text)?));
                };
                let pairs = pairs
                    .into_iter()
                    .map(|(name, value)| Ok((decode(name)?, decode(value)?)));
                let pairs = pairs.collect::<Result<_, Malformed>>()?;
                self.object(pairs, Arrays::Json)
            }
            _ if encoded => Ok(scalar_of(self.document, self.schema, &decode(text)?)),
            _ => Ok(scalar_of(self.document, self.schema, element(text))),
        }
    }

    /// Decodes the items of an array, each of which is percent-encoded.
    pub(super) fn items<'t>(&self, texts: impl Iterator<Item = &'t str>) -> Result<Value, Malformed> {
        texts.map(|text| Ok(self.item(&percent_decoded(text)?))).collect()
    }

    /// Returns an item of an array.
    pub(super) fn item(&self, text: &str) -> Value {
        let schema = self.document.resolve(self.schema);
        match schema.get("items") {
            Some(items) => scalar_of(self.document, items, text),
            None => Value::from(text),
        }
    }

    /// Returns an object with these names and values.
    pub(super) fn object(&self, pairs: Vec<(String, String)>, arrays: Arrays) -> Result<Value, Malformed> {
        let mut grouped: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, text) in pairs {
            grouped.entry(name).or_default().push(text);
        }
        grouped
            .into_iter()
            .map(|(name, texts)| {
                let value = self.property(&name, &texts, arrays)?;
                Ok((name, value))
            })
            .collect()
    }

    fn property(&self, name: &str, texts: &[String], arrays: Arrays) -> Result<Value, Malformed> {
        let property = schema_of(self.document, self.schema, name).unwrap_or(&Value::Null);
        if self.document.type_of(property) == Some("array") {
            if let ([text], Arrays::Json) = (texts, arrays)
                && let Ok(array @ Value::Array(_)) = serde_json::from_str(text)
            {
                return Ok(array);
            }
            let decoder = Decoder {
                document: self.document,
                schema: property,
            };
            return Ok(texts.iter().map(|text| decoder.item(text)).collect());
        }
        match texts {
            [text] => Ok(scalar_of(self.document, property, text)),
            _ => Err(Malformed::RepeatedProperty),
        }
    }
}

/// Decodes the text of a parameter or header with `content`.
pub(super) fn content_value(media_type: &str, text: &str, kind: Option<&str>) -> Value {
    match is_json(media_type) {
        true => serde_json::from_str(text).unwrap_or(Value::Null),
        false => scalar(kind, text),
    }
}

/// Decodes a text that is percent-encoded.
pub(super) fn percent_decoded(text: &str) -> Result<String, Malformed> {
    percent_decode_utf8(text).ok_or(Malformed::NotUtf8)
}

/// Removes the white space around an element of a list in a header (RFC 9110, section 5.6.1). Inside of the element, it
/// belongs to the value.
pub(super) fn element(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

/// Returns the names and values of the parts of an object; `None` if they are none.
fn names_with_values<'t>(
    parts: impl Iterator<Item = &'t str>,
    separator: &str,
    explode: bool,
) -> Option<Vec<(&'t str, &'t str)>> {
    if explode {
        // Only the style `matrix` writes an empty value without `=` (RFC 6570, section 3.2.7).
        let without_value = |part| (separator == ";").then_some((part, ""));
        return parts
            .map(|part| part.split_once('=').or_else(|| without_value(part)))
            .collect();
    }
    let parts: Vec<&str> = parts.collect();
    let pairs = parts.chunks(2).map(|pair| match pair {
        [name, value] => Some((*name, *value)),
        _ => None,
    });
    pairs.collect()
}
