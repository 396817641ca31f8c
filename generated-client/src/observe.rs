//! What somebody who watches is told: spans with the feature `tracing`, and an [`Observer`] for
//! metrics. Neither sees the value of a parameter, a body or a token.

use std::time::Duration;

use http::{Method, StatusCode};

use crate::Outcome;

/// Is told of each attempt to send a call, once it is over.
///
/// It is called between the attempt and what follows it: it should only count. If it panics, so does the
/// call, whose answer is lost with it.
pub trait Observer: Send + Sync + 'static {
    /// An attempt is over.
    fn attempt(&self, attempt: &Attempt<'_>);
}

/// An attempt that is over. Sign-in is not one.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Attempt<'a> {
    /// The call's method.
    pub method: &'a Method,
    /// The call's path with the names of its parameters.
    pub path_template: &'static str,
    /// Which attempt of its call, the first being 1.
    pub number: u32,
    /// The answer's status, where one came.
    pub status: Option<StatusCode>,
    /// What it has done at the server if it failed; `None` for an answer with success.
    pub outcome: Option<Outcome>,
    /// How long it waited for its turn, as the rate of calls is limited.
    pub waited: Duration,
    /// How long it took from its turn on.
    pub took: Duration,
    /// In how much time the next attempt begins, if there is one.
    pub next_in: Option<Duration>,
}

pub(crate) use spans::{CallSpan, within};

#[cfg(feature = "tracing")]
mod spans {
    use std::future::Future;

    use http::StatusCode;
    use tracing::{Instrument as _, Span, field, info_span};

    use super::Attempt;
    use crate::Error;
    use crate::error::Operation;

    /// The span of a call, or of one of its attempts.
    ///
    /// Names are those of OpenTelemetry, where an attempt is what a client sends.
    pub(crate) struct CallSpan(Span);

    impl CallSpan {
        pub(crate) fn new(operation: &Operation) -> Self {
            Self(info_span!(
                "procountor.call",
                otel.kind = "internal",
                otel.name = field::display(operation),
                procountor.operation = field::display(operation),
                http.response.status_code = field::Empty,
                error.type = field::Empty,
                procountor.outcome = field::Empty,
                otel.status_code = field::Empty,
            ))
        }

        /// The span of an attempt, below that of its call.
        pub(crate) fn attempt(&self, operation: &Operation, host: &str, number: u32) -> Self {
            Self(info_span!(
                parent: &self.0,
                "procountor.attempt",
                otel.kind = "client",
                otel.name = field::display(operation),
                http.request.method = operation.method.as_str(),
                url.template = operation.path,
                server.address = host,
                http.request.resend_count = number - 1,
                procountor.limiter.wait_ms = field::Empty,
                procountor.retry.wait_ms = field::Empty,
                http.response.status_code = field::Empty,
                error.type = field::Empty,
                otel.status_code = field::Empty,
            ))
        }

        pub(crate) fn over(&self, attempt: &Attempt<'_>, error: Option<&Error>) {
            self.0.record("procountor.limiter.wait_ms", millis(attempt.waited));
            if let Some(wait) = attempt.next_in {
                self.0.record("procountor.retry.wait_ms", millis(wait));
            }
            self.settled(attempt.status.map(|status| status.as_u16()), error);
        }

        pub(crate) fn end(&self, status: Option<StatusCode>, error: Option<&Error>) {
            self.settled(status.or_else(|| error?.status()).map(|status| status.as_u16()), error);
            if let Some(error) = error {
                self.0.record("procountor.outcome", field::debug(error.outcome()));
            }
        }

        fn settled(&self, status: Option<u16>, error: Option<&Error>) {
            if let Some(status) = status {
                self.0.record("http.response.status_code", status);
            }
            match (error, status) {
                (None, _) => return,
                (Some(Error::Api(_)), Some(status)) => self.0.record("error.type", status.to_string()),
                (Some(error), _) => self.0.record("error.type", error.kind()),
            };
            self.0.record("otel.status_code", "ERROR");
        }
    }

    /// Runs a future within a span.
    pub(crate) async fn within<F: Future>(span: &CallSpan, future: F) -> F::Output {
        future.instrument(span.0.clone()).await
    }

    fn millis(duration: std::time::Duration) -> u64 {
        u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
    }
}

#[cfg(not(feature = "tracing"))]
mod spans {
    use std::future::Future;

    use http::StatusCode;

    use super::Attempt;
    use crate::Error;
    use crate::error::Operation;

    /// The span of a call, in a build without spans.
    pub(crate) struct CallSpan;

    #[allow(clippy::unused_self, reason = "it is what the span of a build with spans has")]
    impl CallSpan {
        pub(crate) fn new(_: &Operation) -> Self {
            Self
        }

        pub(crate) fn attempt(&self, _: &Operation, _: &str, _: u32) -> Self {
            Self
        }

        pub(crate) fn over(&self, _: &Attempt<'_>, _: Option<&Error>) {}

        pub(crate) fn end(&self, _: Option<StatusCode>, _: Option<&Error>) {}
    }

    /// Runs a future.
    pub(crate) async fn within<F: Future>(_: &CallSpan, future: F) -> F::Output {
        future.await
    }
}
