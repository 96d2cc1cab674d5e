//! Hand-written request and response bodies of the baselines, which accept and send the same JSON as the stub.
//!
//! The response of the `/v1/account` operations is `Account` of `crate::service`, which is serialized directly.

use crate::service::{Change, User};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// The body of `PATCH /v1/account`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AccountPatch {
    #[serde(default, deserialize_with = "present")]
    pub(crate) name: Option<String>,
    #[serde(default, deserialize_with = "present")]
    pub(crate) email: Option<String>,
    #[serde(default, deserialize_with = "present")]
    pub(crate) settings: Option<Option<ObjectOnly<SettingsPatch>>>,
}

/// The `settings` of [`AccountPatch`]; an outer `None` is absence, an inner one `null`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SettingsPatch {
    #[serde(default, deserialize_with = "present")]
    pub(crate) currency: Option<Option<String>>,
    #[serde(default, deserialize_with = "present")]
    pub(crate) timezone: Option<Option<String>>,
    #[serde(default, deserialize_with = "present")]
    pub(crate) language: Option<Option<String>>,
}

impl AccountPatch {
    /// Parses a body.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(bytes).map(|ObjectOnly(patch)| patch)
    }

    /// Converts the patch to a change of the account.
    pub(crate) fn into_change(self) -> Change {
        let settings = match self.settings {
            None => SettingsPatch::default(),
            Some(Some(ObjectOnly(settings))) => settings,
            Some(None) => SettingsPatch {
                currency: Some(None),
                timezone: Some(None),
                language: Some(None),
            },
        };
        Change {
            name: self.name,
            email: self.email,
            currency: settings.currency,
            timezone: settings.timezone,
            language: settings.language,
        }
    }
}

/// Deserializes a property that is present, so that `null` differs from absence.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// A struct that is deserialized only from a JSON object, as the contract requires; serde's derived code would also
/// accept an array of the fields.
#[derive(Debug)]
pub(crate) struct ObjectOnly<T>(pub(crate) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ObjectOnly<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(AsMap(deserializer)).map(ObjectOnly)
    }
}

/// A deserializer that passes only objects to its visitor.
struct AsMap<D>(D);

impl<'de, D: Deserializer<'de>> Deserializer<'de> for AsMap<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_map(MapOnly(visitor))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// A visitor that rejects everything but objects, because it has only `visit_map`.
struct MapOnly<V>(V);

impl<'de, V: Visitor<'de>> Visitor<'de> for MapOnly<V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(map)
    }
}

/// The response of `GET /api/v2/account/details`.
#[derive(Debug, Serialize)]
pub(crate) struct UserDocument {
    data: UserResource,
}

#[derive(Debug, Serialize)]
struct UserResource {
    id: String,
    r#type: &'static str,
    attributes: UserAttributes,
    relationships: Relationships,
    links: SelfLink,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct UserAttributes {
    username: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    unconfirmed_email: Option<String>,
    avatar_url: String,
    is_service_account: bool,
    v2_only: bool,
    is_site_admin: bool,
    auth_method: &'static str,
    is_sso_login: bool,
    two_factor: TwoFactor,
    permissions: Permissions,
}

#[derive(Debug, Serialize)]
struct TwoFactor {
    enabled: bool,
    verified: bool,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Permissions {
    can_create_organizations: bool,
    can_change_email: bool,
    can_change_username: bool,
    can_manage_user_tokens: bool,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Relationships {
    authentication_tokens: Relationship,
}

#[derive(Debug, Serialize)]
struct Relationship {
    links: RelatedLink,
}

#[derive(Debug, Serialize)]
struct RelatedLink {
    related: String,
}

#[derive(Debug, Serialize)]
struct SelfLink {
    #[serde(rename = "self")]
    href: String,
}

impl From<User> for UserDocument {
    fn from(user: User) -> Self {
        let self_link = format!("/api/v2/users/{}", user.username);
        Self {
            data: UserResource {
                id: user.id,
                r#type: "users",
                relationships: Relationships {
                    authentication_tokens: Relationship {
                        links: RelatedLink {
                            related: format!("{self_link}/authentication-tokens"),
                        },
                    },
                },
                links: SelfLink { href: self_link },
                attributes: UserAttributes {
                    username: user.username,
                    email: user.email,
                    unconfirmed_email: None,
                    avatar_url: user.avatar_url,
                    is_service_account: false,
                    v2_only: false,
                    is_site_admin: false,
                    auth_method: "tfc",
                    is_sso_login: false,
                    two_factor: TwoFactor {
                        enabled: true,
                        verified: true,
                    },
                    permissions: Permissions {
                        can_create_organizations: true,
                        can_change_email: true,
                        can_change_username: true,
                        can_manage_user_tokens: true,
                    },
                },
            },
        }
    }
}
