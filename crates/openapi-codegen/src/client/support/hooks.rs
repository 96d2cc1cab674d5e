//! The hooks that progenitor's client calls around every request.

use super::super::progenitor;
use super::call::Call;
use progenitor_client::{ClientHooks, Error, OperationInfo};

impl ClientHooks<Call> for progenitor::Client {
    async fn pre<E>(&self, request: &mut reqwest::Request, _: &OperationInfo) -> Result<(), Error<E>> {
        self.inner.apply(request).map_err(Error::InvalidRequest)
    }
}
