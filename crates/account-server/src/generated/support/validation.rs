// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The second look at a value that was refused: one streaming pass over its text that collects
//! everything that is wrong with it.

use super::json::Borrowed;
use super::schema::{Additional, Array, Integer, Kind, Number, Object, Schema, Text, Union};
use super::{Place, Violation, patterns, unions};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// No more than so many are told of one value.
const MOST: usize = 1000;

/// No more alternatives of choices than so many are tried for one value.
const TRIES: u32 = 10_000;

/// No deeper than this a value may be nested. serde_json has the same limit, but a choice begins to read
/// anew at every level.
const DEEPEST: usize = 128;

/// Whether brackets are nested too deeply, without a look at anything else.
fn is_too_deep(text: &[u8]) -> bool {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for byte in text {
        match (quoted, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (_, b'"') => quoted = !quoted,
            (false, b'[' | b'{') => depth += 1,
            (false, b']' | b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

/// Everything that is wrong with a JSON text. `prefix` goes before each pointer.
pub fn violations(text: &[u8], schema: &'static Schema, place: Place, prefix: &str) -> Vec<Violation> {
    if is_too_deep(text) {
        return vec![Violation {
            place,
            pointer: prefix.to_owned(),
            keyword: "syntax",
            message: format!("is nested deeper than {DEEPEST} levels"),
        }];
    }
    let mut report = Report {
        violations: Vec::new(),
        place,
        prefix,
        tries: TRIES,
    };
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let check = Check {
        schema,
        path: &Path::Root,
        report: &mut report,
    };
    let outcome = check
        .deserialize(&mut deserializer)
        .and_then(|()| deserializer.end());
    match outcome {
        Ok(()) => report.violations,
        Err(error) => {
            let message = if text.is_empty() {
                "a value is required".to_owned()
            } else {
                error.to_string()
            };
            vec![Violation {
                place,
                pointer: prefix.to_owned(),
                keyword: "syntax",
                message,
            }]
        }
    }
}

/// Everything that is wrong with a text.
pub fn text_violations(text: &str, schema: &'static Schema, place: Place, prefix: &str) -> Vec<Violation> {
    let mut report = Report {
        violations: Vec::new(),
        place,
        prefix,
        tries: TRIES,
    };
    if let (Kind::String(rules), _) = schema.resolve() {
        report.text(&Path::Root, rules, text);
    }
    report.violations
}

enum Path<'p> {
    Root,
    Member(&'p Path<'p>, &'p str),
    Item(&'p Path<'p>, usize),
}

impl Path<'_> {
    fn write(&self, pointer: &mut String) {
        match self {
            Path::Root => {}
            Path::Member(parent, name) => {
                parent.write(pointer);
                pointer.push('/');
                for character in name.chars() {
                    match character {
                        '~' => pointer.push_str("~0"),
                        '/' => pointer.push_str("~1"),
                        other => pointer.push(other),
                    }
                }
            }
            Path::Item(parent, index) => {
                parent.write(pointer);
                pointer.push('/');
                pointer.push_str(&index.to_string());
            }
        }
    }
}

struct Report<'r> {
    violations: Vec<Violation>,
    place: Place,
    prefix: &'r str,
    tries: u32,
}

impl Report<'_> {
    fn add(&mut self, path: &Path<'_>, keyword: &'static str, message: impl fmt::Display) {
        if self.violations.len() < MOST {
            let mut pointer = self.prefix.to_owned();
            path.write(&mut pointer);
            let message = message.to_string();
            self.violations.push(Violation {
                place: self.place,
                pointer,
                keyword,
                message,
            });
        }
    }

    fn text(&mut self, path: &Path<'_>, rules: &Text, text: &str) {
        if !rules.values.is_empty() && !rules.values.contains(&text) {
            self.add(
                path,
                "enum",
                format_args!("must be one of {}", list(rules.values)),
            );
        }
        if !patterns::length(text, rules.min_length, usize::MAX) {
            match rules.min_length {
                1 => self.add(path, "minLength", "must not be empty"),
                least => self.add(
                    path,
                    "minLength",
                    format_args!("must have at least {least} characters"),
                ),
            }
        }
        if !patterns::length(text, 0, rules.max_length) {
            self.add(
                path,
                "maxLength",
                format_args!("must have at most {} characters", rules.max_length),
            );
        }
        if let Some((matches, pattern)) = rules.pattern
            && !matches(text)
        {
            self.add(path, "pattern", format_args!("must match {pattern}"));
        }
        if let Some((matches, name)) = rules.format
            && !matches(text)
        {
            self.add(path, "format", format_args!("must be a valid {name}"));
        }
    }

    fn integer(&mut self, path: &Path<'_>, rules: &Integer, value: i128) {
        if !rules.values.is_empty() && !rules.values.iter().any(|known| i128::from(*known) == value) {
            self.add(
                path,
                "enum",
                format_args!("must be one of {}", list(rules.values)),
            );
        }
        if value < rules.width.0 || rules.width.1 < value {
            self.add(
                path,
                "format",
                format_args!("must be between {} and {}", rules.width.0, rules.width.1),
            );
        }
        if let Some(least) = rules.minimum.filter(|least| value < *least) {
            self.add(path, "minimum", format_args!("must be at least {least}"));
        }
        if let Some(most) = rules.maximum.filter(|most| value > *most) {
            self.add(path, "maximum", format_args!("must be at most {most}"));
        }
        if let Some(step) = rules.multiple_of.filter(|step| *step != 0 && value % step != 0) {
            self.add(path, "multipleOf", format_args!("must be a multiple of {step}"));
        }
    }

    fn number(&mut self, path: &Path<'_>, rules: &Number, value: f64) {
        if !rules.values.is_empty() && !rules.values.contains(&value) {
            self.add(
                path,
                "enum",
                format_args!("must be one of {}", list(rules.values)),
            );
        }
        if let Some(least) = rules.minimum {
            if rules.exclusive_minimum && value <= least {
                self.add(
                    path,
                    "exclusiveMinimum",
                    format_args!("must be more than {least}"),
                );
            } else if value < least {
                self.add(path, "minimum", format_args!("must be at least {least}"));
            }
        }
        if let Some(most) = rules.maximum {
            if rules.exclusive_maximum && value >= most {
                self.add(path, "exclusiveMaximum", format_args!("must be less than {most}"));
            } else if value > most {
                self.add(path, "maximum", format_args!("must be at most {most}"));
            }
        }
        if let Some(step) = rules.multiple_of.filter(|step| !multiple(value, *step)) {
            self.add(path, "multipleOf", format_args!("must be a multiple of {step}"));
        }
    }
}

/// Whether a number is a multiple of another, decimal fractions being what they look like.
pub fn multiple(value: f64, step: f64) -> bool {
    let quotient = value / step;
    step == 0.0 || (quotient - quotient.round()).abs() <= f64::EPSILON * quotient.abs().max(1.0)
}

/// Whether no two items are the same.
pub fn all_differ<T: PartialEq>(items: &[T]) -> bool {
    items
        .iter()
        .enumerate()
        .all(|(index, item)| !items[..index].contains(item))
}

fn list<T: fmt::Display>(values: &[T]) -> String {
    let mut text = String::new();
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        text.push_str(&value.to_string());
    }
    text
}

struct Check<'c, 'r> {
    schema: &'static Schema,
    path: &'c Path<'c>,
    report: &'c mut Report<'r>,
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
            Kind::Boolean(_) => "must be true or false",
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

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        match self.schema.resolve().0 {
            Kind::Boolean(Some(only)) if *only != value => {
                self.report.add(self.path, "enum", format!("must be {only}"));
            }
            Kind::Boolean(_) => {}
            _ => self.wrong_type(),
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
