//! The walk through a value that collects what is wrong with it.

use super::json::Borrowed;
use super::report::{Path, Report, list};
use super::schema::{Additional, Array, Kind, Object, Schema, Union};
use super::{Violation, unions};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// A schema as a seed that reads a value to judge it.
pub struct Check<'c, 'r> {
    /// What the value has to keep to.
    pub schema: &'static Schema,
    /// Where the value is.
    pub path: &'c Path<'c>,
    /// What is found.
    pub report: &'c mut Report<'r>,
}

impl<'de> DeserializeSeed<'de> for Check<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.schema.resolve() {
            (Kind::Union(union), nullable) => {
                let raw = unions::raw(deserializer)?;
                if !(nullable && raw.get() == "null") {
                    self.union(union, raw);
                }
                Ok(())
            }
            (Kind::Array(array), _) if array.unique => {
                let raw = unions::raw(deserializer)?;
                unique(raw, self.path, self.report);
                // The text has been read once already, so this cannot fail.
                let _ = serde_json::Deserializer::from_str(raw.get()).deserialize_any(self);
                Ok(())
            }
            _ => deserializer.deserialize_any(self),
        }
    }
}

fn unique(raw: &RawValue, path: &Path<'_>, report: &mut Report<'_>) {
    if let Ok(items) = serde_json::from_str::<Vec<serde_json::Value>>(raw.get()) {
        for (index, item) in items.iter().enumerate() {
            if items[..index].contains(item) {
                report.add(
                    &Path::Item(path, index),
                    "uniqueItems",
                    "must not be in the list twice",
                );
            }
        }
    }
}

impl Check<'_, '_> {
    fn union(self, union: &'static Union, raw: &RawValue) {
        if let Some((property, tags)) = union.discriminator {
            let path = Path::Member(self.path, property);
            let Some(tag) = unions::tag(raw, property) else {
                return self
                    .report
                    .add(&path, "discriminator", "must name the kind of the object");
            };
            match tags.iter().find(|(known, _)| *known == tag) {
                Some((_, index)) => self.variant(union.variants[*index], raw),
                None => {
                    let known: Vec<&str> = tags.iter().map(|(known, _)| *known).collect();
                    self.report.add(
                        &path,
                        "discriminator",
                        format_args!("must be one of {}", list(&known)),
                    );
                }
            }
            return;
        }
        let mut matching = 0;
        let mut nearest: Option<Vec<Violation>> = None;
        for variant in union.variants {
            if self.report.tries == 0 {
                return self
                    .report
                    .add(self.path, "oneOf", "is nested too deeply to be checked");
            }
            self.report.tries -= 1;
            let mut attempt = Report {
                violations: Vec::new(),
                tries: self.report.tries,
                ..*self.report
            };
            Check {
                schema: variant,
                path: self.path,
                report: &mut attempt,
            }
            .variant(variant, raw);
            self.report.tries = attempt.tries;
            if attempt.violations.is_empty() {
                matching += 1;
            } else if nearest
                .as_ref()
                .is_none_or(|nearest| attempt.violations.len() < nearest.len())
            {
                nearest = Some(attempt.violations);
            }
        }
        match (matching, union.one) {
            (0, _) => self.report.violations.extend(nearest.unwrap_or_default()),
            (1, _) | (_, false) => {}
            _ => self
                .report
                .add(self.path, "oneOf", "matches more than one of the alternatives"),
        }
    }

    fn variant(self, schema: &'static Schema, raw: &RawValue) {
        let check = Check {
            schema,
            path: self.path,
            report: self.report,
        };
        // The text has been read once already, so this cannot fail.
        let _ = check.deserialize(&mut serde_json::Deserializer::from_str(raw.get()));
    }

    fn wrong_type(self) {
        let expected = match self.schema.resolve().0 {
            Kind::Boolean => "must be true or false",
            Kind::Integer(_) => "must be an integer",
            Kind::Number(_) => "must be a number",
            Kind::String(_) => "must be a string",
            Kind::Array(_) => "must be an array",
            Kind::Object(_) => "must be an object",
            Kind::Any | Kind::Union(_) | Kind::Same(_) => return,
        };
        self.report.add(self.path, "type", expected);
    }

    fn whole_number(self, value: i128) {
        match self.schema.resolve().0 {
            Kind::Integer(rules) => self.report.integer(self.path, rules, value),
            Kind::Number(rules) => self.report.number(self.path, rules, value as f64),
            _ => self.wrong_type(),
        }
    }
}

impl<'de> Visitor<'de> for Check<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        if !self.schema.resolve().1 {
            self.wrong_type();
        }
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        if !matches!(self.schema.resolve().0, Kind::Boolean) {
            self.wrong_type();
        }
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.whole_number(value.into());
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.whole_number(value.into());
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        match self.schema.resolve().0 {
            Kind::Number(rules) => self.report.number(self.path, rules, value),
            _ => self.wrong_type(),
        }
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        match self.schema.resolve().0 {
            Kind::String(rules) => self.report.text(self.path, rules, value),
            _ => self.wrong_type(),
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        match self.schema.resolve().0 {
            Kind::Array(array) => self.array(array, items),
            _ => {
                self.wrong_type();
                while items.next_element::<IgnoredAny>()?.is_some() {}
                Ok(())
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        match self.schema.resolve().0 {
            Kind::Object(object) => self.object(object, members),
            _ => {
                self.wrong_type();
                while members.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(())
            }
        }
    }
}

impl Check<'_, '_> {
    fn array<'de, A: SeqAccess<'de>>(self, array: &'static Array, mut items: A) -> Result<(), A::Error> {
        let mut count = 0;
        loop {
            let path = Path::Item(self.path, count);
            let check = Check {
                schema: array.items,
                path: &path,
                report: &mut *self.report,
            };
            if items.next_element_seed(check)?.is_none() {
                break;
            }
            count += 1;
        }
        if count < array.min_items {
            self.report.add(
                self.path,
                "minItems",
                format_args!("must have at least {} items", array.min_items),
            );
        }
        if count > array.max_items {
            self.report.add(
                self.path,
                "maxItems",
                format_args!("must have at most {} items", array.max_items),
            );
        }
        Ok(())
    }

    fn object<'de, A: MapAccess<'de>>(self, object: &'static Object, mut members: A) -> Result<(), A::Error> {
        let mut seen = vec![false; object.properties.len()];
        let mut count = 0;
        while let Some(Borrowed(name)) = members.next_key::<Borrowed<'de>>()? {
            count += 1;
            let path = Path::Member(self.path, &name);
            let known = object
                .properties
                .iter()
                .position(|property| property.name == name);
            let schema = match (known, &object.additional) {
                (Some(index), _) => {
                    if seen[index] {
                        self.report.add(&path, "uniqueNames", "must not be there twice");
                    }
                    seen[index] = true;
                    Some(object.properties[index].schema)
                }
                (None, Additional::Typed(schema)) => Some(*schema),
                (None, Additional::Denied) => {
                    self.report
                        .add(&path, "additionalProperties", "is not a member of this object");
                    None
                }
                (None, Additional::Any) => None,
            };
            match schema {
                Some(schema) => {
                    members.next_value_seed(Check {
                        schema,
                        path: &path,
                        report: &mut *self.report,
                    })?;
                }
                None => drop(members.next_value::<IgnoredAny>()?),
            }
        }
        for (property, seen) in object.properties.iter().zip(seen) {
            if property.required && !seen {
                self.report
                    .add(&Path::Member(self.path, property.name), "required", "is required");
            }
        }
        if count < object.min_properties {
            let least = object.min_properties;
            self.report.add(
                self.path,
                "minProperties",
                format_args!("must have at least {least} members"),
            );
        }
        if count > object.max_properties {
            let most = object.max_properties;
            self.report.add(
                self.path,
                "maxProperties",
                format_args!("must have at most {most} members"),
            );
        }
        Ok(())
    }
}
