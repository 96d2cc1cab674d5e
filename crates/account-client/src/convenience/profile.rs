//! Replaces a profile without clearing properties, or cancelling a change of the e-mail address, by accident. `account`
//! implements the same rule in `replacement`, configured in `operations`.

use crate::generated::client::Client;
use crate::generated::operations::{GetWorkspaceProfileError, PutWorkspaceProfileError};
use crate::generated::security::AuthorizesBearerAuthOrAccessToken;
use crate::generated::types::{WorkspaceMessage, WorkspaceProfile, WorkspaceProfileUpdate};
use openapi_client_runtime::{Error, Maybe};

/// A replacement that has not been sent yet, and the current profile.
#[derive(Debug, Clone)]
#[must_use = "nothing is replaced before `send`"]
pub struct ProfileReplacement<'a, C> {
    client: &'a Client<C>,
    current: WorkspaceProfile,
    pending_email: Option<String>,
    etag: Option<String>,
    update: WorkspaceProfileUpdate,
}

/// The code of the warning about an e-mail address that awaits confirmation.
const CONFIRMATION_REQUIRED: &str = "EmailConfirmationRequired";

/// The result of replacing a profile.
#[derive(Debug, Clone, PartialEq)]
pub struct Replaced {
    /// The new profile, if the server returns it.
    pub profile: Option<WorkspaceProfile>,
    /// Warnings, for example that the e-mail address must be confirmed.
    pub warnings: Vec<WorkspaceMessage>,
}

impl<C: AuthorizesBearerAuthOrAccessToken> Client<C> {
    /// Reads the profile that the update would replace, without changing it yet.
    ///
    /// A replacement clears the e-mail address and the names that are absent or null in it. See
    /// [`ProfileReplacement::clears`] and [`ProfileReplacement::keeping_the_rest`].
    ///
    /// # Errors
    ///
    /// The errors that `GET /api/workspace/account/profile` declares, and those of any call;
    /// [`InvalidRequest`](openapi_client_runtime::ErrorKind::InvalidRequest) if the response has no profile, so that there
    /// is nothing to replace.
    pub async fn replace_profile(
        &self,
        update: WorkspaceProfileUpdate,
    ) -> Result<ProfileReplacement<'_, C>, Error<GetWorkspaceProfileError>> {
        let response = self.get_workspace_profile().send().await?;
        let warnings = response.body.warnings.into_value().unwrap_or_default();
        let current = response.body.data;
        let current =
            current.ok_or_else(|| Error::invalid_request("the server returned no profile to replace"))?;
        Ok(ProfileReplacement {
            client: self,
            current,
            pending_email: warnings.iter().find_map(pending_email),
            etag: response.etag,
            update,
        })
    }
}

/// Returns the address that awaits confirmation, if the warning is about one.
fn pending_email(warning: &WorkspaceMessage) -> Option<String> {
    if warning.code.as_deref() != Some(CONFIRMATION_REQUIRED) {
        return None;
    }
    warning.metadata.as_ref()?.get("pending")?.clone()
}

impl<C: AuthorizesBearerAuthOrAccessToken> ProfileReplacement<'_, C> {
    /// Returns the current profile.
    pub fn current(&self) -> &WorkspaceProfile {
        &self.current
    }

    /// Returns the new e-mail address that awaits confirmation.
    pub fn pending_email(&self) -> Option<&str> {
        self.pending_email.as_deref()
    }

    /// Returns the properties that sending would clear, by their names on the wire, with their current values. A new address
    /// that awaits confirmation is not one of them: see [`cancels`](Self::cancels).
    pub fn clears(&self) -> Vec<(&'static str, &str)> {
        let (current, update) = (&self.current, &self.update);
        let properties = [
            ("Email", &current.email, &update.email),
            ("FirstName", &current.first_name, &update.first_name),
            ("LastName", &current.last_name, &update.last_name),
        ];
        let cleared = properties
            .into_iter()
            .filter_map(|(name, current, update)| match (current, update) {
                (Maybe::Value(value), Maybe::Absent | Maybe::Null) => Some((name, value.as_str())),
                _ => None,
            });
        cleared.collect()
    }

    /// Returns the new e-mail address whose confirmation sending would cancel: the update has another address, or none.
    /// Addresses that differ only by case are the same.
    pub fn cancels(&self) -> Option<&str> {
        let kept = self.update.email.value().map(|address| address.to_lowercase());
        self.pending_email()
            .filter(|pending| kept != Some(pending.to_lowercase()))
    }

    /// Fills properties that are absent in the update with their current values. Those that are null are still cleared.
    ///
    /// A new e-mail address that awaits confirmation is kept as well: it is sent instead of the current one, which would
    /// cancel the change.
    pub fn keeping_the_rest(mut self) -> Self {
        let (current, update) = (&self.current, &mut self.update);
        if let (Some(address), true) = (&self.pending_email, update.email.is_absent()) {
            update.email = Maybe::Value(address.clone());
        }
        for (current, update) in [
            (&current.email, &mut update.email),
            (&current.first_name, &mut update.first_name),
            (&current.last_name, &mut update.last_name),
        ] {
            if update.is_absent() {
                update.clone_from(current);
            }
        }
        self
    }

    /// Replaces the profile, unless it has changed since it was read. (A server that sends no `ETag` cannot check this.)
    ///
    /// # Errors
    ///
    /// The errors that `PUT /api/workspace/account/profile` declares, and those of any call. With
    /// [`PutWorkspaceProfileError::PreconditionFailed`], somebody else has changed the profile, and nothing was replaced.
    pub async fn send(self) -> Result<Replaced, Error<PutWorkspaceProfileError>> {
        let mut call = self.client.put_workspace_profile(self.update);
        if let Some(etag) = self.etag {
            call = call.if_match(etag);
        }
        let envelope = call.send().await?.body;
        Ok(Replaced {
            profile: envelope.data,
            warnings: envelope.warnings.into_value().unwrap_or_default(),
        })
    }
}
