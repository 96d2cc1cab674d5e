//! Timeouts of connections.

use super::*;
use crate::service::Service;
use crate::store::{Store, StoreOptions};
use crate::throttle::Throttle;
use std::num::NonZeroU32;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpSocket;
use tokio::time::timeout;

const LONG: Duration = Duration::from_secs(600);
const SHORT: Duration = Duration::from_millis(50);

/// Fails a test in which something expected within milliseconds does not happen.
const TEST_TIMEOUT: Duration = Duration::from_secs(60);

const GET: &[u8] = b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";

async fn handler() -> (TempDir, RequestHandler) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("a.db").display());
    let store = Store::open(&url, StoreOptions::default()).await.unwrap();
    let service = Service::new(store, Throttle::new(NonZeroU32::MIN));
    (folder, RequestHandler::new(service, None))
}

async fn listener() -> Listener {
    let any_port = "127.0.0.1:0".parse().unwrap();
    let max_connections = 10 * ADDRESS_SHARE;
    Listener::bind(any_port, None, max_connections).await.unwrap()
}

/// A running service, which is aborted on drop.
struct TestService {
    address: SocketAddr,
    task: tokio::task::JoinHandle<()>,
    _folder: TempDir,
}

impl TestService {
    async fn start(timeouts: ReadTimeouts) -> Self {
        let (folder, handler) = handler().await;
        let mut listener = listener().await;
        listener.read_timeouts = timeouts;
        let address = listener.address();
        let task = tokio::spawn(listener.serve(handler, std::future::pending(), LONG));
        Self {
            address,
            task,
            _folder: folder,
        }
    }

    async fn connect(&self) -> Client {
        Client(TcpStream::connect(self.address).await.unwrap())
    }
}

impl Drop for TestService {
    fn drop(&mut self) {
        self.task.abort();
    }
}

struct Client(TcpStream);

impl Client {
    async fn send(&mut self, bytes: &[u8]) {
        self.0.write_all(bytes).await.unwrap();
    }

    /// Reads a response and returns its status line.
    async fn read_response(&mut self) -> String {
        let mut text = Vec::new();
        let read = async {
            while !text.ends_with(b"\r\n\r\n") {
                text.push(self.0.read_u8().await.unwrap());
            }
            let head = String::from_utf8_lossy(&text).to_lowercase();
            let length = head.split_once("content-length: ").unwrap().1;
            let length = length.lines().next().unwrap().parse().unwrap();
            self.0.read_exact(&mut vec![0; length]).await.unwrap();
            head.lines().next().unwrap().to_owned()
        };
        timeout(TEST_TIMEOUT, read).await.unwrap()
    }

    /// Waits until the server closes the connection without sending more.
    async fn expect_close(&mut self) {
        let read = timeout(TEST_TIMEOUT, self.0.read(&mut [0])).await.unwrap();
        assert_eq!(read.unwrap_or(0), 0);
    }
}

#[tokio::test]
async fn idle_connection_is_closed_after_the_keep_alive_timeout() {
    let service = TestService::start(ReadTimeouts {
        head: LONG,
        keep_alive: SHORT,
    })
    .await;
    let mut client = service.connect().await;
    for _ in 0..2 {
        client.send(GET).await;
        assert_eq!(client.read_response().await, "http/1.1 200 ok");
    }
    client.expect_close().await;
}

#[tokio::test]
async fn head_timeout_does_not_apply_to_idle_connections_or_bodies() {
    let service = TestService::start(ReadTimeouts {
        head: Duration::from_millis(300),
        keep_alive: LONG,
    })
    .await;
    let (mut idle, mut active) = (service.connect().await, service.connect().await);
    idle.send(GET).await;
    idle.read_response().await;
    // The body of this request arrives after the timeout for heads.
    active
        .send(b"POST /email/confirm HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n")
        .await;
    // Incomplete heads.
    for part in [&b""[..], b"G", b"GET / HTTP/1.1\r\nHost: a\r\nX: "] {
        let mut slow = service.connect().await;
        slow.send(part).await;
        slow.expect_close().await;
    }
    idle.send(GET).await;
    assert_eq!(idle.read_response().await, "http/1.1 200 ok");
    active.send(b"a=").await;
    assert!(active.read_response().await.starts_with("http/1.1 4"));
}

#[tokio::test]
async fn head_timeout_applies_to_later_requests_too() {
    let service = TestService::start(ReadTimeouts {
        head: Duration::from_millis(300),
        keep_alive: LONG,
    })
    .await;
    let mut client = service.connect().await;
    client.send(GET).await;
    client.read_response().await;
    client.send(&GET[..GET.len() - 1]).await;
    client.expect_close().await;
}

#[tokio::test]
async fn client_that_does_not_read_is_disconnected() {
    let (_folder, handler) = handler().await;
    let mut listener = listener().await;
    listener.write_timeout = SHORT;
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(2048).unwrap();
    let mut client = socket.connect(listener.address()).await.unwrap();
    // The responses exceed the socket buffers.
    let requests = b"GET /docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: a\r\n\r\n".repeat(20);
    client.write_all(&requests).await.unwrap();
    let response_started = async {
        client.read_u8().await.unwrap();
    };
    // Without the write timeout, the service would end only after the grace period, `LONG`.
    let served = timeout(LONG / 10, listener.serve(handler, response_started, LONG));
    assert!(served.await.is_ok());
    drop(client);
}

#[tokio::test]
async fn client_that_sends_a_long_body_receives_the_response_to_its_head() {
    let service = TestService::start(READ_TIMEOUTS).await;
    let mut client = service.connect().await;
    let length = 600 * 1024;
    let head = format!("PATCH /v1/account HTTP/1.1\r\nHost: a\r\nContent-Length: {length}\r\n\r\n");
    client.send(head.as_bytes()).await;
    // The response arrives, and then the end of the stream, while the client is still sending.
    assert_eq!(client.read_response().await, "http/1.1 401 unauthorized");
    client.expect_close().await;
    for _ in 0..length / 1024 {
        client.send(&[b'a'; 1024]).await;
        // The service has time to reset the connection.
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn connections_without_a_request_end_when_shutdown_begins() {
    let (_folder, handler) = handler().await;
    let mut listener = listener().await;
    listener.read_timeouts = ReadTimeouts {
        head: LONG,
        keep_alive: LONG,
    };
    let address = listener.address();
    let connect = async || Client(TcpStream::connect(address).await.unwrap());
    let (mut silent, mut slow) = (connect().await, connect().await);
    slow.send(&GET[..9]).await;
    let mut last = connect().await;
    let all_accepted = async {
        last.send(GET).await;
        last.read_response().await;
    };
    let served = timeout(LONG / 10, listener.serve(handler, all_accepted, LONG));
    assert!(served.await.is_ok());
    silent.expect_close().await;
    slow.expect_close().await;
}
