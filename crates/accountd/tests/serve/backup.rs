//! A copy of the database while it is served and written to.

use crate::errors::line;
use crate::program::{Serving, World, program};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

/// A change of the account's name, as a request.
fn rename(world: &World, number: u32) -> String {
    world.patch(&format!(r#"{{"name":"change {number}"}}"#))
}

/// The number of the change that an answer shows.
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
fn it_has_every_change_that_was_acknowledged_before_it_began() {
    let world = World::new();
    let serving = world.serve(&["--log", "off"]);
    let place = tempfile::tempdir().unwrap();
    let (acknowledged, is_over) = (AtomicU32::new(0), AtomicBool::new(false));
    let copies: Vec<(PathBuf, u32)> = thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let mut connection = serving.connect();
            for number in 1.. {
                connection.send(&rename(&world, number));
                assert_eq!(connection.answer().status, 200);
                acknowledged.store(number, Ordering::SeqCst);
                if is_over.load(Ordering::SeqCst) {
                    return;
                }
            }
        });
        let copies = (0..3).map(|number| {
            let path = place.path().join(format!("copy-{number}.db"));
            while acknowledged.load(Ordering::SeqCst) == 0 {
                thread::yield_now();
            }
            let before = acknowledged.load(Ordering::SeqCst);
            let told = world.good(&["backup", path.to_str().unwrap()]);
            let told: serde_json::Value = serde_json::from_str(&told).unwrap();
            assert_eq!(told["octets"], path.metadata().unwrap().len());
            (path, before)
        });
        let copies = copies.collect();
        is_over.store(true, Ordering::SeqCst);
        writing.join().unwrap();
        copies
    });
    assert_eq!(files(place.path()), ["copy-0.db", "copy-1.db", "copy-2.db"]);
    for (path, before) in copies {
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        let mut command = world.command(&["serve", "--listen", "127.0.0.1:0", "--log", "off"]);
        command.env("ACCOUNTD_DATABASE", format!("sqlite:{}", path.display()));
        let copy = Serving::start(command);
        let shown = copy.ask(&world.request("GET /v1/account"));
        assert!(
            before > 0 && change(&shown.body) >= before,
            "{before}: {}",
            shown.body
        );
        assert_eq!(copy.ask(&rename(&world, 0)).status, 200);
        // The format's version that WAL mode has: as safe and fast as the database that it is of.
        assert_eq!(std::fs::read(&path).unwrap()[18..20], [2, 2]);
    }
}

#[test]
fn nothing_is_replaced_and_nothing_made_where_it_cannot_be() {
    let world = World::new();
    let place = tempfile::tempdir().unwrap();
    let path = |name: &str| place.path().join(name).display().to_string();
    std::fs::write(path("there"), "mine").unwrap();
    std::os::unix::fs::symlink(path("nowhere"), path("link")).unwrap();
    std::fs::write(
        path("text"),
        "no database, but long enough to be taken for one".repeat(50),
    )
    .unwrap();
    std::fs::write(path("empty"), "").unwrap();
    let was = files(place.path());
    let own = world.url();
    let at = |name: &str| format!("sqlite:{}", path(name));
    for (database, file, expected) in [
        (&own, "there", "is there already"),
        (&own, "link", "is there already"),
        (&own, "missing/copy", "its folder must exist"),
        (&at("none"), "copy", "there is no database"),
        (&at("text"), "copy", "is not an SQLite database"),
        (&at("empty"), "copy", "is none of accountd's"),
        (&"postgres://ann:hidden@localhost/a".to_owned(), "copy", "pg_dump"),
        (
            &"mysql://ann:hidden@localhost/a".to_owned(),
            "copy",
            "sqlite:PATH",
        ),
    ] {
        let said = line(&mut program(&["backup", &path(file), "--database", database]));
        assert!(said.contains(expected) && !said.contains("hidden"), "{said}");
        assert!(!said.contains(".part"), "{said}");
        assert_eq!(files(place.path()), was, "{said}");
    }
    assert_eq!(std::fs::read_to_string(path("there")).unwrap(), "mine");
}

#[test]
fn one_that_is_killed_leaves_no_file_that_looks_like_a_backup() {
    let world = World::new();
    let place = tempfile::tempdir().unwrap();
    // Large enough to take its time.
    world.sql("CREATE TABLE filler AS SELECT randomblob(64000000) AS octets");
    let path = place.path().join("copy.db");
    let mut backup = world
        .command(&["backup", path.to_str().unwrap()])
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    while files(place.path()).is_empty() {
        thread::yield_now();
    }
    backup.kill().unwrap();
    assert!(
        !backup.wait().unwrap().success(),
        "it was done before it was killed"
    );
    let left = files(place.path());
    assert!(
        !path.exists() && left.iter().all(|name| name.starts_with(".copy.db.")),
        "{left:?}"
    );
    // And it is not in the way of the next one.
    world.good(&["backup", path.to_str().unwrap()]);
    assert!(path.metadata().unwrap().len() > 64_000_000);
}

#[test]
fn one_that_is_asked_to_stop_leaves_nothing() {
    let world = World::new();
    world.sql(
        "CREATE TABLE filler AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 64000) \
         SELECT randomblob(1000) AS octets FROM n",
    );
    for signal in ["TERM", "INT"] {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("copy.db");
        let mut backup = world
            .command(&["backup", path.to_str().unwrap()])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Its journal is there when it writes.
        while files(place.path()).len() < 2 {
            assert!(backup.try_wait().unwrap().is_none(), "it was done before");
        }
        let id = backup.id().to_string();
        let sent = Command::new("kill").args([format!("-{signal}"), id]).status();
        assert!(sent.unwrap().success());
        let output = backup.wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            (output.status.code(), said.lines().count()),
            (Some(1), 1),
            "{said}"
        );
        assert!(said.contains("it was stopped"), "{said}");
        assert_eq!(files(place.path()), [""; 0], "{signal}");
    }
}
