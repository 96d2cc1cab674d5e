//! What tests need of the machine, and Debian's packages for it.

use crate::failure::Failure;
use crate::process::run_watched;
use crate::terminal::complain;
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Programs that tests need.
pub(crate) struct Need {
    are_there: fn() -> bool,
    /// What is lost without them.
    missing: &'static str,
    packages: &'static [&'static str],
}

/// The browser that the suite's page and the service's are tested in, and its driver.
pub(crate) const BROWSER: Need = Need {
    are_there: || {
        let browser = ["chromium", "chromium-browser", "google-chrome"];
        browser.into_iter().any(is_installed) && is_installed("chromedriver")
    },
    missing: "chromium or chromedriver is not in PATH, so the tests of the suite's page and of the service's will fail",
    packages: &["chromium", "chromium-driver"],
};

/// The server that the service's second back end is tested on. Debian keeps its programs out of PATH.
pub(crate) const POSTGRESQL: Need = Need {
    are_there: || {
        let versions = fs::read_dir("/usr/lib/postgresql");
        let mut folders = versions.into_iter().flatten().flatten();
        let programs = ["initdb", "pg_ctl", "createdb"];
        let holds = |folder: &Path| programs.iter().all(|program| folder.join(program).is_file());
        programs.into_iter().all(is_installed) || folders.any(|version| holds(&version.path().join("bin")))
    },
    missing: "PostgreSQL is neither in PATH nor in /usr/lib/postgresql, so the service's tests on it will fail",
    packages: &["postgresql"],
};

/// What the service's demo and the source documents' requests are tried with.
pub(crate) const CURL: Need = Need {
    are_there: || is_installed("curl"),
    missing: "curl is not in PATH, so the tests of the service's demo and of the source documents' requests will fail",
    packages: &["curl"],
};

/// The keyring that the command's tests keep tokens in, and how to find it.
pub(crate) const KEYRING: Need = Need {
    are_there: || {
        ["dbus-run-session", "gnome-keyring-daemon", "gdbus"]
            .into_iter()
            .all(is_installed)
    },
    missing: "dbus-run-session, gnome-keyring-daemon or gdbus is not in PATH, so the tests of the command with a \
              keyring will fail",
    packages: &["dbus-daemon", "gnome-keyring", "libglib2.0-bin"],
};

impl Need {
    /// Installs what is not there if this process may; else says in one line what is missing.
    pub(crate) fn provide(&self) {
        if (self.are_there)() {
            return;
        }
        if !is_installed("apt-get") || !is_root() || self.install().is_err() {
            let packages = self.packages.join(" ");
            complain(format_args!(
                "{}; on Debian: apt-get install --yes {packages}",
                self.missing
            ));
        }
    }

    fn install(&self) -> Result<(), Failure> {
        let what = format!("installing {}", self.packages.join(" and "));
        let apt = |arguments: &[&str]| {
            let mut apt = Command::new("apt-get");
            apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
            run_watched(&what, &mut apt)
        };
        apt(&["update"])?;
        let install = ["install", "--yes", "--no-install-recommends"];
        apt(&[&install, self.packages].concat())
    }
}

pub(crate) fn is_installed(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
