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
use std::sync::{Mutex, OnceLock, PoisonError};
use tokio::runtime::{Builder, Handle, Runtime, RuntimeFlavor};

/// Waits for a call; implemented by every future of a generated client.
pub trait Wait<T, E>: Future<Output = Result<T, Error<E>>> + Sized {
    /// Blocks the current thread until the call has ended.
    ///
    /// Inside of an asynchronous runtime, write `.await` instead: this would keep a thread of that runtime from its other
    /// work. In a runtime of one thread it is an error.
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
        match Handle::try_current().map(|handle| handle.runtime_flavor()) {
            Err(_) => return runtime.block_on(self),
            Ok(RuntimeFlavor::CurrentThread) => {
                let reason = "`wait` would block the only thread of this runtime; use `.await`";
                return Err(CallFailure::InvalidRequest(reason.to_owned()).into());
            }
            Ok(_) => {}
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
    // Only one is built: a runtime must not be dropped by a thread of another one.
    static BUILDING: Mutex<()> = Mutex::new(());
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime);
    }
    let _building = BUILDING.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime);
    }
    let mut builder = Builder::new_multi_thread();
    let built = builder
        .worker_threads(1)
        .thread_name("openapi-client")
        .enable_all()
        .build()?;
    Ok(RUNTIME.get_or_init(|| built))
}
