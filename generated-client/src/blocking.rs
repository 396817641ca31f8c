//! Blocking calls, for programs without an async runtime: the feature `blocking`.
//!
//! Every request has `send_blocking()`, every stream has `blocking()`, which converts it into an iterator, and
//! [`block_on`] runs any other future of this crate. All of them run on one background thread, which is started by
//! the first blocking call, serves all clients of the process and never ends. If calls of the same client are also
//! awaited, they share its rate limiter: keep their runtime running.
//!
//! ```no_run
//! # fn run(client: procountor_client::Client) -> Result<(), procountor_client::Error> {
//! let invoice = client.invoices().get(42).send_blocking()?;
//! for partner in client.business_partners().list().items().blocking() {
//!     println!("{:?}", partner?.name);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! A thread of an async runtime must not be blocked. There, and in `spawn_blocking`, which cannot be distinguished
//! from it, each of these functions returns an [`Error`] and sends nothing. Await the call instead.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::{OnceLock, mpsc};

use futures_core::Stream;
use tokio::runtime::{Builder, Handle};

use crate::Error;

/// Runs a future of this crate to completion on the background thread.
///
/// ```no_run
/// # fn run(client: procountor_client::Client) -> Result<(), procountor_client::Error> {
/// use procountor_client::{WaitOptions, blocking};
///
/// let mfa = client.mfa();
/// let confirmed = blocking::block_on(async move { mfa.wait("transaction", WaitOptions::default()).await })?;
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// Returns the error of the future, or [`Error::Config`] if it is called on a thread of an async runtime or if the
/// background thread cannot be started.
pub fn block_on<T, E, F>(future: F) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
    F: Future<Output = Result<T, E>> + Send + 'static,
{
    run(future)?
}

fn run<F>(future: F) -> Result<F::Output, Error>
where
    F: Future<Output: Send> + Send + 'static,
{
    reject_async_context()?;
    let (sender, receiver) = mpsc::sync_channel(1);
    let task = background()?.spawn(async move {
        // Sending fails if the waiting thread has ended.
        let _ = sender.send(future.await);
    });
    drop(task);
    // The future panicked, in a custom transport or observer. Propagate the panic: an error could be mistaken for a
    // call that was not sent.
    let panicked = |_| std::panic::resume_unwind(Box::new("a blocking call panicked"));
    Ok(receiver.recv().unwrap_or_else(panicked))
}

/// Returns an error on a thread of an async runtime.
fn reject_async_context() -> Result<(), Error> {
    match Handle::try_current() {
        Ok(_) => Err(Error::config("a blocking call is not allowed on a thread of an async runtime: await the call")),
        Err(_) => Ok(()),
    }
}

/// Returns the runtime of the background thread, which is started by the first call.
fn background() -> Result<&'static Handle, Error> {
    static BACKGROUND: OnceLock<Option<Handle>> = OnceLock::new();
    let handle = BACKGROUND.get_or_init(|| {
        let runtime = Builder::new_current_thread().enable_all().build().ok()?;
        let handle = runtime.handle().clone();
        let name = "procountor-client".to_owned();
        let thread = std::thread::Builder::new().name(name);
        thread.spawn(move || runtime.block_on(std::future::pending::<()>())).ok()?;
        Some(handle)
    });
    handle.as_ref().ok_or_else(|| Error::config("the background thread for blocking calls cannot be started"))
}

/// A blocking iterator over a stream, from the `blocking()` method of the stream.
#[derive(Debug)]
pub struct Blocking<S> {
    /// `None` after a failure of the background thread.
    stream: Option<S>,
    /// Whether the error about the async context was returned. It is returned once, and does not affect the stream.
    rejected: bool,
}

impl<S> Blocking<S> {
    pub(crate) fn new(stream: S) -> Self {
        Self { stream: Some(stream), rejected: false }
    }

    /// Returns the stream, to resume it after an error or to read its position.
    pub fn stream(&mut self) -> Option<&mut S> {
        self.stream.as_mut()
    }
}

impl<S, T> Iterator for Blocking<S>
where
    S: Stream<Item = Result<T, Error>> + Unpin + Send + 'static,
    T: Send + 'static,
{
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Err(error) = reject_async_context() {
            return Some(Err(error)).filter(|_| !std::mem::replace(&mut self.rejected, true));
        }
        let mut stream = self.stream.take()?;
        let step = run(async move {
            let item = poll_fn(|context| Pin::new(&mut stream).poll_next(context)).await;
            (stream, item)
        });
        match step {
            Ok((stream, item)) => {
                self.stream = Some(stream);
                item
            }
            Err(error) => Some(Err(error)),
        }
    }
}
