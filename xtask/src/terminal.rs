//! Output to the terminal.

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// Prints a line to standard output. A closed pipe is not an error.
pub(crate) fn print_line(line: impl Display) {
    drop(writeln!(io::stdout().lock(), "{line}"));
}

/// Prints a line to standard error.
pub(crate) fn eprint_line(line: impl Display) {
    drop(writeln!(io::stderr().lock(), "{line}"));
}

/// Runs `work` and shows its progress: a spinner on a terminal, otherwise a line from time to time.
pub(crate) fn with_progress<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let (done, waiting) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(|| {
            if io::stderr().is_terminal() {
                show_spinner(what, waiting);
            } else {
                print_progress(what, waiting);
            }
        });
        let result = work();
        drop(done);
        result
    })
}

fn show_spinner(what: &str, waiting: Receiver<()>) {
    let started = Instant::now();
    for frame in ["-", "\\", "|", "/"].iter().cycle() {
        if waiting.recv_timeout(Duration::from_millis(200)) != Err(RecvTimeoutError::Timeout) {
            break;
        }
        let mut terminal = io::stderr().lock();
        drop(write!(
            terminal,
            "\r{frame} {what}, {} s",
            started.elapsed().as_secs()
        ));
        drop(terminal.flush());
    }
    // Returns to the beginning of the line and erases it.
    drop(write!(io::stderr().lock(), "\r\x1b[K"));
}

fn print_progress(what: &str, waiting: Receiver<()>) {
    let started = Instant::now();
    let mut pause = Duration::from_secs(1);
    while waiting.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
        eprint_line(format_args!("{what}, {} s", started.elapsed().as_secs()));
        pause = Duration::from_secs(15);
    }
}

/// Formats a duration, such as `4.1 ms` or `73.2 s`.
pub(crate) fn format_duration(duration: Duration) -> String {
    if duration < Duration::from_secs(1) {
        format!("{:.1} ms", duration.as_secs_f64() * 1000.0)
    } else {
        format!("{:.1} s", duration.as_secs_f64())
    }
}
