//! Numbers, strings and enums.

use super::{Shift, Visit};
use crate::change::Direction;
use crate::rules;
use openapi_codegen::model::{Bounds, EnumValue, Integer, Number, NumberWidth, StringType};
use serde_json::Value;

impl Visit<'_, '_> {
    pub(super) fn integers(&mut self, base: &Integer, new: &Integer) {
        if base.width != new.width && base.values.is_empty() && new.values.is_empty() {
            let text = format!("{:?} -> {:?}", base.width, new.width).to_lowercase();
            let ((least, most), (newer_least, newer_most)) = (base.width.range(), new.width.range());
            self.representation("format", text, newer_least < least || newer_most > most);
        }
        if base.format != new.format && base.width == new.width {
            let name = |format: &Option<String>| format.clone().unwrap_or_else(|| "none".to_owned());
            let text = format!("format {} -> {}", name(&base.format), name(&new.format));
            self.constraint("format", text, Shift::Unknown);
        }
        self.bounds(&base.bounds, &new.bounds);
        self.values(&base.values, &new.values);
    }

    pub(super) fn numbers(&mut self, base: &Number, new: &Number) {
        if base.width != new.width {
            let text = format!("{:?} -> {:?}", base.width, new.width).to_lowercase();
            self.representation("format", text, new.width == NumberWidth::F64);
        }
        self.bounds(&base.bounds, &new.bounds);
        let values = |values: &[Value]| -> Vec<EnumValue> {
            let values = values.iter();
            values
                .map(|value| EnumValue {
                    value: value.clone(),
                    ident: String::new(),
                    description: None,
                })
                .collect()
        };
        self.values(&values(&base.values), &values(&new.values));
    }

    pub(super) fn strings(&mut self, base: &StringType, new: &StringType) {
        let name = |string: &StringType| {
            string
                .format
                .as_ref()
                .map_or("none", |format| format.name())
                .to_owned()
        };
        if base.format != new.format {
            let text = format!("format {} -> {}", name(base), name(new));
            // Text can be read into the type of text, whatever its format was.
            let is_other_type = base.repr() != new.repr();
            let shift = match (&base.format, &new.format) {
                (None, Some(_)) => Shift::Tightened,
                (Some(_), None) => Shift::Loosened,
                _ => Shift::Unknown,
            };
            if is_other_type {
                self.representation("format", text.clone(), shift != Shift::Tightened);
            }
            if !is_other_type || self.pair.direction == Direction::Request {
                self.constraint("format", text, shift);
            }
        }
        self.limit("minLength", (base.min_length, new.min_length), false);
        self.limit("maxLength", (base.max_length, new.max_length), true);
        if base.pattern != new.pattern {
            let name = |pattern: &Option<String>| pattern.clone().unwrap_or_else(|| "none".to_owned());
            let text = format!("pattern {} -> {}", name(&base.pattern), name(&new.pattern));
            let shift = match (&base.pattern, &new.pattern) {
                (None, _) => Shift::Tightened,
                (_, None) => Shift::Loosened,
                _ => Shift::Unknown,
            };
            self.constraint("pattern", text, shift);
        }
        self.values(&base.values, &new.values);
    }

    /// Adds the change of a Rust type. `is_wider` says whether it has values that the former one cannot hold.
    fn representation(&mut self, keyword: &str, text: String, is_wider: bool) {
        if is_wider && self.pair.direction == Direction::Response {
            let rules = [
                &rules::REPRESENTATION_CHANGED,
                &rules::RESPONSE_REPRESENTATION_WIDENED,
            ];
            let index = self.add_directed(rules, keyword, text);
            self.confirm(index);
        } else {
            self.add(&rules::REPRESENTATION_CHANGED, keyword, text);
        }
    }

    fn bounds(&mut self, base: &Bounds, new: &Bounds) {
        let number =
            |number: &Option<serde_json::Number>| number.as_ref().and_then(serde_json::Number::as_f64);
        self.limit("minimum", (number(&base.minimum), number(&new.minimum)), false);
        self.limit("maximum", (number(&base.maximum), number(&new.maximum)), true);
        let exclusive = [
            ("exclusiveMinimum", base.exclusive_minimum, new.exclusive_minimum),
            ("exclusiveMaximum", base.exclusive_maximum, new.exclusive_maximum),
        ];
        for (keyword, before, after) in exclusive {
            if before != after {
                let shift = if after { Shift::Tightened } else { Shift::Loosened };
                self.constraint(keyword, format!("{keyword} {before} -> {after}"), shift);
            }
        }
        let (before, after) = (number(&base.multiple_of), number(&new.multiple_of));
        if before != after {
            let text = |step: Option<f64>| step.map_or_else(|| "none".to_owned(), |step| step.to_string());
            let shift = match (before, after) {
                (None, _) => Shift::Tightened,
                (_, None) => Shift::Loosened,
                (Some(before), Some(after)) if after % before == 0.0 => Shift::Tightened,
                (Some(before), Some(after)) if before % after == 0.0 => Shift::Loosened,
                _ => Shift::Unknown,
            };
            let text = format!("multipleOf {} -> {}", text(before), text(after));
            self.constraint("multipleOf", text, shift);
        }
    }

    /// Compares the values of an `enum`; empty if there is none.
    pub(super) fn values(&mut self, base: &[EnumValue], new: &[EnumValue]) {
        if base.is_empty() != new.is_empty() {
            let (text, shift) = match base.is_empty() {
                true => ("enum added", Shift::Tightened),
                false => ("enum removed", Shift::Loosened),
            };
            self.representation("enum", text.to_owned(), shift == Shift::Loosened);
            self.constraint("enum", text.to_owned(), shift);
            return;
        }
        let find = |values: &[EnumValue], wanted: &EnumValue| {
            values.iter().position(|value| value.value == wanted.value)
        };
        let is_open = self.resolved().0.facts.open;
        for value in new {
            match find(base, value) {
                None => {
                    let of_response = match is_open {
                        true => &rules::RESPONSE_ENUM_VALUE_ADDED,
                        false => &rules::CLOSED_ENUM_VALUE_ADDED,
                    };
                    let rules = [&rules::REQUEST_ENUM_VALUE_ADDED, of_response];
                    let index = self.add_directed(rules, "enum", format!("value {} added", value.value));
                    if self.pair.direction == Direction::Response {
                        self.confirm(index);
                    }
                }
                Some(index) if base[index].ident != value.ident => {
                    let text = format!("variant {} -> {}", base[index].ident, value.ident);
                    self.add(&rules::SCHEMA_RENAMED, "enum", text);
                }
                Some(_) => {}
            }
        }
        for value in base.iter().filter(|value| find(new, value).is_none()) {
            let rules = [
                &rules::REQUEST_ENUM_VALUE_REMOVED,
                &rules::RESPONSE_ENUM_VALUE_REMOVED,
            ];
            let index = self.add_directed(rules, "enum", format!("value {} removed", value.value));
            if self.pair.direction == Direction::Request {
                self.confirm(index);
            }
        }
    }
}
