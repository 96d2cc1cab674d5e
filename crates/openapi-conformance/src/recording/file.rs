//! Recordings as files: one JSON object in each line, sorted by the name of the case.

use super::exchange::{RecordedExchange, Recording};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;

/// One line.
#[derive(Serialize, Deserialize)]
struct Line {
    case: String,
    #[serde(flatten)]
    exchange: RecordedExchange,
}

/// Writes a recording. `Err` is one line.
pub fn write(path: &Path, recording: &Recording) -> Result<(), String> {
    let mut text = String::new();
    for (case, exchange) in recording {
        let line = Line {
            case: case.clone(),
            exchange: exchange.clone(),
        };
        text += &serde_json::to_string(&line).map_err(|error| error.to_string())?;
        text.push('\n');
    }
    crate::report::write(path, &text)
}

/// Reads a recording. `Err` is one line; an empty recording, to which any run would be equal, is an error.
pub fn read(path: &Path) -> Result<Recording, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut recording = Recording::new();
    for (index, line) in text.lines().enumerate() {
        let error = |error: &str| format!("{}:{}: not a recording: {error}", path.display(), index + 1);
        let line: Line = serde_json::from_str(line).map_err(|reason| error(&reason.to_string()))?;
        if recording.insert(line.case, line.exchange).is_some() {
            return Err(error("the case has a line already"));
        }
    }
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
        let line = concat!(
            r#"{"case":"a","request":{"method":"GET","target":"/","headers":[],"body":{"text":""}},"#,
            r#""response":{"status":200,"headers":[],"body":{"base64":"/w=="}}}"#
        );
        let error = |text: &str| {
            fs::write(file.path(), text).unwrap();
            read(file.path()).unwrap_err()
        };
        assert!(error("").ends_with(": the recording is empty"));
        let cut = format!("{line}\n{}\n", &line[..20]);
        assert!(error(&cut).contains(":2: not a recording: "));
        let twice = format!("{line}\n{line}\n");
        assert!(error(&twice).ends_with(":2: not a recording: the case has a line already"));
        fs::write(file.path(), format!("{line}\n")).unwrap();
        let recording = read(file.path()).unwrap();
        write(file.path(), &recording).unwrap();
        assert_eq!(fs::read_to_string(file.path()).unwrap(), format!("{line}\n"));
    }
}
