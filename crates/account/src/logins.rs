//! Stores tokens in the system keyring, or in a file that only its owner can read if there is no keyring or the user asks
//! for the file. A token belongs to one service and is sent to no other.

use crate::error::{CliError, exit_code};
use crate::private_file;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::PathBuf;

/// The file of logins.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Logins {
    /// The default service: that of the last login.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) url: Option<String>,
    #[serde(default)]
    tokens: BTreeMap<String, StoredToken>,
}

/// Where the token of a service is stored.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum StoredToken {
    /// In this file.
    Token(String),
    /// In the keyring.
    Keyring,
}

/// A token that has been stored.
pub(crate) struct Stored {
    /// Where it is.
    pub(crate) location: String,
    /// Why the previous token could not be removed from the keyring, if it could not.
    pub(crate) left_over: Option<String>,
}

impl std::fmt::Debug for StoredToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            StoredToken::Token(_) => "[redacted]",
            StoredToken::Keyring => "Keyring",
        })
    }
}

impl Logins {
    /// Reads the file; without a file, there are no logins.
    pub(crate) fn read() -> Result<Self, CliError> {
        let path = path()?;
        match fs::read_to_string(&path) {
            // Only the position: the error may quote the file, and with it a token.
            Ok(text) => serde_json::from_str(&text).map_err(|error| {
                let position = format!("damaged at line {}, column {}", error.line(), error.column());
                CliError::local(path.display(), position).hint("remove the file, then `account login`")
            }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(CliError::local(path.display(), error)),
        }
    }

    /// Returns the token of a service.
    pub(crate) fn token(&self, url: &str) -> Result<Option<String>, CliError> {
        match self.tokens.get(url) {
            None => Ok(None),
            Some(StoredToken::Token(token)) => Ok(Some(token.clone())),
            Some(StoredToken::Keyring) => keyring::read(url).map(Some).map_err(|reason| {
                CliError::new(
                    exit_code::NOT_LOGGED_IN,
                    format!("cannot read the token from the keyring: {reason}"),
                )
                .hint("unlock the keyring, `account login` again, or set ACCOUNT_TOKEN")
            }),
        }
    }

    /// Stores a token in place of the previous one of the service.
    pub(crate) fn store(url: &str, token: &str, in_keyring: bool) -> Result<Stored, CliError> {
        let (mut logins, _lock) = Self::locked()?;
        let in_keyring = in_keyring && keyring::write(url, token).is_ok();
        let (stored, location) = match in_keyring {
            true => (StoredToken::Keyring, "the keyring".to_owned()),
            false => (
                StoredToken::Token(token.to_owned()),
                path()?.display().to_string(),
            ),
        };
        let previous = logins.tokens.insert(url.to_owned(), stored);
        logins.url = Some(url.to_owned());
        logins.write()?;
        // Nothing would refer to the previous token any more.
        let left_over = match previous {
            Some(StoredToken::Keyring) if !in_keyring => keyring::delete(url).err(),
            _ => None,
        };
        Ok(Stored {
            location,
            left_over: left_over.map(|reason| reason.to_string()),
        })
    }

    /// Removes the token of a service and returns whether there was one.
    pub(crate) fn remove(url: &str) -> Result<bool, CliError> {
        let (mut logins, _lock) = Self::locked()?;
        let Some(stored) = logins.tokens.remove(url) else {
            return Ok(false);
        };
        if matches!(stored, StoredToken::Keyring) {
            keyring::delete(url)
                .map_err(|reason| CliError::local("cannot remove the token from the keyring", reason))?;
        }
        logins.write()?;
        Ok(true)
    }

    /// Locks and reads the file, since several processes may log in at once.
    fn locked() -> Result<(Self, File), CliError> {
        let path = path()?.with_extension("lock");
        let lock = private_file::open(&path)?;
        lock.lock()
            .map_err(|error| CliError::local(path.display(), error))?;
        Ok((Self::read()?, lock))
    }

    fn write(&self) -> Result<(), CliError> {
        let path = path()?;
        let text = serde_json::to_string_pretty(self);
        let text = text.map_err(|error| CliError::local(path.display(), error))?;
        private_file::replace(&path, &text)
    }
}

fn path() -> Result<PathBuf, CliError> {
    Ok(private_file::config_folder()?.join("logins.json"))
}

#[cfg(feature = "keyring")]
mod keyring {
    //! The system keyring.

    use keyring::{Entry, Error};

    const SERVICE: &str = "account";

    pub(super) fn read(url: &str) -> Result<String, Error> {
        Entry::new(SERVICE, url)?.get_password()
    }

    pub(super) fn write(url: &str, token: &str) -> Result<(), Error> {
        Entry::new(SERVICE, url)?.set_password(token)
    }

    pub(super) fn delete(url: &str) -> Result<(), Error> {
        match Entry::new(SERVICE, url)?.delete_credential() {
            Err(Error::NoEntry) => Ok(()),
            other => other,
        }
    }
}

#[cfg(not(feature = "keyring"))]
mod keyring {
    //! Stands in for the keyring where it is not built in.

    const ABSENT: &str = "this program was built without the feature `keyring`";

    pub(super) fn read(_: &str) -> Result<String, &'static str> {
        Err(ABSENT)
    }

    pub(super) fn write(_: &str, _: &str) -> Result<(), &'static str> {
        Err(ABSENT)
    }

    pub(super) fn delete(_: &str) -> Result<(), &'static str> {
        Err(ABSENT)
    }
}
