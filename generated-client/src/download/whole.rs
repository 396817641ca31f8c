//! Files in answers that are read whole.

use bytes::Bytes;

use super::unpack::{Head, Meta, whole};
use crate::answer::{Answer, Arrived, Reading};

/// A file that came in an answer.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Binary {
    /// The file's media type, where the answer names one.
    pub content_type: Option<String>,
    /// The file's name, where the answer names one: the name alone, without a folder before it.
    pub file_name: Option<String>,
    /// What the file holds.
    pub content: Bytes,
}

/// Shows the length of the content in its place.
impl std::fmt::Debug for Binary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = f.debug_struct("Binary");
        shown.field("content_type", &self.content_type).field("file_name", &self.file_name);
        shown.field("bytes", &self.content.len()).finish_non_exhaustive()
    }
}

/// A file, and what is said about it.
///
/// In `multipart/mixed` the first part says it, in JSON, and the second one is the file; further ones
/// are passed over. A first part that is the only one, or is longer than 1 MiB, is the file itself,
/// unless its media type is JSON: then the file is missing, which is an error. A body of any other
/// media type is the file.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Mixed<M> {
    /// What is said about the file; `None` where the answer is the file alone.
    pub meta: Option<M>,
    /// The file.
    pub file: Binary,
}

fn read<M: Meta>(answer: &Arrived) -> Reading<Mixed<M>> {
    let (head, content) = whole(&answer.headers, &answer.body, answer.lenient)?;
    let Head { meta, unread, content_type, file_name } = head;
    Ok((Mixed { meta, file: Binary { content_type, file_name, content } }, unread))
}

/// As in [`Mixed`], but what is said about the file is passed over, whatever it is.
impl Answer for Binary {
    fn read(answer: &Arrived) -> Reading<Self> {
        read::<()>(answer).map(|(answer, _)| (answer.file, Vec::new()))
    }
}

impl<M: Meta> Answer for Mixed<M> {
    fn read(answer: &Arrived) -> Reading<Self> {
        read(answer)
    }
}
