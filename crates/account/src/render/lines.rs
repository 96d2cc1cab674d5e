//! Output for programs such as `cut` and `awk`: complete values, separated by tabs and ends of lines.

use super::content::Content;
use serde_json::Value;

/// Renders a response body: a line for each item of an array, with its values in the order of their names, or a line with
/// name and value for each property of an object. Nothing is wrapped, cut or rounded. An empty array has no lines.
pub(super) fn to_lines(body: &Value) -> Vec<String> {
    match Content::of(body) {
        Content::Rows(_, rows) => rows.iter().map(|row| joined(row.iter().map(field))).collect(),
        Content::Properties(properties) => properties
            .iter()
            .map(|(name, value)| joined([escaped(name), field(value)].into_iter()))
            .collect(),
        Content::Single(value) => vec![match value {
            // A text is the whole output, so its lines stay.
            Value::String(text) => text,
            other => field(&other),
        }],
    }
}

fn joined(fields: impl Iterator<Item = String>) -> String {
    fields.collect::<Vec<_>>().join("\t")
}

fn field(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => escaped(text),
        other => other.to_string(),
    }
}

/// Escapes what separates values.
fn escaped(text: &str) -> String {
    text.replace('\t', "\\t")
        .replace('\n', "\\n")
        .replace('\r', "\\r")
}

#[cfg(test)]
mod tests {
    use super::to_lines;
    use serde_json::json;

    #[test]
    fn values_are_complete_and_have_one_line_each() {
        let long = "t".repeat(200);
        let body = json!({"data": {"id": "a", "attributes": {
            "token": long, "created-at": "2026-11-21T14:14:26.5Z", "note": "a\tb\nc", "none": null, "s": {"n": [1, 2]},
        }}});
        let expected = [
            "created-at\t2026-11-21T14:14:26.5Z".to_owned(),
            "id\ta".to_owned(),
            "none\t".to_owned(),
            "note\ta\\tb\\nc".to_owned(),
            "s.n\t[1,2]".to_owned(),
            format!("token\t{long}"),
        ];
        assert_eq!(to_lines(&body), expected);
    }

    #[test]
    fn rows_have_the_same_number_of_values() {
        let body = json!([{"a": 1, "b": null}, {"a": null, "c": true}]);
        assert_eq!(to_lines(&body), ["1\t\t", "\t\ttrue"]);
        assert!(to_lines(&json!({"data": []})).is_empty());
    }
}
