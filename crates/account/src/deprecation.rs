//! Warns of operations that will be removed.

use crate::output::note;
use account_client::catalogue::Operation;

/// Prints a warning on standard error if an operation is deprecated.
pub(crate) fn warn(operation: &Operation) {
    if operation.deprecated {
        note(&warning(operation.id, operation.removal));
    }
}

/// Returns the warning; `removal` is the day on which the operation will be removed, or empty.
fn warning(id: &str, removal: &str) -> String {
    match removal {
        "" => format!("warning: {id} is deprecated"),
        day => format!("warning: {id} is deprecated and will be removed on {day}"),
    }
}

#[cfg(test)]
mod tests {
    use super::warning;

    #[test]
    fn a_warning_names_the_day() {
        assert_eq!(warning("ping", ""), "warning: ping is deprecated");
        let expected = "warning: ping is deprecated and will be removed on 2027-06-30";
        assert_eq!(warning("ping", "2027-06-30"), expected);
    }
}
