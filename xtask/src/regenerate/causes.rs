//! Which edits of the document may have caused an error of the compiler.

use super::compiler_error::CompilerError;
use openapi_codegen::changes::Change;
use std::collections::BTreeSet;

/// The changes that may have caused an error.
#[derive(Debug, Default)]
pub(super) struct Causes<'c> {
    /// How much of them the error mentions; 0 if there are none.
    pub(super) score: u8,
    pub(super) changes: Vec<&'c Change>,
}

/// Returns the changes with the highest score; all of them if several have it.
///
/// | score | what names what |
/// |--:|---|
/// | 8 | the message or position names the changed place |
/// | 6 | a note names it |
/// | 4 | either names what the place contains, or what refers to it |
/// | 2 | a line near a position names the place |
/// | +1 | either names what contains the place; this alone suffices |
pub(super) fn causes<'c>(error: &CompilerError, changes: &'c [Change]) -> Causes<'c> {
    let mut best = Causes::default();
    for change in changes {
        let score = score(error, change);
        if score > best.score {
            best.changes.clear();
            best.score = score;
        }
        if score > 0 && score == best.score {
            best.changes.push(change);
        }
    }
    best
}

fn score(error: &CompilerError, change: &Change) -> u8 {
    let mentions = |words: &BTreeSet<String>, names: &BTreeSet<String>| !words.is_disjoint(names);
    let is_in_text =
        |names: &BTreeSet<String>| mentions(&error.named, names) || mentions(&error.noted, names);
    let place_score = if mentions(&error.named, &change.names) {
        8
    } else if mentions(&error.noted, &change.names) {
        6
    } else if is_in_text(&change.related) {
        4
    } else if mentions(&error.nearby, &change.names) {
        2
    } else {
        0
    };
    place_score + u8::from(is_in_text(&change.owners))
}

#[cfg(test)]
mod tests {
    use super::causes;
    use crate::regenerate::compiler_error::{CompilerError, parse};
    use openapi_codegen::changes::Change;
    use openapi_codegen::diagnostics::Location;
    use std::collections::BTreeSet;

    const RECORDED: &str = include_str!("recorded.jsonl");

    fn set(words: &[&str]) -> BTreeSet<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    fn change(description: &str, names: &[&str], owners: &[&str], related: &[&str]) -> Change {
        Change {
            location: Location::default(),
            description: description.to_owned(),
            names: set(names),
            owners: set(owners),
            related: set(related),
        }
    }

    /// Returns the first recorded error with this code whose message contains a text.
    fn recorded(code: &str, text: &str) -> CompilerError {
        let errors = parse(RECORDED).errors.into_iter();
        let mut found = errors.filter(|error| error.code == code && error.message.contains(text));
        found.next().unwrap()
    }

    #[track_caller]
    fn assert_causes(error: &CompilerError, changes: &[Change], expected: &[&str]) {
        let found = causes(error, changes).changes;
        let found: Vec<&str> = found.iter().map(|change| change.description.as_str()).collect();
        assert_eq!(found, expected, "{error:?}");
    }

    fn edits() -> Vec<Change> {
        vec![
            change(
                "renamed operation `ping`",
                &["ping", "ping_service", "PingRequest", "PingResponse"],
                &[],
                &[],
            ),
            change(
                "renamed enum value `suspended`",
                &["Suspended", "Paused"],
                &["AccountStatus"],
                &[],
            ),
            change(
                "added property `theme`",
                &["theme", "with_theme"],
                &["AccountSettings"],
                &["settings"],
            ),
            change(
                "property `created_at` is nullable",
                &["created_at"],
                &["Account"],
                &[],
            ),
            change(
                "removed property `Target`",
                &["target"],
                &["WorkspaceMessage"],
                &[],
            ),
            change(
                "added response `409`",
                &["Conflict"],
                &["get_account", "GetAccountError"],
                &[],
            ),
        ]
    }

    #[test]
    fn an_error_is_caused_by_the_edit_whose_names_it_mentions() {
        for (code, text, cause) in [
            ("E0407", "`ping` is not a member", "renamed operation `ping`"),
            ("E0046", "missing: `ping_service`", "renamed operation `ping`"),
            ("E0425", "`PingRequest`", "renamed operation `ping`"),
            ("E0432", "PingResponse", "renamed operation `ping`"),
            ("E0599", "`Suspended`", "renamed enum value `suspended`"),
            ("E0063", "`theme`", "added property `theme`"),
            ("E0560", "no field named `target`", "removed property `Target`"),
        ] {
            assert_causes(&recorded(code, text), &edits(), &[cause]);
        }
    }

    #[test]
    fn a_name_in_another_type_is_less_likely() {
        let changes = [
            change("other", &["theme"], &["Profile"], &[]),
            change("settings", &["theme"], &["AccountSettings"], &[]),
        ];
        assert_causes(&recorded("E0063", "`theme`"), &changes, &["settings"]);
    }

    #[test]
    fn several_edits_are_equally_likely() {
        let changes = [
            change("a", &["theme"], &["AccountSettings"], &[]),
            change("b", &["theme"], &["AccountSettings"], &[]),
            change("c", &["color"], &["AccountSettings"], &[]),
        ];
        assert_causes(&recorded("E0063", "`theme`"), &changes, &["a", "b"]);
    }

    #[test]
    fn without_its_name_the_type_or_what_is_related_leads_to_an_edit() {
        let error = recorded("E0063", "`theme`");
        let of_type = change("of the type", &["color"], &["AccountSettings"], &[]);
        let unrelated = change("unrelated", &["color"], &["Profile"], &["name"]);
        assert_causes(&error, &[of_type, unrelated.clone()], &["of the type"]);
        let related = change("related", &["Color"], &[], &["theme"]);
        assert_causes(&error, &[related, unrelated.clone()], &["related"]);
        assert_causes(&error, &[unrelated], &[]);
        assert_causes(&error, &[], &[]);
    }
}
