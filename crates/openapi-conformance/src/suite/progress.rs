//! A progress bar for terminals.

use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A bar on standard error, which is removed when it is dropped.
#[derive(Debug)]
pub(super) struct Progress {
    percent: AtomicUsize,
    what: &'static str,
    is_terminal: bool,
}

impl Progress {
    pub(super) fn new(what: &'static str) -> Progress {
        Progress {
            percent: AtomicUsize::new(usize::MAX),
            what,
            is_terminal: std::io::stderr().is_terminal(),
        }
    }

    /// Redraws the bar if another percent is done.
    pub(super) fn update(&self, done: usize, all: usize) {
        let percent = (100 * done).checked_div(all).unwrap_or(100);
        if self.is_terminal && self.percent.swap(percent, Ordering::Relaxed) != percent {
            draw(&line(done, all, self.what));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_terminal {
            draw("");
        }
    }
}

/// Returns the bar, at most 80 columns.
fn line(done: usize, all: usize, what: &str) -> String {
    const WIDTH: usize = 40;
    let filled = (WIDTH * done).checked_div(all).unwrap_or(WIDTH);
    let (filled, open) = ("#".repeat(filled), "-".repeat(WIDTH.saturating_sub(filled)));
    format!("[{filled}{open}] {done} of {all} {what}")
}

/// Replaces the last line of the terminal. A closed terminal is not an error.
fn draw(text: &str) {
    let mut stderr = std::io::stderr().lock();
    drop(write!(stderr, "\r\x1b[K{text}"));
    drop(stderr.flush());
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn the_bar_fits_a_terminal() {
        for done in [0, 1, 50_000, 999_999] {
            assert!(line(done, 999_999, "mutants").len() < 80);
        }
        assert!(line(5, 10, "cases").contains(&format!("[{}{}]", "#".repeat(20), "-".repeat(20))));
        assert!(line(0, 0, "cases").contains("0 of 0"));
    }
}
