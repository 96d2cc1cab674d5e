//! Implements `schemars::JsonSchema` for generated types, whose schemas come from the contract (feature
//! `schemars`). The catalogue does not use it.

use crate::Maybe;
use crate::definitions::{Definitions, referenced};
use schemars::transform::{Transform, transform_subschemas};
use serde_json::Value;
use std::borrow::Cow;

pub use schemars::{JsonSchema, Schema, SchemaGenerator};

/// Returns the schema of a type, or a reference to it, as a generator uses it within another schema.
pub type Subschema = fn(&mut SchemaGenerator) -> Schema;

/// The schemas of a contract, and the types that they belong to.
#[derive(Debug)]
pub struct Schemas {
    definitions: Definitions,
    subschemas: &'static [(&'static str, Subschema)],
}

impl Schemas {
    /// Creates them from the definitions as JSON, and the types by the names of their definitions.
    #[must_use]
    pub const fn new(definitions: &'static str, subschemas: &'static [(&'static str, Subschema)]) -> Self {
        Self {
            definitions: Definitions::new(definitions),
            subschemas,
        }
    }

    /// Returns the schema with this name, with the generator's references to the schemas of other types.
    pub fn schema(&self, name: &str, generator: &mut SchemaGenerator) -> Schema {
        let definition = self.definitions.get(name).cloned().unwrap_or_default();
        let mut schema = Schema::try_from(definition).unwrap_or_default();
        let mut resolver = Resolver {
            schemas: self,
            generator,
        };
        resolver.transform(&mut schema);
        schema
    }

    /// Adds all schemas to the definitions of a generator.
    pub fn add_definitions(&self, generator: &mut SchemaGenerator) {
        for (_, subschema) in self.subschemas {
            subschema(generator);
        }
    }

    fn subschema(&self, name: &str) -> Option<Subschema> {
        let mut subschemas = self.subschemas.iter();
        subschemas
            .find(|(known, _)| *known == name)
            .map(|(_, found)| *found)
    }
}

/// Replaces references to definitions by those of a generator, or by the schemas themselves if it inlines them.
struct Resolver<'a> {
    schemas: &'a Schemas,
    generator: &'a mut SchemaGenerator,
}

impl Transform for Resolver<'_> {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        let reference = schema.get("$ref").and_then(referenced);
        let Some(subschema) = reference.and_then(|name| self.schemas.subschema(&name)) else {
            return;
        };
        schema.remove("$ref");
        let annotations = std::mem::replace(schema, subschema(self.generator));
        // An annotation where a schema is used replaces its own.
        if let Value::Object(annotations) = annotations.to_value() {
            schema.ensure_object().extend(annotations);
        }
    }
}

/// Implements `JsonSchema` for types by the names of their definitions, and a function that adds all of them to a
/// generator.
#[doc(hidden)]
#[macro_export]
macro_rules! __implement_json_schema {
    (
        $(#[$attribute:meta])* $visibility:vis fn $add:ident;
        static $schemas:ident = $definitions:expr;
        $($name:literal => $type:ty,)*
    ) => {
        $(#[$attribute])*
        $visibility fn $add(generator: &mut $crate::private::v1::json_schema::SchemaGenerator) {
            $schemas.add_definitions(generator);
        }

        static $schemas: $crate::private::v1::json_schema::Schemas = $crate::private::v1::json_schema::Schemas::new(
            $definitions,
            &[$(($name, |generator| generator.subschema_for::<$type>()),)*],
        );

        $(
            impl $crate::private::v1::json_schema::JsonSchema for $type {
                fn schema_name() -> ::std::borrow::Cow<'static, str> {
                    ::std::borrow::Cow::Borrowed($name)
                }

                fn schema_id() -> ::std::borrow::Cow<'static, str> {
                    ::std::borrow::Cow::Borrowed(::std::concat!(::std::module_path!(), "::", $name))
                }

                fn json_schema(
                    generator: &mut $crate::private::v1::json_schema::SchemaGenerator,
                ) -> $crate::private::v1::json_schema::Schema {
                    $schemas.schema($name, generator)
                }
            }
        )*
    };
}

/// The schema of a value or `null`. Absence is a matter of the object: put `#[serde(default)]` on the field.
impl<T: JsonSchema> JsonSchema for Maybe<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Option::<T>::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        Option::<T>::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Option::<T>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use schemars::generate::SchemaSettings;
    use serde_json::json;

    struct Tree;
    enum Label {}

    crate::__implement_json_schema! {
        fn add_definitions;
        static SCHEMAS = r##"{
            "Tree": {
                "type": "object",
                "properties": {
                    "label": {"$ref": "#/$defs/Label", "description": "of the tree"},
                    "left": {"anyOf": [{"$ref": "#/$defs/Tree"}, {"type": "null"}]},
                    "odd": {"default": {"$ref": "#/$defs/Label"}}
                }
            },
            "Label": {"type": "string", "maxLength": 3, "description": "any"}
        }"##;
        "Tree" => Tree,
        "Label" => Label,
    }

    fn generate<T: JsonSchema>(settings: SchemaSettings) -> Value {
        settings.into_generator().into_root_schema_for::<T>().to_value()
    }

    #[test]
    fn references_are_those_of_the_generator() {
        let schema = generate::<Vec<Tree>>(SchemaSettings::draft07());
        assert_eq!(schema["items"]["$ref"], "#/definitions/Tree");
        let tree = &schema["definitions"]["Tree"]["properties"];
        assert_eq!(tree["left"]["anyOf"][0]["$ref"], "#/definitions/Tree");
        // Examples and defaults are data.
        assert_eq!(tree["odd"]["default"]["$ref"], "#/$defs/Label");
        assert_eq!(schema["definitions"]["Label"]["maxLength"], 3);
    }

    #[test]
    fn an_annotation_where_a_schema_is_used_replaces_its_own() {
        let referring = generate::<Tree>(SchemaSettings::draft2020_12());
        assert_eq!(
            referring["properties"]["label"],
            json!({"$ref": "#/$defs/Label", "description": "of the tree"})
        );
        let inlined = generate::<Tree>(
            SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true),
        );
        assert_eq!(
            inlined["properties"]["label"],
            json!({"type": "string", "maxLength": 3, "description": "of the tree"})
        );
        // A recursive schema cannot be inlined.
        assert_eq!(inlined["properties"]["left"]["anyOf"][0]["$ref"], "#");
    }

    #[test]
    fn all_types_are_added_to_the_definitions() {
        let mut generator = SchemaGenerator::default();
        add_definitions(&mut generator);
        assert_eq!(
            generator.definitions().keys().collect::<Vec<_>>(),
            ["Label", "Tree"]
        );
    }

    #[test]
    fn an_optional_nullable_property_is_nullable() {
        let schema = generate::<Maybe<Label>>(SchemaSettings::draft2020_12());
        assert_eq!(
            schema["anyOf"],
            json!([{"$ref": "#/$defs/Label"}, {"type": "null"}])
        );
        assert_eq!(Maybe::<u8>::schema_id(), Option::<u8>::schema_id());
    }
}
