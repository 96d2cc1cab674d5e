//! Flags that cannot be used.

use std::process::{Command, Stdio};

/// What the program says when it is started with these flags and ends.
fn refused(flags: &[&str]) -> (Option<i32>, String) {
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
fn are_told_in_one_line_without_a_password() {
    for (flags, what) in [
        (
            &["--mail", "ftp://ann:hidden@mail.example"][..],
            "--mail: it is file:DIR",
        ),
        (
            &["--mail", "smtp://ann:hidden@mail.example"],
            "in clear; use smtps://",
        ),
        (
            &["--mail", "smtps://ann:hidden@b", "--mail-ca", "missing.pem"],
            "missing.pem cannot be read",
        ),
        (&["--mail-ca", "/dev/null"], "--mail-ca: it is of use only with"),
    ] {
        let (code, told) = refused(flags);
        assert_eq!(code, Some(1), "{told}");
        assert!(
            told.starts_with("accountd: ") && told.lines().count() == 1,
            "{told}"
        );
        assert!(told.contains(what) && !told.contains("hidden"), "{told}");
    }
}

#[test]
fn of_the_command_line_are_refused_by_it() {
    for (flag, value, what) in [
        ("--mail-from", "nobody", "it is ADDRESS or"),
        (
            "--public-url",
            "service.example",
            "it is http://HOST or https://HOST",
        ),
    ] {
        let (code, told) = refused(&[flag, value]);
        assert_eq!(code, Some(2), "{told}");
        assert!(told.lines().next().unwrap().contains(what), "{told}");
    }
}
