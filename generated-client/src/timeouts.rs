//! Timeouts of a call's phases.

use std::time::Duration;

/// Timeouts of a call's phases. Values that are not set keep their defaults.
///
/// ```
/// use std::time::Duration;
/// use procountor_client::Timeouts;
///
/// let timeouts = Timeouts::default().first_byte(Duration::from_secs(90)).total(Duration::from_secs(300));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "timeouts do nothing until they are given to a client or a call"]
pub struct Timeouts {
    pub(crate) connect: Duration,
    pub(crate) first_byte: Duration,
    pub(crate) idle: Duration,
    pub(crate) total: Duration,
}

impl Timeouts {
    /// Error message for timeouts with [`has_zero`](Self::has_zero).
    pub(crate) const ZERO_PROBLEM: &'static str = "timeout must be greater than zero";

    /// Sets the timeout of connecting, including name resolution and TLS; 10 seconds by default. This is a setting
    /// of the client: it has no effect on a single call.
    pub const fn connect(self, connect: Duration) -> Self {
        Self { connect, ..self }
    }

    /// Sets the timeout of waiting for the head of the response; 60 seconds by default.
    ///
    /// It starts with the attempt. For a body of more than 64 KiB it starts again whenever 64 KiB were handed to the
    /// connection, so that a large upload may take longer as long as it moves. (A custom transport does not report this.)
    pub const fn first_byte(self, first_byte: Duration) -> Self {
        Self { first_byte, ..self }
    }

    /// Sets the timeout between two chunks of a response's body; 30 seconds by default.
    pub const fn idle(self, idle: Duration) -> Self {
        Self { idle, ..self }
    }

    /// Sets the total timeout of a call: sign-in, waiting for the rate limiter, all attempts and the waits between
    /// them; 120 seconds by default.
    pub const fn total(self, total: Duration) -> Self {
        Self { total, ..self }
    }

    /// Whether a timeout is zero, so that no call could succeed.
    pub(crate) fn has_zero(&self) -> bool {
        [self.connect, self.first_byte, self.idle, self.total].contains(&Duration::ZERO)
    }
}

impl Default for Timeouts {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { connect: seconds(10), first_byte: seconds(60), idle: seconds(30), total: seconds(120) }
    }
}
