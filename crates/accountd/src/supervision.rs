//! Background tasks whose panics end the service, instead of leaving it without them.

use futures_util::FutureExt as _;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

/// Whether any of several tasks has panicked. Clones share it.
#[derive(Clone, Debug, Default)]
pub(crate) struct TaskFailure(Arc<Notify>);

impl TaskFailure {
    /// Starts a task.
    pub(crate) fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) -> JoinHandle<()> {
        let failed = Arc::clone(&self.0);
        tokio::spawn(async move {
            // The panic hook has printed the message. Nothing of the task is used after it.
            if AssertUnwindSafe(task).catch_unwind().await.is_err() {
                failed.notify_one();
            }
        })
    }

    /// Completes when a task has panicked, also before the call. Only one caller is notified.
    pub(crate) async fn occurred(&self) {
        self.0.notified().await;
    }
}

#[cfg(test)]
mod tests {
    use super::TaskFailure;
    use futures_util::FutureExt as _;

    #[tokio::test]
    async fn panics_are_noticed() {
        let failure = TaskFailure::default();
        failure.spawn(async {}).await.unwrap();
        assert_eq!(failure.occurred().now_or_never(), None);
        failure
            .spawn(async { panic!("expected by this test") })
            .await
            .unwrap();
        failure.occurred().await;
    }
}
