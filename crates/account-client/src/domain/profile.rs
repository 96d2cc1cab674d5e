//! Replacing a profile without clearing what nobody meant to clear.

use crate::generated::security::AuthorizesBearerAuthOrAccessToken;
use crate::operations::{GetWorkspaceProfileError, PutWorkspaceProfileError};
use crate::types::{WorkspaceMessage, WorkspaceProfile, WorkspaceProfileUpdate};
use crate::{Client, Error, Maybe};

/// A replacement that is not sent yet, beside what it would replace.
#[derive(Debug, Clone)]
#[must_use = "nothing is replaced before `send`"]
pub struct ProfileReplacement<'a, C> {
    client: &'a Client<C>,
    current: WorkspaceProfile,
    update: WorkspaceProfileUpdate,
}

/// A profile that was replaced.
#[derive(Debug, Clone, PartialEq)]
pub struct Replaced {
    /// The profile as it is now, if the server tells it.
    pub profile: Option<WorkspaceProfile>,
    /// What to know about it, such as that the e-mail address must be confirmed.
    pub warnings: Vec<WorkspaceMessage>,
}

impl<C: AuthorizesBearerAuthOrAccessToken> Client<C> {
    /// Reads the profile that this update is to replace; nothing is changed yet.
    ///
    /// A replacement clears the e-mail address and the names that it does not have, whether they are absent or null.
    /// See [`ProfileReplacement::clears`] and [`ProfileReplacement::keeping_the_rest`].
    ///
    /// # Errors
    ///
    /// What `GET /api/workspace/account/profile` declares, and what can keep any call from succeeding.
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
    /// The profile as it was read.
    pub fn current(&self) -> &WorkspaceProfile {
        &self.current
    }

    /// What sending would clear: members by their names on the wire, and their present values.
    pub fn clears(&self) -> Vec<(&'static str, &str)> {
        let (current, update) = (&self.current, &self.update);
        let members = [
            ("Email", &current.email, &update.email),
            ("FirstName", &current.first_name, &update.first_name),
            ("LastName", &current.last_name, &update.last_name),
        ];
        let cleared = members
            .into_iter()
            .filter_map(|(name, current, update)| match (current, update) {
                (Maybe::Value(value), Maybe::Absent | Maybe::Null) => Some((name, value.as_str())),
                _ => None,
            });
        cleared.collect()
    }

    /// The same replacement with the present values where the update has none; what is null in it is still cleared.
    ///
    /// The present e-mail address is then asked for again, so one that waits for its confirmation is given up.
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
    /// What `PUT /api/workspace/account/profile` declares, and what can keep any call from succeeding.
    pub async fn send(self) -> Result<Replaced, Error<PutWorkspaceProfileError>> {
        let answer = self.client.put_workspace_profile(self.update).send().await?.body;
        Ok(Replaced {
            profile: answer.data,
            warnings: answer.warnings.into_value().unwrap_or_default(),
        })
    }
}
