// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The constraints of requests as code.

use super::schemas;
use super::runtime::{bounds, formats};

pub fn UpdateAccountDocument(value: &super::types::UpdateAccountDocument) -> bool {
    UpdateAccountData(&value.data)
}

pub fn UpdateAccountData(value: &super::types::UpdateAccountData) -> bool {
    value.attributes.as_ref().is_none_or(|value| UpdateAccountAttributes(value))
}

pub fn UpdateAccountAttributes(value: &super::types::UpdateAccountAttributes) -> bool {
    value
        .username
        .as_ref()
        .is_none_or(|value| {
            bounds::has_length(value, 1, 60) && schemas::pattern_username(value)
        })
        && value
            .email
            .as_ref()
            .is_none_or(|value| {
                bounds::has_length(value, 0, 254) && formats::email(value)
            })
}

pub fn ChangePasswordDocument(value: &super::types::ChangePasswordDocument) -> bool {
    ChangePasswordData(&value.data)
}

pub fn ChangePasswordData(value: &super::types::ChangePasswordData) -> bool {
    ChangePasswordAttributes(&value.attributes)
}

pub fn ChangePasswordAttributes(value: &super::types::ChangePasswordAttributes) -> bool {
    bounds::has_length(&value.current_password, 0, 256)
        && bounds::has_length(&value.password, 10, 256)
        && bounds::has_length(&value.password_confirmation, 0, 256)
}

pub fn CreateAuthenticationTokenDocument(
    value: &super::types::CreateAuthenticationTokenDocument,
) -> bool {
    CreateAuthenticationTokenData(&value.data)
}

pub fn CreateAuthenticationTokenData(
    value: &super::types::CreateAuthenticationTokenData,
) -> bool {
    value
        .r#type
        .as_ref()
        .is_none_or(|value| schemas::pattern_create_authentication_token_data_type(
            value,
        ))
        && value
            .attributes
            .as_ref()
            .is_none_or(|value| CreateAuthenticationTokenAttributes(value))
}

pub fn CreateAuthenticationTokenAttributes(
    value: &super::types::CreateAuthenticationTokenAttributes,
) -> bool {
    value
        .description
        .as_ref()
        .is_none_or(|value| {
            bounds::has_length(value, 0, 256) && schemas::pattern_account_name(value)
        })
}

pub fn AccountPatch(value: &super::types::AccountPatch) -> bool {
    value
        .name
        .as_ref()
        .is_none_or(|value| {
            bounds::has_length(value, 1, 100) && schemas::pattern_account_name(value)
        })
        && value
            .email
            .as_ref()
            .is_none_or(|value| {
                bounds::has_length(value, 0, 254) && formats::email(value)
            }) && value.settings.is_none_or(|value| AccountSettingsPatch(value))
}

pub fn AccountSettingsPatch(value: &super::types::AccountSettingsPatch) -> bool {
    value
        .currency
        .is_none_or(|value| schemas::pattern_account_settings_patch_currency(value))
        && value
            .timezone
            .is_none_or(|value| {
                bounds::has_length(value, 0, 64)
                    && schemas::pattern_account_settings_patch_timezone(value)
            })
        && value
            .language
            .is_none_or(|value| {
                bounds::has_length(value, 2, 35)
                    && schemas::pattern_account_settings_patch_language(value)
            })
}

pub fn EmailConfirmation(value: &super::types::EmailConfirmation) -> bool {
    bounds::has_length(&value.token, 1, 256)
}

pub fn WorkspaceProfileUpdate(value: &super::types::WorkspaceProfileUpdate) -> bool {
    value
        .user_name
        .is_none_or(|value| {
            bounds::has_length(value, 1, 60) && schemas::pattern_username(value)
        })
        && value
            .email
            .is_none_or(|value| {
                bounds::has_length(value, 0, 254) && formats::email(value)
            })
        && value
            .first_name
            .is_none_or(|value| {
                bounds::has_length(value, 0, 100) && schemas::pattern_account_name(value)
            })
        && value
            .last_name
            .is_none_or(|value| {
                bounds::has_length(value, 0, 100) && schemas::pattern_account_name(value)
            })
}
