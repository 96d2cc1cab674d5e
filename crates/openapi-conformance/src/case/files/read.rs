//! The entries of a case file.

use super::node::{ErrorAt, Node};
use serde_json::Value;

/// One entry of a file.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) line: usize,
    pub(super) id: String,
    pub(super) applies: Vec<(usize, String)>,
    pub(super) request: Request,
    pub(super) response: Response,
}

/// How a request differs from a valid one.
#[derive(Debug, Clone, Default)]
pub(super) struct Request {
    pub(super) method: Option<String>,
    pub(super) target: Option<String>,
    pub(super) version: Option<String>,
    pub(super) start_line: Option<String>,
    pub(super) credentials: Option<(usize, String)>,
    pub(super) remove: Vec<String>,
    pub(super) set: Vec<(String, String)>,
    pub(super) add: Vec<(String, String)>,
    pub(super) lines: Vec<String>,
    pub(super) body: Option<Body>,
    pub(super) chunks: Option<usize>,
    pub(super) ends: bool,
}

/// Another body.
#[derive(Debug, Clone)]
pub(super) enum Body {
    Text(String),
    Base64(Vec<u8>),
    /// A text, and a text that is repeated up to a size.
    Filled(String, String, Size),
}

/// A size in bytes, absolute or relative to the limit on bodies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Size {
    pub(super) of_limit: bool,
    pub(super) bytes: usize,
}

/// The response that the request must get.
#[derive(Debug, Clone)]
pub(super) struct Response {
    pub(super) line: usize,
    pub(super) statuses: Vec<Status>,
    pub(super) by: By,
    pub(super) headers: Vec<(String, String)>,
    pub(super) forbidden: Vec<String>,
    pub(super) body: Vec<(String, Value)>,
    pub(super) reaches: Option<bool>,
    pub(super) credential: Option<(usize, String)>,
    pub(super) receives: Vec<(String, Value)>,
}

/// An expected status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    Code(u16),
    /// The first success of the operation.
    Success,
    /// The connection is closed without a response.
    Closed,
}

/// Who responds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    Operation,
    /// What is declared for requests that match no operation.
    Unmatched,
    /// The HTTP library, which may leave out the body, or the operation.
    Http,
}

/// Parses the entries of a file.
pub(super) fn entries(root: &Node) -> Result<Vec<Entry>, ErrorAt> {
    root.items().into_iter().map(entry).collect()
}

fn entry(node: &Node) -> Result<Entry, ErrorAt> {
    node.known(&["id", "what", "why", "applies", "request", "response"])?;
    // Required for human readers.
    node.need("what")?.text()?;
    node.need("why")?.text()?;
    let applies = node.get("applies").map(Node::items).unwrap_or_default();
    Ok(Entry {
        line: node.line,
        id: node.need("id")?.text()?,
        applies: applies
            .into_iter()
            .map(|item| Ok((item.line, item.text()?)))
            .collect::<Result<_, ErrorAt>>()?,
        request: node.get("request").map(request).transpose()?.unwrap_or_default(),
        response: response(node.need("response")?)?,
    })
}

fn request(node: &Node) -> Result<Request, ErrorAt> {
    node.known(&[
        "method",
        "target",
        "version",
        "start-line",
        "credentials",
        "remove",
        "set",
        "add",
        "lines",
        "body",
        "chunks",
        "ends",
    ])?;
    let text = |name: &str| node.get(name).map(Node::text).transpose();
    let credentials = node.get("credentials");
    Ok(Request {
        method: text("method")?,
        target: text("target")?,
        version: text("version")?,
        start_line: text("start-line")?,
        credentials: credentials
            .map(|node| Ok::<_, ErrorAt>((node.line, node.text()?)))
            .transpose()?,
        remove: texts(node, "remove")?,
        set: pairs(node, "set")?,
        add: pairs(node, "add")?,
        lines: texts(node, "lines")?,
        body: node.get("body").map(body).transpose()?,
        chunks: node.get("chunks").map(Node::number).transpose()?,
        ends: node.get("ends").is_some_and(|node| node.boolean() == Ok(true)),
    })
}

fn texts(node: &Node, name: &str) -> Result<Vec<String>, ErrorAt> {
    let items = node.get(name).map(Node::items).unwrap_or_default();
    items.into_iter().map(Node::text).collect()
}

/// Parses keys with one or several texts.
fn pairs(node: &Node, name: &str) -> Result<Vec<(String, String)>, ErrorAt> {
    let mut pairs = Vec::new();
    for (name, values) in node.get(name).map(Node::entries).transpose()?.unwrap_or_default() {
        for value in values.items() {
            pairs.push((name.clone(), value.text()?));
        }
    }
    Ok(pairs)
}

fn body(node: &Node) -> Result<Body, ErrorAt> {
    if let Ok(text) = node.text() {
        return Ok(Body::Text(text));
    }
    node.known(&["base64", "text", "fill", "size"])?;
    if let Some(encoded) = node.get("base64") {
        let decoded = base64(&encoded.text()?);
        let decoded = decoded.ok_or_else(|| (encoded.line, "this is not base64".to_owned()))?;
        return Ok(Body::Base64(decoded));
    }
    let text = node.get("text").map(Node::text).transpose()?.unwrap_or_default();
    let size_node = node.need("size")?;
    let size = size_node.text()?;
    let of_limit = size.starts_with("limit");
    let digits = size.trim_start_matches("limit").trim_start_matches('+').trim();
    let bytes = match digits {
        "" if of_limit => 0,
        digits => digits.parse().map_err(|_| {
            (
                size_node.line,
                format!("{size} is not a size: a number, limit, or limit+1"),
            )
        })?,
    };
    let fill = node.get("fill").map(Node::text).transpose()?;
    let fill = fill.unwrap_or_else(|| " ".to_owned());
    Ok(Body::Filled(text, fill, Size { of_limit, bytes }))
}

fn response(node: &Node) -> Result<Response, ErrorAt> {
    node.known(&[
        "status",
        "by",
        "headers",
        "forbidden",
        "body",
        "reaches",
        "credential",
        "receives",
    ])?;
    let statuses = node.need("status")?.items().into_iter().map(status);
    let by = node.get("by").map(by).transpose()?.unwrap_or(By::Operation);
    let reaches = match node.get("reaches") {
        Some(reaches) if reaches.text()? == "any" => None,
        Some(reaches) => Some(reaches.boolean()?),
        None => Some(false),
    };
    let credential = node.get("credential");
    Ok(Response {
        line: node.line,
        statuses: statuses.collect::<Result<_, _>>()?,
        by,
        headers: pairs(node, "headers")?,
        forbidden: texts(node, "forbidden")?,
        body: values(node, "body")?,
        receives: values(node, "receives")?,
        reaches,
        credential: credential
            .map(|node| Ok::<_, ErrorAt>((node.line, node.text()?)))
            .transpose()?,
    })
}

/// Parses keys with JSON values.
fn values(node: &Node, name: &str) -> Result<Vec<(String, Value)>, ErrorAt> {
    let entries = node.get(name).map(Node::entries).transpose()?.unwrap_or_default();
    let values = entries.iter().map(|(name, node)| (name.clone(), node.value()));
    Ok(values.collect())
}

fn status(node: &Node) -> Result<Status, ErrorAt> {
    match node.text()?.as_str() {
        "success" => Ok(Status::Success),
        "closed" => Ok(Status::Closed),
        code => match code.parse() {
            Ok(code @ 100..=599) => Ok(Status::Code(code)),
            _ => Err((
                node.line,
                format!("{code} is not a status: a code, success, or closed"),
            )),
        },
    }
}

fn by(node: &Node) -> Result<By, ErrorAt> {
    match node.text()?.as_str() {
        "operation" => Ok(By::Operation),
        "unmatched" => Ok(By::Unmatched),
        "http" => Ok(By::Http),
        other => Err((
            node.line,
            format!("{other} is none of operation, unmatched and http"),
        )),
    }
}

fn base64(text: &str) -> Option<Vec<u8>> {
    let symbols = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0_u32, 0);
    for symbol in text.trim_end_matches('=').bytes() {
        let value = symbols.iter().position(|known| *known == symbol)?;
        bits = bits << 6 | u32::try_from(value).ok()?;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xFF) as u8);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::files::node::read;

    fn failure(text: &str) -> ErrorAt {
        entries(&read(text).unwrap()).unwrap_err()
    }

    #[test]
    fn an_unknown_key_is_an_error_with_its_line() {
        let (line, message) = failure("- id: a\n  what: b\n  why: c\n  status: 400\n");
        assert_eq!(line, 4);
        assert!(message.starts_with("status is unknown"), "{message}");
        let (line, message) = failure("- id: a\n  what: b\n  why: c\n  response:\n    status: fine\n");
        assert_eq!(
            (line, message.as_str()),
            (5, "fine is not a status: a code, success, or closed")
        );
        let (line, message) = failure("- what: b\n  why: c\n  response: {status: 400}\n");
        assert_eq!((line, message.as_str()), (1, "id is missing"));
    }

    #[test]
    fn a_body_is_filled_with_the_given_text() {
        let node = read("{text: 'a', fill: '[', size: limit+2}").unwrap();
        let Ok(Body::Filled(text, fill, Size { of_limit, bytes })) = body(&node) else {
            panic!("not a filled body");
        };
        assert_eq!(
            (text.as_str(), fill.as_str(), of_limit, bytes),
            ("a", "[", true, 2)
        );
        let node = read("{text: 'a', size: 3}").unwrap();
        assert!(matches!(body(&node), Ok(Body::Filled(_, fill, _)) if fill == " "));
    }

    #[test]
    fn base64_is_read() {
        assert_eq!(base64("77u/e30=").unwrap(), b"\xef\xbb\xbf{}");
        assert_eq!(base64("e!"), None);
    }
}
