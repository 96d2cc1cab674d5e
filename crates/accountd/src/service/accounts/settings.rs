//! Preferences that no schema can judge: whether there is such a currency and such a time zone.

use super::detail;
use account_server::Maybe;
use account_server::types::{AccountErrorDetail, AccountSettingsPatch};
use jiff::tz::TimeZone;

/// What is wrong with them.
pub(super) fn faults(settings: &AccountSettingsPatch) -> Vec<AccountErrorDetail> {
    let mut faults = Vec::new();
    if let Maybe::Value(code) = &settings.currency
        && iso_currency::Currency::from_code(code).is_none()
    {
        faults.push(detail("/settings/currency", "is not an ISO 4217 code"));
    }
    if let Maybe::Value(name) = &settings.timezone
        && TimeZone::get(name).is_err()
    {
        faults.push(detail(
            "/settings/timezone",
            "is not a name of the IANA time zone database",
        ));
    }
    faults
}
