//! Calls from programs without an asynchronous runtime.
//!
//! Every call of a generated client is a future, and [`Wait::wait`] returns its result in place of `.await`:
//!
//! ```no_run
//! # use openapi_client_runtime::Error;
//! # async fn call() -> Result<(), Error<()>> { Ok(()) }
//! use openapi_client_runtime::blocking::Wait;
//!
//! call().wait()?;
//! # Ok::<(), Error<()>>(())
//! ```
//!
//! The program needs no runtime of its own: one thread serves the connections and timers of all calls, and is started by the
//! first one. Calls of several threads wait independently of each other.

use crate::error::Error;
use crate::failure::CallFailure;
use std::io;
use std::sync::OnceLock;
use tokio::runtime::{Builder, Handle, Runtime};

/// Waits for a call; implemented by every future of a generated client.
pub trait Wait<T, E>: Future<Output = Result<T, Error<E>>> + Sized {
    /// Blocks the current thread until the call has ended.
    ///
    /// Inside of an asynchronous runtime, write `.await` instead: this would keep a thread of that runtime from its other
    /// work.
    ///
    /// # Errors
    ///
    /// Returns the error of the call, or [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if the thread that serves
    /// connections cannot be started; nothing was sent then.
    fn wait(self) -> Result<T, Error<E>>;
}

impl<T: Send, E: Send, F: Future<Output = Result<T, Error<E>>> + Send> Wait<T, E> for F {
    fn wait(self) -> Result<T, Error<E>> {
        let runtime = runtime().map_err(|error| {
            CallFailure::InvalidRequest(format!("cannot start a thread for connections: {error}"))
        })?;
        if Handle::try_current().is_err() {
            return runtime.block_on(self);
        }
        // Tokio panics if a thread of a runtime enters another one.
        std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().spawn_scoped(scope, || runtime.block_on(self));
            let thread = thread
                .map_err(|error| CallFailure::InvalidRequest(format!("cannot start a thread: {error}")))?;
            match thread.join() {
                Ok(result) => result,
                Err(panic) => std::panic::resume_unwind(panic),
            }
        })
    }
}

/// Returns the runtime of all calls, which the first one starts.
fn runtime() -> io::Result<&'static Runtime> {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime);
    }
    let mut builder = Builder::new_multi_thread();
    let built = builder
        .worker_threads(1)
        .thread_name("openapi-client")
        .enable_all()
        .build()?;
    // A runtime that another thread has started meanwhile is used, and this one ends.
    Ok(RUNTIME.get_or_init(|| built))
}
