//! Security schemes and requirements.

use super::ids::SchemeId;
use crate::diagnostics::Location;
use serde_json::Value;

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
    /// How the credential is sent.
    pub kind: SchemeKind,
    /// The whole object.
    pub value: Value,
    /// Its position.
    pub location: Location,
    /// The method of the client's builder that sets its credential.
    pub setter: String,
    /// The method of the client's builder that sets a provider of tokens; only for a bearer scheme.
    pub provider_setter: String,
    /// The variable of its credential in the server.
    pub variable: String,
}

/// How a credential is sent.
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

/// One alternative of a security requirement: all of its schemes together. The anonymous alternative has no schemes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The schemes with their scopes, in document order.
    pub schemes: Vec<(SchemeId, Vec<String>)>,
}

impl Alternative {
    /// Returns whether it requires no credentials.
    #[must_use]
    pub fn is_anonymous(&self) -> bool {
        self.schemes.is_empty()
    }

    /// Returns the schemes, each once.
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
    /// The schemes of each alternative, sorted, each once. The anonymous alternative is empty and last, so that existing
    /// credentials are sent.
    pub alternatives: Vec<Vec<SchemeId>>,
    /// The trait.
    pub trait_name: String,
    /// The function of the client's catalogue that starts the operations with this requirement.
    pub start_function: String,
}

impl Requirement {
    /// Returns whether callers without credentials are accepted.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        self.alternatives.iter().any(Vec::is_empty)
    }
}

/// A distinct list of alternatives, and the function of the server that tries them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authenticator {
    /// The alternatives, in document order.
    pub alternatives: Vec<Alternative>,
    /// The function.
    pub function: String,
}
