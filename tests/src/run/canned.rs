//! A server that answers with the bytes it was given, whatever it is asked.

use crate::case::ELSEWHERE;
use crate::wire::{Broken, Request, Response, bytes_of_response, read_request};
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// One case at a time: what was heard since [`Canned::prepare`] belongs to it.
#[derive(Debug)]
pub(super) struct Canned {
    address: SocketAddr,
    /// Where another server listens, which nobody was told of.
    elsewhere: SocketAddr,
    memory: Memory,
    accepting: [JoinHandle<()>; 2],
}

type Memory = Arc<Mutex<State>>;

#[derive(Debug, Default)]
struct State {
    answer: Vec<u8>,
    heard: Vec<Request>,
    strayed: usize,
}

impl Canned {
    pub(super) async fn open() -> io::Result<Canned> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let other = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let (address, elsewhere) = (listener.local_addr()?, other.local_addr()?);
        let memory = Memory::default();
        let accepting = [
            tokio::spawn(accept(listener, Arc::clone(&memory))),
            tokio::spawn(count(other, Arc::clone(&memory))),
        ];
        Ok(Canned {
            address,
            elsewhere,
            memory,
            accepting,
        })
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Sets what is answered; a `Location` that is [`ELSEWHERE`] gets an address.
    pub(super) fn prepare(&self, answer: &Response) {
        let mut answer = answer.clone();
        for (_, value) in &mut answer.headers.0 {
            if value == ELSEWHERE {
                *value = format!("http://{}/", self.elsewhere);
            }
        }
        *state(&self.memory) = State {
            answer: bytes_of_response(&answer),
            ..State::default()
        };
    }

    /// The requests since then, and how many clients went to the other server.
    pub(super) fn heard(&self) -> (Vec<Request>, usize) {
        let State { heard, strayed, .. } = std::mem::take(&mut *state(&self.memory));
        (heard, strayed)
    }
}

impl Drop for Canned {
    fn drop(&mut self) {
        self.accepting.iter().for_each(JoinHandle::abort);
    }
}

fn state(memory: &Memory) -> MutexGuard<'_, State> {
    memory.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn accept(listener: TcpListener, memory: Memory) {
    while let Ok((stream, _)) = listener.accept().await {
        drop(stream.set_nodelay(true));
        let memory = Arc::clone(&memory);
        // A connection that the client broke off is its own affair.
        tokio::spawn(async move { drop(answer(stream, &memory).await) });
    }
}

/// Answers nothing.
async fn count(listener: TcpListener, memory: Memory) {
    while let Ok((stream, _)) = listener.accept().await {
        state(&memory).strayed += 1;
        drop(stream);
    }
}

async fn answer(mut stream: TcpStream, memory: &Memory) -> io::Result<()> {
    let mut received = Vec::new();
    while stream.read_buf(&mut received).await? > 0 {
        match read_request(&received) {
            Ok((request, length)) => {
                received.drain(..length);
                let answer = {
                    let mut state = state(memory);
                    state.heard.push(request);
                    state.answer.clone()
                };
                stream.write_all(&answer).await?;
            }
            Err(Broken::Incomplete) => {}
            Err(Broken::Malformed(_)) => return Ok(()),
        }
    }
    Ok(())
}
