//! From a call to its answer: sign-in, its turn, an attempt, and perhaps another one.

mod attempt;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicU16, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, Uri};
use tokio::time::{Instant, sleep_until, timeout_at};

use super::{Call, Options};
use crate::answer::{Answer, Arrived};
use crate::channel::Answered;
use crate::download::{Download, Meta, Of};
use crate::error::{self, Operation, Outcome, SignInError, TimeoutError, Waiting};
use crate::observe::{Attempt, CallSpan, within};
use crate::retry::{self, Decision, Event, Sent};
use crate::sign_in::Generation;
use crate::{Client, Error, Response};
use attempt::{Ending, Failed};

/// A call on its way. It makes no progress unless it is awaited, and stops where it is if it is
/// dropped: a request that has left by then may be done or not.
#[must_use = "a call makes no progress unless it is awaited"]
pub struct Sending<T>(Pin<Box<dyn Future<Output = Result<Response<T>, Error>> + Send>>);

impl<T> Future for Sending<T> {
    type Output = Result<Response<T>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl<T> fmt::Debug for Sending<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sending")
    }
}

impl Call {
    /// Sends the call once it is awaited, and reads its answer.
    pub(crate) fn send<T: Answer>(self) -> Sending<T> {
        Sending(Box::pin(async move {
            if !self.others.is_empty() {
                return self.send_each().await;
            }
            self.prepare()?.run().await
        }))
    }

    /// Sends the call once it is awaited, and reads its answer up to the file in it.
    #[allow(dead_code, reason = "a release may have no downloads")]
    pub(crate) fn stream<M: Meta>(self) -> Pin<Box<dyn Future<Output = Result<Download<M>, Error>> + Send>> {
        Box::pin(async move { self.prepare()?.open().await })
    }
}

/// A wait that no token ends in: they are renewed long before.
const MOMENT: Duration = Duration::from_secs(1);

/// A request as it goes out.
pub(super) struct Prepared {
    pub(super) client: Client,
    pub(super) operation: Operation,
    pub(super) options: Options,
    pub(super) batch: bool,
    pub(super) uri: Uri,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

/// How far a call has come.
struct Progress {
    deadline: Instant,
    /// When the first attempt began.
    began: Option<Instant>,
    waiting: Waiting,
    /// Attempts that began.
    attempts: u32,
    /// What the attempts before the one at hand have done.
    before: Option<Outcome>,
    /// The failure that says most of what was done so far.
    worst: Option<Error>,
    /// The token that the server has rejected.
    rejected: Option<Generation>,
    /// The status of the answer whose body is on its way; 0 while there is none.
    head: AtomicU16,
}

impl Progress {
    fn new(total: Duration) -> Self {
        Self {
            deadline: Instant::now().checked_add(total).unwrap_or_else(far_away),
            began: None,
            waiting: Waiting::SignIn,
            attempts: 0,
            before: None,
            worst: None,
            rejected: None,
            head: AtomicU16::new(0),
        }
    }

    /// Takes in a failure that another attempt follows: what it may have done is history.
    fn note(&mut self, error: Error) {
        let done = error.outcome();
        self.before = Some(done.after(self.before));
        if self.worst.as_ref().is_none_or(|worst| done >= worst.outcome()) {
            self.worst = Some(error);
        }
    }

    /// The failure that a call ends with. One that says that nothing was sent does not hide what an
    /// attempt before it may have done.
    fn told(&mut self, error: Error) -> Error {
        let doubtful = self.worst.take().filter(|worst| worst.outcome() == Outcome::Unknown);
        let error = doubtful.filter(|_| error.outcome() == Outcome::NotSent).unwrap_or(error);
        error.last_of(self.attempts, self.before)
    }
}

impl Prepared {
    /// Sends the request, and reads its answer.
    async fn run<T: Answer>(self) -> Result<Response<T>, Error> {
        let (span, mut progress) = (CallSpan::new(&self.operation), Progress::new(self.options.timeouts.total));
        let result = self.settle(&span, &mut progress).await;
        let result = result.and_then(|answered| self.arrived(answered, progress.attempts).into_response());
        span.end(result.as_ref().ok().map(Response::status), result.as_ref().err());
        result
    }

    /// Sends the request, and leaves the file in its answer to be read. What comes before the file belongs
    /// to the call's time, and no attempt follows it.
    async fn open<M: Meta>(self) -> Result<Download<M>, Error> {
        let (span, mut progress) = (CallSpan::new(&self.operation), Progress::new(self.options.timeouts.total));
        let result = match self.settle(&span, &mut progress).await {
            Ok(opened) => {
                let of = Of { operation: self.operation.clone(), attempts: progress.attempts };
                let lenient = self.client.inner().settings.lenient;
                let file = Download::begin(of, opened, self.options.timeouts.idle, lenient);
                let begun = timeout_at(progress.deadline, within(&span, file)).await;
                begun.unwrap_or_else(|_| Err(self.out_of_time(&progress).last_of(progress.attempts, progress.before)))
            }
            Err(error) => Err(error),
        };
        span.end(result.as_ref().ok().map(Download::status), result.as_ref().err());
        result
    }

    /// Sends the request until there is an answer, or no sense in another attempt, or no time.
    async fn settle<B: Ending>(&self, span: &CallSpan, progress: &mut Progress) -> Result<Answered<B>, Error> {
        self.client.inner().budget.call();
        let result = timeout_at(progress.deadline, within(span, self.attempts(span, progress))).await;
        let result = result.unwrap_or_else(|_| Err(self.out_of_time(progress)));
        result.map_err(|error| progress.told(error))
    }

    fn arrived(&self, answered: Answered, attempts: u32) -> Arrived {
        let Answered { status, headers, body } = answered;
        let (operation, lenient) = (self.operation.clone(), self.client.inner().settings.lenient);
        Arrived {
            operation,
            attempts,
            status,
            headers,
            body,
            lenient,
            spares_items: self.options.spares_items,
            batch: self.batch,
        }
    }

    async fn attempts<B: Ending>(&self, span: &CallSpan, progress: &mut Progress) -> Result<Answered<B>, Error> {
        // The instant after which no other attempt begins.
        let mut end: Option<Instant> = None;
        loop {
            progress.waiting = Waiting::SignIn;
            let token = self.token(progress).await?;
            progress.waiting = Waiting::Turn;
            let waited = match end.take() {
                Some(end) => self.turn_until(end, progress).await?,
                None => self.client.channel().turn().await,
            };
            // The token may have ended meanwhile.
            progress.waiting = Waiting::SignIn;
            let token = if waited < MOMENT { token } else { self.token(progress).await? };
            progress.waiting = Waiting::Answer;
            progress.attempts += 1;
            progress.head = AtomicU16::new(0);
            let start = Instant::now();
            progress.began.get_or_insert(start);
            let own = span.attempt(&self.operation, self.client.channel().base_url.host(), progress.attempts);
            // The end of the call is an end of the attempt as well, and is told like any other.
            let result =
                timeout_at(progress.deadline, within(&own, self.attempt(token.as_ref(), &progress.head))).await;
            let cut_off = |_| Err(Failed { error: self.out_of_time(progress), event: Event::Settled });
            let result = result.unwrap_or_else(cut_off);
            let times = Times { waited, took: start.elapsed() };
            let failed = match result {
                Ok(answered) => {
                    self.tell(&own, progress, times, Ok(answered.status));
                    return Ok(answered);
                }
                Err(failed) => failed,
            };
            let generation = token.map(|(_, generation)| generation);
            let next = self.next(progress, &failed, generation);
            self.tell(&own, progress, times, Err((&failed.error, next)));
            match next {
                Next::Stop => return Err(failed.error),
                Next::SignIn(rejected) => {
                    progress.note(failed.error);
                    progress.rejected = Some(rejected);
                }
                Next::At(instant, until) => {
                    progress.note(failed.error);
                    progress.waiting = Waiting::Retry;
                    end = until;
                    sleep_until(instant).await;
                }
            }
        }
    }

    /// Waits for a turn that is of use until then; later, the last failure is what there is to tell.
    async fn turn_until(&self, end: Instant, progress: &mut Progress) -> Result<Duration, Error> {
        let waited = timeout_at(end, self.client.channel().turn()).await;
        waited.map_err(|_| progress.worst.take().unwrap_or_else(|| self.out_of_time(progress)))
    }

    async fn token(&self, progress: &Progress) -> Result<Option<(HeaderValue, Generation)>, Error> {
        let Some(session) = &self.client.inner().session else { return Ok(None) };
        session.token(progress.rejected).await.map(Some).map_err(|refusal| {
            let context = error::Context::new(self.operation.clone(), Outcome::NotSent);
            Error::SignIn(Box::new(SignInError { context, refusal }))
        })
    }

    /// What the end of the time allowed says.
    fn out_of_time(&self, progress: &Progress) -> Error {
        let head = StatusCode::from_u16(progress.head.load(Ordering::Relaxed)).ok();
        let (outcome, waiting, status) = match (progress.waiting, head) {
            (Waiting::SignIn | Waiting::Turn | Waiting::Retry, _) => (Outcome::NotSent, progress.waiting, None),
            (_, None) => (Outcome::Unknown, Waiting::Answer, None),
            // A success that is not whole proves nothing.
            (_, Some(status)) if status.is_success() => (Outcome::Unknown, Waiting::Body, head),
            (_, Some(status)) => (Outcome::of_status(status, &self.operation), Waiting::Body, head),
        };
        Error::Timeout(Box::new(TimeoutError { context: self.context(outcome), waiting, status }))
    }

    /// What to do after a failure.
    fn next(&self, progress: &Progress, failed: &Failed, token: Option<Generation>) -> Next {
        let inner = self.client.inner();
        if let (Event::Status(StatusCode::UNAUTHORIZED, _), Some(session), Some(token)) =
            (failed.event, &inner.session, token)
        {
            if progress.rejected.is_some() {
                session.distrust();
                return Next::Stop;
            }
            return if session.give_up(token) { Next::SignIn(token) } else { Next::Stop };
        }
        let now = Instant::now();
        if let Some(until) = retry::pause(failed.event).and_then(|wait| now.checked_add(wait)) {
            // It was this client that was told to wait, whatever becomes of this call.
            inner.channel.limiter.pause_until(until);
        }
        let sent = Sent {
            method: &self.operation.method,
            path: self.operation.path,
            locked: retry::holds_lock(&self.body),
            retry: self.options.retry,
        };
        let decision = retry::decide(&sent, failed.event, progress.attempts);
        let instant = match decision {
            Decision::Stop => return Next::Stop,
            Decision::Again => now.checked_add(retry::backoff(progress.attempts)),
            Decision::After(wait) => now.checked_add(wait),
        };
        let Some(instant) = instant else { return Next::Stop };
        let policy = &inner.settings.policy;
        let end = progress.began.and_then(|began| began.checked_add(policy.within)).unwrap_or(instant);
        let late = instant >= progress.deadline || (decision == Decision::Again && instant > end);
        if progress.attempts >= policy.attempts || late || !inner.budget.withdraw() {
            return Next::Stop;
        }
        Next::At(instant, Some(end).filter(|_| decision == Decision::Again))
    }

    fn tell(&self, span: &CallSpan, progress: &Progress, times: Times, end: Result<StatusCode, (&Error, Next)>) {
        let error = end.as_ref().err().map(|(error, _)| *error);
        let next_in = match end {
            Err((_, Next::At(instant, _))) => Some(instant.saturating_duration_since(Instant::now())),
            Err((_, Next::SignIn(_))) => Some(Duration::ZERO),
            _ => None,
        };
        let attempt = Attempt {
            method: &self.operation.method,
            path_template: self.operation.path,
            number: progress.attempts,
            status: end.ok().or_else(|| error?.status()),
            outcome: error.map(Error::outcome),
            waited: times.waited,
            took: times.took,
            next_in,
        };
        span.over(&attempt, error);
        if let Some(observer) = &self.client.inner().settings.observer {
            observer.attempt(&attempt);
        }
    }
}

/// What to do after it.
#[derive(Clone, Copy)]
enum Next {
    Stop,
    /// Sign in again, as the server has rejected this token.
    SignIn(Generation),
    /// Try again then; not after the second instant, if there is one.
    At(Instant, Option<Instant>),
}

/// How long an attempt waited for its turn, and took.
#[derive(Clone, Copy)]
struct Times {
    waited: Duration,
    took: Duration,
}

/// An instant that no call lives to see.
fn far_away() -> Instant {
    Instant::now() + Duration::from_secs(365 * 24 * 60 * 60)
}
