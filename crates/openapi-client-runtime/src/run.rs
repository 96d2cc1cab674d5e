//! The future of a call.

use crate::error::Error;
use crate::operation::OperationDescriptor;
use crate::trace::CallSpan;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// Returns a future that polls a call in its span, and adds the operation to its error.
///
/// Not an `async fn`, which would move the call's large future twice.
pub fn run<T, E, F>(
    operation: &'static OperationDescriptor,
    call: F,
) -> impl Future<Output = Result<T, Error<E>>>
where
    F: Future<Output = Result<T, Error<E>>>,
{
    Run {
        call,
        operation,
        span: CallSpan::new(operation),
    }
}

pin_project_lite::pin_project! {
    struct Run<F> {
        #[pin]
        call: F,
        operation: &'static OperationDescriptor,
        span: CallSpan,
    }
}

impl<T, E, F> Future for Run<F>
where
    F: Future<Output = Result<T, Error<E>>>,
{
    type Output = Result<T, Error<E>>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let result = {
            let _entered = this.span.enter();
            ready!(this.call.poll(context))
        };
        Poll::Ready(result.map_err(|error| {
            this.span.record_error(&error);
            error.of_operation(this.operation)
        }))
    }
}
