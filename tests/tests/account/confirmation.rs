//! Commands that remove something ask on a terminal.

use crate::fixture::{Fixture, PASSWORD};
use crate::interactive::finish;

#[test]
fn a_deletion_is_confirmed_on_a_terminal() {
    let fixture = Fixture::new(&[]);
    let create = || {
        fixture.json(&["tokens", "create"])["data"]["id"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let exists = |id: &str| fixture.run(&["tokens", "show", id]).code == 0;
    let id = create();
    for (answer, code) in [("", 2), ("n", 2), ("y", 0)] {
        let mut terminal = fixture.user.run_in_terminal(&["tokens", "delete", &id]);
        let question = terminal.exp_string("Continue? [y/N] ").unwrap();
        assert!(question.contains(&id), "{question}");
        terminal.send_line(answer).unwrap();
        let (output, actual) = finish(terminal);
        assert_eq!((actual, exists(&id)), (code, code != 0), "{answer:?}: {output}");
    }
    let id = create();
    let (output, code) = finish(fixture.user.run_in_terminal(&["tokens", "delete", &id, "--yes"]));
    assert!(
        code == 0 && !output.contains("Continue?") && !exists(&id),
        "{output}"
    );
    let id = create();
    let (output, code) =
        finish(
            fixture
                .user
                .run_in_terminal(&["call", "delete_user_token", &id, "--dry-run"]),
        );
    assert!(
        code == 0 && !output.contains("Continue?") && exists(&id),
        "{output}"
    );
}

#[test]
fn clearing_a_profile_and_revoking_tokens_are_confirmed() {
    let fixture = Fixture::new(&[]);
    fixture.run(&["profile", "set", "--last-name", "King"]).ok();
    let replace = ["profile", "set", "--replace", "--first-name", "Ada"];
    let mut terminal = fixture.user.run_in_terminal(&replace);
    terminal.exp_string("will be cleared. Continue? [y/N] ").unwrap();
    terminal.send_line("no").unwrap();
    assert_eq!(finish(terminal).1, 2);
    assert_eq!(fixture.json(&["profile", "get"])["Data"]["LastName"], "King");
    // Without `--replace`, nothing is removed and nobody is asked.
    let (output, code) = finish(
        fixture
            .user
            .run_in_terminal(&["profile", "set", "--first-name", "Ada"]),
    );
    assert!(code == 0 && !output.contains("Continue?"), "{output}");
    let mut terminal = fixture.user.run_in_terminal(&["password", "--revoke-tokens"]);
    for password in [PASSWORD, "another-password-2", "another-password-2"] {
        terminal.exp_string(": ").unwrap();
        terminal.send_line(password).unwrap();
    }
    terminal.exp_string("Continue? [y/N] ").unwrap();
    terminal.send_line("").unwrap();
    let (output, code) = finish(terminal);
    assert!(code == 2 && output.contains("nothing was changed"), "{output}");
}
