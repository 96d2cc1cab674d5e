//! Chooses the alternative of a union.
//!
//! Every alternative of an outer union chooses again for each inner union. Results are therefore cached for as long as
//! the text is being read.

use crate::json::is_too_deep;
use crate::schema::Schema;
use serde_json::value::RawValue;
use std::cell::RefCell;
use std::collections::HashMap;
use std::marker::PhantomData;

/// The maximum number of bytes that are read to choose the alternatives of one text, unless it is long.
const MAX_WORK: usize = 1 << 26;

/// The maximum number of bytes that are read for each byte of a long text.
const WORK_PER_BYTE: usize = 64;

/// The cost of one comparison in addition to its bytes.
const ATTEMPT: usize = 16;

/// Results for shorter texts are not cached.
const MIN_CACHED: usize = 16;

#[derive(Default)]
struct Cache {
    scopes: usize,
    work: usize,
    /// The maximum of `work`.
    limit: usize,
    /// By address and length of the text, and address of the schema.
    distances: HashMap<(usize, usize, usize), u32>,
}

thread_local! {
    static CACHE: RefCell<Cache> = RefCell::default();
}

/// A scope during which one text is read and does not move. Dropping the outermost scope of a thread clears the cache.
pub struct Scope(PhantomData<*const ()>);

impl Scope {
    /// Enters a scope for a text of this length, which may be inside another one.
    pub(crate) fn enter(length: usize) -> Self {
        CACHE.with_borrow_mut(|cache| {
            if cache.scopes == 0 {
                cache.limit = length.saturating_mul(WORK_PER_BYTE).max(MAX_WORK);
            }
            cache.scopes += 1;
        });
        Self(PhantomData)
    }

    /// Enters a scope for a text whose depth may not have been checked yet; `None` if it nests too deeply. Every level
    /// of a union starts a new deserializer, so serde_json's own limit has no effect.
    pub(crate) fn enter_at(raw: &RawValue) -> Option<Self> {
        let outermost = CACHE.with_borrow(|cache| cache.scopes == 0);
        if outermost && is_too_deep(raw.get().as_bytes()) {
            None
        } else {
            Some(Self::enter(raw.get().len()))
        }
    }
}

impl Drop for Scope {
    fn drop(&mut self) {
        CACHE.with_borrow_mut(|cache| {
            cache.scopes -= 1;
            if cache.scopes == 0 {
                *cache = Cache::default();
            }
        });
    }
}

/// The alternative that was chosen for a value.
pub(crate) struct Choice {
    /// The index of the first alternative that the value is valid for, or else of the nearest one.
    pub(crate) nearest: usize,
    /// The distance from that one, which is 0 if the value is valid.
    pub(crate) distance: u32,
    /// The number of alternatives that the value is valid for.
    pub(crate) matching: usize,
}

/// Compares a value with `all` alternatives, or up to the first one that it is valid for. `distance` returns how far a
/// text is from a schema. `None` if the text is too complex.
pub(super) fn choose(
    raw: &RawValue,
    variants: &[&'static Schema],
    all: bool,
    distance: fn(&str, &'static Schema) -> u32,
) -> Option<Choice> {
    let _scope = Scope::enter_at(raw)?;
    let mut choice = Choice {
        nearest: 0,
        distance: u32::MAX,
        matching: 0,
    };
    for (index, variant) in variants.iter().enumerate() {
        let distance = cached_distance(raw.get(), variant, distance)?;
        if distance < choice.distance {
            (choice.nearest, choice.distance) = (index, distance);
        }
        if distance == 0 {
            choice.matching += 1;
            if !all {
                break;
            }
        }
    }
    Some(choice)
}

fn cached_distance(
    text: &str,
    schema: &'static Schema,
    distance: fn(&str, &'static Schema) -> u32,
) -> Option<u32> {
    let key = (
        text.as_ptr() as usize,
        text.len(),
        std::ptr::from_ref(schema) as usize,
    );
    if let Some(known) = CACHE.with_borrow(|cache| cache.distances.get(&key).copied()) {
        return Some(known);
    }
    let exhausted = CACHE.with_borrow_mut(|cache| {
        cache.work += text.len() + ATTEMPT;
        cache.work > cache.limit
    });
    if exhausted {
        return None;
    }
    let distance = distance(text, schema);
    if text.len() >= MIN_CACHED {
        CACHE.with_borrow_mut(|cache| cache.distances.insert(key, distance));
    }
    Some(distance)
}

#[cfg(test)]
mod tests {
    use super::{ATTEMPT, CACHE, MAX_WORK, Scope, choose};
    use crate::schema::Schema;
    use serde_json::value::RawValue;

    static FIRST: Schema = Schema::ANY;
    static SECOND: Schema = Schema::ANY;
    static VARIANTS: [&Schema; 2] = [&FIRST, &SECOND];

    fn raw(text: &str) -> Box<RawValue> {
        RawValue::from_string(text.to_owned()).unwrap()
    }

    #[test]
    fn the_first_of_the_nearest_alternatives_is_chosen() {
        let text = raw("1");
        let near = |_: &str, schema: &'static Schema| u32::from(std::ptr::eq(schema, &raw const FIRST));
        let choice = choose(&text, &VARIANTS, true, near).unwrap();
        assert_eq!((choice.nearest, choice.distance, choice.matching), (1, 0, 1));
        let choice = choose(&text, &VARIANTS, true, |_, _| 7).unwrap();
        assert_eq!((choice.nearest, choice.distance, choice.matching), (0, 7, 0));
    }

    #[test]
    fn all_alternatives_are_compared_only_if_they_are_counted() {
        let text = raw("1");
        assert_eq!(choose(&text, &VARIANTS, true, |_, _| 0).unwrap().matching, 2);
        assert_eq!(choose(&text, &VARIANTS, false, |_, _| 0).unwrap().matching, 1);
    }

    #[test]
    fn work_is_bounded_within_a_scope() {
        let text = raw("1");
        let outer = Scope::enter(0);
        CACHE.with_borrow_mut(|cache| cache.work = MAX_WORK - ATTEMPT);
        assert!(choose(&text, &VARIANTS, true, |_, _| 0).is_none());
        drop(outer);
        assert!(choose(&text, &VARIANTS, true, |_, _| 0).is_some());
    }

    #[test]
    fn a_text_is_compared_with_a_schema_only_once() {
        let text = raw("\"a text that is long enough\"");
        let _outer = Scope::enter(0);
        assert_eq!(choose(&text, &VARIANTS, true, |_, _| 3).unwrap().distance, 3);
        assert_eq!(choose(&text, &VARIANTS, true, |_, _| 5).unwrap().distance, 3);
    }
}
