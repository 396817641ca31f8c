//! Files in responses, read as streams.

mod extract;
mod file;
mod save;

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

use crate::channel::RawResponse;
use crate::error::{self, Operation, Outcome, TimeoutError, TimeoutPhase, TransportError};
use crate::from_response::{InvalidResponse, ResponseMeta, may_be_truncated, reject_compressed, reject_unfinished};
use crate::transport::{Body, Failure, Framing};
use crate::{Error, Unread};
pub(crate) use extract::FileMetadata;
use extract::{ExtractEvent, Extractor, FileHead};
pub use file::{Binary, Mixed};
pub(crate) use save::spawn_blocking;

/// A file that is being downloaded, with its metadata.
///
/// The file is read in chunks with [`chunk`](Self::chunk) or as a stream, or written to disk with
/// [`save`](Self::save). Memory use is limited to one chunk from the connection, and to 1 MiB while it is
/// undecided whether the first part of `multipart/mixed` is the file;
/// [`body_limit`](crate::ClientBuilder::body_limit) does not apply. [`Mixed`] documents which part is the file.
///
/// The call, its retries and its other timeouts end where the download begins. From then on only
/// [`Timeouts::idle`](crate::Timeouts::idle) applies, to each wait for the next chunk, and nothing is retried.
/// The end of the file is reported only after the whole response has been received: a truncated file ends with
/// an error, and so does one that may be truncated, because the length of its response is unknown; see
/// [`accept_unknown_length`](Self::accept_unknown_length). After an error or the end, the stream is empty. Dropping the
/// download closes the connection.
///
/// ```no_run
/// # async fn run(client: procountor_client::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let download = client.attachments().download(7).stream().await?;
/// println!("{:?}, attachment {:?}", download.file_name(), download.meta().and_then(|meta| meta.id));
/// download.save("receipt.pdf").await?;
/// # Ok(())
/// # }
/// ```
#[must_use = "a download does nothing until it is read"]
pub struct Download<M = ()> {
    head: FileHead<M>,
    source: FileSource,
}

impl<M> Download<M> {
    /// Accepts a file whose end cannot be verified.
    ///
    /// Where a response has neither a length nor chunks, as with HTTP/1.0, the end of the connection is the end of the
    /// file. A connection that was cut off ends in the same way, so such a file is an error by default, unless it is part
    /// of `multipart/mixed`, which ends with a boundary. So is a file that the server has compressed although the
    /// request asked it not to: the HTTP client removes its length.
    pub fn accept_unknown_length(mut self) -> Self {
        self.source.accept_unknown_length = true;
        self
    }

    /// Returns the response's status.
    pub fn status(&self) -> StatusCode {
        self.source.status
    }

    /// Returns the response's headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.source.headers
    }

    /// Returns the metadata of the file; `None` if the response contains only the file.
    pub fn meta(&self) -> Option<&M> {
        self.head.meta.as_ref()
    }

    /// Returns the values in the metadata that no field of [`meta`](Self::meta) can represent.
    pub fn unread(&self) -> &[Unread] {
        &self.head.unread
    }

    /// Returns the file's media type, if the response contains one.
    pub fn content_type(&self) -> Option<&str> {
        self.head.content_type.as_deref()
    }

    /// Returns the file's name without a directory, if the response contains one.
    pub fn file_name(&self) -> Option<&str> {
        self.head.file_name.as_deref()
    }
}

impl<M> Download<M> {
    /// Reads a response up to the beginning of its file.
    pub(crate) async fn begin(
        info: DownloadInfo,
        response: RawResponse<Body>,
        idle: Duration,
        lenient: bool,
    ) -> Result<Self, Error>
    where
        M: FileMetadata,
    {
        let RawResponse { status, headers, body, .. } = response;
        let extractor = reject_unfinished(status, false)
            .and_then(|()| reject_compressed(&headers))
            .and_then(|()| Extractor::new(&headers));
        let idle = IdleTimer { limit: idle, sleep: Box::pin(sleep(idle)), is_running: false };
        let mut source = FileSource {
            info,
            status,
            headers,
            body,
            extractor: None,
            is_started: false,
            idle,
            length: 0,
            accept_unknown_length: false,
        };
        match extractor {
            Ok(extractor) => source.extractor = Some(extractor),
            Err(error) => return Err(source.invalid(error)),
        }
        let head = match poll_fn(|context| source.poll(context)).await? {
            ExtractEvent::File(location) => FileHead::read(location, lenient),
            ExtractEvent::Content(_) | ExtractEvent::End => Err(InvalidResponse::new("a file", "it has no parts")),
        };
        match head {
            Ok(head) => Ok(Self { head, source }),
            Err(error) => Err(source.invalid(error)),
        }
    }

    /// Returns the chunks as a blocking iterator.
    #[cfg(feature = "blocking")]
    pub fn blocking(self) -> crate::blocking::Blocking<Self> {
        crate::blocking::Blocking::new(self)
    }

    /// Returns the next chunk of the file, which is never empty; `None` at the end of the file.
    ///
    /// Cancel safe: no bytes are lost if the future is dropped.
    ///
    /// # Errors
    /// The connection failed ([`Error::Transport`]) or was idle for too long ([`Error::Timeout`]), in which case
    /// the outcome is unknown, as after any incomplete response; or the file is incomplete or invalid
    /// ([`Error::Decode`]).
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, Error> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }
}

/// Yields the chunks of the file, which are never empty.
impl<M> Stream for Download<M> {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let event = ready!(self.source.poll(context));
            self.source.is_started = true;
            match event {
                Ok(ExtractEvent::Content(chunk)) => return Poll::Ready(Some(Ok(chunk))),
                Ok(ExtractEvent::End) => return Poll::Ready(None),
                // Occurs once, and `begin` has consumed it.
                Ok(ExtractEvent::File(_)) => {}
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
        }
    }
}

/// No field is structurally pinned.
impl<M> Unpin for Download<M> {}

/// Shows neither the file's name nor its metadata, which may be personal data.
impl<M> fmt::Debug for Download<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("status", &self.status().as_u16())
            .field("content_type", &self.head.content_type)
            .field("meta", &self.head.meta.is_some())
            .finish_non_exhaustive()
    }
}

/// The call of a download.
pub(crate) struct DownloadInfo {
    pub(crate) operation: Operation,
    pub(crate) attempts: u32,
}

/// The response from which a file is read.
struct FileSource {
    info: DownloadInfo,
    status: StatusCode,
    headers: HeaderMap,
    body: Body,
    /// `None` after the end or an error.
    extractor: Option<Extractor>,
    /// Whether a chunk was returned or the file has ended, so that the rest is not the whole file.
    is_started: bool,
    idle: IdleTimer,
    /// Number of bytes of the body received so far.
    length: u64,
    accept_unknown_length: bool,
}

/// Idle timeout of the body.
struct IdleTimer {
    limit: Duration,
    sleep: Pin<Box<Sleep>>,
    is_running: bool,
}

impl IdleTimer {
    /// Starts the timer if it is not running; ready when the limit is reached.
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<()> {
        if !std::mem::replace(&mut self.is_running, true) {
            // If the deadline is out of range, the initial sleep, which never ends, remains.
            if let Some(deadline) = Instant::now().checked_add(self.limit) {
                self.sleep.as_mut().reset(deadline);
            }
        }
        self.sleep.as_mut().poll(context)
    }
}

impl FileSource {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Result<ExtractEvent, Error>> {
        loop {
            let Some(extractor) = &mut self.extractor else { return Poll::Ready(Ok(ExtractEvent::End)) };
            match extractor.next() {
                Ok(None) => {}
                Ok(Some(event)) => {
                    if matches!(event, ExtractEvent::End) {
                        self.close();
                    }
                    return Poll::Ready(Ok(event));
                }
                Err(error) => return Poll::Ready(Err(self.invalid(error))),
            }
            // A body that is always ready would starve other tasks and timers.
            let budget = ready!(coop::poll_proceed(context));
            let Poll::Ready(chunk) = self.body.poll_chunk(context) else {
                ready!(self.idle.poll(context));
                return Poll::Ready(Err(self.timed_out()));
            };
            budget.made_progress();
            self.idle.is_running = false;
            match chunk {
                Some(Ok(chunk)) => {
                    self.length += chunk.len() as u64;
                    extractor.feed(chunk);
                }
                Some(Err(failure)) => return Poll::Ready(Err(self.connection_failed(failure))),
                None if extractor.is_plain()
                    && self.body.framing() == Framing::UntilClose
                    && !self.accept_unknown_length =>
                {
                    return Poll::Ready(Err(self.invalid(may_be_truncated())));
                }
                None => extractor.finish(),
            }
        }
    }

    /// Releases the connection and drops the rest of the response.
    fn close(&mut self) {
        self.extractor = None;
        self.body = Body::from(Bytes::new());
    }

    fn context(&self, outcome: Outcome) -> error::Context {
        let DownloadInfo { operation, attempts } = &self.info;
        error::Context { operation: operation.clone(), outcome, attempts: *attempts }
    }

    fn connection_failed(&mut self, source: Failure) -> Error {
        self.close();
        let context = self.context(Outcome::Unknown);
        Error::Transport(Box::new(TransportError { context, status: Some(self.status), source }))
    }

    fn timed_out(&mut self) -> Error {
        self.close();
        let context = self.context(Outcome::Unknown);
        Error::Timeout(Box::new(TimeoutError {
            context,
            phase: TimeoutPhase::ResponseBody,
            status: Some(self.status),
            paused_until: None,
        }))
    }

    fn invalid(&mut self, error: InvalidResponse) -> Error {
        self.close();
        let meta = ResponseMeta { status: self.status, headers: self.headers.clone(), body: None, length: self.length };
        error.error(self.info.operation.clone(), self.info.attempts, meta)
    }
}
