//! Files in responses that are read whole.

use bytes::Bytes;

use super::extract::{FileHead, FileMetadata, extract};
use crate::from_response::{BodyEndProof, CallResponse, FromResponse, ReadResult};

/// A file in a response.
///
/// A response of unknown length that is not `multipart/mixed` is an error, because it may be truncated. Its
/// [`Error::body`](crate::Error::body) is the content, and a [`Download`](crate::Download) can accept it.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Binary {
    /// Media type of the file, if the response contains one.
    pub content_type: Option<String>,
    /// Name of the file without a directory, if the response contains one.
    pub file_name: Option<String>,
    /// Content of the file.
    pub content: Bytes,
}

/// Shows the length of the content instead of the content.
impl std::fmt::Debug for Binary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = f.debug_struct("Binary");
        shown.field("content_type", &self.content_type).field("file_name", &self.file_name);
        shown.field("bytes", &self.content.len()).finish_non_exhaustive()
    }
}

/// A file with its metadata.
///
/// In `multipart/mixed`, the first part is the metadata, as JSON, and the second part is the file; further parts
/// are ignored. A first part that is the only one, or is longer than 1 MiB, is the file itself, unless its media
/// type is JSON: then the file is missing, which is an error. A body of any other media type is the file.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Mixed<M> {
    /// Metadata of the file; `None` if the response contains only the file.
    pub meta: Option<M>,
    /// The file.
    pub file: Binary,
}

fn read<M: FileMetadata>(response: &CallResponse) -> ReadResult<Mixed<M>> {
    let (head, content) = extract(&response.headers, &response.body, response.lenient)?;
    let FileHead { meta, unread, content_type, file_name } = head;
    Ok((Mixed { meta, file: Binary { content_type, file_name, content } }, unread))
}

/// Finds the file as in [`Mixed`], and ignores the metadata.
impl FromResponse for Binary {
    const END: BodyEndProof = BodyEndProof::Length;

    fn read(response: &CallResponse) -> ReadResult<Self> {
        read::<()>(response).map(|(mixed, _)| (mixed.file, Vec::new()))
    }
}

impl<M: FileMetadata> FromResponse for Mixed<M> {
    const END: BodyEndProof = BodyEndProof::Length;

    fn read(response: &CallResponse) -> ReadResult<Self> {
        read(response)
    }
}
