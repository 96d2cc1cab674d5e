//! Renders an account as a `users` resource.

use super::PREFIX;
use crate::account::{Account, Email, Id, UserType};
use account_server::Maybe;
use account_server::types::{
    AuthenticatedResourceLinks, AuthenticatedResourceRelationship, AuthenticationTokensLinks,
    AuthenticationTokensRelationship, TwoFactor, User, UserAttributes, UserIdentifier, UserLinks,
    UserPermissions, UserRelationships, UserResourceType,
};
use jiff::Timestamp;
use md5::{Digest as _, Md5};
use std::fmt::Write as _;

/// Renders the caller's own account.
pub(super) fn own(account: &Account, may_write: bool, now: Timestamp) -> User {
    let pending = account.pending_email(now).map(text);
    let mut user = user(
        account,
        UserAttributes {
            email: account.email.as_ref().map(text),
            unconfirmed_email: pending.map_or(Maybe::Null, Maybe::Value),
            permissions: Some(permissions(may_write)),
            ..attributes(account)
        },
    );
    if let Some(relationships) = &mut user.relationships {
        relationships.authenticated_resource = Some(AuthenticatedResourceRelationship {
            data: UserIdentifier {
                id: user.id.clone(),
                r#type: UserResourceType::Users,
            },
            links: AuthenticatedResourceLinks {
                related: path(account),
            },
        });
    }
    user
}

/// Renders another user's account.
pub(super) fn other(account: &Account) -> User {
    user(account, attributes(account))
}

fn user(account: &Account, attributes: UserAttributes) -> User {
    let path = path(account);
    User {
        id: format!("{PREFIX}{}", account.id),
        r#type: UserResourceType::Users,
        attributes,
        relationships: Some(UserRelationships {
            authentication_tokens: AuthenticationTokensRelationship {
                links: AuthenticationTokensLinks {
                    related: tokens_path(account),
                },
            },
            authenticated_resource: None,
        }),
        links: Some(UserLinks { self_: path }),
    }
}

/// Returns the path of the tokens of an account.
pub(super) fn tokens_path(account: &Account) -> String {
    format!("{}/authentication-tokens", path(account))
}

/// Returns the path of an account. It contains the id if the username would resolve to something else: a dot
/// segment to another path, an id to another account.
fn path(account: &Account) -> String {
    let username = account.username.as_str();
    let is_id = |text: &str| {
        text.strip_prefix(PREFIX)
            .is_some_and(|id| Id::parse(id).is_some())
    };
    if matches!(username, "." | "..") || is_id(username) {
        return format!("/api/v2/users/{PREFIX}{}", account.id);
    }
    format!("/api/v2/users/{username}")
}

/// Returns the attributes that everybody may see.
fn attributes(account: &Account) -> UserAttributes {
    UserAttributes {
        username: account.username.as_str().to_owned(),
        email: None,
        unconfirmed_email: Maybe::Null,
        avatar_url: account.email.as_ref().map(avatar),
        is_service_account: Some(account.service_account),
        v2_only: Some(account.v2_only),
        is_site_admin: Some(account.user_type == UserType::Administrator),
        auth_method: Some("tfc".to_owned()),
        is_sso_login: Some(false),
        two_factor: Some(TwoFactor {
            enabled: account.two_factor.enabled,
            verified: account.two_factor.verified,
        }),
        permissions: Some(permissions(false)),
    }
}

fn permissions(may_write: bool) -> UserPermissions {
    UserPermissions {
        can_create_organizations: false,
        can_change_email: may_write,
        can_change_username: may_write,
        can_manage_user_tokens: may_write,
    }
}

fn text(email: &Email) -> String {
    email.as_str().to_owned()
}

fn avatar(email: &Email) -> String {
    let mut url = "https://www.gravatar.com/avatar/".to_owned();
    for byte in Md5::digest(email.as_str().to_lowercase()) {
        // Writing to a string cannot fail.
        let _ = write!(url, "{byte:02x}");
    }
    url.push_str("?s=100&d=mm");
    url
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn avatar_url_matches_the_example_in_the_contract() {
        let email = Email::new("Admin@Example.com").unwrap();
        let expected = "https://www.gravatar.com/avatar/e64c7d89f26bd1972efa854d13d7dd61?s=100&d=mm";
        assert_eq!(avatar(&email), expected);
    }
}
