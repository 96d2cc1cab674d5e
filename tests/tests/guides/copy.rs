//! A copy of the repository to work in, with a replacement of `cargo`.

use crate::page::root;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The replacement of `cargo`. It runs the programs that are built beside this test, which the real one would rebuild first.
/// It rejects any other call, so that no page contains an untested one.
const CARGO: &str = r#"#!/usr/bin/env bash
set -euo pipefail
call="cargo $*"
reject() { echo "no test executes \`$call\`" >&2; exit 99; }
after_dashes() { while (($#)) && [ "$1" != -- ]; do shift; done; shift || true; rest=("$@"); }
case "$1 ${2:-}" in
    'xtask conformance')
        shift 2; if [ "${1:-}" = -- ]; then shift; fi
        exec "$PROGRAMS/conformance" "$@" ;;
    'xtask mock' | 'xtask proxy')
        name=$2; shift 2; if [ "${1:-}" = -- ]; then shift; fi
        exec "$PROGRAMS/openapi-judge" "$name" "$@" ;;
    'xtask regenerate' | 'xtask compat' | 'xtask --help')
        shift; exec "$PROGRAMS/xtask" "$@" ;;
    'run --bin')
        name=$3; after_dashes "$@"; exec "$PROGRAMS/$name" "${rest[@]}" ;;
    'run --example')
        name=$3; after_dashes "$@"; exec "$PROGRAMS/examples/$name" "${rest[@]}" ;;
    *) reject ;;
esac
"#;

/// A temporary folder with `clone`, `home`, and `bin` with the programs that the pages call.
pub(crate) struct Copy {
    folder: TempDir,
}

impl Copy {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let copy = Self { folder };
        for name in ["home", "bin", "clone"] {
            fs::create_dir(copy.path(name)).unwrap();
        }
        copy_folder(&root(), &copy.path("clone"));
        let cargo = copy.path("bin").join("cargo");
        fs::write(&cargo, CARGO).unwrap();
        fs::set_permissions(&cargo, fs::Permissions::from_mode(0o755)).unwrap();
        for name in ["account", "accountd", "openapi-judge"] {
            std::os::unix::fs::symlink(program(name), copy.path("bin").join(name)).unwrap();
        }
        program("conformance");
        program("xtask");
        copy
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Applies a `diff` block: replaces its old lines, which must occur once in the file, by the new ones. Line numbers are
    /// ignored.
    pub(crate) fn edit(&self, diff: &str, at: &str) {
        let name = diff.lines().find_map(|line| line.strip_prefix("+++ "));
        let name = name.unwrap_or_else(|| panic!("{at}: a diff must name its file in a line with +++"));
        let file = self.path("clone").join(name);
        let side = |other: char| {
            let body = diff.lines().skip_while(|line| !line.starts_with("@@")).skip(1);
            let lines = body.filter(|line| !line.starts_with(other));
            let lines = lines.map(|line| format!("{}\n", line.get(1..).unwrap_or_default()));
            lines.collect::<String>()
        };
        let (old, new) = (side('+'), side('-'));
        let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{at}: {name}: {error}"));
        let found = text.matches(&old).count();
        assert_eq!(
            found, 1,
            "{at}: these lines occur {found} times in {name}:\n{old}"
        );
        fs::write(&file, text.replacen(&old, &new, 1)).unwrap();
    }
}

/// Returns the path of a program that is built beside this test.
fn program(name: &str) -> PathBuf {
    let program = programs().join(name);
    let path = program.display();
    assert!(program.is_file(), "{path} is missing: cargo build --bin {name}");
    program
}

/// Returns the folder of these programs.
pub(crate) fn programs() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    own.parent().and_then(Path::parent).unwrap().to_path_buf()
}

fn copy_folder(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (name, path) = (entry.file_name(), entry.path());
        if name == ".git" || name == "target" || name == ".regenerate" {
            continue;
        }
        let to = to.join(&name);
        if path.is_dir() {
            fs::create_dir(&to).unwrap();
            copy_folder(&path, &to);
        } else {
            fs::copy(&path, &to).unwrap();
        }
    }
}
