//! Where tokens are kept: in the keyring of the system, or in a file that only its owner can read. A token is
//! kept for one service, and is sent to no other.

use crate::failure::Failure;
use crate::private;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::PathBuf;

/// The file of logins.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Logins {
    /// The service that is meant if none is named: the last one that was logged in to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) url: Option<String>,
    #[serde(default)]
    tokens: BTreeMap<String, Kept>,
}

/// Where the token of a service is.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kept {
    /// Here.
    Token(String),
    /// In the keyring.
    Keyring,
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Kept::Token(_) => "[redacted]",
            Kept::Keyring => "Keyring",
        })
    }
}

impl Logins {
    /// What is kept; nothing if there is no file.
    pub(crate) fn read() -> Result<Self, Failure> {
        let path = path()?;
        match fs::read_to_string(&path) {
            // Where, and no more: the reason may show what stands there.
            Ok(text) => serde_json::from_str(&text).map_err(|error| {
                let place = format!(
                    "it is damaged at line {}, column {}",
                    error.line(),
                    error.column()
                );
                Failure::local(path.display(), place).hint("remove the file, then `account login`")
            }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(Failure::local(path.display(), error)),
        }
    }

    /// The token of a service.
    pub(crate) fn token(&self, url: &str) -> Result<Option<String>, Failure> {
        match self.tokens.get(url) {
            None => Ok(None),
            Some(Kept::Token(token)) => Ok(Some(token.clone())),
            Some(Kept::Keyring) => keyring::read(url).map(Some).map_err(|reason| {
                Failure::new(3, format!("the keyring does not give the token: {reason}"))
                    .hint("unlock it, or `account login` again, or set ACCOUNT_TOKEN")
            }),
        }
    }

    /// Keeps a token, and tells where.
    pub(crate) fn keep(url: &str, token: &str, in_keyring: bool) -> Result<String, Failure> {
        let (mut own, _lock) = Self::held()?;
        let kept = in_keyring && keyring::write(url, token).is_ok();
        let (how, place) = match kept {
            true => (Kept::Keyring, "the keyring".to_owned()),
            false => (Kept::Token(token.to_owned()), path()?.display().to_string()),
        };
        own.tokens.insert(url.to_owned(), how);
        own.url = Some(url.to_owned());
        own.write()?;
        Ok(place)
    }

    /// Forgets the token of a service; whether there was one.
    pub(crate) fn forget(url: &str) -> Result<bool, Failure> {
        let (mut own, _lock) = Self::held()?;
        let Some(kept) = own.tokens.remove(url) else {
            return Ok(false);
        };
        if matches!(kept, Kept::Keyring) {
            keyring::delete(url)
                .map_err(|reason| Failure::new(1, format!("the keyring keeps the token: {reason}")))?;
        }
        own.write()?;
        Ok(true)
    }

    /// What is kept now, with a lock that nobody else has meanwhile: two may log in at once.
    fn held() -> Result<(Self, File), Failure> {
        let path = path()?.with_extension("lock");
        let lock = private::open(&path)?;
        lock.lock()
            .map_err(|error| Failure::local(path.display(), error))?;
        Ok((Self::read()?, lock))
    }

    fn write(&self) -> Result<(), Failure> {
        let path = path()?;
        let text = serde_json::to_string_pretty(self);
        let text = text.map_err(|error| Failure::local(path.display(), error))?;
        private::write(&path, &text)
    }
}

fn path() -> Result<PathBuf, Failure> {
    Ok(private::folder()?.join("logins.json"))
}

#[cfg(feature = "keyring")]
mod keyring {
    //! The keyring of the system.

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
    //! No keyring.

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
