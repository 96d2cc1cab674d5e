//! Captures log output.

use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::DefaultGuard;
use tracing::{Event, Level, Metadata, Subscriber};

/// Captures what this crate logs on the current thread.
pub(crate) struct Log {
    lines: Lines,
    _guard: DefaultGuard,
}

type Lines = Arc<Mutex<Vec<(Level, String)>>>;

impl Log {
    pub(crate) fn start() -> Self {
        let lines = Lines::default();
        let _guard = tracing::subscriber::set_default(Capture(Arc::clone(&lines)));
        Self { lines, _guard }
    }

    /// Returns the lines at level info and above.
    pub(crate) fn operator_lines(&self) -> Vec<String> {
        let lines = self.lines.lock().unwrap();
        let shown = lines.iter().filter(|(level, _)| *level <= Level::INFO);
        shown.map(|(_, line)| line.clone()).collect()
    }

    /// Returns the lines at level warn and above.
    pub(crate) fn warnings(&self) -> Vec<String> {
        let lines = self.lines.lock().unwrap();
        let warned = lines.iter().filter(|(level, _)| *level <= Level::WARN);
        warned.map(|(_, line)| line.clone()).collect()
    }

    /// Returns all lines, including debug output.
    pub(crate) fn all(&self) -> String {
        let lines = self.lines.lock().unwrap();
        lines.iter().map(|(_, line)| format!("{line}\n")).collect()
    }
}

struct Capture(Lines);

impl Subscriber for Capture {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("accountd")
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut text = Text(String::new());
        event.record(&mut text);
        self.0.lock().unwrap().push((*event.metadata().level(), text.0));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Text(String);

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, "{field}={value:?} ").unwrap();
    }
}
