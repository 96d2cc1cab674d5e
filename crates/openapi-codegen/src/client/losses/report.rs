//! The loss report, as Markdown.

use super::{Fate, Loss};
use crate::client::Options;
use std::fmt::Write as _;

const ABOUT: &str = "\
# What the projection for progenitor loses

The client's requests are written by progenitor, from a projection of the contract that progenitor can take.
Each row is something that the projection loses, where the contract says it (a JSON pointer), and what becomes of it.
";

const LEFT_TO_SERVER: &str = "\
What has another type cannot be sent, and is `ErrorKind::Decode` where it comes back. Rules beyond the type have one judge,
the server: a client that judged too would refuse what a server with a newer contract takes.
In a request the client sends the value as it is given, and the refusal comes back as the declared error that the row
names, with its status, headers and body. In a response the client gives the value as it came, without members that the
contract does not have.
";

/// The whole report.
pub(in crate::client) fn report(losses: &[Loss], options: &Options) -> String {
    let mut text = format!("<!-- {} -->\n\n{ABOUT}", options.origin.banner());
    let of = |wanted: fn(&Fate) -> bool| -> Vec<&Loss> {
        losses.iter().filter(|loss| wanted(&loss.fate)).collect()
    };
    let of_users = of(|fate| matches!(fate, Fate::ReachesUser(_)));
    section(
        &mut text,
        "Losses that reach a user",
        "",
        "consequence",
        &of_users,
    );
    let of_server = of(|fate| matches!(fate, Fate::LeftToServer(_)));
    let title = "Left to the server, by design";
    section(&mut text, title, LEFT_TO_SERVER, "told by", &of_server);
    let put_back = of(|fate| matches!(fate, Fate::PutBack(_)));
    let title = "Losses that the typed layer puts back";
    section(&mut text, title, "", "put back by", &put_back);
    text
}

fn section(text: &mut String, title: &str, about: &str, last: &str, losses: &[&Loss]) {
    let _ = writeln!(text, "\n## {title}: {}\n", losses.len());
    if losses.is_empty() {
        text.push_str("None.\n");
        return;
    }
    if !about.is_empty() {
        let _ = writeln!(text, "{about}");
    }
    let _ = writeln!(text, "| pointer | progenitor | {last} |\n|---|---|---|");
    for loss in losses {
        let (Fate::PutBack(fate) | Fate::LeftToServer(fate) | Fate::ReachesUser(fate)) = &loss.fate;
        let cell = |text: &str| text.replace('|', "\\|").replace(['\r', '\n'], " ");
        let _ = writeln!(
            text,
            "| `{}` | {} | {} |",
            cell(&loss.pointer),
            cell(&loss.effect),
            cell(fate)
        );
    }
}
