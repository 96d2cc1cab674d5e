//! Security schemes and requirements.

use crate::diagnostics::Location;
use serde_json::Value;

/// Index of a scheme in [`super::Api::security_schemes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchemeId(pub usize);

/// One of `components.securitySchemes`.
#[derive(Debug, Clone)]
pub struct SecurityScheme {
    /// Its key, as written.
    pub name: String,
    /// `snake_case`.
    pub ident: String,
    /// `PascalCase`.
    pub type_name: String,
    /// `description`.
    pub description: Option<String>,
    /// How the credential travels.
    pub kind: SchemeKind,
    /// The object as read.
    pub value: Value,
    /// Its position.
    pub location: Location,
    /// The method of the client's builder that takes its credential.
    pub setter: String,
    /// The method of the client's builder that takes a provider of tokens; a bearer scheme only.
    pub provider_setter: String,
    /// The variable in the server that holds its credential.
    pub variable: String,
}

/// How a credential travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SchemeKind {
    /// `http` with scheme `bearer`, and `oauth2` and `openIdConnect`, which send the same header.
    Bearer,
    /// `http` with scheme `basic`.
    Basic,
    /// `apiKey` in a header of this name.
    Header(String),
    /// `apiKey` in a query parameter of this name.
    Query(String),
    /// `apiKey` in a cookie of this name.
    Cookie(String),
}

/// One alternative of a security requirement: all of its schemes are needed at once. The
/// alternative without schemes is the anonymous one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The schemes with their scopes, in document order.
    pub schemes: Vec<(SchemeId, Vec<String>)>,
}

impl Alternative {
    /// Whether it asks for nothing.
    #[must_use]
    pub fn is_anonymous(&self) -> bool {
        self.schemes.is_empty()
    }

    /// The schemes, each once.
    #[must_use]
    pub fn scheme_ids(&self) -> Vec<SchemeId> {
        let mut ids: Vec<SchemeId> = Vec::new();
        for (id, _) in &self.schemes {
            if !ids.contains(id) {
                ids.push(*id);
            }
        }
        ids
    }
}

/// Schemes that an alternative requires together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CredentialSet {
    /// The schemes, each once, in the order of the alternative.
    pub schemes: Vec<SchemeId>,
    /// The `PascalCase` variant of the server's enum of credentials.
    pub variant: String,
}

/// A distinct requirement, and the client's trait of the credentials that satisfy it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// The alternatives by their schemes, sorted, each once; the anonymous one is empty and last, so that credentials
    /// that exist are sent.
    pub alternatives: Vec<Vec<SchemeId>>,
    /// The trait.
    pub trait_name: String,
}

impl Requirement {
    /// Whether callers without credentials are served.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        self.alternatives.iter().any(Vec::is_empty)
    }
}

/// A distinct list of alternatives, and the server's function that tries them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authenticator {
    /// The alternatives, in document order.
    pub alternatives: Vec<Alternative>,
    /// The function.
    pub function: String,
}
