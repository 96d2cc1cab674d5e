//! Many mutants in one build: each is an alternative in the code that a variable of the environment selects.

use super::operands::operands;
use super::tokens::tokens;
use std::ops::Range;

/// The variable with the number of the selected mutant.
pub(super) const VARIABLE: &str = "MUTANT";

/// The variable with the file to which a process adds the numbers of mutants whose code it executes.
pub(super) const REACHED_VARIABLE: &str = "MUTANTS_REACHED";

/// What a crate with switches gets. The attribute comes first in its file.
pub(super) const ATTRIBUTE: &str = "#![allow(warnings, reason = \"a mutant may leave code unused\")] ";
pub(super) const FUNCTION: &str = "
#[doc(hidden)]
pub(crate) fn mutant_is_selected(number: usize) -> bool {
    use std::sync::{Mutex, OnceLock};
    static SELECTED: OnceLock<Option<usize>> = OnceLock::new();
    let read = || std::env::var(\"MUTANT\").ok().and_then(|number| number.parse().ok());
    let selected = *SELECTED.get_or_init(read);
    if selected.is_none() {
        static REACHED: OnceLock<Option<Mutex<(std::fs::File, Vec<bool>)>>> = OnceLock::new();
        let open = || {
            let path = std::env::var_os(\"MUTANTS_REACHED\")?;
            let file = std::fs::OpenOptions::new().create(true).append(true).open(path).ok()?;
            Some(Mutex::new((file, Vec::new())))
        };
        if let Some(reached) = REACHED.get_or_init(open) {
            let mut reached = reached.lock().unwrap_or_else(|error| error.into_inner());
            let (file, seen) = &mut *reached;
            if seen.len() <= number {
                seen.resize(number + 1, false);
            }
            if !std::mem::replace(&mut seen[number], true) {
                // One write, so that the lines of several processes do not mix.
                let _ = std::io::Write::write_all(file, format!(\"{number}\\n\").as_bytes());
            }
        }
    }
    selected == Some(number)
}
";

/// What is written around a place of the code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Switch {
    place: Range<usize>,
    before: String,
    after: String,
}

/// Returns the switch of a mutant that replaces `place`; `None` if the code does not allow one. No switch adds a line, so
/// that an error of the compiler has the line of the original.
pub(super) fn switch(
    text: &str,
    genre: &str,
    place: Range<usize>,
    replacement: &str,
    number: usize,
) -> Option<Switch> {
    let selected = format!("crate::mutant_is_selected({number})");
    let around = |place, before, after: &str| {
        let after = after.to_owned();
        Some(Switch { place, before, after })
    };
    match (genre, replacement) {
        ("FnValue", value) => around(place, format!("if {selected} {{ {value} }} else {{ "), " }"),
        ("MatchArmGuard", "true") => around(place, format!("{selected} || ("), ")"),
        ("MatchArmGuard", "false") => around(place, format!("!{selected} && ("), ")"),
        // Binds more strongly than every operator beside it but `!` itself.
        ("UnaryOperator", "") if text[place.clone()] == *"!" => {
            let start = place.start..place.start;
            around(start, format!("{selected} ^ "), "")
        }
        ("MatchArm", "") => arm(text, place, &selected),
        ("BinaryOperator", operator) => {
            let (left, right) = operands(text, &place)?;
            let flat = |place: Range<usize>| {
                let text = &text[place];
                (!text.contains("//")).then(|| text.replace('\n', " "))
            };
            let (before, after) = (flat(left.clone())?, flat(right.clone())?);
            let before = format!("(if {selected} {{ {before} {operator} {after} }} else {{ ");
            around(left.start..right.end, before, " })")
        }
        _ => None,
    }
}

/// Gives an arm of a `match` a guard that fails if the mutant is selected.
fn arm(text: &str, place: Range<usize>, selected: &str) -> Option<Switch> {
    let arm = &text[place.clone()];
    let mut depth = 0_usize;
    let mut guard = None;
    let tokens = tokens(arm);
    for (index, token) in tokens.iter().enumerate() {
        match &arm[token.clone()] {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.checked_sub(1)?,
            "if" if depth == 0 => guard = tokens.get(index + 1).map(|token| token.start),
            "=>" if depth == 0 => {
                let end = tokens[index.checked_sub(1)?].end;
                let (start, before, after) = match guard {
                    Some(start) => (start, format!("!{selected} && ("), ")"),
                    None => (end, format!(" if !{selected}"), ""),
                };
                let place = place.start + start..place.start + end;
                return Some(Switch {
                    place,
                    before,
                    after: after.to_owned(),
                });
            }
            _ => {}
        }
    }
    None
}

/// Writes switches into a text. Of two, one contains the other, or they are apart.
pub(super) fn apply(text: &str, mut switches: Vec<Switch>) -> String {
    // The outer ones first.
    switches.sort_by_key(|switch| (switch.place.start, std::cmp::Reverse(switch.place.end)));
    let mut insertions: Vec<(usize, u8, usize, String)> = Vec::new();
    for (index, switch) in switches.into_iter().enumerate() {
        if switch.place.is_empty() {
            insertions.push((switch.place.start, 1, index, switch.before));
            continue;
        }
        // At the same place, what ends comes before what begins, and the inner one of two ends first.
        insertions.push((switch.place.end, 0, usize::MAX - index, switch.after));
        insertions.push((switch.place.start, 1, index, switch.before));
    }
    insertions.sort();
    let mut result = String::with_capacity(text.len() * 2);
    let mut from = 0;
    for (at, _, _, insertion) in insertions {
        result.push_str(&text[from..at]);
        result.push_str(&insertion);
        from = at;
    }
    result.push_str(&text[from..]);
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, mutants: &[(&str, &str, &str)]) -> String {
        let switches = mutants.iter().enumerate().map(|(number, (genre, part, to))| {
            let start = text.find(part).unwrap();
            let place = start..start + part.len();
            // An operator is found with its left operand.
            let place = match *genre {
                "BinaryOperator" => place.end - 2..place.end,
                _ => place,
            };
            switch(text, genre, place, to, number).unwrap()
        });
        let switches = switches.collect();
        apply(text, switches).replace("crate::mutant_is_selected", "M")
    }

    #[test]
    fn switches_contain_each_other() {
        assert_eq!(
            written(
                "fn f() -> bool { a && b }",
                &[
                    ("FnValue", "a && b", "true"),
                    ("BinaryOperator", "a &&", "||"),
                    ("FnValue", "a && b", "false"),
                ]
            ),
            "fn f() -> bool { if M(0) { true } else { (if M(1) { a || b } else { if M(2) { false } else { a && b } }) } }"
        );
    }

    #[test]
    fn guards_and_negations_are_switched() {
        let text = "match x { 1 => !a, 2 if b => c, _ => d }";
        assert_eq!(
            written(
                text,
                &[
                    ("MatchArm", "1 => !a", ""),
                    ("UnaryOperator", "!", ""),
                    ("MatchArm", "2 if b => c", ""),
                    ("MatchArmGuard", "b", "true"),
                ]
            ),
            "match x { 1 if !M(0) => M(1) ^ !a, 2 if !M(2) && (M(3) || (b)) => c, _ => d }"
        );
    }
}
