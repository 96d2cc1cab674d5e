//! Which command calls which operation: the only module that names operations.

use account_client::catalogue::{Operation, operation};

/// A command that calls an operation.
pub(crate) struct OperationCommand {
    /// The command, after the group that it belongs to.
    pub(crate) path: &'static [&'static str],
    /// The id of the operation, which also supplies the help.
    pub(crate) operation: &'static str,
    /// A parameter that is optional here: its default comes from another operation.
    pub(crate) default_parameter: Option<ValueSource>,
    /// The properties that the operation would clear if they were left out: their current values come
    /// from another operation.
    pub(crate) preserves: Option<ValueSource>,
}

/// A value in the response of an operation without input.
pub(crate) struct ValueSource {
    /// The parameter that gets the value; empty for the properties of the body.
    pub(crate) parameter: &'static str,
    /// The id of the operation.
    pub(crate) operation: &'static str,
    /// A JSON pointer into the response.
    pub(crate) pointer: &'static str,
}

const OWN_USER: Option<ValueSource> = Some(ValueSource {
    parameter: "user",
    operation: "get_account_details",
    pointer: "/data/id",
});
const CURRENT_PROFILE: Option<ValueSource> = Some(ValueSource {
    parameter: "",
    operation: "get_workspace_profile",
    pointer: "/Data",
});

const fn command(path: &'static [&'static str], operation: &'static str) -> OperationCommand {
    OperationCommand {
        path,
        operation,
        default_parameter: None,
        preserves: None,
    }
}

/// The commands of operations. Any other operation is called by its id: `account call ID`.
pub(crate) const OPERATION_COMMANDS: [OperationCommand; 12] = [
    command(&["details"], "get_account_details"),
    command(&["update"], "update_account"),
    command(&["password"], "change_password"),
    command(&["show"], "get_account"),
    command(&["patch"], "patch_account"),
    command(&["profile", "get"], "get_workspace_profile"),
    OperationCommand {
        preserves: CURRENT_PROFILE,
        ..command(&["profile", "set"], "put_workspace_profile")
    },
    command(&["email", "confirm"], "confirm_email"),
    OperationCommand {
        default_parameter: OWN_USER,
        ..command(&["tokens", "list"], "list_user_tokens")
    },
    OperationCommand {
        default_parameter: OWN_USER,
        ..command(&["tokens", "create"], "create_user_token")
    },
    command(&["tokens", "show"], "get_user_token"),
    command(&["tokens", "delete"], "delete_user_token"),
];

/// Finds the operation of a command line.
pub(crate) fn find(path: &[&str]) -> Option<(&'static Operation, Option<&'static OperationCommand>)> {
    if let ["call", id] = path {
        return operation(id).map(|operation| (operation, None));
    }
    let command = OPERATION_COMMANDS.iter().find(|command| command.path == path)?;
    operation(command.operation).map(|operation| (operation, Some(command)))
}

/// Returns the command line that calls an operation, for messages.
pub(crate) fn command_line(operation: &Operation) -> String {
    let command = OPERATION_COMMANDS
        .iter()
        .find(|command| command.operation == operation.id);
    match command {
        Some(command) => format!("account {}", command.path.join(" ")),
        None => format!("account call {}", operation.id),
    }
}

/// How an operation returns a list in pages.
pub(crate) struct Pages {
    /// The id of the operation.
    pub(crate) operation: &'static str,
    /// The parameter with the number of the page.
    pub(crate) number: &'static str,
    /// The parameter with the number of items on a page.
    pub(crate) size: &'static str,
    /// The largest number of items on a page.
    pub(crate) largest_size: u64,
    /// A JSON pointer to the array of items.
    pub(crate) items: &'static str,
    /// A JSON pointer from an item to its id.
    pub(crate) id: &'static str,
    /// A JSON pointer to the number of the next page.
    pub(crate) next: &'static str,
    /// The properties of the response that describe a single page.
    pub(crate) of_page: &'static [&'static str],
}

const PAGES: [Pages; 1] = [Pages {
    operation: "list_user_tokens",
    number: "page_number",
    size: "page_size",
    largest_size: 100,
    items: "/data",
    id: "/id",
    next: "/meta/pagination/next-page",
    of_page: &["links", "meta"],
}];

/// Returns how an operation returns a list in pages, if it does.
pub(crate) fn pages(operation: &Operation) -> Option<&'static Pages> {
    PAGES.iter().find(|pages| pages.operation == operation.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_have_the_parameters_of_their_operation() {
        for pages in &PAGES {
            let parameters = operation(pages.operation).unwrap().parameters;
            for name in [pages.number, pages.size] {
                let mut parameters = parameters.iter();
                assert!(
                    parameters.any(|parameter| parameter.property.name == name),
                    "{name}"
                );
            }
        }
    }

    #[test]
    fn every_operation_id_is_in_the_contract() {
        for command in &OPERATION_COMMANDS {
            for id in [
                Some(command.operation),
                command.default_parameter.as_ref().map(|source| source.operation),
                command.preserves.as_ref().map(|source| source.operation),
            ] {
                assert!(
                    id.is_none_or(|id| operation(id).is_some()),
                    "{id:?} is not in the contract"
                );
            }
        }
    }
}
