//! Everything that is traced and logged in this process.

use std::fmt::{Debug, Write as _};
use std::sync::{Mutex, OnceLock, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};

/// How many lines of each kind are kept.
const KEPT: usize = 200_000;

/// What was seen since the process began.
#[derive(Default)]
pub(crate) struct Watch {
    spans: Mutex<Vec<String>>,
    lines: Mutex<Vec<String>>,
}

static WATCH: OnceLock<Watch> = OnceLock::new();

/// Watches from now on, if nobody has begun to.
pub(crate) fn begin() -> &'static Watch {
    WATCH.get_or_init(|| {
        let subscriber = tracing_subscriber::registry().with(Spans);
        tracing::subscriber::set_global_default(subscriber).expect("nobody else watches");
        log::set_logger(&Lines).expect("nobody else logs");
        log::set_max_level(log::LevelFilter::Trace);
        Watch::default()
    })
}

fn keep(into: fn(&Watch) -> &Mutex<Vec<String>>, text: String) {
    let Some(watch) = WATCH.get() else { return };
    let mut all = into(watch).lock().unwrap_or_else(PoisonError::into_inner);
    if all.len() < KEPT {
        all.push(text);
    }
}

fn copy(of: &Mutex<Vec<String>>) -> Vec<String> {
    of.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

impl Watch {
    /// The spans, their fields and the events.
    pub(crate) fn spans(&self) -> Vec<String> {
        copy(&self.spans)
    }

    /// The lines of the log.
    pub(crate) fn lines(&self) -> Vec<String> {
        copy(&self.lines)
    }
}

/// Writes down each field.
struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, " {field}={value:?} {value:#?}");
    }
}

struct Spans;

impl<S: tracing::Subscriber> Layer<S> for Spans {
    fn on_new_span(&self, attributes: &Attributes<'_>, _: &Id, _: Context<'_, S>) {
        let mut fields = Fields(attributes.metadata().name().to_owned());
        attributes.record(&mut fields);
        keep(|watch| &watch.spans, fields.0);
    }

    fn on_record(&self, _: &Id, values: &Record<'_>, _: Context<'_, S>) {
        let mut fields = Fields("more".to_owned());
        values.record(&mut fields);
        keep(|watch| &watch.spans, fields.0);
    }

    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        let mut fields = Fields(event.metadata().target().to_owned());
        event.record(&mut fields);
        keep(|watch| &watch.spans, fields.0);
    }
}

struct Lines;

impl log::Log for Lines {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        keep(|watch| &watch.lines, format!("{} {}", record.target(), record.args()));
    }

    fn flush(&self) {}
}
