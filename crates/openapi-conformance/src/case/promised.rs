//! Marks the cases of promises, and leaves them out.

use super::definition::{Case, CaseKind, DeclaredBy};
use super::profile::{Profile, Promise};

/// Marks cases as checks of a promise, unless they already check another one.
pub(super) fn promised(
    promise: Promise,
    cases: impl IntoIterator<Item = Case>,
) -> impl Iterator<Item = Case> {
    let mark = move |case: Case| Case {
        promise: case.promise.or(Some(promise)),
        ..case
    };
    cases.into_iter().map(mark)
}

/// Leaves out what a profile does not demand: cases of promises, and the exact form of other rejections.
pub(super) fn restrict(cases: &mut Vec<Case>, profile: Profile) {
    if profile == Profile::GeneratedServer {
        return;
    }
    cases.retain(|case| case.promise.is_none());
    for case in cases {
        if let CaseKind::Raw(raw) = &mut case.kind
            && let (None, DeclaredBy::Operation(_)) = (&raw.delivery, raw.declared)
        {
            raw.statuses = (400..500).collect();
            raw.any_client_error = true;
            raw.pointers.clear();
            raw.limits.clear();
            case.point = None;
        }
    }
}
