//! What an operation takes, as flags: the properties of its body and its parameters, however deep they stand.

use account_client::catalogue::{Content, Location, Operation, Property, Shape};
use heck::ToKebabCase as _;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashSet};

/// Flags that every operation has.
pub(crate) const RESERVED: [&str; 8] = [
    "help", "version", "json", "unset", "url", "output", "dry-run", "timeout",
];

/// Where the value of a flag goes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// A parameter, by its name in the input.
    Parameter(&'static str),
    /// A property of the body.
    Body(Vec<&'static str>),
}

/// A value that a user may give.
#[derive(Debug)]
pub(crate) struct Flag {
    /// Its name, in kebab case.
    pub(crate) name: String,
    pub(crate) place: Place,
    pub(crate) property: &'static Property,
    /// Whether the operation cannot do without it.
    pub(crate) required: bool,
    /// Whether it stands in the path: such are given without the name of a flag.
    pub(crate) in_path: bool,
}

impl Flag {
    /// An object has properties of its own, and is itself only given as `null`.
    pub(crate) fn has_value(&self) -> bool {
        !matches!(self.property.shape, Shape::Object(_))
    }

    /// How a message names it.
    pub(crate) fn shown(&self) -> String {
        match self.in_path {
            true => self.name.to_uppercase(),
            false => format!("--{}", self.name),
        }
    }
}

/// Whatever an operation takes.
pub(crate) fn of(operation: &'static Operation) -> Vec<Flag> {
    let mut flags: Vec<Flag> = operation
        .parameters
        .iter()
        .map(|parameter| Flag {
            name: parameter.property.name.to_kebab_case(),
            place: Place::Parameter(parameter.property.name),
            property: &parameter.property,
            required: parameter.property.required,
            in_path: parameter.location == Location::Path,
        })
        .collect();
    if let Some(body) = &operation.body {
        properties(
            operation.body_properties(),
            &mut Vec::new(),
            body.required,
            &mut flags,
        );
    }
    name(&mut flags, is_json_api(operation));
    flags
}

/// The only media type of an operation's body that is an object with properties.
pub(crate) fn content(operation: &'static Operation) -> Option<&'static Content> {
    let contents = operation.body.as_ref()?.contents;
    contents
        .iter()
        .find(|content| matches!(content.shape, Shape::Object(_)))
}

fn is_json_api(operation: &'static Operation) -> bool {
    content(operation).is_some_and(|content| content.media_type.starts_with("application/vnd.api+json"))
}

fn properties(
    properties: &'static [Property],
    path: &mut Vec<&'static str>,
    required: bool,
    flags: &mut Vec<Flag>,
) {
    for property in properties
        .iter()
        .filter(|property| !property.read_only && constant(property).is_none())
    {
        path.push(property.name);
        let required = required && property.required;
        if !matches!(property.shape, Shape::Object(_)) || property.nullable {
            flags.push(Flag {
                name: String::new(),
                place: Place::Body(path.clone()),
                property,
                required,
                in_path: false,
            });
        }
        if let Shape::Object(inner) = property.shape {
            self::properties(inner, path, required, flags);
        }
        path.pop();
    }
}

/// The only value that a property can have: nobody needs to give it.
pub(crate) fn constant(property: &Property) -> Option<Value> {
    match property.enum_values {
        [only] if !property.nullable => serde_json::from_str(only.value).ok(),
        _ => None,
    }
}

/// Names flags after the path of their properties. JSON:API's `data` and `attributes` are left out: they are
/// the same in every document and say nothing. What then has the name of another is told by its whole path.
fn name(flags: &mut [Flag], json_api: bool) {
    let mut taken: HashSet<String> = RESERVED.iter().map(|name| (*name).to_owned()).collect();
    for flag in flags {
        let Place::Body(path) = &flag.place else {
            taken.insert(flag.name.clone());
            continue;
        };
        let wrapper = match path.as_slice() {
            ["data", "attributes", _, ..] if json_api => 2,
            ["data", _, ..] if json_api => 1,
            _ => 0,
        };
        let spelled = |path: &[&str]| {
            path.iter()
                .map(|part| part.to_kebab_case())
                .collect::<Vec<_>>()
                .join("-")
        };
        let mut name = spelled(&path[wrapper..]);
        if taken.contains(&name) {
            name = spelled(path);
        }
        while !taken.insert(name.clone()) {
            name.insert_str(0, "body-");
        }
        flag.name = name;
    }
}

/// Puts together a body of what was given, with what has only one value. `None`: nothing was given.
pub(crate) fn assemble(
    properties: &'static [Property],
    given: &BTreeMap<Vec<&'static str>, Value>,
    needed: bool,
) -> Option<Value> {
    object(properties, &mut Vec::new(), given, needed)
}

fn object(
    properties: &'static [Property],
    path: &mut Vec<&'static str>,
    given: &BTreeMap<Vec<&'static str>, Value>,
    needed: bool,
) -> Option<Value> {
    let mut object = Map::new();
    let mut any = needed;
    for property in properties {
        path.push(property.name);
        let value = match (given.get(path), property.shape) {
            (Some(value), _) => Some(value.clone()),
            (None, Shape::Object(inner)) => self::object(inner, path, given, false),
            _ => None,
        };
        path.pop();
        if let Some(value) = value {
            any = true;
            object.insert(property.name.to_owned(), value);
        }
    }
    if !any {
        return None;
    }
    // What is required and can be known is there without being asked for.
    for property in properties.iter().filter(|property| property.required) {
        if object.contains_key(property.name) {
            continue;
        }
        let value = match (constant(property), property.shape) {
            (Some(value), _) => Some(value),
            (None, Shape::Object(inner)) => self::object(inner, &mut Vec::new(), &BTreeMap::new(), true),
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
        of(operation(id).unwrap())
            .into_iter()
            .map(|flag| flag.name)
            .collect()
    }

    #[test]
    fn flags_are_named_after_their_properties() {
        assert_eq!(names("update_account"), ["username", "email"]);
        assert_eq!(
            names("patch_account"),
            [
                "account-id",
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
            ["user-name", "email", "first-name", "last-name"]
        );
        assert_eq!(
            names("create_user_token"),
            ["user", "type", "description", "expired-at", "scope"]
        );
    }

    /// Leaves of the JSON Schema, which is written apart from the descriptions of properties.
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
        let mut seen = 0;
        for operation in OPERATIONS.iter().filter(|operation| operation.body.is_some()) {
            let schema = operation.input_schema();
            let mut found = Vec::new();
            leaves(&schema["properties"]["body"], &schema["$defs"], &[], &mut found);
            let flags = of(operation);
            for path in found {
                let has = |flag: &Flag| matches!(&flag.place, Place::Body(own) if *own == path);
                let constant = path.last().is_some_and(|name| name == "type");
                assert!(
                    flags.iter().any(has) || constant,
                    "{}: no flag for {path:?}",
                    operation.id
                );
                seen += 1;
            }
        }
        assert!(seen > 15, "{seen}");
    }

    #[test]
    fn absent_null_and_a_value_are_three_things() {
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
    fn what_has_one_value_need_not_be_given() {
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
