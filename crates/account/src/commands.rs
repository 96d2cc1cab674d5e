//! The commands, with arguments as the contract has them.

use crate::arguments;
use crate::body;
use crate::failure::EXIT_CODES;
use crate::mcp;
use crate::operations::{NAMED, Named};
use crate::render::Format;
use account_client::catalogue::{OPERATIONS, Operation, operation};
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};

/// What groups of commands are for.
const GROUPS: [(&str, &str); 3] = [
    ("profile", "The profile of the workspace user"),
    ("email", "Confirmation of a new e-mail address"),
    ("tokens", "The authentication tokens of an account"),
];

/// The whole command line.
pub(crate) fn root() -> Command {
    let mut root = Command::new("account")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Show and change accounts")
        .after_help(
            "First: `account login --url https://accounts.example.com`. `account help COMMAND` tells more.",
        )
        .after_long_help(format!(
            "ACCOUNT_URL names the service and ACCOUNT_TOKEN is the token, before any login.\n\
             NO_COLOR turns colours off; they and the spinner are for terminals only.\n\n{EXIT_CODES}"
        ))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .args(globals())
        .subcommands([login(), logout(), whoami()]);
    for named in NAMED.iter().filter(|named| named.path.len() == 1) {
        root = root.subcommands(of_named(named));
    }
    for (group, about) in GROUPS {
        let own = NAMED
            .iter()
            .filter(|named| named.path.len() == 2 && named.path[0] == group);
        let group = Command::new(group)
            .about(about)
            .subcommand_required(true)
            .arg_required_else_help(true);
        root = root.subcommand(group.subcommands(own.filter_map(of_named)));
    }
    root.subcommands([call(), api(), mcp::command(), completions(), manual()])
}

fn globals() -> impl Iterator<Item = Arg> {
    let all = [
        Arg::new("url")
            .env("ACCOUNT_URL")
            .hide_env_values(true)
            .value_hint(ValueHint::Url)
            .help("The service; by default the one of the last login"),
        Arg::new("output")
            .short('o')
            .value_parser(Format::NAMES)
            .default_value("table")
            .help("A table for people, or json or yaml for programs"),
        Arg::new("dry-run")
            .action(ArgAction::SetTrue)
            .help("Show the request instead of sending it, without the token and passwords"),
        Arg::new("timeout")
            .value_parser(value_parser!(u64).range(1..))
            .default_value("30")
            .help("How many seconds a call may take, with what is sent again"),
    ];
    all.into_iter().map(|arg| {
        let name = arg.get_id().to_string();
        arg.value_name(name.to_uppercase())
            .long(name)
            .global(true)
            .help_heading("Options of every command")
    })
}

fn of_named(named: &Named) -> Option<Command> {
    // What the contract no longer has is no longer a command.
    let operation = operation(named.operation)?;
    let command = arguments::command(
        named.path.last()?,
        operation,
        named.own.as_ref().map(|own| own.parameter),
    );
    Some(match named.keeps {
        Some(_) => command.arg(
            Arg::new("replace")
                .long("replace")
                .action(ArgAction::SetTrue)
                .help("Send only what is given here, which clears the rest, instead of keeping it"),
        ),
        None => command,
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
        .about("Check a token, and keep it for later calls")
        .long_about(
            "Asks for a token, checks it with the service, and keeps it: in the keyring of the system if there is \
             one, else in a file that only you can read. It is sent to no other service than this one.",
        )
        .args([
            Arg::new("token-stdin")
                .long("token-stdin")
                .action(ArgAction::SetTrue)
                .help("Read the token from standard input instead of asking for it"),
            Arg::new("no-keyring")
                .long("no-keyring")
                .action(ArgAction::SetTrue)
                .help("Keep it in the file, also where there is a keyring"),
        ])
}

fn logout() -> Command {
    Command::new("logout")
        .about("Forget the token. It stays good until it is deleted: `account tokens delete`")
}

fn whoami() -> Command {
    Command::new("whoami").about("Whose token it is, and of which service")
}

fn api() -> Command {
    Command::new("api")
        .about("Send any request, with the token")
        .args([
            Arg::new("method")
                .required(true)
                .value_name("METHOD")
                .help("Such as GET"),
            Arg::new("path")
                .required(true)
                .value_name("PATH")
                .help("Such as /v1/account, with its query"),
            Arg::new("header")
                .long("header")
                .short('H')
                .action(ArgAction::Append)
                .value_name("NAME: VALUE")
                .help("A header; may be given several times"),
            body::argument(true),
        ])
}

fn completions() -> Command {
    Command::new("completions")
        .about("Print what a shell needs to complete commands")
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
                .help("Made if it is not there"),
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operations;

    #[test]
    fn the_command_line_has_no_faults() {
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
