//! Response bodies that are not the declared document.

use crate::mutation::json_changes::change_arrays;
use crate::mutation::mutant::Mutant;
use serde_json::{Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response("body-html", "error bodies are JSON on every status", |response| {
            if response.status == 500 {
                response.replace(500, "text/html", "<h1>500</h1>");
            }
        }),
        Mutant::response(
            "body-plain-text",
            "error bodies are JSON on every status",
            |response| {
                if response.status == 413 {
                    response.replace(413, "text/plain", "length limit exceeded");
                }
            },
        ),
        Mutant::response("body-empty", "a declared error document is sent", |response| {
            if response.status == 415 {
                response.body.clear();
            }
        }),
        Mutant::response("body-truncated", "a body is a complete JSON text", |response| {
            if response.status == 200 {
                response.body.truncate(response.body.len() / 2);
            }
        }),
        Mutant::response(
            "body-byte-order-mark",
            "RFC 8259, 8.1: no byte order mark",
            |response| {
                if response.has_json_media_type() && !response.body.is_empty() {
                    response.body.splice(0..0, *b"\xef\xbb\xbf");
                }
            },
        ),
        Mutant::response("body-trailing-data", "a body is one JSON text", |response| {
            if response.has_json_media_type() && !response.body.is_empty() {
                response.body.push(b'}');
            }
        }),
        Mutant::response("body-twice", "a body is one JSON text", |response| {
            if response.status == 401 {
                let body = response.body.clone();
                response.body.extend(body);
            }
        }),
        Mutant::response("body-utf-16", "RFC 8259, 8.1: JSON is UTF-8", |response| {
            if response.status == 200 {
                let text = String::from_utf8_lossy(&response.body).into_owned();
                response.body = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            }
        }),
        Mutant::response("body-latin-1", "RFC 8259, 8.1: JSON is UTF-8", |response| {
            let text = String::from_utf8_lossy(&response.body).into_owned();
            let narrow: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
            if let Some(bytes) = narrow {
                response.body = bytes;
            }
        }),
        Mutant::response(
            "body-name-twice",
            "RFC 8259, section 4: the names of an object are unique",
            |response| {
                if response.status == 200
                    && let Ok(Value::Object(properties)) = serde_json::from_slice(&response.body)
                    && let Some((name, property)) = properties.iter().next()
                {
                    let first = format!("{{{}:{property},", json!(name));
                    response.body.splice(0..1, first.into_bytes());
                }
            },
        ),
        Mutant::response(
            "array-reversed",
            "arrays keep the order of the implementation",
            |response| {
                response.change_json(|body| change_arrays(body, &mut |items| items.reverse()));
            },
        ),
    ]
}
