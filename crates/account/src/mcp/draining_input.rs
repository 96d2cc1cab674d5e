//! Delays the end of standard input until active calls are complete, so that the response to a change is sent.

use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, ReadBuf};
use tokio::sync::watch;

/// How long a call may take to become active after its line was read.
const GRACE_PERIOD: Duration = Duration::from_millis(100);

/// The number of active calls.
#[derive(Clone)]
pub(super) struct ActiveCalls(Arc<watch::Sender<usize>>);

impl Default for ActiveCalls {
    fn default() -> Self {
        ActiveCalls(Arc::new(watch::Sender::new(0)))
    }
}

impl ActiveCalls {
    /// Counts a call as active until the guard is dropped.
    pub(super) fn begin(&self) -> CallGuard {
        self.0.send_modify(|calls| *calls += 1);
        CallGuard(self.clone())
    }

    /// Waits until no call is active.
    pub(super) async fn all_complete(self) {
        tokio::time::sleep(GRACE_PERIOD).await;
        // The sender is not dropped while `self` exists.
        let _ = self.0.subscribe().wait_for(|calls| *calls == 0).await;
    }
}

pub(super) struct CallGuard(ActiveCalls);

impl Drop for CallGuard {
    fn drop(&mut self) {
        self.0.0.send_modify(|calls| *calls -= 1);
    }
}

/// An input that ends once active calls are complete.
pub(super) struct DrainingInput<R> {
    input: R,
    calls: ActiveCalls,
    /// Set once the inner input has ended.
    draining: Option<Pin<Box<dyn Future<Output = ()> + Send>>>,
}

impl<R> DrainingInput<R> {
    pub(super) fn new(input: R, calls: ActiveCalls) -> Self {
        DrainingInput {
            input,
            calls,
            draining: None,
        }
    }
}

impl<R: AsyncRead + Unpin> AsyncRead for DrainingInput<R> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<std::io::Result<()>> {
        if self.draining.is_none() {
            let before = buffer.filled().len();
            let read = ready!(pin!(&mut self.input).poll_read(context, buffer));
            if read.is_err() || buffer.filled().len() > before || buffer.remaining() == 0 {
                return Poll::Ready(read);
            }
            self.draining = Some(Box::pin(self.calls.clone().all_complete()));
        }
        match &mut self.draining {
            Some(draining) => draining.as_mut().poll(context).map(Ok),
            None => Poll::Ready(Ok(())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::AsyncReadExt as _;

    #[tokio::test]
    async fn the_end_waits_for_active_calls() {
        let calls = ActiveCalls::default();
        let (first, second) = (calls.begin(), calls.begin());
        drop(first);
        let mut input = DrainingInput::new(&b""[..], calls);
        let mut text = String::new();
        // Only a timeout can show that nothing happens.
        let waited = tokio::time::timeout(GRACE_PERIOD * 3, input.read_to_string(&mut text)).await;
        assert!(waited.is_err(), "{waited:?}");
        drop(second);
        input.read_to_string(&mut text).await.unwrap();
    }

    #[tokio::test]
    async fn lines_are_read_before_the_end() {
        let mut text = String::new();
        let mut input = DrainingInput::new(&b"lines\n"[..], ActiveCalls::default());
        input.read_to_string(&mut text).await.unwrap();
        assert_eq!(text, "lines\n");
    }
}
