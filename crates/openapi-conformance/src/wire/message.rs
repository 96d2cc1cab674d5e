//! Parses and writes messages.

use openapi_judge::message::{Headers, Request, Response};

/// Writes a request, with a `Content-Length` if it has a body or its method expects one.
#[must_use]
pub fn bytes_of(request: &Request) -> Vec<u8> {
    let mut text = format!("{} {} HTTP/1.1\r\n", request.method, request.target);
    for (name, value) in &request.headers.0 {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    let framed = ["content-length", "transfer-encoding"];
    let framed = framed.iter().any(|name| request.headers.get(name).is_some());
    if !framed && (!request.body.is_empty() || ["POST", "PUT", "PATCH"].contains(&request.method.as_str())) {
        text.push_str(&format!("Content-Length: {}\r\n", request.body.len()));
    }
    text.push_str("\r\n");
    let mut bytes = text.into_bytes();
    bytes.extend_from_slice(&request.body);
    bytes
}

/// Writes a response, with a `Content-Length` unless its status has no body.
#[must_use]
pub fn bytes_of_response(response: &Response) -> Vec<u8> {
    let mut text = format!("HTTP/1.1 {} Recorded\r\n", response.status);
    for (name, value) in &response.headers.0 {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    if response.status != 204 && response.status != 304 {
        text.push_str(&format!("Content-Length: {}\r\n", response.body.len()));
    }
    text.push_str("\r\n");
    let mut bytes = text.into_bytes();
    bytes.extend_from_slice(&response.body);
    bytes
}

/// Why bytes are not a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// They end before the message does.
    Incomplete,
    /// They are not HTTP/1.1.
    Malformed(String),
}

/// Reads one request. Returns it with its length in bytes.
pub fn read_request(bytes: &[u8]) -> Result<(Request, usize), Broken> {
    let (first, headers, length) = head(bytes)?;
    let mut parts = first.splitn(3, ' ');
    let (Some(method), Some(target), Some("HTTP/1.1")) = (parts.next(), parts.next(), parts.next()) else {
        return Err(Broken::Malformed(format!("request line {first:?}")));
    };
    let (body, body_length) = body(&headers, &bytes[length..], false)?;
    let request = Request {
        method: method.to_owned(),
        target: target.to_owned(),
        headers,
        body,
    };
    Ok((request, length + body_length))
}

/// Reads one response and skips interim ones. `method` is the method of the request; `ended` is whether the connection
/// was closed after the bytes.
pub fn read_response(bytes: &[u8], method: &str, ended: bool) -> Result<(Response, usize), Broken> {
    let mut before = 0;
    loop {
        let (response, length) = read_one(&bytes[before..], method, ended)?;
        before += length;
        if response.status / 100 != 1 {
            return Ok((response, before));
        }
    }
}

/// Reads one response, which may be an interim one.
pub(super) fn read_one(bytes: &[u8], method: &str, ended: bool) -> Result<(Response, usize), Broken> {
    let (first, headers, length) = head(bytes)?;
    // A request of an earlier version gets a response of that version.
    let rest = first
        .strip_prefix("HTTP/1.1 ")
        .or_else(|| first.strip_prefix("HTTP/1.0 "));
    let status = rest.and_then(|rest| rest.get(..3));
    let Some(status) = status.and_then(|code| code.parse::<u16>().ok()) else {
        return Err(Broken::Malformed(format!("status line {first:?}")));
    };
    let bodiless = method == "HEAD" || status / 100 == 1 || status == 204 || status == 304;
    let (body, body_length) = if bodiless {
        (Vec::new(), 0)
    } else {
        body(&headers, &bytes[length..], ended)?
    };
    let response = Response {
        status,
        headers,
        body,
    };
    Ok((response, length + body_length))
}

/// Reads first line and fields of a message. Returns them with the length of the head.
fn head(bytes: &[u8]) -> Result<(String, Headers, usize), Broken> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n");
    let end = end.ok_or(Broken::Incomplete)?;
    let text = std::str::from_utf8(&bytes[..end]).map_err(|error| Broken::Malformed(error.to_string()))?;
    let mut lines = text.split("\r\n");
    let first = lines.next().unwrap_or_default().to_owned();
    let mut fields = Headers::default();
    for line in lines {
        let Some((name, value)) = line.split_once(':') else {
            return Err(Broken::Malformed(format!("header line {line:?}")));
        };
        fields.0.push((name.to_owned(), value.trim().to_owned()));
    }
    Ok((first, fields, end + 4))
}

/// Reads the body by its framing. Returns it with its length in bytes.
fn body(headers: &Headers, bytes: &[u8], ended: bool) -> Result<(Vec<u8>, usize), Broken> {
    if headers
        .get("transfer-encoding")
        .is_some_and(|coding| coding.eq_ignore_ascii_case("chunked"))
    {
        return chunks(bytes);
    }
    let length = match headers.get("content-length") {
        Some(length) => length
            .parse()
            .map_err(|_| Broken::Malformed(format!("Content-Length {length:?}")))?,
        None if ended => bytes.len(),
        None => 0,
    };
    let body = bytes.get(..length).ok_or(Broken::Incomplete)?;
    Ok((body.to_vec(), length))
}

fn chunks(bytes: &[u8]) -> Result<(Vec<u8>, usize), Broken> {
    let mut body = Vec::new();
    let mut at = 0;
    loop {
        let rest = &bytes[at..];
        let end = rest.windows(2).position(|window| window == b"\r\n");
        let end = end.ok_or(Broken::Incomplete)?;
        let line = String::from_utf8_lossy(&rest[..end]);
        let size = line.split(';').next().unwrap_or_default().trim();
        // A size beyond the memory would overflow the sums below.
        let size = u32::from_str_radix(size, 16)
            .ok()
            .and_then(|size| usize::try_from(size).ok());
        let size = size.ok_or_else(|| Broken::Malformed(format!("chunk {line:?}")))?;
        let chunk = rest.get(end + 2..end + 2 + size).ok_or(Broken::Incomplete)?;
        if rest.len() < end + 2 + size + 2 {
            return Err(Broken::Incomplete);
        }
        body.extend_from_slice(chunk);
        at += end + 2 + size + 2;
        if size == 0 {
            return Ok((body, at));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_as_it_is_written() {
        let request = Request {
            method: "PATCH".to_owned(),
            target: "/a%20b?x=1&y=%C3%A4+z".to_owned(),
            headers: Headers(vec![
                ("Host".to_owned(), "h".to_owned()),
                ("Content-Length".to_owned(), "2".to_owned()),
            ]),
            body: b"{}".to_vec(),
        };
        let bytes = bytes_of(&request);
        assert_eq!(read_request(&bytes), Ok((request.clone(), bytes.len())));
        assert_eq!(read_request(&bytes[..bytes.len() - 1]), Err(Broken::Incomplete));
        assert_eq!(request.path(), "/a%20b");
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(request.query(), [pair("x", "1"), pair("y", "ä z")]);
    }

    #[test]
    fn chunked_and_interim_responses() {
        let bytes = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
        let (response, length) = read_response(bytes, "GET", false).unwrap();
        assert_eq!(
            (response.status, response.body.as_slice(), length),
            (200, &b"{}"[..], bytes.len())
        );
    }

    #[test]
    fn a_chunk_longer_than_memory_is_malformed() {
        let bytes = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n";
        let broken = read_response(bytes, "GET", false).unwrap_err();
        assert!(matches!(broken, Broken::Malformed(_)), "{broken:?}");
    }

    #[test]
    fn the_response_to_head_has_no_body_whatever_its_length() {
        let bytes = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n";
        assert!(read_response(bytes, "HEAD", false).unwrap().0.body.is_empty());
        assert_eq!(read_response(bytes, "GET", false), Err(Broken::Incomplete));
    }
}
