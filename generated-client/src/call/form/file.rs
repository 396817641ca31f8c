//! Files that go out with requests.

use std::fmt;
use std::future::poll_fn;
use std::io::Read as _;
use std::path::Path;
use std::pin::pin;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::HeaderValue;

use crate::download::blocking;
use crate::error::FileError;

/// A file that goes out with a request.
///
/// It is in memory, whole, before the call that takes it is sent: so it has a length, and each attempt at
/// the call sends the same bytes. That is why a stream is collected first; it could not be sent twice.
#[derive(Clone)]
#[non_exhaustive]
pub struct File {
    /// The file's name. Procountor goes by its ending.
    pub name: String,
    /// The file's media type; `application/octet-stream` is sent where there is none.
    pub content_type: Option<String>,
    /// What the file holds.
    pub content: Bytes,
}

impl File {
    /// The most bytes that Procountor takes as one file. A longer one is not sent, nor is an empty one.
    pub const LIMIT: usize = 10_000_000;

    /// A file of this name and content.
    pub fn new(name: impl Into<String>, content: impl Into<Bytes>) -> Self {
        Self { name: name.into(), content_type: None, content: content.into() }
    }

    /// Reads a file from the disk. Its name is the last component of the path.
    ///
    /// # Errors
    /// The path ends with no name in Unicode, the file cannot be read, or it is longer than
    /// [`LIMIT`](Self::LIMIT), of which no more is read.
    pub async fn read(path: impl AsRef<Path>) -> Result<Self, FileError> {
        let path = path.as_ref().to_owned();
        let name = path.file_name().and_then(|name| name.to_str()).ok_or(FileError::NoName)?.to_owned();
        let read = move || {
            let mut content = Vec::new();
            std::fs::File::open(path)?.take(Self::LIMIT as u64 + 1).read_to_end(&mut content)?;
            Ok(content)
        };
        let content = blocking(read).await.map_err(FileError::Io)?;
        if content.len() > Self::LIMIT { Err(FileError::TooLong) } else { Ok(Self::new(name, content)) }
    }

    /// Collects a stream into a file of this name. A [`Download`](crate::Download) is such a stream.
    ///
    /// # Errors
    /// The stream fails, or gives more than [`LIMIT`](Self::LIMIT) bytes, at which it is dropped.
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

    /// Why the file cannot be sent, if it cannot.
    pub(in crate::call) fn refused(&self) -> Option<String> {
        let length = self.content.len();
        if length > Self::LIMIT {
            let limit = Self::LIMIT;
            return Some(format!("has {length} bytes, and Procountor takes at most {limit} as one file"));
        }
        let reason = if self.name.is_empty() {
            "has no file name"
        } else if self.name.chars().any(char::is_control) {
            "has a control character in its file name"
        } else if self.content_type.as_deref().is_some_and(|valid| HeaderValue::from_str(valid).is_err()) {
            "has a media type that cannot be sent"
        } else if length == 0 {
            "is an empty file"
        } else {
            return None;
        };
        Some(reason.to_owned())
    }
}

/// A name and what the file holds.
impl<N: Into<String>, C: Into<Bytes>> From<(N, C)> for File {
    fn from((name, content): (N, C)) -> Self {
        Self::new(name, content)
    }
}

/// Shows the length of the content in its place, and no name: it may be somebody's.
impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("File");
        shown.field("content_type", &self.content_type);
        shown.field("bytes", &self.content.len()).finish_non_exhaustive()
    }
}
