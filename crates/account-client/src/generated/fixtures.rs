// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The examples of the contract, as functions of the types that they are values of.

/// Has the examples of the alias [`types::Username`](super::types::Username).
#[derive(Debug, Clone, Copy)]
pub enum Username {}

/// Has the examples of the alias [`types::EmailAddress`](super::types::EmailAddress).
#[derive(Debug, Clone, Copy)]
pub enum EmailAddress {}

/// Has the examples of the alias [`types::AccountName`](super::types::AccountName).
#[derive(Debug, Clone, Copy)]
pub enum AccountName {}

super::runtime::fixtures::impl_fixtures! {
    impl Username => super::types::Username {
        /// Returns the example of the contract.
        example = r#""admin""#;
    }
    impl EmailAddress => super::types::EmailAddress {
        /// Returns the example of the contract.
        example = r#""admin@example.com""#;
    }
    impl super::types::UserDocument => super::types::UserDocument {
        /// Returns the example of the contract: Your own account, with the attributes that every client expects.
        example, example_account_details = r#"{"data":{"attributes":{"avatar-url":"https://example.com/avatar.png","email":"admin@example.com","is-service-account":false,"two-factor":{"enabled":true,"verified":true},"username":"admin-user"},"id":"user-12345abcd","type":"users"}}"#;
        /// Returns the example of the contract: Your own account, with all attributes that this service returns.
        example_own_account = r#"{"data":{"attributes":{"auth-method":"tfc","avatar-url":"https://www.gravatar.com/avatar/e64c7d89f26bd1972efa854d13d7dd61?s=100&d=mm","email":"admin@example.com","is-service-account":false,"is-site-admin":true,"is-sso-login":false,"permissions":{"can-change-email":true,"can-change-username":true,"can-create-organizations":false,"can-manage-user-tokens":true},"two-factor":{"enabled":false,"verified":false},"unconfirmed-email":null,"username":"admin","v2-only":false},"id":"user-V3R563qtJNcExAkN","links":{"self":"/api/v2/users/admin"},"relationships":{"authenticated-resource":{"data":{"id":"user-V3R563qtJNcExAkN","type":"users"},"links":{"related":"/api/v2/users/admin"}},"authentication-tokens":{"links":{"related":"/api/v2/users/admin/authentication-tokens"}}},"type":"users"}}"#;
        /// Returns the example of the contract: A user with few attributes.
        example_admin = r#"{"data":{"attributes":{"avatar-url":"https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm","username":"admin"},"id":"user-V3R563qtJNcExAkN","links":{"self":"/api/v2/users/admin"},"relationships":{"authentication-tokens":{"links":{"related":"/api/v2/users/admin/authentication-tokens"}}},"type":"users"}}"#;
        /// Returns the example of the contract: A user with two-factor authentication.
        example_two_factor = r#"{"data":{"attributes":{"avatar-url":"https://www.gravatar.com/avatar/...?s=100&d=mm","is-service-account":false,"two-factor":{"enabled":true,"verified":false},"username":"user-2fa","v2-only":false},"id":"user_d3cab177","links":{"self":"/api/v2/users/user-2fa"},"relationships":{"authentication-tokens":{"links":{"related":"/api/v2/users/user-2fa/authentication-tokens"}}},"type":"users"}}"#;
        /// Returns the example of the contract: A user with two-factor authentication and an id in the current format.
        example_two_factor_new_id = r#"{"data":{"attributes":{"avatar-url":"https://www.gravatar.com/avatar/...?s=100&d=mm","is-service-account":false,"two-factor":{"enabled":true,"verified":false},"username":"user-2fa","v2-only":false},"id":"user-62goNpx1ThQf689e","links":{"self":"/api/v2/users/user-2fa"},"relationships":{"authentication-tokens":{"links":{"related":"/api/v2/users/user-2fa/authentication-tokens"}}},"type":"users"}}"#;
        /// Returns the example of the contract: A new e-mail address that awaits confirmation.
        example_unconfirmed_email = r#"{"data":{"attributes":{"auth-method":"tfc","avatar-url":"https://www.gravatar.com/avatar/e64c7d89f26bd1972efa854d13d7dd61?s=100&d=mm","email":"admin@example.com","is-service-account":false,"is-site-admin":true,"is-sso-login":false,"permissions":{"can-change-email":true,"can-change-username":true,"can-create-organizations":false,"can-manage-user-tokens":true},"two-factor":{"enabled":false,"verified":false},"unconfirmed-email":"new_email@example.com","username":"admin","v2-only":false},"id":"user-V3R563qtJNcExAkN","links":{"self":"/api/v2/users/admin"},"relationships":{"authenticated-resource":{"data":{"id":"user-V3R563qtJNcExAkN","type":"users"},"links":{"related":"/api/v2/users/admin"}},"authentication-tokens":{"links":{"related":"/api/v2/users/admin/authentication-tokens"}}},"type":"users"}}"#;
        /// Returns the example of the contract: Another user, without the e-mail address.
        example_another_user = r#"{"data":{"attributes":{"auth-method":"tfc","avatar-url":"https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm","is-service-account":false,"is-site-admin":false,"is-sso-login":false,"permissions":{"can-change-email":false,"can-change-username":false,"can-create-organizations":false,"can-manage-user-tokens":false},"two-factor":{"enabled":true,"verified":false},"unconfirmed-email":null,"username":"user-2fa","v2-only":false},"id":"user-62goNpx1ThQf689e","links":{"self":"/api/v2/users/user-2fa"},"relationships":{"authentication-tokens":{"links":{"related":"/api/v2/users/user-2fa/authentication-tokens"}}},"type":"users"}}"#;
    }
    impl super::types::User => super::types::User {
        /// Returns the example of the contract.
        example = r#"{"attributes":{"avatar-url":"https://example.com/avatar.png","email":"admin@example.com","is-service-account":false,"two-factor":{"enabled":true,"verified":true},"username":"admin-user"},"id":"user-12345abcd","type":"users"}"#;
    }
    impl super::types::UserResourceType => super::types::UserResourceType {
        /// Returns the example of the contract.
        example = r#""users""#;
    }
    impl super::types::UserAttributes => super::types::UserAttributes {
        /// Returns the example of the contract.
        example = r#"{"avatar-url":"https://example.com/avatar.png","email":"admin@example.com","is-service-account":false,"two-factor":{"enabled":true,"verified":true},"username":"admin-user"}"#;
    }
    impl super::types::TwoFactor => super::types::TwoFactor {
        /// Returns the example of the contract.
        example = r#"{"enabled":true,"verified":true}"#;
    }
    impl super::types::UserPermissions => super::types::UserPermissions {
        /// Returns the example of the contract.
        example = r#"{"can-change-email":true,"can-change-username":true,"can-create-organizations":false,"can-manage-user-tokens":true}"#;
    }
    impl super::types::UserRelationships => super::types::UserRelationships {
        /// Returns the example of the contract.
        example = r#"{"authenticated-resource":{"data":{"id":"user-V3R563qtJNcExAkN","type":"users"},"links":{"related":"/api/v2/users/admin"}},"authentication-tokens":{"links":{"related":"/api/v2/users/admin/authentication-tokens"}}}"#;
    }
    impl super::types::AuthenticationTokensRelationship => super::types::AuthenticationTokensRelationship {
        /// Returns the example of the contract.
        example = r#"{"links":{"related":"/api/v2/users/admin/authentication-tokens"}}"#;
    }
    impl super::types::AuthenticationTokensLinks => super::types::AuthenticationTokensLinks {
        /// Returns the example of the contract.
        example = r#"{"related":"/api/v2/users/admin/authentication-tokens"}"#;
    }
    impl super::types::AuthenticatedResourceRelationship => super::types::AuthenticatedResourceRelationship {
        /// Returns the example of the contract.
        example = r#"{"data":{"id":"user-V3R563qtJNcExAkN","type":"users"},"links":{"related":"/api/v2/users/admin"}}"#;
    }
    impl super::types::UserIdentifier => super::types::UserIdentifier {
        /// Returns the example of the contract.
        example = r#"{"id":"user-V3R563qtJNcExAkN","type":"users"}"#;
    }
    impl super::types::AuthenticatedResourceLinks => super::types::AuthenticatedResourceLinks {
        /// Returns the example of the contract.
        example = r#"{"related":"/api/v2/users/admin"}"#;
    }
    impl super::types::UserLinks => super::types::UserLinks {
        /// Returns the example of the contract.
        example = r#"{"self":"/api/v2/users/admin"}"#;
    }
    impl super::types::UpdateAccountDocument => super::types::UpdateAccountDocument {
        /// Returns the example of the contract: A new e-mail address.
        example, example_email = r#"{"data":{"attributes":{"email":"admin@example.com"},"type":"users"}}"#;
        /// Returns the example of the contract: Both attributes.
        example_username_and_email = r#"{"data":{"attributes":{"email":"admin@example.com","username":"admin"},"type":"users"}}"#;
        /// Returns the example of the contract: No attributes, as sent by official clients.
        example_nothing = r#"{"data":{"type":"users"}}"#;
    }
    impl super::types::UpdateAccountData => super::types::UpdateAccountData {
        /// Returns the example of the contract.
        example = r#"{"attributes":{"email":"admin@example.com"},"type":"users"}"#;
    }
    impl super::types::UpdateAccountAttributes => super::types::UpdateAccountAttributes {
        /// Returns the example of the contract.
        example = r#"{"email":"admin@example.com"}"#;
    }
    impl super::types::ChangePasswordDocument => super::types::ChangePasswordDocument {
        /// Returns the example of the contract: All properties.
        example, example_passwords = r#"{"data":{"attributes":{"current_password":"current password example","password":"new password example","password_confirmation":"new password example"},"type":"users"}}"#;
        /// Returns the example of the contract: Revoke all other tokens as well.
        example_revoke_tokens = r#"{"data":{"attributes":{"current_password":"current password example","password":"new password example","password_confirmation":"new password example","revoke_tokens":true},"type":"users"}}"#;
        /// Returns the example of the contract: Without the resource type, which is optional here.
        example_without_type = r#"{"data":{"attributes":{"current_password":"current password example","password":"new password example","password_confirmation":"new password example"}}}"#;
    }
    impl super::types::ChangePasswordData => super::types::ChangePasswordData {
        /// Returns the example of the contract.
        example = r#"{"attributes":{"current_password":"current password example","password":"new password example","password_confirmation":"new password example"},"type":"users"}"#;
    }
    impl super::types::ChangePasswordAttributes => super::types::ChangePasswordAttributes {
        /// Returns the example of the contract.
        example = r#"{"current_password":"current password example","password":"new password example","password_confirmation":"new password example"}"#;
    }
    impl super::types::AuthenticationTokenListDocument => super::types::AuthenticationTokenListDocument {
        /// Returns the example of the contract: Two tokens.
        example, example_tokens = r#"{"data":[{"attributes":{"created-at":"2025-09-18T20:12:00Z","description":"api","expired-at":"2099-09-18T20:12:00Z","last-used-at":null,"scope":"read","token":null},"id":"at-QmATJea6aWj1xR2t","type":"authentication-tokens"},{"attributes":{"created-at":"2025-01-12T09:30:00Z","description":"","expired-at":null,"last-used-at":"2025-09-18T20:11:58Z","scope":"admin","token":null},"id":"at-6yEmxNAhaoQLH1Da","type":"authentication-tokens"}],"links":{"first":"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20","last":"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20","next":null,"prev":null,"self":"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20"},"meta":{"pagination":{"current-page":1,"next-page":null,"page-size":20,"prev-page":null,"total-count":2,"total-pages":1}}}"#;
        /// Returns the example of the contract: The second of three pages.
        example_middle_page = r#"{"data":[{"attributes":{"created-at":"2025-01-12T09:30:00Z","description":"","expired-at":null,"last-used-at":"2025-09-18T20:11:58Z","scope":"admin","token":null},"id":"at-6yEmxNAhaoQLH1Da","type":"authentication-tokens"}],"links":{"first":"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=1","last":"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=3&page%5Bsize%5D=1","next":"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=3&page%5Bsize%5D=1","prev":"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=1","self":"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=2&page%5Bsize%5D=1"},"meta":{"pagination":{"current-page":2,"next-page":3,"page-size":1,"prev-page":1,"total-count":3,"total-pages":3}}}"#;
        /// Returns the example of the contract: No tokens; an empty list has one page.
        example_none = r#"{"data":[],"links":{"first":"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20","last":"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20","next":null,"prev":null,"self":"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20"},"meta":{"pagination":{"current-page":1,"next-page":null,"page-size":20,"prev-page":null,"total-count":0,"total-pages":1}}}"#;
    }
    impl super::types::PageLinks => super::types::PageLinks {
        /// Returns the example of the contract.
        example = r#"{"first":"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20","last":"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20","next":null,"prev":null,"self":"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20"}"#;
    }
    impl super::types::PageMeta => super::types::PageMeta {
        /// Returns the example of the contract.
        example = r#"{"pagination":{"current-page":1,"next-page":null,"page-size":20,"prev-page":null,"total-count":2,"total-pages":1}}"#;
    }
    impl super::types::Pagination => super::types::Pagination {
        /// Returns the example of the contract.
        example = r#"{"current-page":1,"next-page":null,"page-size":20,"prev-page":null,"total-count":2,"total-pages":1}"#;
    }
    impl super::types::AuthenticationTokenDocument => super::types::AuthenticationTokenDocument {
        /// Returns the example of the contract: The secret is shown only once.
        example, example_created = r#"{"data":{"attributes":{"created-at":"2025-09-18T20:12:00Z","description":"api","expired-at":"2099-09-18T20:12:00Z","last-used-at":null,"scope":"read","token":"example-token-secret"},"id":"at-QmATJea6aWj1xR2t","type":"authentication-tokens"}}"#;
        /// Returns the example of the contract: The secret is no longer shown.
        example_token = r#"{"data":{"attributes":{"created-at":"2025-01-12T09:30:00Z","description":"api","expired-at":null,"last-used-at":"2025-09-18T20:11:58Z","scope":"write","token":null},"id":"at-6yEmxNAhaoQLH1Da","type":"authentication-tokens"}}"#;
    }
    impl super::types::AuthenticationToken => super::types::AuthenticationToken {
        /// Returns the example of the contract.
        example = r#"{"attributes":{"created-at":"2025-09-18T20:12:00Z","description":"api","expired-at":"2099-09-18T20:12:00Z","last-used-at":null,"scope":"read","token":null},"id":"at-QmATJea6aWj1xR2t","type":"authentication-tokens"}"#;
    }
    impl super::types::AuthenticationTokenAttributes => super::types::AuthenticationTokenAttributes {
        /// Returns the example of the contract.
        example = r#"{"created-at":"2025-09-18T20:12:00Z","description":"api","expired-at":"2099-09-18T20:12:00Z","last-used-at":null,"scope":"read","token":null}"#;
    }
    impl super::types::TokenScope => super::types::TokenScope {
        /// Returns the example of the contract.
        example = r#""read""#;
    }
    impl super::types::CreateAuthenticationTokenDocument => super::types::CreateAuthenticationTokenDocument {
        /// Returns the example of the contract: A token with a description, valid until it is deleted.
        example, example_described = r#"{"data":{"attributes":{"description":"api"},"type":"authentication-tokens"}}"#;
        /// Returns the example of the contract: A read-only token that expires.
        example_expiring = r#"{"data":{"attributes":{"description":"api","expired-at":"2099-09-18T20:12:00Z","scope":"read"},"type":"authentication-token"}}"#;
        /// Returns the example of the contract: An empty type, as sent by go-tfe.
        example_unnamed = r#"{"data":{"attributes":{"description":"api"},"type":""}}"#;
    }
    impl super::types::CreateAuthenticationTokenData => super::types::CreateAuthenticationTokenData {
        /// Returns the example of the contract.
        example = r#"{"attributes":{"description":"api"},"type":"authentication-tokens"}"#;
    }
    impl super::types::CreateAuthenticationTokenAttributes => super::types::CreateAuthenticationTokenAttributes {
        /// Returns the example of the contract.
        example = r#"{"description":"api"}"#;
    }
    impl super::types::ServiceDiscovery => super::types::ServiceDiscovery {
        /// Returns the example of the contract.
        example = r#"{"modules.v1":"/api/registry/v1/modules/","tfe.v2":"/api/v2/"}"#;
    }
    impl super::types::JsonApiErrorDocument => super::types::JsonApiErrorDocument {
        /// Returns the example of the contract.
        example, example_bad_request = r#"{"errors":[{"detail":"include is not supported","source":{"parameter":"include"},"status":"400","title":"invalid parameter"}]}"#;
        /// Returns the example of the contract.
        example_unauthorized = r#"{"errors":[{"status":"401","title":"unauthorized"}]}"#;
        /// Returns the example of the contract.
        example_not_acceptable = r#"{"errors":[{"detail":"Only `application/vnd.api+json` is available.","status":"406","title":"not acceptable"}]}"#;
        /// Returns the example of the contract.
        example_too_many_requests = r#"{"errors":[{"status":"429","title":"too many requests"}]}"#;
        /// Returns the example of the contract.
        example_internal_server_error = r#"{"errors":[{"status":"500","title":"internal server error"}]}"#;
        /// Returns the example of the contract.
        example_service_unavailable = r#"{"errors":[{"status":"503","title":"service unavailable"}]}"#;
        /// Returns the example of the contract.
        example_not_found = r#"{"errors":[{"status":"404","title":"not found"}]}"#;
        /// Returns the example of the contract.
        example_precondition_failed = r#"{"errors":[{"detail":"The account has changed since it was read.","status":"412","title":"precondition failed"}]}"#;
        /// Returns the example of the contract.
        example_content_too_large = r#"{"errors":[{"detail":"The request body exceeds the limit of 65536 bytes.","status":"413","title":"payload too large"}]}"#;
        /// Returns the example of the contract.
        example_unsupported_media_type = r#"{"errors":[{"detail":"The request body must be `application/vnd.api+json`.","status":"415","title":"unsupported media type"}]}"#;
        /// Returns the example of the contract: Two invalid values.
        example_invalid_attributes = r#"{"errors":[{"detail":"username may contain only letters, digits, \"-\", \"_\" and \".\"","source":{"pointer":"/data/attributes/username"},"status":"422","title":"invalid attribute"},{"detail":"email is not an e-mail address","source":{"pointer":"/data/attributes/email"},"status":"422","title":"invalid attribute"}]}"#;
        /// Returns the example of the contract: A missing property.
        example_missing_type = r#"{"errors":[{"detail":"type is required","source":{"pointer":"/data/type"},"status":"422","title":"invalid attribute"}]}"#;
        /// Returns the example of the contract: The username belongs to another account.
        example_username_taken = r#"{"errors":[{"detail":"Username has already been taken","source":{"pointer":"/data/attributes/username"},"status":"422","title":"invalid attribute"}]}"#;
        /// Returns the example of the contract: The current password is incorrect.
        example_wrong_password = r#"{"errors":[{"detail":"current_password is incorrect","source":{"pointer":"/data/attributes/current_password"},"status":"422","title":"invalid attribute"}]}"#;
        /// Returns the example of the contract: The new password is too short and differs from its confirmation.
        example_too_short = r#"{"errors":[{"detail":"password has fewer than 10 characters","source":{"pointer":"/data/attributes/password"},"status":"422","title":"invalid attribute"},{"detail":"password_confirmation differs from password","source":{"pointer":"/data/attributes/password_confirmation"},"status":"422","title":"invalid attribute"}]}"#;
        /// Returns the example of the contract: The expiry is in the past.
        example_expired = r#"{"errors":[{"detail":"expired-at lies in the past","source":{"pointer":"/data/attributes/expired-at"},"status":"422","title":"invalid attribute"}]}"#;
        /// Returns the example of the contract: The token would outlive the one that creates it.
        example_outlives_creator = r#"{"errors":[{"detail":"expired-at is later than the expiry of the current token","source":{"pointer":"/data/attributes/expired-at"},"status":"422","title":"invalid attribute"}]}"#;
        /// Returns the example of the contract: The account has as many tokens as it may have.
        example_too_many = r#"{"errors":[{"detail":"An account has at most 1000 tokens that have not expired.","status":"422","title":"too many tokens"}]}"#;
    }
    impl super::types::JsonApiError => super::types::JsonApiError {
        /// Returns the example of the contract.
        example = r#"{"detail":"include is not supported","source":{"parameter":"include"},"status":"400","title":"invalid parameter"}"#;
    }
    impl super::types::JsonApiErrorSource => super::types::JsonApiErrorSource {
        /// Returns the example of the contract.
        example = r#"{"parameter":"include"}"#;
    }
    impl super::types::Account => super::types::Account {
        /// Returns the example of the contract: An account.
        example, example_account = r#"{"created_at":"2025-01-12T09:30:00Z","email":"new_email@example.com","id":"acct_001","name":"Acme Corp.","settings":{"currency":"EUR","language":"de","timezone":"Europe/Berlin"},"status":"active","type":"business","updated_at":"2025-09-18T20:12:00Z"}"#;
        /// Returns the example of the contract: A new e-mail address that awaits confirmation.
        example_pending_email = r#"{"created_at":"2025-01-12T09:30:00Z","email":"old_email@example.com","id":"acct_001","name":"Acme Corp.","pending_email":"new_email@example.com","settings":{"currency":"EUR","language":"de","timezone":"Europe/Berlin"},"status":"active","type":"business","updated_at":"2025-09-18T20:12:00Z"}"#;
        /// Returns the example of the contract: A suspended account without an e-mail address, with default settings.
        example_without_email = r#"{"created_at":"2025-01-12T09:30:00Z","email":null,"id":"acct_V3R563qtJNcExAkN","name":"Ada Lovelace","settings":{"currency":"USD","language":"en","timezone":"UTC"},"status":"suspended","type":"individual","updated_at":"2025-01-12T09:30:00Z"}"#;
    }
    impl AccountName => super::types::AccountName {
        /// Returns the example of the contract.
        example = r#""Acme Corp.""#;
    }
    impl super::types::AccountType => super::types::AccountType {
        /// Returns the example of the contract.
        example = r#""business""#;
    }
    impl super::types::AccountStatus => super::types::AccountStatus {
        /// Returns the example of the contract.
        example = r#""active""#;
    }
    impl super::types::AccountSettings => super::types::AccountSettings {
        /// Returns the example of the contract.
        example = r#"{"currency":"EUR","language":"de","timezone":"Europe/Berlin"}"#;
    }
    impl super::types::AccountPatch => super::types::AccountPatch {
        /// Returns the example of the contract: Name, e-mail address and settings.
        example, example_documented = r#"{"email":"new_email@example.com","name":"Acme Corp.","settings":{"currency":"EUR","language":"de","timezone":"Europe/Berlin"}}"#;
        /// Returns the example of the contract: One setting; the others remain unchanged.
        example_one_setting = r#"{"settings":{"timezone":"Europe/Berlin"}}"#;
        /// Returns the example of the contract: Null resets a setting to its default.
        example_defaults = r#"{"settings":{"currency":null,"language":null,"timezone":null}}"#;
        /// Returns the example of the contract: No property, no change.
        example_nothing = r#"{}"#;
    }
    impl super::types::AccountSettingsPatch => super::types::AccountSettingsPatch {
        /// Returns the example of the contract.
        example = r#"{"currency":"EUR","language":"de","timezone":"Europe/Berlin"}"#;
    }
    impl super::types::AccountError => super::types::AccountError {
        /// Returns the example of the contract.
        example, example_bad_request = r#"{"error":"invalid_request","message":"account_id must not be repeated"}"#;
        /// Returns the example of the contract.
        example_unauthorized = r#"{"error":"unauthorized","message":"A valid access token is required."}"#;
        /// Returns the example of the contract.
        example_forbidden = r#"{"error":"unauthorized","message":"The provided token does not have permission to update this account."}"#;
        /// Returns the example of the contract.
        example_not_found = r#"{"error":"not_found","message":"Not found."}"#;
        /// Returns the example of the contract.
        example_not_acceptable = r#"{"error":"not_acceptable","message":"Only `application/json` is available."}"#;
        /// Returns the example of the contract.
        example_too_many_requests = r#"{"error":"rate_limited","message":"Too many requests."}"#;
        /// Returns the example of the contract.
        example_internal_server_error = r#"{"error":"internal_error","message":"Internal server error."}"#;
        /// Returns the example of the contract.
        example_service_unavailable = r#"{"error":"unavailable","message":"The service is temporarily unavailable."}"#;
        /// Returns the example of the contract: Three invalid properties.
        example_invalid_fields = r#"{"details":[{"message":"may not be null","pointer":"/name"},{"message":"is not an ISO 4217 code","pointer":"/settings/currency"},{"message":"is not a property of this object","pointer":"/nickname"}],"error":"invalid_request","message":"The request body contains invalid fields."}"#;
        /// Returns the example of the contract: Malformed JSON.
        example_malformed = r#"{"error":"invalid_request","message":"The request body is not JSON."}"#;
        /// Returns the example of the contract.
        example_conflict = r#"{"error":"email_exists","message":"This email is already linked to another account."}"#;
        /// Returns the example of the contract.
        example_precondition_failed = r#"{"error":"precondition_failed","message":"The account has changed since it was read."}"#;
        /// Returns the example of the contract.
        example_content_too_large = r#"{"error":"payload_too_large","message":"The request body exceeds the limit of 65536 bytes."}"#;
        /// Returns the example of the contract.
        example_unsupported_media_type = r#"{"error":"unsupported_media_type","message":"The request body must be `application/json`."}"#;
        /// Returns the example of the contract: An invalid or expired token.
        example_invalid_token = r#"{"details":[{"message":"is invalid or has expired","pointer":"/token"}],"error":"invalid_request","message":"The confirmation token is invalid or has expired."}"#;
    }
    impl super::types::AccountErrorCode => super::types::AccountErrorCode {
        /// Returns the example of the contract.
        example = r#""invalid_request""#;
    }
    impl super::types::AccountErrorDetail => super::types::AccountErrorDetail {
        /// Returns the example of the contract.
        example = r#"{"message":"may not be null","pointer":"/name"}"#;
    }
    impl super::types::EmailConfirmation => super::types::EmailConfirmation {
        /// Returns the example of the contract.
        example = r#"{"token":"example-confirmation-token"}"#;
    }
    impl super::types::WorkspaceProfile => super::types::WorkspaceProfile {
        /// Returns the example of the contract.
        example = r#"{"Email":"admin@example.com","FirstName":"Ada","LastName":null,"UserId":"V3R563qtJNcExAkN","UserName":"admin","UserType":1}"#;
    }
    impl super::types::WorkspaceUserType => super::types::WorkspaceUserType {
        /// Returns the example of the contract.
        example = r#"1"#;
    }
    impl super::types::WorkspaceProfileUpdate => super::types::WorkspaceProfileUpdate {
        /// Returns the example of the contract: All properties.
        example, example_documented = r#"{"Email":"example@example.com","FirstName":"example","LastName":"example","UserName":"example"}"#;
        /// Returns the example of the contract: Null clears all fields except the login name.
        example_cleared = r#"{"Email":null,"FirstName":null,"LastName":null,"UserName":null}"#;
        /// Returns the example of the contract: Absent fields are cleared as well.
        example_first_name_only = r#"{"FirstName":"Ada"}"#;
    }
    impl super::types::WorkspaceProfileEnvelope => super::types::WorkspaceProfileEnvelope {
        /// Returns the example of the contract: A profile.
        example, example_profile = r#"{"Data":{"Email":"admin@example.com","FirstName":"Ada","LastName":null,"UserId":"V3R563qtJNcExAkN","UserName":"admin","UserType":1},"Errors":[],"Success":true,"Warnings":[]}"#;
        /// Returns the example of the contract: A new e-mail address that awaits confirmation.
        example_email_confirmation_required = r#"{"Data":{"Email":"admin@example.com","FirstName":"Ada","LastName":"Lovelace","UserId":"V3R563qtJNcExAkN","UserName":"admin","UserType":0},"Errors":[],"Success":true,"Warnings":[{"Code":"EmailConfirmationRequired","Field":"Email","Message":"The new e-mail address takes effect when it is confirmed.","Metadata":{"pending":"new_email@example.com"},"Severity":1,"Target":"/Email","Type":1}]}"#;
        /// Returns the example of the contract: All parts of the envelope, with placeholders.
        example_documented = r#"{"Data":{"UserType":0},"Errors":[{"Code":null,"Message":null,"Severity":0,"Type":0}],"Warnings":[{"Code":null,"Message":null,"Severity":0,"Type":0}]}"#;
        /// Returns the example of the contract.
        example_bad_request = r#"{"Errors":[{"Code":"Invalid","Field":"If-None-Match","Message":"If-None-Match is not a list of entity tags.","Metadata":{"keyword":"pattern"},"Severity":0,"Type":0}],"Success":false,"Warnings":[]}"#;
        /// Returns the example of the contract: No profile.
        example_not_found = r#"{"Errors":[{"Code":"NotFound","Message":"There is no such profile.","Severity":0,"Type":1}],"Success":false,"Warnings":[]}"#;
        /// Returns the example of the contract: The login name belongs to another account.
        example_user_name_taken = r#"{"Errors":[{"Code":"UserNameTaken","Field":"UserName","Message":"The user name is already taken.","Severity":0,"Target":"/UserName","Type":1}],"Success":false,"Warnings":[]}"#;
        /// Returns the example of the contract: The e-mail address belongs to another account.
        example_email_taken = r#"{"Errors":[{"Code":"EmailTaken","Field":"Email","Message":"The e-mail address is already taken.","Severity":0,"Target":"/Email","Type":1}],"Success":false,"Warnings":[]}"#;
        /// Returns the example of the contract: An invalid value.
        example_invalid = r#"{"Errors":[{"Code":"Invalid","Field":"Email","Message":"The e-mail address is not valid.","Metadata":{"keyword":"format"},"Severity":0,"Target":"/Email","Type":0}],"Success":false,"Warnings":[]}"#;
    }
    impl super::types::WorkspaceMessage => super::types::WorkspaceMessage {
        /// Returns the example of the contract.
        example = r#"{"Code":"EmailConfirmationRequired","Field":"Email","Message":"The new e-mail address takes effect when it is confirmed.","Metadata":{"pending":"new_email@example.com"},"Severity":1,"Target":"/Email","Type":1}"#;
    }
    impl super::types::WorkspaceMessageType => super::types::WorkspaceMessageType {
        /// Returns the example of the contract.
        example = r#"1"#;
    }
    impl super::types::WorkspaceMessageSeverity => super::types::WorkspaceMessageSeverity {
        /// Returns the example of the contract.
        example = r#"1"#;
    }
    impl super::types::ProblemDetails => super::types::ProblemDetails {
        /// Returns the example of the contract.
        example, example_unauthorized = r#"{"detail":"A valid access token is required.","status":401,"title":"Unauthorized","type":"about:blank"}"#;
        /// Returns the example of the contract: A service account.
        example_service_account = r#"{"detail":"Service accounts cannot access this endpoint via API keys.","instance":"/api/workspace/account/profile","status":403,"title":"Forbidden","type":"about:blank"}"#;
        /// Returns the example of the contract: The form of the problem details, with placeholders.
        example_documented = r#"{"detail":"example","instance":"example","status":1,"title":"example","type":"example"}"#;
        /// Returns the example of the contract: Null properties, and extension properties (RFC 9457, 3.2).
        example_additional_members = r#"{"detail":null,"instance":null,"requiredScope":"write","status":403,"title":"Forbidden","type":null}"#;
        /// Returns the example of the contract.
        example_not_acceptable = r#"{"detail":"Only `application/json` is available.","status":406,"title":"Not Acceptable","type":"about:blank"}"#;
        /// Returns the example of the contract.
        example_too_many_requests = r#"{"detail":"Too many requests.","status":429,"title":"Too Many Requests","type":"about:blank"}"#;
        /// Returns the example of the contract.
        example_internal_server_error = r#"{"detail":"Internal server error.","status":500,"title":"Internal Server Error","type":"about:blank"}"#;
        /// Returns the example of the contract.
        example_service_unavailable = r#"{"detail":"The service is temporarily unavailable.","status":503,"title":"Service Unavailable","type":"about:blank"}"#;
        /// Returns the example of the contract.
        example_precondition_failed = r#"{"detail":"The profile has changed since it was read.","status":412,"title":"Precondition Failed","type":"about:blank"}"#;
        /// Returns the example of the contract.
        example_content_too_large = r#"{"detail":"The request body exceeds the limit of 65536 bytes.","status":413,"title":"Payload Too Large","type":"about:blank"}"#;
        /// Returns the example of the contract.
        example_unsupported_media_type = r#"{"detail":"The request body must be `application/json`.","status":415,"title":"Unsupported Media Type","type":"about:blank"}"#;
    }
    impl super::types::AuthenticationTokenType => super::types::AuthenticationTokenType {
        /// Returns the example of the contract.
        example = r#""authentication-tokens""#;
    }
}

super::runtime::fixtures::impl_outcome_fixtures! {
    impl super::operations::GetAccountDetailsSuccess {
        /// Returns the example of 200 from the contract: Your own account, with the attributes that every client expects.
        example, example_account_details: 200 = super::operations::GetAccountDetailsSuccess { etag: super::runtime::fixtures::read(r#""\"mF_9.B5f-4.1JqM\"""#), body: super::types::UserDocument::example_account_details() };
        /// Returns the example of 200 from the contract: Your own account, with all attributes that this service returns.
        example_own_account: 200 = super::operations::GetAccountDetailsSuccess { etag: super::runtime::fixtures::read(r#""\"mF_9.B5f-4.1JqM\"""#), body: super::types::UserDocument::example_own_account() };
    }
    impl super::operations::GetAccountDetailsError {
        /// Returns the example of 304 from the contract.
        example_not_modified: 304 = super::operations::GetAccountDetailsError::NotModified { etag: super::runtime::fixtures::read(r#""\"mF_9.B5f-4.1JqM\"""#) };
        /// Returns the example of 400 from the contract.
        example_bad_request: 400 = super::operations::GetAccountDetailsError::BadRequest { body: super::types::JsonApiErrorDocument::example_bad_request() };
        /// Returns the example of 401 from the contract.
        example_unauthorized: 401 = super::operations::GetAccountDetailsError::Unauthorized { www_authenticate: super::runtime::fixtures::read(r#""Bearer""#), body: super::types::JsonApiErrorDocument::example_unauthorized() };
        /// Returns the example of 406 from the contract.
        example_not_acceptable: 406 = super::operations::GetAccountDetailsError::NotAcceptable { body: super::types::JsonApiErrorDocument::example_not_acceptable() };
        /// Returns the example of 429 from the contract.
        example_too_many_requests: 429 = super::operations::GetAccountDetailsError::TooManyRequests { retry_after: super::runtime::fixtures::read(r#"30"#), x_rate_limit_limit: super::runtime::fixtures::read(r#"30"#), x_rate_limit_remaining: super::runtime::fixtures::read(r#"0"#), x_rate_limit_reset: super::runtime::fixtures::read(r#"1"#), body: super::types::JsonApiErrorDocument::example_too_many_requests() };
        /// Returns the example of 500 from the contract.
        example_internal_server_error: 500 = super::operations::GetAccountDetailsError::InternalServerError { body: super::types::JsonApiErrorDocument::example_internal_server_error() };
        /// Returns the example of 503 from the contract.
        example_service_unavailable: 503 = super::operations::GetAccountDetailsError::ServiceUnavailable { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::JsonApiErrorDocument::example_service_unavailable() };
    }
    impl super::operations::UpdateAccountSuccess {
        /// Returns the example of 200 from the contract: A user with few attributes.
        example, example_admin: 200 = super::operations::UpdateAccountSuccess { body: super::types::UserDocument::example_admin() };
        /// Returns the example of 200 from the contract: A user with two-factor authentication.
        example_two_factor: 200 = super::operations::UpdateAccountSuccess { body: super::types::UserDocument::example_two_factor() };
        /// Returns the example of 200 from the contract: A user with two-factor authentication and an id in the current format.
        example_two_factor_new_id: 200 = super::operations::UpdateAccountSuccess { body: super::types::UserDocument::example_two_factor_new_id() };
        /// Returns the example of 200 from the contract: A new e-mail address that awaits confirmation.
        example_unconfirmed_email: 200 = super::operations::UpdateAccountSuccess { body: super::types::UserDocument::example_unconfirmed_email() };
    }
    impl super::operations::UpdateAccountError {
        /// Returns the example of 400 from the contract.
        example_bad_request: 400 = super::operations::UpdateAccountError::BadRequest { body: super::types::JsonApiErrorDocument::example_bad_request() };
        /// Returns the example of 401 from the contract.
        example_unauthorized: 401 = super::operations::UpdateAccountError::Unauthorized { www_authenticate: super::runtime::fixtures::read(r#""Bearer""#), body: super::types::JsonApiErrorDocument::example_unauthorized() };
        /// Returns the example of 404 from the contract.
        example_not_found: 404 = super::operations::UpdateAccountError::NotFound { body: super::types::JsonApiErrorDocument::example_not_found() };
        /// Returns the example of 406 from the contract.
        example_not_acceptable: 406 = super::operations::UpdateAccountError::NotAcceptable { body: super::types::JsonApiErrorDocument::example_not_acceptable() };
        /// Returns the example of 412 from the contract.
        example_precondition_failed: 412 = super::operations::UpdateAccountError::PreconditionFailed { body: super::types::JsonApiErrorDocument::example_precondition_failed() };
        /// Returns the example of 413 from the contract.
        example_content_too_large: 413 = super::operations::UpdateAccountError::ContentTooLarge { body: super::types::JsonApiErrorDocument::example_content_too_large() };
        /// Returns the example of 415 from the contract.
        example_unsupported_media_type: 415 = super::operations::UpdateAccountError::UnsupportedMediaType { body: super::types::JsonApiErrorDocument::example_unsupported_media_type() };
        /// Returns the example of 422 from the contract: Two invalid values.
        example_unprocessable_content, example_unprocessable_content_invalid_attributes: 422 = super::operations::UpdateAccountError::UnprocessableContent { body: super::types::JsonApiErrorDocument::example_invalid_attributes() };
        /// Returns the example of 422 from the contract: A missing property.
        example_unprocessable_content_missing_type: 422 = super::operations::UpdateAccountError::UnprocessableContent { body: super::types::JsonApiErrorDocument::example_missing_type() };
        /// Returns the example of 422 from the contract: The username belongs to another account.
        example_unprocessable_content_username_taken: 422 = super::operations::UpdateAccountError::UnprocessableContent { body: super::types::JsonApiErrorDocument::example_username_taken() };
        /// Returns the example of 429 from the contract.
        example_too_many_requests: 429 = super::operations::UpdateAccountError::TooManyRequests { retry_after: super::runtime::fixtures::read(r#"30"#), x_rate_limit_limit: super::runtime::fixtures::read(r#"30"#), x_rate_limit_remaining: super::runtime::fixtures::read(r#"0"#), x_rate_limit_reset: super::runtime::fixtures::read(r#"1"#), body: super::types::JsonApiErrorDocument::example_too_many_requests() };
        /// Returns the example of 500 from the contract.
        example_internal_server_error: 500 = super::operations::UpdateAccountError::InternalServerError { body: super::types::JsonApiErrorDocument::example_internal_server_error() };
        /// Returns the example of 503 from the contract.
        example_service_unavailable: 503 = super::operations::UpdateAccountError::ServiceUnavailable { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::JsonApiErrorDocument::example_service_unavailable() };
    }
    impl super::operations::ChangePasswordSuccess {
        /// Returns the example of 200 from the contract: Your own account, with all attributes that this service returns.
        example: 200 = super::operations::ChangePasswordSuccess { body: super::types::UserDocument::example_own_account() };
    }
    impl super::operations::ChangePasswordError {
        /// Returns the example of 400 from the contract.
        example_bad_request: 400 = super::operations::ChangePasswordError::BadRequest { body: super::types::JsonApiErrorDocument::example_bad_request() };
        /// Returns the example of 401 from the contract.
        example_unauthorized: 401 = super::operations::ChangePasswordError::Unauthorized { www_authenticate: super::runtime::fixtures::read(r#""Bearer""#), body: super::types::JsonApiErrorDocument::example_unauthorized() };
        /// Returns the example of 404 from the contract.
        example_not_found: 404 = super::operations::ChangePasswordError::NotFound { body: super::types::JsonApiErrorDocument::example_not_found() };
        /// Returns the example of 406 from the contract.
        example_not_acceptable: 406 = super::operations::ChangePasswordError::NotAcceptable { body: super::types::JsonApiErrorDocument::example_not_acceptable() };
        /// Returns the example of 413 from the contract.
        example_content_too_large: 413 = super::operations::ChangePasswordError::ContentTooLarge { body: super::types::JsonApiErrorDocument::example_content_too_large() };
        /// Returns the example of 415 from the contract.
        example_unsupported_media_type: 415 = super::operations::ChangePasswordError::UnsupportedMediaType { body: super::types::JsonApiErrorDocument::example_unsupported_media_type() };
        /// Returns the example of 422 from the contract: The current password is incorrect.
        example_unprocessable_content, example_unprocessable_content_wrong_password: 422 = super::operations::ChangePasswordError::UnprocessableContent { body: super::types::JsonApiErrorDocument::example_wrong_password() };
        /// Returns the example of 422 from the contract: The new password is too short and differs from its confirmation.
        example_unprocessable_content_too_short: 422 = super::operations::ChangePasswordError::UnprocessableContent { body: super::types::JsonApiErrorDocument::example_too_short() };
        /// Returns the example of 429 from the contract.
        example_too_many_requests: 429 = super::operations::ChangePasswordError::TooManyRequests { retry_after: super::runtime::fixtures::read(r#"30"#), x_rate_limit_limit: super::runtime::fixtures::read(r#"30"#), x_rate_limit_remaining: super::runtime::fixtures::read(r#"0"#), x_rate_limit_reset: super::runtime::fixtures::read(r#"1"#), body: super::types::JsonApiErrorDocument::example_too_many_requests() };
        /// Returns the example of 500 from the contract.
        example_internal_server_error: 500 = super::operations::ChangePasswordError::InternalServerError { body: super::types::JsonApiErrorDocument::example_internal_server_error() };
        /// Returns the example of 503 from the contract.
        example_service_unavailable: 503 = super::operations::ChangePasswordError::ServiceUnavailable { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::JsonApiErrorDocument::example_service_unavailable() };
    }
    impl super::operations::GetUserSuccess {
        /// Returns the example of 200 from the contract: Another user, without the e-mail address.
        example, example_another_user: 200 = super::operations::GetUserSuccess { body: super::types::UserDocument::example_another_user() };
        /// Returns the example of 200 from the contract: Your own account, with all attributes that this service returns.
        example_own_account: 200 = super::operations::GetUserSuccess { body: super::types::UserDocument::example_own_account() };
    }
    impl super::operations::GetUserError {
        /// Returns the example of 400 from the contract.
        example_bad_request: 400 = super::operations::GetUserError::BadRequest { body: super::types::JsonApiErrorDocument::example_bad_request() };
        /// Returns the example of 401 from the contract.
        example_unauthorized: 401 = super::operations::GetUserError::Unauthorized { www_authenticate: super::runtime::fixtures::read(r#""Bearer""#), body: super::types::JsonApiErrorDocument::example_unauthorized() };
        /// Returns the example of 404 from the contract.
        example_not_found: 404 = super::operations::GetUserError::NotFound { body: super::types::JsonApiErrorDocument::example_not_found() };
        /// Returns the example of 406 from the contract.
        example_not_acceptable: 406 = super::operations::GetUserError::NotAcceptable { body: super::types::JsonApiErrorDocument::example_not_acceptable() };
        /// Returns the example of 429 from the contract.
        example_too_many_requests: 429 = super::operations::GetUserError::TooManyRequests { retry_after: super::runtime::fixtures::read(r#"30"#), x_rate_limit_limit: super::runtime::fixtures::read(r#"30"#), x_rate_limit_remaining: super::runtime::fixtures::read(r#"0"#), x_rate_limit_reset: super::runtime::fixtures::read(r#"1"#), body: super::types::JsonApiErrorDocument::example_too_many_requests() };
        /// Returns the example of 500 from the contract.
        example_internal_server_error: 500 = super::operations::GetUserError::InternalServerError { body: super::types::JsonApiErrorDocument::example_internal_server_error() };
        /// Returns the example of 503 from the contract.
        example_service_unavailable: 503 = super::operations::GetUserError::ServiceUnavailable { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::JsonApiErrorDocument::example_service_unavailable() };
    }
    impl super::operations::ListUserTokensSuccess {
        /// Returns the example of 200 from the contract: Two tokens.
        example, example_tokens: 200 = super::operations::ListUserTokensSuccess { body: super::types::AuthenticationTokenListDocument::example_tokens() };
        /// Returns the example of 200 from the contract: The second of three pages.
        example_middle_page: 200 = super::operations::ListUserTokensSuccess { body: super::types::AuthenticationTokenListDocument::example_middle_page() };
        /// Returns the example of 200 from the contract: No tokens; an empty list has one page.
        example_none: 200 = super::operations::ListUserTokensSuccess { body: super::types::AuthenticationTokenListDocument::example_none() };
    }
    impl super::operations::ListUserTokensError {
        /// Returns the example of 400 from the contract.
        example_bad_request: 400 = super::operations::ListUserTokensError::BadRequest { body: super::types::JsonApiErrorDocument::example_bad_request() };
        /// Returns the example of 401 from the contract.
        example_unauthorized: 401 = super::operations::ListUserTokensError::Unauthorized { www_authenticate: super::runtime::fixtures::read(r#""Bearer""#), body: super::types::JsonApiErrorDocument::example_unauthorized() };
        /// Returns the example of 404 from the contract.
        example_not_found: 404 = super::operations::ListUserTokensError::NotFound { body: super::types::JsonApiErrorDocument::example_not_found() };
        /// Returns the example of 406 from the contract.
        example_not_acceptable: 406 = super::operations::ListUserTokensError::NotAcceptable { body: super::types::JsonApiErrorDocument::example_not_acceptable() };
        /// Returns the example of 429 from the contract.
        example_too_many_requests: 429 = super::operations::ListUserTokensError::TooManyRequests { retry_after: super::runtime::fixtures::read(r#"30"#), x_rate_limit_limit: super::runtime::fixtures::read(r#"30"#), x_rate_limit_remaining: super::runtime::fixtures::read(r#"0"#), x_rate_limit_reset: super::runtime::fixtures::read(r#"1"#), body: super::types::JsonApiErrorDocument::example_too_many_requests() };
        /// Returns the example of 500 from the contract.
        example_internal_server_error: 500 = super::operations::ListUserTokensError::InternalServerError { body: super::types::JsonApiErrorDocument::example_internal_server_error() };
        /// Returns the example of 503 from the contract.
        example_service_unavailable: 503 = super::operations::ListUserTokensError::ServiceUnavailable { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::JsonApiErrorDocument::example_service_unavailable() };
    }
    impl super::operations::CreateUserTokenSuccess {
        /// Returns the example of 201 from the contract: The secret is shown only once.
        example: 201 = super::operations::CreateUserTokenSuccess { body: super::types::AuthenticationTokenDocument::example_created() };
    }
    impl super::operations::CreateUserTokenError {
        /// Returns the example of 400 from the contract.
        example_bad_request: 400 = super::operations::CreateUserTokenError::BadRequest { body: super::types::JsonApiErrorDocument::example_bad_request() };
        /// Returns the example of 401 from the contract.
        example_unauthorized: 401 = super::operations::CreateUserTokenError::Unauthorized { www_authenticate: super::runtime::fixtures::read(r#""Bearer""#), body: super::types::JsonApiErrorDocument::example_unauthorized() };
        /// Returns the example of 404 from the contract.
        example_not_found: 404 = super::operations::CreateUserTokenError::NotFound { body: super::types::JsonApiErrorDocument::example_not_found() };
        /// Returns the example of 406 from the contract.
        example_not_acceptable: 406 = super::operations::CreateUserTokenError::NotAcceptable { body: super::types::JsonApiErrorDocument::example_not_acceptable() };
        /// Returns the example of 413 from the contract.
        example_content_too_large: 413 = super::operations::CreateUserTokenError::ContentTooLarge { body: super::types::JsonApiErrorDocument::example_content_too_large() };
        /// Returns the example of 415 from the contract.
        example_unsupported_media_type: 415 = super::operations::CreateUserTokenError::UnsupportedMediaType { body: super::types::JsonApiErrorDocument::example_unsupported_media_type() };
        /// Returns the example of 422 from the contract: The expiry is in the past.
        example_unprocessable_content, example_unprocessable_content_expired: 422 = super::operations::CreateUserTokenError::UnprocessableContent { body: super::types::JsonApiErrorDocument::example_expired() };
        /// Returns the example of 422 from the contract: The token would outlive the one that creates it.
        example_unprocessable_content_outlives_creator: 422 = super::operations::CreateUserTokenError::UnprocessableContent { body: super::types::JsonApiErrorDocument::example_outlives_creator() };
        /// Returns the example of 422 from the contract: The account has as many tokens as it may have.
        example_unprocessable_content_too_many: 422 = super::operations::CreateUserTokenError::UnprocessableContent { body: super::types::JsonApiErrorDocument::example_too_many() };
        /// Returns the example of 429 from the contract.
        example_too_many_requests: 429 = super::operations::CreateUserTokenError::TooManyRequests { retry_after: super::runtime::fixtures::read(r#"30"#), x_rate_limit_limit: super::runtime::fixtures::read(r#"30"#), x_rate_limit_remaining: super::runtime::fixtures::read(r#"0"#), x_rate_limit_reset: super::runtime::fixtures::read(r#"1"#), body: super::types::JsonApiErrorDocument::example_too_many_requests() };
        /// Returns the example of 500 from the contract.
        example_internal_server_error: 500 = super::operations::CreateUserTokenError::InternalServerError { body: super::types::JsonApiErrorDocument::example_internal_server_error() };
        /// Returns the example of 503 from the contract.
        example_service_unavailable: 503 = super::operations::CreateUserTokenError::ServiceUnavailable { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::JsonApiErrorDocument::example_service_unavailable() };
    }
    impl super::operations::GetUserTokenSuccess {
        /// Returns the example of 200 from the contract: The secret is no longer shown.
        example: 200 = super::operations::GetUserTokenSuccess { body: super::types::AuthenticationTokenDocument::example_token() };
    }
    impl super::operations::GetUserTokenError {
        /// Returns the example of 400 from the contract.
        example_bad_request: 400 = super::operations::GetUserTokenError::BadRequest { body: super::types::JsonApiErrorDocument::example_bad_request() };
        /// Returns the example of 401 from the contract.
        example_unauthorized: 401 = super::operations::GetUserTokenError::Unauthorized { www_authenticate: super::runtime::fixtures::read(r#""Bearer""#), body: super::types::JsonApiErrorDocument::example_unauthorized() };
        /// Returns the example of 404 from the contract.
        example_not_found: 404 = super::operations::GetUserTokenError::NotFound { body: super::types::JsonApiErrorDocument::example_not_found() };
        /// Returns the example of 406 from the contract.
        example_not_acceptable: 406 = super::operations::GetUserTokenError::NotAcceptable { body: super::types::JsonApiErrorDocument::example_not_acceptable() };
        /// Returns the example of 429 from the contract.
        example_too_many_requests: 429 = super::operations::GetUserTokenError::TooManyRequests { retry_after: super::runtime::fixtures::read(r#"30"#), x_rate_limit_limit: super::runtime::fixtures::read(r#"30"#), x_rate_limit_remaining: super::runtime::fixtures::read(r#"0"#), x_rate_limit_reset: super::runtime::fixtures::read(r#"1"#), body: super::types::JsonApiErrorDocument::example_too_many_requests() };
        /// Returns the example of 500 from the contract.
        example_internal_server_error: 500 = super::operations::GetUserTokenError::InternalServerError { body: super::types::JsonApiErrorDocument::example_internal_server_error() };
        /// Returns the example of 503 from the contract.
        example_service_unavailable: 503 = super::operations::GetUserTokenError::ServiceUnavailable { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::JsonApiErrorDocument::example_service_unavailable() };
    }
    impl super::operations::DeleteUserTokenSuccess {
        /// Returns the example of 204 from the contract.
        example: 204 = super::operations::DeleteUserTokenSuccess {};
    }
    impl super::operations::DeleteUserTokenError {
        /// Returns the example of 400 from the contract.
        example_bad_request: 400 = super::operations::DeleteUserTokenError::BadRequest { body: super::types::JsonApiErrorDocument::example_bad_request() };
        /// Returns the example of 401 from the contract.
        example_unauthorized: 401 = super::operations::DeleteUserTokenError::Unauthorized { www_authenticate: super::runtime::fixtures::read(r#""Bearer""#), body: super::types::JsonApiErrorDocument::example_unauthorized() };
        /// Returns the example of 404 from the contract.
        example_not_found: 404 = super::operations::DeleteUserTokenError::NotFound { body: super::types::JsonApiErrorDocument::example_not_found() };
        /// Returns the example of 429 from the contract.
        example_too_many_requests: 429 = super::operations::DeleteUserTokenError::TooManyRequests { retry_after: super::runtime::fixtures::read(r#"30"#), x_rate_limit_limit: super::runtime::fixtures::read(r#"30"#), x_rate_limit_remaining: super::runtime::fixtures::read(r#"0"#), x_rate_limit_reset: super::runtime::fixtures::read(r#"1"#), body: super::types::JsonApiErrorDocument::example_too_many_requests() };
        /// Returns the example of 500 from the contract.
        example_internal_server_error: 500 = super::operations::DeleteUserTokenError::InternalServerError { body: super::types::JsonApiErrorDocument::example_internal_server_error() };
        /// Returns the example of 503 from the contract.
        example_service_unavailable: 503 = super::operations::DeleteUserTokenError::ServiceUnavailable { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::JsonApiErrorDocument::example_service_unavailable() };
    }
    impl super::operations::DiscoverServicesSuccess {
        /// Returns the example of 200 from the contract.
        example: 200 = super::operations::DiscoverServicesSuccess { body: super::types::ServiceDiscovery::example() };
    }
    impl super::operations::DiscoverServicesError {
        /// Returns the example of 406 from the contract.
        example_not_acceptable: 406 = super::operations::DiscoverServicesError::NotAcceptable { body: super::types::JsonApiErrorDocument::example_not_acceptable() };
        /// Returns the example of 429 from the contract.
        example_too_many_requests: 429 = super::operations::DiscoverServicesError::TooManyRequests { retry_after: super::runtime::fixtures::read(r#"30"#), x_rate_limit_limit: super::runtime::fixtures::read(r#"30"#), x_rate_limit_remaining: super::runtime::fixtures::read(r#"0"#), x_rate_limit_reset: super::runtime::fixtures::read(r#"1"#), body: super::types::JsonApiErrorDocument::example_too_many_requests() };
        /// Returns the example of 500 from the contract.
        example_internal_server_error: 500 = super::operations::DiscoverServicesError::InternalServerError { body: super::types::JsonApiErrorDocument::example_internal_server_error() };
        /// Returns the example of 503 from the contract.
        example_service_unavailable: 503 = super::operations::DiscoverServicesError::ServiceUnavailable { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::JsonApiErrorDocument::example_service_unavailable() };
    }
    impl super::operations::PingSuccess {
        /// Returns the example of 204 from the contract.
        example: 204 = super::operations::PingSuccess { tfp_api_version: super::runtime::fixtures::read(r#""2.6""#), tfp_app_name: super::runtime::fixtures::read(r#""Account API""#) };
    }
    impl super::operations::PingError {
        /// Returns the example of 429 from the contract.
        example_too_many_requests: 429 = super::operations::PingError::TooManyRequests { retry_after: super::runtime::fixtures::read(r#"30"#), x_rate_limit_limit: super::runtime::fixtures::read(r#"30"#), x_rate_limit_remaining: super::runtime::fixtures::read(r#"0"#), x_rate_limit_reset: super::runtime::fixtures::read(r#"1"#), body: super::types::JsonApiErrorDocument::example_too_many_requests() };
        /// Returns the example of 500 from the contract.
        example_internal_server_error: 500 = super::operations::PingError::InternalServerError { body: super::types::JsonApiErrorDocument::example_internal_server_error() };
        /// Returns the example of 503 from the contract.
        example_service_unavailable: 503 = super::operations::PingError::ServiceUnavailable { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::JsonApiErrorDocument::example_service_unavailable() };
    }
    impl super::operations::GetAccountSuccess {
        /// Returns the example of 200 from the contract: An account.
        example, example_account: 200 = super::operations::GetAccountSuccess { etag: super::runtime::fixtures::read(r#""\"mF_9.B5f-4.1JqM\"""#), body: super::types::Account::example_account() };
        /// Returns the example of 200 from the contract: A new e-mail address that awaits confirmation.
        example_pending_email: 200 = super::operations::GetAccountSuccess { etag: super::runtime::fixtures::read(r#""\"mF_9.B5f-4.1JqM\"""#), body: super::types::Account::example_pending_email() };
        /// Returns the example of 200 from the contract: A suspended account without an e-mail address, with default settings.
        example_without_email: 200 = super::operations::GetAccountSuccess { etag: super::runtime::fixtures::read(r#""\"mF_9.B5f-4.1JqM\"""#), body: super::types::Account::example_without_email() };
    }
    impl super::operations::GetAccountError {
        /// Returns the example of 304 from the contract.
        example_not_modified: 304 = super::operations::GetAccountError::NotModified { etag: super::runtime::fixtures::read(r#""\"mF_9.B5f-4.1JqM\"""#) };
        /// Returns the example of 400 from the contract.
        example_bad_request: 400 = super::operations::GetAccountError::BadRequest { body: super::types::AccountError::example_bad_request() };
        /// Returns the example of 401 from the contract.
        example_unauthorized: 401 = super::operations::GetAccountError::Unauthorized { www_authenticate: super::runtime::fixtures::read(r#""Bearer""#), body: super::types::AccountError::example_unauthorized() };
        /// Returns the example of 403 from the contract.
        example_forbidden: 403 = super::operations::GetAccountError::Forbidden { body: super::types::AccountError::example_forbidden() };
        /// Returns the example of 404 from the contract.
        example_not_found: 404 = super::operations::GetAccountError::NotFound { body: super::types::AccountError::example_not_found() };
        /// Returns the example of 406 from the contract.
        example_not_acceptable: 406 = super::operations::GetAccountError::NotAcceptable { body: super::types::AccountError::example_not_acceptable() };
        /// Returns the example of 429 from the contract.
        example_too_many_requests: 429 = super::operations::GetAccountError::TooManyRequests { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::AccountError::example_too_many_requests() };
        /// Returns the example of 500 from the contract.
        example_internal_server_error: 500 = super::operations::GetAccountError::InternalServerError { body: super::types::AccountError::example_internal_server_error() };
        /// Returns the example of 503 from the contract.
        example_service_unavailable: 503 = super::operations::GetAccountError::ServiceUnavailable { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::AccountError::example_service_unavailable() };
    }
    impl super::operations::PatchAccountSuccess {
        /// Returns the example of 200 from the contract: An account.
        example, example_account: 200 = super::operations::PatchAccountSuccess { body: super::types::Account::example_account() };
        /// Returns the example of 200 from the contract: A new e-mail address that awaits confirmation.
        example_pending_email: 200 = super::operations::PatchAccountSuccess { body: super::types::Account::example_pending_email() };
    }
    impl super::operations::PatchAccountError {
        /// Returns the example of 400 from the contract: Three invalid properties.
        example_bad_request, example_bad_request_invalid_fields: 400 = super::operations::PatchAccountError::BadRequest { body: super::types::AccountError::example_invalid_fields() };
        /// Returns the example of 400 from the contract: Malformed JSON.
        example_bad_request_malformed: 400 = super::operations::PatchAccountError::BadRequest { body: super::types::AccountError::example_malformed() };
        /// Returns the example of 401 from the contract.
        example_unauthorized: 401 = super::operations::PatchAccountError::Unauthorized { www_authenticate: super::runtime::fixtures::read(r#""Bearer""#), body: super::types::AccountError::example_unauthorized() };
        /// Returns the example of 403 from the contract.
        example_forbidden: 403 = super::operations::PatchAccountError::Forbidden { body: super::types::AccountError::example_forbidden() };
        /// Returns the example of 404 from the contract.
        example_not_found: 404 = super::operations::PatchAccountError::NotFound { body: super::types::AccountError::example_not_found() };
        /// Returns the example of 406 from the contract.
        example_not_acceptable: 406 = super::operations::PatchAccountError::NotAcceptable { body: super::types::AccountError::example_not_acceptable() };
        /// Returns the example of 409 from the contract.
        example_conflict: 409 = super::operations::PatchAccountError::Conflict { body: super::types::AccountError::example_conflict() };
        /// Returns the example of 412 from the contract.
        example_precondition_failed: 412 = super::operations::PatchAccountError::PreconditionFailed { body: super::types::AccountError::example_precondition_failed() };
        /// Returns the example of 413 from the contract.
        example_content_too_large: 413 = super::operations::PatchAccountError::ContentTooLarge { body: super::types::AccountError::example_content_too_large() };
        /// Returns the example of 415 from the contract.
        example_unsupported_media_type: 415 = super::operations::PatchAccountError::UnsupportedMediaType { body: super::types::AccountError::example_unsupported_media_type() };
        /// Returns the example of 429 from the contract.
        example_too_many_requests: 429 = super::operations::PatchAccountError::TooManyRequests { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::AccountError::example_too_many_requests() };
        /// Returns the example of 500 from the contract.
        example_internal_server_error: 500 = super::operations::PatchAccountError::InternalServerError { body: super::types::AccountError::example_internal_server_error() };
        /// Returns the example of 503 from the contract.
        example_service_unavailable: 503 = super::operations::PatchAccountError::ServiceUnavailable { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::AccountError::example_service_unavailable() };
    }
    impl super::operations::ConfirmEmailSuccess {
        /// Returns the example of 204 from the contract.
        example: 204 = super::operations::ConfirmEmailSuccess {};
    }
    impl super::operations::ConfirmEmailError {
        /// Returns the example of 400 from the contract: An invalid or expired token.
        example_bad_request: 400 = super::operations::ConfirmEmailError::BadRequest { body: super::types::AccountError::example_invalid_token() };
        /// Returns the example of 409 from the contract.
        example_conflict: 409 = super::operations::ConfirmEmailError::Conflict { body: super::types::AccountError::example_conflict() };
        /// Returns the example of 413 from the contract.
        example_content_too_large: 413 = super::operations::ConfirmEmailError::ContentTooLarge { body: super::types::AccountError::example_content_too_large() };
        /// Returns the example of 415 from the contract.
        example_unsupported_media_type: 415 = super::operations::ConfirmEmailError::UnsupportedMediaType { body: super::types::AccountError::example_unsupported_media_type() };
        /// Returns the example of 429 from the contract.
        example_too_many_requests: 429 = super::operations::ConfirmEmailError::TooManyRequests { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::AccountError::example_too_many_requests() };
        /// Returns the example of 500 from the contract.
        example_internal_server_error: 500 = super::operations::ConfirmEmailError::InternalServerError { body: super::types::AccountError::example_internal_server_error() };
        /// Returns the example of 503 from the contract.
        example_service_unavailable: 503 = super::operations::ConfirmEmailError::ServiceUnavailable { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::AccountError::example_service_unavailable() };
    }
    impl super::operations::GetWorkspaceProfileSuccess {
        /// Returns the example of 200 from the contract: A profile.
        example, example_profile: 200 = super::operations::GetWorkspaceProfileSuccess { etag: super::runtime::fixtures::read(r#""\"mF_9.B5f-4.1JqM\"""#), body: super::types::WorkspaceProfileEnvelope::example_profile() };
        /// Returns the example of 200 from the contract: A new e-mail address that awaits confirmation.
        example_email_confirmation_required: 200 = super::operations::GetWorkspaceProfileSuccess { etag: super::runtime::fixtures::read(r#""\"mF_9.B5f-4.1JqM\"""#), body: super::types::WorkspaceProfileEnvelope::example_email_confirmation_required() };
        /// Returns the example of 200 from the contract: All parts of the envelope, with placeholders.
        example_documented: 200 = super::operations::GetWorkspaceProfileSuccess { etag: super::runtime::fixtures::read(r#""\"mF_9.B5f-4.1JqM\"""#), body: super::types::WorkspaceProfileEnvelope::example_documented() };
    }
    impl super::operations::GetWorkspaceProfileError {
        /// Returns the example of 304 from the contract.
        example_not_modified: 304 = super::operations::GetWorkspaceProfileError::NotModified { etag: super::runtime::fixtures::read(r#""\"mF_9.B5f-4.1JqM\"""#) };
        /// Returns the example of 400 from the contract.
        example_bad_request: 400 = super::operations::GetWorkspaceProfileError::BadRequest { body: super::types::WorkspaceProfileEnvelope::example_bad_request() };
        /// Returns the example of 401 from the contract.
        example_unauthorized: 401 = super::operations::GetWorkspaceProfileError::Unauthorized { www_authenticate: super::runtime::fixtures::read(r#""Bearer""#), body: super::types::ProblemDetails::example_unauthorized() };
        /// Returns the example of 403 from the contract: A service account.
        example_forbidden, example_forbidden_service_account: 403 = super::operations::GetWorkspaceProfileError::Forbidden { body: super::types::ProblemDetails::example_service_account() };
        /// Returns the example of 403 from the contract: The form of the problem details, with placeholders.
        example_forbidden_documented: 403 = super::operations::GetWorkspaceProfileError::Forbidden { body: super::types::ProblemDetails::example_documented() };
        /// Returns the example of 403 from the contract: Null properties, and extension properties (RFC 9457, 3.2).
        example_forbidden_additional_members: 403 = super::operations::GetWorkspaceProfileError::Forbidden { body: super::types::ProblemDetails::example_additional_members() };
        /// Returns the example of 404 from the contract: No profile.
        example_not_found, example_not_found_not_found: 404 = super::operations::GetWorkspaceProfileError::NotFound { body: super::types::WorkspaceProfileEnvelope::example_not_found() };
        /// Returns the example of 404 from the contract: All parts of the envelope, with placeholders.
        example_not_found_documented: 404 = super::operations::GetWorkspaceProfileError::NotFound { body: super::types::WorkspaceProfileEnvelope::example_documented() };
        /// Returns the example of 406 from the contract.
        example_not_acceptable: 406 = super::operations::GetWorkspaceProfileError::NotAcceptable { body: super::types::ProblemDetails::example_not_acceptable() };
        /// Returns the example of 429 from the contract.
        example_too_many_requests: 429 = super::operations::GetWorkspaceProfileError::TooManyRequests { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::ProblemDetails::example_too_many_requests() };
        /// Returns the example of 500 from the contract.
        example_internal_server_error: 500 = super::operations::GetWorkspaceProfileError::InternalServerError { body: super::types::ProblemDetails::example_internal_server_error() };
        /// Returns the example of 503 from the contract.
        example_service_unavailable: 503 = super::operations::GetWorkspaceProfileError::ServiceUnavailable { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::ProblemDetails::example_service_unavailable() };
    }
    impl super::operations::PutWorkspaceProfileSuccess {
        /// Returns the example of 200 from the contract: A profile.
        example, example_profile: 200 = super::operations::PutWorkspaceProfileSuccess { body: super::types::WorkspaceProfileEnvelope::example_profile() };
        /// Returns the example of 200 from the contract: A new e-mail address that awaits confirmation.
        example_email_confirmation_required: 200 = super::operations::PutWorkspaceProfileSuccess { body: super::types::WorkspaceProfileEnvelope::example_email_confirmation_required() };
        /// Returns the example of 200 from the contract: All parts of the envelope, with placeholders.
        example_documented: 200 = super::operations::PutWorkspaceProfileSuccess { body: super::types::WorkspaceProfileEnvelope::example_documented() };
    }
    impl super::operations::PutWorkspaceProfileError {
        /// Returns the example of 400 from the contract: The login name belongs to another account.
        example_bad_request, example_bad_request_user_name_taken: 400 = super::operations::PutWorkspaceProfileError::BadRequest { body: super::types::WorkspaceProfileEnvelope::example_user_name_taken() };
        /// Returns the example of 400 from the contract: The e-mail address belongs to another account.
        example_bad_request_email_taken: 400 = super::operations::PutWorkspaceProfileError::BadRequest { body: super::types::WorkspaceProfileEnvelope::example_email_taken() };
        /// Returns the example of 400 from the contract: An invalid value.
        example_bad_request_invalid: 400 = super::operations::PutWorkspaceProfileError::BadRequest { body: super::types::WorkspaceProfileEnvelope::example_invalid() };
        /// Returns the example of 400 from the contract: All parts of the envelope, with placeholders.
        example_bad_request_documented: 400 = super::operations::PutWorkspaceProfileError::BadRequest { body: super::types::WorkspaceProfileEnvelope::example_documented() };
        /// Returns the example of 401 from the contract.
        example_unauthorized: 401 = super::operations::PutWorkspaceProfileError::Unauthorized { www_authenticate: super::runtime::fixtures::read(r#""Bearer""#), body: super::types::ProblemDetails::example_unauthorized() };
        /// Returns the example of 403 from the contract: A service account.
        example_forbidden, example_forbidden_service_account: 403 = super::operations::PutWorkspaceProfileError::Forbidden { body: super::types::ProblemDetails::example_service_account() };
        /// Returns the example of 403 from the contract: The form of the problem details, with placeholders.
        example_forbidden_documented: 403 = super::operations::PutWorkspaceProfileError::Forbidden { body: super::types::ProblemDetails::example_documented() };
        /// Returns the example of 403 from the contract: Null properties, and extension properties (RFC 9457, 3.2).
        example_forbidden_additional_members: 403 = super::operations::PutWorkspaceProfileError::Forbidden { body: super::types::ProblemDetails::example_additional_members() };
        /// Returns the example of 404 from the contract: No profile.
        example_not_found, example_not_found_not_found: 404 = super::operations::PutWorkspaceProfileError::NotFound { body: super::types::WorkspaceProfileEnvelope::example_not_found() };
        /// Returns the example of 404 from the contract: All parts of the envelope, with placeholders.
        example_not_found_documented: 404 = super::operations::PutWorkspaceProfileError::NotFound { body: super::types::WorkspaceProfileEnvelope::example_documented() };
        /// Returns the example of 406 from the contract.
        example_not_acceptable: 406 = super::operations::PutWorkspaceProfileError::NotAcceptable { body: super::types::ProblemDetails::example_not_acceptable() };
        /// Returns the example of 412 from the contract.
        example_precondition_failed: 412 = super::operations::PutWorkspaceProfileError::PreconditionFailed { body: super::types::ProblemDetails::example_precondition_failed() };
        /// Returns the example of 413 from the contract.
        example_content_too_large: 413 = super::operations::PutWorkspaceProfileError::ContentTooLarge { body: super::types::ProblemDetails::example_content_too_large() };
        /// Returns the example of 415 from the contract.
        example_unsupported_media_type: 415 = super::operations::PutWorkspaceProfileError::UnsupportedMediaType { body: super::types::ProblemDetails::example_unsupported_media_type() };
        /// Returns the example of 429 from the contract.
        example_too_many_requests: 429 = super::operations::PutWorkspaceProfileError::TooManyRequests { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::ProblemDetails::example_too_many_requests() };
        /// Returns the example of 500 from the contract.
        example_internal_server_error: 500 = super::operations::PutWorkspaceProfileError::InternalServerError { body: super::types::ProblemDetails::example_internal_server_error() };
        /// Returns the example of 503 from the contract.
        example_service_unavailable: 503 = super::operations::PutWorkspaceProfileError::ServiceUnavailable { retry_after: super::runtime::fixtures::read(r#"30"#), body: super::types::ProblemDetails::example_service_unavailable() };
    }
}
