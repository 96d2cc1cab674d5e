//! Whole outputs on a real disk.

use super::transaction::{self, Transaction};
use super::{Folder, GeneratedFile, Mode, Origin, Output, Report, manifest, plan, recover};
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

fn fault(output: &Output) -> String {
    let before = snapshot(&output.base);
    let faults = output.apply(Mode::Write).unwrap_err().to_string();
    assert_eq!(snapshot(&output.base), before, "after: {faults}");
    assert!(!output.base.join(".regenerate").exists());
    faults
}

#[test]
fn writing_brings_the_disk_to_what_was_generated() {
    let base = TempDir::new().unwrap();
    for wanted in [first(base.path()), second(base.path()), first(base.path())] {
        wanted.apply(Mode::Write).unwrap();
        assert_eq!(texts(base.path()), expected(&wanted));
        assert!(wanted.apply(Mode::Check).unwrap().is_fresh());
    }
    assert!(
        !base.path().join("client/generated/tags/b").exists(),
        "an empty folder is left behind"
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
    let faults = fault(&second(base.path()));
    assert!(
        faults.contains("client/generated/mine.rs: does not begin with the banner"),
        "{faults}"
    );
    assert!(
        faults.contains("server/generated/mod.rs: does not begin with the banner"),
        "{faults}"
    );
}

#[test]
fn an_empty_file_and_an_editors_leftover_are_in_nobodys_way() {
    let base = TempDir::new().unwrap();
    first(base.path()).apply(Mode::Write).unwrap();
    fs::write(base.path().join("client/generated/mod.rs"), "").unwrap();
    fs::write(base.path().join("client/generated/.mod.rs.swp"), "x").unwrap();
    let report = first(base.path()).apply(Mode::Write).unwrap();
    assert_eq!(lines(&report), ["updated  client/generated/mod.rs"]);
}

#[test]
fn a_file_where_the_output_folder_belongs_is_a_fault() {
    let base = TempDir::new().unwrap();
    fs::create_dir(base.path().join("server")).unwrap();
    fs::write(base.path().join("server/generated"), "x").unwrap();
    let faults = fault(&first(base.path()));
    assert!(faults.contains("server/generated: cannot be read"), "{faults}");
    assert!(
        faults.ends_with("; remove the file that stands where a folder belongs"),
        "{faults}"
    );
}

#[test]
fn a_step_that_fails_undoes_those_before_it() {
    let base = TempDir::new().unwrap();
    first(base.path()).apply(Mode::Write).unwrap();
    // Passed over when the folder is read, and in the way when `tags.rs` is to be put there.
    fs::create_dir(base.path().join("client/generated/tags.rs")).unwrap();
    fs::write(base.path().join("client/generated/tags.rs/.keep"), "").unwrap();
    let faults = fault(&second(base.path()));
    assert!(
        faults.contains("client/generated/tags.rs: cannot be written"),
        "{faults}"
    );
}

#[test]
fn a_staging_folder_that_cannot_be_made_is_a_fault() {
    let base = TempDir::new().unwrap();
    fs::write(base.path().join(".regenerate"), "").unwrap();
    let faults = first(base.path()).apply(Mode::Write).unwrap_err().to_string();
    assert!(faults.contains(".regenerate"), "{faults}");
    assert!(texts(base.path()).is_empty());
}

#[test]
fn a_run_that_is_killed_anywhere_leaves_the_old_output_whole() {
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
fn what_a_killed_preparation_left_is_cleared_away() {
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
    let faults = fault(&first(base.path()));
    assert!(faults.contains("is being written by another run"), "{faults}");
}

#[test]
fn a_generator_that_breaks_the_rules_is_told_so() {
    let base = TempDir::new().unwrap();
    let mut broken = output(
        base.path(),
        vec![folder("g", &[("../a.rs", ""), ("b.rs", ""), ("B.rs", "")])],
    );
    broken.folders[0].files.push(GeneratedFile {
        path: "c.rs".to_owned(),
        contents: "fn c() {}\n".to_owned(),
    });
    let faults = fault(&broken);
    assert_eq!(faults.lines().count(), 3, "{faults}");
}

/// A folder with these files, which have no banner and are in its manifest.
fn with_assets(base: &Path, assets: &[(&str, &str)]) -> Output {
    let origin = Origin {
        document: "a.yaml".to_owned(),
        command: "make".to_owned(),
    };
    let paths: Vec<&str> = assets.iter().map(|(path, _)| *path).collect();
    let mut folder = folder("g", &[("mod.rs", "one")]);
    folder.files.push(manifest(&origin, &paths));
    for (path, contents) in assets {
        folder.files.push(GeneratedFile {
            path: (*path).to_owned(),
            contents: (*contents).to_owned(),
        });
    }
    output(base, vec![folder])
}

#[test]
fn files_of_the_manifest_are_generated_without_a_banner() {
    let base = TempDir::new().unwrap();
    let first = with_assets(base.path(), &[("a/b.json", "{}"), ("c.txt", "c")]);
    let second = with_assets(base.path(), &[("a/b.json", "[]")]);
    for wanted in [&first, &second, &first] {
        wanted.apply(Mode::Write).unwrap();
        assert_eq!(texts(base.path()), expected(wanted));
        assert!(wanted.apply(Mode::Check).unwrap().is_fresh());
    }
    // Somebody has edited one.
    fs::write(base.path().join("g/c.txt"), "d").unwrap();
    assert_eq!(lines(&first.apply(Mode::Check).unwrap())[0], "stale    g/c.txt");
    first.apply(Mode::Write).unwrap();
    assert_eq!(texts(base.path()), expected(&first));
    // And they go with their manifest.
    output(base.path(), vec![folder("g", &[("mod.rs", "one")])])
        .apply(Mode::Write)
        .unwrap();
    assert_eq!(texts(base.path()).len(), 1);
}

#[test]
fn a_file_that_only_the_new_manifest_lists_is_not_replaced() {
    let base = TempDir::new().unwrap();
    fs::create_dir_all(base.path().join("g/a")).unwrap();
    fs::write(base.path().join("g/a/b.json"), "[1]").unwrap();
    let faults = fault(&with_assets(base.path(), &[("a/b.json", "{}")]));
    assert!(
        faults.contains("g/a/b.json: does not begin with the banner"),
        "{faults}"
    );
}

#[test]
fn a_manifest_without_the_banner_makes_nothing_generated() {
    let base = TempDir::new().unwrap();
    with_assets(base.path(), &[("b.json", "{}")])
        .apply(Mode::Write)
        .unwrap();
    fs::write(base.path().join("g/assets.txt"), "b.json\nmine.rs\n").unwrap();
    fs::write(base.path().join("g/mine.rs"), "fn mine() {}\n").unwrap();
    let faults = fault(&with_assets(base.path(), &[("b.json", "[]")]));
    for file in ["assets.txt", "b.json", "mine.rs"] {
        assert!(faults.contains(&format!("g/{file}: does not begin")), "{faults}");
    }
}

#[test]
fn a_manifest_lists_only_what_is_generated_with_it() {
    let base = TempDir::new().unwrap();
    let mut broken = with_assets(base.path(), &[("b.json", "{}")]);
    broken.folders[0].files.pop();
    let faults = fault(&broken);
    assert!(faults.contains("b.json: is listed in the manifest"), "{faults}");
}
