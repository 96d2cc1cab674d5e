//! A collector for OTLP over HTTP with protobuf.

use std::collections::BTreeMap;
use std::io::{BufReader, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;

/// Listens as long as this process lives.
pub(crate) struct Collector {
    pub(crate) url: String,
    bytes: Arc<Mutex<Vec<u8>>>,
}

/// Everything that was received.
pub(crate) struct Received {
    /// The raw bytes. Concatenated protobuf messages form one message with the fields of all.
    pub(crate) bytes: Vec<u8>,
    pub(crate) services: Vec<String>,
    pub(crate) spans: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) trace: String,
    pub(crate) parent: String,
    pub(crate) name: String,
    pub(crate) kind: u64,
    pub(crate) attributes: BTreeMap<String, String>,
}

impl Collector {
    pub(crate) fn start() -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", socket.local_addr().unwrap());
        let bytes = Arc::<Mutex<Vec<u8>>>::default();
        let received = Arc::clone(&bytes);
        thread::spawn(move || {
            for stream in socket.incoming() {
                let mut stream = BufReader::new(stream.unwrap());
                while let Some(body) = body(&mut stream) {
                    received.lock().unwrap().extend(body);
                    let response = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
                    stream.get_mut().write_all(response.as_bytes()).unwrap();
                }
            }
        });
        Self { url, bytes }
    }

    pub(crate) fn received(&self) -> Received {
        let bytes = self.bytes.lock().unwrap().clone();
        let mut received = Received {
            bytes: bytes.clone(),
            services: Vec::new(),
            spans: Vec::new(),
        };
        for resource_spans in all(&bytes, 1) {
            let resource = all(resource_spans, 1).concat();
            received
                .services
                .push(attributes(&resource, 1)["service.name"].clone());
            for scope_spans in all(resource_spans, 2) {
                received.spans.extend(all(scope_spans, 2).into_iter().map(span));
            }
        }
        received
    }
}

/// Reads the body of the next request, if there is one.
fn body(stream: &mut impl std::io::BufRead) -> Option<Vec<u8>> {
    let mut length = 0;
    let mut first = String::new();
    if stream.read_line(&mut first).ok()? == 0 {
        return None;
    }
    assert_eq!(first, "POST /v1/traces HTTP/1.1\r\n");
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).unwrap();
        let line = line.trim_end().to_lowercase();
        if line.is_empty() {
            break;
        }
        if let Some(value) = line.strip_prefix("content-length: ") {
            length = value.parse().unwrap();
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).unwrap();
    Some(body)
}

fn span(message: &[u8]) -> Span {
    let hex = |number| {
        let bytes = all(message, number).concat();
        bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    Span {
        trace: hex(1),
        parent: hex(4),
        name: text(message, 5),
        kind: number(message, 6).unwrap(),
        attributes: attributes(message, 9),
    }
}

fn attributes(message: &[u8], field: u64) -> BTreeMap<String, String> {
    let attribute = |attribute: &[u8]| {
        let value = all(attribute, 2).concat();
        let value = number(&value, 3).map_or_else(|| text(&value, 1), |number| number.to_string());
        (text(attribute, 1), value)
    };
    all(message, field).into_iter().map(attribute).collect()
}

fn text(message: &[u8], number: u64) -> String {
    String::from_utf8(all(message, number).concat()).unwrap()
}

/// Returns the length-delimited values of a field.
fn all(message: &[u8], number: u64) -> Vec<&[u8]> {
    let values = fields(message).into_iter().filter(|field| field.0 == number);
    values.filter_map(|field| field.2).collect()
}

fn number(message: &[u8], number: u64) -> Option<u64> {
    let mut values = fields(message).into_iter().filter(|field| field.0 == number);
    values.next().map(|field| field.1)
}

/// Parses the fields of a protobuf message: each with its number, and its integer or its bytes.
fn fields(mut message: &[u8]) -> Vec<(u64, u64, Option<&[u8]>)> {
    let mut fields = Vec::new();
    while !message.is_empty() {
        let tag = varint(&mut message);
        let length = match tag & 7 {
            0 => {
                fields.push((tag >> 3, varint(&mut message), None));
                continue;
            }
            1 => 8,
            2 => usize::try_from(varint(&mut message)).unwrap(),
            5 => 4,
            kind => panic!("protobuf has no wire type {kind}"),
        };
        let (bytes, rest) = message.split_at(length);
        fields.push((tag >> 3, 0, Some(bytes)));
        message = rest;
    }
    fields
}

fn varint(message: &mut &[u8]) -> u64 {
    let mut value = 0;
    for index in 0.. {
        let (byte, rest) = message.split_first().unwrap();
        *message = rest;
        value |= u64::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            break;
        }
    }
    value
}
