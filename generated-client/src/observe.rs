//! Observability: spans with the feature `tracing`, and an [`Observer`] for metrics. Neither receives parameter
//! values, bodies or tokens.

use std::time::Duration;

use http::{Method, StatusCode};

use crate::Outcome;

/// An observer of attempts, for metrics.
///
/// It is called synchronously after each attempt, so it should return quickly. If it panics, the call panics too and
/// its response is lost.
pub trait Observer: Send + Sync + 'static {
    /// Called after each attempt to send a call.
    fn attempt(&self, attempt: &Attempt<'_>);
}

/// A finished attempt to send a call. Sign-in does not count.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Attempt<'a> {
    /// Method of the call.
    pub method: &'a Method,
    /// Path of the call with the names of its parameters.
    pub path_template: &'static str,
    /// Number of the attempt within its call, starting at 1.
    pub number: u32,
    /// Status of the response, if there was one.
    pub status: Option<StatusCode>,
    /// Effect of the attempt at the server if it failed; `None` after success.
    pub outcome: Option<Outcome>,
    /// Time that the attempt waited for the rate limiter.
    pub waited: Duration,
    /// Duration of the attempt, without the wait for the rate limiter.
    pub elapsed: Duration,
    /// Time until the next attempt, if there is one.
    pub retry_in: Option<Duration>,
}

pub(crate) use spans::{CallSpan, in_current_span, in_span};

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
    /// The field names follow the semantic conventions of OpenTelemetry, where an attempt is a client span.
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

        /// Creates the span of an attempt, as a child of the call's span.
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

        pub(crate) fn end_attempt(&self, attempt: &Attempt<'_>, error: Option<&Error>) {
            self.0.record("procountor.limiter.wait_ms", millis(attempt.waited));
            if let Some(wait) = attempt.retry_in {
                self.0.record("procountor.retry.wait_ms", millis(wait));
            }
            self.record_result(attempt.status.map(|status| status.as_u16()), error);
        }

        pub(crate) fn end(&self, status: Option<StatusCode>, error: Option<&Error>) {
            self.record_result(status.or_else(|| error?.status()).map(|status| status.as_u16()), error);
            if let Some(error) = error {
                self.0.record("procountor.outcome", field::debug(error.outcome()));
            }
        }

        fn record_result(&self, status: Option<u16>, error: Option<&Error>) {
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

    /// Runs a future in a span.
    pub(crate) async fn in_span<F: Future>(span: &CallSpan, future: F) -> F::Output {
        future.instrument(span.0.clone()).await
    }

    /// Keeps the current span for a future that runs in a task of its own.
    pub(crate) fn in_current_span<F: Future>(future: F) -> impl Future<Output = F::Output> {
        future.in_current_span()
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

    /// The span of a call in a build without `tracing`.
    pub(crate) struct CallSpan;

    #[allow(clippy::unused_self, reason = "the signatures must match those with `tracing`")]
    impl CallSpan {
        pub(crate) fn new(_: &Operation) -> Self {
            Self
        }

        pub(crate) fn attempt(&self, _: &Operation, _: &str, _: u32) -> Self {
            Self
        }

        pub(crate) fn end_attempt(&self, _: &Attempt<'_>, _: Option<&Error>) {}

        pub(crate) fn end(&self, _: Option<StatusCode>, _: Option<&Error>) {}
    }

    /// Runs a future.
    pub(crate) async fn in_span<F: Future>(_: &CallSpan, future: F) -> F::Output {
        future.await
    }

    /// Returns the future unchanged.
    pub(crate) fn in_current_span<F: Future>(future: F) -> impl Future<Output = F::Output> {
        future
    }
}
