//! How far a run is, for whoever looks at a terminal; a file needs no such thing.

use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A bar on standard error that is gone once it is dropped.
#[derive(Debug)]
pub(crate) struct Progress {
    shown: AtomicUsize,
    is_terminal: bool,
}

impl Progress {
    pub(crate) fn new() -> Progress {
        Progress {
            shown: AtomicUsize::new(usize::MAX),
            is_terminal: std::io::stderr().is_terminal(),
        }
    }

    /// Hears of every case; draws a hundred times.
    pub(crate) fn tell(&self, done: usize, all: usize) {
        let percent = (100 * done).checked_div(all).unwrap_or(100);
        if self.is_terminal && self.shown.swap(percent, Ordering::Relaxed) != percent {
            draw(&line(done, all));
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

/// The bar, at most 80 columns.
fn line(done: usize, all: usize) -> String {
    const WIDTH: usize = 40;
    let filled = (WIDTH * done).checked_div(all).unwrap_or(WIDTH);
    let (filled, open) = ("#".repeat(filled), "-".repeat(WIDTH.saturating_sub(filled)));
    format!("[{filled}{open}] {done} of {all} cases")
}

/// Replaces the last line of the terminal. Whoever closed it does not want to know.
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
            assert!(line(done, 999_999).len() < 80);
        }
        assert!(line(5, 10).contains(&format!("[{}{}]", "#".repeat(20), "-".repeat(20))));
        assert!(line(0, 0).contains("0 of 0"));
    }
}
