//! `minProperties` and `maxProperties` of objects with properties that messages of one direction lack. Those do not count.

use jsonschema::{Keyword, ValidationError};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The keyword of a translated schema. No document has it: extensions are not translated.
pub(super) const KEYWORD: &str = "x-property-count";

/// The bounds, and the names that do not count.
pub(super) struct PropertyCount {
    min: u64,
    max: u64,
    omitted: BTreeSet<String>,
}

/// Replaces the bounds of a translated schema by the keyword.
pub(super) fn translate(translated: &mut Map<String, Value>, omitted: &BTreeSet<String>) {
    let (min, max) = (
        translated.remove("minProperties"),
        translated.remove("maxProperties"),
    );
    if min.is_some() || max.is_some() {
        let value = json!({"min": min, "max": max, "omitted": omitted});
        translated.insert(KEYWORD.to_owned(), value);
    }
}

impl PropertyCount {
    /// Reads the value of the keyword.
    pub(super) fn new(value: &Value) -> PropertyCount {
        let names = value["omitted"].as_array().into_iter().flatten();
        PropertyCount {
            min: value["min"].as_u64().unwrap_or(0),
            max: value["max"].as_u64().unwrap_or(u64::MAX),
            omitted: names.filter_map(Value::as_str).map(str::to_owned).collect(),
        }
    }
}

impl<'i> Keyword<'i> for PropertyCount {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        match self.is_valid(instance) {
            true => Ok(()),
            false => Err(ValidationError::custom(format!(
                "the object must have {} properties, apart from those that this direction lacks",
                match self.max {
                    u64::MAX => format!("at least {}", self.min),
                    max => format!("{} to {max}", self.min),
                }
            ))),
        }
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        instance.as_object().is_none_or(|properties| {
            let counted = properties.keys().filter(|name| !self.omitted.contains(*name));
            (self.min..=self.max).contains(&(counted.count() as u64))
        })
    }
}
