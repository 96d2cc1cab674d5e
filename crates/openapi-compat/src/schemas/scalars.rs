//! Numbers, strings and enums.

use super::{Shift, Visit};
use crate::change::Direction;
use crate::rules;
use openapi_codegen::model::{Bounds, EnumValue, Format, Integer, Number, NumberWidth, StringType};
use serde_json::Value;

impl Visit<'_, '_> {
    pub(super) fn integers(&mut self, base: &Integer, new: &Integer) {
        if base.width != new.width && base.values.is_empty() && new.values.is_empty() {
            let text = format!("{:?} -> {:?}", base.width, new.width).to_lowercase();
            let ((least, most), (newer_least, newer_most)) = (base.width.range(), new.width.range());
            let shift = match (
                newer_least < least || newer_most > most,
                newer_least > least || newer_most < most,
            ) {
                (true, false) => Shift::Loosened,
                (false, true) => Shift::Tightened,
                _ => Shift::Unknown,
            };
            self.representation("format", text, shift);
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
            let shift = match new.width {
                NumberWidth::F64 => Shift::Loosened,
                NumberWidth::F32 => Shift::Tightened,
            };
            self.representation("format", text, shift);
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
        let (before, after) = (checked(base), checked(new));
        if base.format != new.format && (before, after) == (None, None) {
            let is_secret = |string: &StringType| matches!(string.format, None | Some(Format::Password));
            let rule = match is_secret(base) && is_secret(new) {
                true => &rules::CONSTRAINT_RESTATED,
                false => &rules::UNCHECKED_FORMAT_CHANGED,
            };
            let text = format!("format {} -> {}", name(base), name(new));
            self.add(rule, "format", text);
        } else if base.format != new.format {
            let text = format!("format {} -> {}", name(base), name(new));
            // Text can be read into the type of text, whatever its format was.
            let is_other_type = base.repr() != new.repr();
            let shift = match (before, after) {
                (None, _) => Shift::Tightened,
                (_, None) => Shift::Loosened,
                _ => Shift::Unknown,
            };
            if is_other_type {
                match (self.pair.direction, shift) {
                    (Direction::Response, Shift::Loosened | Shift::Unknown) => {
                        self.representation("format", text.clone(), shift);
                    }
                    _ => {
                        self.add(&rules::REPRESENTATION_CHANGED, "format", text.clone());
                    }
                }
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

    /// Adds the change of a Rust type, and whether it holds fewer or more values. A value that shows it decides whether it
    /// breaks: bounds may exclude all values in which the types differ.
    fn representation(&mut self, keyword: &str, text: String, shift: Shift) {
        let (base, new) = self.pointers();
        let direction = self.pair.direction;
        let is_same = match direction {
            Direction::Request => shift == Shift::Loosened,
            Direction::Response => shift == Shift::Tightened,
        };
        let found = match is_same {
            true => None,
            false => self.comparison.judges.counterexample(direction, (&base, &new)),
        };
        if found.is_none() {
            self.add(&rules::REPRESENTATION_CHANGED, keyword, text);
            return;
        }
        let rules = [
            &rules::REQUEST_REPRESENTATION_NARROWED,
            &rules::RESPONSE_REPRESENTATION_WIDENED,
        ];
        let index = self.add_directed(rules, keyword, text);
        self.comparison.change(index).counterexample = found;
    }

    fn bounds(&mut self, base: &Bounds, new: &Bounds) {
        let number =
            |number: &Option<serde_json::Number>| number.as_ref().and_then(serde_json::Number::as_f64);
        let limits = [
            (
                "minimum",
                (number(&base.minimum), base.exclusive_minimum),
                (number(&new.minimum), new.exclusive_minimum),
            ),
            (
                "maximum",
                (number(&base.maximum), base.exclusive_maximum),
                (number(&new.maximum), new.exclusive_maximum),
            ),
        ];
        for (keyword, before, after) in limits {
            self.bound(keyword, before, after);
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

    /// Compares a bound and whether it is exclusive.
    fn bound(
        &mut self,
        keyword: &str,
        (base, base_exclusive): (Option<f64>, bool),
        (new, new_exclusive): (Option<f64>, bool),
    ) {
        let (Some(before), Some(after)) = (base, new) else {
            self.limit(keyword, (base, new), keyword == "maximum");
            return;
        };
        if base_exclusive == new_exclusive {
            self.limit(keyword, (base, new), keyword == "maximum");
            return;
        }
        let text = |bound: f64, is_exclusive| match is_exclusive {
            true => format!("{bound} (exclusive)"),
            false => bound.to_string(),
        };
        let text = format!(
            "{keyword} {} -> {}",
            text(before, base_exclusive),
            text(after, new_exclusive)
        );
        let place = match before == after {
            true => format!("exclusive{}{}", &keyword[..1].to_uppercase(), &keyword[1..]),
            false => keyword.to_owned(),
        };
        for exclusive in ["exclusiveMinimum", "exclusiveMaximum"] {
            let (old, newer) = self.pointers();
            self.comparison.mark_compared(format!("{old}/{exclusive}"));
            self.comparison.mark_compared(format!("{newer}/{exclusive}"));
        }
        // Of equal bounds, the exclusive one allows fewer values. Otherwise, values decide: integers have the same values
        // below 10 and up to 9.
        let (old, newer) = self.pointers();
        let judges = &self.comparison.judges;
        let shift = match before == after {
            true if new_exclusive => Shift::Tightened,
            true => Shift::Loosened,
            false if judges.has_only_base((&old, &newer)) => Shift::Tightened,
            false if judges.has_only_new((&old, &newer)) => Shift::Loosened,
            false => {
                self.add(&rules::CONSTRAINT_RESTATED, &place, text);
                return;
            }
        };
        self.constraint(&place, text, shift);
    }

    /// Compares the values of an `enum`; empty if there is none.
    pub(super) fn values(&mut self, base: &[EnumValue], new: &[EnumValue]) {
        if base.is_empty() != new.is_empty() {
            let (text, shift) = match base.is_empty() {
                true => ("enum added", Shift::Tightened),
                false => ("enum removed", Shift::Loosened),
            };
            match self.pair.direction {
                // Only a closed enum cannot hold other values.
                Direction::Response if shift == Shift::Loosened && !self.resolved().0.facts.open => {
                    self.representation("enum", text.to_owned(), shift);
                }
                _ => {
                    self.add(&rules::REPRESENTATION_CHANGED, "enum", text.to_owned());
                }
            }
            self.constraint("enum", text.to_owned(), shift);
            return;
        }
        let (old, newer) = self.pointers();
        for pointer in [old, newer] {
            // Its names are those of the variants.
            self.comparison
                .mark_compared(format!("{pointer}/x-enum-varnames"));
        }
        let find = |values: &[EnumValue], wanted: &EnumValue| {
            values.iter().position(|value| value.value == wanted.value)
        };
        let is_same = |(old, new): (&EnumValue, &EnumValue)| old.value == new.value;
        let is_reordered = base.len() == new.len() && !base.iter().zip(new).all(is_same);
        if is_reordered && new.iter().all(|value| find(base, value).is_some()) {
            self.add(&rules::TEXT_CHANGED, "enum", "order of the values".to_owned());
        }
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

/// Returns the format, if it restricts values.
fn checked(string: &StringType) -> Option<&Format> {
    string
        .format
        .as_ref()
        .filter(|format| !matches!(format, Format::Password | Format::Other(_)))
}
