//! Checks examples and defaults against their schemas.
//!
//! The check works on the model and not through a JSON Schema library. It also covers what the generated Rust types can
//! represent (integer widths, timestamps), follows OpenAPI discriminators, which JSON Schema ignores, and reports the
//! first mismatch inside the selected alternative, where a library reports only that no alternative matches. OpenAPI
//! 3.0 schemas would also have to be translated, because `nullable` and boolean `exclusiveMinimum` are not JSON Schema.

use super::regular_expression;
use super::rfc_3339;
use crate::diagnostics::{Diagnostic, Location};
use crate::model::{
    Additional, Api, Array, Bounds, Content, EnumValue, Example, Format, IntegerWidth, Kind, Object,
    Parameter, ParameterValue, Property, SchemaId, StringType, Union, UnionKind, without_fraction,
};
use serde_json::{Number, Value};
use std::cell::RefCell;
use std::collections::HashMap;

/// Returns a diagnostic for every example and default that does not match its schema.
pub(super) fn check(api: &Api) -> Vec<Diagnostic> {
    let (both, one) = (Matches::default(), Matches::default());
    let mut checker = Checker {
        rules: Rules {
            api,
            any_direction: true,
            matches: &both,
        },
        diagnostics: Vec::new(),
    };
    for schema in api.schemas.iter().filter(|schema| schema.view_of.is_none()) {
        for (keyword, value) in [("example", &schema.example), ("default", &schema.default)] {
            if let Some(value) = value {
                let pointer = format!("{}/{keyword}", schema.location.pointer);
                checker.check(
                    value,
                    schema.id,
                    &Location {
                        pointer,
                        ..schema.location.clone()
                    },
                );
            }
        }
    }
    checker.rules.any_direction = false;
    checker.rules.matches = &one;
    for operation in &api.operations {
        for parameter in &operation.parameters {
            checker.parameter(parameter);
        }
        if let Some(body) = &operation.request_body {
            checker.contents(&body.contents);
        }
        for response in &operation.responses {
            checker.response(response);
        }
    }
    for unmatched in &api.unmatched {
        checker.response(&unmatched.not_found);
        checker.response(&unmatched.method_not_allowed);
    }
    checker.diagnostics
}

/// Returns whether a value, perhaps null, matches a schema.
pub(super) fn is_instance(api: &Api, id: SchemaId, value: &Value) -> bool {
    let rules = Rules {
        api,
        any_direction: false,
        matches: &Matches::default(),
    };
    value.is_null() || mismatch(rules, id, value, &mut String::new(), 0).is_ok()
}

struct Checker<'a> {
    rules: Rules<'a>,
    diagnostics: Vec<Diagnostic>,
}

/// What values are checked against.
#[derive(Clone, Copy)]
struct Rules<'a> {
    api: &'a Api,
    /// Whether the value is that of a request or a response, so that required properties may be missing if they are
    /// `readOnly` or `writeOnly`.
    any_direction: bool,
    matches: &'a Matches,
}

/// Whether each value matches each alternative of a union that it was compared with. Without these, the time would grow
/// exponentially with the nesting of a recursive union. The values must exist for as long as these.
type Matches = RefCell<HashMap<(SchemaId, *const Value), bool>>;

impl Rules<'_> {
    fn requires(self, property: &Property) -> bool {
        let of = &self.api.schema(property.schema).facts;
        property.required && !(self.any_direction && (of.read_only || of.write_only))
    }
}

impl Checker<'_> {
    fn parameter(&mut self, parameter: &Parameter) {
        self.value(&parameter.value, &parameter.examples);
    }

    fn value(&mut self, value: &ParameterValue, examples: &[Example]) {
        match value {
            ParameterValue::Styled { schema, .. } => self.examples(examples, *schema),
            ParameterValue::Content(content) => self.contents(std::slice::from_ref(content)),
        }
    }

    fn response(&mut self, response: &crate::model::Response) {
        for header in &response.headers {
            self.value(&header.value, &header.examples);
        }
        self.contents(&response.contents);
    }

    fn contents(&mut self, contents: &[Content]) {
        for content in contents {
            if let Some(schema) = content.schema {
                self.examples(&content.examples, schema);
            }
        }
    }

    fn examples(&mut self, examples: &[Example], schema: SchemaId) {
        for example in examples {
            self.check(&example.value, schema, &example.location);
        }
    }

    fn check(&mut self, value: &Value, schema: SchemaId, location: &Location) {
        let Err(mismatch) = mismatch(self.rules, schema, value, &mut String::new(), 0) else {
            return;
        };
        let at = if mismatch.pointer.is_empty() {
            String::new()
        } else {
            format!(" at `{}`", mismatch.pointer)
        };
        self.diagnostics.push(Diagnostic {
            file: self.rules.api.file.clone(),
            location: location.clone(),
            reason: format!(
                "the value is not an instance of its schema:{at} {}",
                mismatch.reason
            ),
            fix: "fix the value or the schema".into(),
        });
    }
}

/// The first mismatch between a value and its schema.
struct Mismatch {
    pointer: String,
    reason: String,
}

fn fail(pointer: &str, reason: impl Into<String>) -> Result<(), Mismatch> {
    Err(Mismatch {
        pointer: pointer.to_owned(),
        reason: reason.into(),
    })
}

/// The limit of recursion, in levels of the value, of aliases and of unions inside unions.
const MAX_DEPTH: usize = 256;

fn mismatch(
    rules: Rules<'_>,
    id: SchemaId,
    value: &Value,
    pointer: &mut String,
    depth: usize,
) -> Result<(), Mismatch> {
    if depth > MAX_DEPTH {
        return Ok(());
    }
    let schema = rules.api.schema(id);
    if value.is_null() && schema.nullable {
        return Ok(());
    }
    match (&schema.kind, value) {
        (Kind::Any, _) => Ok(()),
        (Kind::Alias(target), _) => mismatch(rules, *target, value, pointer, depth + 1),
        (Kind::Boolean(only), Value::Bool(_)) => one_of(only.as_slice(), value, pointer),
        (Kind::Integer(integer), Value::Number(number)) => {
            if number.as_f64().is_none_or(|value| value.fract() != 0.0) {
                return fail(pointer, format!("{number} is not an integer"));
            }
            one_of(&integer.values, value, pointer)?;
            width(integer.width, number, pointer)?;
            bounded(&integer.bounds, number, pointer)
        }
        (Kind::Number(kind), Value::Number(number)) => {
            let is_listed = |known: &Value| known.as_number().is_some_and(|known| is_equal(known, number));
            if !kind.values.is_empty() && !kind.values.iter().any(is_listed) {
                return fail(pointer, format!("{value} is not one of the values of `enum`"));
            }
            bounded(&kind.bounds, number, pointer)
        }
        (Kind::String(string), Value::String(text)) => string_mismatch(string, text, value, pointer),
        (Kind::Array(array), Value::Array(items)) => array_mismatch(rules, array, items, pointer, depth),
        (Kind::Object(object), Value::Object(_)) => object_mismatch(rules, object, value, pointer, depth),
        (Kind::Union(union), _) => union_mismatch(rules, union, value, pointer, depth),
        (kind, _) => fail(
            pointer,
            format!("{} is not {}", shortened(value), kind_name(kind)),
        ),
    }
}

fn kind_name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Any | Kind::Alias(_) | Kind::Union(_) => "any of the types",
        Kind::Boolean(_) => "a boolean",
        Kind::Integer(_) => "an integer",
        Kind::Number(_) => "a number",
        Kind::String(_) => "a string",
        Kind::Array(_) => "an array",
        Kind::Object(_) => "an object",
    }
}

/// Returns whether two numbers are the same, however they are written: `1` and `1.0` are.
fn is_equal(some: &Number, other: &Number) -> bool {
    without_fraction(some) == without_fraction(other)
}

fn shortened(value: &Value) -> String {
    let text = value.to_string();
    if text.chars().count() <= 60 {
        return text;
    }
    let head: String = text.chars().take(57).collect();
    format!("{head}...")
}

fn one_of(values: &[EnumValue], value: &Value, pointer: &str) -> Result<(), Mismatch> {
    let is_same = |known: &EnumValue| match (&known.value, value) {
        (Value::Number(known), Value::Number(number)) => is_equal(known, number),
        (known, value) => known == value,
    };
    if values.is_empty() || values.iter().any(is_same) {
        return Ok(());
    }
    fail(
        pointer,
        format!("{} is not one of the values of `enum`", shortened(value)),
    )
}

fn width(width: IntegerWidth, number: &Number, pointer: &str) -> Result<(), Mismatch> {
    // Integers of 128 bits are read from JSON as one of the types of 64 bits.
    let range = match width {
        IntegerWidth::I32 => i128::from(i32::MIN)..=i128::from(i32::MAX),
        IntegerWidth::U32 => 0..=i128::from(u32::MAX),
        IntegerWidth::I64 => i128::from(i64::MIN)..=i128::from(i64::MAX),
        IntegerWidth::U64 => 0..=i128::from(u64::MAX),
        IntegerWidth::I128 => i128::from(i64::MIN)..=i128::from(u64::MAX),
    };
    let value = without_fraction(number).as_i128();
    if value.is_some_and(|value| range.contains(&value)) {
        Ok(())
    } else {
        fail(pointer, format!("{number} is out of range for its format"))
    }
}

fn bounded(bounds: &Bounds, number: &Number, pointer: &str) -> Result<(), Mismatch> {
    let Some(value) = number.as_f64() else {
        return Ok(());
    };
    let as_float = |bound: &Option<Number>| bound.as_ref().and_then(Number::as_f64);
    if let Some(minimum) = as_float(&bounds.minimum)
        && (value < minimum || (bounds.exclusive_minimum && value <= minimum))
    {
        return fail(pointer, format!("{number} is below the minimum"));
    }
    if let Some(maximum) = as_float(&bounds.maximum)
        && (value > maximum || (bounds.exclusive_maximum && value >= maximum))
    {
        return fail(pointer, format!("{number} is above the maximum"));
    }
    if let Some(step) = as_float(&bounds.multiple_of)
        && step > 0.0
    {
        let steps = value / step;
        if (steps - steps.round()).abs() > 1e-9 * steps.abs().max(1.0) {
            return fail(pointer, format!("{number} is not a multiple of {step}"));
        }
    }
    Ok(())
}

fn string_mismatch(string: &StringType, text: &str, value: &Value, pointer: &str) -> Result<(), Mismatch> {
    one_of(&string.values, value, pointer)?;
    let length = text.chars().count() as u64;
    if string.min_length.is_some_and(|minimum| length < minimum) {
        return fail(
            pointer,
            format!("{} is shorter than `minLength`", shortened(value)),
        );
    }
    if string.max_length.is_some_and(|maximum| length > maximum) {
        return fail(
            pointer,
            format!("{} is longer than `maxLength`", shortened(value)),
        );
    }
    if let Some(pattern) = &string.pattern
        && let Ok(regex) = regular_expression::compile(pattern)
        && regex.find(text).is_none()
    {
        return fail(
            pointer,
            format!("{} does not match `{pattern}`", shortened(value)),
        );
    }
    if let Some(format) = &string.format
        && !has_format(format, text)
    {
        return fail(
            pointer,
            format!("{} does not match `format: {}`", shortened(value), format.name()),
        );
    }
    Ok(())
}

/// Checks formats whose examples the generated code must be able to read.
fn has_format(format: &Format, text: &str) -> bool {
    match format {
        Format::DateTime => rfc_3339::is_date_time(text),
        Format::Date => rfc_3339::is_date(text),
        Format::Uuid => {
            text.len() == 36
                && text.bytes().enumerate().all(|(index, byte)| match index {
                    8 | 13 | 18 | 23 => byte == b'-',
                    _ => byte.is_ascii_hexdigit(),
                })
        }
        Format::Email => text
            .split_once('@')
            .is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty()),
        Format::Ipv4 => text.parse::<std::net::Ipv4Addr>().is_ok(),
        Format::Ipv6 => text.parse::<std::net::Ipv6Addr>().is_ok(),
        Format::Uri | Format::Byte | Format::Binary | Format::Password | Format::Other(_) => true,
    }
}

fn array_mismatch(
    rules: Rules<'_>,
    array: &Array,
    items: &[Value],
    pointer: &mut String,
    depth: usize,
) -> Result<(), Mismatch> {
    let length = items.len() as u64;
    if array.min_items.is_some_and(|minimum| length < minimum) {
        return fail(pointer, "the array has fewer items than `minItems`");
    }
    if array.max_items.is_some_and(|maximum| length > maximum) {
        return fail(pointer, "the array has more items than `maxItems`");
    }
    if array.unique
        && items
            .iter()
            .enumerate()
            .any(|(index, item)| items[..index].contains(item))
    {
        return fail(pointer, "the items are not unique");
    }
    for (index, item) in items.iter().enumerate() {
        below(pointer, &index.to_string(), |pointer| {
            mismatch(rules, array.items, item, pointer, depth + 1)
        })?;
    }
    Ok(())
}

fn object_mismatch(
    rules: Rules<'_>,
    object: &Object,
    value: &Value,
    pointer: &mut String,
    depth: usize,
) -> Result<(), Mismatch> {
    let Value::Object(members) = value else {
        return Ok(());
    };
    for property in &object.properties {
        match members.get(&property.name) {
            Some(member) => {
                below(pointer, &property.name, |pointer| {
                    mismatch(rules, property.schema, member, pointer, depth + 1)
                })?;
            }
            None if rules.requires(property) => {
                return fail(
                    pointer,
                    format!("the required property `{}` is missing", property.name),
                );
            }
            None => {}
        }
    }
    for (name, member) in members {
        let is_described = object.properties.iter().any(|property| property.name == *name);
        if is_described || object.omitted.contains(name) {
            continue;
        }
        match &object.additional {
            Additional::Denied => return fail(pointer, format!("the property `{name}` is not allowed")),
            Additional::Typed(schema) => {
                below(pointer, name, |pointer| {
                    mismatch(rules, *schema, member, pointer, depth + 1)
                })?;
            }
            Additional::Ignored | Additional::Any => {}
        }
    }
    let counted = members.keys().filter(|name| !object.omitted.contains(name));
    let count = counted.count() as u64;
    if object.min_properties.is_some_and(|minimum| count < minimum) {
        return fail(pointer, "the object has fewer properties than `minProperties`");
    }
    if object.max_properties.is_some_and(|maximum| count > maximum) {
        return fail(pointer, "the object has more properties than `maxProperties`");
    }
    Ok(())
}

fn union_mismatch(
    rules: Rules<'_>,
    union: &Union,
    value: &Value,
    pointer: &mut String,
    depth: usize,
) -> Result<(), Mismatch> {
    if let Some(discriminator) = &union.discriminator
        && let Some(tag) = value.get(&discriminator.property).and_then(Value::as_str)
    {
        return match union
            .variants
            .iter()
            .find(|variant| variant.tags.iter().any(|known| known == tag))
        {
            Some(variant) => mismatch(rules, variant.schema, value, pointer, depth + 1),
            None => fail(pointer, format!("`{tag}` selects no alternative")),
        };
    }
    // The generated types select the alternative by the discriminator alone.
    if let Some(selector) = union.selector() {
        let property = &selector.property;
        return fail(
            pointer,
            format!("the discriminator `{property}` is missing or no string"),
        );
    }
    let mut is_match = |id: SchemaId| {
        let key = (id, std::ptr::from_ref(value));
        let known = rules.matches.borrow().get(&key).copied();
        known.unwrap_or_else(|| {
            let is_match = mismatch(rules, id, value, pointer, depth + 1).is_ok();
            rules.matches.borrow_mut().insert(key, is_match);
            is_match
        })
    };
    let matching = union
        .variants
        .iter()
        .filter(|variant| is_match(variant.schema))
        .count();
    match (matching, union.kind) {
        (0, _) => fail(pointer, "the value matches no alternative"),
        (2.., UnionKind::OneOf) => fail(pointer, "the value matches more than one alternative of `oneOf`"),
        _ => Ok(()),
    }
}

fn below(
    pointer: &mut String,
    token: &str,
    check: impl FnOnce(&mut String) -> Result<(), Mismatch>,
) -> Result<(), Mismatch> {
    let length = pointer.len();
    pointer.push('/');
    pointer.push_str(&crate::pointer::escape(token));
    let outcome = check(pointer);
    pointer.truncate(length);
    outcome
}
