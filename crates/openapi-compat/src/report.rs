//! The changes as a whole: verdict, required version, and the text for a terminal.

use crate::change::Change;
use crate::rule::{Affected, Class};
use crate::rules::affected_text;
use std::fmt;

/// The differences between two versions of a contract.
#[derive(Debug)]
pub struct Report {
    /// `info.version` of the base.
    pub base_version: String,
    /// `info.version` of the newer version.
    pub new_version: String,
    /// Every difference, the gravest first.
    pub changes: Vec<Change>,
}

/// The least step of the version that announces the changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bump {
    /// None.
    None,
    /// The last number.
    Patch,
    /// The middle number; before 1.0.0, the last.
    Minor,
    /// The first number; before 1.0.0, the middle one.
    Major,
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

    /// Returns the step of the version that the changes require. Code that no longer compiles requires the same step as
    /// clients that fail.
    #[must_use]
    pub fn required_bump(&self) -> Bump {
        let breaks_code = self.changes.iter().any(|change| {
            let affected = change.rule.affected;
            affected.contains(&Affected::ClientCode) || affected.contains(&Affected::ServerCode)
        });
        match self.verdict() {
            None => Bump::None,
            Some(Class::Breaking) => Bump::Major,
            Some(_) if breaks_code => Bump::Major,
            Some(Class::Risky | Class::Compatible) => Bump::Minor,
            Some(Class::Editorial) => Bump::Patch,
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for change in &self.changes {
            writeln!(f, "{change}")?;
        }
        let counts = Class::ALL.map(|class| {
            let count = self.changes.iter().filter(|change| change.class == class).count();
            format!("{count} {class}")
        });
        let versions = match self.base_version == self.new_version {
            true => self.new_version.clone(),
            false => format!("{} -> {}", self.base_version, self.new_version),
        };
        let bump = match self.required_bump() {
            Bump::None => "no difference",
            Bump::Patch => "requires a new patch version",
            Bump::Minor => "requires a new minor version (before 1.0.0: a patch)",
            Bump::Major => "requires a new major version (before 1.0.0: a minor)",
        };
        writeln!(f, "{}; {bump}; version {versions}", counts.join(", "))
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let direction = self
            .direction
            .map_or(String::new(), |direction| format!("{direction}: "));
        writeln!(f, "{:<10}  {direction}{}", self.class, self.text)?;
        let version = if self.is_removed { ", in the base" } else { "" };
        writeln!(
            f,
            "    at {} (line {}{version})",
            self.location.pointer, self.location.line
        )?;
        if !self.operations.is_empty() {
            let all: Vec<&str> = self.operations.iter().map(String::as_str).collect();
            let shown = match all.as_slice() {
                [first, second, third, rest @ ..] if !rest.is_empty() => {
                    format!("{first}, {second}, {third} and {} more", rest.len())
                }
                all => all.join(", "),
            };
            writeln!(f, "    in {shown}")?;
        }
        let affected = affected_text(self.rule.affected);
        let affected = if affected.is_empty() {
            String::new()
        } else {
            format!(" [{affected}]")
        };
        write!(f, "    {}: {}{affected}", self.rule.id, self.rule.reason)?;
        if let Some(found) = &self.counterexample {
            write!(f, "\n    such as {}: {}", found.value, found.error)?;
        } else if self.class < self.rule.class {
            write!(f, "\n    no value was found that shows it")?;
        }
        Ok(())
    }
}
