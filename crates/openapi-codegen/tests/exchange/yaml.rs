//! Prints JSON as YAML that is easy to read: small values in one line, others as blocks.

use serde_json::Value;

/// The longest value that is printed in one line.
const WIDTH: usize = 100;

/// Returns a document as YAML.
pub(crate) fn print(document: &Value) -> String {
    let mut text = String::new();
    block(document, 0, &mut text);
    text
}

fn block(value: &Value, indent: usize, text: &mut String) {
    match value {
        Value::Object(members) if !is_short(value) => {
            for (name, member) in members {
                *text += &format!("{}{}:", " ".repeat(indent), key(name));
                entry(member, indent + 2, text);
            }
        }
        Value::Array(items) if !is_short(value) => {
            for item in items {
                *text += &format!("{}-", " ".repeat(indent));
                entry(item, indent + 2, text);
            }
        }
        other => *text += &format!("{}{other}\n", " ".repeat(indent)),
    }
}

/// Prints a value after a key or a dash.
fn entry(value: &Value, indent: usize, text: &mut String) {
    match value {
        Value::Object(_) | Value::Array(_) if !is_short(value) => {
            text.push('\n');
            block(value, indent, text);
        }
        // YAML reads JSON, if a colon is followed by a space.
        other => *text += &format!(" {other}\n"),
    }
}

fn is_short(value: &Value) -> bool {
    let is_empty = match value {
        Value::Object(members) => members.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => true,
    };
    is_empty || value.to_string().len() <= WIDTH
}

fn key(name: &str) -> String {
    let is_plain = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && !["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
            .contains(&name.to_ascii_lowercase().as_str());
    if is_plain {
        name.to_owned()
    } else {
        Value::from(name).to_string()
    }
}
