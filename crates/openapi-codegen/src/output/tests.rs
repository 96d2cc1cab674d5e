//! Applies outputs to a temporary folder.

use super::transaction::{self, Transaction};
use super::{Folder, GeneratedFile, Mode, Origin, Output, Report, asset_list, plan, recover};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const BANNER: &str = "// Generated from a.yaml by `make`. Do not edit.\n";

fn text(body: &str) -> String {
    format!("{BANNER}{body}\n")
}

fn folder(path: &str, files: &[(&str, &str)]) -> Folder {
    Folder {
        path: path.to_owned(),
        files: files
            .iter()
            .map(|(path, body)| GeneratedFile {
                path: (*path).to_owned(),
                contents: text(body),
            })
            .collect(),
    }
}

fn output(base: &Path, folders: Vec<Folder>) -> Output {
    Output {
        base: base.to_path_buf(),
        folders,
    }
}

fn first(base: &Path) -> Output {
    let client = folder(
        "client/generated",
        &[("mod.rs", "one"), ("tags/a.rs", "two"), ("old.rs", "three")],
    );
    output(
        base,
        vec![client, folder("server/generated", &[("mod.rs", "four")])],
    )
}

fn second(base: &Path) -> Output {
    let client = folder(
        "client/generated",
        &[("mod.rs", "one"), ("tags.rs", "two"), ("tags/b/c.rs", "five")],
    );
    output(
        base,
        vec![client, folder("server/generated", &[("mod.rs", "changed")])],
    )
}

/// Every file below a folder with its text and modification time, without the staging folder.
fn snapshot(base: &Path) -> BTreeMap<String, (String, std::time::SystemTime)> {
    let mut files = BTreeMap::new();
    let mut open = vec![base.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(base).unwrap().display().to_string();
            if path.is_dir() {
                open.push(path);
            } else {
                let modified = fs::metadata(&path).unwrap().modified().unwrap();
                files.insert(name, (fs::read_to_string(&path).unwrap(), modified));
            }
        }
    }
    files.retain(|name, _| !name.starts_with(".regenerate"));
    files
}

fn texts(base: &Path) -> BTreeMap<String, String> {
    snapshot(base)
        .into_iter()
        .map(|(name, (text, _))| (name, text))
        .collect()
}

fn expected(output: &Output) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for folder in &output.folders {
        for file in &folder.files {
            files.insert(format!("{}/{}", folder.path, file.path), file.contents.clone());
        }
    }
    files
}

fn lines(report: &Report) -> Vec<String> {
    report.to_string().lines().map(str::to_owned).collect()
}

fn errors_of(output: &Output) -> String {
    let before = snapshot(&output.base);
    let errors = output.apply(Mode::Write).unwrap_err().to_string();
    assert_eq!(snapshot(&output.base), before, "after: {errors}");
    assert!(!output.base.join(".regenerate").exists());
    errors
}

#[test]
fn writing_makes_the_disk_equal_to_the_generated_files() {
    let base = TempDir::new().unwrap();
    for wanted in [first(base.path()), second(base.path()), first(base.path())] {
        wanted.apply(Mode::Write).unwrap();
        assert_eq!(texts(base.path()), expected(&wanted));
        assert!(wanted.apply(Mode::Check).unwrap().is_fresh());
    }
    assert!(
        !base.path().join("client/generated/tags/b").exists(),
        "an empty folder remains"
    );
    assert!(!base.path().join(".regenerate").exists());
}

#[test]
fn only_changed_files_are_touched() {
    let base = TempDir::new().unwrap();
    first(base.path()).apply(Mode::Write).unwrap();
    let before = snapshot(base.path());
    let report = second(base.path()).apply(Mode::Write).unwrap();
    assert_eq!(
        lines(&report),
        [
            "created  client/generated/tags.rs",
            "created  client/generated/tags/b/c.rs",
            "removed  client/generated/old.rs",
            "removed  client/generated/tags/a.rs",
            "updated  server/generated/mod.rs",
        ]
    );
    assert_eq!(report.unchanged, 1);
    let after = snapshot(base.path());
    assert_eq!(
        after["client/generated/mod.rs"],
        before["client/generated/mod.rs"]
    );
    let report = second(base.path()).apply(Mode::Write).unwrap();
    assert!(report.is_fresh());
    assert_eq!(snapshot(base.path()), after);
}

#[test]
fn checking_and_showing_change_nothing() {
    let base = TempDir::new().unwrap();
    first(base.path()).apply(Mode::Write).unwrap();
    let before = snapshot(base.path());
    for mode in [Mode::Check, Mode::Diff] {
        let report = second(base.path()).apply(mode).unwrap();
        assert!(!report.is_fresh());
        let lines = lines(&report);
        for line in [
            "missing  client/generated/tags.rs",
            "extra    client/generated/old.rs",
            "stale    server/generated/mod.rs",
            "--- server/generated/mod.rs (on disk)",
            "+++ server/generated/mod.rs (generated)",
            "-four",
            "+changed",
        ] {
            assert!(
                lines.iter().any(|found| found == line),
                "{line} is not in {lines:#?}"
            );
        }
    }
    assert_eq!(snapshot(base.path()), before);
}

#[test]
fn a_check_shows_the_beginning_of_a_long_difference_and_diff_all_of_it() {
    let base = TempDir::new().unwrap();
    let body = (0..500)
        .map(|line| line.to_string())
        .collect::<Vec<_>>()
        .join("\n");
    let long = output(base.path(), vec![folder("generated", &[("mod.rs", &body)])]);
    let check = long.apply(Mode::Check).unwrap().to_string();
    assert!(
        check.contains("\n+40\n") && !check.contains("\n+499\n"),
        "{check}"
    );
    assert!(check.ends_with(" more lines\n"), "{check}");
    let diff = long.apply(Mode::Diff).unwrap().to_string();
    assert!(diff.contains("\n+499\n"), "{diff}");
}

#[test]
fn a_hand_written_file_is_neither_removed_nor_replaced() {
    let base = TempDir::new().unwrap();
    first(base.path()).apply(Mode::Write).unwrap();
    fs::write(base.path().join("client/generated/mine.rs"), "fn mine() {}\n").unwrap();
    fs::write(base.path().join("server/generated/mod.rs"), "mod mine;\n").unwrap();
    let errors = errors_of(&second(base.path()));
    assert!(
        errors.contains("client/generated/mine.rs: does not begin with the banner"),
        "{errors}"
    );
    assert!(
        errors.contains("server/generated/mod.rs: does not begin with the banner"),
        "{errors}"
    );
}

#[test]
fn empty_files_and_editor_backups_are_accepted() {
    let base = TempDir::new().unwrap();
    first(base.path()).apply(Mode::Write).unwrap();
    fs::write(base.path().join("client/generated/mod.rs"), "").unwrap();
    fs::write(base.path().join("client/generated/.mod.rs.swp"), "x").unwrap();
    let report = first(base.path()).apply(Mode::Write).unwrap();
    assert_eq!(lines(&report), ["updated  client/generated/mod.rs"]);
}

#[test]
fn a_file_in_the_place_of_the_output_folder_is_an_error() {
    let base = TempDir::new().unwrap();
    fs::create_dir(base.path().join("server")).unwrap();
    fs::write(base.path().join("server/generated"), "x").unwrap();
    let errors = errors_of(&first(base.path()));
    assert!(errors.contains("server/generated: cannot be read"), "{errors}");
    assert!(
        errors.ends_with("; remove the file that is in the place of a folder"),
        "{errors}"
    );
}

#[test]
fn a_failed_step_undoes_the_steps_before_it() {
    let base = TempDir::new().unwrap();
    first(base.path()).apply(Mode::Write).unwrap();
    // Skipped when the folder is read, but prevents `tags.rs` from being written.
    fs::create_dir(base.path().join("client/generated/tags.rs")).unwrap();
    fs::write(base.path().join("client/generated/tags.rs/.keep"), "").unwrap();
    let errors = errors_of(&second(base.path()));
    assert!(
        errors.contains("client/generated/tags.rs: cannot be written"),
        "{errors}"
    );
}

#[test]
fn a_staging_folder_that_cannot_be_created_is_an_error() {
    let base = TempDir::new().unwrap();
    fs::write(base.path().join(".regenerate"), "").unwrap();
    let errors = first(base.path()).apply(Mode::Write).unwrap_err().to_string();
    assert!(errors.contains(".regenerate"), "{errors}");
    assert!(texts(base.path()).is_empty());
}

#[test]
fn a_killed_run_leaves_the_old_output_complete() {
    let count = {
        let base = TempDir::new().unwrap();
        first(base.path()).apply(Mode::Write).unwrap();
        plan::compare(&second(base.path())).unwrap().changes.len()
    };
    for done in 0..=count {
        let base = TempDir::new().unwrap();
        first(base.path()).apply(Mode::Write).unwrap();
        let before = snapshot(base.path());
        let wanted = second(base.path());
        let changes = plan::compare(&wanted).unwrap().changes;
        let killed = Transaction::prepare(&wanted, &changes).unwrap();
        assert_eq!(snapshot(base.path()), before, "preparing touches nothing");
        for step in 0..done {
            killed.perform(step).unwrap();
        }
        assert!(recover(base.path()).unwrap());
        assert_eq!(snapshot(base.path()), before, "killed after {done} steps");
        assert!(!base.path().join(".regenerate").exists());
        assert!(!recover(base.path()).unwrap());
    }
}

#[test]
fn remains_of_a_killed_preparation_are_removed() {
    let base = TempDir::new().unwrap();
    fs::create_dir_all(base.path().join(".regenerate/new")).unwrap();
    fs::write(base.path().join(".regenerate/new/0"), "half a fi").unwrap();
    first(base.path()).apply(Mode::Write).unwrap();
    assert_eq!(texts(base.path()), expected(&first(base.path())));
    assert!(!base.path().join(".regenerate").exists());
}

#[test]
fn two_runs_do_not_write_at_once() {
    let base = TempDir::new().unwrap();
    let _other = transaction::lock(base.path()).unwrap();
    let errors = errors_of(&first(base.path()));
    assert!(errors.contains("is being written by another run"), "{errors}");
}

#[test]
fn invalid_generated_files_are_rejected() {
    let base = TempDir::new().unwrap();
    let mut broken = output(
        base.path(),
        vec![folder("g", &[("../a.rs", ""), ("b.rs", ""), ("B.rs", "")])],
    );
    broken.folders[0].files.push(GeneratedFile {
        path: "c.rs".to_owned(),
        contents: "fn c() {}\n".to_owned(),
    });
    let errors = errors_of(&broken);
    assert_eq!(errors.lines().count(), 3, "{errors}");
}

/// A folder with these files, which have no banner and are in its `assets.txt`.
fn with_assets(base: &Path, assets: &[(&str, &str)]) -> Output {
    let origin = Origin {
        document: "a.yaml".to_owned(),
        command: "make".to_owned(),
    };
    let paths: Vec<&str> = assets.iter().map(|(path, _)| *path).collect();
    let mut folder = folder("g", &[("mod.rs", "one")]);
    folder.files.push(asset_list(&origin, &paths));
    for (path, contents) in assets {
        folder.files.push(GeneratedFile {
            path: (*path).to_owned(),
            contents: (*contents).to_owned(),
        });
    }
    output(base, vec![folder])
}

#[test]
fn listed_assets_are_generated_without_a_banner() {
    let base = TempDir::new().unwrap();
    let first = with_assets(base.path(), &[("a/b.json", "{}"), ("c.txt", "c")]);
    let second = with_assets(base.path(), &[("a/b.json", "[]")]);
    for wanted in [&first, &second, &first] {
        wanted.apply(Mode::Write).unwrap();
        assert_eq!(texts(base.path()), expected(wanted));
        assert!(wanted.apply(Mode::Check).unwrap().is_fresh());
    }
    // A user has edited one.
    fs::write(base.path().join("g/c.txt"), "d").unwrap();
    assert_eq!(lines(&first.apply(Mode::Check).unwrap())[0], "stale    g/c.txt");
    first.apply(Mode::Write).unwrap();
    assert_eq!(texts(base.path()), expected(&first));
    // They are removed with their list.
    output(base.path(), vec![folder("g", &[("mod.rs", "one")])])
        .apply(Mode::Write)
        .unwrap();
    assert_eq!(texts(base.path()).len(), 1);
}

#[test]
fn a_file_that_only_the_new_list_contains_is_not_replaced() {
    let base = TempDir::new().unwrap();
    fs::create_dir_all(base.path().join("g/a")).unwrap();
    fs::write(base.path().join("g/a/b.json"), "[1]").unwrap();
    let errors = errors_of(&with_assets(base.path(), &[("a/b.json", "{}")]));
    assert!(
        errors.contains("g/a/b.json: does not begin with the banner"),
        "{errors}"
    );
}

#[test]
fn a_list_without_the_banner_makes_nothing_generated() {
    let base = TempDir::new().unwrap();
    with_assets(base.path(), &[("b.json", "{}")])
        .apply(Mode::Write)
        .unwrap();
    fs::write(base.path().join("g/assets.txt"), "b.json\nmine.rs\n").unwrap();
    fs::write(base.path().join("g/mine.rs"), "fn mine() {}\n").unwrap();
    let errors = errors_of(&with_assets(base.path(), &[("b.json", "[]")]));
    for file in ["assets.txt", "b.json", "mine.rs"] {
        assert!(errors.contains(&format!("g/{file}: does not begin")), "{errors}");
    }
}

#[test]
fn a_list_contains_only_what_is_generated_with_it() {
    let base = TempDir::new().unwrap();
    let mut broken = with_assets(base.path(), &[("b.json", "{}")]);
    broken.folders[0].files.pop();
    let errors = errors_of(&broken);
    assert!(errors.contains("b.json: is listed in `assets.txt`"), "{errors}");
}
