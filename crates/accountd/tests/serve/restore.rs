//! Restoring backups, and rejecting a database that has the write-ahead log of another one.

use crate::errors::error_line;
use crate::program::{Fixture, program};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

fn rename(fixture: &Fixture, name: &str) -> String {
    fixture.patch(&format!(r#"{{"name":"{name}"}}"#))
}

fn path(fixture: &Fixture, name: &str) -> PathBuf {
    fixture.folder.path().join(name)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A database with a backup that has the name "Old". The service was killed after it had changed the name to "New", and
/// has left its write-ahead log.
fn killed_after_backup() -> (Fixture, PathBuf) {
    let fixture = Fixture::new();
    let backup = path(&fixture, "backup.db");
    let service = fixture.serve(&["--log", "off"]);
    assert_eq!(service.send(&rename(&fixture, "Old")).status, 200);
    fixture.run_ok(&["backup", text(&backup)]);
    assert_eq!(service.send(&rename(&fixture, "New")).status, 200);
    service.kill();
    assert!(path(&fixture, "accounts.db-wal").metadata().unwrap().len() > 0);
    (fixture, backup)
}

fn shown(fixture: &Fixture) -> String {
    fixture.run_ok(&["account", "show", "--account", "ada"])
}

#[test]
fn backup_is_restored_over_the_database_of_a_killed_process() {
    let (fixture, backup) = killed_after_backup();
    let output = fixture.run_ok(&["restore", text(&backup)]);
    let output: serde_json::Value = serde_json::from_str(&output).unwrap();
    let database = path(&fixture, "accounts.db");
    assert_eq!(output["bytes"], database.metadata().unwrap().len());
    assert_eq!(database.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    for beside in ["accounts.db-wal", "accounts.db-shm", "accounts.db-journal"] {
        assert!(!path(&fixture, beside).exists(), "{beside}");
    }
    assert!(shown(&fixture).contains("\"Old\""));
    let service = fixture.serve(&["--log", "off"]);
    assert_eq!(service.send(&rename(&fixture, "Newest")).status, 200);
    // The backup is kept, and can be restored anywhere.
    let elsewhere = format!("sqlite:{}", path(&fixture, "elsewhere.db").display());
    fixture.run_ok(&["restore", text(&backup), "--database", &elsewhere]);
    let show = ["account", "show", "--account", "ada", "--database", &elsewhere];
    assert!(fixture.run_ok(&show).contains("\"Old\""));
}

#[test]
fn write_ahead_log_of_another_database_is_refused() {
    // Any copy of the database, not only one that `accountd backup` has made.
    type CopyOver = fn(&Fixture, &Path);
    let by_hand: CopyOver = |fixture, backup| {
        std::fs::copy(backup, path(fixture, "accounts.db")).unwrap();
    };
    let renamed: CopyOver = |fixture, backup| {
        std::fs::rename(backup, path(fixture, "accounts.db")).unwrap();
    };
    let deleted: CopyOver = |fixture, _| std::fs::remove_file(path(fixture, "accounts.db")).unwrap();
    for replace in [by_hand, renamed, deleted] {
        let (fixture, backup) = killed_after_backup();
        let wal = std::fs::read(path(&fixture, "accounts.db-wal")).unwrap();
        replace(&fixture, &backup);
        for arguments in [
            &["account", "list"][..],
            &["account", "create", "--username", "bob", "--name", "Bob"],
            &["serve", "--listen", "127.0.0.1:0"],
        ] {
            let is_gone = !path(&fixture, "accounts.db").exists();
            let mut command = fixture.command(arguments);
            command.env("ACCOUNTD_LOG", "off");
            let stderr = error_line(&mut command);
            let expected = match is_gone && arguments[1] == "list" {
                true => "does not exist",
                false => "accountd restore FILE",
            };
            assert!(stderr.contains(expected), "{arguments:?}: {stderr}");
        }
        assert_eq!(std::fs::read(path(&fixture, "accounts.db-wal")).unwrap(), wal);
    }
    let (fixture, backup) = killed_after_backup();
    by_hand(&fixture, &backup);
    fixture.run_ok(&["restore", text(&backup)]);
    assert!(shown(&fixture).contains("\"Old\""));
}

#[test]
fn database_is_accepted_after_a_kill_and_a_move_with_its_write_ahead_log() {
    let (fixture, _) = killed_after_backup();
    let moved = fixture.folder.path().join("moved");
    std::fs::create_dir(&moved).unwrap();
    for name in ["accounts.db", "accounts.db-wal"] {
        std::fs::copy(path(&fixture, name), moved.join(name)).unwrap();
    }
    let url = format!("sqlite:{}", moved.join("accounts.db").display());
    let show = ["account", "show", "--account", "ada", "--database", &url];
    assert!(fixture.run_ok(&show).contains("\"New\""));
    assert!(shown(&fixture).contains("\"New\""));
}

#[test]
fn failed_restore_changes_nothing() {
    let fixture = Fixture::new();
    let backup = path(&fixture, "backup.db");
    fixture.run_ok(&["backup", text(&backup)]);
    let damaged = path(&fixture, "damaged.db");
    let mut bytes = std::fs::read(&backup).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 4096].fill(0x5a);
    std::fs::write(&damaged, bytes).unwrap();
    std::fs::write(
        path(&fixture, "text"),
        "no database, but long enough for one".repeat(50),
    )
    .unwrap();
    std::fs::write(path(&fixture, "empty"), "").unwrap();
    let newer = path(&fixture, "newer.db");
    let at_newer = format!("sqlite:{}", newer.display());
    fixture.run_ok(&["restore", text(&backup), "--database", &at_newer]);
    let script = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); \
                  c.execute('UPDATE accountd_schema SET version = 1000'); c.commit()";
    let mut python = std::process::Command::new("python3");
    assert!(
        python
            .args(["-c", script])
            .arg(&newer)
            .status()
            .unwrap()
            .success()
    );
    let before = std::fs::read(path(&fixture, "accounts.db")).unwrap();
    let count = || fixture.folder.path().read_dir().unwrap().count();
    let files = count();
    let url = fixture.url();
    for (file, database, expected) in [
        ("none", &*url, "does not exist"),
        ("damaged.db", &url, "is damaged"),
        ("text", &url, "is damaged; use another backup"),
        ("empty", &url, "is not an accountd database; use another backup"),
        ("newer.db", &url, "newer accountd"),
        ("accounts.db", &url, "is the database itself"),
        ("backup.db", "postgres://ann:hidden@localhost/a", "pg_restore"),
    ] {
        let file = path(&fixture, file);
        let stderr = error_line(&mut program(&["restore", text(&file), "--database", database]));
        assert!(
            stderr.contains(expected) && !stderr.contains("hidden"),
            "{stderr}"
        );
        assert_eq!(
            std::fs::read(path(&fixture, "accounts.db")).unwrap(),
            before,
            "{stderr}"
        );
        assert_eq!(count(), files, "{stderr}");
    }
}

#[test]
fn database_behind_a_symbolic_link_is_protected_as_well() {
    let fixture = Fixture::new();
    let (database, link, backup) = (
        path(&fixture, "accounts.db"),
        path(&fixture, "link.db"),
        path(&fixture, "backup.db"),
    );
    std::os::unix::fs::symlink(&database, &link).unwrap();
    let url = format!("sqlite:{}", link.display());
    fixture.run_ok(&["backup", text(&backup), "--database", &url]);
    let service = fixture.serve(&["--log", "off", "--database", &url]);
    assert_eq!(service.send(&rename(&fixture, "New")).status, 200);
    service.kill();
    std::fs::copy(&backup, &database).unwrap();
    let list = ["account", "list", "--database", &url];
    let stderr = error_line(&mut fixture.command(&list));
    assert!(stderr.contains("holds changes of another database"), "{stderr}");
    fixture.run_ok(&["restore", text(&backup), "--database", &url]);
    assert!(link.is_symlink());
    fixture.run_ok(&list);
    std::fs::remove_file(&database).unwrap();
    for arguments in [&list[..], &["restore", text(&backup), "--database", &url]] {
        let stderr = error_line(&mut fixture.command(arguments));
        let expected = format!("link.db is a symbolic link to {}", database.display());
        assert!(stderr.contains(&expected), "{stderr}");
    }
}

#[test]
fn database_in_use_is_not_replaced() {
    let fixture = Fixture::new();
    let backup = path(&fixture, "backup.db");
    fixture.run_ok(&["backup", text(&backup)]);
    let service = fixture.serve(&["--log", "off"]);
    assert_eq!(service.send(&rename(&fixture, "New")).status, 200);
    let stderr = error_line(&mut fixture.command(&["restore", text(&backup)]));
    let expected = format!("in use by process {} (accountd)", service.id());
    assert!(
        stderr.contains(&expected) || !cfg!(target_os = "linux"),
        "{stderr}"
    );
    assert!(stderr.contains("stop it first"), "{stderr}");
    assert_eq!(service.send(&rename(&fixture, "Newer")).status, 200);
    drop(service);
    fixture.run_ok(&["restore", text(&backup)]);
    assert!(shown(&fixture).contains("\"Ada\""));
}
