//! The command line: commands, with arguments from the contract.

use crate::arguments;
use crate::confirmation;
use crate::error::EXIT_CODES;
use crate::json_argument;
use crate::mcp;
use crate::operations::{OPERATION_COMMANDS, OperationCommand};
use crate::render::Format;
use account_client::catalogue::{OPERATIONS, operation};
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};

/// Groups of commands, with their help.
const GROUPS: [(&str, &str); 3] = [
    ("profile", "The profile of the workspace user"),
    ("email", "Confirmation of a new e-mail address"),
    ("tokens", "The authentication tokens of an account"),
];

/// Builds the whole command line.
pub(crate) fn root() -> Command {
    let mut root = Command::new("account")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Show and change accounts")
        .after_help(
            "To begin: `account login --url https://accounts.example.com`.\nFor details: `account help COMMAND`.",
        )
        .after_long_help(format!(
            "ACCOUNT_URL and ACCOUNT_TOKEN override the service and the token of the last login.\n\
             NO_COLOR disables colors; colors and the spinner appear on terminals only.\n\n{EXIT_CODES}"
        ))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .args(global_arguments())
        .subcommands([login(), logout(), whoami()]);
    for command in OPERATION_COMMANDS
        .iter()
        .filter(|command| command.path.len() == 1)
    {
        root = root.subcommands(operation_command(command));
    }
    for (group, about) in GROUPS {
        let commands = OPERATION_COMMANDS
            .iter()
            .filter(|command| command.path.len() == 2 && command.path[0] == group);
        let group = Command::new(group)
            .about(about)
            .subcommand_required(true)
            .arg_required_else_help(true);
        root = root.subcommand(group.subcommands(commands.filter_map(operation_command)));
    }
    root.subcommands([call(), api(), mcp::command(), completions(), manual()])
}

fn global_arguments() -> impl Iterator<Item = Arg> {
    let all = [
        Arg::new("url")
            .value_hint(ValueHint::Url)
            .help("The URL of the service, by default ACCOUNT_URL or that of the last login"),
        Arg::new("output")
            .short('o')
            .value_parser(Format::NAMES)
            .default_value("table")
            .help("The output format: a table for people (tab-separated lines in a pipe), json or yaml"),
        Arg::new("dry-run")
            .action(ArgAction::SetTrue)
            .help("Show the request without token and passwords instead of sending it"),
        Arg::new("timeout")
            .value_parser(value_parser!(u64).range(1..))
            .default_value("30")
            .help("The time limit for a call in seconds, including retries"),
        Arg::new("verbose")
            .short('v')
            .action(ArgAction::SetTrue)
            .help("Print requests and responses, without token and passwords, to standard error"),
    ];
    all.into_iter().map(|arg| {
        let name = arg.get_id().to_string();
        arg.value_name(name.to_uppercase())
            .long(name)
            .global(true)
            .help_heading("Global options")
    })
}

fn operation_command(command: &OperationCommand) -> Option<Command> {
    // An operation that was removed from the contract has no command.
    let operation = operation(command.operation)?;
    let built = arguments::command(
        command.path.last()?,
        operation,
        command
            .default_parameter
            .as_ref()
            .map(|default| default.parameter),
    );
    Some(match &command.replacement {
        Some(replacement) => built
            .long_about(arguments::rewrap(&format!(
                "{}\n\n{}",
                operation.summary, replacement.description
            )))
            .arg(
                Arg::new("replace")
                    .long("replace")
                    .action(ArgAction::SetTrue)
                    .help("Clear what is not given here, instead of keeping it"),
            )
            .arg(confirmation::argument()),
        None => built,
    })
}

fn call() -> Command {
    Command::new("call")
        .about("Call any operation by its id")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands(
            OPERATIONS
                .iter()
                .map(|operation| arguments::command(operation.id, operation, None)),
        )
}

fn login() -> Command {
    Command::new("login")
        .about("Verify a token and store it for later calls")
        .long_about(
            "Prompts for a token, verifies it with the service, and stores it: in the system keyring if there is \
             one, else in a file that only you can read. The token is sent to this service only.",
        )
        .args([
            Arg::new("token-stdin")
                .long("token-stdin")
                .action(ArgAction::SetTrue)
                .help("Read the token from standard input instead of prompting for it"),
            Arg::new("no-keyring")
                .long("no-keyring")
                .action(ArgAction::SetTrue)
                .help("Store the token in the file even if there is a keyring"),
        ])
}

fn logout() -> Command {
    Command::new("logout").about("Remove the stored token. It remains valid until `account tokens delete`")
}

fn whoami() -> Command {
    Command::new("whoami")
        .about("Show the owner of the token and the service")
        .arg(arguments::jq())
}

fn api() -> Command {
    Command::new("api")
        .about("Send any request with the token")
        .args([
            Arg::new("method")
                .required(true)
                .value_name("METHOD")
                .help("The method, such as GET"),
            Arg::new("path")
                .required(true)
                .value_name("PATH")
                .help("The path and query, such as /v1/account"),
            Arg::new("header")
                .long("header")
                .short('H')
                .action(ArgAction::Append)
                .value_name("NAME: VALUE")
                .help("A header; may be repeated"),
            json_argument::argument(true),
            arguments::include(),
            arguments::jq(),
        ])
}

fn completions() -> Command {
    Command::new("completions")
        .about("Print a completion script for a shell")
        .arg(
            Arg::new("shell")
                .required(true)
                .value_parser(value_parser!(clap_complete::Shell)),
        )
}

fn manual() -> Command {
    Command::new("manual")
        .about("Write manual pages into a folder")
        .arg(
            Arg::new("folder")
                .required(true)
                .value_hint(ValueHint::DirPath)
                .help("The folder; it is created if it does not exist"),
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operations;

    #[test]
    fn the_command_line_is_valid() {
        root().debug_assert();
    }

    #[test]
    fn every_operation_can_be_called() {
        let root = root();
        let call = root.find_subcommand("call").unwrap();
        for operation in &OPERATIONS {
            assert!(call.find_subcommand(operation.id).is_some(), "{}", operation.id);
            assert_eq!(
                operations::find(&["call", operation.id]).unwrap().0.id,
                operation.id
            );
        }
    }
}
