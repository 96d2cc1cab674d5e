//! A progress bar on standard error. Where standard error is not a terminal, nothing is printed.

use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A progress bar. Dropping it erases the bar.
#[derive(Debug)]
pub(super) struct Progress {
    /// The percentage that was drawn last; `usize::MAX` before the first.
    percent: AtomicUsize,
    /// What is counted, in the plural.
    unit: &'static str,
    is_terminal: bool,
}

impl Progress {
    pub(super) fn new(unit: &'static str) -> Progress {
        Progress {
            percent: AtomicUsize::new(usize::MAX),
            unit,
            is_terminal: std::io::stderr().is_terminal(),
        }
    }

    /// Redraws the bar if the percentage has changed.
    pub(super) fn update(&self, done: usize, total: usize) {
        let percent = (100 * done).checked_div(total).unwrap_or(100);
        if self.is_terminal && self.percent.swap(percent, Ordering::Relaxed) != percent {
            draw(&bar(done, total, self.unit));
        }
    }
}

impl Progress {
    /// Prints a line. The next update draws the bar below it.
    pub(super) fn print(&self, line: &str) {
        if self.is_terminal {
            draw("");
            self.percent.store(usize::MAX, Ordering::Relaxed);
        }
        drop(writeln!(std::io::stderr().lock(), "{line}"));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_terminal {
            draw("");
        }
    }
}

/// Formats the bar and the numbers in one line of fewer than 80 columns.
fn bar(done: usize, total: usize, unit: &str) -> String {
    const WIDTH: usize = 40;
    let filled = (WIDTH * done).checked_div(total).unwrap_or(WIDTH);
    let (filled, empty) = ("#".repeat(filled), "-".repeat(WIDTH.saturating_sub(filled)));
    format!("[{filled}{empty}] {done} of {total} {unit}")
}

/// Replaces the current line of the terminal. Errors are ignored, because the run must not depend on the terminal.
fn draw(text: &str) {
    let mut stderr = std::io::stderr().lock();
    drop(write!(stderr, "\r\x1b[K{text}"));
    drop(stderr.flush());
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn the_bar_fits_into_80_columns() {
        for done in [0, 1, 50_000, 999_999] {
            assert!(bar(done, 999_999, "mutants").len() < 80);
        }
        assert!(bar(5, 10, "cases").contains(&format!("[{}{}]", "#".repeat(20), "-".repeat(20))));
        assert!(bar(0, 0, "cases").contains("0 of 0"));
    }
}
