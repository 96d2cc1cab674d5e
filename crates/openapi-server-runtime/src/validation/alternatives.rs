//! Chooses the alternative of a union.
//!
//! A union inside a union is asked again by every alternative around it. What was found out about a part of a text is
//! therefore remembered for as long as the text is being read.

use crate::json::is_too_deep;
use crate::schema::Schema;
use serde_json::value::RawValue;
use std::cell::RefCell;
use std::collections::HashMap;
use std::marker::PhantomData;

/// The most bytes that are looked at for the unions of one text.
const MAX_WORK: usize = 1 << 26;

/// What one attempt costs in addition to its bytes.
const ATTEMPT: usize = 16;

/// Shorter texts are not worth remembering.
const MIN_REMEMBERED: usize = 16;

#[derive(Default)]
struct Memory {
    scopes: usize,
    work: usize,
    /// By address and length of the text, and address of the schema.
    distances: HashMap<(usize, usize, usize), u32>,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// The time during which one text is read and stays in its place. The outermost scope of a thread forgets everything
/// at its end.
pub struct Scope(PhantomData<*const ()>);

impl Scope {
    /// Enters a scope, which may be inside another one.
    pub(crate) fn enter() -> Self {
        MEMORY.with_borrow_mut(|memory| memory.scopes += 1);
        Self(PhantomData)
    }

    /// Enters a scope for a text that may not have been checked yet; `None` if it nests too deeply. Every level of a
    /// union starts a new deserializer, so that serde_json's own limit has no effect.
    pub(crate) fn enter_at(raw: &RawValue) -> Option<Self> {
        let outermost = MEMORY.with_borrow(|memory| memory.scopes == 0);
        if outermost && is_too_deep(raw.get().as_bytes()) {
            None
        } else {
            Some(Self::enter())
        }
    }
}

impl Drop for Scope {
    fn drop(&mut self) {
        MEMORY.with_borrow_mut(|memory| {
            memory.scopes -= 1;
            if memory.scopes == 0 {
                *memory = Memory::default();
            }
        });
    }
}

/// How a value relates to alternatives.
pub(crate) struct Choice {
    /// The index of the first alternative that the value is valid for, or else of the nearest one.
    pub(crate) nearest: usize,
    /// The distance from that one, which is 0 if the value is valid.
    pub(crate) distance: u32,
    /// The number of alternatives that the value is valid for.
    pub(crate) matching: usize,
}

/// Compares a value with `all` alternatives, or up to the first one that it is valid for. `distance` returns how far a
/// text is from a schema. `None` if that takes too much work.
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
        let distance = remembered(raw.get(), variant, distance)?;
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

fn remembered(
    text: &str,
    schema: &'static Schema,
    distance: fn(&str, &'static Schema) -> u32,
) -> Option<u32> {
    let key = (
        text.as_ptr() as usize,
        text.len(),
        std::ptr::from_ref(schema) as usize,
    );
    if let Some(known) = MEMORY.with_borrow(|memory| memory.distances.get(&key).copied()) {
        return Some(known);
    }
    let exhausted = MEMORY.with_borrow_mut(|memory| {
        memory.work += text.len() + ATTEMPT;
        memory.work > MAX_WORK
    });
    if exhausted {
        return None;
    }
    let distance = distance(text, schema);
    if text.len() >= MIN_REMEMBERED {
        MEMORY.with_borrow_mut(|memory| memory.distances.insert(key, distance));
    }
    Some(distance)
}

#[cfg(test)]
mod tests {
    use super::{ATTEMPT, MAX_WORK, MEMORY, Scope, choose};
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
    fn only_who_has_to_count_looks_at_all_alternatives() {
        let text = raw("1");
        assert_eq!(choose(&text, &VARIANTS, true, |_, _| 0).unwrap().matching, 2);
        assert_eq!(choose(&text, &VARIANTS, false, |_, _| 0).unwrap().matching, 1);
    }

    #[test]
    fn work_is_bounded_within_a_scope_and_forgotten_after_it() {
        let text = raw("1");
        let outer = Scope::enter();
        MEMORY.with_borrow_mut(|memory| memory.work = MAX_WORK - ATTEMPT);
        assert!(choose(&text, &VARIANTS, true, |_, _| 0).is_none());
        drop(outer);
        assert!(choose(&text, &VARIANTS, true, |_, _| 0).is_some());
    }

    #[test]
    fn a_text_is_compared_once_with_a_schema() {
        let text = raw("\"a text that is long enough\"");
        let _outer = Scope::enter();
        assert_eq!(choose(&text, &VARIANTS, true, |_, _| 3).unwrap().distance, 3);
        assert_eq!(choose(&text, &VARIANTS, true, |_, _| 5).unwrap().distance, 3);
    }
}
