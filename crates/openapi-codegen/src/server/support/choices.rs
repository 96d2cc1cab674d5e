//! Which alternative of a choice a value is.
//!
//! A choice inside a choice is asked about again by every alternative around it. What was found out about
//! a part of a text is therefore remembered for as long as the text is at hand.

use super::report::{Path, Report};
use super::schema::Schema;
use super::validation::is_too_deep;
use super::walk::Check;
use serde::de::DeserializeSeed;
use serde_json::value::RawValue;
use std::cell::RefCell;
use std::collections::HashMap;
use std::marker::PhantomData;

/// No more octets than so many are looked at on behalf of the choices of one text.
const WORK: usize = 1 << 26;

/// What an attempt costs beside its octets.
const ATTEMPT: usize = 16;

/// Shorter texts are not worth remembering.
const MEMORABLE: usize = 16;

#[derive(Default)]
struct Known {
    scopes: usize,
    work: usize,
    /// By address and length of the text, and address of the schema.
    distances: HashMap<(usize, usize, usize), u32>,
}

thread_local! {
    static KNOWN: RefCell<Known> = RefCell::default();
}

/// As long as there is one, the text at hand stays where it is. The outermost one forgets at its end.
pub struct Scope(PhantomData<*const ()>);

impl Scope {
    /// Begins to remember, or goes on.
    pub fn enter() -> Self {
        KNOWN.with_borrow_mut(|known| known.scopes += 1);
        Self(PhantomData)
    }

    /// The same for a text that nobody may have looked at, `None` if it is nested too deeply: whoever
    /// reads choices begins anew at every level, where serde_json's own limit does not count.
    pub fn enter_at(raw: &RawValue) -> Option<Self> {
        let outermost = KNOWN.with_borrow(|known| known.scopes == 0);
        if outermost && is_too_deep(raw.get().as_bytes()) {
            None
        } else {
            Some(Self::enter())
        }
    }
}

impl Drop for Scope {
    fn drop(&mut self) {
        KNOWN.with_borrow_mut(|known| {
            known.scopes -= 1;
            if known.scopes == 0 {
                *known = Known::default();
            }
        });
    }
}

/// What a value is among alternatives.
pub struct Choice {
    /// The first one that it keeps to, else the one that it is nearest to.
    pub nearest: usize,
    /// How far it is from that one.
    pub distance: u32,
    /// How many it keeps to.
    pub matching: usize,
}

/// Compares a value with the alternatives, with `all` of them or up to the first one that it keeps to.
/// `None` if that takes too much work.
pub fn choose(raw: &RawValue, variants: &[&'static Schema], all: bool) -> Option<Choice> {
    let _scope = Scope::enter_at(raw)?;
    let mut choice = Choice {
        nearest: 0,
        distance: u32::MAX,
        matching: 0,
    };
    for (index, variant) in variants.iter().enumerate() {
        let distance = distance(raw, variant)?;
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

fn distance(raw: &RawValue, schema: &'static Schema) -> Option<u32> {
    let text = raw.get();
    let key = (
        text.as_ptr() as usize,
        text.len(),
        std::ptr::from_ref(schema) as usize,
    );
    if let Some(known) = KNOWN.with_borrow(|known| known.distances.get(&key).copied()) {
        return Some(known);
    }
    let exhausted = KNOWN.with_borrow_mut(|known| {
        known.work += text.len() + ATTEMPT;
        known.work > WORK
    });
    if exhausted {
        return None;
    }
    let (path, mut report) = (&Path::Root, Report::silent());
    let check = Check {
        schema,
        path,
        report: &mut report,
    };
    let read = check.deserialize(&mut serde_json::Deserializer::from_str(text));
    let distance = if read.is_ok() {
        report.weight()
    } else {
        u32::MAX - 1
    };
    if text.len() >= MEMORABLE {
        KNOWN.with_borrow_mut(|known| known.distances.insert(key, distance));
    }
    Some(distance)
}
