//! Backups of a database that is being written to.

use crate::errors::error_line;
use crate::program::{Fixture, RunningService, program};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

/// Builds a request that sets the account's name.
fn rename(fixture: &Fixture, number: u32) -> String {
    fixture.patch(&format!(r#"{{"name":"change {number}"}}"#))
}

/// Extracts the number of the change from a response.
fn change(body: &str) -> u32 {
    let (_, rest) = body.split_once(r#""name":"change "#).unwrap();
    rest.split_once('"').unwrap().0.parse().unwrap()
}

fn files(folder: &Path) -> Vec<String> {
    let entries = folder.read_dir().unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn backup_contains_every_change_acknowledged_before() {
    let fixture = Fixture::new();
    let service = fixture.serve(&["--log", "off"]);
    let folder = tempfile::tempdir().unwrap();
    let (acknowledged, is_finished) = (AtomicU32::new(0), AtomicBool::new(false));
    let copies: Vec<(PathBuf, u32)> = thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let mut connection = service.connect();
            for number in 1.. {
                connection.send(&rename(&fixture, number));
                assert_eq!(connection.read_response().status, 200);
                acknowledged.store(number, Ordering::SeqCst);
                if is_finished.load(Ordering::SeqCst) {
                    return;
                }
            }
        });
        let copies = (0..3).map(|number| {
            let path = folder.path().join(format!("copy-{number}.db"));
            while acknowledged.load(Ordering::SeqCst) == 0 {
                thread::yield_now();
            }
            let before = acknowledged.load(Ordering::SeqCst);
            let output = fixture.run_ok(&["backup", path.to_str().unwrap()]);
            let output: serde_json::Value = serde_json::from_str(&output).unwrap();
            assert_eq!(output["bytes"], path.metadata().unwrap().len());
            (path, before)
        });
        let copies = copies.collect();
        is_finished.store(true, Ordering::SeqCst);
        writing.join().unwrap();
        copies
    });
    assert_eq!(files(folder.path()), ["copy-0.db", "copy-1.db", "copy-2.db"]);
    for (path, before) in copies {
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        let mut command = fixture.command(&["serve", "--listen", "127.0.0.1:0", "--log", "off"]);
        command.env("ACCOUNTD_DATABASE", format!("sqlite:{}", path.display()));
        let copy = RunningService::start(command);
        let response = copy.send(&fixture.request("GET /v1/account"));
        assert!(
            before > 0 && change(&response.body) >= before,
            "{before}: {}",
            response.body
        );
        assert_eq!(copy.send(&rename(&fixture, 0)).status, 200);
        // These header bytes mark a file in WAL mode.
        assert_eq!(std::fs::read(&path).unwrap()[18..20], [2, 2]);
    }
}

#[test]
fn failed_backup_neither_replaces_nor_creates_a_file() {
    let fixture = Fixture::new();
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(path("there"), "mine").unwrap();
    std::os::unix::fs::symlink(path("nowhere"), path("link")).unwrap();
    std::fs::write(
        path("text"),
        "no database, but long enough to be taken for one".repeat(50),
    )
    .unwrap();
    std::fs::write(path("empty"), "").unwrap();
    let before = files(folder.path());
    let database_url = fixture.url();
    let at = |name: &str| format!("sqlite:{}", path(name));
    for (database, file, expected) in [
        (&database_url, "there", "already exists"),
        (&database_url, "link", "already exists"),
        (&database_url, "missing/copy", "the folder must exist"),
        (&at("none"), "copy", "does not exist"),
        (&at("text"), "copy", "is not an SQLite database"),
        (&at("empty"), "copy", "is not an accountd database"),
        (&"postgres://ann:hidden@localhost/a".to_owned(), "copy", "pg_dump"),
        (
            &"mysql://ann:hidden@localhost/a".to_owned(),
            "copy",
            "sqlite:PATH",
        ),
    ] {
        let stderr = error_line(&mut program(&["backup", &path(file), "--database", database]));
        assert!(
            stderr.contains(expected) && !stderr.contains("hidden"),
            "{stderr}"
        );
        assert!(!stderr.contains(".part"), "{stderr}");
        assert_eq!(files(folder.path()), before, "{stderr}");
    }
    assert_eq!(std::fs::read_to_string(path("there")).unwrap(), "mine");
}

#[test]
fn killed_backup_leaves_no_file_under_its_final_name() {
    let fixture = Fixture::new();
    let folder = tempfile::tempdir().unwrap();
    // Large enough that the backup takes a while.
    fixture.sql("CREATE TABLE filler AS SELECT randomblob(64000000) AS bytes");
    let path = folder.path().join("copy.db");
    let mut backup = fixture
        .command(&["backup", path.to_str().unwrap()])
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    while files(folder.path()).is_empty() {
        thread::yield_now();
    }
    backup.kill().unwrap();
    assert!(
        !backup.wait().unwrap().success(),
        "the backup finished before it was killed"
    );
    let leftovers = files(folder.path());
    assert!(
        !path.exists() && leftovers.iter().all(|name| name.starts_with(".copy.db.")),
        "{leftovers:?}"
    );
    // The leftover does not block the next backup.
    fixture.run_ok(&["backup", path.to_str().unwrap()]);
    assert!(path.metadata().unwrap().len() > 64_000_000);
}

#[test]
fn stopped_backup_leaves_no_file() {
    let fixture = Fixture::new();
    fixture.sql(
        "CREATE TABLE filler AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 64000) \
         SELECT randomblob(1000) AS bytes FROM n",
    );
    for signal in ["TERM", "INT"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copy.db");
        let mut backup = fixture
            .command(&["backup", path.to_str().unwrap()])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // The journal shows that SQLite has begun to write.
        while files(folder.path()).len() < 2 {
            assert!(backup.try_wait().unwrap().is_none(), "the backup finished early");
        }
        let id = backup.id().to_string();
        let sent = Command::new("kill").args([format!("-{signal}"), id]).status();
        assert!(sent.unwrap().success());
        let output = backup.wait_with_output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            (output.status.code(), stderr.lines().count()),
            (Some(1), 1),
            "{stderr}"
        );
        assert!(stderr.contains("stopped"), "{stderr}");
        assert_eq!(files(folder.path()), [""; 0], "{signal}");
    }
}

#[test]
fn backup_never_takes_the_name_of_a_file_of_sqlite() {
    let fixture = Fixture::new();
    let service = fixture.serve(&["--log", "off"]);
    for suffix in ["-journal", "-wal", "-shm"] {
        let file = fixture.folder.path().join(format!("accounts.db{suffix}"));
        let existed = file.exists();
        let stderr = error_line(&mut fixture.command(&["backup", file.to_str().unwrap()]));
        assert!(stderr.contains("choose another name"), "{stderr}");
        assert_eq!(file.exists(), existed, "{suffix}");
        // A database of that name would do the same harm.
        let url = format!("sqlite:{}", file.display());
        let create = [
            "account",
            "create",
            "--username",
            "a",
            "--name",
            "A",
            "--database",
            &url,
        ];
        let stderr = error_line(&mut fixture.command(&create));
        assert!(stderr.contains("must not have a name"), "{stderr}");
        assert_eq!(file.exists(), existed, "{suffix}");
    }
    assert_eq!(service.send(&rename(&fixture, 1)).status, 200);
}
