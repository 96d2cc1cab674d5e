//! The intersection of two descriptions of one property.

use super::context::Lowering;
use super::names::{pascal, pointer_name};
use super::schema::needs_name;
use super::schema::scalars::{integer_width, number_width};
use crate::model::{
    Additional, Array, Bounds, EnumValue, Integer, Kind, Number, Property, SchemaId, StringType,
};
use crate::source::Cursor;
use serde_json::Value;
use std::cmp::Ordering;
use std::collections::HashSet;

/// The flags of a chain of aliases.
#[derive(Clone, Copy, PartialEq)]
struct Flags {
    nullable: bool,
    read_only: bool,
    write_only: bool,
}

impl<'a> Lowering<'a> {
    /// Returns a property whose values match both descriptions.
    pub(super) fn intersection(&mut self, at: &Cursor<'a>, first: &Property, second: &Property) -> Property {
        let schema = if second.undescribed {
            first.schema
        } else if first.undescribed {
            second.schema
        } else {
            self.both(at, first, second)
        };
        let chosen = if schema == second.schema { second } else { first };
        Property {
            required: first.required || second.required,
            undescribed: first.undescribed && second.undescribed,
            schema,
            ..chosen.clone()
        }
    }

    fn both(&mut self, at: &Cursor<'a>, first: &Property, second: &Property) -> SchemaId {
        let (a, b) = (
            self.behind_aliases(first.schema),
            self.behind_aliases(second.schema),
        );
        let kind = match (self.kind_of(a), self.kind_of(b)) {
            _ if self.same_values(a, b) => Ok(None),
            _ if self.drafts.all_of.contains_key(&a) || self.drafts.all_of.contains_key(&b) => {
                Err("as an `allOf` and as something else")
            }
            (Some(a), Some(b)) => self.combined(a, b).map(Some),
            _ => Ok(None),
        };
        let kind = match kind {
            Ok(kind) => kind,
            Err(how) => {
                self.report(
                    at,
                    format!("the parts of this `allOf` describe `{}` {how}", second.name),
                    "describe the property once, or with constraints that can be combined",
                );
                return second.schema;
            }
        };
        let flags = self.flags_of_both(first.schema, second.schema);
        let matches = |lowering: &Self, id: SchemaId, target: SchemaId| {
            let is_kept = kind
                .as_ref()
                .is_none_or(|kind| lowering.kind_of(target) == Some(kind));
            is_kept && lowering.flags(id) == flags
        };
        let bare = kind.as_ref().is_none_or(is_only_type);
        match (matches(self, first.schema, a), matches(self, second.schema, b)) {
            (true, true) if bare => first.schema,
            (_, true) => second.schema,
            (true, false) => first.schema,
            (false, false) => self.narrowed(at, &second.name, (first.schema, a), kind, flags),
        }
    }

    /// Adds a schema for the values that match both descriptions.
    fn narrowed(
        &mut self,
        at: &Cursor<'a>,
        property: &str,
        (original, target): (SchemaId, SchemaId),
        kind: Option<Kind>,
        flags: Flags,
    ) -> SchemaId {
        let description = self.schemas[original.0]
            .as_ref()
            .and_then(|schema| schema.description.clone());
        let is_kept = kind
            .as_ref()
            .is_none_or(|kind| self.kind_of(target) == Some(kind));
        let kind = match kind.or_else(|| self.kind_of(target).cloned()) {
            // The same values, apart from null: keeps the type.
            Some(_) if is_kept && (flags.nullable || !self.flags(original).nullable) => Kind::Alias(target),
            kind => kind.unwrap_or(Kind::Any),
        };
        let hint = self.drafts.hints.get(&target).cloned();
        let hint = hint.unwrap_or_else(|| "Type".to_owned());
        let derived = format!("{}{}", pointer_name(&at.pointer), pascal(property, "Field"));
        let name = needs_name(&kind).then(|| self.type_names.claim_first([&hint, &derived]));
        let id = self.synthetic(at, &hint, description);
        if let Some(schema) = &mut self.schemas[id.0] {
            schema.type_name = name;
            schema.kind = kind;
            schema.nullable = flags.nullable;
            schema.read_only = flags.read_only;
            schema.write_only = flags.write_only;
        }
        id
    }

    fn flags(&self, id: SchemaId) -> Flags {
        let mut flags = Flags {
            nullable: false,
            read_only: false,
            write_only: false,
        };
        let mut at = id;
        for _ in 0..=self.schemas.len() {
            let Some(schema) = &self.schemas[at.0] else { break };
            flags.nullable |= schema.nullable;
            flags.read_only |= schema.read_only;
            flags.write_only |= schema.write_only;
            match schema.kind {
                Kind::Alias(next) => at = next,
                _ => break,
            }
        }
        flags
    }

    /// `null` remains if both allow it; a schema of any value does.
    fn flags_of_both(&self, a: SchemaId, b: SchemaId) -> Flags {
        let (of_a, of_b) = (self.flags(a), self.flags(b));
        let is_any = |id| matches!(self.kind_of(self.behind_aliases(id)), Some(Kind::Any));
        let nullable = match (is_any(a), is_any(b)) {
            (true, false) => of_b.nullable,
            (false, true) => of_a.nullable,
            (true, true) => of_a.nullable || of_b.nullable,
            (false, false) => of_a.nullable && of_b.nullable,
        };
        Flags {
            nullable,
            read_only: of_a.read_only || of_b.read_only,
            write_only: of_a.write_only || of_b.write_only,
        }
    }

    /// Returns the kind of the values that match both kinds, or how the two differ.
    fn combined(&self, a: &Kind, b: &Kind) -> Result<Kind, &'static str> {
        match (a, b) {
            (Kind::Any, kind) | (kind, Kind::Any) => Ok(kind.clone()),
            (Kind::Boolean(a), Kind::Boolean(b)) => one_of(a, b, "with different values").map(Kind::Boolean),
            (Kind::Integer(a), Kind::Integer(b)) => {
                let format = narrower_format(&a.format, &b.format)?;
                Ok(Kind::Integer(Integer {
                    width: integer_width(format.as_deref()),
                    format,
                    bounds: bounds(&a.bounds, &b.bounds)?,
                    values: values(&a.values, &b.values, |a, b| a.value == b.value)?,
                }))
            }
            (Kind::Number(a), Kind::Number(b)) => {
                let format = narrower_format(&a.format, &b.format)?;
                Ok(Kind::Number(Number {
                    width: number_width(format.as_deref()),
                    format,
                    bounds: bounds(&a.bounds, &b.bounds)?,
                    values: values(&a.values, &b.values, Value::eq)?,
                }))
            }
            (Kind::String(a), Kind::String(b)) => Ok(Kind::String(StringType {
                format: one_of(&a.format, &b.format, "with different formats")?,
                min_length: a.min_length.max(b.min_length),
                max_length: least(a.max_length, b.max_length),
                pattern: one_of(&a.pattern, &b.pattern, "with different patterns")?,
                values: values(&a.values, &b.values, |a: &EnumValue, b| a.value == b.value)?,
            })),
            (Kind::Array(a), Kind::Array(b)) if self.same(a.items, b.items) => Ok(Kind::Array(Array {
                items: a.items,
                min_items: a.min_items.max(b.min_items),
                max_items: least(a.max_items, b.max_items),
                unique: a.unique || b.unique,
            })),
            (Kind::Array(_), Kind::Array(_)) => Err("as arrays with different items"),
            (Kind::Object(a), Kind::Object(_)) if a.accepts_any_object() => Ok(b.clone()),
            (Kind::Object(_), Kind::Object(b)) if b.accepts_any_object() => Ok(a.clone()),
            (Kind::Object(_), Kind::Object(_)) => Err("as objects with different properties"),
            (Kind::Union(_), Kind::Union(_)) => Err("as different unions"),
            _ => Err("as different types"),
        }
    }

    /// Returns whether two schemas have the same values.
    pub(super) fn same(&self, a: SchemaId, b: SchemaId) -> bool {
        self.flags(a) == self.flags(b) && self.same_values(a, b)
    }

    /// Returns whether two schemas have the same values, apart from `null`.
    fn same_values(&self, a: SchemaId, b: SchemaId) -> bool {
        let mut pending = vec![(a, b)];
        let mut assumed = HashSet::new();
        while let Some((a, b)) = pending.pop() {
            if a == b || !assumed.insert((a, b)) {
                continue;
            }
            let flags = self.flags(a) == self.flags(b) || assumed.len() == 1;
            let (a, b) = (self.behind_aliases(a), self.behind_aliases(b));
            let draft = self.drafts.all_of.contains_key(&a) || self.drafts.all_of.contains_key(&b);
            if a != b && draft || !flags {
                return false;
            }
            let (Some(a), Some(b)) = (self.kind_of(a), self.kind_of(b)) else {
                return false;
            };
            if a != b && !is_similar(a, b, &mut pending) {
                return false;
            }
        }
        true
    }
}

/// Returns whether two kinds are equal apart from the schemas that they contain, and queues those for comparison.
fn is_similar(a: &Kind, b: &Kind, pending: &mut Vec<(SchemaId, SchemaId)>) -> bool {
    match (a, b) {
        (Kind::Array(a), Kind::Array(b)) => {
            pending.push((a.items, b.items));
            let counts = |array: &Array| (array.min_items, array.max_items, array.unique);
            counts(a) == counts(b)
        }
        (Kind::Object(a), Kind::Object(b)) => {
            let additional = match (&a.additional, &b.additional) {
                (Additional::Typed(a), Additional::Typed(b)) => {
                    pending.push((*a, *b));
                    true
                }
                (a, b) => a == b,
            };
            let properties = a.properties.iter().zip(&b.properties);
            pending.extend(properties.clone().map(|(a, b)| (a.schema, b.schema)));
            let counts = (a.min_properties, a.max_properties) == (b.min_properties, b.max_properties);
            let names = |property: &Property| (property.name.clone(), property.required);
            a.properties.len() == b.properties.len()
                && properties.into_iter().all(|(a, b)| names(a) == names(b))
                && additional
                && counts
                && a.discriminator == b.discriminator
        }
        (Kind::Union(a), Kind::Union(b)) => {
            let variants = a.variants.iter().zip(&b.variants);
            pending.extend(variants.clone().map(|(a, b)| (a.schema, b.schema)));
            a.variants.len() == b.variants.len()
                && variants.into_iter().all(|(a, b)| a.tags == b.tags)
                && (a.kind, &a.discriminator) == (b.kind, &b.discriminator)
        }
        _ => false,
    }
}

/// Returns the value that one of the two has, or both.
fn one_of<T: Clone + PartialEq>(
    a: &Option<T>,
    b: &Option<T>,
    differ: &'static str,
) -> Result<Option<T>, &'static str> {
    match (a, b) {
        (Some(a), Some(b)) if a != b => Err(differ),
        (a, b) => Ok(a.clone().or_else(|| b.clone())),
    }
}

/// Returns the format with fewer values.
fn narrower_format(a: &Option<String>, b: &Option<String>) -> Result<Option<String>, &'static str> {
    match (a.as_deref(), b.as_deref()) {
        (Some("int32"), Some("int64")) => Ok(a.clone()),
        (Some("int64"), Some("int32")) => Ok(b.clone()),
        _ => one_of(a, b, "with different formats"),
    }
}

fn least(a: Option<u64>, b: Option<u64>) -> Option<u64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// Returns the values that both lists contain; an empty list stands for all values.
fn values<T: Clone>(a: &[T], b: &[T], same: impl Fn(&T, &T) -> bool) -> Result<Vec<T>, &'static str> {
    let within = |list: &[T], value: &T| list.iter().any(|known| same(known, value));
    if a.is_empty() || !b.is_empty() && b.iter().all(|value| within(a, value)) {
        return Ok(b.to_vec());
    }
    if b.is_empty() {
        return Ok(a.to_vec());
    }
    let left: Vec<T> = a.iter().filter(|value| within(b, value)).cloned().collect();
    if left.is_empty() {
        return Err("with different values");
    }
    Ok(left)
}

fn bounds(a: &Bounds, b: &Bounds) -> Result<Bounds, &'static str> {
    let tighter =
        |a: (&Option<serde_json::Number>, bool), b: (&Option<serde_json::Number>, bool), wanted| match (
            a.0, b.0,
        ) {
            (Some(one), Some(other)) => match compared(one, other) {
                Ordering::Equal => (Some(one.clone()), a.1 || b.1),
                order if order == wanted => (Some(one.clone()), a.1),
                _ => (Some(other.clone()), b.1),
            },
            (Some(one), None) => (Some(one.clone()), a.1),
            (None, other) => (other.clone(), b.1),
        };
    let (minimum, exclusive_minimum) = tighter(
        (&a.minimum, a.exclusive_minimum),
        (&b.minimum, b.exclusive_minimum),
        Ordering::Greater,
    );
    let (maximum, exclusive_maximum) = tighter(
        (&a.maximum, a.exclusive_maximum),
        (&b.maximum, b.exclusive_maximum),
        Ordering::Less,
    );
    Ok(Bounds {
        minimum,
        exclusive_minimum,
        maximum,
        exclusive_maximum,
        multiple_of: one_of(
            &a.multiple_of,
            &b.multiple_of,
            "as multiples of different numbers",
        )?,
    })
}

fn compared(a: &serde_json::Number, b: &serde_json::Number) -> Ordering {
    match (a.as_i128(), b.as_i128()) {
        (Some(a), Some(b)) => a.cmp(&b),
        _ => a.as_f64().partial_cmp(&b.as_f64()).unwrap_or(Ordering::Equal),
    }
}

/// Returns whether a schema restricts only the type.
fn is_only_type(kind: &Kind) -> bool {
    match kind {
        Kind::Boolean(only) => only.is_none(),
        Kind::Integer(integer) => *integer == Integer::default(),
        Kind::Number(number) => *number == Number::default(),
        Kind::String(text) => *text == StringType::default(),
        _ => false,
    }
}
