//! What a kind of difference means.

use std::fmt;

/// A kind of difference between two versions of a contract.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rule {
    /// Its name, such as `request-property-became-required`.
    pub id: &'static str,
    /// How grave it is.
    pub class: Class,
    /// Whom it concerns.
    pub affected: &'static [Affected],
    /// Why, in one sentence.
    pub reason: &'static str,
}

/// How grave a difference is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// It changes only what people read.
    Editorial,
    /// Clients of the base work as before.
    Compatible,
    /// It depends on the values in use, or on habits of clients.
    Risky,
    /// A client of the base fails, or no longer compiles with the newer crate.
    Breaking,
}

impl Class {
    /// Every class, the gravest first.
    pub const ALL: [Class; 4] = [Class::Breaking, Class::Risky, Class::Compatible, Class::Editorial];
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Class::Editorial => "editorial",
            Class::Compatible => "compatible",
            Class::Risky => "risky",
            Class::Breaking => "breaking",
        })
    }
}

/// Whom a difference concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Affected {
    /// Code on the client crate must change to compile with the newer one.
    ClientCode,
    /// A client of the base fails on a server of the newer version.
    OldClients,
    /// A client of the newer version fails on a server of the base.
    NewClients,
    /// Implementations of the server must change to compile with the newer crate.
    ServerCode,
}
