// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The bounds of texts and numbers, and how it is told that one is broken.

use super::patterns;
use super::report::{Path, Report};
use super::schema::{Integer, Number, Text};
use std::fmt;

impl Report<'_> {
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
        let too_long = !patterns::length(text, 0, rules.max_length);
        if too_long {
            self.add(
                path,
                "maxLength",
                format_args!("must have at most {} characters", rules.max_length),
            );
        }
        // An expression may take its time, which a text that is refused anyway is not worth.
        if let Some((matches, pattern)) = rules.pattern
            && !too_long
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

/// Whether a number is a multiple of another, decimal fractions being what they look like.
pub fn multiple(value: f64, step: f64) -> bool {
    let quotient = value / step;
    step == 0.0 || (quotient - quotient.round()).abs() <= f64::EPSILON * quotient.abs().max(1.0)
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
