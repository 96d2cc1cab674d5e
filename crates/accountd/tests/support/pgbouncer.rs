//! Runs pgbouncer in front of this process's PostgreSQL server.

use super::postgres::{Cluster, as_server_user};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const MISSING: &str =
    "pgbouncer is neither in PATH nor in /usr/sbin; on Debian: apt-get install --yes pgbouncer";

/// A pooler with a database of its own, ended on drop.
pub(crate) struct PgBouncer {
    pub(crate) url: String,
    process: Child,
    _folder: TempDir,
}

impl PgBouncer {
    /// Starts a pooler with a pool mode and further settings.
    pub(crate) fn start(mode: &str, settings: &str) -> Self {
        let server = Cluster::shared().new_database();
        // postgres://USER@FOLDER/DATABASE, with an encoded folder.
        let (server, name) = server.rsplit_once('/').unwrap();
        let server_folder = server.rsplit_once('@').unwrap().1.replace("%2F", "/");
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().display();
        let users = folder.path().join("users");
        std::fs::write(&users, "\"accountd\" \"\"\n").unwrap();
        let configuration = folder.path().join("pgbouncer.ini");
        let text = format!(
            "[databases]\n{name} = host={server_folder}\n[pgbouncer]\npool_mode = {mode}\n{settings}\n\
             listen_addr =\nunix_socket_dir = {path}\nauth_type = trust\nauth_file = {}\n",
            users.display()
        );
        std::fs::write(&configuration, text).unwrap();
        let mut process = as_server_user(program(), folder.path());
        process.arg("--quiet").arg(&configuration);
        process
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let process = process
            .spawn()
            .unwrap_or_else(|error| panic!("{MISSING}: {error}"));
        let socket = folder.path().join(".s.PGSQL.6432");
        let deadline = Instant::now() + Duration::from_secs(30);
        while UnixStream::connect(&socket).is_err() {
            assert!(Instant::now() < deadline, "pgbouncer does not listen");
            std::thread::yield_now();
        }
        let socket_folder = folder.path().to_str().unwrap().replace('/', "%2F");
        Self {
            url: format!("postgres://accountd@{socket_folder}:6432/{name}"),
            process,
            _folder: folder,
        }
    }
}

impl Drop for PgBouncer {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

fn program() -> &'static str {
    let in_sbin = "/usr/sbin/pgbouncer";
    match Path::new(in_sbin).is_file() {
        true => in_sbin,
        false => "pgbouncer",
    }
}
