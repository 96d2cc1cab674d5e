//! Captures a request instead of sending it to the service: it goes to a socket of this process, which never
//! responds.

use crate::error::{CliError, exit_code};
use crate::output;
use crate::render::{self, Format};
use crate::secret_names::{self, REDACTED};
use account_client::catalogue::{Property, Shape};
use serde_json::{Map, Value, json};
use tokio::io::AsyncReadExt as _;
use tokio::net::{TcpListener, TcpStream};

/// What of a body is secret.
#[derive(Clone, Copy)]
pub(crate) enum Secrets {
    /// The secret ones of these properties, and undeclared ones that may be secret by their names.
    Declared(&'static [Property]),
    /// What may be secret by its name, and everything that has no name.
    ByName,
}

/// Captures what `send` sends to the URL that it is called with, and describes it as sent to `url`. Secrets are redacted.
pub(crate) async fn capture<F>(url: &str, secrets: Secrets, send: F) -> Result<Value, CliError>
where
    F: AsyncFnOnce(&str) -> Result<(), CliError>,
{
    let local = |error| CliError::local("cannot use a loopback socket", error);
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(local)?;
    let address = listener.local_addr().map_err(local)?;
    let (origin, path) = split_origin(url);
    let local_url = format!("http://{address}{path}");
    let receive = async {
        let (socket, _) = listener.accept().await?;
        read(socket).await
    };
    let request = tokio::select! {
        request = receive => request.map_err(local)?,
        // Without a response, it completes first only if it sends nothing.
        sent = send(&local_url) => {
            sent?;
            return Err(CliError::new(exit_code::UNEXPECTED, "no request would be sent"));
        }
    };
    Ok(describe(&request, origin, secrets))
}

/// Splits a URL into its origin and its path.
fn split_origin(url: &str) -> (&str, &str) {
    let host = url.find("://").map_or(0, |at| at + 3);
    let end = url[host..].find('/').map_or(url.len(), |at| host + at);
    url.split_at(end)
}

struct Request {
    head: String,
    body: Vec<u8>,
}

async fn read(mut socket: TcpStream) -> std::io::Result<Request> {
    let mut bytes = Vec::new();
    loop {
        if socket.read_buf(&mut bytes).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else {
            continue;
        };
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let length = head.lines().filter_map(|line| line.split_once(':'));
        let length = length.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
        let length: usize = length
            .filter_map(|(_, length)| length.trim().parse().ok())
            .next()
            .unwrap_or(0);
        if bytes.len() >= end + 4 + length {
            return Ok(Request {
                head,
                body: bytes.split_off(end + 4),
            });
        }
    }
}

/// Describes a request as JSON.
fn describe(request: &Request, origin: &str, secrets: Secrets) -> Value {
    let mut lines = request.head.lines();
    let mut words = lines.next().unwrap_or_default().split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let target = secret_names::redact_query(target);
    let headers: Map<String, Value> = lines
        .filter_map(|line| line.split_once(':'))
        .filter_map(redacted_header)
        .collect();
    let mut description = json!({"method": method, "url": format!("{origin}{target}"), "headers": headers});
    if !request.body.is_empty() {
        description["body"] = match serde_json::from_slice(&request.body) {
            Ok(mut body) => {
                redact(&mut body, secrets);
                body
            }
            Err(_) => json!(REDACTED),
        };
    }
    description
}

fn redacted_header((name, value): (&str, &str)) -> Option<(String, Value)> {
    let name = name.to_ascii_lowercase();
    let value = match name.as_str() {
        // The URL contains it.
        "host" => return None,
        name if secret_names::is_secret(name) => REDACTED,
        _ => value.trim(),
    };
    Some((name, json!(value)))
}

/// Redacts the secrets of a body.
fn redact(body: &mut Value, secrets: Secrets) {
    match secrets {
        Secrets::Declared(properties) => redact_declared(body, properties),
        Secrets::ByName if body.is_array() || body.is_object() => secret_names::redact(body),
        Secrets::ByName => *body = json!(REDACTED),
    }
}

fn redact_declared(value: &mut Value, properties: &'static [Property]) {
    let Value::Object(object) = value else {
        // Not what the contract declares.
        return redact(value, Secrets::ByName);
    };
    for (name, value) in object {
        match properties.iter().find(|property| property.name == name) {
            Some(property) => match property.shape {
                Shape::Object(inner) => redact_declared(value, inner),
                _ if property.secret => *value = json!(REDACTED),
                _ => secret_names::redact(value),
            },
            None if secret_names::is_secret(name) => *value = json!(REDACTED),
            None => secret_names::redact(value),
        }
    }
}

/// Prints a captured request.
pub(crate) fn print(request: &Value, format: &Format) -> Result<(), CliError> {
    match format {
        Format::Table => output::print_line(&to_text(request)),
        _ => render::print(request, format),
    }
}

/// Formats a captured request like an HTTP message.
pub(crate) fn to_text(request: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut lines = vec![format!("{} {}", text(&request["method"]), text(&request["url"]))];
    let headers = request["headers"].as_object().into_iter().flatten();
    lines.extend(headers.map(|(name, value)| format!("{name}: {}", text(value))));
    match request.get("body") {
        None => {}
        Some(Value::String(body)) => lines.extend([String::new(), body.clone()]),
        Some(body) => lines.extend([String::new(), format!("{body:#}")]),
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use account_client::catalogue::operation;

    #[test]
    fn passwords_are_redacted() {
        let mut body =
            json!({"data": {"attributes": {"password": "hunter2", "current_password": "hunter3"}}});
        let declared = Secrets::Declared(operation("change_password").unwrap().body_properties());
        redact(&mut body, declared);
        assert!(!body.to_string().contains("hunter"), "{body}");
        let mut body = json!({"data": {"attributes": {"revoke_tokens": true, "other_password": "hunter2"}}});
        redact(&mut body, declared);
        let expected = json!({"data": {"attributes": {"revoke_tokens": true, "other_password": REDACTED}}});
        assert_eq!(body, expected);
    }

    #[test]
    fn secrets_where_the_contract_has_an_object_are_redacted() {
        let declared = Secrets::Declared(operation("change_password").unwrap().body_properties());
        for (body, expected) in [
            (
                json!([{"password": "hunter2", "name": "Ada"}]),
                json!([{"password": REDACTED, "name": "Ada"}]),
            ),
            (
                json!({"data": [{"password": "hunter2"}]}),
                json!({"data": [{"password": REDACTED}]}),
            ),
            (json!({"data": "hunter2"}), json!({"data": REDACTED})),
            (json!("hunter2"), json!(REDACTED)),
        ] {
            let mut redacted = body;
            redact(&mut redacted, declared);
            assert_eq!(redacted, expected);
        }
        let request = Request {
            head: "GET /a?api_key=hunter2&page=2 HTTP/1.1\r\nhost: a".to_owned(),
            body: Vec::new(),
        };
        let described = describe(&request, "http://a", declared);
        assert_eq!(described["url"], format!("http://a/a?api_key={REDACTED}&page=2"));
    }

    #[test]
    fn bodies_without_names_are_redacted_where_no_contract_describes_them() {
        for (body, expected) in [
            (json!("hunter2"), json!(REDACTED)),
            (json!(["a", {"name": "Ada"}]), json!(["a", {"name": "Ada"}])),
        ] {
            let mut redacted = body;
            redact(&mut redacted, Secrets::ByName);
            assert_eq!(redacted, expected);
        }
        let request = Request {
            head: "POST /a?token=hunter2 HTTP/1.1\r\nhost: a\r\nx-api-key: hunter2\r\naccept: */*".to_owned(),
            body: b"password=hunter2".to_vec(),
        };
        let described = describe(&request, "http://a", Secrets::ByName).to_string();
        assert!(
            !described.contains("hunter2") && described.contains("*/*"),
            "{described}"
        );
    }

    #[test]
    fn urls_may_have_a_path() {
        assert_eq!(
            split_origin("https://a.example/b/c"),
            ("https://a.example", "/b/c")
        );
        assert_eq!(split_origin("http://a.example:80"), ("http://a.example:80", ""));
    }
}
