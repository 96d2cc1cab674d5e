//! An SMTP server that does not respond to some commands.

use std::io;
use std::net::SocketAddr;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// What the server has received.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Received {
    /// A mail to this recipient, which was accepted.
    Mail(String),
    /// The name of a recipient to which the server does not respond.
    Unanswered(String),
}

/// The commands to which the server does not respond.
#[derive(Clone, Copy)]
pub(super) enum Silence {
    /// `RCPT TO` with a recipient in this domain.
    Domain(&'static str),
    /// `QUIT`.
    Quit,
    /// `QUIT`, after this reply to a mail.
    QuitAfter(&'static [u8]),
}

/// A server that ends with the test.
pub(super) struct ScriptedServer {
    pub(super) address: SocketAddr,
    pub(super) received: UnboundedReceiver<Received>,
}

impl ScriptedServer {
    pub(super) async fn start(silence: Silence) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (events, received) = unbounded_channel();
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let events = events.clone();
                tokio::spawn(async move {
                    // The client may close the connection at any time.
                    let _ = serve(stream, silence, events).await;
                });
            }
        });
        Self { address, received }
    }
}

async fn serve(stream: TcpStream, silence: Silence, events: UnboundedSender<Received>) -> io::Result<()> {
    let mut stream = BufReader::new(stream);
    let mut recipient = String::new();
    stream.write_all(b"220 scripted\r\n").await?;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let response: &[u8] = match line.get(..4).unwrap_or_default() {
            "RCPT" => {
                recipient = line[9..].trim_end_matches(['>', '\r', '\n']).to_owned();
                if matches!(silence, Silence::Domain(domain) if recipient.ends_with(domain)) {
                    let _ = events.send(Received::Unanswered(recipient));
                    return wait_for_close(stream).await;
                }
                b"250 ok\r\n"
            }
            "DATA" => {
                stream.write_all(b"354 go on\r\n").await?;
                let mut text = String::new();
                while !text.ends_with("\r\n.\r\n") {
                    stream.read_line(&mut text).await?;
                }
                let _ = events.send(Received::Mail(recipient.clone()));
                match silence {
                    Silence::QuitAfter(reply) => reply,
                    _ => b"250 ok\r\n",
                }
            }
            "QUIT" if matches!(silence, Silence::Quit | Silence::QuitAfter(_)) => {
                return wait_for_close(stream).await;
            }
            "QUIT" => b"221 bye\r\n",
            _ => b"250 ok\r\n",
        };
        stream.write_all(response).await?;
    }
}

async fn wait_for_close(mut stream: BufReader<TcpStream>) -> io::Result<()> {
    stream.read_line(&mut String::new()).await.map(drop)
}
