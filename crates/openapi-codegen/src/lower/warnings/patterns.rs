//! Patterns of requests that the server does not try for long strings.

use super::Warnings;
use crate::lower::pattern::MAX_SEARCHED;
use crate::model::{Api, Kind};
use crate::source::Cursor;

/// The longest string, in characters, of which no encoding has more than [`MAX_SEARCHED`] bytes.
const LONGEST: u64 = MAX_SEARCHED / 4;

/// The longest string, in characters, for which a search by exponential backtracking is short.
const LONGEST_REPEATED: u64 = 16;

/// Warns of each pattern that needs an engine, unless `maxLength` excludes the strings for which it is not tried, or for
/// which it takes long.
pub(super) fn check(root: &Cursor<'_>, api: &Api, warnings: &mut Warnings<'_>) {
    let checked = api
        .schemas
        .iter()
        .filter(|schema| schema.facts.usage.is_checked());
    for schema in checked {
        let Kind::String(string) = &schema.kind else {
            continue;
        };
        let is_exponential = string.pattern.as_deref().is_some_and(repeats_a_repetition);
        let longest = if is_exponential { LONGEST_REPEATED } else { LONGEST };
        let is_short = string.max_length.is_some_and(|most| most <= longest);
        let pattern = string.pattern.as_deref().and_then(|text| api.pattern(text));
        let is_searched = pattern.is_some_and(|pattern| pattern.automaton.is_none());
        if is_short || !is_searched || !string.values.is_empty() {
            continue;
        }
        let Some(at) = root.descend(&schema.location.pointer) else {
            continue;
        };
        // The pattern of an intersection stands in one of its parts.
        let at = at.get("pattern").unwrap_or(at);
        let reason = match is_exponential {
            true => "the time of the search for this pattern may double with each character".to_owned(),
            false => format!(
                "this pattern needs a search that may take very long, so the server tries it for at most {MAX_SEARCHED} bytes and \
             rejects longer strings"
            ),
        };
        let fix = format!(
            "add a `maxLength` of at most {longest}, or write the pattern without look-around, back-references and large \
             repetitions"
        );
        warnings.push(&at, reason, fix);
    }
}

/// Returns whether a pattern repeats a group that contains a repetition, both without a limit.
fn repeats_a_repetition(pattern: &str) -> bool {
    let unlimited = |rest: &str| {
        let counted = rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
        rest.starts_with(['*', '+']) || counted.is_some_and(|(count, _)| count.ends_with(','))
    };
    // Whether each open group contains a repetition; the first is the pattern.
    let mut groups = vec![false];
    let (mut escaped, mut in_class) = (false, false);
    for (at, character) in pattern.char_indices() {
        let rest = &pattern[at + character.len_utf8()..];
        let was_escaped = escaped;
        escaped = character == '\\' && !was_escaped;
        let mut repeated = false;
        match character {
            _ if was_escaped || escaped => {}
            '[' if !in_class => in_class = true,
            ']' => in_class = false,
            _ if in_class => {}
            '(' => groups.push(false),
            ')' if groups.len() > 1 => repeated = groups.pop().unwrap_or_default(),
            _ => {}
        }
        if in_class || escaped || character == '(' && !was_escaped {
            continue;
        }
        if unlimited(rest) {
            if repeated {
                return true;
            }
            repeated = true;
        }
        if let Some(group) = groups.last_mut() {
            *group |= repeated;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::repeats_a_repetition;

    #[test]
    fn only_a_repeated_group_with_a_repetition_counts() {
        for pattern in [
            "(a+)+",
            "(?:a*b)*",
            "((a+)b)+",
            "(a{2,})+",
            "([)]+)*",
            "(a+\\\\)+",
            "(a(b+))*",
        ] {
            assert!(repeats_a_repetition(pattern), "{pattern}");
        }
        for pattern in [
            "(ab)+",
            "[)+]+",
            "a+b+",
            "(a+)",
            "(a+){2}",
            "\\(a+\\)+",
            "(a?)+",
            "[(a+)]+",
        ] {
            assert!(!repeats_a_repetition(pattern), "{pattern}");
        }
    }
}
