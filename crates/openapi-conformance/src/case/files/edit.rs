//! Writes a valid request as bytes, edited by an entry.

use super::entry::{Body, Request};
use crate::wire;

/// The value of `Host`.
const HOST: &str = "localhost";

/// Returns the bytes of an edited request. `secret` is the secret of its credentials.
pub(super) fn edited_bytes(
    valid: &wire::Request,
    edit: &Request,
    secret: &str,
    body_limit: usize,
) -> Result<Vec<u8>, String> {
    let placeholders = Placeholders {
        valid,
        secret,
        body_limit,
    };
    let target = match &edit.target {
        Some(target) => placeholders.fill(target)?,
        None => valid.target.clone(),
    };
    let method = edit.method.as_ref().unwrap_or(&valid.method);
    let version = edit.version.as_deref().unwrap_or("HTTP/1.1");
    let start_line = match &edit.start_line {
        Some(line) => placeholders.fill(line)?,
        None => format!("{method} {target} {version}"),
    };
    let body = match &edit.body {
        Some(body) => placeholders.body(body)?,
        None => valid.body.clone(),
    };
    let mut edited = valid.clone();
    edited.method.clone_from(method);
    edited.headers.0.insert(0, ("Host".to_owned(), HOST.to_owned()));
    for name in &edit.remove.0 {
        edited = edited.without_header(name);
    }
    for (name, value) in edit.set.iter() {
        edited = edited.with_header(name, &placeholders.fill(value)?);
    }
    for (name, value) in edit.add.iter() {
        edited.headers.0.push((name.clone(), placeholders.fill(value)?));
    }
    edited.body = body;
    if let Some(size) = edit.chunks {
        edited = in_chunks(edited, size.max(1));
    }
    let mut lines = String::new();
    for line in &edit.lines.0 {
        lines.push_str(&placeholders.fill(line)?);
        lines.push_str("\r\n");
    }
    Ok(with_lines(&wire::bytes_of(&edited), &start_line, &lines))
}

/// Replaces the first line of a message and inserts lines after it.
fn with_lines(bytes: &[u8], start_line: &str, lines: &str) -> Vec<u8> {
    let end = bytes.windows(2).position(|window| window == b"\r\n").unwrap_or(0);
    let mut message = format!("{start_line}\r\n{lines}").into_bytes();
    message.extend_from_slice(bytes.get(end + 2..).unwrap_or_default());
    message
}

fn in_chunks(request: wire::Request, size: usize) -> wire::Request {
    let mut body = Vec::new();
    for chunk in request.body.chunks(size) {
        body.extend(format!("{:x}\r\n", chunk.len()).into_bytes());
        body.extend_from_slice(chunk);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"0\r\n\r\n");
    request
        .with_header("Transfer-Encoding", "chunked")
        .with_body(body)
}

/// The values of placeholders, `${…}`, in a case.
struct Placeholders<'a> {
    valid: &'a wire::Request,
    secret: &'a str,
    body_limit: usize,
}

impl Placeholders<'_> {
    fn fill(&self, text: &str) -> Result<String, String> {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, name)) = rest.split_once("${") {
            let (name, after) = name
                .split_once('}')
                .ok_or_else(|| format!("unterminated placeholder in {text:?}"))?;
            let value = self.value(name);
            filled.push_str(before);
            filled.push_str(&value.ok_or_else(|| format!("unknown placeholder ${{{name}}}"))?);
            rest = after;
        }
        Ok(filled + rest)
    }

    fn value(&self, name: &str) -> Option<String> {
        let field = |name: &str| self.valid.headers.get(name).unwrap_or_default().to_owned();
        let body = || String::from_utf8_lossy(&self.valid.body).into_owned();
        let path = self.valid.path();
        Some(match name {
            "host" => HOST.to_owned(),
            "target" => self.valid.target.clone(),
            "path" => path.to_owned(),
            "path-with-letters-encoded" => letters_encoded(path),
            "path-with-a-slash-encoded" => match path.get(1..).and_then(|rest| rest.split_once('/')) {
                Some((first, rest)) => format!("/{first}%2F{rest}"),
                None => path.replacen('/', "/%2F", 1),
            },
            "query" => self
                .valid
                .target
                .split_once('?')
                .map_or("", |(_, query)| query)
                .to_owned(),
            "secret" => self.secret.to_owned(),
            "authorization" => field("authorization"),
            "content-type" => field("content-type"),
            "accept" => field("accept"),
            "body" => body(),
            "body-start" => {
                String::from_utf8_lossy(&self.valid.body[..self.valid.body.len() / 2]).into_owned()
            }
            "body-size" => self.valid.body.len().to_string(),
            "body-size-in-hex" => format!("{:x}", self.valid.body.len()),
            "seventy-thousand-letters" => "a".repeat(70_000),
            "a-million-letters" => "a".repeat(1_000_000),
            "two-hundred-fields" => (0..200)
                .map(|number| format!("X-Field-{number}: 1\r\n"))
                .collect(),
            "limit" => self.body_limit.to_string(),
            _ => return None,
        })
    }

    fn body(&self, body: &Body) -> Result<Vec<u8>, String> {
        match body {
            Body::Text(text) => self.fill(text).map(String::into_bytes),
            Body::Base64(bytes) => Ok(bytes.clone()),
            Body::Padded { text, fill, size } => {
                let mut bytes = self.fill(text)?.into_bytes();
                let size = size.bytes + if size.from_limit { self.body_limit } else { 0 };
                let missing = size.saturating_sub(bytes.len());
                bytes.extend(fill.bytes().cycle().take(missing));
                Ok(bytes)
            }
        }
    }
}

/// Percent-encodes every letter and digit of a path, which is equivalent to the path (RFC 3986, section 6.2.2.2).
fn letters_encoded(path: &str) -> String {
    let encode = |byte: u8| match byte {
        byte if byte.is_ascii_alphanumeric() => format!("%{byte:02X}"),
        byte => char::from(byte).to_string(),
    };
    path.bytes().map(encode).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::files::one_or_many::OneOrMany;
    use crate::wire::Headers;

    #[test]
    fn edits_and_placeholders_are_applied() {
        let valid = wire::Request {
            method: "PUT".to_owned(),
            target: "/a/b?c=d".to_owned(),
            headers: Headers(vec![("Accept".to_owned(), "*/*".to_owned())]),
            body: b"{}".to_vec(),
        };
        let edit = Request {
            target: Some("${path-with-a-slash-encoded}?${query}".to_owned()),
            lines: OneOrMany(vec!["X: a\r\n b".to_owned()]),
            chunks: Some(1),
            ..Request::default()
        };
        let bytes = edited_bytes(&valid, &edit, "s", 9).unwrap();
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "PUT /a%2Fb?c=d HTTP/1.1\r\nX: a\r\n b\r\nHost: localhost\r\nAccept: */*\r\n\
             Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n"
        );
        let placeholders = Placeholders {
            valid: &valid,
            secret: "s",
            body_limit: 9,
        };
        assert_eq!(
            placeholders.fill("${unknown}").unwrap_err(),
            "unknown placeholder ${unknown}"
        );
    }
}
