//! A request as it would go over the wire: it is sent to a socket of this very process, which answers nothing.

use crate::failure::Failure;
use account_client::catalogue::{Property, Shape};
use serde_json::{Map, Value, json};
use tokio::io::AsyncReadExt as _;
use tokio::net::{TcpListener, TcpStream};

const HIDDEN: &str = "[not shown]";

/// What `send` sends to the URL that it is given, told as sent to `url`. Secret properties are not shown.
pub(crate) async fn of<F>(url: &str, properties: &'static [Property], send: F) -> Result<Value, Failure>
where
    F: AsyncFnOnce(&str) -> Result<(), Failure>,
{
    let local = |error| Failure::local("a socket of this machine", error);
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(local)?;
    let address = listener.local_addr().map_err(local)?;
    let (origin, path) = origin(url);
    let instead = format!("http://{address}{path}");
    let receive = async {
        let (socket, _) = listener.accept().await?;
        read(socket).await
    };
    let request = tokio::select! {
        request = receive => request.map_err(local)?,
        // It ends first only if it sends nothing.
        sent = send(&instead) => {
            sent?;
            return Err(Failure::new(1, "nothing would be sent"));
        }
    };
    Ok(told(&request, origin, properties))
}

/// `https://host` and the path behind it.
fn origin(url: &str) -> (&str, &str) {
    let host = url.find("://").map_or(0, |at| at + 3);
    let end = url[host..].find('/').map_or(url.len(), |at| host + at);
    url.split_at(end)
}

struct Request {
    head: String,
    body: Vec<u8>,
}

async fn read(mut socket: TcpStream) -> std::io::Result<Request> {
    let mut octets = Vec::new();
    loop {
        if socket.read_buf(&mut octets).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        let Some(end) = octets.windows(4).position(|window| window == b"\r\n\r\n") else {
            continue;
        };
        let head = String::from_utf8_lossy(&octets[..end]).into_owned();
        let length = head.lines().filter_map(|line| line.split_once(':'));
        let length = length.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
        let length: usize = length
            .filter_map(|(_, length)| length.trim().parse().ok())
            .next()
            .unwrap_or(0);
        if octets.len() >= end + 4 + length {
            return Ok(Request {
                head,
                body: octets.split_off(end + 4),
            });
        }
    }
}

fn told(request: &Request, origin: &str, properties: &'static [Property]) -> Value {
    let mut lines = request.head.lines();
    let mut words = lines.next().unwrap_or_default().split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let headers: Map<String, Value> = lines
        .filter_map(|line| line.split_once(':'))
        .filter_map(header)
        .collect();
    let mut told = json!({"method": method, "url": format!("{origin}{target}"), "headers": headers});
    if !request.body.is_empty() {
        told["body"] = match serde_json::from_slice(&request.body) {
            Ok(mut body) => {
                hide(&mut body, properties);
                body
            }
            Err(_) => Value::String(String::from_utf8_lossy(&request.body).into_owned()),
        };
    }
    told
}

fn header((name, value): (&str, &str)) -> Option<(String, Value)> {
    let name = name.to_ascii_lowercase();
    let value = match name.as_str() {
        // The URL says it.
        "host" => return None,
        "authorization" | "cookie" | "proxy-authorization" => HIDDEN,
        _ => value.trim(),
    };
    Some((name, json!(value)))
}

/// Hides what must not be shown.
fn hide(value: &mut Value, properties: &'static [Property]) {
    let Value::Object(given) = value else { return };
    for property in properties.iter().filter(|property| property.secret) {
        match (given.get_mut(property.name), property.shape) {
            (Some(value), Shape::Object(inner)) => hide(value, inner),
            (Some(value), _) => *value = json!(HIDDEN),
            (None, _) => {}
        }
    }
}

/// The same for people: a request as it is usually written.
pub(crate) fn human(told: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut lines = vec![format!("{} {}", text(&told["method"]), text(&told["url"]))];
    let headers = told["headers"].as_object().into_iter().flatten();
    lines.extend(headers.map(|(name, value)| format!("{name}: {}", text(value))));
    match told.get("body") {
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
    fn passwords_are_not_shown() {
        let mut body =
            json!({"data": {"attributes": {"password": "hunter2", "current_password": "hunter3"}}});
        hide(&mut body, operation("change_password").unwrap().body_properties());
        assert!(!body.to_string().contains("hunter"), "{body}");
    }

    #[test]
    fn a_url_may_have_a_path() {
        assert_eq!(origin("https://a.example/b/c"), ("https://a.example", "/b/c"));
        assert_eq!(origin("http://a.example:80"), ("http://a.example:80", ""));
    }
}
