//! How long a call may take, part by part.

use std::time::Duration;

/// How long a call may take, part by part. What is not set stays as it is by default.
///
/// ```
/// use std::time::Duration;
/// use procountor_client::Timeouts;
///
/// let patient = Timeouts::default().first_byte(Duration::from_secs(90)).total(Duration::from_secs(300));
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
    /// How long a connection may take to be made, name lookup and TLS included; 10 seconds by
    /// default. It is a setting of the client: on a single call it has no effect.
    pub const fn connect(self, connect: Duration) -> Self {
        Self { connect, ..self }
    }

    /// How long an attempt may take from its start to the head of its answer; 60 seconds by default.
    pub const fn first_byte(self, first_byte: Duration) -> Self {
        Self { first_byte, ..self }
    }

    /// How long the body of an answer may pause; 30 seconds by default.
    pub const fn idle(self, idle: Duration) -> Self {
        Self { idle, ..self }
    }

    /// How long a call may take in all: sign-in, its wait for its turn, each attempt and the waits
    /// between them; 120 seconds by default.
    pub const fn total(self, total: Duration) -> Self {
        Self { total, ..self }
    }

    /// Whether one of them is nothing, so that no call could ever succeed.
    pub(crate) fn is_hopeless(&self) -> bool {
        [self.connect, self.first_byte, self.idle, self.total].contains(&Duration::ZERO)
    }
}

impl Default for Timeouts {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { connect: seconds(10), first_byte: seconds(60), idle: seconds(30), total: seconds(120) }
    }
}
