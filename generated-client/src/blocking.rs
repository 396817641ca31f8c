//! Calls without async, in programs that have no runtime: the feature `blocking`.
//!
//! Every request has `send_blocking()`, every stream has `blocking()`, which makes an iterator of it, and
//! [`wait`] runs anything else of this crate. They run on one thread that is started with the first of
//! them, serves all clients of the process and never ends; what holds for calls holds for them. A client
//! whose calls are also awaited shares its turns with them: that runtime has to go on running.
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
//! A thread of an async runtime must not be blocked: there, and in `spawn_blocking`, which cannot be told
//! from it, each of them is an [`Error`], and nothing is sent. Await the call in its place.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::{OnceLock, mpsc};

use futures_core::Stream;
use tokio::runtime::{Builder, Handle};

use crate::Error;

/// Runs a future of this crate to its end, and waits for it.
///
/// ```no_run
/// # fn run(client: procountor_client::Client) -> Result<(), procountor_client::Error> {
/// use procountor_client::{WaitOptions, blocking};
///
/// let mfa = client.mfa();
/// let confirmed = blocking::wait(async move { mfa.wait("transaction", WaitOptions::default()).await })?;
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// What the future ends with; or [`Error::Config`]: it is called on a thread of an async runtime, or no
/// thread can be started.
pub fn wait<T, E, F>(future: F) -> Result<T, E>
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
    refuse_async()?;
    let (done, end) = mpsc::sync_channel(1);
    let task = background()?.spawn(async move {
        // Nobody is there to hear it if the waiting thread is gone.
        let _ = done.send(future.await);
    });
    drop(task);
    // It panicked, in a transport or an observer of the caller's own: nobody may take that for a call that
    // was not sent.
    let panicked = |_| std::panic::resume_unwind(Box::new("a blocking call has panicked"));
    Ok(end.recv().unwrap_or_else(panicked))
}

/// Refuses to block a thread of an async runtime.
fn refuse_async() -> Result<(), Error> {
    match Handle::try_current() {
        Ok(_) => Err(Error::config("a blocking call on a thread of an async runtime would hold up others: await it")),
        Err(_) => Ok(()),
    }
}

/// The runtime of all blocking calls.
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
    handle.as_ref().ok_or_else(|| Error::config("the thread for blocking calls cannot be started"))
}

/// A stream as an iterator: each step waits. Made by the `blocking()` of a stream.
#[derive(Debug)]
pub struct Blocking<S> {
    /// `None` after a failure of the thread that reads it.
    stream: Option<S>,
    /// Whether it was said that this thread cannot wait: it is said once, and the stream stays as it is.
    refused: bool,
}

impl<S> Blocking<S> {
    pub(crate) fn new(stream: S) -> Self {
        Self { stream: Some(stream), refused: false }
    }

    /// The stream, to resume it after an error, or to see where it stands.
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
        if let Err(error) = refuse_async() {
            return Some(Err(error)).filter(|_| !std::mem::replace(&mut self.refused, true));
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
