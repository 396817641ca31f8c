//! Spans as a tree.

use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::DefaultGuard;
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};

/// The spans so far, in the order in which they began.
#[derive(Clone, Default)]
pub(crate) struct Tree(pub(crate) Arc<Mutex<Vec<Span>>>);

/// A span, or an event.
pub(crate) struct Span {
    pub(crate) id: u64,
    pub(crate) parent: Option<u64>,
    name: String,
    fields: Vec<(String, String)>,
    pub(crate) closed: bool,
}

struct Fields<'a>(&'a mut Vec<(String, String)>);

impl Visit for Fields<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.push((field.name().to_owned(), format!("{value:?}")));
    }
}

impl Tree {
    /// Watches this thread.
    pub(crate) fn watch() -> (Self, DefaultGuard) {
        let tree = Self::default();
        let subscriber = tracing_subscriber::registry().with(tree.clone());
        (tree, tracing::subscriber::set_default(subscriber))
    }

    fn add(&self, span: Span) {
        let mut spans = self.0.lock().expect("nobody panicked");
        assert!(spans.len() < 10_000, "more spans than any test makes");
        spans.push(span);
    }

    fn change(&self, id: &Id, change: impl FnOnce(&mut Span)) {
        let mut spans = self.0.lock().expect("nobody panicked");
        // An id may be used again once its span is closed.
        if let Some(span) = spans.iter_mut().rev().find(|span| span.id == id.into_u64()) {
            change(span);
        }
    }

    /// The tree as text: a line a span, deeper ones further in, and then its fields.
    pub(crate) fn show(&self) -> String {
        let spans = self.0.lock().expect("nobody panicked");
        let mut text = String::new();
        for (at, span) in spans.iter().enumerate() {
            let (mut depth, mut parent) = (0, span.parent);
            while let Some(above) = parent.and_then(|id| spans[..at].iter().rev().find(|span| span.id == id)) {
                (depth, parent) = (depth + 1, above.parent);
            }
            let open = if span.closed { "" } else { " (open)" };
            let indent = "  ".repeat(depth);
            let _ = writeln!(text, "{indent}{}{open}", span.name);
            for (name, value) in &span.fields {
                let _ = writeln!(text, "{indent}  - {name}: {value}");
            }
        }
        text
    }
}

impl<S: tracing::Subscriber> Layer<S> for Tree {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let parent = match attributes.parent() {
            Some(parent) => Some(parent.into_u64()),
            None if attributes.is_contextual() => context.current_span().id().map(Id::into_u64),
            None => None,
        };
        let (name, mut fields) = (attributes.metadata().name().to_owned(), Vec::new());
        attributes.record(&mut Fields(&mut fields));
        self.add(Span { id: id.into_u64(), parent, name, fields, closed: false });
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, _: Context<'_, S>) {
        self.change(id, |span| values.record(&mut Fields(&mut span.fields)));
    }

    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        let (name, mut fields) = (format!("event of {}", event.metadata().target()), Vec::new());
        event.record(&mut Fields(&mut fields));
        self.add(Span { id: u64::MAX, parent: None, name, fields, closed: true });
    }

    fn on_close(&self, id: Id, _: Context<'_, S>) {
        self.change(&id, |span| span.closed = true);
    }
}
