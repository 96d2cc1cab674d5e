//! Compares two public interfaces, and judges each difference by what code outside of the crate may do.

use super::public_api::{PublicApi, PublicItem};
use openapi_compat::Class;
use rustdoc_types::{Attribute, Item, ItemEnum, StructKind};
use std::collections::{BTreeMap, BTreeSet};

/// The attribute as it is printed before an item.
const NON_EXHAUSTIVE: &str = "#[non_exhaustive] ";

/// A difference between two public interfaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ApiChange {
    pub(super) class: Class,
    pub(super) text: String,
    pub(super) reason: &'static str,
    /// How many items are added or removed with it, since it contains them or they implement traits for it.
    pub(super) contents: usize,
}

/// The items of one path, such as an `impl`, a type or a function.
type ByPath<'a> = BTreeMap<&'a str, Vec<&'a PublicItem>>;

/// Compares two public interfaces.
pub(super) fn changes(base: &PublicApi, new: &PublicApi) -> Vec<ApiChange> {
    let (only_base, only_new) = (difference(base, new), difference(new, base));
    let mut changes = required_methods(base, new);
    let mut removed = Vec::new();
    let mut added = only_new;
    for (path, items) in only_base {
        for item in items {
            match added.get_mut(path).and_then(Vec::pop) {
                Some(now) => changes.push(changed(item, now)),
                None => removed.push(item),
            }
        }
    }
    let removed = outermost(removed);
    changes.extend(removed.into_iter().map(|(item, contents)| ApiChange {
        class: Class::Breaking,
        text: format!("- {}", item.text),
        reason: "Code that uses it no longer compiles.",
        contents,
    }));
    let exhaustive = exhaustive(base);
    let added = outermost(added.into_values().flatten().collect());
    changes.extend(
        added
            .into_iter()
            .map(|(item, contents)| self::added(new, &exhaustive, item, contents)),
    );
    changes
}

/// Returns the items that one interface has and another lacks.
fn difference<'a>(of: &'a PublicApi, other: &PublicApi) -> ByPath<'a> {
    let known: BTreeSet<&str> = other.items.iter().map(|item| item.text.as_str()).collect();
    let mut found = ByPath::new();
    for item in of.items.iter().filter(|item| !known.contains(item.text.as_str())) {
        let items = found.entry(path(&item.text)).or_default();
        // A type may be exported more than once.
        if !items.iter().any(|other| other.text == item.text) {
            items.push(item);
        }
    }
    found
}

/// Returns the path of an item; the whole text if it is an `impl`.
fn path(text: &str) -> &str {
    let mut rest = text;
    while rest.starts_with("#[") {
        rest = rest.split_once("] ").map_or("", |(_, rest)| rest);
    }
    let is_named = rest.starts_with("pub ");
    let named = rest.split(' ').find(|word| word.contains("::"));
    let Some(word) = named.filter(|_| is_named) else {
        return text;
    };
    let end = word.find(|c: char| !(c.is_alphanumeric() || "_:#".contains(c)));
    word[..end.unwrap_or(word.len())].trim_end_matches(':')
}

/// Returns the items that no other one contains, with the number of those that they contain.
fn outermost(items: Vec<&PublicItem>) -> Vec<(&PublicItem, usize)> {
    let paths: BTreeSet<&str> = items
        .iter()
        .filter(|item| item.text.contains("pub "))
        .map(|item| path(&item.text))
        .collect();
    let mut found: BTreeMap<&str, (&PublicItem, usize)> = BTreeMap::new();
    let mut contained = Vec::new();
    for item in items {
        let own = path(&item.text);
        let container = match item.text.contains("pub ") {
            true => ancestors(own).find(|path| paths.contains(path)),
            false => mentioned(&item.text).find(|path| paths.contains(path)),
        };
        match container {
            // The first one is the outermost.
            Some(container) => contained.push(container),
            None => drop(found.insert(&item.text, (item, 0))),
        }
    }
    for container in contained {
        let outer = found.values_mut().find(|(item, _)| path(&item.text) == container);
        if let Some((_, contents)) = outer {
            *contents += 1;
        }
    }
    found.into_values().collect()
}

/// Returns the paths that contain another one, the outermost first.
fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices("::").map(|(end, _)| &path[..end])
}

/// Returns the paths in the text of an `impl`.
fn mentioned(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || "_:#".contains(c)))
        .map(|word| word.trim_matches(':'))
}

fn changed(base: &PublicItem, new: &PublicItem) -> ApiChange {
    let [before, after] = [base, new].map(|item| item.text.replace(NON_EXHAUSTIVE, ""));
    let (class, reason) = match (before == after, base.text.contains(NON_EXHAUSTIVE)) {
        (true, true) => (Class::Compatible, "It is no longer `#[non_exhaustive]`."),
        (true, false) => (
            Class::Breaking,
            "Code that constructs it, or matches every case of it, no longer compiles.",
        ),
        (false, _) => (Class::Breaking, "Code that uses it may no longer compile."),
    };
    ApiChange {
        class,
        text: format!("- {} + {}", base.text, new.text),
        reason,
        contents: 0,
    }
}

/// Returns the paths of the types and variants that code outside of the crate may construct, or match without a wildcard.
fn exhaustive(api: &PublicApi) -> BTreeSet<&str> {
    let is_exhaustive = |item: &&PublicItem| {
        let Some(known) = api.item(item) else { return false };
        let has_all_fields = match &known.inner {
            ItemEnum::Struct(found) => match &found.kind {
                StructKind::Plain {
                    has_stripped_fields, ..
                } => !has_stripped_fields,
                StructKind::Tuple(fields) => fields.iter().all(Option::is_some),
                StructKind::Unit => true,
            },
            ItemEnum::Enum(_) | ItemEnum::Variant(_) => true,
            _ => false,
        };
        has_all_fields && !known.attrs.contains(&Attribute::NonExhaustive)
    };
    let items = api.items.iter().filter(is_exhaustive);
    items.map(|item| path(&item.text)).collect()
}

fn added(api: &PublicApi, exhaustive: &BTreeSet<&str>, item: &PublicItem, contents: usize) -> ApiChange {
    let own = path(&item.text);
    let container = own.rsplit_once("::").map_or("", |(container, _)| container);
    let is_exhaustive = exhaustive.contains(container);
    let known = api.item(item);
    let (class, reason) = match known.map(|known| &known.inner) {
        Some(ItemEnum::StructField(_)) if is_exhaustive => (
            Class::Breaking,
            "Code that constructs the type must set it: the type is not `#[non_exhaustive]`.",
        ),
        Some(ItemEnum::Variant(_)) if is_exhaustive => (
            Class::Breaking,
            "A `match` must handle it: the enum is not `#[non_exhaustive]`.",
        ),
        _ if known.is_some_and(|known| is_required(api, item, known)) => {
            (Class::Breaking, "Implementations of the trait must have it.")
        }
        _ => (Class::Compatible, "Existing code compiles without it."),
    };
    ApiChange {
        class,
        text: format!("+ {}", item.text),
        reason,
        contents,
    }
}

/// Returns whether each implementation of a trait must have this item of it.
fn is_required(api: &PublicApi, item: &PublicItem, known: &Item) -> bool {
    let is_of_trait = api
        .parent(item)
        .is_some_and(|parent| matches!(parent.inner, ItemEnum::Trait(_)));
    let has_default = match &known.inner {
        ItemEnum::Function(function) => function.has_body,
        ItemEnum::AssocConst { value, .. } => value.is_some(),
        ItemEnum::AssocType { type_, .. } => type_.is_some(),
        _ => true,
    };
    is_of_trait && !has_default
}

/// Returns the items of traits that implementations could omit and must now have, or the reverse: the texts do not show it.
fn required_methods(base: &PublicApi, new: &PublicApi) -> Vec<ApiChange> {
    let of = |api: &PublicApi| -> BTreeMap<String, bool> {
        let items = api.items.iter();
        let required = items.filter_map(|item| {
            let is_required = is_required(api, item, api.item(item)?);
            Some((item.text.clone(), is_required))
        });
        required.collect()
    };
    let before = of(base);
    let changed = of(new).into_iter().filter_map(|(text, is_required)| {
        let (class, reason) = match (before.get(&text)?, is_required) {
            (false, true) => (Class::Breaking, "Implementations of the trait must now have it."),
            (true, false) => (Class::Compatible, "Implementations of the trait may now omit it."),
            _ => return None,
        };
        Some(ApiChange {
            class,
            text,
            reason,
            contents: 0,
        })
    });
    changed.collect()
}

#[cfg(test)]
#[path = "changes/tests.rs"]
mod tests;
