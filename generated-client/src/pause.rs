//! The pause of a client, for which the server has asked.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::Poll;

use tokio::sync::Notify;
use tokio::time::{Instant, sleep_until};

/// The time until which a client sends nothing.
///
/// Clients from [`Client::with_credentials`](crate::Client::with_credentials) have separate pauses: a company that is
/// locked out for hours must not stop the others. If the reason applies to them too, each of them gets its own `Retry-After`.
#[derive(Default)]
pub(crate) struct Pause {
    until: Mutex<Option<Instant>>,
    /// Wakes calls that wait for something else.
    changed: Notify,
}

/// The end of a pause that lasts until the deadline of a call or longer.
pub(crate) struct PausedUntil(pub(crate) Instant);

impl Pause {
    fn lock(&self) -> MutexGuard<'_, Option<Instant>> {
        self.until.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Pauses until an instant. The later of two pauses applies.
    pub(crate) fn extend(&self, until: Instant) {
        let mut current = self.lock();
        *current = current.max(Some(until));
        drop(current);
        self.changed.notify_waiters();
    }

    /// Returns the end of the current pause.
    pub(crate) fn end(&self) -> Option<Instant> {
        self.lock().filter(|end| *end > Instant::now())
    }

    /// Waits until the end of the current pause, unless that is at the deadline or later.
    pub(crate) async fn wait(&self, deadline: Option<Instant>) -> Result<(), PausedUntil> {
        while let Some(end) = self.end() {
            self.check(deadline)?;
            // Another pause may begin meanwhile.
            self.run(deadline, sleep_until(end)).await?;
        }
        Ok(())
    }

    /// Runs a future, which ends early if a pause begins that lasts until the deadline or longer.
    pub(crate) async fn run<F: Future>(&self, deadline: Option<Instant>, future: F) -> Result<F::Output, PausedUntil> {
        let mut future = pin!(future);
        loop {
            let mut changed = pin!(self.changed.notified());
            changed.as_mut().enable();
            self.check(deadline)?;
            let output = poll_fn(|context| match future.as_mut().poll(context) {
                Poll::Ready(output) => Poll::Ready(Some(output)),
                Poll::Pending => Pin::new(&mut changed).as_mut().poll(context).map(|()| None),
            });
            if let Some(output) = output.await {
                return Ok(output);
            }
        }
    }

    /// Returns an error if the current pause lasts until the deadline or longer.
    pub(crate) fn check(&self, deadline: Option<Instant>) -> Result<(), PausedUntil> {
        let late = self.end().filter(|end| deadline.is_some_and(|deadline| *end >= deadline));
        late.map_or(Ok(()), |end| Err(PausedUntil(end)))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn ms(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    #[tokio::test(start_paused = true)]
    async fn later_pause_applies_to_calls_that_already_wait() {
        let (pause, start) = (Pause::default(), Instant::now());
        pause.extend(start + ms(1_000));
        let extending = async {
            for (at, end) in [(500, 3_000), (600, 2_000), (2_999, 3_500)] {
                sleep_until(start + ms(at)).await;
                pause.extend(start + ms(end));
            }
        };
        let (waited, ()) = tokio::join!(pause.wait(None), extending);
        assert!(waited.is_ok());
        assert_eq!(start.elapsed(), ms(3_500));
        pause.extend(start);
        assert!(pause.end().is_none() && pause.wait(Some(start)).await.is_ok(), "a pause in the past has no effect");
    }

    #[tokio::test(start_paused = true)]
    async fn pause_until_deadline_ends_wait_at_once() {
        let (pause, start) = (Pause::default(), Instant::now());
        let deadline = Some(start + ms(1_000));
        pause.extend(start + ms(999));
        assert!(pause.check(deadline).is_ok());
        let extend = async {
            sleep_until(start + ms(100)).await;
            pause.extend(start + ms(1_000));
        };
        let (waiting, running, ()) =
            tokio::join!(pause.wait(deadline), pause.run(deadline, std::future::pending::<()>()), extend);
        for result in [waiting, running] {
            assert!(result.is_err_and(|PausedUntil(end)| end == start + ms(1_000)));
        }
        assert_eq!(start.elapsed(), ms(100));
    }
}
