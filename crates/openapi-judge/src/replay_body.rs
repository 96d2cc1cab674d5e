//! Bodies that are read for judging and then passed on unchanged.

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

/// Why a body was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyError {
    /// It is longer than the limit.
    TooLarge,
    /// Its framing is malformed, or the connection ended before the body did.
    Incomplete,
}

/// A body that replays what was read of another body, followed by the rest of it.
pub struct ReplayBody<B: Body> {
    frames: VecDeque<Frame<Bytes>>,
    failure: Option<Box<B::Error>>,
    rest: Option<Pin<Box<B>>>,
}

impl<B: Body<Data = Bytes>> ReplayBody<B> {
    /// Wraps a body that was not read.
    pub fn unread(body: B) -> ReplayBody<B> {
        ReplayBody {
            frames: VecDeque::new(),
            failure: None,
            rest: Some(Box::pin(body)),
        }
    }

    /// Creates a body of these bytes.
    pub fn from_bytes(bytes: impl Into<Bytes>) -> ReplayBody<B> {
        let bytes = bytes.into();
        let frames = (!bytes.is_empty()).then(|| Frame::data(bytes));
        ReplayBody {
            frames: frames.into_iter().collect(),
            failure: None,
            rest: None,
        }
    }

    /// Reads a body. Its bytes are returned if it is complete and has at most `limit` of them.
    pub async fn read(body: B, limit: usize) -> (ReplayBody<B>, Result<Vec<u8>, BodyError>) {
        let mut replay = ReplayBody::unread(body);
        let mut bytes = Vec::new();
        loop {
            let Some(rest) = &mut replay.rest else {
                let whole = bytes.clone();
                return (replay.starting_with(bytes), Ok(whole));
            };
            let known = usize::try_from(rest.size_hint().lower()).unwrap_or(usize::MAX);
            if bytes.len().saturating_add(known) > limit {
                return (replay.starting_with(bytes), Err(BodyError::TooLarge));
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
                    return (replay.starting_with(bytes), Err(BodyError::Incomplete));
                }
                None => replay.rest = None,
            }
            if bytes.len() > limit {
                return (replay.starting_with(bytes), Err(BodyError::TooLarge));
            }
        }
    }

    /// Prepends the bytes as one frame: keeping many small frames would take a multiple of the memory.
    fn starting_with(mut self, bytes: impl Into<Bytes>) -> ReplayBody<B> {
        let bytes = bytes.into();
        if !bytes.is_empty() {
            self.frames.push_front(Frame::data(bytes));
        }
        self
    }
}

impl<B: Body> fmt::Debug for ReplayBody<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReplayBody").finish_non_exhaustive()
    }
}

impl<B: Body<Data = Bytes>> Body for ReplayBody<B> {
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
