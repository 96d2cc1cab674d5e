//! Checks of preferences that a schema cannot express: existing currencies and time zones.

use super::detail;
use account_server::Maybe;
use account_server::types::{AccountErrorDetail, AccountSettingsPatch};
use jiff::tz::TimeZone;

/// Returns the errors in the preferences.
pub(super) fn errors(settings: &AccountSettingsPatch) -> Vec<AccountErrorDetail> {
    let mut errors = Vec::new();
    if let Maybe::Value(code) = &settings.currency
        && iso_currency::Currency::from_code(code).is_none()
    {
        errors.push(detail("/settings/currency", "is not an ISO 4217 code"));
    }
    if let Maybe::Value(name) = &settings.timezone
        && TimeZone::get(name).is_err()
    {
        errors.push(detail("/settings/timezone", "is not an IANA time zone name"));
    }
    errors
}
