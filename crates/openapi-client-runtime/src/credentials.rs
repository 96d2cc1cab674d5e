//! What the type of a client says about its credentials.

/// The credentials of a client; implemented by the credential types that generated code defines.
pub trait Credentials: Clone + Send + Sync + 'static {
    /// Returns what is wrong with a credential that no request can carry.
    #[doc(hidden)]
    fn check(&self) -> Result<(), String>;
}

/// No credentials, for the operations that require none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Anonymous;

impl Credentials for Anonymous {
    fn check(&self) -> Result<(), String> {
        Ok(())
    }
}
