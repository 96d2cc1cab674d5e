//! A server on the loopback interface that records requests and sends scripted responses.

#![allow(dead_code, reason = "not every test binary uses everything")]
#![allow(clippy::unwrap_used, reason = "a failing test panics")]

use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread::JoinHandle;

/// A request as received.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    /// Method and target, such as `GET /v1/account`.
    pub(crate) line: String,
    /// Names in lower case, and values.
    pub(crate) headers: Vec<(String, String)>,
    /// The body.
    pub(crate) body: String,
}

impl Request {
    /// Returns the values of a header.
    pub(crate) fn all(&self, name: &str) -> Vec<&str> {
        let values = self.headers.iter().filter(|(own, _)| own == name);
        values.map(|(_, value)| value.as_str()).collect()
    }

    /// Returns the only value of a header, if there is one.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let values = self.all(name);
        assert!(values.len() < 2, "{name} is repeated: {values:?}");
        values.first().copied()
    }
}

/// A server that responds to a fixed number of requests, and then stops.
pub(crate) struct Server {
    pub(crate) url: String,
    thread: JoinHandle<Vec<Request>>,
}

impl Server {
    /// Starts a server with these responses, each a whole HTTP message.
    pub(crate) fn start(responses: Vec<String>) -> Self {
        let mut responses = responses.into_iter();
        Self::responding(responses.len(), move |_| responses.next().unwrap())
    }

    /// Starts a server for this many requests, whose responses depend on the requests.
    pub(crate) fn responding(
        requests: usize,
        mut response: impl FnMut(&Request) -> String + Send + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let thread =
            std::thread::spawn(move || (0..requests).map(|_| serve(&listener, &mut response)).collect());
        Server { url, thread }
    }

    /// Waits for all responses, and returns the received requests.
    pub(crate) fn requests(self) -> Vec<Request> {
        self.thread.join().unwrap()
    }

    /// Returns the only received request.
    pub(crate) fn request(self) -> Request {
        let mut requests = self.requests();
        assert_eq!(requests.len(), 1);
        requests.remove(0)
    }
}

/// Formats a response with a body.
pub(crate) fn response(status: u16, media_type: &str, headers: &[(&str, &str)], body: &str) -> String {
    let mut text = format!(
        "HTTP/1.1 {status} Status\r\nconnection: close\r\ncontent-length: {}\r\n",
        body.len()
    );
    if !media_type.is_empty() {
        text.push_str(&format!("content-type: {media_type}\r\n"));
    }
    for (name, value) in headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    text.push_str("\r\n");
    text.push_str(body);
    text
}

fn serve(listener: &TcpListener, response: &mut impl FnMut(&Request) -> String) -> Request {
    let (mut stream, _) = listener.accept().unwrap();
    let mut bytes = Vec::new();
    let request = loop {
        let mut chunk = [0; 4096];
        let read = stream.read(&mut chunk).unwrap();
        assert_ne!(
            read,
            0,
            "the request ended early: {}",
            String::from_utf8_lossy(&bytes)
        );
        bytes.extend_from_slice(&chunk[..read]);
        if let Some(request) = parse(&bytes) {
            break request;
        }
    };
    stream.write_all(response(&request).as_bytes()).unwrap();
    request
}

/// Parses a request, if it is complete.
fn parse(bytes: &[u8]) -> Option<Request> {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let line = lines.next()?.strip_suffix(" HTTP/1.1")?.to_owned();
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let request = Request {
        line,
        headers,
        body: body.to_owned(),
    };
    let length = request
        .header("content-length")
        .map_or(0, |length| length.parse().unwrap());
    (body.len() == length).then_some(request)
}
