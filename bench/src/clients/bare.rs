//! The hand-written baseline of the generated client: reqwest and the generated types, so that both parse the same.

use super::TIMEOUT;
use crate::report::Failure;
use crate::service::WRITE_TOKEN;
use account_client::types::{Account, AccountPatch, UserDocument};
use http::header::{ACCEPT, CONTENT_TYPE};
use reqwest::{RequestBuilder, Response};
use serde::de::DeserializeOwned;

/// A reqwest client and the server's address.
pub(crate) struct Bare {
    http: reqwest::Client,
    base_url: String,
}

impl Bare {
    pub(super) fn new(http: reqwest::Client, base_url: &str) -> Self {
        Self {
            http,
            base_url: base_url.to_owned(),
        }
    }

    /// `PATCH /v1/account`
    pub(super) async fn patch(&self, body: &AccountPatch) -> Result<Account, Failure> {
        let request = self
            .http
            .patch(format!("{}/v1/account", self.base_url))
            .header(ACCEPT, "application/json")
            .json(body);
        send(request, "application/json").await
    }

    /// `GET /api/v2/account/details`
    pub(super) async fn details(&self) -> Result<UserDocument, Failure> {
        let request = self
            .http
            .get(format!("{}/api/v2/account/details", self.base_url))
            .header(ACCEPT, "application/vnd.api+json");
        send(request, "application/vnd.api+json").await
    }
}

/// Sends a request, and decodes the body of a successful response in the expected media type.
async fn send<T: DeserializeOwned>(request: RequestBuilder, media_type: &str) -> Result<T, Failure> {
    let response = request
        .bearer_auth(WRITE_TOKEN)
        .timeout(TIMEOUT)
        .send()
        .await
        .and_then(Response::error_for_status)
        .map_err(Failure::because("reqwest"))?;
    if response
        .headers()
        .get(CONTENT_TYPE)
        .is_none_or(|value| value != media_type)
    {
        return Err(Failure::new("unexpected media type"));
    }
    response.json().await.map_err(Failure::because("reqwest"))
}
