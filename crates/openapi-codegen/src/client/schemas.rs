//! `schemas.json`: the named schemas as JSON Schemas (2020-12). Also the schemas of the input and output of operations.
//!
//! A definition describes exactly the values of its Rust type. The type of a struct or an enum has no value for `null`:
//! a nullable schema is combined with `null` at each of its uses.
//!
//! Where a type keeps undeclared values of responses, its definition allows them, and requests that contain the type
//! refer to a second one that does not.

use crate::client::plan::only;
use crate::client::rust::plain;
use crate::client::typing::Typing;
use crate::model::{
    Additional, Api, Array, BodyRepr, Bounds, Content, Discriminator, EnumValue, Format, JsonType, Kind,
    MediaKind, Object, Operation, Schema, SchemaId, StringType, Union, UnionKind,
};
use percent_encoding::{CONTROLS, utf8_percent_encode};
use serde_json::{Map, Value, json};

/// The generated file.
pub(super) const PATH: &str = "schemas.json";

/// The keywords of a schema.
type Keywords = Map<String, Value>;

/// Converts the schemas of a document. Named schemas become references to `#/$defs/`.
pub(super) struct Schemas<'a> {
    pub(super) api: &'a Api,
    typing: &'a Typing<'a>,
    direction: Direction,
}

/// The direction of the messages that a schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    /// Requests contain declared values only.
    Request,
    /// Responses of a newer server contain others.
    Response,
}

/// What the name of a definition ends with if it differs from the one of the type. No type has such a name.
const OF_REQUESTS: &str = ".request";

impl<'a> Schemas<'a> {
    pub(super) fn new(typing: &'a Typing<'a>) -> Self {
        Schemas {
            api: typing.api,
            typing,
            direction: Direction::Response,
        }
    }

    fn of(&self, direction: Direction) -> Self {
        Schemas { direction, ..*self }
    }

    /// Returns the contents of the file: an object with the definition of each named schema.
    pub(super) fn file(&self) -> String {
        let (of_requests, of_responses) = (self.of(Direction::Request), self.of(Direction::Response));
        let definitions = self.api.named_schemas().flat_map(|schema| {
            let own = Some((of_responses.definition_name(schema), of_responses.written(schema)));
            let differs = schema.facts.usage.requests && schema.facts.holds_open;
            let second = differs.then(|| (of_requests.definition_name(schema), of_requests.written(schema)));
            let named = |(name, schema): (Option<String>, Value)| Some((name?, schema));
            own.and_then(named).into_iter().chain(second.and_then(named))
        });
        format!("{:#}\n", Value::Object(definitions.collect()))
    }

    /// Returns the name of the definition of a schema, if its type has a name.
    fn definition_name(&self, schema: &Schema) -> Option<String> {
        let name = plain(schema.type_name.as_deref()?);
        Some(match self.direction {
            Direction::Request if schema.facts.holds_open => format!("{name}{OF_REQUESTS}"),
            _ => name.to_owned(),
        })
    }

    /// Returns whether the values that are not declared are described, too.
    fn is_open(&self, schema: &Schema) -> bool {
        schema.facts.open && self.direction == Direction::Response
    }

    /// Returns the schema of the input of an operation.
    pub(super) fn input(&self, operation: &Operation) -> Value {
        let schemas = self.of(Direction::Request);
        let mut properties = Keywords::new();
        let mut required = Vec::new();
        for parameter in &operation.parameters {
            let name = plain(&parameter.ident);
            let mut schema = match parameter.value.schema() {
                Some(schema) => schemas.reference(schema),
                None => json!({}),
            };
            describe(&mut schema, parameter.description.as_deref());
            properties.insert(name.to_owned(), schema);
            if parameter.required {
                required.push(name);
            }
        }
        if let Some(body) = &operation.request_body {
            let mut schema = schemas.body(&body.contents);
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

    /// Returns the schema of the body of a success, if all successes are JSON.
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

    /// Returns the schema of a body. A body of several media types is an object whose only property is named by the media
    /// type.
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

    /// Returns the schema of a body in one media type: with a range, of an object with the media type and the body.
    fn content(&self, content: &Content) -> Value {
        let body = self.content_body(content);
        if !content.is_range() {
            return body;
        }
        json!({
            "type": "object",
            "properties": {"media_type": {"type": "string"}, "body": body},
            "required": ["media_type", "body"],
            "additionalProperties": false,
        })
    }

    fn content_body(&self, content: &Content) -> Value {
        match (content.client, content.schema) {
            (BodyRepr::Text(_), _) => json!({"type": "string"}),
            (BodyRepr::Bytes, None) => bytes(),
            (_, Some(schema)) if content.kind != MediaKind::Binary => self.reference(schema),
            (BodyRepr::Bytes, _) => bytes(),
            (_, _) => json!({}),
        }
    }

    /// Returns a schema at its use: a reference to its definition, or the schema itself.
    fn reference(&self, id: SchemaId) -> Value {
        let schema = self.api.schema(id);
        match self.definition_name(schema) {
            Some(name) if is_never_null(schema) && self.api.nullable(id) => {
                Value::Object(nullable(definition_reference(&name)))
            }
            Some(name) => Value::Object(definition_reference(&name)),
            None => self.written(schema),
        }
    }

    /// Returns the schema itself.
    fn written(&self, schema: &Schema) -> Value {
        let mut keywords = self.values(schema);
        if schema.nullable && !is_never_null(schema) {
            keywords = nullable(keywords);
        }
        annotate(&mut keywords, schema);
        Value::Object(keywords)
    }

    /// Returns the keywords that restrict the values, without those for `nullable`.
    fn values(&self, schema: &Schema) -> Keywords {
        match &schema.kind {
            Kind::Any => Keywords::new(),
            Kind::Boolean(only) => self.constants("boolean", only.as_slice(), schema),
            Kind::Integer(integer) => {
                let mut keywords = self.constants("integer", &integer.values, schema);
                put(&mut keywords, "format", integer.format.as_deref());
                bounds(&mut keywords, &integer.bounds);
                keywords
            }
            Kind::Number(number) => {
                let mut keywords = typed("number", &number.values);
                put(&mut keywords, "format", number.format.as_deref());
                bounds(&mut keywords, &number.bounds);
                keywords
            }
            Kind::String(_) if self.typing.api.resolved(schema.id).is_binary() => object(bytes()),
            Kind::String(string) => {
                let mut keywords = self.constants("string", &string.values, schema);
                text(&mut keywords, string);
                keywords
            }
            Kind::Array(array) => self.array(array),
            Kind::Object(described) => self.object(described),
            Kind::Alias(target) => match self.definition_name(self.api.schema(*target)) {
                // Uses of the type add `null`.
                Some(name) if is_never_null(schema) => definition_reference(&name),
                _ => object(self.reference(*target)),
            },
            Kind::Union(union) if self.is_open(schema) => self.open_union(union),
            Kind::Union(union) => self.union(union),
        }
    }

    /// Returns the schema of a type with these values; all values of the type, if there are none.
    fn constants(&self, name: &str, values: &[EnumValue], schema: &Schema) -> Keywords {
        let values: Vec<Value> = values.iter().map(|value| value.value.clone()).collect();
        if !self.is_open(schema) {
            return typed(name, &values);
        }
        let mut keywords = typed(name, &[]);
        put(&mut keywords, "examples", Some(values));
        keywords
    }

    /// Returns the schema of a union that allows other alternatives: any object with another discriminator, or any value of
    /// a declared type.
    fn open_union(&self, union: &Union) -> Keywords {
        let mut keywords = self.union(union);
        let declared = keywords.values_mut().next().map(std::mem::take);
        let mut alternatives = match declared {
            Some(Value::Array(alternatives)) => alternatives,
            _ => Vec::new(),
        };
        alternatives.push(match union.selector() {
            Some(Discriminator { property, .. }) => {
                let tags: Vec<&String> = union.variants.iter().flat_map(|variant| &variant.tags).collect();
                json!({
                    "type": "object",
                    "properties": {property: {"type": "string", "not": {"enum": tags}}},
                    "required": [property],
                })
            }
            None => {
                let variants = union.variants.iter().map(|variant| variant.schema);
                let types = self.api.json_types(variants);
                json!({"type": types.into_iter().map(JsonType::keyword).collect::<Vec<_>>()})
            }
        });
        Keywords::from_iter([("anyOf".to_owned(), Value::Array(alternatives))])
    }

    fn union(&self, union: &Union) -> Keywords {
        let variants = union.declared().map(|variant| {
            let reference = self.reference(variant.schema);
            match union.selector() {
                // A value may be valid for several alternatives. Its discriminator selects one.
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
        Keywords::from_iter([(keyword.to_owned(), Value::Array(variants.collect()))])
    }

    fn array(&self, array: &Array) -> Keywords {
        let mut keywords = typed("array", &[]);
        keywords.insert("items".to_owned(), self.reference(array.items));
        put(&mut keywords, "minItems", array.min_items);
        put(&mut keywords, "maxItems", array.max_items);
        put(&mut keywords, "uniqueItems", array.unique.then_some(true));
        keywords
    }

    fn object(&self, object: &Object) -> Keywords {
        let mut keywords = typed("object", &[]);
        let properties: Keywords = object
            .properties
            .iter()
            .map(|property| (property.name.clone(), self.reference(property.schema)))
            .collect();
        if !properties.is_empty() {
            keywords.insert("properties".to_owned(), Value::Object(properties));
        }
        let required = object.properties.iter().filter(|property| property.required);
        let required: Vec<&str> = required.map(|property| property.name.as_str()).collect();
        put(
            &mut keywords,
            "required",
            (!required.is_empty()).then_some(required),
        );
        let additional = match object.additional {
            Additional::Ignored => None,
            Additional::Any => Some(Value::Bool(true)),
            Additional::Denied => Some(Value::Bool(false)),
            Additional::Typed(schema) => Some(self.reference(schema)),
        };
        put(&mut keywords, "additionalProperties", additional);
        put(&mut keywords, "minProperties", object.min_properties);
        put(&mut keywords, "maxProperties", object.max_properties);
        keywords
    }
}

fn definition_reference(name: &str) -> Keywords {
    // A reference is a URI, which is ASCII. Identifiers contain nothing else to encode.
    let name = utf8_percent_encode(plain(name), CONTROLS);
    let reference = format!("#/$defs/{name}");
    Keywords::from_iter([("$ref".to_owned(), Value::String(reference))])
}

/// Returns whether the Rust type of a named schema has no value for `null`.
fn is_never_null(schema: &Schema) -> bool {
    schema.has_own_type() || schema.facts.recursive_alias
}

/// Returns the schema of bytes, as the run-time crate reads them.
fn bytes() -> Value {
    json!({"anyOf": [
        {"type": "string"},
        {"type": "array", "items": {"type": "integer", "minimum": 0, "maximum": 255}},
    ]})
}

fn text(keywords: &mut Keywords, string: &StringType) {
    put(keywords, "format", string.format.as_ref().map(Format::name));
    put(keywords, "minLength", string.min_length);
    put(keywords, "maxLength", string.max_length);
    put(keywords, "pattern", string.pattern.as_deref());
}

fn typed(name: &str, values: &[Value]) -> Keywords {
    let mut keywords = Keywords::from_iter([("type".to_owned(), json!(name))]);
    put(&mut keywords, "enum", (!values.is_empty()).then_some(values));
    keywords
}

fn bounds(keywords: &mut Keywords, bounds: &Bounds) {
    let (minimum, maximum) = match (bounds.exclusive_minimum, bounds.exclusive_maximum) {
        (false, false) => ("minimum", "maximum"),
        (true, false) => ("exclusiveMinimum", "maximum"),
        (false, true) => ("minimum", "exclusiveMaximum"),
        (true, true) => ("exclusiveMinimum", "exclusiveMaximum"),
    };
    put(keywords, minimum, bounds.minimum.clone());
    put(keywords, maximum, bounds.maximum.clone());
    put(keywords, "multipleOf", bounds.multiple_of.clone());
}

/// Adds `null` to the values.
fn nullable(mut keywords: Keywords) -> Keywords {
    if let Some(Value::Array(values)) = keywords.get_mut("enum") {
        values.push(Value::Null);
    }
    if let Some(name) = keywords.get("type").cloned() {
        keywords.insert("type".to_owned(), json!([name, "null"]));
        return keywords;
    }
    let null_type = json!({"type": "null"});
    let is_nullable = |choices: &Value| {
        choices
            .as_array()
            .is_some_and(|choices| choices.contains(&null_type))
    };
    if keywords.is_empty() || keywords.get("anyOf").is_some_and(is_nullable) {
        return keywords;
    }
    object(json!({"anyOf": [keywords, null_type]}))
}

/// Adds the annotations of a schema.
fn annotate(keywords: &mut Keywords, schema: &Schema) {
    put(keywords, "title", schema.title.as_deref());
    put(keywords, "description", schema.description.as_deref());
    put(keywords, "default", schema.default.clone());
    if !keywords.contains_key("examples") {
        let example = schema.example.as_ref().map(|example| json!([example]));
        put(keywords, "examples", example);
    }
    put(keywords, "deprecated", schema.deprecated.then_some(true));
    put(keywords, "readOnly", schema.read_only.then_some(true));
    put(keywords, "writeOnly", schema.write_only.then_some(true));
}

/// Replaces the description of a schema by that of its use.
fn describe(schema: &mut Value, description: Option<&str>) {
    if let (Value::Object(keywords), Some(text)) = (schema, description) {
        keywords.insert("description".to_owned(), json!(text));
    }
}

fn put(keywords: &mut Keywords, name: &str, value: Option<impl Into<Value>>) {
    if let Some(value) = value {
        keywords.insert(name.to_owned(), value.into());
    }
}

fn object(value: Value) -> Keywords {
    match value {
        Value::Object(keywords) => keywords,
        _ => Keywords::new(),
    }
}
