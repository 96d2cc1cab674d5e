//! Compares two public interfaces, and judges each difference by what code outside of the crate may do.

use super::public_api::{PublicApi, PublicItem, mentioned};
use openapi_compat::Class;
use rustdoc_types::{Attribute, Id, Item, ItemEnum, StructKind};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::mem::discriminant;

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

/// The items of one kind and path, such as an `impl`, a type or a function.
type ByPath<'a> = BTreeMap<(&'a str, String), Vec<&'a PublicItem>>;

/// Compares two public interfaces.
pub(super) fn changes(base: &PublicApi, new: &PublicApi) -> Vec<ApiChange> {
    let (only_base, only_new) = (difference(base, new), difference(new, base));
    let mut changes = required_methods(base, new);
    changes.extend(alterations(base, new));
    let mut removed = Vec::new();
    let mut added = only_new;
    for (path, items) in only_base {
        for item in items {
            match added.get_mut(&path).and_then(Vec::pop) {
                Some(now) => changes.push(changed(item, now)),
                None => removed.push(item),
            }
        }
    }
    let removed = outermost(base, removed);
    changes.extend(removed.into_iter().map(|(item, contents)| ApiChange {
        class: Class::Breaking,
        text: format!("- {}", item.text),
        reason: "Code that uses it no longer compiles.",
        contents,
    }));
    let exhaustive = exhaustive(base);
    let added = outermost(new, added.into_values().flatten().collect());
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
        let items = found.entry((item.kind(), item.path())).or_default();
        // A type may be exported more than once.
        if !items.iter().any(|other| other.text == item.text) {
            items.push(item);
        }
    }
    found
}

/// Returns the items that no other one contains, with the number of those that they contain.
fn outermost<'a>(api: &PublicApi, items: Vec<&'a PublicItem>) -> Vec<(&'a PublicItem, usize)> {
    let parents: HashMap<Id, Id> = api
        .items
        .iter()
        .filter_map(|item| Some((item.id, item.parent?)))
        .collect();
    let ids: HashSet<Id> = items.iter().map(|item| item.id).collect();
    let named = items.iter().filter(|item| item.text.contains("pub "));
    let paths: BTreeMap<String, &PublicItem> = named.map(|item| (item.path(), *item)).collect();
    let outer = |item: &PublicItem| {
        let first = item.parent;
        // No item is deeper than this.
        let chain = std::iter::successors(first, |id| parents.get(id).copied()).take(64);
        chain.filter(|id| ids.contains(id) && *id != item.id).last()
    };
    let mut found: BTreeMap<&str, (&PublicItem, usize)> = BTreeMap::new();
    let mut contained = Vec::new();
    for item in items {
        // An `impl` belongs to its trait, and to each type in it.
        let other = || match item.text.contains("pub ") {
            true => None,
            false => mentioned(&item.text).find_map(|path| paths.get(path)),
        };
        let container = outer(item).or_else(|| other().map(|other| outer(other).unwrap_or(other.id)));
        match container {
            Some(container) => contained.push(container),
            None => drop(found.insert(&item.text, (item, 0))),
        }
    }
    for container in contained {
        let outer = found.values_mut().find(|(item, _)| item.id == container);
        if let Some((_, contents)) = outer {
            *contents += 1;
        }
    }
    found.into_values().collect()
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
fn exhaustive(api: &PublicApi) -> BTreeSet<String> {
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
    items.map(PublicItem::path).collect()
}

fn added(api: &PublicApi, exhaustive: &BTreeSet<String>, item: &PublicItem, contents: usize) -> ApiChange {
    let own = item.path();
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

/// Returns the items with the same text that permit less: a text shows neither private fields nor braces.
fn alterations(base: &PublicApi, new: &PublicApi) -> Vec<ApiChange> {
    let (before, after) = (exhaustive(base), exhaustive(new));
    let now: BTreeMap<&str, &PublicItem> = new.items.iter().map(|item| (item.text.as_str(), item)).collect();
    let reason = |item: &PublicItem| {
        let known = base.item(item)?;
        let other = new.item(now.get(item.text.as_str())?)?;
        let has_same_form = match (&known.inner, &other.inner) {
            (ItemEnum::Struct(before), ItemEnum::Struct(after)) => {
                discriminant(&before.kind) == discriminant(&after.kind)
            }
            (ItemEnum::Variant(before), ItemEnum::Variant(after)) => {
                discriminant(&before.kind) == discriminant(&after.kind)
            }
            (ItemEnum::Trait(before), ItemEnum::Trait(after)) => {
                let is_lost = before.is_dyn_compatible && !after.is_dyn_compatible;
                return is_lost.then_some("Code with `dyn` of this trait no longer compiles.");
            }
            _ => return None,
        };
        let path = item.path();
        match before.contains(&path) {
            true if !after.contains(&path) => {
                Some("Code can no longer construct it: it has a private field.")
            }
            true if !has_same_form => Some("Code that constructs it or matches it needs other braces."),
            _ => None,
        }
    };
    let mut known = BTreeSet::new();
    let items = base.items.iter().filter(|item| known.insert(&item.text));
    let changes = items.filter_map(|item| {
        Some(ApiChange {
            class: Class::Breaking,
            reason: reason(item)?,
            text: item.text.clone(),
            contents: 0,
        })
    });
    changes.collect()
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
