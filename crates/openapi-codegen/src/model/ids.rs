//! Indexes into the lists of an [`Api`](super::Api).

/// Index of a schema in [`Api::schemas`](super::Api::schemas).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchemaId(pub usize);

/// Index of a scheme in [`Api::security_schemes`](super::Api::security_schemes).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchemeId(pub usize);
