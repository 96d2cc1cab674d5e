//! Replaces a profile without clearing properties by accident.

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
    update: WorkspaceProfileUpdate,
}

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
    /// The errors that `GET /api/workspace/account/profile` declares, and those of any call.
    pub async fn replace_profile(
        &self,
        update: WorkspaceProfileUpdate,
    ) -> Result<ProfileReplacement<'_, C>, Error<GetWorkspaceProfileError>> {
        let current = self.get_workspace_profile().send().await?.body.data;
        let current =
            current.ok_or_else(|| Error::invalid_request("the server returned no profile to replace"))?;
        Ok(ProfileReplacement {
            client: self,
            current,
            update,
        })
    }
}

impl<C: AuthorizesBearerAuthOrAccessToken> ProfileReplacement<'_, C> {
    /// Returns the current profile.
    pub fn current(&self) -> &WorkspaceProfile {
        &self.current
    }

    /// Returns the properties that sending would clear, by their names on the wire, with their current values.
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

    /// Fills properties that are absent in the update with their current values. Those that are null are still cleared.
    ///
    /// Sending the current e-mail address cancels a change that is awaiting confirmation.
    pub fn keeping_the_rest(mut self) -> Self {
        let (current, update) = (&self.current, &mut self.update);
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

    /// Replaces the profile.
    ///
    /// # Errors
    ///
    /// The errors that `PUT /api/workspace/account/profile` declares, and those of any call.
    pub async fn send(self) -> Result<Replaced, Error<PutWorkspaceProfileError>> {
        let envelope = self.client.put_workspace_profile(self.update).send().await?.body;
        Ok(Replaced {
            profile: envelope.data,
            warnings: envelope.warnings.into_value().unwrap_or_default(),
        })
    }
}
