//! Readiness and writes when the file or the disk of the database fails.

use crate::program::{Fixture, RunningService};
use std::cell::Cell;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

const LONGEST: Duration = Duration::from_secs(30);

fn is_ready(service: &RunningService) -> bool {
    let response = service.send("GET /readyz HTTP/1.1\r\nHost: a\r\n\r\n");
    assert!([200, 503].contains(&response.status), "{}", response.head);
    response.status == 200
}

fn rename(fixture: &Fixture, name: &str) -> String {
    fixture.patch(&format!(r#"{{"name":"{name}"}}"#))
}

/// Repeats requests until a condition holds.
fn wait_until(what: &str, condition: impl Fn() -> bool) {
    let deadline = Instant::now() + LONGEST;
    while !condition() {
        assert!(Instant::now() < deadline, "{what} takes too long");
    }
}

/// Checks that probes and writes fail, and that no write is acknowledged. Reads fail soon, because they would return
/// what the database was.
fn assert_unavailable(fixture: &Fixture, service: &RunningService) {
    for _ in 0..20 {
        assert!(!is_ready(service));
    }
    let response = service.send(&rename(fixture, "Lost"));
    assert_eq!(response.status, 503, "{}", response.body);
    assert_eq!(
        service.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n").status,
        200
    );
}

fn count(logged: &str, message: &str, reason: &str) -> usize {
    let lines = logged.lines();
    lines
        .filter(|line| line.contains(message) && line.contains(reason))
        .count()
}

#[test]
fn deleted_and_replaced_files_are_noticed_and_logged_once() {
    let fixture = Fixture::new();
    let service = fixture.serve(&["--log", "info", "--log-format", "json"]);
    let path = |name: &str| fixture.folder.path().join(name);
    let (database, aside, other) = (path("accounts.db"), path("aside.db"), path("other.db"));
    assert_eq!(service.send(&rename(&fixture, "Before")).status, 200);
    assert!(is_ready(&service));
    std::fs::rename(&database, &aside).unwrap();
    assert_unavailable(&fixture, &service);
    assert_eq!(service.send(&fixture.request("GET /v1/account")).status, 503);
    std::fs::rename(&aside, &database).unwrap();
    assert!(is_ready(&service));
    assert_eq!(service.send(&rename(&fixture, "Between")).status, 200);
    std::fs::copy(&database, &other).unwrap();
    std::fs::rename(&database, &aside).unwrap();
    std::fs::rename(&other, &database).unwrap();
    assert_unavailable(&fixture, &service);
    std::fs::rename(&aside, &database).unwrap();
    assert!(is_ready(&service));
    let account = service.send(&fixture.request("GET /v1/account"));
    assert!(account.body.contains("Between"), "{}", account.body);
    let logged = service.logged();
    for reason in ["was deleted", "was replaced"] {
        assert_eq!(count(&logged, "not ready", reason), 1, "{logged}");
    }
    assert_eq!(count(&logged, "ready again", ""), 2, "{logged}");
    assert_eq!(count(&logged, "ERROR", "cannot read the database"), 2, "{logged}");
}

#[test]
fn deleted_write_ahead_log_is_noticed_and_saved_at_the_end() {
    let fixture = Fixture::new();
    let service = fixture.serve(&[]);
    assert_eq!(service.send(&rename(&fixture, "Kept")).status, 200);
    assert!(is_ready(&service));
    std::fs::remove_file(fixture.folder.path().join("accounts.db-wal")).unwrap();
    assert_unavailable(&fixture, &service);
    assert!(
        service
            .logged()
            .contains("accounts.db-wal was deleted or replaced")
    );
    let account = fixture.run_ok(&["account", "show", "--account", "ada"]);
    assert!(account.contains("Kept"), "{account}");
}

#[test]
fn deleted_index_of_the_log_is_noticed_and_loses_no_change() {
    let fixture = Fixture::new();
    let service = fixture.serve(&[]);
    assert_eq!(service.send(&rename(&fixture, "Kept")).status, 200);
    assert!(is_ready(&service));
    std::fs::remove_file(fixture.folder.path().join("accounts.db-shm")).unwrap();
    assert_unavailable(&fixture, &service);
    // Another process begins a new index, which knows no locks of the service.
    for username in ["bob", "eve"] {
        fixture.run_ok(&["account", "create", "--username", username, "--name", "N"]);
        assert_unavailable(&fixture, &service);
    }
    let logged = service.logged();
    assert_eq!(
        count(&logged, "not ready", "accounts.db-shm was deleted or replaced"),
        1,
        "{logged}"
    );
    let accounts = fixture.run_ok(&["account", "list"]);
    for name in ["Kept", "bob", "eve"] {
        assert!(accounts.contains(name), "{name}: {accounts}");
    }
}

#[test]
fn token_is_not_accepted_when_the_files_of_the_database_are_lost() {
    let fixture = Fixture::new();
    let service = fixture.serve(&["--log", "off"]);
    let read = || service.send(&fixture.request("GET /v1/account")).status;
    // The token is cached.
    assert_eq!([read(), read(), read()], [200; 3]);
    for suffix in ["-wal", "-shm"] {
        std::fs::remove_file(fixture.folder.path().join(format!("accounts.db{suffix}"))).unwrap();
    }
    assert!(!is_ready(&service));
    let tokens = fixture.run_ok(&["token", "list", "--account", "ada"]);
    let tokens: serde_json::Value = serde_json::from_str(&tokens).unwrap();
    fixture.run_ok(&["token", "revoke", tokens[0]["id"].as_str().unwrap()]);
    assert_eq!([read(), read(), read()], [503; 3]);
}

#[test]
fn read_only_file_is_noticed() {
    let fixture = Fixture::new();
    // The superuser may write to any file.
    let is_root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    let mut command = match is_root {
        false => Command::new(env!("CARGO_BIN_EXE_accountd")),
        true => {
            let user = "65534";
            let folder = fixture.folder.path();
            let owned = Command::new("chown").args(["-R", user]).arg(folder).status();
            assert!(owned.unwrap().success());
            // The service runs a copy, because the build may be in a folder that the user may not enter.
            let program = folder.join("accountd");
            std::fs::copy(env!("CARGO_BIN_EXE_accountd"), &program).unwrap();
            let mut command = Command::new("setpriv");
            command.args(["--clear-groups", "--reuid", user, "--regid", user, "--"]);
            command.arg(program);
            command
        }
    };
    let mails = format!("file:{}", fixture.folder.path().join("mail").display());
    command.args(["serve", "--listen", "127.0.0.1:0", "--mail", &mails]);
    command.env("ACCOUNTD_DATABASE", fixture.url());
    let service = RunningService::start(command);
    let database = fixture.folder.path().join("accounts.db");
    let set_mode = |mode| std::fs::set_permissions(&database, PermissionsExt::from_mode(mode)).unwrap();
    assert!(is_ready(&service));
    set_mode(0o400);
    assert_unavailable(&fixture, &service);
    assert_eq!(service.send(&fixture.request("GET /v1/account")).status, 200);
    for _ in 0..3 {
        assert_eq!(service.send(&rename(&fixture, "Lost")).status, 503);
    }
    set_mode(0o600);
    assert!(is_ready(&service));
    assert_eq!(service.send(&rename(&fixture, "After")).status, 200);
    let logged = service.logged();
    assert_eq!(count(&logged, "not ready", "is not writable"), 1, "{logged}");
    assert_eq!(count(&logged, "ERROR", "is not writable"), 1, "{logged}");
}

/// Renames the account until the service refuses, and returns the last name that it acknowledged.
fn write_until_refused(fixture: &Fixture, service: &RunningService) -> String {
    let mut acknowledged = String::new();
    for number in 0..10_000 {
        let name = format!("Name {number}");
        let response = service.send(&rename(fixture, &name));
        if response.status != 200 {
            assert_eq!(response.status, 503, "{}", response.body);
            return acknowledged;
        }
        acknowledged = name;
    }
    panic!("no write failed");
}

#[test]
fn failing_writes_end_readiness_until_they_work_again() {
    let fixture = Fixture::new();
    // A limit on the size of files makes writes to the log fail. In blocks of 512 bytes.
    let script = "trap '' XFSZ; ulimit -Sf 400; exec \"$0\" serve --listen 127.0.0.1:0 --mail \"$1\"";
    let mails = format!("file:{}", fixture.folder.path().join("mail").display());
    let mut shell = Command::new("sh");
    shell.args(["-c", script, env!("CARGO_BIN_EXE_accountd"), &mails]);
    shell.env("ACCOUNTD_DATABASE", fixture.url());
    let service = RunningService::start(shell);
    assert!(is_ready(&service));
    let acknowledged = write_until_refused(&fixture, &service);
    // Smaller writes succeed until there is no space at all.
    let number = Cell::new(0);
    wait_until("the end of readiness", || {
        number.set(number.get() + 1);
        let refused = service.send(&rename(&fixture, &format!("Refused {}", number.get())));
        assert!([200, 503].contains(&refused.status), "{}", refused.body);
        !is_ready(&service)
    });
    for _ in 0..5 {
        assert!(!is_ready(&service));
    }
    // A request that changes nothing proves nothing.
    let unchanged = service.send(&fixture.patch("{}"));
    assert_eq!((unchanged.status, is_ready(&service)), (200, false));
    let account = service.send(&fixture.request("GET /v1/account"));
    let names = [&*acknowledged, "Refused"];
    assert!(
        names.iter().any(|name| account.body.contains(name)),
        "{}",
        account.body
    );
    let mut raise = Command::new("prlimit");
    raise.args(["--fsize=unlimited", "--pid", &service.id().to_string()]);
    assert!(raise.status().unwrap().success());
    assert!(is_ready(&service));
    assert_eq!(service.send(&rename(&fixture, "After")).status, 200);
    let logged = service.logged();
    assert!(count(&logged, "not ready", "disk I/O error") >= 1, "{logged}");
    assert!(count(&logged, "ready again", "") >= 1, "{logged}");
}

#[test]
fn full_disk_ends_readiness_until_there_is_space() {
    let namespace = ["-r", "-m", "sh", "-c"];
    let can_mount = Command::new("unshare")
        .args(namespace)
        .arg("mount -t tmpfs none /mnt")
        .status();
    if !can_mount.is_ok_and(|status| status.success()) {
        eprintln!("skipped: this user may not mount a file system of its own");
        return;
    }
    let fixture = Fixture::new();
    let folder = fixture.folder.path();
    // The requests until the probe is repeated are not logged, because the log is read only at the end.
    let script = "cp \"$1\"/accounts.db /mnt && mount -t tmpfs -o size=2m none \"$1\" && \
                  cp /mnt/accounts.db \"$1\" && \
                  exec \"$0\" serve --log warn --listen 127.0.0.1:0 --mail \"file:$1/mail\" --database \"sqlite:$1/accounts.db\"";
    let script = format!("mount -t tmpfs none /mnt && {script}");
    let mut unshare = Command::new("unshare");
    unshare.args(namespace).arg(script);
    unshare.arg(env!("CARGO_BIN_EXE_accountd")).arg(folder);
    let service = RunningService::start(unshare);
    assert!(is_ready(&service));
    // The file system as the service sees it.
    let inside = Path::new("/proc").join(service.id().to_string()).join("root");
    let filler = inside.join(folder.strip_prefix("/").unwrap()).join("filler");
    let fill = || {
        let block = [1; 4096];
        let mut file = std::fs::File::create(&filler).unwrap();
        while std::io::Write::write_all(&mut file, &block).is_ok() {}
    };
    fill();
    // Before any write was tried.
    wait_until("the probe", || !is_ready(&service));
    write_until_refused(&fixture, &service);
    assert_unavailable(&fixture, &service);
    std::fs::remove_file(&filler).unwrap();
    assert!(is_ready(&service));
    assert_eq!(service.send(&rename(&fixture, "After")).status, 200);
    let logged = service.logged();
    assert_eq!(count(&logged, "not ready", "accepts no data"), 1, "{logged}");
}
