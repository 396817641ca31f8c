//! What is answered to which calls.

use std::marker::PhantomData;
use std::sync::MutexGuard;
use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;

use super::pages::Rows;
use super::reply::{Canned, Reply};
use super::state::{Deed, Memory, Plan, State, Step};
use super::wanted::Wanted;
use crate::Page;
use crate::model::Value;

/// What the double does with the calls that are like a request value, from
/// [`TestServer::on`](super::TestServer::on).
///
/// Each method that answers or fails adds a step: the first call takes the first step, and so on, and
/// the last one stays. It counts as soon as it is said; there is nothing to finish.
pub struct Expectation<'a, A> {
    state: &'a State,
    /// Its place among the plans, which are never taken away.
    index: usize,
    /// What the next step waits for.
    delay: Duration,
    answer: PhantomData<fn(A)>,
}

#[allow(clippy::return_self_not_must_use, reason = "it counts as soon as it is said")]
impl<'a, A> Expectation<'a, A> {
    pub(super) fn new(state: &'a State, wanted: Wanted) -> Self {
        let mut memory = state.memory();
        memory.plans.push(Plan { wanted, steps: Vec::new(), times: None, met: 0 });
        let index = memory.plans.len() - 1;
        drop(memory);
        Self { state, index, delay: Duration::ZERO, answer: PhantomData }
    }

    /// Takes any call of the operation, whatever its path, query, headers and body hold.
    pub fn any_arguments(self) -> Self {
        self.change(|plan| plan.wanted.forget_arguments())
    }

    /// How often it is to be met, as [`TestServer::unmet`](super::TestServer::unmet) tells; any number
    /// of times where nothing is said. Further calls are answered all the same.
    pub fn times(self, times: usize) -> Self {
        self.change(|plan| plan.times = Some(times))
    }

    /// Answers with a value: 200, or 202 for what is [`Pending`](crate::Pending), or 204 for nothing.
    #[allow(clippy::needless_pass_by_value, reason = "a test makes the value for this")]
    pub fn answer(self, value: A) -> Self
    where
        A: Canned,
    {
        self.step(Deed::Answer(value.reply()))
    }

    /// Answers with a status and no body.
    ///
    /// # Panics
    /// It is no status of an answer: 200 to 999.
    #[track_caller]
    pub fn status(self, status: u16) -> Self {
        self.step(Deed::Answer(Reply::empty(checked(status))))
    }

    /// Answers with a status and errors as Procountor writes them: pairs of a field and what is wrong
    /// with it, such as `("dueDate", "DUE_DATE_BEFORE_BILL_DATE")`.
    ///
    /// # Panics
    /// It is no status of an answer: 200 to 999.
    #[track_caller]
    pub fn errors<'t>(self, status: u16, items: impl IntoIterator<Item = (&'t str, &'t str)>) -> Self {
        self.step(Deed::Answer(Reply::errors(checked(status), items)))
    }

    /// Answers with these bytes.
    ///
    /// # Panics
    /// It is no status of an answer: 200 to 999.
    #[track_caller]
    pub fn raw(self, status: u16, content_type: &str, body: impl Into<Bytes>) -> Self {
        self.step(Deed::Answer(Reply::new(checked(status), content_type, body)))
    }

    /// Lets the answer before this ask for a wait of so many seconds; a 429 where none is before it.
    pub fn retry_after(self, seconds: u64) -> Self {
        let mut said = false;
        let this = self.change(|plan| {
            if let Some(Step { deed: Deed::Answer(reply), .. }) = plan.steps.last_mut() {
                *reply = reply.clone().retry_after(seconds);
                said = true;
            }
        });
        let alone = || Deed::Answer(Reply::empty(StatusCode::TOO_MANY_REQUESTS).retry_after(seconds));
        if said { this } else { this.step(alone()) }
    }

    /// Lets the step that follows wait for so long, by the clock of tokio.
    pub fn delay(self, delay: Duration) -> Self {
        Self { delay, ..self }
    }

    /// Takes the request and ends the connection without an answer.
    pub fn reset(self) -> Self {
        self.step(Deed::Reset)
    }

    /// Answers with a head of 200 and half of the body that it promises.
    pub fn truncated(self) -> Self {
        self.step(Deed::Half(Reply::json(r#"{"id":1,"results":[],"version":"cut off before this"}"#.to_owned())))
    }

    /// Answers 401, and lets the token that the call came with serve no more.
    pub fn expired_token(self) -> Self {
        self.step(Deed::EndToken)
    }

    fn step(self, deed: Deed) -> Self {
        let delay = self.delay;
        Self { delay: Duration::ZERO, ..self }.change(|plan| plan.steps.push(Step { delay, deed }))
    }

    fn change(self, change: impl FnOnce(&mut Plan)) -> Self {
        let mut memory: MutexGuard<'_, Memory> = self.state.memory();
        if let Some(plan) = memory.plans.get_mut(self.index) {
            change(plan);
        }
        drop(memory);
        self
    }
}

#[allow(clippy::return_self_not_must_use, reason = "it counts as soon as it is said")]
impl<T: Value> Expectation<'_, Page<T>> {
    /// Answers with the page of these items that each call asks for, and with the counts that go with
    /// it.
    ///
    /// A page has `size` items, 50 where nothing is said and 200 at most. `orderById` orders by `id`;
    /// otherwise the order is the one given here. `previousId` begins behind the item with this id,
    /// and `page` counts from there. `versionStartDate` leaves out items of an earlier `version`; other
    /// parameters filter nothing. A page that cannot be told, as
    /// behind an id that no item has, is answered 400.
    pub fn pages(self, items: impl IntoIterator<Item = T>) -> Self {
        self.step(Deed::Pages(Rows::new(items)))
    }
}

/// A status that an answer can have.
#[track_caller]
#[allow(clippy::panic, reason = "it is a slip in a test, and is to end it where it stands")]
fn checked(status: u16) -> StatusCode {
    match StatusCode::from_u16(status) {
        Ok(status) if !status.is_informational() => status,
        _ => panic!("{status} is no status of an answer: expected 200 to 999"),
    }
}
