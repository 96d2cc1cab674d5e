//! Shell commands that send a request again.

use crate::wire::{Request, read_request};
use std::fmt::Write;

/// The longest command, in bytes. A longer request is sent by running the case again.
const MAX_LENGTH: usize = 8_000;

/// Returns a command that sends a request to `$BASE`, unless it is too long.
pub(crate) fn curl(request: &Request) -> Option<String> {
    let mut line = match request.method.as_str() {
        "HEAD" => "curl -I --path-as-is".to_owned(),
        plain if plain.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
            format!("curl -i --path-as-is -X {plain}")
        }
        other => format!("curl -i --path-as-is -X {}", quoted(other)),
    };
    let _ = write!(line, " \"$BASE\"{}", quoted(&request.target));
    for (name, value) in &request.headers.0 {
        // curl adds these fields itself; Transfer-Encoding makes it send chunks.
        if !["host", "content-length"].contains(&name.to_ascii_lowercase().as_str()) {
            let field = if value.is_empty() {
                format!("{name};")
            } else {
                format!("{name}: {value}")
            };
            let _ = write!(line, " -H {}", quoted(&field));
        }
    }
    let body = request.body.as_slice();
    let line = match (body, std::str::from_utf8(body)) {
        ([], _) => line,
        ([first, rest @ ..], _) if rest.len() > MAX_LENGTH && rest.iter().all(|byte| byte == first) => {
            let (count, one) = (body.len(), escaped(&[*first]));
            format!("head -c {count} /dev/zero | tr '\\0' '{one}' | {line} --data-binary @-")
        }
        (_, Ok(text)) if !text.contains(char::is_control) => {
            format!("{line} --data-raw {}", quoted(text))
        }
        _ => format!("printf '{}' | {line} --data-binary @-", escaped(body)),
    };
    (line.len() <= MAX_LENGTH).then_some(line)
}

/// Returns a command that sends bytes to `$BASE` as they are, unless it is too long.
pub(crate) fn raw(bytes: &[u8]) -> Option<String> {
    let line = format!(
        "printf '{}' | curl -s -m 5 \"telnet://${{BASE#*://}}\"",
        escaped(bytes)
    );
    (line.len() <= MAX_LENGTH).then_some(line)
}

/// Parses bytes as a request, if curl would send the same bytes.
pub(super) fn as_request(bytes: &[u8]) -> Option<Request> {
    let (request, length) = read_request(bytes).ok()?;
    let is_whole = length == bytes.len() && request.headers.get("transfer-encoding").is_none();
    is_whole.then_some(request)
}

/// Quotes a word for the shell.
pub(crate) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// Escapes bytes for the format of `printf` within single quotes.
fn escaped(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in bytes {
        match byte {
            b'\r' => text.push_str("\\r"),
            b'\n' => text.push_str("\\n"),
            b'\\' => text.push_str("\\\\"),
            b'%' => text.push_str("%%"),
            b'\'' => text.push_str("'\\''"),
            b' '..=b'~' => text.push(char::from(*byte)),
            _ => drop(write!(text, "\\{byte:03o}")),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{Headers, bytes_of};
    use std::io::{Read, Write};
    use std::net::TcpListener;
    use std::process::{Command, Stdio};

    /// Returns what a server receives while a shell runs a command.
    fn received(line: &str, ends: fn(&[u8]) -> bool) -> Vec<u8> {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let mut shell = Command::new("sh")
            .args(["-c", line])
            .env("BASE", base)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (mut stream, _) = listener.accept().unwrap();
        let mut bytes = Vec::new();
        let mut buffer = [0; 65_536];
        while !ends(&bytes) {
            let count = stream.read(&mut buffer).unwrap();
            assert!(count > 0, "only {}", String::from_utf8_lossy(&bytes));
            bytes.extend_from_slice(&buffer[..count]);
        }
        let _ = stream.write_all(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        drop(stream);
        shell.wait().unwrap();
        bytes
    }

    #[test]
    fn the_shell_sends_the_exact_bytes_of_the_body() {
        let bodies: [&[u8]; 5] = [
            b"@file 'quoted' \\ %s",
            "{\"ä\": \"🔋\"}".as_bytes(),
            b"\xff\x00\r\n'%",
            b"\n\t",
            &[b' '; 70_000],
        ];
        for body in bodies {
            let request = Request {
                method: "PATCH".to_owned(),
                target: "/a%2Fb?c='d'".to_owned(),
                headers: Headers(vec![("X-Empty".to_owned(), String::new())]),
                body: body.to_vec(),
            };
            let line = curl(&request).unwrap();
            let bytes = received(&line, |bytes| read_request(bytes).is_ok());
            let (sent, _) = read_request(&bytes).unwrap();
            assert_eq!((sent.method, sent.target), (request.method, request.target));
            assert_eq!(sent.headers.get("x-empty"), Some(""));
            assert_eq!(sent.body, request.body, "{line}");
        }
    }

    #[test]
    fn the_shell_sends_bytes_that_are_not_a_request() {
        let bytes = b"GET  /%zz 'HTTP/9'\r\nX:\t\x01\r\n folded\r\n\r\n";
        assert_eq!(as_request(bytes), None);
        let line = raw(bytes).unwrap();
        assert_eq!(received(&line, |bytes| bytes.ends_with(b"\r\n\r\n")), bytes);
    }

    #[test]
    fn a_request_that_is_too_long_has_no_command() {
        let request = Request {
            body: b"0123456789".repeat(MAX_LENGTH),
            ..Request::default()
        };
        assert_eq!((curl(&request), raw(&bytes_of(&request))), (None, None));
    }
}
