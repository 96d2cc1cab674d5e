//! What cannot be done is told in one line, with a status other than 0.

use crate::program::{World, program};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// What the program says when it fails.
fn fault(command: &mut Command) -> String {
    let output = command.stdin(Stdio::null()).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success(), "{said}");
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "");
    said
}

pub(crate) fn line(command: &mut Command) -> String {
    let said = fault(command);
    assert_eq!(said.lines().count(), 1, "{said}");
    said
}

#[test]
fn a_taken_port() {
    let world = World::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let said = line(&mut world.command(&["serve", "--listen", &address]));
    assert!(said.contains(&address) && said.contains("--listen"), "{said}");
}

#[test]
fn a_database_that_is_none_and_one_that_is_newer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.txt");
    std::fs::write(
        &path,
        "no database at all, but a text that is long enough to be taken for one".repeat(50),
    )
    .unwrap();
    let database = format!("sqlite:{}", path.display());
    let said = line(&mut program(&[
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--database",
        &database,
    ]));
    assert!(said.contains("notes.txt"), "{said}");
    let world = World::new();
    world.sql("UPDATE accountd_schema SET version = 1000");
    let copy = folder.path().join("copy.db").display().to_string();
    for arguments in [&["account", "list"][..], &["backup", &copy]] {
        let said = line(&mut world.command(arguments));
        assert!(said.contains("1000") && said.contains("newer"), "{said}");
    }
    assert!(!Path::new(&copy).exists());
}

#[test]
fn a_database_that_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [
        &["account", "list"][..],
        &["account", "show", "--account", "ada"],
        &["account", "close", "--account", "ada"],
        &["account", "suspend", "--account", "ada"],
        &["account", "activate", "--account", "ada"],
        &["token", "create", "--account", "ada"],
        &["token", "list", "--account", "ada"],
        &["token", "revoke", "at-0123456789abcdef"],
    ] {
        let mut command = program(arguments);
        command.current_dir(folder.path());
        let said = line(command.env("ACCOUNTD_DATABASE", "sqlite:mistyped.db"));
        assert!(said.contains("there is no database mistyped.db"), "{said}");
        assert_eq!(folder.path().read_dir().unwrap().count(), 0, "{arguments:?}");
        let empty = tempfile::NamedTempFile::new().unwrap();
        let said = line(command.env("ACCOUNTD_DATABASE", format!("sqlite:{}", empty.path().display())));
        assert!(said.contains("is none of accountd's"), "{said}");
        assert_eq!(empty.path().metadata().unwrap().len(), 0);
    }
}

#[test]
fn an_unreachable_postgresql_and_no_password_of_it() {
    let database = "postgres://user:pass-of-the-database@127.0.0.1:1/accounts";
    let said = line(&mut program(&[
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--database",
        database,
    ]));
    assert!(
        said.contains("127.0.0.1:1") && !said.contains("pass-of-the-database"),
        "{said}"
    );
    let said = line(&mut program(&[
        "account",
        "list",
        "--database",
        "mysql://127.0.0.1/a",
    ]));
    assert!(
        said.contains("sqlite:PATH") && said.contains("postgres://"),
        "{said}"
    );
}

#[test]
fn a_folder_for_mails_that_is_none() {
    let world = World::new();
    let file = world.folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    for folder in [file.clone(), file.join("mail"), "/proc/mail".into()] {
        let url = format!("file:{}", folder.display());
        let said = line(&mut world.command(&["serve", "--listen", "127.0.0.1:0", "--mail", &url]));
        assert!(
            said.contains("--mail") && said.contains(&folder.display().to_string()),
            "{said}"
        );
    }
}

#[test]
fn bad_flags() {
    for (arguments, expected) in [
        (&["serve", "--listen", "nowhere"][..], "--listen"),
        (&["serve", "--group-commits", "0"], "--group-commits"),
        (&["serve", "--lisen", "127.0.0.1:0"], "'--listen'"),
        (&["serve", "--trusted-proxy", "10.0.0.0/33"], "such as 10.0.0.0/8"),
        (&["serve", "--log", "loud"], "it is off, error"),
        (&["backup"], "FILE"),
        (&["account", "create"], "--username <USERNAME> --name <NAME>"),
        (&["serve", "--tls-cert", "c.pem"], "--tls-key"),
        (
            &["token", "create", "--account", "ada", "--scope", "all"],
            "read, write or admin",
        ),
        (
            &["token", "create", "--account", "ada", "--expires", "soon"],
            "30d",
        ),
        (
            &["account", "create", "--username", "a b", "--name", "x"],
            "--username",
        ),
        (&["account", "create", "--username", "a", "--name", ""], "--name"),
        (
            &[
                "account",
                "create",
                "--username",
                "a",
                "--name",
                "x",
                "--email",
                "x",
            ],
            "--email",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let said = line(program(arguments).current_dir(folder.path()));
        assert!(said.contains(expected), "{arguments:?}: {said}");
        // Nothing is made on the way to a refusal.
        assert_eq!(folder.path().read_dir().unwrap().count(), 0, "{arguments:?}");
    }
}

#[test]
fn names_and_addresses_that_are_taken_and_accounts_that_are_not_there() {
    let world = World::new();
    let said = line(&mut world.command(&["account", "create", "--username", "ADA", "--name", "x"]));
    assert!(said.contains("username"), "{said}");
    let said = line(&mut world.command(&["token", "create", "--account", "nobody"]));
    assert!(said.contains("nobody") && said.contains("account list"), "{said}");
    let said = line(&mut world.command(&["token", "revoke", "at-0123456789abcdef"]));
    assert!(said.contains("at-0123456789abcdef"), "{said}");
}

#[test]
fn a_new_database_is_its_owners_alone() {
    let world = World::new();
    let mode = |name: &str| {
        let file = std::fs::metadata(world.folder.path().join(name));
        file.map(|file| file.permissions().mode() & 0o777)
    };
    let serving = world.serve(&[]);
    serving.ask(&world.request("GET /v1/account"));
    assert_eq!(mode("accounts.db").unwrap(), 0o600);
    for beside in ["accounts.db-wal", "accounts.db-shm"] {
        assert_eq!(mode(beside).unwrap_or(0o600), 0o600, "{beside}");
    }
}
