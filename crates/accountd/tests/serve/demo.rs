//! The instructions that `accountd demo` prints work.

use crate::program::program;
use serde_json::Value;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running demo, killed on drop.
struct Demo {
    child: Child,
    /// The printed shell commands.
    commands: Vec<String>,
    /// The printed Rust code.
    rust: String,
}

impl Demo {
    fn start() -> Self {
        let mut command = program(&["demo", "--listen", "127.0.0.1:0", "--log", "off"]);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut lines = lines.map(Result::unwrap);
        let shell: Vec<String> = lines
            .by_ref()
            .skip_while(|line| line != "In another terminal:")
            .skip(1)
            .take_while(|line| line != "With the Rust client:")
            .collect();
        let rust: Vec<String> = lines.skip(1).take_while(|line| !line.is_empty()).collect();
        let commands = shell.join("\n").replace("\\\n", "");
        let commands = commands.lines().map(str::trim).filter(|line| !line.is_empty());
        Self {
            child,
            commands: commands.map(str::to_owned).collect(),
            rust: rust.join("\n"),
        }
    }

    /// Runs a command in a shell with the exported variables and returns its output.
    fn response(&self, command: &str) -> Value {
        let export = &self.commands[0];
        assert!(export.starts_with("export "), "{export}");
        let script = format!("{export}\n{command}");
        let output = Command::new("sh").args(["-euc", &script]).output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{command}: {stderr}");
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn printed_commands_work() {
    let demo = Demo::start();
    let (notes, commands): (Vec<_>, Vec<_>) =
        demo.commands[1..].iter().partition(|line| line.starts_with('#'));
    let expected = [
        ("/data/attributes/username", "admin"),
        ("/name", "Acme Corp."),
        ("/Data/UserName", "admin"),
        ("/name", "Ada Lovelace"),
        ("/pending_email", "ada@example.com"),
    ];
    assert_eq!(commands.len(), expected.len(), "{commands:?}");
    for (command, (pointer, value)) in commands.into_iter().zip(expected) {
        let response = demo.response(command);
        assert_eq!(
            response.pointer(pointer),
            Some(&value.into()),
            "{command}: {response}"
        );
    }
    let folder = notes
        .iter()
        .find_map(|note| note.split_once("goes to the folder "));
    let folder = Path::new(folder.unwrap().1);
    let has_mail = || {
        let mut files = folder.read_dir().into_iter().flatten();
        files.any(|file| file.unwrap().path().extension().is_some_and(|end| end == "eml"))
    };
    let deadline = Instant::now() + Duration::from_secs(30);
    while !has_mail() {
        assert!(Instant::now() < deadline, "no mail in {}", folder.display());
        std::thread::yield_now();
    }
}

/// The example is compiled as part of that README.
#[test]
fn printed_rust_code_is_an_example_of_the_client() {
    let demo = Demo::start();
    let readme = include_str!("../../../account-client/README.md");
    let lines: Vec<&str> = demo
        .rust
        .lines()
        .map(|line| line.strip_prefix("  ").unwrap())
        .collect();
    let rust = lines.join("\n");
    assert!(rust.contains("Client::new(") && readme.contains(&rust), "{rust}");
}
