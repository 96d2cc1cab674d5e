//! `account` on a terminal: prompts, the spinner, colors, and control characters in what the service sends.

use crate::fixture::{Fixture, PASSWORD, User};
use rexpect::process::WaitStatus;
use rexpect::session::{PtySession, spawn_command};
use std::io::{Read as _, Write as _};
use std::net::TcpListener;

/// The timeout for expected output, in milliseconds.
const TIMEOUT: Option<u64> = Some(30_000);

const RED: &str = "\u{1b}[31m";
const WAITING: &str = "waiting for the service";

impl User {
    /// Runs a command on a pseudo-terminal.
    pub(crate) fn run_in_terminal(&self, arguments: &[&str]) -> PtySession {
        let mut command = self.command(arguments);
        command.env("TERM", "xterm");
        spawn_command(command, TIMEOUT).unwrap()
    }
}

/// Returns the remaining output and the exit code.
pub(crate) fn finish(mut terminal: PtySession) -> (String, i32) {
    let output = terminal.exp_eof().unwrap();
    match terminal.process().wait().unwrap() {
        WaitStatus::Exited(_, code) => (output, code),
        other => panic!("{other:?} after {output}"),
    }
}

#[test]
fn login_prompts_for_the_token_without_echo() {
    let fixture = Fixture::new(&[]);
    let token = fixture.database.token("ada", "read");
    let user = User::new();
    let mut terminal = user.run_in_terminal(&["login", "--url", &fixture.accountd.url]);
    terminal.exp_string("Token: ").unwrap();
    terminal.send_line(&token).unwrap();
    let (output, code) = finish(terminal);
    assert!(output.contains("as ada"), "{output}");
    assert!(!output.contains(&token) && code == 0, "{output}");
}

#[test]
fn password_prompts_are_without_echo_and_the_new_one_is_confirmed() {
    let fixture = Fixture::new(&[]);
    let change = |confirmation: &str| {
        let mut terminal = fixture.user.run_in_terminal(&["password"]);
        let passwords = [PASSWORD, "planted-password-2", confirmation];
        let mut output = String::new();
        for password in passwords {
            output += &terminal.exp_string(": ").unwrap();
            terminal.send_line(password).unwrap();
        }
        let (last, code) = finish(terminal);
        let output = output + &last;
        assert!(!output.contains("planted"), "{output}");
        (output, code)
    };
    let (output, code) = change("planted-password-3");
    assert!(code == 2 && output.contains("does not match"), "{output}");
    let (output, code) = change("planted-password-2");
    assert_eq!(code, 0, "{output}");
    fixture
        .user
        .run_with(
            &["password", "--password-stdin"],
            &format!("planted-password-2\n{PASSWORD}\n"),
        )
        .ok();
}

#[test]
fn no_color_disables_colors() {
    let user = User::new().with("ACCOUNT_URL", "http://127.0.0.1:1");
    let (output, code) = finish(user.run_in_terminal(&["whoami"]));
    assert!(
        output.contains(RED) && output.contains("error:") && code == 3,
        "{output:?}"
    );
    let (output, _) = finish(user.with("NO_COLOR", "1").run_in_terminal(&["whoami"]));
    assert!(
        !output.contains('\u{1b}') && output.contains("error: not logged in"),
        "{output:?}"
    );
}

#[test]
fn a_spinner_is_shown_while_the_service_is_slow() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let user = User::new().with(
        "ACCOUNT_URL",
        &format!("http://{}", listener.local_addr().unwrap()),
    );
    let accept = || {
        let (mut socket, _) = listener.accept().unwrap();
        let mut buffer = [0; 4096];
        assert!(socket.read(&mut buffer).unwrap() > 0);
        move || {
            let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n";
            write!(socket, "{head}Content-Length: 4\r\n\r\ndone").unwrap();
        }
    };
    // The response is sent once the spinner is visible.
    let mut terminal = user.run_in_terminal(&["api", "GET", "/"]);
    let mut respond = accept();
    terminal.exp_string(WAITING).unwrap();
    respond();
    let (output, code) = finish(terminal);
    assert!(output.contains("done") && code == 0, "{output:?}");
    let cleared = output.rfind("\u{1b}[2K").unwrap();
    assert!(!output[cleared..].contains(WAITING), "{output:?}");
}

#[test]
fn control_characters_of_the_service_do_not_reach_the_terminal() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let body = "{\"error\":\"not_found\",\"message\":\"gone \\u001b]0;pwned\\u0007 \\u202egpj.exe\"}";
    let server = std::thread::spawn(move || {
        for status in ["404 Not Found", "200 OK"] {
            let (mut socket, _) = listener.accept().unwrap();
            let mut buffer = [0; 4096];
            assert!(socket.read(&mut buffer).unwrap() > 0);
            let head = "Content-Type: application/json\r\nConnection: close\r\n";
            write!(
                socket,
                "HTTP/1.1 {status}\r\n{head}Content-Length: {}\r\n\r\n{body}",
                body.len()
            )
            .unwrap();
        }
    });
    let user = User::new()
        .with("ACCOUNT_URL", &url)
        .with("ACCOUNT_TOKEN", "good");
    for command in [&["show"][..], &["api", "GET", "/", "-o", "yaml"]] {
        let (output, _) = finish(user.run_in_terminal(command));
        assert!(output.contains("gone"), "{output:?}");
        assert!(
            !output.contains("\u{1b}]") && !output.contains('\u{202e}'),
            "{output:?}"
        );
    }
    server.join().unwrap();
}
