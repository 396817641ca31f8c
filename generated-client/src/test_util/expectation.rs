//! The builder of expectations.

use std::marker::PhantomData;
use std::sync::MutexGuard;
use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;

use super::canned_response::{CannedResponse, ToCannedResponse};
use super::matcher::RequestMatcher;
use super::pages::SearchItems;
use super::state::{ExpectationState, PlannedStep, ServerState, SharedState, StepAction};
use crate::Page;
use crate::codec::Value;

/// The responses to calls that match a request, from [`TestServer::on`](super::TestServer::on).
///
/// Each method that responds or fails adds a step. The first call gets the first step, and so on; the last step
/// repeats. Steps take effect immediately; there is no final method to call.
pub struct Expectation<'a, T> {
    state: &'a SharedState,
    /// Index of the expectation. Expectations are never removed.
    index: usize,
    /// Delay of the next step.
    delay: Duration,
    value: PhantomData<fn(T)>,
}

#[allow(clippy::return_self_not_must_use, reason = "methods take effect immediately")]
impl<'a, T> Expectation<'a, T> {
    pub(super) fn new(state: &'a SharedState, matcher: RequestMatcher) -> Self {
        let mut locked = state.lock();
        locked.expectations.push(ExpectationState { matcher, steps: Vec::new(), times: None, calls: 0 });
        let index = locked.expectations.len() - 1;
        drop(locked);
        Self { state, index, delay: Duration::ZERO, value: PhantomData }
    }

    /// Matches any call of the operation, regardless of its path, query, headers and body.
    pub fn any_arguments(self) -> Self {
        self.update(|expectation| expectation.matcher.ignore_arguments())
    }

    /// Sets the expected number of calls, which [`TestServer::unmet`](super::TestServer::unmet) checks; any number by
    /// default. Further calls still get a response.
    pub fn times(self, times: usize) -> Self {
        self.update(|expectation| expectation.times = Some(times))
    }

    /// Responds with a value: status 200, 202 for a [`Pending`](crate::Pending) one, or 204 for `()`.
    #[allow(clippy::needless_pass_by_value, reason = "tests create the value for this call")]
    pub fn respond(self, value: T) -> Self
    where
        T: ToCannedResponse,
    {
        self.step(StepAction::Respond(value.to_canned()))
    }

    /// Responds with a status and no body.
    ///
    /// # Panics
    /// The status is not from 200 to 999.
    #[track_caller]
    pub fn status(self, status: u16) -> Self {
        self.step(StepAction::Respond(CannedResponse::empty(response_status(status))))
    }

    /// Responds with a status and errors in Procountor's format: pairs of a field and a message, such as
    /// `("dueDate", "DUE_DATE_BEFORE_BILL_DATE")`.
    ///
    /// # Panics
    /// The status is not from 200 to 999.
    #[track_caller]
    pub fn errors<'t>(self, status: u16, items: impl IntoIterator<Item = (&'t str, &'t str)>) -> Self {
        self.step(StepAction::Respond(CannedResponse::errors(response_status(status), items)))
    }

    /// Responds with a status and a body.
    ///
    /// # Panics
    /// The status is not from 200 to 999.
    #[track_caller]
    pub fn raw(self, status: u16, content_type: &str, body: impl Into<Bytes>) -> Self {
        self.step(StepAction::Respond(CannedResponse::new(response_status(status), content_type, body)))
    }

    /// Adds a `Retry-After` header to the previous response; without one, responds with 429 and this header.
    pub fn retry_after(self, seconds: u64) -> Self {
        let mut is_added = false;
        let this = self.update(|expectation| {
            if let Some(PlannedStep { action: StepAction::Respond(response), .. }) = expectation.steps.last_mut() {
                *response = response.clone().retry_after(seconds);
                is_added = true;
            }
        });
        if is_added {
            return this;
        }
        this.step(StepAction::Respond(CannedResponse::empty(StatusCode::TOO_MANY_REQUESTS).retry_after(seconds)))
    }

    /// Delays the next step, by tokio's clock.
    pub fn delay(self, delay: Duration) -> Self {
        Self { delay, ..self }
    }

    /// Reads the request and closes the connection without a response.
    pub fn reset(self) -> Self {
        self.step(StepAction::Reset)
    }

    /// Responds with status 200 and half of the announced body, then closes the connection.
    pub fn truncated(self) -> Self {
        self.step(StepAction::Truncate(CannedResponse::json(
            r#"{"id":1,"results":[],"version":"cut off before this"}"#.to_owned(),
        )))
    }

    /// Responds with 401 and revokes the token of the call.
    pub fn expired_token(self) -> Self {
        self.step(StepAction::RevokeToken)
    }

    fn step(self, action: StepAction) -> Self {
        let delay = self.delay;
        Self { delay: Duration::ZERO, ..self }
            .update(|expectation| expectation.steps.push(PlannedStep { delay, action }))
    }

    fn update(self, update: impl FnOnce(&mut ExpectationState)) -> Self {
        let mut state: MutexGuard<'_, ServerState> = self.state.lock();
        if let Some(expectation) = state.expectations.get_mut(self.index) {
            update(expectation);
        }
        drop(state);
        self
    }
}

#[allow(clippy::return_self_not_must_use, reason = "methods take effect immediately")]
impl<T: Value> Expectation<'_, Page<T>> {
    /// Responds with the requested page of these items, and with its counts.
    ///
    /// A page has `size` items, 50 by default and 200 at most. `orderById` sorts by `id`; otherwise the items keep
    /// their order. `previousId` starts after the item with this id, and `page` counts from there. `versionStartDate`
    /// filters out items with an earlier `version`; other parameters have no effect. A page that cannot be determined,
    /// for example after an id that no item has, gets a 400 response.
    pub fn pages(self, items: impl IntoIterator<Item = T>) -> Self {
        self.step(StepAction::Pages(SearchItems::new(items)))
    }
}

/// Checks that a status is valid for a response.
#[track_caller]
#[allow(clippy::panic, reason = "the error is in the test, which must fail at the call")]
fn response_status(status: u16) -> StatusCode {
    match StatusCode::from_u16(status) {
        Ok(status) if !status.is_informational() => status,
        _ => panic!("invalid response status {status}: expected 200 to 999"),
    }
}
