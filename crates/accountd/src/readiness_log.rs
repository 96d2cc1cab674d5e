//! Logs changes of readiness, not every probe that finds the same.

use std::sync::{Mutex, PoisonError};

/// Logs when something becomes ready, ceases to be, or is not ready for another reason than before.
#[derive(Debug, Default)]
pub(crate) struct ReadinessLog {
    /// The reason that was logged last; `None` while it is ready.
    logged: Mutex<Option<String>>,
}

impl ReadinessLog {
    /// Logs the result of a check, if it differs from the last one. `reason` is `None` if the check succeeded.
    pub(crate) fn record(&self, reason: Option<&str>) {
        if !self.changes_to(reason) {
            return;
        }
        match reason {
            Some(reason) => tracing::warn!(reason, "not ready"),
            None => tracing::info!("ready again"),
        }
    }

    fn changes_to(&self, reason: Option<&str>) -> bool {
        let mut logged = self.logged.lock().unwrap_or_else(PoisonError::into_inner);
        let is_new = logged.as_deref() != reason;
        if is_new {
            *logged = reason.map(str::to_owned);
        }
        is_new
    }
}

#[cfg(test)]
mod tests {
    use super::ReadinessLog;

    #[test]
    fn only_changes_are_logged() {
        let log = ReadinessLog::default();
        for (reason, is_logged) in [
            (None, false),
            (Some("a"), true),
            (Some("a"), false),
            (Some("b"), true),
            (None, true),
            (None, false),
        ] {
            assert_eq!(log.changes_to(reason), is_logged, "{reason:?}");
        }
    }
}
