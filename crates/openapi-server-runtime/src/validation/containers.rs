//! Validates arrays and objects.

use super::check::Check;
use super::report::{Path, Report};
use crate::json::Borrowed;
use crate::schema::{Additional, Array, Kind, Object, Schema};
use serde::de::{IgnoredAny, MapAccess, SeqAccess};
use std::collections::HashSet;

const REPEATED: &str = "must not be repeated";

impl Check<'_, '_> {
    /// Validates an array.
    pub(super) fn array<'de, A: SeqAccess<'de>>(
        self,
        array: &'static Array,
        mut items: A,
    ) -> Result<(), A::Error> {
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

    /// Validates an object.
    pub(super) fn object<'de, A: MapAccess<'de>>(
        self,
        object: &'static Object,
        mut access: A,
    ) -> Result<(), A::Error> {
        let mut names = Names {
            object,
            present: vec![false; object.properties.len()],
            additional: HashSet::new(),
            count: 0,
        };
        while let Some(Borrowed(name)) = access.next_key::<Borrowed<'de>>()? {
            let path = Path::Property(self.path, &name);
            match names.add(&name, &path, self.report) {
                Some(schema) => {
                    access.next_value_seed(Check {
                        schema,
                        path: &path,
                        report: &mut *self.report,
                    })?;
                }
                None => drop(access.next_value::<IgnoredAny>()?),
            }
        }
        names.finish(self.path, self.report);
        Ok(())
    }
}

/// The names of an object's properties as they appear.
struct Names {
    object: &'static Object,
    /// By the index of the declared property.
    present: Vec<bool>,
    additional: HashSet<String>,
    /// How many properties there are, apart from those that are ignored because messages of this direction lack them.
    count: usize,
}

impl Names {
    /// Adds a name, and returns the schema of its value if it has one.
    fn add(&mut self, name: &str, path: &Path<'_>, report: &mut Report<'_>) -> Option<&'static Schema> {
        let declared = self
            .object
            .properties
            .iter()
            .position(|property| property.name == name);
        if let Some(index) = declared {
            if self.present[index] {
                report.add(path, "uniqueNames", REPEATED);
            }
            self.present[index] = true;
            let schema = self.object.properties[index].schema;
            self.count += usize::from(!matches!(schema.kind, Kind::Omitted));
            return Some(schema);
        }
        self.count += 1;
        match self.object.additional {
            Additional::Any => None,
            Additional::Denied => {
                report.add(path, "additionalProperties", "is not a property of this object");
                None
            }
            Additional::Kept | Additional::Typed(_) => {
                if !self.additional.insert(name.to_owned()) {
                    report.add(path, "uniqueNames", REPEATED);
                }
                match self.object.additional {
                    Additional::Typed(schema) => Some(schema),
                    _ => None,
                }
            }
        }
    }

    /// Reports missing properties, and whether there are too few or too many.
    fn finish(self, path: &Path<'_>, report: &mut Report<'_>) {
        let object = self.object;
        for (property, present) in object.properties.iter().zip(self.present) {
            if property.required && !present {
                report.add(&Path::Property(path, property.name), "required", "is required");
            }
        }
        if self.count < object.min_properties {
            let least = object.min_properties;
            report.add(
                path,
                "minProperties",
                format_args!("must have at least {least} properties"),
            );
        }
        if self.count > object.max_properties {
            let most = object.max_properties;
            report.add(
                path,
                "maxProperties",
                format_args!("must have at most {most} properties"),
            );
        }
    }
}
