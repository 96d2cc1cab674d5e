//! Objects and arrays.

use crate::lower::context::Lowering;
use crate::lower::names::{Scope, pascal, snake};
use crate::model::{Additional, Array, Kind, Object, Property, SchemaId};
use crate::source::{Cursor, Data};

impl<'a> Lowering<'a> {
    pub(super) fn object_kind(&mut self, at: &Cursor<'a>, hint: &str) -> Kind {
        if let Some(values) = at.get("enum") {
            self.report(
                &values,
                "an `enum` of objects has no Rust type",
                "use `properties` instead",
            );
        }
        let required = self.required_names(at);
        let mut scope = Scope::with(&["additional"]);
        let mut properties = Vec::new();
        if let Some(members) = at.get("properties") {
            self.object(&members, "`properties`");
            for (name, member) in members.members() {
                let schema = self.schema(&member, &format!("{hint}{}", pascal(name, "Field")));
                let ident = scope.claim(snake(name, "field"));
                let required = required.contains(&name.to_owned());
                properties.push(Property {
                    name: name.to_owned(),
                    ident,
                    schema,
                    required,
                    ..Property::default()
                });
            }
        }
        let additional = self.additional(at, hint);
        for name in required {
            if !properties.iter().any(|property| property.name == name) {
                let ident = scope.claim(snake(&name, "field"));
                let schema = match additional {
                    Additional::Typed(schema) => schema,
                    _ => self.undescribed(at, &format!("{hint}{}", pascal(&name, "Field")), &name),
                };
                properties.push(Property {
                    name,
                    ident,
                    schema,
                    required: true,
                    undescribed: true,
                    ..Property::default()
                });
            }
        }
        Kind::Object(Object {
            properties,
            omitted: Vec::new(),
            additional,
            min_properties: self.count(at, "minProperties"),
            max_properties: self.count(at, "maxProperties"),
            all_of: Vec::new(),
            discriminator: self.discriminator(at),
        })
    }

    fn required_names(&mut self, at: &Cursor<'a>) -> Vec<String> {
        let Some(list) = at.get("required") else {
            return Vec::new();
        };
        if !self.array(&list, "`required` of a schema") {
            return Vec::new();
        }
        let mut names: Vec<String> = Vec::new();
        for item in list.items() {
            match item.str() {
                Some(name) if !names.iter().any(|known| known == name) => names.push(name.to_owned()),
                Some(_) => {}
                None => self.report(
                    &item,
                    "`required` must be an array of property names",
                    "write the name of a property",
                ),
            }
        }
        names
    }

    /// Adds the schema of a required property that neither `properties` nor `additionalProperties` describes: any value.
    fn undescribed(&mut self, at: &Cursor<'a>, derived_name: &str, name: &str) -> SchemaId {
        let id = self.synthetic(
            at,
            derived_name,
            Some(format!("`{name}` is required, but not described.")),
        );
        if let Some(schema) = &mut self.schemas[id.0] {
            schema.nullable = true;
        }
        id
    }

    fn additional(&mut self, at: &Cursor<'a>, hint: &str) -> Additional {
        let Some(member) = at.get("additionalProperties") else {
            return Additional::Ignored;
        };
        match &member.node.data {
            Data::Bool(true) => Additional::Any,
            Data::Bool(false) => Additional::Denied,
            Data::Object(members) if members.is_empty() => Additional::Any,
            Data::Object(_) => Additional::Typed(self.schema(&member, &format!("{hint}Value"))),
            _ => {
                self.report(
                    &member,
                    "`additionalProperties` must be a boolean or a schema",
                    "write a boolean or a schema",
                );
                Additional::Ignored
            }
        }
    }

    pub(super) fn array_kind(&mut self, at: &Cursor<'a>, hint: &str) -> Kind {
        let items = at.get("items");
        // Counts alone, as in a part of an `allOf`, say nothing of the items.
        let is_restriction = items.is_none() && (!at.has("type") || at.has("allOf"));
        if is_restriction {
            let items = self.synthetic(at, &format!("{hint}Item"), None);
            return self.counted_array(at, items);
        }
        let Some(items) = items else {
            self.report(
                at,
                "an array has no `items`",
                "add `items`; `items: {}` allows any value",
            );
            return Kind::Any;
        };
        if let Some(values) = at.get("enum") {
            self.report(
                &values,
                "an `enum` of arrays has no Rust type",
                "put the `enum` on `items`",
            );
        }
        let items = self.schema(&items, &format!("{hint}Item"));
        self.counted_array(at, items)
    }

    fn counted_array(&mut self, at: &Cursor<'a>, items: SchemaId) -> Kind {
        Kind::Array(Array {
            items,
            min_items: self.count(at, "minItems"),
            max_items: self.count(at, "maxItems"),
            unique: self.flag(at, "uniqueItems"),
        })
    }
}
