// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The walk through lists and objects.

use super::json::Borrowed;
use super::report::Path;
use super::schema::{Additional, Array, Object};
use super::walk::Check;
use serde::de::{IgnoredAny, MapAccess, SeqAccess};
use std::collections::HashSet;

const TWICE: &str = "must not be there twice";

impl Check<'_, '_> {
    /// Judges a list.
    pub fn array<'de, A: SeqAccess<'de>>(self, array: &'static Array, mut items: A) -> Result<(), A::Error> {
        let mut count = 0;
        loop {
            let path = Path::Item(self.path, count);
            let check = Check {
                schema: array.items,
                path: &path,
                report: &mut *self.report,
            };
            if items.next_element_seed(check)?.is_none() {
                break;
            }
            count += 1;
        }
        if count < array.min_items {
            self.report.add(
                self.path,
                "minItems",
                format_args!("must have at least {} items", array.min_items),
            );
        }
        if count > array.max_items {
            self.report.add(
                self.path,
                "maxItems",
                format_args!("must have at most {} items", array.max_items),
            );
        }
        Ok(())
    }

    /// Judges an object.
    pub fn object<'de, A: MapAccess<'de>>(
        self,
        object: &'static Object,
        mut members: A,
    ) -> Result<(), A::Error> {
        let mut seen = vec![false; object.properties.len()];
        let mut others = HashSet::new();
        let mut count = 0;
        while let Some(Borrowed(name)) = members.next_key::<Borrowed<'de>>()? {
            count += 1;
            let path = Path::Member(self.path, &name);
            let known = object
                .properties
                .iter()
                .position(|property| property.name == name);
            let schema = match (known, &object.additional) {
                (Some(index), _) => {
                    if seen[index] {
                        self.report.add(&path, "uniqueNames", TWICE);
                    }
                    seen[index] = true;
                    Some(object.properties[index].schema)
                }
                (None, Additional::Typed(_) | Additional::Kept) => {
                    if !others.insert(name.to_string()) {
                        self.report.add(&path, "uniqueNames", TWICE);
                    }
                    match object.additional {
                        Additional::Typed(schema) => Some(schema),
                        _ => None,
                    }
                }
                (None, Additional::Denied) => {
                    self.report
                        .add(&path, "additionalProperties", "is not a member of this object");
                    None
                }
                (None, Additional::Any) => None,
            };
            match schema {
                Some(schema) => {
                    members.next_value_seed(Check {
                        schema,
                        path: &path,
                        report: &mut *self.report,
                    })?;
                }
                None => drop(members.next_value::<IgnoredAny>()?),
            }
        }
        for (property, seen) in object.properties.iter().zip(seen) {
            if property.required && !seen {
                self.report
                    .add(&Path::Member(self.path, property.name), "required", "is required");
            }
        }
        if count < object.min_properties {
            let least = object.min_properties;
            self.report.add(
                self.path,
                "minProperties",
                format_args!("must have at least {least} members"),
            );
        }
        if count > object.max_properties {
            let most = object.max_properties;
            self.report.add(
                self.path,
                "maxProperties",
                format_args!("must have at most {most} members"),
            );
        }
        Ok(())
    }
}
