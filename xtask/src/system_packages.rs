//! System programs that tests depend on, and the Debian packages that contain them.

use crate::failure::Failure;
use crate::process::run_with_progress;
use crate::terminal::eprint_line;
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Programs that tests depend on.
pub(crate) struct Dependency {
    is_installed: fn() -> bool,
    /// The consequence of their absence.
    missing: &'static str,
    packages: &'static [&'static str],
}

/// The browser that tests the suite's report and the service's pages, and its driver.
pub(crate) const BROWSER: Dependency = Dependency {
    is_installed: || {
        let browser = ["chromium", "chromium-browser", "google-chrome"];
        browser.into_iter().any(is_installed) && is_installed("chromedriver")
    },
    missing: "chromium or chromedriver is not in PATH, so the tests of the suite's report and of the service's pages \
              will fail",
    packages: &["chromium", "chromium-driver"],
};

/// The server for the tests of the service's second back end. Debian does not install its programs into PATH.
pub(crate) const POSTGRESQL: Dependency = Dependency {
    is_installed: || {
        let versions = fs::read_dir("/usr/lib/postgresql");
        let mut folders = versions.into_iter().flatten().flatten();
        let programs = ["initdb", "pg_ctl", "createdb"];
        let has_all = |folder: &Path| programs.iter().all(|program| folder.join(program).is_file());
        programs.into_iter().all(is_installed) || folders.any(|version| has_all(&version.path().join("bin")))
    },
    missing: "PostgreSQL is neither in PATH nor in /usr/lib/postgresql, so the service's tests on it will fail",
    packages: &["postgresql"],
};

/// The connection pooler for the tests of the service behind one. Debian installs it into a folder that not every user has
/// in PATH.
pub(crate) const PGBOUNCER: Dependency = Dependency {
    is_installed: || is_installed("pgbouncer") || Path::new("/usr/sbin/pgbouncer").is_file(),
    missing: "pgbouncer is not in PATH, so the tests of the service behind a connection pooler will fail",
    packages: &["pgbouncer"],
};

/// Leads to the instances of the service, and to the primary of its databases, in the test of a failover.
pub(crate) const HAPROXY: Dependency = Dependency {
    is_installed: || is_installed("haproxy") || Path::new("/usr/sbin/haproxy").is_file(),
    missing: "haproxy is not in PATH, so the test of a failover will fail",
    packages: &["haproxy"],
};

/// Checks the systemd unit of the service.
pub(crate) const SYSTEMD: Dependency = Dependency {
    is_installed: || is_installed("systemd-analyze"),
    missing: "systemd-analyze is not in PATH, so the test of the service's systemd unit will fail",
    packages: &["systemd"],
};

/// Sends the requests of the service's demo and of the source documents.
pub(crate) const CURL: Dependency = Dependency {
    is_installed: || is_installed("curl"),
    missing: "curl is not in PATH, so the tests of the service's demo and of the source documents' requests will fail",
    packages: &["curl"],
};

/// The keyring in which the tests of the command line store tokens, and the bus that connects to it.
pub(crate) const KEYRING: Dependency = Dependency {
    is_installed: || {
        ["dbus-run-session", "gnome-keyring-daemon", "gdbus"]
            .into_iter()
            .all(is_installed)
    },
    missing: "dbus-run-session, gnome-keyring-daemon or gdbus is not in PATH, so the tests of the command line \
              with a keyring will fail",
    packages: &["dbus-daemon", "gnome-keyring", "libglib2.0-bin"],
};

impl Dependency {
    /// Installs the packages if programs are missing and this process may install them; otherwise prints what is
    /// missing.
    pub(crate) fn ensure_installed(&self) {
        if (self.is_installed)() {
            return;
        }
        if !is_installed("apt-get") || !is_root() || self.install().is_err() {
            let packages = self.packages.join(" ");
            eprint_line(format_args!(
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
            run_with_progress(&what, &mut apt)
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
