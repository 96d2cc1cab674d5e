//! Python clients of HashiCorp's API, which `cargo xtask test` installs: HashiCorp's own, and the most popular other
//! one.

use crate::process::Database;
use std::path::Path;
use std::process::Command;

/// Runs a script beside this file with the service's URL, a token that may write, and the account's password.
fn run_script(package: &str, script: &str) {
    let tools = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../tools");
    let python = tools.join(package).join("bin/python");
    assert!(
        python.is_file(),
        "{package} is not installed in {}; `cargo xtask test accountd` does that",
        tools.display()
    );
    let password = "correct horse battery staple";
    let database = Database::sqlite();
    database.account_with_password("ada", password);
    database.account("grace", &[]);
    let token = database.token("ada", "write");
    let accountd = database.serve(&[]);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/accountd/clients");
    let output = Command::new(python)
        .arg(folder.join(script))
        .args([&accountd.url, &token, password])
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stderr}");
}

#[test]
fn pytfe() {
    run_script("pytfe-1.5.0", "pytfe_client.py");
}

#[test]
fn terrasnek() {
    run_script("terrasnek-0.1.14", "terrasnek_client.py");
}
