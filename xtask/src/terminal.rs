//! What the person at the terminal sees.

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// Prints a line of the result.
///
/// A reader that has gone away is no fault: the exit status still tells.
pub(crate) fn say(line: impl Display) {
    drop(writeln!(io::stdout().lock(), "{line}"));
}

/// Prints a line about what is going on or has gone wrong.
pub(crate) fn complain(line: impl Display) {
    drop(writeln!(io::stderr().lock(), "{line}"));
}

/// Does something silent that may take longer than a second, and shows that it is going on: a line
/// that counts on a terminal, a line now and then elsewhere.
pub(crate) fn watch<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let (done, waiting) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(|| {
            if io::stderr().is_terminal() {
                count(what, waiting);
            } else {
                mention(what, waiting);
            }
        });
        let result = work();
        drop(done);
        result
    })
}

fn count(what: &str, waiting: Receiver<()>) {
    let started = Instant::now();
    for turn in ["-", "\\", "|", "/"].iter().cycle() {
        if waiting.recv_timeout(Duration::from_millis(200)) != Err(RecvTimeoutError::Timeout) {
            break;
        }
        let mut terminal = io::stderr().lock();
        drop(write!(
            terminal,
            "\r{turn} {what}, {} s",
            started.elapsed().as_secs()
        ));
        drop(terminal.flush());
    }
    // Carriage return, and erase to the end of the line.
    drop(write!(io::stderr().lock(), "\r\x1b[K"));
}

fn mention(what: &str, waiting: Receiver<()>) {
    let started = Instant::now();
    let mut pause = Duration::from_secs(1);
    while waiting.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
        complain(format_args!("{what}, {} s", started.elapsed().as_secs()));
        pause = Duration::from_secs(15);
    }
}

/// A duration for people: `4.1 ms`, `73.2 s`.
pub(crate) fn time(duration: Duration) -> String {
    if duration < Duration::from_secs(1) {
        format!("{:.1} ms", duration.as_secs_f64() * 1000.0)
    } else {
        format!("{:.1} s", duration.as_secs_f64())
    }
}
