//! Lowers schemas of strings, integers, numbers and booleans, with the values of their `enum`.

use super::formats::{enum_value_name, format_of, integer_width, number_width};
use crate::lower::context::Lowering;
use crate::lower::intersection::scalars::without_excluded_values;
use crate::lower::names::{Scope, pascal};
use crate::lower::regular_expression;
use crate::model::{Bounds, EnumValue, Integer, Kind, Number, StringType};
use crate::source::{Cursor, Data};
use serde_json::{Map, Value};

/// The extensions with one item for each value of an `enum`, in the same order.
pub(super) const PER_VALUE: [&str; 2] = ["x-enum-varnames", "x-enum-descriptions"];

impl<'a> Lowering<'a> {
    pub(super) fn string_kind(&mut self, at: &Cursor<'a>) -> Kind {
        let pattern = self.text(at, "pattern");
        if let (Some(text), Some(member)) = (&pattern, at.get("pattern"))
            && let Err(error) = regular_expression::compile(text)
        {
            self.report(
                &member,
                format!("`{text}` is not an ECMA-262 regular expression: {error}"),
                "fix the pattern; ECMA-262 has no inline flags such as `(?i)`",
            );
        }
        let values = self.enum_values(at, "a string", |data| matches!(data, Data::String(_)));
        let kind = Kind::String(StringType {
            format: self.text(at, "format").map(format_of),
            min_length: self.count(at, "minLength"),
            max_length: self.count(at, "maxLength"),
            pattern,
            values,
        });
        self.without_excluded_values(at, kind)
    }

    pub(super) fn integer_kind(&mut self, at: &Cursor<'a>) -> Kind {
        let format = self.text(at, "format");
        let kind = Kind::Integer(Integer {
            width: integer_width(format.as_deref()),
            format,
            bounds: self.bounds(at),
            values: self.enum_values(
                at,
                "an integer",
                |data| matches!(data, Data::Number(n) if n.is_i64()),
            ),
        });
        self.without_excluded_values(at, kind)
    }

    pub(super) fn number_kind(&mut self, at: &Cursor<'a>) -> Kind {
        let format = self.text(at, "format");
        let kind = Kind::Number(Number {
            width: number_width(format.as_deref()),
            format,
            bounds: self.bounds(at),
            values: self
                .enum_values(at, "a number", |data| matches!(data, Data::Number(_)))
                .into_iter()
                .map(|value| value.value)
                .collect(),
        });
        self.without_excluded_values(at, kind)
    }

    /// Removes the values of an `enum` that the other keywords exclude, and reports if none is left.
    fn without_excluded_values(&mut self, at: &Cursor<'a>, kind: Kind) -> Kind {
        match (without_excluded_values(&kind), at.get("enum")) {
            (Some(kind), Some(_)) => kind,
            (None, Some(values)) => {
                self.report(
                    &values,
                    "the other keywords of this schema exclude every value of its `enum`",
                    "remove those keywords or fix the values",
                );
                kind
            }
            (_, None) => kind,
        }
    }

    pub(super) fn boolean_kind(&mut self, at: &Cursor<'a>) -> Kind {
        let mut values = self.enum_values(at, "a boolean", |data| matches!(data, Data::Bool(_)));
        // An `enum` of both values does not restrict.
        Kind::Boolean(values.pop().filter(|_| values.is_empty()))
    }

    fn enum_values(&mut self, at: &Cursor<'a>, what: &str, fits: fn(&Data) -> bool) -> Vec<EnumValue> {
        let Some(list) = self.enum_list(at) else {
            return Vec::new();
        };
        let [names, descriptions] = PER_VALUE.map(|name| self.per_value(at, name));
        let mut scope = Scope::default();
        let mut values: Vec<EnumValue> = Vec::new();
        for (index, item) in list.items().filter(|item| !is_null(item)).enumerate() {
            let value = item.value();
            if !fits(&item.node.data) {
                self.report_unfit_value(&item, what);
                continue;
            }
            if values.iter().any(|known| known.value == value) {
                self.report_repeated_value(&item);
                continue;
            }
            let (name, description) = (names.get(index), descriptions.get(index));
            values.push(enum_value(value, &mut scope, name, description));
        }
        values
    }

    /// Returns the `enum` of a schema. One without values is reported.
    pub(super) fn enum_list(&mut self, at: &Cursor<'a>) -> Option<Cursor<'a>> {
        let list = at.get("enum").filter(|list| self.array(list, "`enum`"))?;
        if list.items().next().is_none() && !self.lenient {
            self.report(
                &list,
                "the `enum` has no values, so nothing is valid",
                "list the values or remove it",
            );
        }
        Some(list)
    }

    /// Reports a value that stands in an `enum` before, unless lenient: JSON Schema only recommends that they differ.
    pub(super) fn report_repeated_value(&mut self, item: &Cursor<'a>) {
        if !self.lenient {
            self.report(
                item,
                format!("the `enum` has {} twice", item.value()),
                "remove one",
            );
        }
    }

    pub(super) fn report_large_value(&mut self, item: &Cursor<'a>) {
        self.report(
            item,
            format!(
                "the value {} of the `enum` does not fit a signed 64-bit integer",
                item.value()
            ),
            "use bounds with `format: uint64` instead, or strings",
        );
    }

    fn report_unfit_value(&mut self, item: &Cursor<'a>, what: &str) {
        let (value, found) = (item.value(), item.node.type_name());
        if what == "an integer" && value.is_u64() {
            self.report_large_value(item);
        } else {
            self.report(
                item,
                format!("the value {value} of the `enum` is {found}, not {what}"),
                format!("write {what}, or fix `type`"),
            );
        }
    }

    /// Returns the extensions of a schema. The lists with an item for each value of an `enum` lose those of `null`, which
    /// the model expresses as `nullable`.
    pub(super) fn extensions_of_schema(&self, at: &Cursor<'a>) -> Map<String, Value> {
        let mut extensions = self.extensions(at);
        let nulls = nulls(at);
        for name in PER_VALUE {
            if let Some(Value::Array(list)) = extensions.get_mut(name) {
                remove_nulls(list, &nulls);
            }
        }
        extensions
    }

    /// Reads an extension with one string for each value of the `enum`. It may omit `null`, which has no name.
    pub(super) fn per_value(&mut self, at: &Cursor<'a>, name: &str) -> Vec<String> {
        let Some(list) = at.get(name) else {
            return Vec::new();
        };
        let nulls = nulls(at);
        let mut items: Vec<Cursor<'a>> = list.items().collect();
        remove_nulls(&mut items, &nulls);
        let texts: Vec<String> = items
            .iter()
            .filter_map(|item| item.str().map(str::to_owned))
            .collect();
        let count = nulls.iter().filter(|null| !**null).count();
        if items.len() != count || texts.len() != count {
            self.report(
                &list,
                format!("`{name}` must have one string for each of the {count} values of `enum`"),
                "make the arrays equally long",
            );
            return Vec::new();
        }
        texts
    }

    pub(super) fn bounds(&mut self, at: &Cursor<'a>) -> Bounds {
        Bounds {
            minimum: self.number(at, "minimum"),
            exclusive_minimum: self.flag(at, "exclusiveMinimum"),
            maximum: self.number(at, "maximum"),
            exclusive_maximum: self.flag(at, "exclusiveMaximum"),
            multiple_of: self.number(at, "multipleOf"),
        }
    }

    fn number(&mut self, at: &Cursor<'a>, name: &str) -> Option<serde_json::Number> {
        let member = at.get(name)?;
        match &member.node.data {
            Data::Number(number) => Some(number.clone()),
            _ => {
                self.report(&member, format!("`{name}` must be a number"), "write a number");
                None
            }
        }
    }
}

pub(super) fn is_null(value: &Cursor<'_>) -> bool {
    matches!(value.node.data, Data::Null)
}

/// Returns for each value of the `enum` whether it is `null`.
fn nulls(schema: &Cursor<'_>) -> Vec<bool> {
    let values = schema.get("enum");
    values
        .iter()
        .flat_map(Cursor::items)
        .map(|value| is_null(&value))
        .collect()
}

/// Removes what describes a `null` from a list with an item for each value.
fn remove_nulls<T>(list: &mut Vec<T>, nulls: &[bool]) {
    if list.len() == nulls.len() {
        let mut nulls = nulls.iter();
        list.retain(|_| nulls.next() != Some(&true));
    }
}

/// Returns a value of an `enum`, which is named by `x-enum-varnames`, or after itself.
pub(super) fn enum_value(
    value: Value,
    scope: &mut Scope,
    name: Option<&String>,
    description: Option<&String>,
) -> EnumValue {
    let text = name.cloned().unwrap_or_else(|| enum_value_name(&value));
    EnumValue {
        ident: scope.claim(pascal(&text, "Empty")),
        value,
        description: description.cloned(),
    }
}
