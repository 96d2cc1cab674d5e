//! Invalid mail flags.

use std::process::{Command, Stdio};

/// Starts the program with these flags and returns its exit code and standard error.
fn run_invalid(flags: &[&str]) -> (Option<i32>, String) {
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_accountd"))
        .args(["serve", "--listen", "127.0.0.1:0"])
        .args(flags)
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(output.stdout.is_empty(), "{flags:?}: it serves");
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn invalid_flags_are_reported_in_one_line_without_a_password() {
    for (flags, what) in [
        (
            &["--mail", "ftp://ann:hidden@mail.example"][..],
            "--mail: expected file:DIR",
        ),
        (
            &["--mail", "smtps://ann:hidden@mail.example:"],
            "--mail: the port after the colon is missing; expected file:DIR",
        ),
        (
            &["--mail", "smtps://ann:hidden@mail..example"],
            "--mail: the host is not a valid name",
        ),
        (
            &["--mail", "smtp://ann:hidden@mail.example"],
            "unencrypted; use smtps://",
        ),
        (
            &["--mail", "smtps://ann:hidden@b", "--mail-ca", "missing.pem"],
            "--mail-ca missing.pem: cannot read the file",
        ),
        (&["--mail-ca", "/dev/null"], "--mail-ca: requires --mail"),
    ] {
        let (code, output) = run_invalid(flags);
        assert_eq!(code, Some(1), "{output}");
        assert!(
            output.starts_with("accountd: ") && output.lines().count() == 1,
            "{output}"
        );
        assert!(output.contains(what) && !output.contains("hidden"), "{output}");
    }
}

#[test]
fn root_certificate_must_be_a_regular_file() {
    let folder = tempfile::tempdir().unwrap();
    let fifo = folder.path().join("fifo");
    assert!(Command::new("mkfifo").arg(&fifo).status().unwrap().success());
    // Reading the FIFO would never end.
    let fifo = fifo.to_str().unwrap();
    let (_, output) = run_invalid(&["--mail", "smtps://localhost", "--mail-ca", fifo]);
    assert!(output.contains("fifo: not a regular file"), "{output}");
}

#[test]
fn invalid_values_are_rejected_by_the_command_line() {
    for (flag, value, what) in [
        ("--mail-from", "nobody", "expected ADDRESS or"),
        (
            "--public-url",
            "https://service.example:",
            "the port after the colon",
        ),
        (
            "--public-url",
            "service.example",
            "expected http://HOST or https://HOST",
        ),
    ] {
        let (code, output) = run_invalid(&[flag, value]);
        assert_eq!(code, Some(2), "{output}");
        assert!(output.lines().next().unwrap().contains(what), "{output}");
    }
}
