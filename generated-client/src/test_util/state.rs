//! The expectations and received calls of a test server.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderName, StatusCode};
use tokio::time::sleep;

use super::canned_response::CannedResponse;
use super::matcher::RequestMatcher;
use super::pages::SearchItems;
use super::received::ReceivedRequest;
use super::strict::StrictState;
use super::tokens::{Tokens, unauthorized};

/// Header that relates a response to a received call.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Maximum number of expectations listed in the response to an unexpected call.
const MAX_LISTED: usize = 5;

/// The state of a test server, shared by the test and the connections.
#[derive(Default)]
pub(super) struct SharedState(Mutex<ServerState>);

#[derive(Default)]
pub(super) struct ServerState {
    /// In order of creation.
    pub(super) expectations: Vec<ExpectationState>,
    pub(super) calls: Vec<ReceivedRequest>,
    pub(super) unexpected: Vec<String>,
    pub(super) tokens: Tokens,
    /// `None` unless the strict mode is on.
    pub(super) strict: Option<StrictState>,
}

/// An expectation with the number of its calls so far.
pub(super) struct ExpectationState {
    pub(super) matcher: RequestMatcher,
    pub(super) steps: Vec<PlannedStep>,
    /// Expected number of calls; `None` for any number.
    pub(super) times: Option<usize>,
    pub(super) calls: usize,
}

/// The handling of one call.
#[derive(Clone)]
pub(super) struct PlannedStep {
    pub(super) delay: Duration,
    pub(super) action: StepAction,
}

#[derive(Clone)]
pub(super) enum StepAction {
    Respond(CannedResponse),
    Pages(SearchItems),
    /// Responds with half of the body and closes the connection.
    Truncate(CannedResponse),
    /// Closes the connection without a response.
    Reset,
    /// Revokes the token and responds with 401.
    RevokeToken,
}

/// The outcome of an exchange.
pub(super) enum ExchangeResult {
    Complete(CannedResponse),
    /// The head and half of the body.
    Truncated(CannedResponse),
    /// A closed connection without a response.
    Reset,
}

impl SharedState {
    pub(super) fn lock(&self) -> MutexGuard<'_, ServerState> {
        // The state is consistent even if a thread panicked while holding the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Records a request and, after the delay, returns its result.
    pub(super) async fn handle(&self, head: &http::request::Parts, body: Bytes) -> ExchangeResult {
        let (delay, result) = self.lock().handle(ReceivedRequest::new(head, body));
        if !delay.is_zero() {
            sleep(delay).await;
        }
        result
    }
}

impl ServerState {
    fn handle(&mut self, call: ReceivedRequest) -> (Duration, ExchangeResult) {
        if let Some(response) = self.tokens.sign_in(&call) {
            return (Duration::ZERO, ExchangeResult::Complete(response.with(REQUEST_ID, "double-sign-in")));
        }
        let (delay, result) = self.result(&call);
        self.calls.push(call);
        let request_id = format!("double-{}", self.calls.len());
        let result = match result {
            ExchangeResult::Complete(response) => ExchangeResult::Complete(response.with(REQUEST_ID, &request_id)),
            ExchangeResult::Truncated(response) => ExchangeResult::Truncated(response.with(REQUEST_ID, &request_id)),
            ExchangeResult::Reset => ExchangeResult::Reset,
        };
        (delay, result)
    }

    fn result(&mut self, call: &ReceivedRequest) -> (Duration, ExchangeResult) {
        if !self.tokens.is_valid(&call.headers) {
            return (Duration::ZERO, ExchangeResult::Complete(unauthorized("INVALID_TOKEN")));
        }
        if let Some(refusal) = self.strict.as_mut().and_then(|strict| strict.refuse(call)) {
            return (Duration::ZERO, ExchangeResult::Complete(refusal));
        }
        let expectation = self.expectations.iter_mut().rev().find(|expectation| expectation.matcher.matches(call));
        let Some(PlannedStep { delay, action }) = expectation.and_then(ExpectationState::next_step) else {
            let stored = self.strict.as_mut().and_then(|strict| strict.respond(call));
            let response = stored.unwrap_or_else(|| self.unexpected(call));
            return (Duration::ZERO, ExchangeResult::Complete(response));
        };
        let result = match action {
            StepAction::Respond(response) => {
                if let Some(strict) = &mut self.strict {
                    strict.learn(call, &response);
                }
                ExchangeResult::Complete(response)
            }
            StepAction::Pages(items) => ExchangeResult::Complete(items.page(call)),
            StepAction::Truncate(response) => ExchangeResult::Truncated(response),
            StepAction::Reset => ExchangeResult::Reset,
            StepAction::RevokeToken => {
                self.tokens.revoke(&call.headers);
                ExchangeResult::Complete(unauthorized("INVALID_TOKEN"))
            }
        };
        (delay, result)
    }

    /// Records an unexpected call and returns a 501 response that lists similar expectations.
    fn unexpected(&mut self, call: &ReceivedRequest) -> CannedResponse {
        let query: Vec<String> = call.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        let call_line = format!("unexpected call: {} {}{mark}{}", call.method, call.path, query.join("&"));
        let mut messages = vec![call_line];
        // Expectations of the operation first, then those of the resource; the latest first within each.
        let mut similar: Vec<&ExpectationState> = self.expectations.iter().rev().collect();
        similar.sort_by_key(|expectation| {
            (!expectation.matcher.has_operation_of(call), !expectation.matcher.has_resource_of(&call.path))
        });
        messages.extend(similar.into_iter().take(MAX_LISTED).map(|expectation| expectation.explain_mismatch(call)));
        if self.expectations.is_empty() {
            messages.push("no calls are expected".to_owned());
        }
        self.unexpected.push(messages.join("; "));
        CannedResponse::errors(StatusCode::NOT_IMPLEMENTED, messages.iter().map(|text| ("", text.as_str())))
    }
}

impl ExpectationState {
    /// Returns the next step; the last one repeats.
    fn next_step(&mut self) -> Option<PlannedStep> {
        let step = self.steps.get(self.calls).or(self.steps.last())?.clone();
        self.calls += 1;
        Some(step)
    }

    /// Describes the expectation and its difference from a call.
    fn explain_mismatch(&self, call: &ReceivedRequest) -> String {
        if !self.matcher.has_operation_of(call) {
            return format!("expected {}", self.matcher);
        }
        let difference = self.matcher.difference(call);
        let reason = difference.unwrap_or_else(|| "it has no response".to_owned());
        format!("expected {}: {reason}", self.matcher)
    }

    /// Describes the expectation if its number of calls differs from the expected one.
    pub(super) fn unmet(&self) -> Option<String> {
        let times = self.times.filter(|times| *times != self.calls)?;
        Some(format!("{} was called {} times instead of {times}", self.matcher, self.calls))
    }
}
