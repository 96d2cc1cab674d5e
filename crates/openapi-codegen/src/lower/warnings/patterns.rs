//! Patterns of requests that the server does not try for long strings.

use super::Warnings;
use crate::lower::pattern::MAX_SEARCHED;
use crate::model::{Api, Kind};
use crate::source::Cursor;

/// The longest string, in characters, of which no encoding has more than [`MAX_SEARCHED`] bytes.
const LONGEST: u64 = MAX_SEARCHED / 4;

/// The longest string, in characters, for which a search by exponential backtracking is short.
const LONGEST_REPEATED: u64 = 16;

/// Warns of each pattern that needs an engine, unless `maxLength` excludes the strings for which it is not tried, or for which
/// it takes long.
pub(super) fn check(root: &Cursor<'_>, api: &Api, warnings: &mut Warnings<'_>) {
    let checked = api
        .schemas
        .iter()
        .filter(|schema| schema.facts.usage.is_checked());
    for schema in checked {
        let Kind::String(string) = &schema.kind else {
            continue;
        };
        let longest = match string.pattern.as_deref().is_some_and(repeats_a_group) {
            true => LONGEST_REPEATED,
            false => LONGEST,
        };
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
        let reason = format!(
            "this pattern needs a search that may take very long, so the server tries it for at most {MAX_SEARCHED} bytes and \
             rejects longer strings"
        );
        let fix = format!(
            "add a `maxLength` of at most {longest}, or write the pattern without look-around, back-references and large \
             repetitions"
        );
        warnings.push(&at, reason, fix);
    }
}

/// Returns whether a pattern repeats a group, without a limit.
fn repeats_a_group(pattern: &str) -> bool {
    let unlimited = |rest: &str| {
        let counted = rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
        rest.starts_with(['*', '+']) || counted.is_some_and(|(count, _)| count.ends_with(','))
    };
    let mut ends = pattern.match_indices(')');
    ends.any(|(at, _)| !pattern[..at].ends_with('\\') && unlimited(&pattern[at + 1..]))
}
