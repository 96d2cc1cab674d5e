//! Which mutants run.

use super::checks::Extent;
use super::random::stratified;
use super::recorded;
use super::state::{Earlier, State};
use crate::failure::Failure;
use crate::repository::Repository;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// What to run.
#[derive(Debug, Clone)]
pub(super) struct Selection {
    /// Determines the order of mutants.
    pub(super) seed: u64,
    /// How many to run at most.
    pub(super) sample: Option<usize>,
    /// When to begin no further ones.
    pub(super) time: Option<Duration>,
    /// A part of the name.
    pub(super) only: Option<String>,
    /// Only mutants that the suite has noticed before.
    pub(super) is_recorded: bool,
    /// Which earlier results count.
    pub(super) earlier: Earlier,
    /// What takes part, besides the suite.
    pub(super) extent: Extent,
    /// Whether the list of noticed mutants is written.
    pub(super) records: bool,
}

impl Selection {
    /// All mutants, in the order of the day.
    pub(super) fn all() -> Self {
        Self {
            seed: seed_of_today(),
            sample: None,
            time: None,
            only: None,
            is_recorded: false,
            earlier: Earlier::None,
            extent: Extent::All,
            records: false,
        }
    }

    /// Returns the mutants to run, in their order.
    pub(super) fn select<'a, M, K: Ord>(
        &self,
        repository: &Repository,
        (sort, state): (&str, &State),
        mutants: impl IntoIterator<Item = &'a M>,
        id: impl Fn(&M) -> &str,
        stratum: impl Fn(&M) -> K,
    ) -> Result<Vec<&'a M>, Failure> {
        let recorded = self.is_recorded.then(|| recorded::names(repository, sort));
        let recorded = recorded.transpose()?;
        let mut selected = stratified(
            mutants.into_iter().collect(),
            |mutant: &&M| stratum(mutant),
            self.seed,
        );
        // The sample is one of all mutants, so that a run that is resumed has the same.
        if !self.is_recorded && self.only.is_none() {
            selected.truncate(self.sample.unwrap_or(usize::MAX));
        }
        selected.retain(|mutant| {
            let id = id(mutant);
            let is_wanted = match self.earlier {
                Earlier::Noticed => state.again.contains(id),
                _ => !state.results.contains_key(id),
            };
            is_wanted
                && self.only.as_ref().is_none_or(|part| id.contains(part))
                && recorded.as_ref().is_none_or(|names| names.contains(id))
        });
        selected.truncate(self.sample.unwrap_or(usize::MAX));
        Ok(selected)
    }
}

/// Returns the number of days since 1970, so that every day tests other mutants.
pub(super) fn seed_of_today() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs() / 86_400)
}
