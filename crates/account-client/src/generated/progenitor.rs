// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};

/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    /// Error types.
    pub mod error {
        /// Error from a `TryFrom` or `FromStr` implementation.
        pub struct ConversionError(::std::borrow::Cow<'static, str>);

        impl ::std::error::Error for ConversionError {}

        impl ::std::fmt::Display for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }

        impl ::std::fmt::Debug for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }

        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }

        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
}

#[derive(Clone, Debug)]
/**Client for Account API

Version: 2.0.0*/
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: super::runtime::Call,
}

impl Client {
    /// Create a new client.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new(baseurl: &str, inner: super::runtime::Call) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let client = {
            let dur = ::std::time::Duration::from_secs(15u64);
            reqwest::ClientBuilder::new().connect_timeout(dur).timeout(dur)
        };
        #[cfg(target_arch = "wasm32")]
        let client = reqwest::ClientBuilder::new();
        Self::new_with_client(baseurl, client.build().unwrap(), inner)
    }

    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: super::runtime::Call,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}

impl ClientInfo<super::runtime::Call> for Client {
    fn api_version() -> &'static str {
        "2.0.0"
    }

    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }

    fn client(&self) -> &reqwest::Client {
        &self.client
    }

    fn inner(&self) -> &super::runtime::Call {
        &self.inner
    }
}

const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<super::runtime::Call>,
    {}
};

impl Client {
    pub fn get_account_details(&self) -> builder::GetAccountDetails<'_> {
        builder::GetAccountDetails::new(self)
    }

    pub fn update_account(&self) -> builder::UpdateAccount<'_> {
        builder::UpdateAccount::new(self)
    }

    pub fn change_password(&self) -> builder::ChangePassword<'_> {
        builder::ChangePassword::new(self)
    }

    pub fn get_user(&self) -> builder::GetUser<'_> {
        builder::GetUser::new(self)
    }

    pub fn list_user_tokens(&self) -> builder::ListUserTokens<'_> {
        builder::ListUserTokens::new(self)
    }

    pub fn create_user_token(&self) -> builder::CreateUserToken<'_> {
        builder::CreateUserToken::new(self)
    }

    pub fn get_user_token(&self) -> builder::GetUserToken<'_> {
        builder::GetUserToken::new(self)
    }

    pub fn delete_user_token(&self) -> builder::DeleteUserToken<'_> {
        builder::DeleteUserToken::new(self)
    }

    pub fn discover_services(&self) -> builder::DiscoverServices<'_> {
        builder::DiscoverServices::new(self)
    }

    pub fn ping(&self) -> builder::Ping<'_> {
        builder::Ping::new(self)
    }

    pub fn get_account(&self) -> builder::GetAccount<'_> {
        builder::GetAccount::new(self)
    }

    pub fn patch_account(&self) -> builder::PatchAccount<'_> {
        builder::PatchAccount::new(self)
    }

    pub fn confirm_email(&self) -> builder::ConfirmEmail<'_> {
        builder::ConfirmEmail::new(self)
    }

    pub fn get_workspace_profile(&self) -> builder::GetWorkspaceProfile<'_> {
        builder::GetWorkspaceProfile::new(self)
    }

    pub fn put_workspace_profile(&self) -> builder::PutWorkspaceProfile<'_> {
        builder::PutWorkspaceProfile::new(self)
    }
}

/// Types for composing operation parameters.
#[allow(clippy::all)]
pub mod builder {
    use super::types;
    #[allow(unused_imports)]
    use super::{
        encode_path, ByteStream, ClientInfo, ClientHooks, Error, OperationInfo,
        RequestBuilderExt, ResponseValue,
    };

    /**Builder for [`Client::get_account_details`]

[`Client::get_account_details`]: super::Client::get_account_details*/
    #[derive(Debug, Clone)]
    pub struct GetAccountDetails<'a> {
        client: &'a super::Client,
        if_none_match: Result<Option<::std::string::String>, String>,
    }

    impl<'a> GetAccountDetails<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                if_none_match: Ok(None),
            }
        }

        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_none_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for if_none_match failed"
                        .to_string()
                });
            self
        }

        ///Sends a `GET` request to `/api/v2/account/details`
        pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
            let Self { client, if_none_match } = self;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v2/account/details", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client.client.get(url).headers(header_map).build()?;
            let info = OperationInfo {
                operation_id: "get_account_details",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::stream(response)),
                _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
            }
        }
    }

    /**Builder for [`Client::update_account`]

[`Client::update_account`]: super::Client::update_account*/
    #[derive(Debug, Clone)]
    pub struct UpdateAccount<'a> {
        client: &'a super::Client,
        if_match: Result<Option<::std::string::String>, String>,
        body: Result<super::super::types::UpdateAccountDocument, String>,
    }

    impl<'a> UpdateAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                if_match: Ok(None),
                body: Err("body was not initialized".to_string()),
            }
        }

        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for if_match failed"
                        .to_string()
                });
            self
        }

        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<super::super::types::UpdateAccountDocument>,
        {
            self.body = value
                .try_into()
                .map_err(|_| {
                    "conversion to `super :: super :: types :: UpdateAccountDocument` for body failed"
                        .to_string()
                });
            self
        }

        ///Sends a `PATCH` request to `/api/v2/account/update`
        pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
            let Self { client, if_match, body } = self;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let body = body.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v2/account/update", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            if let Some(value) = if_match {
                header_map.append("If-Match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "update_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::stream(response)),
                _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
            }
        }
    }

    /**Builder for [`Client::change_password`]

[`Client::change_password`]: super::Client::change_password*/
    #[derive(Debug, Clone)]
    pub struct ChangePassword<'a> {
        client: &'a super::Client,
        body: Result<super::super::types::ChangePasswordDocument, String>,
    }

    impl<'a> ChangePassword<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Err("body was not initialized".to_string()),
            }
        }

        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<super::super::types::ChangePasswordDocument>,
        {
            self.body = value
                .try_into()
                .map_err(|_| {
                    "conversion to `super :: super :: types :: ChangePasswordDocument` for body failed"
                        .to_string()
                });
            self
        }

        ///Sends a `PATCH` request to `/api/v2/account/password`
        pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
            let Self { client, body } = self;
            let body = body.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v2/account/password", client.baseurl,);
            #[allow(unused_mut)]
            let mut request = client.client.patch(url).json(&body).build()?;
            let info = OperationInfo {
                operation_id: "change_password",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::stream(response)),
                _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
            }
        }
    }

    /**Builder for [`Client::get_user`]

[`Client::get_user`]: super::Client::get_user*/
    #[derive(Debug, Clone)]
    pub struct GetUser<'a> {
        client: &'a super::Client,
        user: Result<::std::string::String, String>,
    }

    impl<'a> GetUser<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                user: Err("user was not initialized".to_string()),
            }
        }

        pub fn user<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.user = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for user failed"
                        .to_string()
                });
            self
        }

        ///Sends a `GET` request to `/api/v2/users/{user}`
        pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
            let Self { client, user } = self;
            let user = user.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v2/users/{}", client.baseurl, encode_path(& user.to_string()),
            );
            #[allow(unused_mut)]
            let mut request = client.client.get(url).build()?;
            let info = OperationInfo {
                operation_id: "get_user",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::stream(response)),
                _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
            }
        }
    }

    /**Builder for [`Client::list_user_tokens`]

[`Client::list_user_tokens`]: super::Client::list_user_tokens*/
    #[derive(Debug, Clone)]
    pub struct ListUserTokens<'a> {
        client: &'a super::Client,
        user: Result<::std::string::String, String>,
    }

    impl<'a> ListUserTokens<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                user: Err("user was not initialized".to_string()),
            }
        }

        pub fn user<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.user = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for user failed"
                        .to_string()
                });
            self
        }

        ///Sends a `GET` request to `/api/v2/users/{user}/authentication-tokens`
        pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
            let Self { client, user } = self;
            let user = user.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v2/users/{}/authentication-tokens", client.baseurl, encode_path(&
                user.to_string()),
            );
            #[allow(unused_mut)]
            let mut request = client.client.get(url).build()?;
            let info = OperationInfo {
                operation_id: "list_user_tokens",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::stream(response)),
                _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
            }
        }
    }

    /**Builder for [`Client::create_user_token`]

[`Client::create_user_token`]: super::Client::create_user_token*/
    #[derive(Debug, Clone)]
    pub struct CreateUserToken<'a> {
        client: &'a super::Client,
        user: Result<::std::string::String, String>,
        body: Result<super::super::types::CreateAuthenticationTokenDocument, String>,
    }

    impl<'a> CreateUserToken<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                user: Err("user was not initialized".to_string()),
                body: Err("body was not initialized".to_string()),
            }
        }

        pub fn user<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.user = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for user failed"
                        .to_string()
                });
            self
        }

        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<
                super::super::types::CreateAuthenticationTokenDocument,
            >,
        {
            self.body = value
                .try_into()
                .map_err(|_| {
                    "conversion to `super :: super :: types :: CreateAuthenticationTokenDocument` for body failed"
                        .to_string()
                });
            self
        }

        ///Sends a `POST` request to `/api/v2/users/{user}/authentication-tokens`
        pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
            let Self { client, user, body } = self;
            let user = user.map_err(Error::InvalidRequest)?;
            let body = body.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v2/users/{}/authentication-tokens", client.baseurl, encode_path(&
                user.to_string()),
            );
            #[allow(unused_mut)]
            let mut request = client.client.post(url).json(&body).build()?;
            let info = OperationInfo {
                operation_id: "create_user_token",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::stream(response)),
                _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
            }
        }
    }

    /**Builder for [`Client::get_user_token`]

[`Client::get_user_token`]: super::Client::get_user_token*/
    #[derive(Debug, Clone)]
    pub struct GetUserToken<'a> {
        client: &'a super::Client,
        token_id: Result<::std::string::String, String>,
    }

    impl<'a> GetUserToken<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                token_id: Err("token_id was not initialized".to_string()),
            }
        }

        pub fn token_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.token_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for token_id failed"
                        .to_string()
                });
            self
        }

        ///Sends a `GET` request to `/api/v2/authentication-tokens/{token_id}`
        pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
            let Self { client, token_id } = self;
            let token_id = token_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v2/authentication-tokens/{}", client.baseurl, encode_path(&
                token_id.to_string()),
            );
            #[allow(unused_mut)]
            let mut request = client.client.get(url).build()?;
            let info = OperationInfo {
                operation_id: "get_user_token",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::stream(response)),
                _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
            }
        }
    }

    /**Builder for [`Client::delete_user_token`]

[`Client::delete_user_token`]: super::Client::delete_user_token*/
    #[derive(Debug, Clone)]
    pub struct DeleteUserToken<'a> {
        client: &'a super::Client,
        token_id: Result<::std::string::String, String>,
    }

    impl<'a> DeleteUserToken<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                token_id: Err("token_id was not initialized".to_string()),
            }
        }

        pub fn token_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.token_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for token_id failed"
                        .to_string()
                });
            self
        }

        ///Sends a `DELETE` request to `/api/v2/authentication-tokens/{token_id}`
        pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
            let Self { client, token_id } = self;
            let token_id = token_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v2/authentication-tokens/{}", client.baseurl, encode_path(&
                token_id.to_string()),
            );
            #[allow(unused_mut)]
            let mut request = client.client.delete(url).build()?;
            let info = OperationInfo {
                operation_id: "delete_user_token",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::stream(response)),
                _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
            }
        }
    }

    /**Builder for [`Client::discover_services`]

[`Client::discover_services`]: super::Client::discover_services*/
    #[derive(Debug, Clone)]
    pub struct DiscoverServices<'a> {
        client: &'a super::Client,
    }

    impl<'a> DiscoverServices<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }

        ///Sends a `GET` request to `/.well-known/terraform.json`
        pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
            let Self { client } = self;
            let url = format!("{}/.well-known/terraform.json", client.baseurl,);
            #[allow(unused_mut)]
            let mut request = client.client.get(url).build()?;
            let info = OperationInfo {
                operation_id: "discover_services",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::stream(response)),
                _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
            }
        }
    }

    /**Builder for [`Client::ping`]

[`Client::ping`]: super::Client::ping*/
    #[derive(Debug, Clone)]
    pub struct Ping<'a> {
        client: &'a super::Client,
    }

    impl<'a> Ping<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }

        ///Sends a `GET` request to `/api/v2/ping`
        pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
            let Self { client } = self;
            let url = format!("{}/api/v2/ping", client.baseurl,);
            #[allow(unused_mut)]
            let mut request = client.client.get(url).build()?;
            let info = OperationInfo {
                operation_id: "ping",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::stream(response)),
                _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
            }
        }
    }

    /**Builder for [`Client::get_account`]

[`Client::get_account`]: super::Client::get_account*/
    #[derive(Debug, Clone)]
    pub struct GetAccount<'a> {
        client: &'a super::Client,
        if_none_match: Result<Option<::std::string::String>, String>,
    }

    impl<'a> GetAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                if_none_match: Ok(None),
            }
        }

        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_none_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for if_none_match failed"
                        .to_string()
                });
            self
        }

        ///Sends a `GET` request to `/v1/account`
        pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
            let Self { client, if_none_match } = self;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let url = format!("{}/v1/account", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client.client.get(url).headers(header_map).build()?;
            let info = OperationInfo {
                operation_id: "get_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::stream(response)),
                _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
            }
        }
    }

    /**Builder for [`Client::patch_account`]

[`Client::patch_account`]: super::Client::patch_account*/
    #[derive(Debug, Clone)]
    pub struct PatchAccount<'a> {
        client: &'a super::Client,
        if_match: Result<Option<::std::string::String>, String>,
        body: Result<super::super::types::AccountPatch, String>,
    }

    impl<'a> PatchAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                if_match: Ok(None),
                body: Err("body was not initialized".to_string()),
            }
        }

        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for if_match failed"
                        .to_string()
                });
            self
        }

        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<super::super::types::AccountPatch>,
        {
            self.body = value
                .try_into()
                .map_err(|_| {
                    "conversion to `super :: super :: types :: AccountPatch` for body failed"
                        .to_string()
                });
            self
        }

        ///Sends a `PATCH` request to `/v1/account`
        pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
            let Self { client, if_match, body } = self;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let body = body.map_err(Error::InvalidRequest)?;
            let url = format!("{}/v1/account", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            if let Some(value) = if_match {
                header_map.append("If-Match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "patch_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::stream(response)),
                _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
            }
        }
    }

    /**Builder for [`Client::confirm_email`]

[`Client::confirm_email`]: super::Client::confirm_email*/
    #[derive(Debug, Clone)]
    pub struct ConfirmEmail<'a> {
        client: &'a super::Client,
        body: Result<super::super::types::EmailConfirmation, String>,
    }

    impl<'a> ConfirmEmail<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Err("body was not initialized".to_string()),
            }
        }

        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<super::super::types::EmailConfirmation>,
        {
            self.body = value
                .try_into()
                .map_err(|_| {
                    "conversion to `super :: super :: types :: EmailConfirmation` for body failed"
                        .to_string()
                });
            self
        }

        ///Sends a `POST` request to `/v1/account/email/confirm`
        pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
            let Self { client, body } = self;
            let body = body.map_err(Error::InvalidRequest)?;
            let url = format!("{}/v1/account/email/confirm", client.baseurl,);
            #[allow(unused_mut)]
            let mut request = client.client.post(url).json(&body).build()?;
            let info = OperationInfo {
                operation_id: "confirm_email",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::stream(response)),
                _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
            }
        }
    }

    /**Builder for [`Client::get_workspace_profile`]

[`Client::get_workspace_profile`]: super::Client::get_workspace_profile*/
    #[derive(Debug, Clone)]
    pub struct GetWorkspaceProfile<'a> {
        client: &'a super::Client,
        if_none_match: Result<Option<::std::string::String>, String>,
    }

    impl<'a> GetWorkspaceProfile<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                if_none_match: Ok(None),
            }
        }

        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_none_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for if_none_match failed"
                        .to_string()
                });
            self
        }

        ///Sends a `GET` request to `/api/workspace/account/profile`
        pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
            let Self { client, if_none_match } = self;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/workspace/account/profile", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client.client.get(url).headers(header_map).build()?;
            let info = OperationInfo {
                operation_id: "get_workspace_profile",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::stream(response)),
                _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
            }
        }
    }

    /**Builder for [`Client::put_workspace_profile`]

[`Client::put_workspace_profile`]: super::Client::put_workspace_profile*/
    #[derive(Debug, Clone)]
    pub struct PutWorkspaceProfile<'a> {
        client: &'a super::Client,
        if_match: Result<Option<::std::string::String>, String>,
        body: Result<super::super::types::WorkspaceProfileUpdate, String>,
    }

    impl<'a> PutWorkspaceProfile<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                if_match: Ok(None),
                body: Err("body was not initialized".to_string()),
            }
        }

        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for if_match failed"
                        .to_string()
                });
            self
        }

        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<super::super::types::WorkspaceProfileUpdate>,
        {
            self.body = value
                .try_into()
                .map_err(|_| {
                    "conversion to `super :: super :: types :: WorkspaceProfileUpdate` for body failed"
                        .to_string()
                });
            self
        }

        ///Sends a `PUT` request to `/api/workspace/account/profile`
        pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
            let Self { client, if_match, body } = self;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let body = body.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/workspace/account/profile", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            if let Some(value) = if_match {
                header_map.append("If-Match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "put_workspace_profile",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::stream(response)),
                _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
            }
        }
    }
}

/// Items consumers will typically use such as the Client.
pub mod prelude {
    pub use self::super::Client;
}

impl super::runtime::WireClient for Client {
    fn of_call(
        base_url: &str,
        http: ::reqwest::Client,
        call: super::runtime::Call,
    ) -> Self {
        Self::new_with_client(base_url, http, call)
    }
}

impl ClientHooks<super::runtime::Call> for Client {
    async fn pre<E>(
        &self,
        request: &mut ::reqwest::Request,
        _: &OperationInfo,
    ) -> ::std::result::Result<(), Error<E>> {
        self.inner.prepare(request).await
    }

    async fn exec(
        &self,
        request: ::reqwest::Request,
        _: &OperationInfo,
    ) -> ::reqwest::Result<::reqwest::Response> {
        self.inner.execute(&self.client, request).await
    }
}
