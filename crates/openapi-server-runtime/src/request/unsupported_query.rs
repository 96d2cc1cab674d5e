//! Rejects query parameters that a contract names as unsupported (`x-unsupported-query`). All other undeclared parameters
//! are ignored.

use super::raw_values::decode_query;
use crate::rejection::Rejection;
use crate::violation::{Location, Violation};
use crate::violations::{InvalidStatuses, Violations};

/// Always 400: the violation is in no part of the request that an operation could declare another status for.
static STATUSES: InvalidStatuses = InvalidStatuses {
    path: 400,
    invalid: 400,
    malformed: 400,
};

/// Rejects a query with one of these parameters. `name` stands for `name` and for `name[…]`.
///
/// # Errors
/// The query has at least one of them; the rejection names each once.
#[inline]
pub fn reject_unsupported(query: Option<&str>, unsupported: &[&str]) -> Result<(), Rejection> {
    match query {
        None => Ok(()),
        Some(query) => reject(query, unsupported),
    }
}

fn reject(query: &str, unsupported: &[&str]) -> Result<(), Rejection> {
    let mut violations = Violations::default();
    let mut reported: Vec<String> = Vec::new();
    for pair in query.split('&') {
        let name = pair.split_once('=').map_or(pair, |(name, _)| name);
        let Some(name) = decode_query(name).filter(|name| is_listed(name, unsupported)) else {
            continue;
        };
        if reported.iter().any(|other| *other == name) {
            continue;
        }
        reported.push(name.clone().into_owned());
        violations.push(Violation {
            location: Location::Query,
            pointer: name.replace('~', "~0").replace('/', "~1"),
            keyword: "unsupported",
            message: "is not supported".to_owned(),
        });
    }
    match violations.is_empty() {
        true => Ok(()),
        false => Err(violations.into_rejection(&STATUSES)),
    }
}

/// Returns whether a parameter is one of these, or a member of one of them.
fn is_listed(name: &str, unsupported: &[&str]) -> bool {
    unsupported.iter().any(|listed| {
        let rest = name.strip_prefix(listed);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('['))
    })
}

#[cfg(test)]
mod tests {
    use super::reject_unsupported;

    fn reported(query: &str) -> Vec<String> {
        match reject_unsupported(Some(query), &["include", "fields"]) {
            Ok(()) => Vec::new(),
            Err(rejection) => {
                assert_eq!(rejection.status, 400);
                let violations = rejection.violations().iter();
                violations.map(|violation| violation.pointer.clone()).collect()
            }
        }
    }

    #[test]
    fn listed_names_are_rejected_with_and_without_brackets() {
        for (query, names) in [
            ("include=a", vec!["include"]),
            ("include", vec!["include"]),
            ("%69nclude=", vec!["include"]),
            (
                "a=1&fields%5Busers%5D=x&fields[b]=y&include=a",
                vec!["fields[users]", "fields[b]", "include"],
            ),
            ("include=a&include=b", vec!["include"]),
            ("fields[a/b]=c", vec!["fields[a~1b]"]),
            ("fields[=c", vec!["fields["]),
        ] {
            assert_eq!(reported(query), names, "{query}");
        }
    }

    #[test]
    fn other_names_are_ignored() {
        for query in [
            "",
            "&",
            "includes=a",
            "Include=a",
            "x=include",
            "field[users]=x",
            "%FF=a",
        ] {
            assert!(reported(query).is_empty(), "{query}");
        }
        assert!(reject_unsupported(None, &["include"]).is_ok());
    }
}
