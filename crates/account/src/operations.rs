//! Which command calls which operation, how it is completed and how it is paged.

use account_client::catalogue::{Location, Operation, operation};
use serde_json::{Map, Value};

/// A command that calls an operation.
pub(crate) struct OperationCommand {
    /// The command, after the group that it belongs to.
    pub(crate) path: &'static [&'static str],
    /// The id of the operation, which also supplies the help.
    pub(crate) operation: &'static str,
    /// A parameter that is optional here: its default comes from another operation.
    pub(crate) default_parameter: Option<ValueSource>,
    /// How the command keeps what the operation would clear if it were left out.
    pub(crate) replacement: Option<Replacement>,
}

/// A value in the response of an operation without input.
pub(crate) struct ValueSource {
    /// The parameter that gets the value.
    pub(crate) parameter: &'static str,
    /// The id of the operation.
    pub(crate) operation: &'static str,
    /// A JSON pointer into the response.
    pub(crate) pointer: &'static str,
}

/// How a replacement of a whole resource keeps what its caller leaves out. It applies to the command and to the tool.
pub(crate) struct Replacement {
    /// The description, instead of that of the operation, which clears what is left out.
    pub(crate) description: &'static str,
    /// The id of the operation that reads the resource. Its `ETag` becomes the precondition of the replacement.
    pub(crate) read: &'static str,
    /// A JSON pointer to the current values in its response.
    pub(crate) values: &'static str,
    /// The properties that the replacement would clear.
    pub(crate) properties: &'static [&'static str],
    /// A change that awaits confirmation, and that the current value would cancel.
    pub(crate) pending: Pending,
}

/// Where a response reports a change that awaits confirmation.
pub(crate) struct Pending {
    /// The property that is being changed.
    pub(crate) property: &'static str,
    /// A JSON pointer to the array of messages.
    pub(crate) messages: &'static str,
    /// The code of the message.
    pub(crate) code: &'static str,
    /// A JSON pointer to the new value, in the message.
    pub(crate) value: &'static str,
}

const OWN_USER: Option<ValueSource> = Some(ValueSource {
    parameter: "user",
    operation: "get_account_details",
    pointer: "/data/id",
});
const PROFILE: Option<Replacement> = Some(Replacement {
    description: "Changes what is given and keeps everything else, including an e-mail address that awaits \
        confirmation: the profile is read first, and replaced only if it has not changed in the meantime (412 \
        otherwise). Null clears the e-mail address or a name; the login name cannot be cleared.\n\n\
        If confirmation is required, a new address takes effect when it is confirmed (`confirm_email`), which \
        `Warnings` reports with the code `EmailConfirmationRequired`. The current address cancels a pending change. \
        Service accounts have no profile.",
    read: "get_workspace_profile",
    values: "/Data",
    properties: &["Email", "FirstName", "LastName"],
    pending: Pending {
        property: "Email",
        messages: "/Warnings",
        code: "EmailConfirmationRequired",
        value: "/Metadata/pending",
    },
});

const fn command(path: &'static [&'static str], operation: &'static str) -> OperationCommand {
    OperationCommand {
        path,
        operation,
        default_parameter: None,
        replacement: None,
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
        replacement: PROFILE,
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

/// Returns how calls of an operation keep what they leave out.
pub(crate) fn replacement(operation: &Operation) -> Option<&'static Replacement> {
    let mut commands = OPERATION_COMMANDS.iter();
    let command = commands.find(|command| command.operation == operation.id)?;
    command.replacement.as_ref()
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

/// Properties of bodies that, if they are true, remove something: the operation, a JSON pointer into its body, and what is
/// removed.
const REMOVING_PROPERTIES: [(&str, &str, &str); 1] = [(
    "change_password",
    "/data/attributes/revoke_tokens",
    "All tokens of the account except the current one will be revoked.",
)];

/// Returns whether calls of an operation may remove something that cannot be restored by another call.
pub(crate) fn removes_something(operation: &Operation) -> bool {
    let mut properties = REMOVING_PROPERTIES.iter();
    operation.method == "DELETE" || properties.any(|(id, ..)| *id == operation.id)
}

/// Returns what a call removes, as a sentence; `None` if it removes nothing.
pub(crate) fn removal(operation: &Operation, input: &Map<String, Value>) -> Option<String> {
    if operation.method == "DELETE" {
        let parameters = operation.parameters.iter();
        let values = parameters.filter_map(|parameter| match parameter.location {
            Location::Path => input.get(parameter.property.name)?.as_str(),
            _ => None,
        });
        let values = values.collect::<Vec<_>>().join(" ");
        return Some(format!("{}: {values}.", operation.summary));
    }
    let mut properties = REMOVING_PROPERTIES.iter();
    let (_, _, consequence) = properties.find(|(id, pointer, _)| {
        let value = input.get("body").and_then(|body| body.pointer(pointer));
        *id == operation.id && value == Some(&Value::Bool(true))
    })?;
    Some((*consequence).to_owned())
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
    use serde_json::json;

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
    fn removals_are_recognized() {
        let removal = |id: &str, input: Value| removal(operation(id).unwrap(), input.as_object().unwrap());
        assert_eq!(
            removal("delete_user_token", json!({"token_id": "at-1"})).unwrap(),
            "Delete an authentication token of your own account: at-1."
        );
        let password = |revoke: bool| json!({"body": {"data": {"attributes": {"revoke_tokens": revoke}}}});
        assert!(removal("change_password", password(true)).is_some());
        assert_eq!(removal("change_password", password(false)), None);
        assert_eq!(removal("update_account", json!({})), None);
    }

    #[test]
    fn properties_that_remove_something_are_in_the_contract() {
        for (id, pointer, _) in REMOVING_PROPERTIES {
            let operation = operation(id).unwrap();
            let path: Vec<&str> = pointer.split('/').skip(1).collect();
            let mut flags = crate::flags::flags_of(operation).into_iter();
            assert!(
                flags.any(|flag| matches!(&flag.target, crate::flags::Target::Body(own) if *own == path)),
                "{pointer}"
            );
        }
    }

    #[test]
    fn every_operation_id_is_in_the_contract() {
        for command in &OPERATION_COMMANDS {
            for id in [
                Some(command.operation),
                command.default_parameter.as_ref().map(|source| source.operation),
                command.replacement.as_ref().map(|replacement| replacement.read),
            ] {
                assert!(
                    id.is_none_or(|id| operation(id).is_some()),
                    "{id:?} is not in the contract"
                );
            }
        }
    }
}
