//! The input of an operation as flags: its parameters, and the properties of its body at any depth.

use account_client::catalogue::{Content, Location, Operation, Property, Shape};
use heck::ToKebabCase as _;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashSet};

/// Names that flags of operations must not have.
pub(crate) const RESERVED: [&str; 14] = [
    "help", "version", "json", "unset", "headers", "include", "jq", "replace", "yes", "url", "output",
    "dry-run", "timeout", "verbose",
];

/// The part of the input that a flag sets.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Target {
    /// A parameter, by name.
    Parameter(&'static str),
    /// A property of the body, by path.
    Body(Vec<&'static str>),
}

/// A parameter or property that can be given on the command line.
#[derive(Debug)]
pub(crate) struct Flag {
    /// Name in kebab case.
    pub(crate) name: String,
    pub(crate) target: Target,
    pub(crate) property: &'static Property,
    /// Whether the operation requires it.
    pub(crate) required: bool,
    /// Whether it is a path parameter, which is a positional argument.
    pub(crate) is_positional: bool,
}

impl Flag {
    /// Whether it takes a value. The properties of an object have flags of their own, so the object itself
    /// can only be unset.
    pub(crate) fn has_value(&self) -> bool {
        !matches!(self.property.shape, Shape::Object(_))
    }

    /// Returns the name for messages: what its help calls it. A secret has no flag of its own.
    pub(crate) fn display_name(&self) -> String {
        match self.is_positional {
            _ if self.property.secret => self.prompt_name(),
            true => self.name.to_uppercase().replace('-', "_"),
            false => format!("--{}", self.name),
        }
    }

    /// Returns the name for prompts.
    pub(crate) fn prompt_name(&self) -> String {
        self.name.replace('-', " ")
    }
}

/// Returns the flags of an operation.
pub(crate) fn flags_of(operation: &'static Operation) -> Vec<Flag> {
    let mut flags: Vec<Flag> = operation
        .parameters
        .iter()
        .map(|parameter| Flag {
            name: parameter.property.name.to_kebab_case(),
            target: Target::Parameter(parameter.property.name),
            property: &parameter.property,
            required: parameter.property.required,
            is_positional: parameter.location == Location::Path,
        })
        .collect();
    if let Some(body) = &operation.body {
        collect(
            operation.body_properties(),
            &mut Vec::new(),
            body.required,
            &mut flags,
        );
    }
    assign_names(&mut flags, is_json_api(operation));
    flags
}

/// Returns the name of the flag that reads secrets from standard input; `None` if the operation has no secrets.
pub(crate) fn secrets_flag(flags: &[Flag]) -> Option<String> {
    let mut secret = flags
        .iter()
        .filter(|flag| flag.property.secret && flag.has_value());
    let first = secret.next()?;
    Some(match first.name.contains("password") {
        true => "password-stdin".to_owned(),
        false => format!("{}-stdin", first.name),
    })
}

/// Returns whether a value is a string, a number or a boolean.
pub(crate) fn is_scalar(shape: Shape) -> bool {
    matches!(
        shape,
        Shape::String | Shape::Integer | Shape::Number | Shape::Boolean
    )
}

/// Returns the media type of a body whose schema is an object with properties.
pub(crate) fn content(operation: &'static Operation) -> Option<&'static Content> {
    let contents = operation.body.as_ref()?.contents;
    contents
        .iter()
        .find(|content| matches!(content.shape, Shape::Object(_)))
}

fn is_json_api(operation: &'static Operation) -> bool {
    content(operation).is_some_and(|content| content.media_type.starts_with("application/vnd.api+json"))
}

fn collect(
    properties: &'static [Property],
    path: &mut Vec<&'static str>,
    required: bool,
    flags: &mut Vec<Flag>,
) {
    for property in properties
        .iter()
        .filter(|property| !property.read_only && only_value(property).is_none())
    {
        path.push(property.name);
        let required = required && property.required;
        if !matches!(property.shape, Shape::Object(_)) || property.nullable {
            flags.push(Flag {
                name: String::new(),
                target: Target::Body(path.clone()),
                property,
                required,
                is_positional: false,
            });
        }
        if let Shape::Object(inner) = property.shape {
            collect(inner, path, required, flags);
        }
        path.pop();
    }
}

/// Returns the value of a property that allows only one, which need not be given.
fn only_value(property: &Property) -> Option<Value> {
    match property.enum_values {
        [only] if !property.nullable => serde_json::from_str(only.value).ok(),
        _ => None,
    }
}

/// Names flags after the paths of their properties. JSON:API's `data` and `attributes` are left out, since
/// every document has them. A flag whose short name is taken gets its complete path as name.
fn assign_names(flags: &mut [Flag], json_api: bool) {
    let mut taken: HashSet<String> = RESERVED.iter().map(|name| (*name).to_owned()).collect();
    for flag in flags {
        let Target::Body(path) = &flag.target else {
            taken.insert(flag.name.clone());
            continue;
        };
        let prefix = match path.as_slice() {
            ["data", "attributes", _, ..] if json_api => 2,
            ["data", _, ..] if json_api => 1,
            _ => 0,
        };
        let kebab_case = |path: &[&str]| {
            path.iter()
                .map(|part| part.to_kebab_case())
                .collect::<Vec<_>>()
                .join("-")
        };
        let mut name = kebab_case(&path[prefix..]);
        if taken.contains(&name) {
            name = kebab_case(path);
        }
        while !taken.insert(name.clone()) {
            name.insert_str(0, "body-");
        }
        flag.name = name;
    }
}

/// Assembles a body from the given values, and from properties that allow only one value. Returns `None`
/// if no value was given, unless the body is required.
pub(crate) fn assemble(
    properties: &'static [Property],
    given: &BTreeMap<Vec<&'static str>, Value>,
    required: bool,
) -> Option<Value> {
    assemble_object(properties, &mut Vec::new(), given, required)
}

fn assemble_object(
    properties: &'static [Property],
    path: &mut Vec<&'static str>,
    given: &BTreeMap<Vec<&'static str>, Value>,
    required: bool,
) -> Option<Value> {
    let mut object = Map::new();
    let mut present = required;
    for property in properties {
        path.push(property.name);
        let value = match (given.get(path), property.shape) {
            (Some(value), _) => Some(value.clone()),
            (None, Shape::Object(inner)) => assemble_object(inner, path, given, false),
            _ => None,
        };
        path.pop();
        if let Some(value) = value {
            present = true;
            object.insert(property.name.to_owned(), value);
        }
    }
    if !present {
        return None;
    }
    // Required properties with only one value are filled in.
    for property in properties.iter().filter(|property| property.required) {
        if object.contains_key(property.name) {
            continue;
        }
        let value = match (only_value(property), property.shape) {
            (Some(value), _) => Some(value),
            (None, Shape::Object(inner)) => assemble_object(inner, &mut Vec::new(), &BTreeMap::new(), true),
            _ => None,
        };
        if let Some(value) = value {
            object.insert(property.name.to_owned(), value);
        }
    }
    Some(Value::Object(object))
}

#[cfg(test)]
mod tests {
    use super::*;
    use account_client::catalogue::{OPERATIONS, operation};
    use serde_json::json;

    fn names(id: &str) -> Vec<String> {
        flags_of(operation(id).unwrap())
            .into_iter()
            .map(|flag| flag.name)
            .collect()
    }

    #[test]
    fn flags_are_named_after_their_properties() {
        assert_eq!(names("update_account"), ["if-match", "username", "email"]);
        assert_eq!(
            names("patch_account"),
            [
                "account-id",
                "if-match",
                "name",
                "email",
                "settings",
                "settings-currency",
                "settings-timezone",
                "settings-language"
            ]
        );
        assert_eq!(
            names("put_workspace_profile"),
            ["if-match", "user-name", "email", "first-name", "last-name"]
        );
        assert_eq!(names("list_user_tokens"), ["user", "page-number", "page-size"]);
        assert_eq!(
            names("create_user_token"),
            ["user", "type", "description", "expired-at", "scope"]
        );
    }

    /// The leaves of the JSON Schema, which is generated separately from the list of properties.
    fn leaves(schema: &Value, definitions: &Value, path: &[String], found: &mut Vec<Vec<String>>) {
        let schema = match schema["$ref"].as_str() {
            Some(name) => &definitions[name.strip_prefix("#/$defs/").unwrap()],
            None => schema,
        };
        let mut parts = schema["anyOf"].as_array().into_iter().flatten();
        let part = parts.find(|part| part["type"] != "null");
        match part.unwrap_or(schema)["properties"].as_object() {
            Some(properties) => {
                for (name, property) in properties {
                    leaves(
                        property,
                        definitions,
                        &[path, std::slice::from_ref(name)].concat(),
                        found,
                    );
                }
            }
            None => found.push(path.to_vec()),
        }
    }

    #[test]
    fn every_property_of_a_body_has_a_flag_or_only_one_value() {
        let mut count = 0;
        for operation in OPERATIONS.iter().filter(|operation| operation.body.is_some()) {
            let schema = operation.input_schema();
            let mut found = Vec::new();
            leaves(&schema["properties"]["body"], &schema["$defs"], &[], &mut found);
            let flags = flags_of(operation);
            for path in found {
                let has = |flag: &Flag| matches!(&flag.target, Target::Body(own) if *own == path);
                let is_constant = path.last().is_some_and(|name| name == "type");
                assert!(
                    flags.iter().any(has) || is_constant,
                    "{}: no flag for {path:?}",
                    operation.id
                );
                count += 1;
            }
        }
        assert!(count > 15, "{count}");
    }

    #[test]
    fn absent_null_and_a_value_are_distinct() {
        let properties = operation("patch_account").unwrap().body_properties();
        let body = |given: &[(&[&'static str], Value)]| {
            let given = given
                .iter()
                .map(|(path, value)| (path.to_vec(), value.clone()))
                .collect();
            assemble(properties, &given, true)
        };
        assert_eq!(body(&[]), Some(json!({})));
        assert_eq!(
            body(&[(&["settings"], Value::Null)]),
            Some(json!({"settings": null}))
        );
        assert_eq!(
            body(&[(&["settings", "currency"], Value::Null), (&["name"], json!("A"))]),
            Some(json!({"name": "A", "settings": {"currency": null}}))
        );
    }

    #[test]
    fn properties_with_one_value_are_filled_in() {
        let properties = operation("update_account").unwrap().body_properties();
        let given = BTreeMap::from([(vec!["data", "attributes", "email"], json!("a@example.com"))]);
        assert_eq!(
            assemble(properties, &given, true),
            Some(json!({"data": {"type": "users", "attributes": {"email": "a@example.com"}}}))
        );
        assert_eq!(
            assemble(properties, &BTreeMap::new(), true),
            Some(json!({"data": {"type": "users"}}))
        );
    }
}
