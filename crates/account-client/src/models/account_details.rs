//! The account of `GET /api/v2/account/details` as source 004 models it.

use crate::generated::security::AuthorizesBearerAuth;
use crate::operations::GetAccountDetailsError;
use crate::types::{TwoFactor, UserDocument};
use crate::{Client, Error};

/// The parameters of [`get_account_details`]: none (source 004, AccountDetailsRequest).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AccountDetailsRequest {}

/// The account of the current user or service account (source 004, AccountDetails).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountDetails {
    /// The id of the account, such as `user-12345abcd`.
    pub id: String,
    /// The username of the account.
    pub username: String,
    /// The e-mail address; present only if it is set, and only for one's own account.
    pub email: Option<String>,
    /// Whether this is a service account; `false` if the response does not say.
    pub is_service_account: bool,
    /// The URL of the user's avatar.
    pub avatar_url: Option<String>,
    /// The state of two-factor authentication, if the response contains it.
    pub two_factor: Option<TwoFactorInfo>,
}

/// The state of two-factor authentication (source 004, TwoFactorInfo).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TwoFactorInfo {
    /// Whether it is enabled.
    pub enabled: bool,
    /// Whether it has been verified.
    pub verified: bool,
}

impl AccountDetails {
    /// Reads the account from the JSON of an API response.
    ///
    /// # Errors
    ///
    /// The JSON is not a user document of the contract.
    pub fn from_api_response(response: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice::<UserDocument>(response).map(Self::from)
    }
}

impl From<UserDocument> for AccountDetails {
    fn from(document: UserDocument) -> Self {
        let user = document.data;
        AccountDetails {
            id: user.id,
            username: user.attributes.username,
            email: user.attributes.email,
            is_service_account: user.attributes.is_service_account.unwrap_or(false),
            avatar_url: user.attributes.avatar_url,
            two_factor: user.attributes.two_factor.map(TwoFactorInfo::from),
        }
    }
}

impl From<TwoFactor> for TwoFactorInfo {
    fn from(info: TwoFactor) -> Self {
        TwoFactorInfo {
            enabled: info.enabled,
            verified: info.verified,
        }
    }
}

/// Returns the account of the client's token.
///
/// # Errors
///
/// The errors that `GET /api/v2/account/details` declares, and those of any call.
pub async fn get_account_details<C: AuthorizesBearerAuth>(
    client: &Client<C>,
    _request: AccountDetailsRequest,
) -> Result<AccountDetails, Error<GetAccountDetailsError>> {
    let success = client.get_account_details().send().await?;
    Ok(AccountDetails::from(success.body))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The JSON representation of source 004, word for word.
    const DOCUMENTED: &str = r#"{
"data": {
"id": "user-12345abcd",
"type": "users",
"attributes": {
"username": "admin-user",
"email": "admin@example.com",
"is-service-account": false,
"avatar-url": "https://example.com/avatar.png",
"two-factor": {
"enabled": true,
"verified": true
}
}
}
}"#;

    #[test]
    fn the_documented_response_is_read() {
        let details = AccountDetails::from_api_response(DOCUMENTED.as_bytes()).unwrap();
        assert_eq!(
            details,
            AccountDetails {
                id: "user-12345abcd".to_owned(),
                username: "admin-user".to_owned(),
                email: Some("admin@example.com".to_owned()),
                is_service_account: false,
                avatar_url: Some("https://example.com/avatar.png".to_owned()),
                two_factor: Some(TwoFactorInfo {
                    enabled: true,
                    verified: true,
                }),
            }
        );
    }

    #[test]
    fn optional_properties_may_be_absent() {
        let response = br#"{"data":{"id":"user-1","type":"users","attributes":{"username":"u","is-service-account":true}}}"#;
        let details = AccountDetails::from_api_response(response).unwrap();
        assert!(details.is_service_account);
        assert_eq!(
            (details.email, details.avatar_url, details.two_factor),
            (None, None, None)
        );
    }

    #[test]
    fn other_documents_are_rejected() {
        for response in ["", "{}", r#"{"data":{"id":1}}"#, r#"{"errors":[]}"#] {
            assert!(
                AccountDetails::from_api_response(response.as_bytes()).is_err(),
                "{response}"
            );
        }
    }
}
