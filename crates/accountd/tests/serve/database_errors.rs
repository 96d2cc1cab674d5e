//! A failing database is reported as such, whatever the request: never as a missing or an invalid credential.

use crate::program::{Fixture, RunningService};

const OPERATIONS: [(&str, &str, &str); 8] = [
    ("GET /v1/account", "", ""),
    ("PATCH /v1/account", "application/json", r#"{"name":"New"}"#),
    ("GET /api/v2/account/details", "", ""),
    ("GET /api/v2/users/ada/authentication-tokens", "", ""),
    (
        "PATCH /api/v2/account/update",
        "application/vnd.api+json",
        r#"{"data":{"type":"users","attributes":{}}}"#,
    ),
    (
        "PATCH /api/v2/account/password",
        "application/vnd.api+json",
        r#"{"data":{"attributes":{"current_password":"a password","password":"another one","password_confirmation":"another one"}}}"#,
    ),
    ("GET /api/workspace/account/profile", "", ""),
    (
        "PUT /api/workspace/account/profile",
        "application/json",
        r#"{"UserName":"ada"}"#,
    ),
];

fn statuses(fixture: &Fixture, service: &RunningService) -> Vec<u16> {
    let send = |(line, media, body): (&str, &str, &str)| {
        let head = fixture.request(line);
        let length = body.len();
        let body = match media {
            "" => "\r\n".to_owned(),
            _ => format!("Content-Type: {media}\r\nContent-Length: {length}\r\n\r\n{body}"),
        };
        let head = head.trim_end();
        service.send(&format!("{head}\r\n{body}")).status
    };
    OPERATIONS.map(send).into()
}

#[test]
fn database_error_is_never_reported_as_unauthorized() {
    let fixture = Fixture::new();
    let service = fixture.serve(&["--log", "off"]);
    for table in ["tokens", "accounts"] {
        fixture.sql(&format!("ALTER TABLE {table} RENAME TO gone"));
        let failing = statuses(&fixture, &service);
        assert!(
            failing.iter().all(|status| *status == 500),
            "{table}: {failing:?}"
        );
        fixture.sql(&format!("ALTER TABLE gone RENAME TO {table}"));
    }
    // A value that this program cannot have written.
    fixture.sql("UPDATE tokens SET hash = 'unreadable'");
    let failing = statuses(&fixture, &service);
    assert!(failing.iter().all(|status| *status == 500), "{failing:?}");
}

#[test]
fn lost_database_is_never_reported_as_unauthorized() {
    let fixture = Fixture::new();
    let service = fixture.serve(&["--log", "off"]);
    let database = fixture.folder.path().join("accounts.db");
    std::fs::rename(&database, fixture.folder.path().join("aside.db")).unwrap();
    // The probe notices the loss at once; reads do not look.
    assert_eq!(
        service.send("GET /readyz HTTP/1.1\r\nHost: a\r\n\r\n").status,
        503
    );
    let failing = statuses(&fixture, &service);
    assert!(failing.iter().all(|status| *status == 503), "{failing:?}");
}
