//! Setters for the settings of an account patch. Properties that are not set remain unchanged.

use crate::generated::types::{AccountPatch, AccountSettingsPatch};
use openapi_client_runtime::Maybe;

impl AccountPatch {
    /// Sets the currency, an ISO 4217 code.
    #[must_use]
    pub fn currency(self, code: impl Into<String>) -> Self {
        self.set(|settings| settings.currency = Maybe::Value(code.into()))
    }

    /// Sets the time zone, a name from the IANA time zone database.
    #[must_use]
    pub fn timezone(self, name: impl Into<String>) -> Self {
        self.set(|settings| settings.timezone = Maybe::Value(name.into()))
    }

    /// Sets the language, a BCP 47 tag.
    #[must_use]
    pub fn language(self, tag: impl Into<String>) -> Self {
        self.set(|settings| settings.language = Maybe::Value(tag.into()))
    }

    /// Resets the currency to its default.
    #[must_use]
    pub fn default_currency(self) -> Self {
        self.set(|settings| settings.currency = Maybe::Null)
    }

    /// Resets the time zone to its default.
    #[must_use]
    pub fn default_timezone(self) -> Self {
        self.set(|settings| settings.timezone = Maybe::Null)
    }

    /// Resets the language to its default.
    #[must_use]
    pub fn default_language(self) -> Self {
        self.set(|settings| settings.language = Maybe::Null)
    }

    /// Resets all settings to their defaults, except those that are set afterwards.
    #[must_use]
    pub fn default_settings(mut self) -> Self {
        self.settings = Maybe::Null;
        self
    }

    /// Changes individual settings, also after all of them were reset.
    fn set(mut self, change: impl FnOnce(&mut AccountSettingsPatch)) -> Self {
        let mut settings = match self.settings {
            Maybe::Value(settings) => settings,
            Maybe::Absent => AccountSettingsPatch::default(),
            Maybe::Null => AccountSettingsPatch {
                currency: Maybe::Null,
                timezone: Maybe::Null,
                language: Maybe::Null,
            },
        };
        change(&mut settings);
        self.settings = Maybe::Value(settings);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(patch: &AccountPatch) -> String {
        serde_json::to_string(patch).unwrap()
    }

    #[test]
    fn absent_null_and_a_value_are_distinct_on_the_wire() {
        let patch = AccountPatch::default();
        assert_eq!(sent(&patch), "{}");
        let patch = patch.with_name("Acme").currency("EUR").default_language();
        assert_eq!(
            sent(&patch),
            r#"{"name":"Acme","settings":{"currency":"EUR","language":null}}"#
        );
        assert_eq!(
            sent(&patch.default_settings()),
            r#"{"name":"Acme","settings":null}"#
        );
        let patch = AccountPatch::default()
            .default_settings()
            .timezone("Europe/Berlin");
        assert_eq!(
            sent(&patch),
            r#"{"settings":{"currency":null,"timezone":"Europe/Berlin","language":null}}"#
        );
    }
}
