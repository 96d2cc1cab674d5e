//! A server that answers with the bytes it was given, whatever it is asked.

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
    memory: Memory,
    accepting: JoinHandle<()>,
}

type Memory = Arc<Mutex<State>>;

#[derive(Debug, Default)]
struct State {
    answer: Vec<u8>,
    heard: Vec<Request>,
}

impl Canned {
    pub(super) async fn open() -> io::Result<Canned> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let memory = Memory::default();
        let accepting = tokio::spawn(accept(listener, Arc::clone(&memory)));
        Ok(Canned {
            address,
            memory,
            accepting,
        })
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    pub(super) fn prepare(&self, answer: &Response) {
        let answer = bytes_of_response(answer);
        let heard = Vec::new();
        *state(&self.memory) = State { answer, heard };
    }

    pub(super) fn heard(&self) -> Vec<Request> {
        std::mem::take(&mut state(&self.memory).heard)
    }
}

impl Drop for Canned {
    fn drop(&mut self) {
        self.accepting.abort();
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
