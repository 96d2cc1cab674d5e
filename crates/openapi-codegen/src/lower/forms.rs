//! Decides, in the finished model, how the fields of forms in requests are serialized, and records what the server emitter
//! must refuse.

use crate::model::{
    Additional, Api, Content, FormField, Kind, MediaKind, Object, OtherFields, ParameterStyle, Property,
    SchemaId, StringRepr, Unsupported,
};

/// How deeply choices in choices are searched.
const MAX_DEPTH: usize = 16;

/// Returns whether a value of a schema can be sent as a form: an object, or one of several.
pub(super) fn has_fields(api: &Api, id: SchemaId) -> bool {
    is_object(api, id, 0)
}

fn is_object(api: &Api, id: SchemaId, depth: usize) -> bool {
    match &api.resolved(id).kind {
        Kind::Object(_) => true,
        Kind::Union(union) if depth < MAX_DEPTH => {
            let mut variants = union.variants.iter();
            variants.any(|variant| is_object(api, variant.schema, depth + 1))
        }
        _ => false,
    }
}

/// Decides the fields of a form in a request.
pub(super) fn decide(api: &Api, content: &mut Content, unsupported: &mut Vec<Unsupported>) {
    content.form_fields = Vec::new();
    content.other_fields = OtherFields::Any;
    if !matches!(content.kind, MediaKind::Form | MediaKind::Multipart) {
        return;
    }
    let Some(schema) = content.schema.map(|schema| api.resolved(schema)) else {
        return;
    };
    let report = |reason: String, fix: &str| Unsupported {
        location: content.location.clone(),
        reason,
        fix: fix.to_owned(),
    };
    match &schema.kind {
        Kind::Object(object) => {
            let properties = object.properties.iter();
            let fields: Vec<FormField> = properties
                .map(|property| form_field(api, content, property))
                .collect();
            let unreadable = object.properties.iter().zip(&fields);
            unsupported.extend(unreadable.filter(|(property, field)| !is_readable(api, property, field)).map(
                |(_, field)| {
                    let reason = format!(
                        "the server cannot read the field `{}` in the style `{}`",
                        field.property,
                        field.style.name()
                    );
                    let fix = "omit `style`, `explode` and `allowReserved`; arrays are then repeated fields, and objects are JSON";
                    report(reason, fix)
                },
            ));
            if let Additional::Typed(values) = object.additional
                && content.kind == MediaKind::Multipart
                && is_file(api, values)
            {
                unsupported.push(report(
                    "the server cannot read files among the additional properties of a form".to_owned(),
                    "describe each file as a property, or all as an array of files",
                ));
            }
            content.form_fields = fields;
            content.other_fields = other_fields(api, object);
        }
        Kind::Union(_) => {
            let is_default = |style: Option<ParameterStyle>, explode: Option<bool>| {
                style.is_none_or(|style| style == ParameterStyle::Form) && explode != Some(false)
            };
            let encodings = content.encoding.iter();
            let is_encoded = encodings
                .filter(|_| content.kind == MediaKind::Form)
                .any(|encoding| encoding.json || !is_default(encoding.style, encoding.explode));
            if is_encoded {
                unsupported.push(report(
                    "the server cannot read the `encoding` of a form whose schema is a choice".to_owned(),
                    "remove `encoding`, or describe the form as one object",
                ));
            }
            if content.kind == MediaKind::Multipart && contains_file(api, schema.id, 0) {
                unsupported.push(report(
                    "the server cannot read files in a form whose schema is a choice".to_owned(),
                    "describe the form as one object with optional properties",
                ));
            }
        }
        // Bytes, with a warning if they should be something else.
        _ => {}
    }
}

/// Whether an alternative has a property that is a file, or an array of files.
fn contains_file(api: &Api, id: SchemaId, depth: usize) -> bool {
    match &api.resolved(id).kind {
        Kind::Union(union) if depth < MAX_DEPTH => {
            let mut variants = union.variants.iter();
            variants.any(|variant| contains_file(api, variant.schema, depth + 1))
        }
        Kind::Object(object) => {
            let mut properties = object.properties.iter();
            properties.any(|property| is_file(api, property.schema))
                || matches!(object.additional, Additional::Typed(values) if is_file(api, values))
        }
        _ => false,
    }
}

/// Whether a schema is that of a file or an array of files.
fn is_file(api: &Api, id: SchemaId) -> bool {
    let schema = api.resolved(id);
    match &schema.kind {
        Kind::Array(array) => api.resolved(array.items).is_binary(),
        _ => schema.is_binary(),
    }
}

/// Returns what is known of the fields that the schema of a form does not name.
fn other_fields(api: &Api, object: &Object) -> OtherFields {
    let Additional::Typed(id) = object.additional else {
        return OtherFields::Text;
    };
    match &api.resolved(id).kind {
        Kind::Any => OtherFields::Text,
        Kind::String(text) if text.values.is_empty() && text.repr() != StringRepr::Bytes => OtherFields::Text,
        _ => OtherFields::Typed,
    }
}

/// Decides the serialization of a field. As OpenAPI 3.0 prescribes, a style applies if one of its fields is declared, and
/// the media type of the value otherwise. Parts of a multipart body have no style.
fn form_field(api: &Api, content: &Content, property: &Property) -> FormField {
    let is_multipart = content.kind == MediaKind::Multipart;
    let encoding = content
        .encoding
        .iter()
        .find(|encoding| encoding.property == property.name);
    let styled = encoding.filter(|encoding| !is_multipart && encoding.is_styled);
    let is_object = matches!(api.resolved(property.schema).kind, Kind::Object(_));
    let default = match styled {
        // An object in brackets is accepted besides one in JSON.
        None if is_object => ParameterStyle::DeepObject,
        _ => ParameterStyle::Form,
    };
    let style = styled.and_then(|encoding| encoding.style).unwrap_or(default);
    let is_exploded = matches!(style, ParameterStyle::Form | ParameterStyle::DeepObject);
    FormField {
        property: property.name.clone(),
        style,
        explode: styled
            .and_then(|encoding| encoding.explode)
            .unwrap_or(is_exploded),
        is_styled: styled.is_some(),
        allow_reserved: styled.is_some_and(|encoding| encoding.allow_reserved),
        json: encoding.is_some_and(|encoding| encoding.json),
        is_file: is_multipart && is_file(api, property.schema),
        content_types: encoding
            .filter(|_| is_multipart)
            .map(|encoding| encoding.content_types.clone())
            .unwrap_or_default(),
    }
}

/// Whether the server can read a field in its style.
fn is_readable(api: &Api, property: &Property, field: &FormField) -> bool {
    let is_object = matches!(api.resolved(property.schema).kind, Kind::Object(_));
    match field.style {
        ParameterStyle::DeepObject => is_object && field.explode,
        ParameterStyle::Form | ParameterStyle::SpaceDelimited | ParameterStyle::PipeDelimited => !is_object,
        ParameterStyle::Simple | ParameterStyle::Label | ParameterStyle::Matrix => false,
    }
}
