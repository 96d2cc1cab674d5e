//! The deployment of `deploy/haproxy.cfg`: two instances behind haproxy, on a PostgreSQL server with a synchronous standby,
//! which they also reach through haproxy.

use crate::postgres::Cluster;
use crate::process::{Accountd, Database};
use account_client::types::AccountPatch;
use account_client::{BearerAuth, Client};
use futures_util::future::join_all;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::os::fd::AsRawFd as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The number of concurrent clients, each with its own account.
const WRITERS: usize = 6;

/// The longest interruption that is accepted. On a busy machine, everything takes some times longer.
const MAX_GAP: Duration = Duration::from_secs(60);

/// Every client must have made this many changes before and after the failover.
const CHANGES: u64 = 20;

/// An address of a process that uses only a part of the configuration.
const UNUSED: &str = "bind unix@UNUSED";

/// Nothing listens there.
const NOWHERE: &str = "127.0.0.1:1";

/// haproxy with sockets of this process, killed on drop.
struct Haproxy {
    child: Child,
    _folder: TempDir,
}

impl Haproxy {
    /// Starts haproxy with `deploy/haproxy.cfg`, at these addresses instead of those of the file.
    fn start(addresses: &[(&str, String)]) -> Self {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../deploy/haproxy.cfg");
        let mut config = std::fs::read_to_string(file).unwrap();
        for (given, here) in addresses {
            assert!(config.contains(given), "{given}");
            config = config.replace(given, here);
        }
        let folder = tempfile::tempdir().unwrap();
        let config = config.replace("UNUSED", folder.path().join("unused").to_str().unwrap());
        let path = folder.path().join("haproxy.cfg");
        std::fs::write(&path, config).unwrap();
        let mut command = Command::new(program());
        command
            .arg("-db")
            .arg("-f")
            .arg(&path)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let child = command.spawn().unwrap();
        Self {
            child,
            _folder: folder,
        }
    }
}

impl Drop for Haproxy {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Debian installs it into a folder that not every user has in PATH.
fn program() -> &'static str {
    let starts = |program: &&str| {
        Command::new(program)
            .arg("-v")
            .stdout(Stdio::null())
            .status()
            .is_ok()
    };
    let program = ["haproxy", "/usr/sbin/haproxy"].into_iter().find(starts);
    program.expect("haproxy is not in PATH; on Debian: apt-get install --yes haproxy")
}

/// Returns a listener on a free port that child processes inherit, its port, and its address in haproxy's configuration.
fn inherited_listener() -> (TcpListener, u16, String) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    rustix::io::fcntl_setfd(&listener, rustix::io::FdFlags::empty()).unwrap();
    let (port, descriptor) = (listener.local_addr().unwrap().port(), listener.as_raw_fd());
    (listener, port, format!("fd@{descriptor}"))
}

/// A client, and what it knows about its account.
struct Writer {
    client: Client<BearerAuth>,
    /// The last acknowledged and the last requested change.
    acknowledged: u64,
    requested: u64,
    /// The longest time without an acknowledgement.
    gap: Duration,
}

impl Writer {
    fn new(number: usize, database: &Database, url: &str) -> Self {
        let name = format!("writer-{number}");
        database.account(&name, &[]);
        let token = database.token(&name, "write");
        Self {
            // Each request is tried once, so that an error is not hidden.
            client: Client::new(url, BearerAuth::new(&token)).unwrap(),
            acknowledged: 0,
            requested: 0,
            gap: Duration::ZERO,
        }
    }

    /// Changes the account until it is stopped. After an error, reads what is stored, and compares it.
    async fn write(&mut self, changes: &AtomicU64, stop: &AtomicBool) {
        let mut last = Instant::now();
        while !stop.load(Ordering::Relaxed) {
            self.requested += 1;
            let patch = AccountPatch::new().with_name(format!("change {}", self.requested));
            if self.client.patch_account(patch).send().await.is_err() {
                self.check().await;
                continue;
            }
            self.acknowledged = self.requested;
            self.gap = self.gap.max(last.elapsed());
            last = Instant::now();
            changes.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Waits until the account can be read, and checks that the stored change is the last acknowledged one, or the one that
    /// was in progress.
    async fn check(&mut self) {
        let deadline = Instant::now() + MAX_GAP;
        let account = loop {
            match self.client.get_account().send().await {
                Ok(response) => break response.body,
                Err(error) => assert!(Instant::now() < deadline, "still {error}"),
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        };
        let stored = account
            .name
            .strip_prefix("change ")
            .map_or(0, |number| number.parse().unwrap());
        let range = self.acknowledged..=self.requested;
        assert!(range.contains(&stored), "{stored} is not in {range:?}");
        self.acknowledged = stored;
    }
}

/// Waits until so many changes have been acknowledged in total.
async fn wait_for(changes: &AtomicU64, total: u64) {
    let deadline = Instant::now() + 2 * MAX_GAP;
    while changes.load(Ordering::Relaxed) < total {
        assert!(Instant::now() < deadline, "no further changes are acknowledged");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_standby_replaces_the_primary_without_losing_a_change() {
    let primary = Cluster::start();
    let url = primary.new_database();
    let name = url.rsplit('/').next().unwrap();
    primary.create_role("haproxy_check");
    let standby = primary.start_synchronous_standby();
    let (_to_primary, database_port, bind_database) = inherited_listener();
    let (_to_instances, port, bind_clients) = inherited_listener();
    // haproxy for the database exists before the instances, whose ports are known only then.
    let postgres = [("127.0.0.1:5432", &primary), ("127.0.0.1:5433", &standby)];
    let postgres = postgres.map(|(given, cluster)| (given, format!("unix@{}", cluster.socket().display())));
    let database_addresses = [
        ("127.0.0.1:5000", bind_database),
        ("bind 127.0.0.1:8080", UNUSED.to_owned()),
        ("127.0.0.1:8081", NOWHERE.to_owned()),
        ("127.0.0.1:8082", NOWHERE.to_owned()),
    ];
    let _database_proxy = Haproxy::start(&[&postgres[..], &database_addresses].concat());
    let database = Database::at(format!("postgres://accountd@127.0.0.1:{database_port}/{name}"));
    // Also waits until haproxy has found the primary.
    let deadline = Instant::now() + MAX_GAP;
    while !database
        .command(&["account", "create", "--username", "first", "--name", "A"])
        .stderr(Stdio::null())
        .status()
        .unwrap()
        .success()
    {
        assert!(Instant::now() < deadline, "haproxy finds no primary");
    }
    let instances: [Accountd; 2] = [(); 2].map(|()| database.serve(&["--trusted-proxy", "127.0.0.1"]));
    let address = |instance: &Accountd| instance.url.trim_start_matches("http://").to_owned();
    let instance_addresses = [
        ("127.0.0.1:8081", address(&instances[0])),
        ("127.0.0.1:8082", address(&instances[1])),
        ("127.0.0.1:8080", bind_clients),
        ("bind 127.0.0.1:5000", UNUSED.to_owned()),
        ("127.0.0.1:5432", NOWHERE.to_owned()),
        ("127.0.0.1:5433", NOWHERE.to_owned()),
    ];
    let _instance_proxy = Haproxy::start(&instance_addresses);
    let url = format!("http://127.0.0.1:{port}");
    let mut writers: Vec<Writer> = (0..WRITERS)
        .map(|number| Writer::new(number, &database, &url))
        .collect();

    let (changes, stop) = (AtomicU64::new(0), AtomicBool::new(false));
    let enough = CHANGES * WRITERS as u64;
    let failover = async {
        wait_for(&changes, enough).await;
        tokio::task::block_in_place(|| {
            primary.stop();
            standby.promote();
        });
        wait_for(&changes, changes.load(Ordering::Relaxed) + enough).await;
        stop.store(true, Ordering::Relaxed);
    };
    let writes = writers.iter_mut().map(|writer| writer.write(&changes, &stop));
    tokio::join!(join_all(writes), failover);
    for writer in &mut writers {
        writer.check().await;
        assert_eq!(writer.acknowledged, writer.requested);
    }
    let gap = writers.iter().map(|writer| writer.gap).max().unwrap();
    println!(
        "{} changes; no client waited longer than {gap:?}",
        changes.load(Ordering::Relaxed)
    );
    assert!(gap < MAX_GAP, "{gap:?}");

    // Rate limits are shared again, although their counts were not replicated.
    let standby_url = format!(
        "postgres://accountd@{}/{name}",
        standby
            .socket()
            .parent()
            .unwrap()
            .display()
            .to_string()
            .replace('/', "%2F")
    );
    let wrong = Client::new(&url, BearerAuth::new("wrong-token-wrong")).unwrap();
    assert!(wrong.get_account().send().await.is_err());
    let deadline = Instant::now() + MAX_GAP;
    while standby.query(&standby_url, "SELECT COUNT(*) FROM rate_limit_buckets") == "0" {
        assert!(Instant::now() < deadline, "no count is shared");
    }
    // One of the instances ends, and nobody notices.
    let [first, _second] = instances;
    drop(first);
    for writer in &writers {
        writer.client.get_account().send().await.unwrap();
    }
}

#[test]
fn clients_cannot_choose_the_address_that_an_instance_sees() {
    let instance = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = instance.local_addr().unwrap().to_string();
    let (heads, received) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for client in instance.incoming() {
            let mut client = client.unwrap();
            let mut head = [0; 4 << 10];
            let length = client.read(&mut head).unwrap();
            let _ = client.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            let head = String::from_utf8_lossy(&head[..length]).to_ascii_lowercase();
            if !head.starts_with("get /readyz") {
                heads.send(head).unwrap();
            }
        }
    });
    let (_to_instances, port, bind_clients) = inherited_listener();
    let _proxy = Haproxy::start(&[
        ("127.0.0.1:8081", address.clone()),
        ("127.0.0.1:8082", address),
        ("127.0.0.1:8080", bind_clients),
        ("bind 127.0.0.1:5000", UNUSED.to_owned()),
        ("127.0.0.1:5432", NOWHERE.to_owned()),
        ("127.0.0.1:5433", NOWHERE.to_owned()),
    ]);
    let mut client = TcpStream::connect(("127.0.0.1", port)).unwrap();
    client
        .write_all(
            b"GET /a HTTP/1.1\r\nHost: a\r\nForwarded: for=192.0.2.1\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n",
        )
        .unwrap();
    let head = received.recv_timeout(MAX_GAP).unwrap();
    let values = |name: &str| -> Vec<&str> {
        head.lines()
            .filter_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
            .collect()
    };
    assert!(values("forwarded").is_empty(), "{head}");
    // The rightmost one counts.
    assert_eq!(values("x-forwarded-for").last(), Some(&"127.0.0.1"), "{head}");
}
