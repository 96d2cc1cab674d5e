//! `--record` and `--compare`: two runs give the same file, and whatever differs from it is reported.

#![allow(clippy::unwrap_used, reason = "a helper that fails ends its test")]

use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Runs some cases with further arguments. Returns whether the run succeeded, and its output.
fn run<'a>(arguments: impl IntoIterator<Item = (&'a str, &'a Path)>) -> (bool, String) {
    let mut suite = Command::new(env!("CARGO_BIN_EXE_conformance"));
    suite.args([
        "--operation",
        "get_account",
        "--random",
        "2",
        "--case",
        "raw bytes",
    ]);
    for (option, path) in arguments {
        suite.arg(option).arg(path);
    }
    let output = suite.output().unwrap();
    (output.status.success(), String::from_utf8(output.stdout).unwrap())
}

fn write(path: &Path, lines: &[Value]) {
    let lines: String = lines.iter().map(|line| format!("{line}\n")).collect();
    fs::write(path, lines).unwrap();
}

/// Returns the human-readable text of a recorded response.
fn message(line: &Value) -> Option<String> {
    let body = line["response"]["body"]["text"].as_str()?;
    let body: Value = serde_json::from_str(body).ok()?;
    Some(body["message"].as_str()?.to_owned())
}

#[test]
fn every_edit_of_a_recording_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let [recorded, again, edited] = ["recorded", "again", "edited"].map(|name| folder.path().join(name));
    let (success, output) = run([("--record", recorded.as_path())]);
    assert!(success, "{output}");
    let text = fs::read_to_string(&recorded).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
    let mut lines: Vec<Value> = lines.collect();
    let with_text = lines.iter().enumerate();
    let with_text = with_text.filter_map(|(index, line)| Some((index, message(line)?)));
    let texts: Vec<(usize, String)> = with_text.collect();
    let case = |index: usize, lines: &[Value]| lines[index]["case"].as_str().unwrap().to_owned();

    // Texts and requests may differ.
    let (index, message) = &texts[0];
    let first = case(*index, &lines);
    let body = &mut lines[*index]["response"]["body"]["text"];
    *body = body.as_str().unwrap().replacen(message, "Earlier.", 1).into();
    lines[*index]["request"]["target"] = "/earlier".into();
    write(&edited, &lines);
    let (success, output) = run([("--record", again.as_path()), ("--compare", &edited)]);
    assert!(success, "{output}");
    for expected in [
        format!("another request (target; 1 cases, such as {first})\n"),
        format!("text (1 times, as in {first})\n  - Earlier.\n  + {message}\n"),
        format!(
            "{} responses compared: 0 differ, 0 missing, 0 added, 1 texts changed, 1 with another request\n",
            lines.len()
        ),
    ] {
        assert!(output.contains(&expected), "{expected}{output}");
    }
    assert!(
        fs::read_to_string(&again).unwrap() == text,
        "two runs give different recordings"
    );

    // A status may not differ, and no response may be missing.
    let (other, renamed) = (texts[1].0, texts[2].0);
    let status = lines[other]["response"]["status"].take();
    lines[other]["response"]["status"] = 599.into();
    let name = case(renamed, &lines);
    lines[renamed]["case"] = format!("{name}, removed since").into();
    write(&edited, &lines);
    let (success, output) = run([("--compare", edited.as_path())]);
    assert!(!success, "{output}");
    for expected in [
        format!("differs: {}: status 599 became {status}\n", case(other, &lines)),
        format!("no response any more: {name}, removed since\n"),
        format!("not in the recording: {name}\n"),
    ] {
        assert!(output.contains(&expected), "{expected}{output}");
    }
}
