//! An `enum` without `type`, with values of several types: a union with an alternative for each type.

use super::needs_name;
use crate::lower::context::Lowering;
use crate::lower::names::{Scope, pascal};
use crate::lower::schema::formats::enum_value_name;
use crate::model::{EnumValue, Integer, Kind, Number, SchemaId, StringType, Union, UnionKind, Variant};
use crate::source::Cursor;
use serde_json::Value;

impl<'a> Lowering<'a> {
    pub(super) fn mixed_enum(&mut self, at: &Cursor<'a>, hint: &str) -> Kind {
        let Some(list) = at.get("enum").filter(|list| self.array(list, "`enum`")) else {
            return Kind::Any;
        };
        let (mut texts, mut numbers, mut truths) = (Vec::new(), Vec::new(), Vec::new());
        let (mut scope, mut known) = (Scope::default(), Vec::new());
        for item in list.items() {
            let value = item.value();
            if known.contains(&value) {
                // JSON Schema only recommends that they differ.
                if !self.lenient {
                    self.report(&item, format!("the `enum` has {value} twice"), "remove one");
                }
                continue;
            }
            known.push(value.clone());
            match value {
                Value::Null => {}
                Value::String(_) => texts.push(named(value, &mut scope)),
                Value::Number(number) if number.is_u64() && !number.is_i64() => self.report(
                    &item,
                    format!("the value {number} of the `enum` does not fit a signed 64-bit integer"),
                    "use a string, or bounds with `format: uint64`",
                ),
                Value::Number(_) => numbers.push(value),
                Value::Bool(_) => truths.push(named(value, &mut Scope::default())),
                Value::Array(_) | Value::Object(_) => self.report(
                    &item,
                    "an `enum` of objects or arrays has no Rust type",
                    "use `properties` or `items` instead",
                ),
            }
        }
        let mut kinds = Vec::new();
        if !texts.is_empty() {
            let text = StringType {
                values: texts,
                ..StringType::default()
            };
            kinds.push(("String", Kind::String(text)));
        }
        if numbers.iter().all(Value::is_i64) && !numbers.is_empty() {
            let integer = Integer {
                values: numbers
                    .into_iter()
                    .map(|value| named(value, &mut Scope::default()))
                    .collect(),
                ..Integer::default()
            };
            kinds.push(("Integer", Kind::Integer(integer)));
        } else if !numbers.is_empty() {
            let number = Number {
                values: numbers,
                ..Number::default()
            };
            kinds.push(("Number", Kind::Number(number)));
        }
        if let Some(only) = truths.pop() {
            // Both values do not restrict.
            kinds.push(("Boolean", Kind::Boolean(Some(only).filter(|_| truths.is_empty()))));
        }
        let variants = kinds.into_iter().map(|(ident, kind)| Variant {
            ident: ident.to_owned(),
            schema: self.values_of_type(at, &format!("{hint}{ident}"), kind),
            ..Variant::default()
        });
        Kind::Union(Union {
            kind: UnionKind::AnyOf,
            variants: variants.collect(),
            discriminator: None,
        })
    }

    fn values_of_type(&mut self, at: &Cursor<'a>, name: &str, kind: Kind) -> SchemaId {
        let id = self.synthetic(at, name, None);
        let name = needs_name(&kind).then(|| self.type_names.claim(name.to_owned()));
        if let Some(schema) = &mut self.schemas[id.0] {
            schema.type_name = name;
            schema.kind = kind;
        }
        id
    }
}

fn named(value: Value, scope: &mut Scope) -> EnumValue {
    EnumValue {
        ident: scope.claim(pascal(&enum_value_name(&value), "Empty")),
        value,
        description: None,
    }
}
