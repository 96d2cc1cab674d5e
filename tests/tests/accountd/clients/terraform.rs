//! `terraform login`.

use super::installed;
use crate::process::Database;
use serde_json::Value;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A user of the Terraform CLI, with a home and a configuration of its own.
struct User {
    program: PathBuf,
    home: TempDir,
    /// A file of certificate authorities.
    ca_file: Option<PathBuf>,
}

/// The result of a login.
struct Login {
    output: String,
    success: bool,
    /// The token that is stored for the host.
    stored: Option<String>,
}

impl User {
    /// Returns `None` if Terraform is not installed.
    fn new(configuration: &str) -> Option<Self> {
        let program = installed("terraform")?;
        let home = tempfile::tempdir().unwrap();
        std::fs::create_dir(home.path().join(".terraform.d")).unwrap();
        std::fs::write(home.path().join("terraform.rc"), configuration).unwrap();
        Some(Self {
            program,
            home,
            ca_file: None,
        })
    }

    /// Runs `terraform login`, confirms, and enters the token.
    fn login(&self, host: &str, token: &str) -> Login {
        let home = self.home.path();
        let (mut pipe, stdout) = std::io::pipe().unwrap();
        let mut command = Command::new(&self.program);
        command
            .args(["login", "-no-color", host])
            .env_clear()
            .env("HOME", home)
            .env("TF_CLI_CONFIG_FILE", home.join("terraform.rc"))
            .env("CHECKPOINT_DISABLE", "1")
            // Without a browser.
            .env("PATH", home)
            .stdin(Stdio::piped())
            .stderr(stdout.try_clone().unwrap())
            .stdout(stdout);
        if let Some(ca_file) = &self.ca_file {
            command.env("SSL_CERT_FILE", ca_file);
        }
        let mut child = command.spawn().unwrap();
        // The command holds the other end of the pipe.
        drop(command);
        let mut input = child.stdin.take().unwrap();
        let mut inputs = ["yes", token].into_iter();
        let (mut output, mut prompts) = (Vec::new(), 0);
        let mut part = [0; 4096];
        loop {
            let read = pipe.read(&mut part).unwrap();
            if read == 0 {
                break;
            }
            output.extend(&part[..read]);
            // Input before its prompt would be lost.
            let count = String::from_utf8_lossy(&output).matches("Enter a value:").count();
            for line in inputs.by_ref().take(count - prompts) {
                writeln!(input, "{line}").unwrap();
            }
            prompts = count;
        }
        Login {
            output: String::from_utf8(output).unwrap(),
            success: child.wait().unwrap().success(),
            stored: self.stored(host),
        }
    }

    fn stored(&self, host: &str) -> Option<String> {
        let file = self.home.path().join(".terraform.d/credentials.tfrc.json");
        let text = std::fs::read_to_string(file).ok()?;
        let credentials: Value = serde_json::from_str(&text).unwrap();
        let token = credentials["credentials"][host]["token"].as_str();
        token.map(str::to_owned)
    }
}

impl Login {
    fn assert_logged_in(&self, name: &str, host: &str, token: &str) {
        assert!(self.success, "{}", self.output);
        let greeting = format!("Retrieved token for user {name}\n");
        assert!(self.output.contains(&greeting), "{}", self.output);
        assert!(self.output.contains("Success! Logged in"), "{}", self.output);
        assert!(self.output.contains(&format!("({host})")), "{}", self.output);
        assert_eq!(self.stored.as_deref(), Some(token));
    }

    fn assert_rejected(&self) {
        assert!(!self.success, "{}", self.output);
        // The title of the service's own error.
        let message = "Token is invalid: unauthorized";
        assert!(self.output.contains(message), "{}", self.output);
        assert_eq!(self.stored, None);
    }
}

#[test]
fn a_host_block_selects_the_service() {
    let host = "accounts.example.test";
    let database = Database::sqlite();
    database.account("ada", &[]);
    let token = database.token("ada", "read");
    let accountd = database.serve(&[]);
    let url = &accountd.url;
    let block = format!("host \"{host}\" {{\n  services = {{ \"tfe.v2\" = \"{url}/api/v2/\" }}\n}}\n");
    let Some(user) = User::new(&block) else {
        return;
    };
    user.login(host, "wrong").assert_rejected();
    // A well-formed token of no account.
    let unknown = format!("{}{}", &token[..token.len() - 4], "AAAA");
    user.login(host, &unknown).assert_rejected();
    database.run(&["account", "close", "--account", "ada"]);
    user.login(host, &token).assert_rejected();
    // A suspended account may still read, and a login only reads.
    database.run(&["account", "suspend", "--account", "ada"]);
    user.login(host, &token).assert_logged_in("ada", host, &token);
}

#[test]
fn the_service_is_discovered_over_tls() {
    let Some(mut user) = User::new("") else {
        return;
    };
    let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let file = |name: &str, text: String| {
        let path = user.home.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let certificate = file("certificate.pem", certified.cert.pem());
    let key = file("key.pem", certified.signing_key.serialize_pem());
    let database = Database::sqlite();
    database.account("ada", &[]);
    let token = database.token("ada", "write");
    let text = |path: &Path| path.display().to_string();
    let accountd = database.serve(&["--tls-cert", &text(&certificate), "--tls-key", &text(&key)]);
    let (_, port) = accountd.url.rsplit_once(':').unwrap();
    let host = format!("localhost:{port}");
    user.ca_file = Some(certificate);
    user.login(&host, "wrong").assert_rejected();
    user.login(&host, &token).assert_logged_in("ada", &host, &token);
}
