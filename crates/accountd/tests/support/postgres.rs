//! Runs a private PostgreSQL server from the installed programs.

use std::ffi::OsStr;
use std::io::PipeWriter;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs};

const MISSING: &str = "initdb and pg_ctl of PostgreSQL are neither in PATH nor in /usr/lib/postgresql; \
     on Debian: apt-get install --yes postgresql";

/// A server on a Unix socket in a directory of its own, which ends with this process.
pub(crate) struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    user: Option<String>,
    databases: AtomicU32,
    /// Stops the server when `_alive` is closed.
    _guard: Child,
    /// The operating system closes this when the process ends, for whatever reason.
    _alive: PipeWriter,
}

impl Cluster {
    /// Returns the shared server of this process, starting it if necessary.
    pub(crate) fn shared() -> &'static Self {
        static SHARED: OnceLock<Cluster> = OnceLock::new();
        SHARED.get_or_init(Self::start)
    }

    /// Starts a server for one test.
    pub(crate) fn start() -> Self {
        let cluster = Self::prepare();
        cluster.run();
        cluster
    }

    /// Starts a standby to which this server streams, and waits until no commit is acknowledged without it.
    pub(crate) fn start_synchronous_standby(&self) -> Self {
        let standby = Self::prepare();
        let mut copy = standby.command("pg_basebackup");
        copy.args([
            "--username=accountd",
            "--write-recovery-conf",
            "--wal-method=stream",
            "--checkpoint=fast",
        ]);
        copy.arg("--host")
            .arg(&self.folder)
            .arg("--pgdata")
            .arg(standby.folder.join("data"));
        check(&mut copy);
        standby.resume();
        let sql = |text: &str| self.query_as_postgres(text);
        sql("ALTER SYSTEM SET synchronous_standby_names = '*'");
        sql("SELECT pg_reload_conf()");
        let deadline = Instant::now() + Duration::from_secs(60);
        while sql("SELECT COUNT(*) FROM pg_stat_replication WHERE sync_state = 'sync'") != "1" {
            assert!(Instant::now() < deadline, "the standby does not stream");
        }
        standby
    }

    fn query_as_postgres(&self, text: &str) -> String {
        let socket = self.folder.to_str().unwrap().replace('/', "%2F");
        self.query(&format!("postgres://accountd@{socket}/postgres"), text)
    }

    /// Creates a role that may connect.
    pub(crate) fn create_role(&self, name: &str) {
        self.query_as_postgres(&format!("CREATE ROLE {name} LOGIN"));
    }

    /// Returns the path of the socket on which the server listens.
    pub(crate) fn socket(&self) -> PathBuf {
        self.folder.join(".s.PGSQL.5432")
    }

    /// Creates the folder of a server, and what ends it.
    fn prepare() -> Self {
        let programs = programs().unwrap_or_else(|| panic!("{MISSING}"));
        let user = server_user();
        let folder = tempfile::Builder::new()
            .prefix("accountd-")
            .tempdir()
            .unwrap()
            .keep();
        if let Some(user) = &user {
            check(Command::new("chown").arg(user).arg(&folder));
        }
        let (stdin, alive) = std::io::pipe().unwrap();
        let stop = "read line; \"$1/pg_ctl\" -D \"$2/data\" -m immediate stop; rm -rf \"$2\"";
        let mut guard = as_user(user.as_deref(), "sh");
        guard.args(["-c", stop, "sh"]).args([&programs, &folder]);
        guard.stdin(stdin).stdout(Stdio::null()).stderr(Stdio::null());
        Self {
            _guard: guard.spawn().unwrap(),
            programs,
            folder,
            user,
            databases: AtomicU32::new(0),
            _alive: alive,
        }
    }

    fn run(&self) {
        let mut initdb = self.command("initdb");
        initdb
            .args([
                "--username=accountd",
                "--auth=trust",
                "--encoding=UTF8",
                "--no-sync",
            ])
            .arg("-D")
            .arg(self.folder.join("data"));
        check(&mut initdb);
        self.resume();
    }

    /// Starts the stopped server.
    pub(crate) fn resume(&self) {
        let listen = format!(
            "-k {} -c listen_addresses= -c fsync=off -c max_connections=200",
            self.folder.display()
        );
        let mut start = self.control();
        check(
            start
                .arg("-l")
                .arg(self.folder.join("log"))
                .args(["-w", "-o", &listen, "start"]),
        );
    }

    /// Stops the server as if it had been killed.
    pub(crate) fn stop(&self) {
        check(self.control().args(["-w", "-m", "immediate", "stop"]));
    }

    /// Restarts the server as a standby, without a primary.
    pub(crate) fn become_standby(&self) {
        check(self.control().args(["-w", "-m", "fast", "stop"]));
        let signal = self.folder.join("data/standby.signal");
        check(as_user(self.user.as_deref(), "touch").arg(signal));
        self.resume();
    }

    /// Makes a standby the primary.
    pub(crate) fn promote(&self) {
        check(self.control().args(["-w", "promote"]));
    }

    fn control(&self) -> Command {
        let mut control = self.command("pg_ctl");
        control.arg("-D").arg(self.folder.join("data"));
        control
    }

    /// Builds a command for one of PostgreSQL's programs.
    fn command(&self, program: &str) -> Command {
        let mut command = as_user(self.user.as_deref(), self.programs.join(program));
        command.current_dir(&self.folder).stdin(Stdio::null());
        command
    }

    /// Creates an empty database and returns its URL.
    pub(crate) fn new_database(&self) -> String {
        self.new_database_with(&[])
    }

    /// Creates an empty database with these options of `createdb`, and returns its URL.
    pub(crate) fn new_database_with(&self, options: &[&str]) -> String {
        let name = format!("test{}", self.databases.fetch_add(1, Ordering::Relaxed));
        let mut create = self.command("createdb");
        create.args(["-U", "accountd", "-h"]).arg(&self.folder);
        check(create.args(options).arg(&name));
        let socket = self.folder.to_str().unwrap().replace('/', "%2F");
        format!("postgres://accountd@{socket}/{name}")
    }

    /// Runs one of PostgreSQL's programs, which must succeed.
    pub(crate) fn run_program(&self, program: &str, arguments: &[&str]) {
        check(self.command(program).args(arguments));
    }

    /// Creates a folder that these programs can write to, and that ends with the server.
    pub(crate) fn new_folder(&self) -> PathBuf {
        let number = self.databases.fetch_add(1, Ordering::Relaxed);
        let folder = self.folder.join(format!("files{number}"));
        check(as_user(self.user.as_deref(), "mkdir").arg(&folder));
        folder
    }

    /// Runs SQL in a database of this server.
    pub(crate) fn sql(&self, url: &str, text: &str) {
        let mut psql = self.command("psql");
        check(psql.args(["-v", "ON_ERROR_STOP=1", "-q", "-c", text, url]));
    }

    /// Runs a query, and returns its rows as text, without spaces around.
    pub(crate) fn query(&self, url: &str, text: &str) -> String {
        let mut psql = self.command("psql");
        let output = check(psql.args(["-v", "ON_ERROR_STOP=1", "-q", "-A", "-t", "-c", text, url]));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }
}

/// Returns the user that PostgreSQL's programs run as, if not this one: they refuse to run as root.
fn server_user() -> Option<String> {
    is_root().then(|| {
        let known = |name: &&str| succeeds(Command::new("id").arg(name));
        let name = ["postgres", "nobody"].into_iter().find(known);
        name.expect("a user postgres or nobody, for PostgreSQL does not run as root")
            .to_owned()
    })
}

/// Builds a command that runs as the user of the server and owns this folder.
pub(crate) fn as_server_user(program: impl AsRef<OsStr>, folder: &Path) -> Command {
    let user = server_user();
    if let Some(user) = &user {
        check(Command::new("chown").args(["-R", user]).arg(folder));
    }
    as_user(user.as_deref(), program)
}

/// Builds a command that runs as this user.
fn as_user(user: Option<&str>, program: impl AsRef<OsStr>) -> Command {
    let Some(user) = user else {
        return Command::new(program);
    };
    let group = check(Command::new("id").args(["-g", user]));
    let group = String::from_utf8(group.stdout).unwrap();
    let mut command = Command::new("setpriv");
    command.args(["--clear-groups", "--reuid", user, "--regid", group.trim(), "--"]);
    command.arg(program);
    command
}

fn check(command: &mut Command) -> Output {
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {stderr}");
    output
}

fn succeeds(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

fn is_root() -> bool {
    String::from_utf8(check(Command::new("id").arg("-u")).stdout)
        .unwrap()
        .trim()
        == "0"
}

/// Returns the directory of PostgreSQL's programs: from PATH, or the newest version where Debian installs
/// them.
fn programs() -> Option<PathBuf> {
    let has_all = |folder: &Path| {
        ["initdb", "pg_ctl", "createdb"]
            .iter()
            .all(|name| folder.join(name).is_file())
    };
    let path = env::var_os("PATH").unwrap_or_default();
    if let Some(folder) = env::split_paths(&path).find(|folder| has_all(folder)) {
        return Some(folder);
    }
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?;
    let mut versions: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .filter(|(_, folder)| has_all(folder))
        .collect();
    versions.sort();
    versions.pop().map(|(_, folder)| folder)
}
