//! Receives what progenitor's `send` returns.

use super::ReceivedResponse;
use crate::call::Call;
use crate::failure::CallFailure;
use crate::platform::Body;
use bytes::{Bytes, BytesMut};
use progenitor_client::{ByteStream, Error, ResponseValue};
use reqwest::header::CONTENT_LENGTH;
use std::future::poll_fn;

impl Call {
    /// Receives the whole response.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no complete response.
    pub async fn receive(
        &mut self,
        sent: Result<ResponseValue<ByteStream>, Error<ByteStream>>,
    ) -> Result<ReceivedResponse, CallFailure> {
        let headers = self.response_headers.take().unwrap_or_default();
        let outcome = self.retry.as_ref().and_then(|retry| retry.outcome());
        let attempts = outcome.map_or(1, |outcome| outcome.attempts);
        if let Some(reason) = outcome.and_then(|outcome| outcome.refresh_error.clone()) {
            return Err(CallFailure::Credential(reason, attempts));
        }
        let head = head(sent, attempts)?;
        let mut response = ReceivedResponse {
            status: head.status(),
            headers,
            body: Bytes::new(),
            attempts,
        };
        response.body = match outcome.map_or(&Body::Unread, |outcome| &outcome.body) {
            Body::Unread => response.collect(head.into_inner(), self.response_limit).await?,
            Body::Complete(body) => body.clone(),
            Body::TooLong => return Err(response.too_long(self.response_limit)),
        };
        crate::trace::record_response(response.status, &response.headers, attempts);
        Ok(response)
    }
}

fn head(
    sent: Result<ResponseValue<ByteStream>, Error<ByteStream>>,
    attempts: u32,
) -> Result<ResponseValue<ByteStream>, CallFailure> {
    Err(match sent {
        Ok(head) | Err(Error::ErrorResponse(head)) => return Ok(head),
        Err(Error::UnexpectedResponse(response)) => return Ok(ResponseValue::stream(response)),
        Err(
            Error::CommunicationError(error) | Error::InvalidUpgrade(error) | Error::ResponseBodyError(error),
        ) => {
            // A request that cannot be built was not sent.
            if error.is_builder() {
                CallFailure::InvalidRequest(error.without_url().to_string())
            } else {
                CallFailure::Transport(error, attempts)
            }
        }
        Err(Error::InvalidRequest(reason)) => CallFailure::InvalidRequest(reason),
        // The hook `pre` reports a missing token so.
        Err(Error::Custom(reason)) => CallFailure::Credential(reason, 0),
        // progenitor knows no type of a response, so it decodes none.
        Err(Error::InvalidResponsePayload(_, error)) => CallFailure::InvalidRequest(error.to_string()),
    })
}

impl ReceivedResponse {
    /// Reads the body to its end. A body of one frame is not copied.
    async fn collect(&self, mut stream: ByteStream, limit: usize) -> Result<Bytes, CallFailure> {
        let mut first = Bytes::new();
        let mut joined: Option<BytesMut> = None;
        while let Some(frame) = poll_fn(|context| stream.as_mut().poll_next(context)).await {
            let frame = frame.map_err(|error| CallFailure::Transport(error, self.attempts))?;
            let length = joined.as_ref().map_or(first.len(), BytesMut::len);
            // A response to `HEAD` has the length of a body that is not sent.
            let announced = self.content_length().unwrap_or_default();
            if frame.len() > limit - length || announced > limit as u64 {
                return Err(self.too_long(limit));
            }
            match &mut joined {
                Some(joined) => joined.extend_from_slice(&frame),
                None if first.is_empty() => first = frame,
                None => {
                    let mut bytes = BytesMut::with_capacity((first.len() + frame.len()) * 2);
                    bytes.extend_from_slice(&first);
                    bytes.extend_from_slice(&frame);
                    joined = Some(bytes);
                }
            }
        }
        Ok(joined.map_or(first, BytesMut::freeze))
    }

    fn content_length(&self) -> Option<u64> {
        self.headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
    }

    fn too_long(&self, limit: usize) -> CallFailure {
        self.mismatch(format!("the body is longer than {limit} bytes"))
    }
}
