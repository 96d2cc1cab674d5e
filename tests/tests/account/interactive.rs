//! `account` on a terminal: what is asked for, what moves, and colours.

use crate::terminal::{PASSWORD, User, World};
use rexpect::process::WaitStatus;
use rexpect::session::{PtySession, spawn_command};
use std::io::{Read as _, Write as _};
use std::net::TcpListener;

/// How long a terminal is waited for, in milliseconds. It says at once what it has to say.
const PATIENCE: Option<u64> = Some(30_000);

const RED: &str = "\u{1b}[31m";
const WAITING: &str = "waiting for the service";

impl User {
    /// The same, in front of a terminal.
    fn sit(&self, arguments: &[&str]) -> PtySession {
        let mut command = self.command(arguments);
        command.env("TERM", "xterm");
        spawn_command(command, PATIENCE).unwrap()
    }
}

/// What is on the terminal until the end, and the exit code.
fn rest(mut terminal: PtySession) -> (String, i32) {
    let shown = terminal.exp_eof().unwrap();
    match terminal.process().wait().unwrap() {
        WaitStatus::Exited(_, code) => (shown, code),
        other => panic!("{other:?} after {shown}"),
    }
}

#[test]
fn a_token_is_asked_for_and_not_shown() {
    let world = World::new(&[]);
    let token = world.database.token("ada", "read");
    let user = User::new();
    let mut terminal = user.sit(&["login", "--url", &world.accountd.url]);
    terminal.exp_string("Token: ").unwrap();
    terminal.send_line(&token).unwrap();
    let (shown, code) = rest(terminal);
    assert!(shown.contains("as ada"), "{shown}");
    assert!(!shown.contains(&token) && code == 0, "{shown}");
}

#[test]
fn passwords_are_asked_for_and_the_new_one_twice() {
    let world = World::new(&[]);
    let change = |again: &str| {
        let mut terminal = world.user.sit(&["password"]);
        let given = [PASSWORD, "planted-password-2", again];
        let mut shown = String::new();
        for password in given {
            shown += &terminal.exp_string(": ").unwrap();
            terminal.send_line(password).unwrap();
        }
        let (last, code) = rest(terminal);
        let shown = shown + &last;
        assert!(!shown.contains("planted"), "{shown}");
        (shown, code)
    };
    let (shown, code) = change("planted-password-3");
    assert!(code == 2 && shown.contains("is another"), "{shown}");
    let (shown, code) = change("planted-password-2");
    assert_eq!(code, 0, "{shown}");
    world
        .user
        .run_with(
            &["password", "--password-stdin"],
            &format!("planted-password-2\n{PASSWORD}\n"),
        )
        .ok();
}

#[test]
fn colours_are_for_those_who_want_them() {
    let user = User::new().with("ACCOUNT_URL", "http://127.0.0.1:1");
    let (shown, code) = rest(user.sit(&["whoami"]));
    assert!(
        shown.contains(RED) && shown.contains("error:") && code == 3,
        "{shown:?}"
    );
    let (shown, _) = rest(user.with("NO_COLOR", "1").sit(&["whoami"]));
    assert!(
        !shown.contains('\u{1b}') && shown.contains("error: not logged in"),
        "{shown:?}"
    );
}

#[test]
fn something_moves_while_a_service_is_slow() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let user = User::new().with(
        "ACCOUNT_URL",
        &format!("http://{}", listener.local_addr().unwrap()),
    );
    let answer = || {
        let (mut socket, _) = listener.accept().unwrap();
        let mut octets = [0; 4096];
        assert!(socket.read(&mut octets).unwrap() > 0);
        move || {
            let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n";
            write!(socket, "{head}Content-Length: 4\r\n\r\ndone").unwrap();
        }
    };
    // It answers when it was seen to be waited for.
    let mut terminal = user.sit(&["api", "GET", "/"]);
    let mut go_on = answer();
    terminal.exp_string(WAITING).unwrap();
    go_on();
    let (shown, code) = rest(terminal);
    assert!(shown.contains("done") && code == 0, "{shown:?}");
    let cleared = shown.rfind("\u{1b}[2K").unwrap();
    assert!(!shown[cleared..].contains(WAITING), "{shown:?}");
}

#[test]
fn a_terminal_obeys_no_server() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let body = "{\"error\":\"not_found\",\"message\":\"gone \\u001b]0;pwned\\u0007 \\u202egpj.exe\"}";
    let served = std::thread::spawn(move || {
        for status in ["404 Not Found", "200 OK"] {
            let (mut socket, _) = listener.accept().unwrap();
            let mut octets = [0; 4096];
            assert!(socket.read(&mut octets).unwrap() > 0);
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
        let (shown, _) = rest(user.sit(command));
        assert!(shown.contains("gone"), "{shown:?}");
        assert!(
            !shown.contains("\u{1b}]") && !shown.contains('\u{202e}'),
            "{shown:?}"
        );
    }
    served.join().unwrap();
}
