//! The hooks that progenitor's client calls around every request.

use super::super::progenitor;
use super::call::Call;
use progenitor_client::{ClientHooks, Error, OperationInfo};

impl ClientHooks<Call> for progenitor::Client {
    async fn pre<E>(&self, request: &mut reqwest::Request, _: &OperationInfo) -> Result<(), Error<E>> {
        self.inner.apply(request).map_err(Error::InvalidRequest)?;
        match &self.inner.attempts {
            // In a box, as below: a call of one request does not carry what it has no use for.
            Some(attempts) => Box::pin(attempts.authorize(request))
                .await
                .map_err(Error::Custom),
            None => Ok(()),
        }
    }

    async fn exec(
        &self,
        request: reqwest::Request,
        _: &OperationInfo,
    ) -> reqwest::Result<reqwest::Response> {
        match &self.inner.attempts {
            Some(attempts) => {
                Box::pin(attempts.run(&self.client, request, self.inner.response_limit)).await
            }
            None => self.client.execute(request).await,
        }
    }
}
