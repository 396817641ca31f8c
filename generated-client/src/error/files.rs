//! Why a file could not be read or written here.

use std::fmt;
use std::io;

use super::Error;
use crate::File;

/// Why a file on its way to Procountor could not be had.
#[derive(Debug)]
#[non_exhaustive]
pub enum FileError {
    /// The path ends with no name, or its name is not Unicode.
    NoName,
    /// It is longer than the [`File::LIMIT`] bytes that Procountor takes. Reading ended there.
    TooLong,
    /// It could not be read.
    Io(io::Error),
    /// The stream that gives its content failed.
    Stream(Box<dyn std::error::Error + Send + Sync>),
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoName => f.write_str("the path ends with no name in Unicode to send the file under"),
            Self::TooLong => {
                write!(f, "the file is longer than the {} bytes that Procountor takes", File::LIMIT)
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

/// Why a download could not be saved. Nothing of it is left on the disk.
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
            Self::Download(_) => "the download failed before the file was whole",
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
