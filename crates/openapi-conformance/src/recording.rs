//! The server stub's responses to the whole suite, kept in a file and compared with those of another run.
//!
//! A refactoring must not change what the stub sends. Human-readable texts may change: they are masked in
//! the comparison, and each changed text is listed for review.

mod compare;
mod ordered;
mod response;

pub use compare::{Comparison, compare};
pub use response::{RecordedBody, RecordedResponse, Recording};

use crate::case::{Case, CaseKind};
use crate::run::Outcome;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;

#[derive(Serialize, Deserialize)]
struct Line {
    case: String,
    #[serde(flatten)]
    response: RecordedResponse,
}

/// Collects the responses of the stub; not those of the mock or of the suite itself.
#[must_use]
pub fn of_stub(cases: &[Case], outcomes: &[Outcome]) -> Recording {
    let responses = outcomes.iter().filter_map(|outcome| {
        let case = cases.get(outcome.case)?;
        if matches!(case.kind, CaseKind::Replay(_) | CaseKind::Mock(_)) {
            return None;
        }
        let response = &outcome.exchange.as_ref()?.response;
        let body = match std::str::from_utf8(&response.body) {
            Ok(text) => RecordedBody::Text(text.to_owned()),
            Err(_) => RecordedBody::Base64(STANDARD.encode(&response.body)),
        };
        let response = RecordedResponse {
            status: response.status,
            headers: response.headers.0.clone(),
            body,
        };
        Some((case.name.clone(), response))
    });
    responses.collect()
}

/// Writes a recording, one JSON object in each line. `Err` is one line.
pub fn write(path: &Path, recording: &Recording) -> Result<(), String> {
    let mut text = String::new();
    for (case, response) in recording {
        let line = Line {
            case: case.clone(),
            response: response.clone(),
        };
        text += &serde_json::to_string(&line).map_err(|error| error.to_string())?;
        text.push('\n');
    }
    crate::report::write(path, &text)
}

/// Reads a recording. `Err` is one line; an empty recording, to which any run would be equal, is an error.
pub fn read(path: &Path) -> Result<Recording, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let lines = text.lines().enumerate().map(|(index, line)| {
        let line: Line = serde_json::from_str(line)
            .map_err(|error| format!("{}:{}: not a recording: {error}", path.display(), index + 1))?;
        Ok((line.case, line.response))
    });
    let recording: Recording = lines.collect::<Result<_, String>>()?;
    if recording.is_empty() {
        return Err(format!("{}: the recording is empty", path.display()));
    }
    Ok(recording)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_damaged_recording_is_an_error_with_its_line() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let line = r#"{"case":"a","status":200,"headers":[],"body":{"text":""}}"#;
        let error = |text: &str| {
            fs::write(file.path(), text).unwrap();
            read(file.path()).unwrap_err()
        };
        assert!(error("").ends_with(": the recording is empty"));
        let cut = format!("{line}\n{}\n", &line[..20]);
        assert!(error(&cut).contains(":2: not a recording: "));
        fs::write(file.path(), format!("{line}\n")).unwrap();
        assert_eq!(read(file.path()).unwrap().len(), 1);
    }
}
