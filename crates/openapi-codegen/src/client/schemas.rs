//! `schemas.json`: the named schemas as JSON Schemas (2020-12), and those of the input and output of operations.
//!
//! A definition describes exactly the values of its Rust type. A type of its own has no value for `null`: where the
//! contract allows `null`, that is said where the type is used.

use crate::client::plan::only;
use crate::client::rust::plain;
use crate::client::typing::Typing;
use crate::model::{
    Additional, Api, Array, Bounds, Content, Discriminator, EnumValue, Format, Kind, MediaKind, Object,
    Operation, Schema, SchemaId, StringType, Union, UnionKind,
};
use serde_json::{Map, Value, json};

/// The generated file.
pub(super) const PATH: &str = "schemas.json";

type Members = Map<String, Value>;

/// The schemas of a document; references to named ones begin with `#/$defs/`.
pub(super) struct Schemas<'a> {
    pub(super) api: &'a Api,
    pub(super) typing: &'a Typing<'a>,
}

impl Schemas<'_> {
    /// Returns the contents of the file: an object with the definition of each named schema.
    pub(super) fn file(&self) -> String {
        let definitions = self.api.named_schemas().filter_map(|schema| {
            let name = schema.type_name.as_deref()?;
            Some((plain(name).to_owned(), self.written(schema)))
        });
        format!("{:#}\n", Value::Object(definitions.collect()))
    }

    /// What the input of an operation is.
    pub(super) fn input(&self, operation: &Operation) -> Value {
        let mut properties = Members::new();
        let mut required = Vec::new();
        for parameter in &operation.parameters {
            let name = plain(&parameter.ident);
            let mut schema = match parameter.value.schema() {
                Some(schema) => self.reference(schema),
                None => json!({}),
            };
            describe(&mut schema, parameter.description.as_deref());
            properties.insert(name.to_owned(), schema);
            if parameter.required {
                required.push(name);
            }
        }
        if let Some(body) = &operation.request_body {
            let mut schema = self.body(&body.contents);
            describe(&mut schema, body.description.as_deref());
            properties.insert("body".to_owned(), schema);
            if body.required {
                required.push("body");
            }
        }
        let mut schema = json!({"type": "object", "properties": properties, "additionalProperties": false});
        if !required.is_empty() {
            schema["required"] = json!(required);
        }
        schema
    }

    /// What the body of a success is, if all of them are JSON.
    pub(super) fn output(&self, operation: &Operation) -> Option<Value> {
        let successes = operation.responses.iter().filter(|response| response.is_success);
        let with_body = successes.filter(|response| response.has_body);
        let contents: Vec<&Content> = with_body.flat_map(|response| &response.contents).collect();
        let mut choices = Vec::new();
        for content in contents {
            let schema = content.schema.filter(|_| content.kind == MediaKind::Json)?;
            let schema = self.reference(schema);
            if !choices.contains(&schema) {
                choices.push(schema);
            }
        }
        match choices.len() {
            0 => None,
            1 => choices.pop(),
            _ => Some(json!({"anyOf": choices})),
        }
    }

    /// A body; of several media types, an object that names the one which it has.
    fn body(&self, contents: &[Content]) -> Value {
        if let Some(content) = only(contents) {
            return self.content(content);
        }
        let choices = contents.iter().map(|content| {
            let name = &content.media_type;
            json!({
                "type": "object",
                "properties": {name: self.content(content)},
                "required": [name],
                "additionalProperties": false,
            })
        });
        json!({"oneOf": choices.collect::<Vec<_>>()})
    }

    fn content(&self, content: &Content) -> Value {
        match (content.kind, content.schema) {
            (MediaKind::Text, _) => json!({"type": "string"}),
            (MediaKind::Binary, _) => octets(),
            (_, Some(schema)) => self.reference(schema),
            (_, None) => json!({}),
        }
    }

    /// A schema where it is used: the reference to a definition, or the schema itself.
    fn reference(&self, id: SchemaId) -> Value {
        let schema = self.api.schema(id);
        match &schema.type_name {
            Some(name) if is_never_null(schema) && self.api.nullable(id) => {
                Value::Object(nullable(definition_reference(name)))
            }
            Some(name) => Value::Object(definition_reference(name)),
            None => self.written(schema),
        }
    }

    /// A schema, written out.
    fn written(&self, schema: &Schema) -> Value {
        let mut members = self.values(schema);
        if schema.nullable && !is_never_null(schema) {
            members = nullable(members);
        }
        annotate(&mut members, schema);
        Value::Object(members)
    }

    /// What values a schema has, apart from its own `nullable`.
    fn values(&self, schema: &Schema) -> Members {
        match &schema.kind {
            Kind::Any => Members::new(),
            Kind::Boolean(only) => typed("boolean", &only.iter().map(value).collect::<Vec<_>>()),
            Kind::Integer(integer) => {
                let mut members = typed("integer", &integer.values.iter().map(value).collect::<Vec<_>>());
                put(&mut members, "format", integer.format.as_deref());
                bounds(&mut members, &integer.bounds);
                members
            }
            Kind::Number(number) => {
                let mut members = typed("number", &number.values);
                put(&mut members, "format", number.format.as_deref());
                bounds(&mut members, &number.bounds);
                members
            }
            Kind::String(_) if self.typing.api.resolved(schema.id).is_binary() => object(octets()),
            Kind::String(string) => text(string),
            Kind::Array(array) => self.array(array),
            Kind::Object(described) => self.object(described),
            Kind::Alias(target) => match &self.api.schema(*target).type_name {
                // `null` is left to where the type of this schema is used.
                Some(name) if is_never_null(schema) => definition_reference(name),
                _ => object(self.reference(*target)),
            },
            Kind::Union(union) => self.union(union),
        }
    }

    fn union(&self, union: &Union) -> Members {
        let variants = union.variants.iter().map(|variant| {
            let reference = self.reference(variant.schema);
            match union.selector() {
                // A value may fit several alternatives, and is the one that its discriminator selects.
                Some(Discriminator { property, .. }) => json!({
                    "allOf": [reference],
                    "properties": {property: {"enum": variant.tags}},
                    "required": [property],
                }),
                None => reference,
            }
        });
        let keyword = match union.kind {
            UnionKind::OneOf => "oneOf",
            UnionKind::AnyOf => "anyOf",
        };
        Members::from_iter([(keyword.to_owned(), Value::Array(variants.collect()))])
    }

    fn array(&self, array: &Array) -> Members {
        let mut members = typed("array", &[]);
        members.insert("items".to_owned(), self.reference(array.items));
        put(&mut members, "minItems", array.min_items);
        put(&mut members, "maxItems", array.max_items);
        put(&mut members, "uniqueItems", array.unique.then_some(true));
        members
    }

    fn object(&self, object: &Object) -> Members {
        let mut members = typed("object", &[]);
        let properties: Members = object
            .properties
            .iter()
            .map(|property| (property.name.clone(), self.reference(property.schema)))
            .collect();
        if !properties.is_empty() {
            members.insert("properties".to_owned(), Value::Object(properties));
        }
        let required = object.properties.iter().filter(|property| property.required);
        let required: Vec<&str> = required.map(|property| property.name.as_str()).collect();
        put(
            &mut members,
            "required",
            (!required.is_empty()).then_some(required),
        );
        let additional = match object.additional {
            Additional::Ignored => None,
            Additional::Any => Some(Value::Bool(true)),
            Additional::Denied => Some(Value::Bool(false)),
            Additional::Typed(schema) => Some(self.reference(schema)),
        };
        put(&mut members, "additionalProperties", additional);
        put(&mut members, "minProperties", object.min_properties);
        put(&mut members, "maxProperties", object.max_properties);
        members
    }
}

fn definition_reference(name: &str) -> Members {
    let reference = format!("#/$defs/{}", plain(name));
    Members::from_iter([("$ref".to_owned(), Value::String(reference))])
}

/// Whether the Rust type of a named schema has no value for `null`.
fn is_never_null(schema: &Schema) -> bool {
    schema.is_type() || schema.facts.endless_alias
}

/// Octets, as `bytes` reads them.
fn octets() -> Value {
    json!({"anyOf": [
        {"type": "string"},
        {"type": "array", "items": {"type": "integer", "minimum": 0, "maximum": 255}},
    ]})
}

fn text(string: &StringType) -> Members {
    let mut members = typed("string", &string.values.iter().map(value).collect::<Vec<_>>());
    put(&mut members, "format", string.format.as_ref().map(Format::name));
    put(&mut members, "minLength", string.min_length);
    put(&mut members, "maxLength", string.max_length);
    put(&mut members, "pattern", string.pattern.as_deref());
    members
}

fn value(value: &EnumValue) -> Value {
    value.value.clone()
}

fn typed(name: &str, values: &[Value]) -> Members {
    let mut members = Members::from_iter([("type".to_owned(), json!(name))]);
    put(&mut members, "enum", (!values.is_empty()).then_some(values));
    members
}

fn bounds(members: &mut Members, bounds: &Bounds) {
    let (minimum, maximum) = match (bounds.exclusive_minimum, bounds.exclusive_maximum) {
        (false, false) => ("minimum", "maximum"),
        (true, false) => ("exclusiveMinimum", "maximum"),
        (false, true) => ("minimum", "exclusiveMaximum"),
        (true, true) => ("exclusiveMinimum", "exclusiveMaximum"),
    };
    put(members, minimum, bounds.minimum.clone());
    put(members, maximum, bounds.maximum.clone());
    put(members, "multipleOf", bounds.multiple_of.clone());
}

/// The same values, and `null`.
fn nullable(mut members: Members) -> Members {
    if let Some(Value::Array(values)) = members.get_mut("enum") {
        values.push(Value::Null);
    }
    if let Some(name) = members.get("type").cloned() {
        members.insert("type".to_owned(), json!([name, "null"]));
        return members;
    }
    let null_type = json!({"type": "null"});
    let is_nullable = |choices: &Value| {
        choices
            .as_array()
            .is_some_and(|choices| choices.contains(&null_type))
    };
    if members.is_empty() || members.get("anyOf").is_some_and(is_nullable) {
        return members;
    }
    object(json!({"anyOf": [members, null_type]}))
}

/// What a schema says beside its values.
fn annotate(members: &mut Members, schema: &Schema) {
    put(members, "title", schema.title.as_deref());
    put(members, "description", schema.description.as_deref());
    put(members, "default", schema.default.clone());
    put(
        members,
        "examples",
        schema.example.as_ref().map(|example| json!([example])),
    );
    put(members, "deprecated", schema.deprecated.then_some(true));
    put(members, "readOnly", schema.read_only.then_some(true));
    put(members, "writeOnly", schema.write_only.then_some(true));
}

/// What a use of a schema says of it goes before what it says itself.
fn describe(schema: &mut Value, description: Option<&str>) {
    if let (Value::Object(members), Some(text)) = (schema, description) {
        members.insert("description".to_owned(), json!(text));
    }
}

fn put(members: &mut Members, name: &str, value: Option<impl Into<Value>>) {
    if let Some(value) = value {
        members.insert(name.to_owned(), value.into());
    }
}

fn object(value: Value) -> Members {
    match value {
        Value::Object(members) => members,
        _ => Members::new(),
    }
}
