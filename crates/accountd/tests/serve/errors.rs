//! Failing commands print one line and exit with a status other than 0.

use crate::program::{Fixture, program};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs a command that must fail and returns its standard error.
fn failing_stderr(command: &mut Command) -> String {
    let output = command.stdin(Stdio::null()).output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success(), "{stderr}");
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "");
    stderr
}

pub(crate) fn error_line(command: &mut Command) -> String {
    let stderr = failing_stderr(command);
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
    stderr
}

#[test]
fn port_in_use_is_reported() {
    let fixture = Fixture::new();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let stderr = error_line(&mut fixture.command(&["serve", "--listen", &address]));
    assert!(
        stderr.contains(&address) && stderr.contains("--listen"),
        "{stderr}"
    );
}

#[test]
fn foreign_file_and_newer_database_are_reported() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.txt");
    std::fs::write(
        &path,
        "no database at all, but a text that is long enough to be taken for one".repeat(50),
    )
    .unwrap();
    let database = format!("sqlite:{}", path.display());
    let stderr = error_line(&mut program(&[
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--database",
        &database,
    ]));
    assert!(stderr.contains("notes.txt"), "{stderr}");
    let fixture = Fixture::new();
    fixture.sql("UPDATE accountd_schema SET version = 1000");
    let copy = folder.path().join("copy.db").display().to_string();
    for arguments in [&["account", "list"][..], &["backup", &copy]] {
        let stderr = error_line(&mut fixture.command(arguments));
        assert!(stderr.contains("1000") && stderr.contains("newer"), "{stderr}");
    }
    assert!(!Path::new(&copy).exists());
}

#[test]
fn migration_waits_for_a_lock_no_longer_than_the_flag_says() {
    let fixture = Fixture::new();
    fixture.downgrade(2);
    let mut holder = fixture.hold_locks(&["BEGIN IMMEDIATE"]);
    let list = ["account", "list", "--lock-timeout", "1"];
    let stderr = error_line(&mut fixture.command(&list));
    assert!(
        stderr.contains("for more than 1 s") && stderr.contains("--lock-timeout"),
        "{stderr}"
    );
    drop(holder.stdin.take());
    assert!(holder.wait().unwrap().success());
    fixture.run_ok(&list);
}

#[test]
fn missing_database_is_reported() {
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
        let stderr = error_line(command.env("ACCOUNTD_DATABASE", "sqlite:mistyped.db"));
        assert!(
            stderr.contains("the database mistyped.db does not exist"),
            "{stderr}"
        );
        assert_eq!(folder.path().read_dir().unwrap().count(), 0, "{arguments:?}");
        let empty = tempfile::NamedTempFile::new().unwrap();
        let stderr =
            error_line(command.env("ACCOUNTD_DATABASE", format!("sqlite:{}", empty.path().display())));
        assert!(stderr.contains("is not an accountd database"), "{stderr}");
        assert_eq!(empty.path().metadata().unwrap().len(), 0);
    }
}

#[test]
fn database_that_is_no_regular_file_is_refused_before_it_is_opened() {
    let fixture = Fixture::new();
    let folder = fixture.folder.path();
    let path = |name: &str| folder.join(name).display().to_string();
    fixture.run_ok(&["backup", &path("backup.db")]);
    let made = Command::new("mkfifo").arg(path("fifo")).status();
    assert!(made.unwrap().success());
    std::fs::create_dir(path("directory")).unwrap();
    let files = || folder.read_dir().unwrap().count();
    let before = files();
    let (copy, backup) = (path("copy.db"), path("backup.db"));
    for (database, kind) in [
        ("/dev/full", "a device"),
        ("/dev/null", "a device"),
        (&path("fifo"), "a FIFO"),
        (&path("directory"), "a folder"),
    ] {
        let url = format!("sqlite:{database}");
        for arguments in [
            &["account", "create", "--username", "a", "--name", "A"][..],
            &["account", "list"],
            &["token", "create", "--account", "ada"],
            &["serve", "--listen", "127.0.0.1:0", "--log", "off"],
            &["backup", &copy],
            &["restore", &backup],
        ] {
            let stderr = error_line(fixture.command(arguments).env("ACCOUNTD_DATABASE", &url));
            let expected = format!("{database} is {kind}; expected the path of a file");
            assert!(stderr.contains(&expected), "{arguments:?}: {stderr}");
        }
        // As the backup that is made or restored.
        let stderr = error_line(&mut fixture.command(&["backup", database]));
        assert!(stderr.contains("already exists"), "{stderr}");
        let stderr = error_line(&mut fixture.command(&["restore", database]));
        assert!(
            stderr.contains(&format!("the backup {database} is {kind}")),
            "{stderr}"
        );
        for side_file in ["-journal", "-wal", "-shm"] {
            assert!(!Path::new(&format!("{database}{side_file}")).exists());
        }
        assert_eq!(files(), before, "{database}");
    }
}

#[test]
fn unreachable_postgresql_is_reported_without_its_password() {
    let database = "postgres://user:pass-of-the-database@127.0.0.1:1/accounts";
    let stderr = error_line(&mut program(&[
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--database",
        database,
    ]));
    assert!(
        stderr.contains("127.0.0.1:1") && !stderr.contains("pass-of-the-database"),
        "{stderr}"
    );
    let stderr = error_line(&mut program(&[
        "account",
        "list",
        "--database",
        "mysql://127.0.0.1/a",
    ]));
    assert!(
        stderr.contains("sqlite:PATH") && stderr.contains("postgres://"),
        "{stderr}"
    );
}

#[test]
fn unusable_mail_folder_is_reported() {
    let fixture = Fixture::new();
    let file = fixture.folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    for folder in [file.clone(), file.join("mail"), "/proc/mail".into()] {
        let url = format!("file:{}", folder.display());
        let stderr = error_line(&mut fixture.command(&["serve", "--listen", "127.0.0.1:0", "--mail", &url]));
        assert!(
            stderr.contains("--mail") && stderr.contains(&folder.display().to_string()),
            "{stderr}"
        );
        assert_eq!(stderr.contains("is not a folder"), folder == file, "{stderr}");
    }
}

#[test]
fn invalid_flags_are_reported() {
    for (arguments, expected) in [
        (&["serve", "--listen", "nowhere"][..], "--listen"),
        (&["serve", "--group-commits", "0"], "--group-commits"),
        (&["serve", "--lock-timeout", "0"], "--lock-timeout"),
        (&["serve", "--lisen", "127.0.0.1:0"], "'--listen'"),
        (&["serve", "--trusted-proxy", "10.0.0.0/33"], "such as 10.0.0.0/8"),
        (&["serve", "--log", "loud"], "expected off, error"),
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
        let stderr = error_line(program(arguments).current_dir(folder.path()));
        assert!(stderr.contains(expected), "{arguments:?}: {stderr}");
        // A rejected command creates nothing.
        assert_eq!(folder.path().read_dir().unwrap().count(), 0, "{arguments:?}");
    }
}

#[test]
fn taken_names_and_missing_accounts_are_reported() {
    let fixture = Fixture::new();
    let stderr = error_line(&mut fixture.command(&["account", "create", "--username", "ADA", "--name", "x"]));
    assert!(stderr.contains("username"), "{stderr}");
    let stderr = error_line(&mut fixture.command(&["token", "create", "--account", "nobody"]));
    assert!(
        stderr.contains("nobody") && stderr.contains("account list"),
        "{stderr}"
    );
    let stderr = error_line(&mut fixture.command(&["token", "revoke", "at-0123456789abcdef"]));
    assert!(stderr.contains("at-0123456789abcdef"), "{stderr}");
}

#[test]
fn new_database_is_accessible_to_its_owner_only() {
    let fixture = Fixture::new();
    let mode = |name: &str| {
        let file = std::fs::metadata(fixture.folder.path().join(name));
        file.map(|file| file.permissions().mode() & 0o777)
    };
    let service = fixture.serve(&[]);
    service.send(&fixture.request("GET /v1/account"));
    assert_eq!(mode("accounts.db").unwrap(), 0o600);
    for beside in ["accounts.db-wal", "accounts.db-shm"] {
        assert_eq!(mode(beside).unwrap_or(0o600), 0o600, "{beside}");
    }
}

#[test]
fn variable_with_an_invalid_value_is_named() {
    for (variable, value, expected) in [
        (
            "ACCOUNTD_LOG",
            "",
            "for ACCOUNTD_LOG: expected off, error, warn, info or debug",
        ),
        (
            "ACCOUNTD_SHUTDOWN_TIMEOUT",
            "86401",
            "for ACCOUNTD_SHUTDOWN_TIMEOUT: ",
        ),
    ] {
        let mut serve = program(&["serve", "--listen", "127.0.0.1:0"]);
        let stderr = error_line(serve.env(variable, value));
        assert!(stderr.contains(expected), "{stderr}");
    }
    let mut serve = program(&["serve", "--listen", "127.0.0.1:0", "--log", "loud"]);
    let stderr = error_line(serve.env("ACCOUNTD_LOG", "info"));
    assert!(stderr.contains("for '--log <LEVEL>'"), "{stderr}");
    let invalid: &std::ffi::OsStr = std::os::unix::ffi::OsStrExt::from_bytes(b"\xff");
    let mut serve = program(&["serve", "--listen", "127.0.0.1:0"]);
    // A path need not be UTF-8.
    serve.env("ACCOUNTD_MAIL_CA", invalid);
    let stderr = error_line(serve.env("ACCOUNTD_PUBLIC_URL", invalid));
    assert!(
        stderr.contains("the value of ACCOUNTD_PUBLIC_URL is not UTF-8"),
        "{stderr}"
    );
}

#[test]
fn endless_password_is_not_read_to_its_end() {
    let fixture = Fixture::new();
    let create = [
        "account",
        "create",
        "--username",
        "a",
        "--name",
        "A",
        "--password-stdin",
    ];
    let mut command = fixture.command(&create);
    let mut child = command
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    // An error shows that the process has ended.
    while std::io::Write::write_all(&mut input, &[b'x'; 4096]).is_ok() {}
    let output = child.wait_with_output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(
        !output.status.success() && stderr.contains("is too long"),
        "{stderr}"
    );
}

#[test]
fn too_few_open_files_are_reported() {
    let fixture = Fixture::new();
    let script = "ulimit -n 40; exec \"$0\" serve --listen 127.0.0.1:0";
    let mut shell = Command::new("sh");
    shell.args(["-c", script, env!("CARGO_BIN_EXE_accountd")]);
    let stderr = error_line(shell.env("ACCOUNTD_DATABASE", fixture.url()));
    assert!(stderr.contains("the limit on open files is 40"), "{stderr}");
}
