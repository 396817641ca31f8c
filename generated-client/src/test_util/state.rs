//! What a double expects, and what has come.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderName, StatusCode};
use tokio::time::sleep;

use super::pages::Rows;
use super::record::Received;
use super::reply::Reply;
use super::tokens::{Tokens, refused};
use super::wanted::Wanted;

/// What ties an answer to a call of the record.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// How many expectations are named to a call that none is about.
const NAMED: usize = 5;

/// A double's memory, which the test and its connections share.
#[derive(Default)]
pub(super) struct State(Mutex<Memory>);

#[derive(Default)]
pub(super) struct Memory {
    /// In the order in which they were made.
    pub(super) plans: Vec<Plan>,
    pub(super) calls: Vec<Received>,
    pub(super) unexpected: Vec<String>,
    pub(super) tokens: Tokens,
}

/// An expectation, and how far it has come.
pub(super) struct Plan {
    pub(super) wanted: Wanted,
    pub(super) steps: Vec<Step>,
    /// How often it is expected, if that was said.
    pub(super) times: Option<usize>,
    pub(super) met: usize,
}

/// What is done with one call.
#[derive(Clone)]
pub(super) struct Step {
    pub(super) delay: Duration,
    pub(super) deed: Deed,
}

#[derive(Clone)]
pub(super) enum Deed {
    Answer(Reply),
    Pages(Rows),
    Half(Reply),
    Reset,
    /// Lets the token end, and says so.
    EndToken,
}

/// How an exchange ends.
pub(super) enum Ending {
    Whole(Reply),
    /// The head, and half of the body.
    Half(Reply),
    /// The connection ends without an answer.
    Reset,
}

impl State {
    pub(super) fn memory(&self) -> MutexGuard<'_, Memory> {
        // What a thread that panicked had written is whole.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes in a request, and says what becomes of it once it is time.
    pub(super) async fn take(&self, head: &http::request::Parts, body: Bytes) -> Ending {
        let (delay, ending) = self.memory().take(Received::new(head, body));
        if !delay.is_zero() {
            sleep(delay).await;
        }
        ending
    }
}

impl Memory {
    fn take(&mut self, call: Received) -> (Duration, Ending) {
        if let Some(reply) = self.tokens.sign_in(&call) {
            return (Duration::ZERO, Ending::Whole(reply.with(REQUEST_ID, "double-sign-in")));
        }
        let (delay, ending) = self.answer(&call);
        self.calls.push(call);
        let number = format!("double-{}", self.calls.len());
        let ending = match ending {
            Ending::Whole(reply) => Ending::Whole(reply.with(REQUEST_ID, &number)),
            Ending::Half(reply) => Ending::Half(reply.with(REQUEST_ID, &number)),
            Ending::Reset => Ending::Reset,
        };
        (delay, ending)
    }

    fn answer(&mut self, call: &Received) -> (Duration, Ending) {
        if !self.tokens.hold(&call.headers) {
            return (Duration::ZERO, Ending::Whole(refused("INVALID_TOKEN")));
        }
        let plan = self.plans.iter_mut().rev().find(|plan| plan.wanted.is_met_by(call));
        let Some(Step { delay, deed }) = plan.and_then(Plan::next) else {
            return (Duration::ZERO, Ending::Whole(self.unexpected(call)));
        };
        let ending = match deed {
            Deed::Answer(reply) => Ending::Whole(reply),
            Deed::Pages(rows) => Ending::Whole(rows.page(call)),
            Deed::Half(reply) => Ending::Half(reply),
            Deed::Reset => Ending::Reset,
            Deed::EndToken => {
                self.tokens.end(&call.headers);
                Ending::Whole(refused("INVALID_TOKEN"))
            }
        };
        (delay, ending)
    }

    /// Says what came, and what is expected nearby.
    fn unexpected(&mut self, call: &Received) -> Reply {
        let query: Vec<String> = call.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        let came = format!("no answer is told for {} {}{mark}{}", call.method, call.path, query.join("&"));
        let mut said = vec![came];
        // Those of the operation first, then those of the resource, and the latest of each.
        let mut named: Vec<&Plan> = self.plans.iter().rev().collect();
        named.sort_by_key(|plan| (!plan.wanted.is_of(call), !plan.wanted.is_near(&call.path)));
        said.extend(named.into_iter().take(NAMED).map(|plan| plan.apart_from(call)));
        if self.plans.is_empty() {
            said.push("no call is expected".to_owned());
        }
        self.unexpected.push(said.join("; "));
        Reply::errors(StatusCode::NOT_IMPLEMENTED, said.iter().map(|text| ("", text.as_str())))
    }
}

impl Plan {
    /// The next step; the last one stays.
    fn next(&mut self) -> Option<Step> {
        let step = self.steps.get(self.met).or(self.steps.last())?.clone();
        self.met += 1;
        Some(step)
    }

    /// What is expected, and why a call is not it.
    fn apart_from(&self, call: &Received) -> String {
        let why = if !self.wanted.is_of(call) {
            return format!("expected is {}", self.wanted);
        } else if let Some(difference) = self.wanted.difference(call) {
            difference
        } else {
            "it was told none".to_owned()
        };
        format!("expected is {}: {why}", self.wanted)
    }

    /// What it says where it was not met as often as it was to be.
    pub(super) fn unmet(&self) -> Option<String> {
        let times = self.times.filter(|times| *times != self.met)?;
        Some(format!("{} came {} times in place of {times}", self.wanted, self.met))
    }
}
