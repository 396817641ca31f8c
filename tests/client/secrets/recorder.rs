//! A recorder of all spans, events and log lines of the process.

use std::fmt::{Debug, Write as _};
use std::sync::{Mutex, OnceLock, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};

/// Maximum number of recorded lines per kind.
const MAX_LINES: usize = 200_000;

/// Spans, events and log lines since the process started.
#[derive(Default)]
pub(crate) struct Recorder {
    spans: Mutex<Vec<String>>,
    lines: Mutex<Vec<String>>,
}

static RECORDER: OnceLock<Recorder> = OnceLock::new();

/// Installs the recorder, unless it is installed already.
pub(crate) fn install() -> &'static Recorder {
    RECORDER.get_or_init(|| {
        let subscriber = tracing_subscriber::registry().with(SpanLayer);
        tracing::subscriber::set_global_default(subscriber).expect("no other subscriber is set");
        log::set_logger(&Logger).expect("no other logger is set");
        log::set_max_level(log::LevelFilter::Trace);
        Recorder::default()
    })
}

fn record_line(into: fn(&Recorder) -> &Mutex<Vec<String>>, text: String) {
    let Some(recorder) = RECORDER.get() else { return };
    let mut all = into(recorder).lock().unwrap_or_else(PoisonError::into_inner);
    if all.len() < MAX_LINES {
        all.push(text);
    }
}

fn copy_of(lines: &Mutex<Vec<String>>) -> Vec<String> {
    lines.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

impl Recorder {
    /// Returns the spans with their fields, and the events.
    pub(crate) fn spans(&self) -> Vec<String> {
        copy_of(&self.spans)
    }

    /// Returns the log lines.
    pub(crate) fn lines(&self) -> Vec<String> {
        copy_of(&self.lines)
    }
}

/// Formats fields as text.
struct FieldText(String);

impl Visit for FieldText {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, " {field}={value:?} {value:#?}");
    }
}

struct SpanLayer;

impl<S: tracing::Subscriber> Layer<S> for SpanLayer {
    fn on_new_span(&self, attributes: &Attributes<'_>, _: &Id, _: Context<'_, S>) {
        let mut fields = FieldText(attributes.metadata().name().to_owned());
        attributes.record(&mut fields);
        record_line(|recorder| &recorder.spans, fields.0);
    }

    fn on_record(&self, _: &Id, values: &Record<'_>, _: Context<'_, S>) {
        let mut fields = FieldText("record".to_owned());
        values.record(&mut fields);
        record_line(|recorder| &recorder.spans, fields.0);
    }

    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        let mut fields = FieldText(event.metadata().target().to_owned());
        event.record(&mut fields);
        record_line(|recorder| &recorder.spans, fields.0);
    }
}

struct Logger;

impl log::Log for Logger {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        record_line(|recorder| &recorder.lines, format!("{} {}", record.target(), record.args()));
    }

    fn flush(&self) {}
}
