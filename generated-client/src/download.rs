//! Files in answers, read piece by piece.

mod save;
mod unpack;
mod whole;

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, StatusCode};
use tokio::task::coop;
use tokio::time::{Instant, Sleep, sleep};

use crate::answer::{Seen, Unusable, refuse_compressed, refuse_unfinished};
use crate::channel::Answered;
use crate::error::{self, Operation, Outcome, TimeoutError, TransportError, Waiting};
use crate::transport::{Body, Failure};
use crate::{Error, Unread};
pub(crate) use save::blocking;
pub(crate) use unpack::Meta;
use unpack::{Head, Step, Unpack};
pub use whole::{Binary, Mixed};

/// A file that is on its way, and what is known of it before its first byte.
///
/// The file comes piece by piece, by [`chunk`](Self::chunk) or as a stream, or is written to the disk by
/// [`save`](Self::save). No more of it is kept in memory than a piece of what the connection gives, and
/// 1 MiB before it is known whether the first part of `multipart/mixed` is the file; so
/// [`body_limit`](crate::ClientBuilder::body_limit) does not count here. The rules of what is the file are
/// those of [`Mixed`].
///
/// The call, its attempts and all its time end where this begins. From here on
/// [`Timeouts::idle`](crate::Timeouts::idle) alone counts, for each wait for the next piece, and nothing is
/// sent again. The end of the file is told only when the whole answer is there and is whole: a file that
/// was cut off ends with an error. After an error or the end there is nothing more. Who drops it closes
/// the connection.
///
/// ```no_run
/// # async fn run(client: procountor_client::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let download = client.attachments().download(7).stream().await?;
/// println!("{:?} from {:?}", download.file_name(), download.meta().and_then(|meta| meta.id));
/// download.save("receipt.pdf").await?;
/// # Ok(())
/// # }
/// ```
#[must_use = "a download does nothing until it is read"]
pub struct Download<M = ()> {
    head: Head<M>,
    source: Source,
}

impl<M> Download<M> {
    /// The answer's status.
    pub fn status(&self) -> StatusCode {
        self.source.status
    }

    /// The answer's headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.source.headers
    }

    /// What is said about the file; `None` where the answer is the file alone.
    pub fn meta(&self) -> Option<&M> {
        self.head.meta.as_ref()
    }

    /// What is said about the file and no field of [`meta`](Self::meta) holds.
    pub fn unread(&self) -> &[Unread] {
        &self.head.unread
    }

    /// The file's media type, where the answer names one.
    pub fn content_type(&self) -> Option<&str> {
        self.head.content_type.as_deref()
    }

    /// The file's name, where the answer names one: the name alone, without a folder before it.
    pub fn file_name(&self) -> Option<&str> {
        self.head.file_name.as_deref()
    }
}

impl<M> Download<M> {
    /// Reads an answer up to its file.
    pub(crate) async fn begin(of: Of, opened: Answered<Body>, idle: Duration, lenient: bool) -> Result<Self, Error>
    where
        M: Meta,
    {
        let Answered { status, headers, body } = opened;
        let unpack = refuse_unfinished(status, false)
            .and_then(|()| refuse_compressed(&headers))
            .and_then(|()| Unpack::new(&headers));
        let pause = Pause { limit: idle, end: Box::pin(sleep(idle)), begun: false };
        let mut source = Source { of, status, headers, body, unpack: None, begun: false, pause, length: 0 };
        match unpack {
            Ok(unpack) => source.unpack = Some(unpack),
            Err(unusable) => return Err(source.unusable(unusable)),
        }
        let head = match poll_fn(|context| source.poll(context)).await? {
            Step::File(found) => Head::read(found, lenient),
            Step::Content(_) | Step::End => Err(Unusable::new("a file", "it has no parts")),
        };
        match head {
            Ok(head) => Ok(Self { head, source }),
            Err(unusable) => Err(source.unusable(unusable)),
        }
    }

    /// The pieces as an iterator, for programs without async.
    #[cfg(feature = "blocking")]
    pub fn blocking(self) -> crate::blocking::Blocking<Self> {
        crate::blocking::Blocking::new(self)
    }

    /// The next piece of the file, never an empty one; `None` at its end.
    ///
    /// It may be dropped while it waits: no byte is lost.
    ///
    /// # Errors
    /// The connection broke ([`Error::Transport`]) or paused for too long ([`Error::Timeout`]), and the
    /// outcome is unknown as after any answer that is not whole; or what came is no whole file
    /// ([`Error::Decode`]).
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, Error> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }
}

/// The pieces of the file, never an empty one.
impl<M> Stream for Download<M> {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let step = ready!(self.source.poll(context));
            self.source.begun = true;
            match step {
                Ok(Step::Content(piece)) => return Poll::Ready(Some(Ok(piece))),
                Ok(Step::End) => return Poll::Ready(None),
                // It came before the file, and comes once.
                Ok(Step::File(_)) => {}
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
        }
    }
}

/// Nothing in it is pinned in place.
impl<M> Unpin for Download<M> {}

/// Shows neither the file's name nor what is said about it.
impl<M> fmt::Debug for Download<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("status", &self.status().as_u16())
            .field("content_type", &self.head.content_type)
            .field("meta", &self.head.meta.is_some())
            .finish_non_exhaustive()
    }
}

/// Which call a download is of.
pub(crate) struct Of {
    pub(crate) operation: Operation,
    pub(crate) attempts: u32,
}

/// The answer that a file comes from.
struct Source {
    of: Of,
    status: StatusCode,
    headers: HeaderMap,
    body: Body,
    /// `None` once it is over.
    unpack: Option<Unpack>,
    /// Whether a piece was given out, or it is over: what is left is not the whole file.
    begun: bool,
    pause: Pause,
    /// How many bytes of the body came.
    length: u64,
}

/// How long the body may pause.
struct Pause {
    limit: Duration,
    end: Pin<Box<Sleep>>,
    /// Whether it is pausing.
    begun: bool,
}

impl Pause {
    /// Ready once the pause is too long.
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<()> {
        if !std::mem::replace(&mut self.begun, true) {
            // A limit that no clock reaches is what the sleep was made with.
            if let Some(end) = Instant::now().checked_add(self.limit) {
                self.end.as_mut().reset(end);
            }
        }
        self.end.as_mut().poll(context)
    }
}

impl Source {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Result<Step, Error>> {
        loop {
            let Some(unpack) = &mut self.unpack else { return Poll::Ready(Ok(Step::End)) };
            match unpack.next() {
                Ok(None) => {}
                Ok(Some(step)) => {
                    if matches!(step, Step::End) {
                        self.close();
                    }
                    return Poll::Ready(Ok(step));
                }
                Err(unusable) => return Poll::Ready(Err(self.unusable(unusable))),
            }
            // Pieces that are always there would leave no time to anybody else, the clock included.
            let budget = ready!(coop::poll_proceed(context));
            let Poll::Ready(came) = self.body.poll_chunk(context) else {
                ready!(self.pause.poll(context));
                return Poll::Ready(Err(self.paused()));
            };
            budget.made_progress();
            self.pause.begun = false;
            match came {
                Some(Ok(chunk)) => {
                    self.length += chunk.len() as u64;
                    unpack.feed(chunk);
                }
                Some(Err(failure)) => return Poll::Ready(Err(self.broken(failure))),
                None => unpack.finish(),
            }
        }
    }

    /// Lets go of the connection: of an answer that is not over, nothing more is of use.
    fn close(&mut self) {
        self.unpack = None;
        self.body = Body::from(Bytes::new());
    }

    fn context(&self, outcome: Outcome) -> error::Context {
        let Of { operation, attempts } = &self.of;
        error::Context { operation: operation.clone(), outcome, attempts: *attempts }
    }

    fn broken(&mut self, source: Failure) -> Error {
        self.close();
        let context = self.context(Outcome::Unknown);
        Error::Transport(Box::new(TransportError { context, status: Some(self.status), source }))
    }

    fn paused(&mut self) -> Error {
        self.close();
        let context = self.context(Outcome::Unknown);
        Error::Timeout(Box::new(TimeoutError { context, waiting: Waiting::Body, status: Some(self.status) }))
    }

    fn unusable(&mut self, unusable: Unusable) -> Error {
        self.close();
        let seen = Seen { status: self.status, headers: self.headers.clone(), body: None, length: self.length };
        unusable.error(self.of.operation.clone(), self.of.attempts, seen)
    }
}
