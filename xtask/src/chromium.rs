//! The browser that the suite's page is tested in.

use crate::failure::Failure;
use crate::process::run_watched;
use crate::terminal::complain;
use std::env;
use std::process::Command;

const MISSING: &str = "chromium or chromedriver is not in PATH, so the test of the suite's page will fail; \
     on Debian: apt-get install --yes chromium chromium-driver";

/// Installs the browser and its driver if they are not there and this process may; else says in one
/// line what is missing.
pub(crate) fn provide() {
    let browser = ["chromium", "chromium-browser", "google-chrome"];
    if browser.into_iter().any(is_installed) && is_installed("chromedriver") {
        return;
    }
    if !is_installed("apt-get") || !is_root() || install().is_err() {
        complain(MISSING);
    }
}

fn install() -> Result<(), Failure> {
    let apt = |arguments: &[&str]| {
        let mut apt = Command::new("apt-get");
        apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        run_watched("installing chromium and chromium-driver", &mut apt)
    };
    apt(&["update"])?;
    apt(&[
        "install",
        "--yes",
        "--no-install-recommends",
        "chromium",
        "chromium-driver",
    ])
}

fn is_installed(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
