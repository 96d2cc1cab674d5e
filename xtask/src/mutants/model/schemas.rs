//! Mutants of a schema.

use super::scalars;
use super::{Kind, List};
use openapi_codegen::model::{self, Additional, Api, Object, Schema, SchemaId};
use serde_json::Value;

pub(super) fn add(api: &Api, schema: &Schema, list: &mut List<'_>) {
    let id = schema.id;
    let subjects = list.uses.subjects(id).clone();
    let place = schema.location.pointer.as_str();
    match &schema.kind {
        model::Kind::String(string) => scalars::add_string(id, string, place, list),
        model::Kind::Integer(integer) => scalars::add_integer(id, integer, place, list),
        model::Kind::Number(number) => scalars::add_bounds(id, &number.bounds, place, list),
        model::Kind::Array(array) => scalars::add_items(id, array, place, list),
        model::Kind::Object(object) => add_object(id, object, place, list),
        _ => {}
    }
    let is_declared = !matches!(schema.kind, model::Kind::Any | model::Kind::Alias(_));
    if is_declared && list.uses.may_be_null(id) {
        let change = match schema.nullable {
            true => "nullable -> not nullable",
            false => "not nullable -> nullable",
        };
        list.add(
            Kind::Nullable,
            &subjects,
            (place, change.to_owned()),
            move |api| {
                api.schemas[id.0].nullable ^= true;
            },
        );
    }
    if let Some(default) = &schema.default {
        let mut changed = vec![None];
        changed.extend(another(api, schema, default).map(Some));
        for value in changed {
            let to = value.as_ref().map_or_else(|| "none".to_owned(), Value::to_string);
            let change = format!("default {default} -> {to}");
            list.add(Kind::Default, &subjects, (place, change), move |api| {
                api.schemas[id.0].default.clone_from(&value);
            });
        }
    }
}

/// Returns another default of the same type.
fn another(api: &Api, schema: &Schema, default: &Value) -> Option<Value> {
    if let model::Kind::String(string) = &api.resolved(schema.id).kind
        && !string.values.is_empty()
    {
        let mut values = string.values.iter().map(|value| value.value.clone());
        return values.find(|value| value != default);
    }
    match default {
        Value::Bool(value) => Some(Value::Bool(!value)),
        Value::Number(number) => Some(Value::from(number.as_i64()? + 1)),
        Value::String(text) => Some(Value::String(format!("{text}_"))),
        _ => None,
    }
}

fn add_object(id: SchemaId, object: &Object, place: &str, list: &mut List<'_>) {
    let subjects = list.uses.subjects(id).clone();
    for (index, property) in object.properties.iter().enumerate() {
        let name = &property.name;
        let change = match property.required {
            true => format!("{name} required -> optional"),
            false => format!("{name} optional -> required"),
        };
        list.add(Kind::Required, &subjects, (place, change), move |api| {
            edit(api, id, |object| object.properties[index].required ^= true);
        });
        let change = format!("property {name} -> {name}_");
        list.add(Kind::PropertyName, &subjects, (place, change), move |api| {
            edit(api, id, |object| object.properties[index].name.push('_'));
        });
    }
    let other = match object.additional {
        Additional::Denied => Some(("false -> ignored", Additional::Ignored)),
        Additional::Ignored if !object.properties.is_empty() => {
            Some(("ignored -> false", Additional::Denied))
        }
        _ => None,
    };
    if let Some((change, additional)) = other {
        let change = format!("additionalProperties {change}");
        list.add(
            Kind::AdditionalProperties,
            &subjects,
            (place, change),
            move |api| edit(api, id, |object| object.additional.clone_from(&additional)),
        );
    }
}

fn edit(api: &mut Api, id: SchemaId, change: impl FnOnce(&mut Object)) {
    if let model::Kind::Object(object) = &mut api.schemas[id.0].kind {
        change(object);
    }
}
