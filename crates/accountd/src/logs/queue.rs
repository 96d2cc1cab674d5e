//! The queue between the threads that log and the one that writes. Without it, a reader that stalls, such as a paused
//! terminal or a full pipe, blocks every thread of the service.
//!
//! Not `tracing-appender`, whose guard writes to standard output if the reader has stalled, and so blocks the end of the
//! process if that is the same pipe.

use std::cell::RefCell;
use std::io::{self, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;
use tracing_subscriber::fmt::MakeWriter;

/// Maximum number of queued lines; further ones are dropped. A line takes some 300 bytes.
const CAPACITY: usize = 4096;

/// How long the queued lines may take to be written when the process ends.
const FLUSH_TIMEOUT: Duration = Duration::from_secs(1);

/// Counts the dropped lines of this process, which has one subscriber.
static DROPPED: AtomicU64 = AtomicU64::new(0);

/// Returns how many log lines were lost because they were not read in time, or could not be written.
#[must_use]
pub fn dropped_lines() -> u64 {
    DROPPED.load(Ordering::Relaxed)
}

thread_local! {
    /// Receives what the thread that writes logs itself. In the queue, it could be dropped.
    static REPORT: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
}

enum Message {
    Line(Vec<u8>),
    /// Confirms that everything before it is written.
    Flush(SyncSender<()>),
}

/// Queues lines for the thread that writes them.
#[derive(Clone)]
pub(super) struct LogQueue(SyncSender<Message>);

impl LogQueue {
    /// Starts the thread that writes.
    pub(super) fn start(output: impl Write + Send + 'static) -> io::Result<Self> {
        let (sender, receiver) = sync_channel(CAPACITY);
        let thread = thread::Builder::new().name("log".to_owned());
        thread.spawn(move || write_lines(&receiver, output))?;
        Ok(Self(sender))
    }

    /// Waits until the queued lines are written, unless their reader has stalled.
    pub(super) fn flush(&self) {
        let (written, confirmation) = sync_channel(1);
        if self.0.try_send(Message::Flush(written)).is_ok() {
            let _ = confirmation.recv_timeout(FLUSH_TIMEOUT);
        }
    }
}

impl<'a> MakeWriter<'a> for LogQueue {
    type Writer = QueueWriter<'a>;

    fn make_writer(&'a self) -> QueueWriter<'a> {
        QueueWriter(&self.0)
    }
}

/// Queues one line. The subscriber writes each line as a whole.
pub(super) struct QueueWriter<'a>(&'a SyncSender<Message>);

impl Write for QueueWriter<'_> {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let is_report = REPORT.with_borrow_mut(|report| {
            let report = report.as_mut();
            report.map(|report| report.extend_from_slice(line)).is_some()
        });
        if is_report {
            return Ok(line.len());
        }
        if self.0.try_send(Message::Line(line.to_vec())).is_err() {
            DROPPED.fetch_add(1, Ordering::Relaxed);
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn write_lines(messages: &Receiver<Message>, mut output: impl Write) {
    let mut reported = 0;
    for message in messages {
        match message {
            Message::Line(line) => match output.write_all(&line) {
                Ok(()) => report_dropped(&mut reported, &mut output),
                Err(_) => {
                    DROPPED.fetch_add(1, Ordering::Relaxed);
                }
            },
            Message::Flush(written) => {
                let _ = output.flush();
                let _ = written.send(());
            }
        }
    }
}

/// Writes how many lines were dropped, now that one could be written again.
fn report_dropped(reported: &mut u64, output: &mut impl Write) {
    let dropped = dropped_lines();
    if dropped <= *reported {
        return;
    }
    let lines = dropped - *reported;
    REPORT.set(Some(Vec::new()));
    tracing::warn!(lines, "log lines were dropped because they were not read in time");
    let report = REPORT.take().unwrap_or_default();
    if output.write_all(&report).is_ok() {
        *reported = dropped;
    }
}
