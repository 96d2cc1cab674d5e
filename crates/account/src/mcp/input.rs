//! Standard input, whose end waits for the calls that are under way: a change that is made is answered too.

use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, ReadBuf};
use tokio::sync::watch;

/// How long a call may take to begin after its line was read. Nothing tells of lines that are not yet calls.
const BEGINNING: Duration = Duration::from_millis(100);

/// How many calls are under way.
#[derive(Clone)]
pub(super) struct Calls(Arc<watch::Sender<usize>>);

impl Default for Calls {
    fn default() -> Self {
        Calls(Arc::new(watch::Sender::new(0)))
    }
}

impl Calls {
    /// A call, which is under way until the value is dropped.
    pub(super) fn begin(&self) -> UnderWay {
        self.0.send_modify(|calls| *calls += 1);
        UnderWay(self.clone())
    }

    async fn ended(self) {
        tokio::time::sleep(BEGINNING).await;
        // The sender is there as long as this is.
        let _ = self.0.subscribe().wait_for(|calls| *calls == 0).await;
    }
}

pub(super) struct UnderWay(Calls);

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.0.send_modify(|calls| *calls -= 1);
    }
}

/// An input whose end is held back.
pub(super) struct Held<R> {
    input: R,
    calls: Calls,
    /// Once there was an end.
    ended: Option<Pin<Box<dyn Future<Output = ()> + Send>>>,
}

impl<R> Held<R> {
    pub(super) fn new(input: R, calls: Calls) -> Self {
        Held {
            input,
            calls,
            ended: None,
        }
    }
}

impl<R: AsyncRead + Unpin> AsyncRead for Held<R> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<std::io::Result<()>> {
        if self.ended.is_none() {
            let before = buffer.filled().len();
            let read = ready!(pin!(&mut self.input).poll_read(context, buffer));
            if read.is_err() || buffer.filled().len() > before || buffer.remaining() == 0 {
                return Poll::Ready(read);
            }
            self.ended = Some(Box::pin(self.calls.clone().ended()));
        }
        match &mut self.ended {
            Some(ended) => ended.as_mut().poll(context).map(Ok),
            None => Poll::Ready(Ok(())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::AsyncReadExt as _;

    #[tokio::test]
    async fn the_end_waits_for_calls_that_are_under_way() {
        let calls = Calls::default();
        let (first, second) = (calls.begin(), calls.begin());
        drop(first);
        let mut input = Held::new(&b""[..], calls);
        let mut text = String::new();
        // That nothing happens can be waited for by the clock only.
        let waited = tokio::time::timeout(BEGINNING * 3, input.read_to_string(&mut text)).await;
        assert!(waited.is_err(), "{waited:?}");
        drop(second);
        input.read_to_string(&mut text).await.unwrap();
    }

    #[tokio::test]
    async fn what_was_said_comes_before_the_end() {
        let mut text = String::new();
        let mut input = Held::new(&b"lines\n"[..], Calls::default());
        input.read_to_string(&mut text).await.unwrap();
        assert_eq!(text, "lines\n");
    }
}
