//! Steps of version numbers, after Semantic Versioning.

use std::fmt;

/// The least step of a version that announces changes.
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

impl Bump {
    /// Returns the least version after another one that this step allows; `None` if that one is not of the form `1.2.3`.
    #[must_use]
    pub fn after(self, version: &str) -> Option<String> {
        let [major, minor, patch] = numbers(version)?;
        let next = match (self, major) {
            (Bump::None, _) => [major, minor, patch],
            (Bump::Major, 0) => [0, minor.checked_add(1)?, 0],
            (Bump::Major, _) => [major.checked_add(1)?, 0, 0],
            (Bump::Minor, 1..) => [major, minor.checked_add(1)?, 0],
            (Bump::Minor | Bump::Patch, _) => [major, minor, patch.checked_add(1)?],
        };
        Some(next.map(|number| number.to_string()).join("."))
    }

    /// Returns whether a version announces this step after another one. If one is not of the form `1.2.3`, it need only
    /// differ.
    #[must_use]
    pub fn is_announced(self, base: &str, new: &str) -> bool {
        match (self.after(base).as_deref().and_then(numbers), numbers(new)) {
            (Some(least), Some(new)) => new >= least,
            _ => self == Bump::None || base != new,
        }
    }
}

impl fmt::Display for Bump {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Bump::None => "none",
            Bump::Patch => "patch",
            Bump::Minor => "minor",
            Bump::Major => "major",
        })
    }
}

/// Returns the numbers of a version, without what follows a hyphen or plus.
fn numbers(version: &str) -> Option<[u64; 3]> {
    let core = version.split(['-', '+']).next()?;
    let numbers: Option<Vec<u64>> = core.split('.').map(|number| number.parse().ok()).collect();
    numbers?.try_into().ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test panics")]
mod tests {
    use super::Bump;

    #[test]
    fn before_one_each_step_is_one_lower() {
        for (bump, base, expected) in [
            (Bump::Major, "1.2.3", "2.0.0"),
            (Bump::Minor, "1.2.3", "1.3.0"),
            (Bump::Patch, "1.2.3", "1.2.4"),
            (Bump::None, "1.2.3", "1.2.3"),
            (Bump::Major, "0.2.3", "0.3.0"),
            (Bump::Minor, "0.2.3", "0.2.4"),
            (Bump::Patch, "0.2.3-rc.1", "0.2.4"),
        ] {
            assert_eq!(bump.after(base).unwrap(), expected, "{bump} after {base}");
        }
        assert_eq!(Bump::Major.after("2026-01"), None);
    }

    #[test]
    fn a_larger_step_announces_a_smaller_one() {
        assert!(Bump::Minor.is_announced("1.2.3", "2.0.0"));
        assert!(Bump::Major.is_announced("0.2.0", "0.3.0"));
        assert!(!Bump::Major.is_announced("0.2.0", "0.2.1"));
        assert!(!Bump::Patch.is_announced("1.2.3", "1.2.2"));
        assert!(Bump::Major.is_announced("2026-01", "2026-02"));
        assert!(!Bump::Major.is_announced("v1", "v1"));
    }
}
