//! Which command is which operation: the only place that names operations.

use account_client::catalogue::{Operation, operation};

/// A command for an operation, under a name that says what people do.
pub(crate) struct Named {
    /// The command, and the one above it.
    pub(crate) path: &'static [&'static str],
    /// The operation, whose texts are the help.
    pub(crate) operation: &'static str,
    /// A parameter that may be left out: it is then taken from the answer of another operation.
    pub(crate) own: Option<From>,
    /// What the operation would clear if it were left out: it is kept as another operation shows it.
    pub(crate) keeps: Option<From>,
}

/// A value in the answer of an operation that needs no input.
pub(crate) struct From {
    /// The parameter; empty for the members of the body.
    pub(crate) parameter: &'static str,
    pub(crate) operation: &'static str,
    /// A JSON pointer.
    pub(crate) pointer: &'static str,
}

const OWN_USER: Option<From> = Some(From {
    parameter: "user",
    operation: "get_account_details",
    pointer: "/data/id",
});
const PRESENT_PROFILE: Option<From> = Some(From {
    parameter: "",
    operation: "get_workspace_profile",
    pointer: "/Data",
});

const fn named(path: &'static [&'static str], operation: &'static str) -> Named {
    Named {
        path,
        operation,
        own: None,
        keeps: None,
    }
}

/// Whatever is not here is called by its id: `account call ID`.
pub(crate) const NAMED: [Named; 12] = [
    named(&["details"], "get_account_details"),
    named(&["update"], "update_account"),
    named(&["password"], "change_password"),
    named(&["show"], "get_account"),
    named(&["patch"], "patch_account"),
    named(&["profile", "get"], "get_workspace_profile"),
    Named {
        keeps: PRESENT_PROFILE,
        ..named(&["profile", "set"], "put_workspace_profile")
    },
    named(&["email", "confirm"], "confirm_email"),
    Named {
        own: OWN_USER,
        ..named(&["tokens", "list"], "list_user_tokens")
    },
    Named {
        own: OWN_USER,
        ..named(&["tokens", "create"], "create_user_token")
    },
    named(&["tokens", "show"], "get_user_token"),
    named(&["tokens", "delete"], "delete_user_token"),
];

/// The operation of a command.
pub(crate) fn find(path: &[&str]) -> Option<(&'static Operation, Option<&'static Named>)> {
    if let ["call", id] = path {
        return operation(id).map(|operation| (operation, None));
    }
    let named = NAMED.iter().find(|named| named.path == path)?;
    operation(named.operation).map(|operation| (operation, Some(named)))
}

/// The command that people know an operation by.
pub(crate) fn spelled(operation: &Operation) -> String {
    match NAMED.iter().find(|named| named.operation == operation.id) {
        Some(named) => format!("account {}", named.path.join(" ")),
        None => format!("account call {}", operation.id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_of_an_operation() {
        for named in &NAMED {
            for id in [
                Some(named.operation),
                named.own.as_ref().map(|o| o.operation),
                named.keeps.as_ref().map(|o| o.operation),
            ] {
                assert!(
                    id.is_none_or(|id| operation(id).is_some()),
                    "{id:?} is not in the contract"
                );
            }
        }
    }
}
