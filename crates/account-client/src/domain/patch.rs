//! A patch by its changes: what none of these methods names stays as it is.

use crate::Maybe;
use crate::types::{AccountPatch, AccountSettingsPatch};

impl AccountPatch {
    /// Sets the name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Asks for this e-mail address, which may have to be confirmed.
    #[must_use]
    pub fn email(mut self, address: impl Into<String>) -> Self {
        self.email = Some(address.into());
        self
    }

    /// Sets the currency, a code of ISO 4217.
    #[must_use]
    pub fn currency(self, code: impl Into<String>) -> Self {
        self.set(|settings| settings.currency = Maybe::Value(code.into()))
    }

    /// Sets the time zone, a name of the IANA time zone database.
    #[must_use]
    pub fn timezone(self, name: impl Into<String>) -> Self {
        self.set(|settings| settings.timezone = Maybe::Value(name.into()))
    }

    /// Sets the language, a tag of BCP 47.
    #[must_use]
    pub fn language(self, tag: impl Into<String>) -> Self {
        self.set(|settings| settings.language = Maybe::Value(tag.into()))
    }

    /// Puts the currency back to its default.
    #[must_use]
    pub fn default_currency(self) -> Self {
        self.set(|settings| settings.currency = Maybe::Null)
    }

    /// Puts the time zone back to its default.
    #[must_use]
    pub fn default_timezone(self) -> Self {
        self.set(|settings| settings.timezone = Maybe::Null)
    }

    /// Puts the language back to its default.
    #[must_use]
    pub fn default_language(self) -> Self {
        self.set(|settings| settings.language = Maybe::Null)
    }

    /// Puts all settings back to their defaults; those that are set afterwards get their values.
    #[must_use]
    pub fn default_settings(mut self) -> Self {
        self.settings = Maybe::Null;
        self
    }

    /// Changes the settings one by one, also where all of them were put back before.
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
    fn absent_null_and_a_value_are_three_things_on_the_wire() {
        let patch = AccountPatch::default();
        assert_eq!(sent(&patch), "{}");
        let patch = patch.name("Acme").currency("EUR").default_language();
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
