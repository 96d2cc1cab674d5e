//! Bodies that were looked at and then go on as they came.

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

/// Why the bytes of a body are not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It is longer than the limit.
    TooLong,
    /// Its framing is wrong, or the connection ended before it did.
    BrokeOff,
}

/// A body that gives again what was read of another one, and then the rest of it.
pub struct Replay<B: Body> {
    frames: VecDeque<Frame<Bytes>>,
    failure: Option<Box<B::Error>>,
    rest: Option<Pin<Box<B>>>,
}

impl<B: Body<Data = Bytes>> Replay<B> {
    /// A body that was not looked at.
    pub fn passing(body: B) -> Replay<B> {
        Replay {
            frames: VecDeque::new(),
            failure: None,
            rest: Some(Box::pin(body)),
        }
    }

    /// A body of these bytes.
    pub fn of(bytes: impl Into<Bytes>) -> Replay<B> {
        let bytes = bytes.into();
        let frames = (!bytes.is_empty()).then(|| Frame::data(bytes));
        Replay {
            frames: frames.into_iter().collect(),
            failure: None,
            rest: None,
        }
    }

    /// Reads a body; its bytes are told if it is whole and has at most `limit` of them.
    pub async fn read(body: B, limit: usize) -> (Replay<B>, Result<Vec<u8>, Unread>) {
        let mut replay = Replay::passing(body);
        let mut bytes = Vec::new();
        loop {
            let Some(rest) = &mut replay.rest else {
                let told = bytes.clone();
                return (replay.beginning(bytes), Ok(told));
            };
            let known = usize::try_from(rest.size_hint().lower()).unwrap_or(usize::MAX);
            if bytes.len().saturating_add(known) > limit {
                return (replay.beginning(bytes), Err(Unread::TooLong));
            }
            match poll_fn(|context| rest.as_mut().poll_frame(context)).await {
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(data) => bytes.extend_from_slice(&data),
                    // Trailers come last.
                    Err(frame) => replay.frames.push_back(frame),
                },
                Some(Err(error)) => {
                    replay.failure = Some(Box::new(error));
                    replay.rest = None;
                    return (replay.beginning(bytes), Err(Unread::BrokeOff));
                }
                None => replay.rest = None,
            }
            if bytes.len() > limit {
                return (replay.beginning(bytes), Err(Unread::TooLong));
            }
        }
    }

    /// The same after these bytes, which are one frame: a body of many small ones would take many times
    /// the memory of its bytes.
    fn beginning(mut self, bytes: impl Into<Bytes>) -> Replay<B> {
        let bytes = bytes.into();
        if !bytes.is_empty() {
            self.frames.push_front(Frame::data(bytes));
        }
        self
    }
}

impl<B: Body> fmt::Debug for Replay<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Replay").finish_non_exhaustive()
    }
}

impl<B: Body<Data = Bytes>> Body for Replay<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        let replay = self.get_mut();
        if let Some(frame) = replay.frames.pop_front() {
            return Poll::Ready(Some(Ok(frame)));
        }
        if let Some(failure) = replay.failure.take() {
            return Poll::Ready(Some(Err(*failure)));
        }
        match &mut replay.rest {
            Some(rest) => rest.as_mut().poll_frame(context),
            None => Poll::Ready(None),
        }
    }

    fn is_end_stream(&self) -> bool {
        let ended = self.rest.as_ref().is_none_or(|rest| rest.is_end_stream());
        self.frames.is_empty() && self.failure.is_none() && ended
    }

    fn size_hint(&self) -> SizeHint {
        let read = self.frames.iter().filter_map(Frame::data_ref);
        let read: u64 = read.map(|data| data.len() as u64).sum();
        let rest = match (&self.rest, &self.failure) {
            (Some(rest), _) => rest.size_hint(),
            (None, Some(_)) => SizeHint::default(),
            (None, None) => SizeHint::with_exact(0),
        };
        let mut hint = SizeHint::new();
        hint.set_lower(rest.lower().saturating_add(read));
        if let Some(upper) = rest.upper() {
            hint.set_upper(upper.saturating_add(read));
        }
        hint
    }
}
