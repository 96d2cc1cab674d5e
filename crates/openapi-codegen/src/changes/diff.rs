//! Compares two trees.

use super::describe;
use super::role::Role;
use crate::pointer::{escape, unescape};
use crate::source::{Cursor, Data};
use serde_json::Value;

/// What changed, and the pointers of the place in each version that has it.
#[derive(Debug)]
pub(super) struct Difference {
    pub(super) description: String,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    /// The names of the former and the new target, if a reference changed.
    reference: Option<(String, String)>,
}

/// Returns the differences between two documents.
pub(super) fn differences(before: &Cursor<'_>, after: &Cursor<'_>) -> Vec<Difference> {
    let mut found = Found {
        older: before,
        newer: after,
        list: Vec::new(),
        renamed: Vec::new(),
    };
    found.node(Role::Document, before, after);
    let Found {
        mut list, renamed, ..
    } = found;
    // A reference that follows a renamed component is no edit of its own.
    list.retain(|difference| {
        let reference = difference.reference.as_ref();
        reference.is_none_or(|names| !renamed.contains(names))
    });
    list
}

/// The differences found so far, and the roots of both versions.
struct Found<'d> {
    older: &'d Cursor<'d>,
    newer: &'d Cursor<'d>,
    list: Vec<Difference>,
    /// The former and new names of components.
    renamed: Vec<(String, String)>,
}

impl Found<'_> {
    fn push(&mut self, description: String, before: Option<&Cursor<'_>>, after: Option<&Cursor<'_>>) {
        self.list.push(Difference {
            description,
            before: before.map(|at| at.pointer.clone()),
            after: after.map(|at| at.pointer.clone()),
            reference: None,
        });
    }

    fn node(&mut self, role: Role, before: &Cursor<'_>, after: &Cursor<'_>) {
        if role == Role::Ignored || before.value() == after.value() {
            return;
        }
        let is_list = matches!(role, Role::Parameters | Role::Tags | Role::Alternatives);
        match (&before.node.data, &after.node.data) {
            (Data::Array(_), Data::Array(_)) if is_list => self.list(role, before, after),
            (Data::Object(_), Data::Object(_)) if role.is_map() => self.map(role, before, after),
            (Data::Object(_), Data::Object(_)) if role != Role::Value => self.object(role, before, after),
            _ => self.value(before, after),
        }
    }

    fn value(&mut self, before: &Cursor<'_>, after: &Cursor<'_>) {
        let name = unescape(after.pointer.rsplit('/').next().unwrap_or_default()).into_owned();
        let (old, new) = (describe::value(before), describe::value(after));
        let description = match name.as_str() {
            "operationId" => format!("renamed operation `{old}` to `{new}`"),
            _ => format!("changed `{name}` from `{old}` to `{new}`"),
        };
        self.push(description, Some(before), Some(after));
    }

    /// Compares objects whose keys the specification defines.
    fn object(&mut self, role: Role, before: &Cursor<'_>, after: &Cursor<'_>) {
        let targets = (describe::target(before), describe::target(after));
        let changed_reference = match &targets {
            (None, None) => None,
            (Some(old), Some(new)) if old == new => None,
            (Some(old), Some(new)) => Some(format!("changed the reference from `{old}` to `{new}`")),
            (Some(old), None) => Some(format!("replaced the reference to `{old}`")),
            (None, Some(new)) => Some(format!("replaced by a reference to `{new}`")),
        };
        if let Some(description) = changed_reference {
            self.push(description, Some(before), Some(after));
            if let Some(difference) = self.list.last_mut() {
                difference.reference = targets.0.zip(targets.1);
            }
            return;
        }
        for (name, old) in before.members() {
            match after.get(name) {
                Some(new) => self.member(role, name, before, after, (&old, &new)),
                None => self.lacking(role, name, before, after, &old, false),
            }
        }
        for (name, new) in after.members() {
            if !before.has(name) {
                self.lacking(role, name, before, after, &new, true);
            }
        }
    }

    fn member(
        &mut self,
        role: Role,
        name: &str,
        before: &Cursor<'_>,
        after: &Cursor<'_>,
        (old, new): (&Cursor<'_>, &Cursor<'_>),
    ) {
        let is_schema = role.is_schema();
        match name {
            "required" if is_schema => self.required(before, after),
            "enum" if is_schema => self.values(old, new),
            // They rename variants, which have the pointers of their values.
            "x-enum-varnames" if is_schema => self.variant_names(before, after),
            "x-enum-descriptions" if is_schema => {}
            _ => self.node(role.below(name), old, new),
        }
    }

    /// Adds the difference that only one version has a field.
    fn lacking(
        &mut self,
        role: Role,
        name: &str,
        before: &Cursor<'_>,
        after: &Cursor<'_>,
        at: &Cursor<'_>,
        is_added: bool,
    ) {
        let verb = if is_added { "added" } else { "removed" };
        let below = role.below(name);
        let is_schema = role.is_schema();
        match below {
            Role::Ignored => {}
            _ if is_schema && name == "required" => self.required(before, after),
            _ if is_schema && name == "x-enum-varnames" => self.variant_names(before, after),
            _ if is_schema && name == "x-enum-descriptions" => {}
            Role::Operation => self.one_sided(format!("{verb} {}", describe::operation(at)), at, is_added),
            Role::RequestBody => self.one_sided(format!("{verb} request body"), at, is_added),
            Role::Parameters | Role::Tags | Role::Alternatives => {
                for item in at.items() {
                    self.list_item(below, &item, is_added);
                }
            }
            Role::Paths => {
                for (_, item) in at.members() {
                    self.operations_of(&item, is_added);
                }
            }
            below if below.is_map() => {
                for (name, entry) in at.members().filter(|(name, _)| !below.is_extension(name)) {
                    self.map_entry(below, name, &entry, is_added);
                }
            }
            Role::Value => {
                let description = format!("{verb} {}", describe::field(name, at));
                // The place that the field describes is in both versions.
                let pointer = |around: &Cursor<'_>| Some(format!("{}/{}", around.pointer, escape(name)));
                self.list.push(Difference {
                    description,
                    before: pointer(before),
                    after: pointer(after),
                    reference: None,
                });
            }
            _ => self.one_sided(format!("{verb} `{name}`"), at, is_added),
        }
    }

    fn one_sided(&mut self, description: String, at: &Cursor<'_>, is_added: bool) {
        match is_added {
            true => self.push(description, None, Some(at)),
            false => self.push(description, Some(at), None),
        }
    }

    /// Compares objects whose keys are names.
    fn map(&mut self, role: Role, before: &Cursor<'_>, after: &Cursor<'_>) {
        let is_name = |name: &str| !role.is_extension(name);
        let removed = before
            .members()
            .filter(|(name, _)| is_name(name) && !after.has(name));
        let mut removed: Vec<(&str, Cursor<'_>)> = removed.collect();
        for (name, new) in after.members().filter(|(name, _)| is_name(name)) {
            if let Some(old) = before.get(name) {
                self.node(role.below(name), &old, &new);
                continue;
            }
            let same = removed.iter().position(|(_, old)| old.value() == new.value());
            match same.map(|index| removed.remove(index)) {
                Some((former, old)) => {
                    let noun = role.below(name).noun();
                    let description = format!("renamed {noun} `{former}` to `{name}`");
                    if new.pointer.starts_with("/components/") && new.pointer.matches('/').count() == 3 {
                        self.renamed.push((former.to_owned(), name.to_owned()));
                    }
                    self.push(description, Some(&old), Some(&new));
                }
                None => self.map_entry(role, name, &new, true),
            }
        }
        for (name, old) in removed {
            self.map_entry(role, name, &old, false);
        }
    }

    fn map_entry(&mut self, role: Role, name: &str, at: &Cursor<'_>, is_added: bool) {
        let below = role.below(name);
        if below == Role::PathItem {
            return self.operations_of(at, is_added);
        }
        let verb = if is_added { "added" } else { "removed" };
        let root = if is_added { self.newer } else { self.older };
        let kind = match below {
            Role::Property if is_required(root, at, name) => "required ",
            Role::Property if is_added => "optional ",
            _ => "",
        };
        self.one_sided(format!("{verb} {kind}{} `{name}`", below.noun()), at, is_added);
    }

    /// Adds the operations of a path that only one version has.
    fn operations_of(&mut self, item: &Cursor<'_>, is_added: bool) {
        let verb = if is_added { "added" } else { "removed" };
        for (name, at) in item.members() {
            if Role::PathItem.below(name) == Role::Operation {
                self.one_sided(format!("{verb} {}", describe::operation(&at)), &at, is_added);
            }
        }
    }

    /// Compares lists whose items have names.
    fn list(&mut self, role: Role, before: &Cursor<'_>, after: &Cursor<'_>) {
        let mut removed: Vec<Cursor<'_>> = before.items().collect();
        let mut added: Vec<Cursor<'_>> = Vec::new();
        for new in after.items() {
            match removed.iter().position(|old| key(old) == key(&new)) {
                Some(index) => self.node(role.below(""), &removed.remove(index), &new),
                None => added.push(new),
            }
        }
        // An inline schema has no name: the first that is left in one version is compared with the first of the other.
        if role == Role::Alternatives {
            while let (Some(old), Some(new)) = (
                removed.iter().position(|at| !at.has("$ref")),
                added.iter().position(|at| !at.has("$ref")),
            ) {
                let (old, new) = (removed.remove(old), added.remove(new));
                self.node(Role::Alternative, &old, &new);
            }
        }
        removed.retain(|old| {
            let same = added
                .iter()
                .position(|new| old.has("name") && unnamed(old) == unnamed(new));
            let Some(index) = same else { return true };
            let new = added.remove(index);
            let (noun, from, to) = (role.below("").noun(), describe::item(old), describe::item(&new));
            self.push(format!("renamed {noun} {from} to {to}"), Some(old), Some(&new));
            false
        });
        for old in &removed {
            self.list_item(role, old, false);
        }
        for new in &added {
            self.list_item(role, new, true);
        }
    }

    fn list_item(&mut self, role: Role, at: &Cursor<'_>, is_added: bool) {
        let verb = if is_added { "added" } else { "removed" };
        let noun = match role {
            Role::Alternatives if at.pointer.contains("/allOf/") => "part",
            Role::Alternatives => "alternative",
            _ => role.below("").noun(),
        };
        self.one_sided(format!("{verb} {noun} {}", describe::item(at)), at, is_added);
    }

    /// Compares the required properties of two schemas. Those that only one version has are described as a whole.
    fn required(&mut self, before: &Cursor<'_>, after: &Cursor<'_>) {
        let (old, new) = (required_names(before), required_names(after));
        let changes = [
            (&old, &new, "is not required any more"),
            (&new, &old, "is now required"),
        ];
        for (of, other, words) in changes {
            for name in of.iter().filter(|name| !other.contains(name)) {
                let description = format!("property `{name}` {words}");
                match (property(before, name), property(after, name)) {
                    (Some(old), Some(new)) => self.push(description, Some(&old), Some(&new)),
                    (None, None) => self.push(description, Some(before), Some(after)),
                    _ => {}
                }
            }
        }
    }

    /// Compares the values of an `enum`. As many removed as added values at the same positions are renamed.
    fn values(&mut self, before: &Cursor<'_>, after: &Cursor<'_>) {
        let lacks = |list: &Cursor<'_>, value: &Value| list.items().all(|item| item.value() != *value);
        let removed: Vec<_> = before
            .items()
            .filter(|item| lacks(after, &item.value()))
            .collect();
        let added: Vec<_> = after
            .items()
            .filter(|item| lacks(before, &item.value()))
            .collect();
        let index = |at: &Cursor<'_>| at.pointer.rsplit('/').next().map(str::to_owned);
        if removed.iter().map(index).eq(added.iter().map(index)) {
            for (old, new) in removed.iter().zip(&added) {
                let (from, to) = (describe::value(old), describe::value(new));
                self.push(
                    format!("renamed enum value `{from}` to `{to}`"),
                    Some(old),
                    Some(new),
                );
            }
            return;
        }
        for old in &removed {
            let description = format!("removed enum value `{}`", describe::value(old));
            self.push(description, Some(old), None);
        }
        for new in &added {
            let description = format!("added enum value `{}`", describe::value(new));
            self.push(description, None, Some(new));
        }
    }

    /// Compares the Rust names of the values that both versions have.
    fn variant_names(&mut self, before: &Cursor<'_>, after: &Cursor<'_>) {
        let named = |at: &Cursor<'_>, index: usize| {
            let names = at.get("x-enum-varnames")?;
            names.items().nth(index)?.str().map(str::to_owned)
        };
        let (Some(old), Some(new)) = (before.get("enum"), after.get("enum")) else {
            return;
        };
        for (index, value) in new.items().enumerate() {
            let found = old
                .items()
                .enumerate()
                .find(|(_, old)| old.value() == value.value());
            let Some((former, old)) = found else { continue };
            let (from, to) = (named(before, former), named(after, index));
            if from != to {
                let shown = |name: Option<String>| name.map_or("none".to_owned(), |name| format!("`{name}`"));
                let description = format!(
                    "changed the name of enum value `{}` from {} to {}",
                    describe::value(&value),
                    shown(from),
                    shown(to)
                );
                self.push(description, Some(&old), Some(&value));
            }
        }
    }
}

/// Returns what identifies an item of a list: its reference, or its name and location, or else its value.
fn key(at: &Cursor<'_>) -> (Value, Value) {
    let field = |name: &str| at.get(name).map(|field| field.value());
    match (field("$ref"), field("name")) {
        (Some(reference), _) => (reference, Value::Null),
        (None, Some(name)) => (name, field("in").unwrap_or_default()),
        (None, None) => (at.value(), Value::Null),
    }
}

/// Returns an item of a list without its name.
fn unnamed(at: &Cursor<'_>) -> Value {
    let mut value = at.value();
    if let Value::Object(fields) = &mut value {
        fields.remove("name");
    }
    value
}

fn property<'a>(schema: &Cursor<'a>, name: &str) -> Option<Cursor<'a>> {
    schema.get("properties")?.get(name)
}

fn required_names(at: &Cursor<'_>) -> Vec<String> {
    let list = at.get("required");
    let names = list.iter().flat_map(|list| list.items().collect::<Vec<_>>());
    names.filter_map(|name| name.str().map(str::to_owned)).collect()
}

/// Returns whether the schema that describes a property requires it.
fn is_required(root: &Cursor<'_>, property: &Cursor<'_>, name: &str) -> bool {
    let mut around = property.pointer.rsplitn(3, '/');
    let schema = around.nth(2).and_then(|schema| root.descend(schema));
    schema.is_some_and(|schema| required_names(&schema).iter().any(|required| required == name))
}
