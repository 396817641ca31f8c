//! A subscriber layer that records spans as a tree.

use std::fmt::{Debug, Write as _};
use std::sync::{Arc, LazyLock, Mutex};

use tracing::Dispatch;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::{DefaultGuard, NoSubscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};

/// The recorded spans in order of creation.
#[derive(Clone, Default)]
pub(crate) struct SpanTree(pub(crate) Arc<Mutex<Vec<Span>>>);

/// A span or an event.
pub(crate) struct Span {
    pub(crate) id: u64,
    pub(crate) parent: Option<u64>,
    name: String,
    fields: Vec<(String, String)>,
    pub(crate) closed: bool,
}

struct FieldVisitor<'a>(&'a mut Vec<(String, String)>);

impl Visit for FieldVisitor<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.push((field.name().to_owned(), format!("{value:?}")));
    }
}

/// A subscriber besides that of a thread. While there is only one, tracing asks the thread that first reaches a span
/// whether it is recorded, and caches the answer for all threads: here, a test that records nothing.
static SECOND_DISPATCH: LazyLock<Dispatch> = LazyLock::new(|| Dispatch::new(NoSubscriber::default()));

impl SpanTree {
    /// Records the spans of this thread until the guard is dropped.
    pub(crate) fn record_thread() -> (Self, DefaultGuard) {
        LazyLock::force(&SECOND_DISPATCH);
        let tree = Self::default();
        let subscriber = tracing_subscriber::registry().with(tree.clone());
        (tree, tracing::subscriber::set_default(subscriber))
    }

    fn add(&self, span: Span) {
        let mut spans = self.0.lock().expect("the lock is not poisoned");
        assert!(spans.len() < 10_000, "too many spans");
        spans.push(span);
    }

    fn update(&self, id: &Id, update: impl FnOnce(&mut Span)) {
        let mut spans = self.0.lock().expect("the lock is not poisoned");
        // The id of a closed span can be reused.
        if let Some(span) = spans.iter_mut().rev().find(|span| span.id == id.into_u64()) {
            update(span);
        }
    }

    /// Formats the tree as text: one indented line per span, followed by its fields.
    pub(crate) fn to_text(&self) -> String {
        let spans = self.0.lock().expect("the lock is not poisoned");
        let mut text = String::new();
        for (at, span) in spans.iter().enumerate() {
            let (mut depth, mut parent) = (0, span.parent);
            while let Some(parent_span) = parent.and_then(|id| spans[..at].iter().rev().find(|span| span.id == id)) {
                (depth, parent) = (depth + 1, parent_span.parent);
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

impl<S: tracing::Subscriber> Layer<S> for SpanTree {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let parent = match attributes.parent() {
            Some(parent) => Some(parent.into_u64()),
            None if attributes.is_contextual() => context.current_span().id().map(Id::into_u64),
            None => None,
        };
        let (name, mut fields) = (attributes.metadata().name().to_owned(), Vec::new());
        attributes.record(&mut FieldVisitor(&mut fields));
        self.add(Span { id: id.into_u64(), parent, name, fields, closed: false });
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, _: Context<'_, S>) {
        self.update(id, |span| values.record(&mut FieldVisitor(&mut span.fields)));
    }

    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        let (name, mut fields) = (format!("event of {}", event.metadata().target()), Vec::new());
        event.record(&mut FieldVisitor(&mut fields));
        self.add(Span { id: u64::MAX, parent: None, name, fields, closed: true });
    }

    fn on_close(&self, id: Id, _: Context<'_, S>) {
        self.update(&id, |span| span.closed = true);
    }
}
