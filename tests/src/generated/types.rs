// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

#![allow(clippy::all, clippy::panic, deprecated, missing_docs, unreachable_code, unreachable_patterns)]
#![allow(unused_imports, unused_mut, unused_variables)]

use ::openapi_conformance::types::{Constants, Defaults};
use ::account_client as client;
use ::account_server as crate_server;

/// A type of the client with a constructor and setters.
pub(super) trait Built {
    /// Makes the same value with the constructor, from the required properties, and with the setters of all others.
    fn built(&self) -> Self;
}

/// A type with methods that return the default of a property, or that contains one.
pub(super) trait Defaulted {
    /// Adds what the methods return.
    fn defaults(&self, found: &mut Defaults) -> Result<(), String>;
}

/// Returns a missing value of the type of a property.
fn none<T>(_: &client::Maybe<T>) -> Option<T> {
    None
}

impl Built for client::types::UpdateAccountDocument {
    fn built(&self) -> Self {
        let built = Self::new(self.data.built());
        built
    }
}

impl Built for client::types::UpdateAccountData {
    fn built(&self) -> Self {
        let built = Self::new(self.r#type.clone());
        let built = match &self.attributes {
            Some(value) => built.with_attributes(value.built()),
            None => built,
        };
        built
    }
}

impl Built for client::types::UpdateAccountAttributes {
    fn built(&self) -> Self {
        let built = Self::new();
        let built = match &self.username {
            Some(value) => built.with_username(value.clone()),
            None => built,
        };
        let built = match &self.email {
            Some(value) => built.with_email(value.clone()),
            None => built,
        };
        built
    }
}

impl Built for client::types::ChangePasswordDocument {
    fn built(&self) -> Self {
        let built = Self::new(self.data.built());
        built
    }
}

impl Built for client::types::ChangePasswordData {
    fn built(&self) -> Self {
        let built = Self::new(self.attributes.built());
        let built = match &self.r#type {
            Some(value) => built.with_type(value.clone()),
            None => built,
        };
        built
    }
}

impl Built for client::types::ChangePasswordAttributes {
    fn built(&self) -> Self {
        let built = Self::new(
            self.current_password.clone(),
            self.password.clone(),
            self.password_confirmation.clone(),
        );
        let built = match &self.revoke_tokens {
            Some(value) => built.with_revoke_tokens(value.clone()),
            None => built,
        };
        built
    }
}

impl Built for client::types::CreateAuthenticationTokenDocument {
    fn built(&self) -> Self {
        let built = Self::new(self.data.built());
        built
    }
}

impl Built for client::types::CreateAuthenticationTokenData {
    fn built(&self) -> Self {
        let built = Self::new();
        let built = match &self.r#type {
            Some(value) => built.with_type(value.clone()),
            None => built,
        };
        let built = match &self.attributes {
            Some(value) => built.with_attributes(value.built()),
            None => built,
        };
        built
    }
}

impl Built for client::types::CreateAuthenticationTokenAttributes {
    fn built(&self) -> Self {
        let built = Self::new();
        let built = match &self.description {
            Some(value) => built.with_description(value.clone()),
            None => built,
        };
        let built = match &self.expired_at {
            client::Maybe::Value(value) => built.with_expired_at(value.clone()),
            client::Maybe::Null => built.with_expired_at(client::Maybe::Null),
            client::Maybe::Absent => built.with_expired_at(none(&self.expired_at)),
        };
        let built = match &self.scope {
            Some(value) => built.with_scope(value.clone()),
            None => built,
        };
        built
    }
}

impl Built for client::types::AccountPatch {
    fn built(&self) -> Self {
        let built = Self::new();
        let built = match &self.name {
            Some(value) => built.with_name(value.clone()),
            None => built,
        };
        let built = match &self.email {
            Some(value) => built.with_email(value.clone()),
            None => built,
        };
        let built = match &self.settings {
            client::Maybe::Value(value) => built.with_settings(value.built()),
            client::Maybe::Null => built.with_settings(client::Maybe::Null),
            client::Maybe::Absent => built.with_settings(none(&self.settings)),
        };
        built
    }
}

impl Built for client::types::AccountSettingsPatch {
    fn built(&self) -> Self {
        let built = Self::new();
        let built = match &self.currency {
            client::Maybe::Value(value) => built.with_currency(value.clone()),
            client::Maybe::Null => built.with_currency(client::Maybe::Null),
            client::Maybe::Absent => built.with_currency(none(&self.currency)),
        };
        let built = match &self.timezone {
            client::Maybe::Value(value) => built.with_timezone(value.clone()),
            client::Maybe::Null => built.with_timezone(client::Maybe::Null),
            client::Maybe::Absent => built.with_timezone(none(&self.timezone)),
        };
        let built = match &self.language {
            client::Maybe::Value(value) => built.with_language(value.clone()),
            client::Maybe::Null => built.with_language(client::Maybe::Null),
            client::Maybe::Absent => built.with_language(none(&self.language)),
        };
        built
    }
}

impl Built for client::types::EmailConfirmation {
    fn built(&self) -> Self {
        let built = Self::new(self.token.clone());
        built
    }
}

impl Built for client::types::WorkspaceProfileUpdate {
    fn built(&self) -> Self {
        let built = Self::new();
        let built = match &self.user_name {
            client::Maybe::Value(value) => built.with_user_name(value.clone()),
            client::Maybe::Null => built.with_user_name(client::Maybe::Null),
            client::Maybe::Absent => built.with_user_name(none(&self.user_name)),
        };
        let built = match &self.email {
            client::Maybe::Value(value) => built.with_email(value.clone()),
            client::Maybe::Null => built.with_email(client::Maybe::Null),
            client::Maybe::Absent => built.with_email(none(&self.email)),
        };
        let built = match &self.first_name {
            client::Maybe::Value(value) => built.with_first_name(value.clone()),
            client::Maybe::Null => built.with_first_name(client::Maybe::Null),
            client::Maybe::Absent => built.with_first_name(none(&self.first_name)),
        };
        let built = match &self.last_name {
            client::Maybe::Value(value) => built.with_last_name(value.clone()),
            client::Maybe::Null => built.with_last_name(client::Maybe::Null),
            client::Maybe::Absent => built.with_last_name(none(&self.last_name)),
        };
        built
    }
}

impl Defaulted for crate_server::types::ChangePasswordDocument {
    fn defaults(&self, found: &mut Defaults) -> Result<(), String> {
        found.within("data", |found| self.data.defaults(found))?;
        Ok(())
    }
}

impl Defaulted for crate_server::types::ChangePasswordData {
    fn defaults(&self, found: &mut Defaults) -> Result<(), String> {
        found.within("attributes", |found| self.attributes.defaults(found))?;
        Ok(())
    }
}

impl Defaulted for crate_server::types::ChangePasswordAttributes {
    fn defaults(&self, found: &mut Defaults) -> Result<(), String> {
        found.add("revoke_tokens", &self.revoke_tokens_or_default())?;
        Ok(())
    }
}

/// Returns the constants of every enum of the document's components.
pub(super) fn constants() -> Vec<Constants> {
    vec![
        Constants::new("client", "UserResourceType").constant("Users", &
        client::types::UserResourceType::Users), Constants::new("server",
        "UserResourceType").constant("Users", &
        crate_server::types::UserResourceType::Users), Constants::new("client",
        "TokenScope").constant("Read", & client::types::TokenScope::Read)
        .constant("Write", & client::types::TokenScope::Write).constant("Admin", &
        client::types::TokenScope::Admin), Constants::new("server", "TokenScope")
        .constant("Read", & crate_server::types::TokenScope::Read).constant("Write", &
        crate_server::types::TokenScope::Write).constant("Admin", &
        crate_server::types::TokenScope::Admin), Constants::new("client", "AccountType")
        .constant("Individual", & client::types::AccountType::Individual)
        .constant("Business", & client::types::AccountType::Business),
        Constants::new("server", "AccountType").constant("Individual", &
        crate_server::types::AccountType::Individual).constant("Business", &
        crate_server::types::AccountType::Business), Constants::new("client",
        "AccountStatus").constant("Active", & client::types::AccountStatus::Active)
        .constant("Suspended", & client::types::AccountStatus::Suspended)
        .constant("Closed", & client::types::AccountStatus::Closed),
        Constants::new("server", "AccountStatus").constant("Active", &
        crate_server::types::AccountStatus::Active).constant("Suspended", &
        crate_server::types::AccountStatus::Suspended).constant("Closed", &
        crate_server::types::AccountStatus::Closed), Constants::new("client",
        "AccountErrorCode").constant("InvalidRequest", &
        client::types::AccountErrorCode::InvalidRequest).constant("EmailExists", &
        client::types::AccountErrorCode::EmailExists).constant("Unauthorized", &
        client::types::AccountErrorCode::Unauthorized).constant("NotFound", &
        client::types::AccountErrorCode::NotFound).constant("MethodNotAllowed", &
        client::types::AccountErrorCode::MethodNotAllowed).constant("NotAcceptable", &
        client::types::AccountErrorCode::NotAcceptable).constant("PreconditionFailed", &
        client::types::AccountErrorCode::PreconditionFailed).constant("PayloadTooLarge",
        & client::types::AccountErrorCode::PayloadTooLarge)
        .constant("UnsupportedMediaType", &
        client::types::AccountErrorCode::UnsupportedMediaType).constant("RateLimited", &
        client::types::AccountErrorCode::RateLimited).constant("InternalError", &
        client::types::AccountErrorCode::InternalError).constant("Unavailable", &
        client::types::AccountErrorCode::Unavailable), Constants::new("server",
        "AccountErrorCode").constant("InvalidRequest", &
        crate_server::types::AccountErrorCode::InvalidRequest).constant("EmailExists", &
        crate_server::types::AccountErrorCode::EmailExists).constant("Unauthorized", &
        crate_server::types::AccountErrorCode::Unauthorized).constant("NotFound", &
        crate_server::types::AccountErrorCode::NotFound).constant("MethodNotAllowed", &
        crate_server::types::AccountErrorCode::MethodNotAllowed)
        .constant("NotAcceptable", &
        crate_server::types::AccountErrorCode::NotAcceptable)
        .constant("PreconditionFailed", &
        crate_server::types::AccountErrorCode::PreconditionFailed)
        .constant("PayloadTooLarge", &
        crate_server::types::AccountErrorCode::PayloadTooLarge)
        .constant("UnsupportedMediaType", &
        crate_server::types::AccountErrorCode::UnsupportedMediaType)
        .constant("RateLimited", & crate_server::types::AccountErrorCode::RateLimited)
        .constant("InternalError", &
        crate_server::types::AccountErrorCode::InternalError).constant("Unavailable", &
        crate_server::types::AccountErrorCode::Unavailable), Constants::new("client",
        "WorkspaceUserType").constant("Standard", &
        client::types::WorkspaceUserType::Standard).constant("Administrator", &
        client::types::WorkspaceUserType::Administrator).constant("Service", &
        client::types::WorkspaceUserType::Service), Constants::new("server",
        "WorkspaceUserType").constant("Standard", &
        crate_server::types::WorkspaceUserType::Standard).constant("Administrator", &
        crate_server::types::WorkspaceUserType::Administrator).constant("Service", &
        crate_server::types::WorkspaceUserType::Service), Constants::new("client",
        "WorkspaceMessageType").constant("Validation", &
        client::types::WorkspaceMessageType::Validation).constant("Business", &
        client::types::WorkspaceMessageType::Business).constant("System", &
        client::types::WorkspaceMessageType::System), Constants::new("server",
        "WorkspaceMessageType").constant("Validation", &
        crate_server::types::WorkspaceMessageType::Validation).constant("Business", &
        crate_server::types::WorkspaceMessageType::Business).constant("System", &
        crate_server::types::WorkspaceMessageType::System), Constants::new("client",
        "WorkspaceMessageSeverity").constant("Error", &
        client::types::WorkspaceMessageSeverity::Error).constant("Warning", &
        client::types::WorkspaceMessageSeverity::Warning).constant("Information", &
        client::types::WorkspaceMessageSeverity::Information), Constants::new("server",
        "WorkspaceMessageSeverity").constant("Error", &
        crate_server::types::WorkspaceMessageSeverity::Error).constant("Warning", &
        crate_server::types::WorkspaceMessageSeverity::Warning).constant("Information", &
        crate_server::types::WorkspaceMessageSeverity::Information)
    ]
}
