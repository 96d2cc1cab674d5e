//! Mutants of the constraints of strings, numbers and arrays.

use super::{Kind, List};
use openapi_codegen::model::{self, Api, Array, Bounds, EnumValue, Format, Integer, SchemaId, StringType};
use serde_json::{Number, Value};

/// The field of a schema that holds a bound.
type Field = fn(&mut model::Kind) -> Option<&mut Option<u64>>;

pub(super) fn add_string(id: SchemaId, string: &StringType, place: &str, list: &mut List<'_>) {
    let lengths: [(&str, Option<u64>, Field); 2] = [
        ("minLength", string.min_length, |kind| match kind {
            model::Kind::String(string) => Some(&mut string.min_length),
            _ => None,
        }),
        ("maxLength", string.max_length, |kind| match kind {
            model::Kind::String(string) => Some(&mut string.max_length),
            _ => None,
        }),
    ];
    for (name, bound, field) in lengths {
        add_bound(id, (name, bound), field, place, list);
    }
    let subjects = list.uses.subjects(id).clone();
    if let Some(pattern) = &string.pattern {
        let looser = pattern.strip_suffix('$').unwrap_or(pattern);
        let mut changed = vec![None];
        changed.extend((looser != pattern).then(|| Some(looser.to_owned())));
        for to in changed {
            let change = format!("pattern {pattern} -> {}", to.as_deref().unwrap_or("none"));
            list.add(Kind::Pattern, &subjects, (place, change), move |api| {
                edit(api, id, |string| string.pattern.clone_from(&to));
            });
        }
    }
    if let Some(format) = &string.format {
        let mut changed = vec![None];
        changed.extend(another(format).map(Some));
        for to in changed {
            let name = to.as_ref().map_or("none", Format::name);
            let change = format!("format {} -> {name}", format.name());
            list.add(Kind::Format, &subjects, (place, change), move |api| {
                edit(api, id, |string| string.format.clone_from(&to));
            });
        }
    }
    add_values(id, &string.values, place, list);
}

/// Returns a format for which a valid value of the given one is mostly invalid.
fn another(format: &Format) -> Option<Format> {
    match format {
        Format::DateTime => Some(Format::Date),
        Format::Date => Some(Format::DateTime),
        Format::Email => Some(Format::Uri),
        Format::Uri | Format::Uuid => Some(Format::Email),
        _ => None,
    }
}

pub(super) fn add_integer(id: SchemaId, integer: &Integer, place: &str, list: &mut List<'_>) {
    add_bounds(id, &integer.bounds, place, list);
    add_values(id, &integer.values, place, list);
}

/// Adds a mutant for each value of an enum that is missing, and one for each that is spelled otherwise.
fn add_values(id: SchemaId, values: &[EnumValue], place: &str, list: &mut List<'_>) {
    let subjects = list.uses.subjects(id).clone();
    for (index, value) in values.iter().enumerate() {
        let value = &value.value;
        if values.len() > 1 {
            let change = format!("enum value {value} -> none");
            list.add(Kind::EnumValue, &subjects, (place, change), move |api| {
                if let Some(values) = values_of(api, id) {
                    values.remove(index);
                }
            });
        }
        let to = match value {
            Value::String(text) => Value::String(format!("{text}_")),
            Value::Number(number) => Value::from(number.as_i64().unwrap_or_default() + 100),
            _ => continue,
        };
        let change = format!("enum value {value} -> {to}");
        list.add(Kind::EnumValue, &subjects, (place, change), move |api| {
            if let Some(values) = values_of(api, id) {
                values[index].value.clone_from(&to);
            }
        });
    }
}

fn values_of(api: &mut Api, id: SchemaId) -> Option<&mut Vec<EnumValue>> {
    match &mut api.schemas[id.0].kind {
        model::Kind::String(string) => Some(&mut string.values),
        model::Kind::Integer(integer) => Some(&mut integer.values),
        _ => None,
    }
}

pub(super) fn add_items(id: SchemaId, array: &Array, place: &str, list: &mut List<'_>) {
    let bounds: [(&str, Option<u64>, Field); 2] = [
        ("minItems", array.min_items, |kind| match kind {
            model::Kind::Array(array) => Some(&mut array.min_items),
            _ => None,
        }),
        ("maxItems", array.max_items, |kind| match kind {
            model::Kind::Array(array) => Some(&mut array.max_items),
            _ => None,
        }),
    ];
    for (name, bound, field) in bounds {
        add_bound(id, (name, bound), field, place, list);
    }
}

/// Adds the mutants of a bound that counts.
fn add_bound(
    id: SchemaId,
    (name, bound): (&str, Option<u64>),
    field: Field,
    place: &str,
    list: &mut List<'_>,
) {
    let Some(bound) = bound else { return };
    let subjects = list.uses.subjects(id).clone();
    for to in [bound.checked_sub(1), bound.checked_add(1)].into_iter().flatten() {
        let change = format!("{name} {bound} -> {to}");
        list.add(Kind::Bound, &subjects, (place, change), move |api| {
            if let Some(bound) = field(&mut api.schemas[id.0].kind) {
                *bound = Some(to);
            }
        });
    }
}

pub(super) fn add_bounds(id: SchemaId, bounds: &Bounds, place: &str, list: &mut List<'_>) {
    type Side = fn(&mut Bounds) -> &mut Option<Number>;
    let sides: [(&str, &Option<Number>, Side); 2] = [
        ("minimum", &bounds.minimum, |bounds| &mut bounds.minimum),
        ("maximum", &bounds.maximum, |bounds| &mut bounds.maximum),
    ];
    let subjects = list.uses.subjects(id).clone();
    for (name, bound, side) in sides {
        let Some(bound) = bound.as_ref().and_then(Number::as_i64) else {
            continue;
        };
        for to in [bound - 1, bound + 1] {
            let change = format!("{name} {bound} -> {to}");
            list.add(Kind::Bound, &subjects, (place, change), move |api| {
                let bounds = match &mut api.schemas[id.0].kind {
                    model::Kind::Integer(integer) => &mut integer.bounds,
                    model::Kind::Number(number) => &mut number.bounds,
                    _ => return,
                };
                *side(bounds) = Some(to.into());
            });
        }
    }
}

fn edit(api: &mut Api, id: SchemaId, change: impl FnOnce(&mut StringType)) {
    if let model::Kind::String(string) = &mut api.schemas[id.0].kind {
        change(string);
    }
}
