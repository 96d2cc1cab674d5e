//! Examples of views, without the properties that the view omits.

use crate::lower::examples;
use crate::model::{Additional, Api, Kind, Object, SchemaId, Union, Variant};
use serde_json::{Map, Value};

/// Returns what a view contains of an example, which was written for the original.
pub(super) fn without(api: &Api, id: SchemaId, example: &Value) -> Value {
    match (&api.schema(id).kind, example) {
        (Kind::Alias(other), example) => without(api, *other, example),
        (Kind::Array(array), Value::Array(items)) => {
            items.iter().map(|item| without(api, array.items, item)).collect()
        }
        (Kind::Object(object), Value::Object(members)) => of_object(api, object, members),
        (Kind::Union(union), example) => of_union(api, union, example),
        (_, example) => example.clone(),
    }
}

fn of_object(api: &Api, object: &Object, members: &Map<String, Value>) -> Value {
    let kept = members.iter().filter(|(name, _)| !object.omitted.contains(name));
    let kept = kept.map(|(name, value)| {
        let property = object.properties.iter().find(|property| property.name == *name);
        let value = match (property, &object.additional) {
            (Some(property), _) => without(api, property.schema, value),
            (None, Additional::Typed(other)) => without(api, *other, value),
            (None, _) => value.clone(),
        };
        (name.clone(), value)
    });
    Value::Object(kept.collect())
}

/// Returns what the selected alternative contains of an example: the one of its discriminator, or else the first of those
/// that the whole example matches or, if none does, of those that the rest of it matches.
fn of_union(api: &Api, union: &Union, example: &Value) -> Value {
    if let Some(selector) = union.selector() {
        let tag = example.get(&selector.property).and_then(Value::as_str);
        let has_tag = |variant: &&Variant| variant.tags.iter().any(|known| tag == Some(known.as_str()));
        return match union.variants.iter().find(has_tag) {
            Some(variant) => {
                let mut kept = without(api, variant.schema, example);
                // The discriminator is always written.
                if let (Value::Object(members), Some(tag)) = (&mut kept, tag) {
                    members
                        .entry(selector.property.clone())
                        .or_insert_with(|| tag.into());
                }
                kept
            }
            None => example.clone(),
        };
    }
    let variants = union.by_precedence();
    let original = |variant: &Variant| api.schema(variant.schema).view_of.unwrap_or(variant.schema);
    let whole = variants
        .iter()
        .find(|variant| examples::is_instance(api, original(variant), example));
    if let Some(variant) = whole {
        return without(api, variant.schema, example);
    }
    let mut rests = variants
        .iter()
        .map(|variant| (variant.schema, without(api, variant.schema, example)));
    let rest = rests.find(|(schema, rest)| examples::is_instance(api, *schema, rest));
    rest.map_or_else(|| example.clone(), |(_, rest)| rest)
}
