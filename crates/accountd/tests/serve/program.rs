//! Runs the program and sends it plain HTTP requests.

#[path = "../support/older_schema.rs"]
mod older_schema;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A directory with a database that contains an account `ada` and a token with the scope `write`.
pub(crate) struct Fixture {
    pub(crate) folder: TempDir,
    pub(crate) token: String,
}

impl Fixture {
    pub(crate) fn new() -> Self {
        let mut fixture = Self {
            folder: tempfile::tempdir().unwrap(),
            token: String::new(),
        };
        fixture.run_ok(&["account", "create", "--username", "ada", "--name", "Ada"]);
        fixture.token = fixture
            .run_ok(&["token", "create", "--account", "ada"])
            .trim()
            .to_owned();
        fixture
    }

    /// Starts another process that executes statements on the database, and keeps their locks until its input ends.
    pub(crate) fn hold_locks(&self, statements: &[&str]) -> Child {
        let script = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); \
                      [c.execute(statement) for statement in sys.argv[2:]]; print('held', flush=True); \
                      sys.stdin.read()";
        let mut holder = Command::new("python3")
            .args(["-c", script])
            .arg(self.folder.path().join("accounts.db"))
            .args(statements)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = [0; 5];
        holder.stdout.take().unwrap().read_exact(&mut line).unwrap();
        holder
    }

    pub(crate) fn url(&self) -> String {
        format!("sqlite:{}", self.folder.path().join("accounts.db").display())
    }

    /// Runs a command that must succeed and returns its output.
    pub(crate) fn run_ok(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {stderr}");
        String::from_utf8(output.stdout).unwrap()
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program(arguments);
        let mails = format!("file:{}", self.folder.path().join("mail").display());
        command
            .env("ACCOUNTD_DATABASE", self.url())
            .env("ACCOUNTD_MAIL", mails);
        command
    }

    pub(crate) fn serve(&self, more: &[&str]) -> RunningService {
        let flags = ["serve", "--listen", "127.0.0.1:0"];
        RunningService::start(self.command(&[&flags[..], more].concat()))
    }

    /// Builds a request that sets the e-mail address.
    pub(crate) fn email(&self, address: &str) -> String {
        self.patch(&format!(r#"{{"email":"{address}"}}"#))
    }

    /// Builds a request that patches the account.
    pub(crate) fn patch(&self, body: &str) -> String {
        let length = body.len();
        let patch = self.request("PATCH /v1/account");
        let patch = patch.trim_end();
        format!("{patch}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}")
    }

    /// Waits for the first mail and returns its token.
    pub(crate) fn mailed_token(&self) -> String {
        let deadline = Instant::now() + Duration::from_secs(30);
        loop {
            let mails = std::fs::read_dir(self.folder.path().join("mail"));
            let mut mails = mails.into_iter().flatten().map(|mail| mail.unwrap().path());
            let linked = mails.find_map(|mail| {
                let is_mail = mail.extension().is_some_and(|kind| kind == "eml");
                let text = is_mail.then(|| std::fs::read_to_string(mail).unwrap())?;
                Some(text.split_once("/email/confirm?token=")?.1.to_owned())
            });
            if let Some(token) = linked {
                return token.lines().next().unwrap().to_owned();
            }
            assert!(Instant::now() < deadline, "no mail arrived");
        }
    }

    /// Waits for a mail that contains a text, and returns it.
    pub(crate) fn mail_with(&self, text: &str) -> String {
        let deadline = Instant::now() + Duration::from_secs(30);
        loop {
            let mails = std::fs::read_dir(self.folder.path().join("mail"))
                .into_iter()
                .flatten();
            let mails = mails.map(|mail| mail.unwrap().path());
            let mut mails = mails.filter(|mail| mail.extension().is_some_and(|kind| kind == "eml"));
            let found = mails.find_map(|mail| {
                let mail = std::fs::read_to_string(mail).unwrap();
                mail.contains(text).then_some(mail)
            });
            if let Some(mail) = found {
                return mail;
            }
            assert!(Instant::now() < deadline, "no mail arrived");
        }
    }

    /// Creates an account with a password.
    pub(crate) fn account_with_password(&self, username: &str, password: &str) {
        let create = [
            "account",
            "create",
            "--username",
            username,
            "--name",
            "A",
            "--password-stdin",
        ];
        let mut command = self.command(&create);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        writeln!(child.stdin.take().unwrap(), "{password}").unwrap();
        assert!(child.wait().unwrap().success());
    }

    /// Changes the database behind the program's back.
    pub(crate) fn sql(&self, statement: &str) {
        let script =
            "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()";
        let database = self.folder.path().join("accounts.db");
        let mut python = Command::new("python3");
        let output = python
            .args(["-c", script])
            .arg(database)
            .arg(statement)
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }

    /// Turns the database into one of an earlier version.
    pub(crate) fn downgrade(&self, version: usize) {
        for statement in older_schema::downgrade(version) {
            self.sql(&statement);
        }
    }

    /// Builds a request with the token.
    pub(crate) fn request(&self, request_line: &str) -> String {
        format!(
            "{request_line} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {}\r\n\r\n",
            self.token
        )
    }
}

pub(crate) fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_accountd"));
    command.args(arguments).stdin(Stdio::null());
    command
}

/// A running service, killed on drop.
pub(crate) struct RunningService {
    child: Child,
    /// Host and port.
    pub(crate) address: String,
}

impl RunningService {
    pub(crate) fn start(mut command: Command) -> Self {
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        lines.read_line(&mut line).unwrap();
        let address = line.trim().rsplit('/').next().unwrap().to_owned();
        assert!(line.starts_with("listening on http"), "{line:?}");
        Self { child, address }
    }

    pub(crate) fn connect(&self) -> Connection {
        Connection(BufReader::new(TcpStream::connect(&self.address).unwrap()))
    }

    /// Sends a request over a connection of its own.
    pub(crate) fn send(&self, request: &str) -> Response {
        let mut connection = self.connect();
        connection.send(request);
        connection.read_response()
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Kills the process with SIGKILL.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub(crate) fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args([format!("-{name}"), id]).status();
        assert!(sent.unwrap().success());
    }

    /// Waits for the process to end, without reading its log.
    pub(crate) fn wait(&mut self) -> ExitStatus {
        self.child.wait().unwrap()
    }

    /// Reads the log until a line that contains this text, and returns that line.
    pub(crate) fn read_log_until(&mut self, text: &str) -> String {
        let log = BufReader::new(self.child.stderr.as_mut().unwrap());
        let mut lines = log.lines().map(Result::unwrap);
        lines.find(|line| line.contains(text)).unwrap()
    }

    /// Reads the log up to the end of a line that contains this text, and returns what was read. The rest remains to be read.
    pub(crate) fn read_log_through(&mut self, text: &str) -> String {
        let log = self.child.stderr.as_mut().unwrap();
        let mut read = Vec::new();
        let mut byte = [0];
        // A buffer would read more than these lines.
        while log.read(&mut byte).unwrap() > 0 {
            read.push(byte[0]);
            if byte == *b"\n" && String::from_utf8_lossy(&read).contains(text) {
                return String::from_utf8(read).unwrap();
            }
        }
        panic!(
            "the log ends without {text:?}: {}",
            String::from_utf8_lossy(&read)
        );
    }

    /// Returns the resident memory of the process, in KiB.
    pub(crate) fn resident_memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let (_, memory) = status.split_once("VmRSS:").unwrap();
        memory.split_whitespace().next().unwrap().parse().unwrap()
    }

    /// Waits for the process to end and returns its status and log.
    pub(crate) fn end(mut self) -> Output {
        let child = std::mem::replace(&mut self.child, Command::new("true").spawn().unwrap());
        child.wait_with_output().unwrap()
    }

    /// Stops the service and returns its log.
    pub(crate) fn logged(self) -> String {
        self.signal("TERM");
        let output = self.end();
        assert!(output.status.success());
        String::from_utf8(output.stderr).unwrap()
    }
}

impl Drop for RunningService {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) struct Connection(BufReader<TcpStream>);

pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Response {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(field, _)| *field == name).map(|(_, value)| value)
    }
}

impl Connection {
    pub(crate) fn send(&mut self, bytes: &str) {
        self.0.get_mut().write_all(bytes.as_bytes()).unwrap();
    }

    /// Returns whether the request receives a response instead of a closed connection.
    pub(crate) fn gets_response(&mut self, request: &str) -> bool {
        let sent = self.0.get_mut().write_all(request.as_bytes());
        sent.is_ok() && self.0.read(&mut [0]).is_ok_and(|read| read == 1)
    }

    pub(crate) fn read_response(&mut self) -> Response {
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            let read = self.0.read_line(&mut head).unwrap();
            assert!(read > 0, "closed after {head:?}");
        }
        let mut response = Response {
            status: head[9..12].parse().unwrap(),
            head,
            body: String::new(),
        };
        let length = response
            .header("content-length")
            .map_or(0, |length| length.parse().unwrap());
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).unwrap();
        response.body = String::from_utf8(body).unwrap();
        response
    }

    /// Returns whether the server closes the connection without sending more.
    pub(crate) fn is_closed(&mut self) -> bool {
        self.0.read(&mut [0]).is_ok_and(|read| read == 0)
    }
}
