//! Names that generated code can distinguish only by case or by a number.

use super::{Warnings, visit};
use crate::lower::names::{pascal, plain, snake};
use crate::model::Api;
use crate::source::Cursor;
use std::collections::HashMap;

/// Warns of similar names of tags, operations, schemas, parameters, properties, values of an `enum` and security schemes.
pub(super) fn check(root: &Cursor<'_>, api: &Api, warnings: &mut Warnings<'_>) {
    let mut tags = Names::of("tags");
    for at in root.get("tags").iter().flat_map(Cursor::items) {
        if let Some(name) = at.get("name").and_then(|name| name.str()) {
            tags.add(name, name, &at, warnings);
        }
    }
    let mut operations = Names::of("operations");
    for operation in &api.operations {
        let Some(at) = root.descend(&operation.location.pointer) else {
            continue;
        };
        operations.add(&operation.id, &operation.id, &at, warnings);
        let mut parameters = Names::of("parameters");
        for parameter in &operation.parameters {
            if let Some(at) = root.descend(&parameter.source.pointer) {
                let label = format!("{}` in `{}", parameter.name, parameter.location.name());
                parameters.add(&parameter.name, &label, &at, warnings);
            }
        }
    }
    let components = root.get("components");
    for (section, what) in [("schemas", "schemas"), ("securitySchemes", "security schemes")] {
        let mut names = Names::of(what);
        let section = components.as_ref().and_then(|components| components.get(section));
        for (name, at) in section
            .iter()
            .flat_map(|section| section.members().collect::<Vec<_>>())
        {
            names.add(name, name, &at, warnings);
        }
    }
    visit(root, |at| {
        let is_schema = !at.pointer.ends_with("/properties");
        if let Some(properties) = at.get("properties").filter(|_| is_schema) {
            let mut names = Names::of("properties");
            for (name, at) in properties.members() {
                names.add(name, name, &at, warnings);
            }
        }
        if let Some(values) = at.get("enum").filter(|_| !at.has("x-enum-varnames")) {
            let mut names = Names::of("enum values");
            for at in values.items() {
                if let Some(value) = at.str() {
                    names.add(value, value, &at, warnings);
                }
            }
        }
    });
}

/// The names of one scope.
struct Names {
    /// What has these names, in the plural.
    what: &'static str,
    /// The label of the first thing with each name.
    known: HashMap<String, String>,
}

impl Names {
    fn of(what: &'static str) -> Self {
        Self {
            what,
            known: HashMap::new(),
        }
    }

    /// Adds a name, and warns if it is similar to one that is known. `label` distinguishes equal names.
    fn add(&mut self, name: &str, label: &str, at: &Cursor<'_>, warnings: &mut Warnings<'_>) {
        let keys = [
            name.to_lowercase(),
            plain(&snake(name, "")).to_owned(),
            // Properties and parameters have no types that are named after them alone.
            match self.what {
                "properties" | "parameters" => String::new(),
                _ => pascal(name, "").to_lowercase(),
            },
        ];
        let known = keys.iter().find_map(|key| self.known.get(key));
        if let Some(other) = known.filter(|other| *other != label) {
            let reason = format!(
                "the Rust names of the {} `{other}` and `{label}` differ only by case or by a number",
                self.what
            );
            let fix = match self.what {
                "enum values" => "name them with `x-enum-varnames`".to_owned(),
                what => format!("rename one of the {what} if possible"),
            };
            warnings.push(at, reason, fix);
        }
        for key in keys.into_iter().filter(|key| !key.is_empty()) {
            self.known.entry(key).or_insert_with(|| label.to_owned());
        }
    }
}
