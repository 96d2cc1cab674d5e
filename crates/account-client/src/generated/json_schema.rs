// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! JSON Schemas of the types, by `schemars`.

/// Stands for the alias [`types::Username`](super::types::Username) in JSON Schemas, as in
/// `#[schemars(with = "Username")]`.
#[derive(Debug, Clone, Copy)]
pub enum Username {}

/// Stands for the alias [`types::EmailAddress`](super::types::EmailAddress) in JSON Schemas, as in
/// `#[schemars(with = "EmailAddress")]`.
#[derive(Debug, Clone, Copy)]
pub enum EmailAddress {}

/// Stands for the alias [`types::AccountName`](super::types::AccountName) in JSON Schemas, as in
/// `#[schemars(with = "AccountName")]`.
#[derive(Debug, Clone, Copy)]
pub enum AccountName {}

super::runtime::json_schema::implement! {
    /// Adds the schemas of all types to the definitions of a generator.
    pub fn add_definitions;
    static SCHEMAS = include_str!("schemas.json");
    "Username" => Username,
    "EmailAddress" => EmailAddress,
    "UserDocument" => super::types::UserDocument,
    "User" => super::types::User,
    "UserResourceType" => super::types::UserResourceType,
    "UserAttributes" => super::types::UserAttributes,
    "TwoFactor" => super::types::TwoFactor,
    "UserPermissions" => super::types::UserPermissions,
    "UserRelationships" => super::types::UserRelationships,
    "AuthenticationTokensRelationship" => super::types::AuthenticationTokensRelationship,
    "AuthenticationTokensLinks" => super::types::AuthenticationTokensLinks,
    "AuthenticatedResourceRelationship" => super::types::AuthenticatedResourceRelationship,
    "UserIdentifier" => super::types::UserIdentifier,
    "AuthenticatedResourceLinks" => super::types::AuthenticatedResourceLinks,
    "UserLinks" => super::types::UserLinks,
    "UpdateAccountDocument" => super::types::UpdateAccountDocument,
    "UpdateAccountData" => super::types::UpdateAccountData,
    "UpdateAccountAttributes" => super::types::UpdateAccountAttributes,
    "ChangePasswordDocument" => super::types::ChangePasswordDocument,
    "ChangePasswordData" => super::types::ChangePasswordData,
    "ChangePasswordAttributes" => super::types::ChangePasswordAttributes,
    "AuthenticationTokenListDocument" => super::types::AuthenticationTokenListDocument,
    "PageLinks" => super::types::PageLinks,
    "PageMeta" => super::types::PageMeta,
    "Pagination" => super::types::Pagination,
    "AuthenticationTokenDocument" => super::types::AuthenticationTokenDocument,
    "AuthenticationToken" => super::types::AuthenticationToken,
    "AuthenticationTokenAttributes" => super::types::AuthenticationTokenAttributes,
    "TokenScope" => super::types::TokenScope,
    "CreateAuthenticationTokenDocument" => super::types::CreateAuthenticationTokenDocument,
    "CreateAuthenticationTokenData" => super::types::CreateAuthenticationTokenData,
    "CreateAuthenticationTokenAttributes" => super::types::CreateAuthenticationTokenAttributes,
    "ServiceDiscovery" => super::types::ServiceDiscovery,
    "JsonApiErrorDocument" => super::types::JsonApiErrorDocument,
    "JsonApiError" => super::types::JsonApiError,
    "JsonApiErrorSource" => super::types::JsonApiErrorSource,
    "Account" => super::types::Account,
    "AccountName" => AccountName,
    "AccountType" => super::types::AccountType,
    "AccountStatus" => super::types::AccountStatus,
    "AccountSettings" => super::types::AccountSettings,
    "AccountPatch" => super::types::AccountPatch,
    "AccountSettingsPatch" => super::types::AccountSettingsPatch,
    "AccountError" => super::types::AccountError,
    "AccountErrorCode" => super::types::AccountErrorCode,
    "AccountErrorDetail" => super::types::AccountErrorDetail,
    "EmailConfirmation" => super::types::EmailConfirmation,
    "WorkspaceProfile" => super::types::WorkspaceProfile,
    "WorkspaceUserType" => super::types::WorkspaceUserType,
    "WorkspaceProfileUpdate" => super::types::WorkspaceProfileUpdate,
    "WorkspaceProfileEnvelope" => super::types::WorkspaceProfileEnvelope,
    "WorkspaceMessage" => super::types::WorkspaceMessage,
    "WorkspaceMessageType" => super::types::WorkspaceMessageType,
    "WorkspaceMessageSeverity" => super::types::WorkspaceMessageSeverity,
    "ProblemDetails" => super::types::ProblemDetails,
    "AuthenticationTokenType" => super::types::AuthenticationTokenType,
}
