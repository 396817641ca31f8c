//! Errors of reading a file to upload and of saving a download.

use std::fmt;
use std::io;

use super::Error;
use crate::File;

/// The error of reading a file to upload.
#[derive(Debug)]
#[non_exhaustive]
pub enum FileError {
    /// The path does not end in a Unicode file name.
    NoName,
    /// The file exceeds [`File::LIMIT`] bytes, the maximum that Procountor accepts. Reading stopped at the limit.
    TooLong,
    /// The file could not be read.
    Io(io::Error),
    /// The stream of the file's content failed.
    Stream(Box<dyn std::error::Error + Send + Sync>),
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoName => f.write_str("the path does not end in a Unicode file name"),
            Self::TooLong => {
                write!(f, "the file exceeds Procountor's limit of {} bytes", File::LIMIT)
            }
            Self::Io(_) => f.write_str("the file could not be read"),
            Self::Stream(_) => f.write_str("the stream of the file's content failed"),
        }
    }
}

impl std::error::Error for FileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NoName | Self::TooLong => None,
            Self::Io(source) => Some(source),
            Self::Stream(source) => Some(&**source),
        }
    }
}

/// The error of saving a download. No partial file is left on the disk.
#[derive(Debug)]
#[non_exhaustive]
pub enum SaveError {
    /// The download failed.
    Download(Error),
    /// The file could not be written.
    Io(io::Error),
}

impl From<Error> for SaveError {
    fn from(error: Error) -> Self {
        Self::Download(error)
    }
}

impl From<io::Error> for SaveError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Download(_) => "the download failed before the file was complete",
            Self::Io(_) => "the download could not be written to its file",
        })
    }
}

impl std::error::Error for SaveError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Download(source) => Some(source),
            Self::Io(source) => Some(source),
        }
    }
}
