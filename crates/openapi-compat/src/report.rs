//! The changes as a whole: verdict and required version.

use crate::bump::Bump;
use crate::change::Change;
use crate::rule::{Affected, Class};

/// The differences between two versions of a contract.
#[derive(Debug)]
pub struct Report {
    /// The base.
    pub base: Version,
    /// The newer version.
    pub new: Version,
    /// Every difference, the gravest first.
    pub changes: Vec<Change>,
}

/// One of the two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The name of its file.
    pub file: String,
    /// `info.version`.
    pub version: String,
}

impl Report {
    /// Returns the gravest class; `None` if nothing differs.
    #[must_use]
    pub fn verdict(&self) -> Option<Class> {
        self.changes.iter().map(|change| change.class).max()
    }

    /// Returns whether the newer version breaks clients of the base.
    #[must_use]
    pub fn is_breaking(&self) -> bool {
        self.verdict() == Some(Class::Breaking)
    }

    /// Returns how many changes have a class.
    #[must_use]
    pub fn count(&self, class: Class) -> usize {
        self.changes.iter().filter(|change| change.class == class).count()
    }

    /// Returns the report of some of the changes.
    #[must_use]
    pub fn only(&self, is_wanted: impl Fn(&Change) -> bool) -> Self {
        Self {
            base: self.base.clone(),
            new: self.new.clone(),
            changes: self
                .changes
                .iter()
                .filter(|change| is_wanted(change))
                .cloned()
                .collect(),
        }
    }

    /// Returns the step of `info.version` that the changes require.
    #[must_use]
    pub fn required_bump(&self) -> Bump {
        match self.verdict() {
            None => Bump::None,
            Some(Class::Breaking) => Bump::Major,
            Some(Class::Risky | Class::Compatible) => Bump::Minor,
            Some(Class::Editorial) => Bump::Patch,
        }
    }

    /// Returns the step of the versions of generated crates that the changes require: if code on them no longer compiles,
    /// the same as if clients failed.
    #[must_use]
    pub fn required_crate_bump(&self) -> Bump {
        let breaks_code = self.changes.iter().any(|change| {
            let affected = change.rule.affected;
            affected.contains(&Affected::ClientCode) || affected.contains(&Affected::ServerCode)
        });
        match breaks_code {
            true => Bump::Major,
            false => self.required_bump(),
        }
    }
}
