//! `terraform login`, as its user meets it.

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
    trusts: Option<PathBuf>,
}

/// What came of a login.
struct Login {
    said: String,
    success: bool,
    /// The token that is kept for the host.
    kept: Option<String>,
}

impl User {
    /// `None` where there is no Terraform.
    fn new(configuration: &str) -> Option<Self> {
        let program = installed("terraform")?;
        let home = tempfile::tempdir().unwrap();
        std::fs::create_dir(home.path().join(".terraform.d")).unwrap();
        std::fs::write(home.path().join("terraform.rc"), configuration).unwrap();
        Some(Self {
            program,
            home,
            trusts: None,
        })
    }

    /// Answers what `terraform login` asks: whether to go on, and for the token.
    fn login(&self, host: &str, token: &str) -> Login {
        let home = self.home.path();
        let (mut output, stdout) = std::io::pipe().unwrap();
        let mut command = Command::new(&self.program);
        command
            .args(["login", "-no-color", host])
            .env_clear()
            .env("HOME", home)
            .env("TF_CLI_CONFIG_FILE", home.join("terraform.rc"))
            .env("CHECKPOINT_DISABLE", "1")
            // There is no browser to be opened.
            .env("PATH", home)
            .stdin(Stdio::piped())
            .stderr(stdout.try_clone().unwrap())
            .stdout(stdout);
        if let Some(trusts) = &self.trusts {
            command.env("SSL_CERT_FILE", trusts);
        }
        let mut child = command.spawn().unwrap();
        // The command holds the other end of the pipe.
        drop(command);
        let mut input = child.stdin.take().unwrap();
        let mut answers = ["yes", token].into_iter();
        let (mut said, mut asked) = (Vec::new(), 0);
        let mut part = [0; 4096];
        loop {
            let read = output.read(&mut part).unwrap();
            if read == 0 {
                break;
            }
            said.extend(&part[..read]);
            // An answer that comes before its question is lost.
            let questions = String::from_utf8_lossy(&said).matches("Enter a value:").count();
            for answer in answers.by_ref().take(questions - asked) {
                writeln!(input, "{answer}").unwrap();
            }
            asked = questions;
        }
        Login {
            said: String::from_utf8(said).unwrap(),
            success: child.wait().unwrap().success(),
            kept: self.kept(host),
        }
    }

    fn kept(&self, host: &str) -> Option<String> {
        let file = self.home.path().join(".terraform.d/credentials.tfrc.json");
        let text = std::fs::read_to_string(file).ok()?;
        let credentials: Value = serde_json::from_str(&text).unwrap();
        let token = credentials["credentials"][host]["token"].as_str();
        token.map(str::to_owned)
    }
}

impl Login {
    fn is_greeted(&self, name: &str, host: &str, token: &str) {
        assert!(self.success, "{}", self.said);
        let greeting = format!("Retrieved token for user {name}\n");
        assert!(self.said.contains(&greeting), "{}", self.said);
        assert!(self.said.contains("Success! Logged in"), "{}", self.said);
        assert!(self.said.contains(&format!("({host})")), "{}", self.said);
        assert_eq!(self.kept.as_deref(), Some(token));
    }

    fn is_refused(&self) {
        assert!(!self.success, "{}", self.said);
        // The title of the service's own error.
        let refusal = "Token is invalid: unauthorized";
        assert!(self.said.contains(refusal), "{}", self.said);
        assert_eq!(self.kept, None);
    }
}

#[test]
fn a_host_block_leads_to_the_service() {
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
    user.login(host, "wrong").is_refused();
    // One that looks like a token, and is of nobody.
    let of_nobody = format!("{}{}", &token[..token.len() - 4], "AAAA");
    user.login(host, &of_nobody).is_refused();
    database.run(&["account", "close", "--account", "ada"]);
    user.login(host, &token).is_refused();
    // Who is suspended still reads, which is all that a login does.
    database.run(&["account", "suspend", "--account", "ada"]);
    user.login(host, &token).is_greeted("ada", host, &token);
}

#[test]
fn over_tls_the_service_tells_where_it_is() {
    let Some(mut user) = User::new("") else {
        return;
    };
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let file = |name: &str, text: String| {
        let path = user.home.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let certificate = file("certificate.pem", made.cert.pem());
    let key = file("key.pem", made.signing_key.serialize_pem());
    let database = Database::sqlite();
    database.account("ada", &[]);
    let token = database.token("ada", "write");
    let text = |path: &Path| path.display().to_string();
    let accountd = database.serve(&["--tls-cert", &text(&certificate), "--tls-key", &text(&key)]);
    let (_, port) = accountd.url.rsplit_once(':').unwrap();
    let host = format!("localhost:{port}");
    user.trusts = Some(certificate);
    user.login(&host, "wrong").is_refused();
    user.login(&host, &token).is_greeted("ada", &host, &token);
}
