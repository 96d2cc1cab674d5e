//! Validates a value and reports its violations.

use super::alternatives::{self, Choice};
use super::bounds::List;
use super::report::{Path, Report};
use super::unique_items;
use crate::json::{raw, tag};
use crate::schema::{Kind, Schema, Union};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// A schema as a seed that validates the value it reads.
pub(crate) struct Check<'c, 'r> {
    pub(crate) schema: &'static Schema,
    pub(crate) path: &'c Path<'c>,
    pub(crate) report: &'c mut Report<'r>,
}

/// Compares a value with `all` alternatives of a union, or up to the first one that it is valid for. `None` if the value
/// is too complex.
pub(crate) fn choose(raw: &RawValue, variants: &[&'static Schema], all: bool) -> Option<Choice> {
    alternatives::choose(raw, variants, all, distance)
}

/// How far a text is from being valid.
fn distance(text: &str, schema: &'static Schema) -> u32 {
    let (path, mut report) = (&Path::Root, Report::scoring());
    let check = Check {
        schema,
        path,
        report: &mut report,
    };
    match check.deserialize(&mut serde_json::Deserializer::from_str(text)) {
        Ok(()) => report.score(),
        Err(_) => u32::MAX - 1,
    }
}

impl<'de> DeserializeSeed<'de> for Check<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.schema.resolve() {
            (Kind::Union(union), nullable) => {
                let raw = raw(deserializer)?;
                if !(nullable && raw.get() == "null") {
                    self.union(union, raw);
                }
                Ok(())
            }
            (Kind::Array(array), _) if array.unique => {
                let raw = raw(deserializer)?;
                unique_items::check(raw, array.max_items, self.path, self.report);
                // The text has been parsed once already, so this cannot fail.
                let _ = serde_json::Deserializer::from_str(raw.get()).deserialize_any(self);
                Ok(())
            }
            _ => deserializer.deserialize_any(self),
        }
    }
}

impl Check<'_, '_> {
    fn union(self, union: &'static Union, raw: &RawValue) {
        if let Some((property, tags)) = union.discriminator {
            return self.tagged(union, property, tags, raw);
        }
        let Some(choice) = choose(raw, union.variants, union.one) else {
            return self.report.add(self.path, "oneOf", "is too complex to validate");
        };
        match (choice.matching, union.one) {
            (0, _) if self.report.is_scoring() => self.report.add_score(choice.distance),
            (0, _) => self.variant(union.variants[choice.nearest], raw),
            (1, _) | (_, false) => {}
            _ => self
                .report
                .add(self.path, "oneOf", "must match only one of the alternatives"),
        }
    }

    fn tagged(
        self,
        union: &'static Union,
        property: &'static str,
        tags: &'static [(&'static str, usize)],
        raw: &RawValue,
    ) {
        let path = Path::Property(self.path, property);
        let Some(tag) = tag(raw, property) else {
            return self.report.add(
                &path,
                "discriminator",
                "must be a string that selects the type of the object",
            );
        };
        match tags.iter().find(|(known, _)| *known == tag) {
            Some((_, index)) => self.variant(union.variants[*index], raw),
            None => {
                let known: Vec<&str> = tags.iter().map(|(known, _)| *known).collect();
                let message = format_args!("must be one of {}", List(&known));
                self.report.add(&path, "discriminator", message);
            }
        }
    }

    fn variant(self, schema: &'static Schema, raw: &RawValue) {
        let check = Check {
            schema,
            path: self.path,
            report: self.report,
        };
        // The text has been parsed once already, so this cannot fail.
        let _ = check.deserialize(&mut serde_json::Deserializer::from_str(raw.get()));
    }

    fn wrong_type(self) {
        let expected = match self.schema.resolve().0 {
            Kind::Boolean(_) => "must be true or false",
            Kind::Integer(_) => "must be an integer",
            Kind::Number(_) => "must be a number",
            Kind::String(_) => "must be a string",
            Kind::Array(_) => "must be an array",
            Kind::Object(_) => "must be an object",
            Kind::Any | Kind::Omitted | Kind::Union(_) | Kind::Alias(_) => return,
        };
        self.report.add(self.path, "type", expected);
    }

    fn integer(self, value: i128) {
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

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        match self.schema.resolve().0 {
            Kind::Boolean(Some(only)) if *only != value => {
                self.report.add(self.path, "enum", format_args!("must be {only}"));
            }
            Kind::Boolean(_) => {}
            _ => self.wrong_type(),
        }
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.integer(value.into());
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.integer(value.into());
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

    fn visit_map<A: MapAccess<'de>>(self, mut properties: A) -> Result<(), A::Error> {
        match self.schema.resolve().0 {
            Kind::Object(object) => self.object(object, properties),
            _ => {
                self.wrong_type();
                while properties.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(())
            }
        }
    }
}
