// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! What is found to be wrong with a value, and how the bounds of texts and numbers are told.

use super::schema::{Integer, Number, Text};
use super::validation::multiple;
use super::{Place, Violation, patterns};
use std::fmt;

/// No more than so many are told of one value.
const MOST: usize = 1000;

/// No more alternatives of choices than so many are tried for one value.
pub const TRIES: u32 = 10_000;

/// Where in a value.
pub enum Path<'p> {
    /// The value itself.
    Root,
    /// A member of an object.
    Member(&'p Path<'p>, &'p str),
    /// An item of a list.
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

/// What was found.
pub struct Report<'r> {
    /// All of it.
    pub violations: Vec<Violation>,
    /// Where the value is.
    pub place: Place,
    /// What goes before each pointer.
    pub prefix: &'r str,
    /// How many alternatives may still be tried.
    pub tries: u32,
}

impl Report<'_> {
    /// Adds one.
    pub fn add(&mut self, path: &Path<'_>, keyword: &'static str, message: impl fmt::Display) {
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

    /// Judges a text.
    pub fn text(&mut self, path: &Path<'_>, rules: &Text, text: &str) {
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

    /// Judges a whole number.
    pub fn integer(&mut self, path: &Path<'_>, rules: &Integer, value: i128) {
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

    /// Judges a number.
    pub fn number(&mut self, path: &Path<'_>, rules: &Number, value: f64) {
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

/// Values as a list for people.
pub fn list<T: fmt::Display>(values: &[T]) -> String {
    let mut text = String::new();
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        text.push_str(&value.to_string());
    }
    text
}
