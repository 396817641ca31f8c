//! Files to upload.

use std::fmt;
use std::future::poll_fn;
use std::io::Read as _;
use std::path::Path;
use std::pin::pin;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::HeaderValue;

use crate::download::spawn_blocking;
use crate::error::FileError;

/// A file to upload.
///
/// The whole file is in memory before the call is sent. Its length is therefore known, and each attempt of the
/// call sends the same bytes. A stream must be collected first, because it could not be sent twice.
#[derive(Clone)]
#[non_exhaustive]
pub struct File {
    /// File name of the part. Procountor takes the MIME type of an attachment from the extension of
    /// [`Attachment::name`](crate::models::Attachment::name); whether it evaluates this name is not documented, so use the
    /// same one.
    pub name: String,
    /// Media type of the part; `None` sends `application/octet-stream`. Whether Procountor evaluates it is not documented.
    pub content_type: Option<String>,
    /// Content of the file.
    pub content: Bytes,
}

impl File {
    /// Maximum size of a file that Procountor accepts, in bytes. Larger files and empty files are not sent.
    pub const LIMIT: usize = 10_000_000;

    /// Creates a file with a name and content.
    pub fn new(name: impl Into<String>, content: impl Into<Bytes>) -> Self {
        Self { name: name.into(), content_type: None, content: content.into() }
    }

    /// Reads a file from disk. Its name is the last component of the path.
    ///
    /// # Errors
    /// Fails if the path does not end in a Unicode file name, if the file cannot be read, or if it is larger than
    /// [`LIMIT`](Self::LIMIT); reading stops at the limit.
    pub async fn read(path: impl AsRef<Path>) -> Result<Self, FileError> {
        let path = path.as_ref().to_owned();
        let name = path.file_name().and_then(|name| name.to_str()).ok_or(FileError::NoName)?.to_owned();
        let read = move || {
            let mut content = Vec::new();
            std::fs::File::open(path)?.take(Self::LIMIT as u64 + 1).read_to_end(&mut content)?;
            Ok(content)
        };
        let content = spawn_blocking(read).await.map_err(FileError::Io)?;
        if content.len() > Self::LIMIT { Err(FileError::TooLong) } else { Ok(Self::new(name, content)) }
    }

    /// Collects a stream into a file with a name. [`Download`](crate::Download) is such a stream.
    ///
    /// # Errors
    /// Fails if the stream fails or yields more than [`LIMIT`](Self::LIMIT) bytes; the stream is then dropped.
    pub async fn collect<E>(
        name: impl Into<String>,
        content: impl Stream<Item = Result<Bytes, E>>,
    ) -> Result<Self, FileError>
    where
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let name = name.into();
        let (mut stream, mut collected) = (pin!(content), BytesMut::new());
        while let Some(chunk) = poll_fn(|context| stream.as_mut().poll_next(context)).await {
            let chunk = chunk.map_err(|error| FileError::Stream(error.into()))?;
            if chunk.len() > Self::LIMIT - collected.len() {
                return Err(FileError::TooLong);
            }
            collected.extend_from_slice(&chunk);
        }
        Ok(Self::new(name, collected))
    }

    /// Sets the media type.
    #[must_use]
    pub fn content_type(mut self, media_type: impl Into<String>) -> Self {
        self.content_type = Some(media_type.into());
        self
    }

    /// Returns the reason that the file cannot be sent, as the predicate of a clause.
    pub(crate) fn invalid_reason(&self) -> Option<String> {
        let length = self.content.len();
        if length > Self::LIMIT {
            let limit = Self::LIMIT;
            return Some(format!("has {length} bytes, and Procountor accepts files of at most {limit} bytes"));
        }
        let reason = if self.name.is_empty() {
            "has no file name"
        } else if self.name.chars().any(char::is_control) {
            "has a control character in its file name"
        } else if self.content_type.as_deref().is_some_and(|valid| HeaderValue::from_str(valid).is_err()) {
            "has a media type that is not a valid header value"
        } else if length == 0 {
            "is an empty file"
        } else {
            return None;
        };
        Some(reason.to_owned())
    }
}

/// Converts a file name and content.
impl<N: Into<String>, C: Into<Bytes>> From<(N, C)> for File {
    fn from((name, content): (N, C)) -> Self {
        Self::new(name, content)
    }
}

/// Shows the length of the content, and neither the content nor the name, which may be personal data.
impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut output = f.debug_struct("File");
        output.field("content_type", &self.content_type);
        output.field("bytes", &self.content.len()).finish_non_exhaustive()
    }
}
