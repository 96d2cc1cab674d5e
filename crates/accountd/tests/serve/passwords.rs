//! Memory use of password hashing: jobs reuse their memory.

use crate::program::{Fixture, RunningService};
use std::process::{Command, Stdio};
use std::thread::{self, available_parallelism};

const ACCOUNTS: usize = 4;

/// Password changes of each account.
const CHANGES: usize = 25;

/// The memory that one hashing job needs, in KiB.
const JOB: u64 = 19 * 1024;

/// What everything else may add, in KiB.
const REST: u64 = 16 * 1024;

/// Under a limit of 256 MiB on the private memory of the process.
fn serve(fixture: &Fixture) -> RunningService {
    let flags = ["--listen", "127.0.0.1:0", "--log", "warn"];
    let server = fixture.command(&[&["serve"], &flags[..]].concat());
    let mut shell = Command::new("sh");
    shell
        .args(["-c", "ulimit -d 262144; exec \"$@\"", "sh"])
        .arg(server.get_program())
        .args(server.get_args())
        .envs(server.get_envs().filter_map(|(name, value)| Some((name, value?))))
        .stdin(Stdio::null());
    RunningService::start(shell)
}

/// Returns a request that changes the password.
fn change(token: &str, from: &str, to: &str) -> String {
    let body = format!(
        r#"{{"data":{{"type":"users","attributes":{{"current_password":"{from}","password":"{to}","password_confirmation":"{to}"}}}}}}"#
    );
    let length = body.len();
    format!(
        "PATCH /api/v2/account/password HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/vnd.api+json\r\nContent-Length: {length}\r\n\r\n{body}"
    )
}

#[test]
fn password_changes_reuse_their_memory() {
    let fixture = Fixture::new();
    let users: Vec<(String, String)> = (0..ACCOUNTS)
        .map(|number| {
            let name = format!("user-{number}");
            fixture.account_with_password(&name, "password-0");
            let token = fixture.run_ok(&["token", "create", "--account", &name]);
            (name, token.trim().to_owned())
        })
        .collect();
    let service = serve(&fixture);
    let before = service.resident_memory();
    thread::scope(|scope| {
        for (name, token) in &users {
            let mut connection = service.connect();
            scope.spawn(move || {
                for number in 0..CHANGES {
                    let (from, to) = (format!("password-{number}"), format!("password-{}", number + 1));
                    connection.send(&change(token, &from, &to));
                    let response = connection.read_response();
                    assert_eq!(response.status, 200, "{name}, change {number}: {}", response.body);
                }
            });
        }
    });
    let jobs = available_parallelism().map_or(1, |count| count.get().min(8)) as u64;
    let growth = service.resident_memory().saturating_sub(before);
    assert!(
        growth <= jobs * JOB + REST,
        "{growth} KiB more after {} changes",
        ACCOUNTS * CHANGES
    );
}
