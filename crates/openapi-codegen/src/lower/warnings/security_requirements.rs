//! Security alternatives that a server never selects.

use super::Warnings;
use crate::model::{Api, SchemeKind, SecurityScheme};
use crate::source::Cursor;

/// Warns of each alternative whose credentials also satisfy an earlier one, which the server selects instead.
pub(super) fn check(root: &Cursor<'_>, api: &Api, warnings: &mut Warnings<'_>) {
    let operations = api
        .operations
        .iter()
        .filter_map(|operation| root.descend(&operation.location.pointer));
    for security in operations
        .chain([root.clone()])
        .filter_map(|at| at.get("security"))
    {
        let alternatives: Vec<(Cursor<'_>, Vec<&SecurityScheme>)> = security
            .items()
            .map(|at| {
                let schemes = schemes(api, &at);
                (at, schemes)
            })
            .collect();
        for (index, (at, schemes)) in alternatives.iter().enumerate() {
            let mut earlier = alternatives[..index].iter().map(|(_, earlier)| earlier);
            if let Some(selected) = earlier.find(|earlier| shadows(earlier, schemes)) {
                warn(at, schemes, selected, warnings);
            }
        }
    }
}

fn schemes<'m>(api: &'m Api, alternative: &Cursor<'_>) -> Vec<&'m SecurityScheme> {
    let names: Vec<&str> = alternative.members().map(|(name, _)| name).collect();
    let all = api.security_schemes.iter();
    all.filter(|scheme| names.contains(&scheme.name.as_str()))
        .collect()
}

/// Whether the credentials of `later` satisfy the alternative `earlier`. The same schemes may be listed again, with other
/// scopes. The server tries an alternative without credentials last, wherever it is listed.
fn shadows(earlier: &[&SecurityScheme], later: &[&SecurityScheme]) -> bool {
    let is_same = earlier.len() == later.len()
        && earlier
            .iter()
            .all(|scheme| later.iter().any(|other| other.name == scheme.name));
    !earlier.is_empty() && !is_same && all_satisfied_by(earlier, later)
}

/// Whether the credentials of some schemes are among those of others.
fn all_satisfied_by(some: &[&SecurityScheme], others: &[&SecurityScheme]) -> bool {
    some.iter()
        .all(|scheme| others.iter().any(|other| satisfies(&scheme.kind, &other.kind)))
}

/// Whether the credential of `other` is also one of `one`: an API key in `Authorization` may be any.
fn satisfies(one: &SchemeKind, other: &SchemeKind) -> bool {
    match (one, other) {
        (SchemeKind::Header(name), SchemeKind::Bearer | SchemeKind::Basic) => {
            name.eq_ignore_ascii_case("authorization")
        }
        (SchemeKind::Header(one), SchemeKind::Header(other)) => one.eq_ignore_ascii_case(other),
        _ => one == other,
    }
}

fn warn(
    at: &Cursor<'_>,
    schemes: &[&SecurityScheme],
    selected: &[&SecurityScheme],
    warnings: &mut Warnings<'_>,
) {
    let names: Vec<String> = selected
        .iter()
        .map(|scheme| format!("`{}`", scheme.name))
        .collect();
    let names = names.join(" and ");
    let reason = format!(
        "the server never selects this alternative: its credentials also satisfy {names}, listed before it"
    );
    let fix = match all_satisfied_by(schemes, selected) {
        true => "remove one of the two: a request does not show which scheme its credential belongs to",
        false => "list it before the other, or remove it",
    };
    warnings.push(at, reason, fix);
}
