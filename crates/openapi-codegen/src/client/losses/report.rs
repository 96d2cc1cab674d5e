//! The loss report, as Markdown.

use super::list::{Handling, Loss};
use crate::client::options::Options;
use std::fmt::Write as _;

const ABOUT: &str = "\
# Losses of the projection for progenitor

progenitor writes the client's requests, from a projection of the contract to the subset that progenitor supports.
Each row is something that the projection loses, with the JSON pointer to its declaration, and how the loss is handled.
";

const LEFT_TO_SERVER: &str = "\
The client cannot send a value of another type, and reports such a value in a response as `ErrorKind::Decode`. Only the
server checks constraints beyond the type: a client that did so would reject values that a server with a newer contract
accepts. If a request violates a constraint, the client returns the declared error that the row names, with its status,
headers and body. In a response, the client does not check constraints, and ignores properties that the contract does not
declare.
";

/// Returns the report.
pub(in crate::client) fn report(losses: &[Loss], options: &Options) -> String {
    let mut text = format!("<!-- {} -->\n\n{ABOUT}", options.origin.banner());
    let with = |handling: fn(&Handling) -> bool| -> Vec<&Loss> {
        losses.iter().filter(|loss| handling(&loss.handling)).collect()
    };
    let reaching_users = with(|handling| matches!(handling, Handling::ReachesUser(_)));
    section(
        &mut text,
        "Losses that affect users",
        "",
        "consequence",
        &reaching_users,
    );
    let left_to_server = with(|handling| matches!(handling, Handling::LeftToServer(_)));
    let title = "Left to the server, by design";
    section(&mut text, title, LEFT_TO_SERVER, "reported by", &left_to_server);
    let restored = with(|handling| matches!(handling, Handling::Restored(_)));
    let title = "Losses that the typed layer restores";
    section(&mut text, title, "", "restored by", &restored);
    text
}

fn section(report: &mut String, title: &str, about: &str, last: &str, losses: &[&Loss]) {
    let _ = writeln!(report, "\n## {title}: {}\n", losses.len());
    if losses.is_empty() {
        report.push_str("None.\n");
        return;
    }
    if !about.is_empty() {
        let _ = writeln!(report, "{about}");
    }
    let _ = writeln!(report, "| pointer | progenitor | {last} |\n|---|---|---|");
    for loss in losses {
        let (Handling::Restored(text) | Handling::LeftToServer(text) | Handling::ReachesUser(text)) =
            &loss.handling;
        let cell = |text: &str| text.replace('|', "\\|").replace(['\r', '\n'], " ");
        let _ = writeln!(
            report,
            "| `{}` | {} | {} |",
            cell(&loss.pointer),
            cell(&loss.effect),
            cell(text)
        );
    }
}
