//! An `enum` without `type`, with values of several types: a union with an alternative for each type.

use super::needs_name;
use super::scalars::{PER_VALUE, enum_value, is_null};
use crate::lower::context::Lowering;
use crate::lower::names::Scope;
use crate::model::{Integer, Kind, Number, SchemaId, StringType, Union, UnionKind, Variant};
use crate::source::Cursor;
use serde_json::Value;

impl<'a> Lowering<'a> {
    pub(super) fn mixed_enum(&mut self, at: &Cursor<'a>, hint: &str) -> Kind {
        let Some(list) = self.enum_list(at) else {
            return Kind::Any;
        };
        let [names, descriptions] = PER_VALUE.map(|name| self.per_value(at, name));
        let (mut texts, mut integers, mut numbers, mut truths) = (vec![], vec![], vec![], vec![]);
        let mut scopes: [Scope; 3] = Default::default();
        let [of_texts, of_integers, of_truths] = &mut scopes;
        let mut known = Vec::new();
        for (index, item) in list.items().filter(|item| !is_null(item)).enumerate() {
            let value = item.value();
            if known.contains(&value) {
                self.report_repeated_value(&item);
                continue;
            }
            known.push(value.clone());
            let (name, description) = (names.get(index), descriptions.get(index));
            match &value {
                Value::String(_) => texts.push(enum_value(value, of_texts, name, description)),
                Value::Number(number) if number.is_u64() && !number.is_i64() => {
                    self.report_large_value(&item)
                }
                Value::Number(_) => {
                    numbers.push(value.clone());
                    integers.push(enum_value(value, of_integers, name, description));
                }
                Value::Bool(_) => truths.push(enum_value(value, of_truths, name, description)),
                Value::Null | Value::Array(_) | Value::Object(_) => self.report(
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
                values: integers,
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
            // An `enum` of both values does not restrict.
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
