//! The headers that a caller sets for one call.

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

/// Headers that replace whatever else would be sent in them: parameters, credentials, and headers of the client.
#[derive(Clone, Default)]
pub(super) struct CallerHeaders {
    headers: HeaderMap,
    /// Why a header cannot be sent.
    invalid: Option<String>,
}

impl CallerHeaders {
    /// Sets a header; an invalid one fails when the request is completed.
    pub(super) fn set<N, V>(&mut self, name: N, value: V)
    where
        N: TryInto<HeaderName>,
        V: TryInto<HeaderValue>,
    {
        match (name.try_into(), value.try_into()) {
            (Ok(name), Ok(value)) => drop(self.headers.insert(name, value)),
            (Ok(name), Err(_)) => {
                self.invalid = Some(format!("the value of header {name} is not valid in HTTP"));
            }
            (Err(_), _) => self.invalid = Some("the name of a header is not valid in HTTP".to_owned()),
        }
    }

    /// Returns whether the caller has set a header.
    pub(super) fn contains(&self, name: &HeaderName) -> bool {
        self.headers.contains_key(name)
    }

    /// Adds the headers to those of a request.
    ///
    /// # Errors
    ///
    /// Returns an error if a header is invalid.
    pub(super) fn apply(&self, headers: &mut HeaderMap) -> Result<(), String> {
        if let Some(reason) = &self.invalid {
            return Err(reason.clone());
        }
        for (name, value) in &self.headers {
            headers.insert(name.clone(), value.clone());
        }
        Ok(())
    }
}
