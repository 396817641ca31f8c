//! Encoding of `multipart/form-data` bodies, in the format of browsers.

use std::fmt::Write as _;

use bytes::Bytes;
use http::HeaderValue;
use memchr::memmem;

use crate::file::File;
use crate::fnv::{FNV_BASIS, fnv1a};

#[derive(Clone)]
pub(super) struct Part {
    pub(super) name: &'static str,
    pub(super) content: PartContent,
}

#[derive(Clone)]
pub(super) enum PartContent {
    Json(Bytes),
    Text(Bytes),
    File(File),
}

impl PartContent {
    pub(super) fn bytes(&self) -> &Bytes {
        match self {
            Self::Json(bytes) | Self::Text(bytes) => bytes,
            Self::File(file) => &file.content,
        }
    }
}

/// Returns the media type with the boundary, and the body. Equal parts give equal bytes.
pub(super) fn encode(parts: &[Part]) -> (HeaderValue, Bytes) {
    let boundary = boundary(parts);
    let length: usize = parts.iter().map(|part| part.content.bytes().len() + 256).sum();
    let mut body = Vec::with_capacity(length + boundary.len() + 8);
    for part in parts {
        body.extend_from_slice(part_header(part, &boundary).as_bytes());
        body.extend_from_slice(part.content.bytes());
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    let media_type = HeaderValue::try_from(format!("multipart/form-data; boundary={boundary}"));
    // The boundary consists of letters, digits and a hyphen, so the header value is always valid.
    (media_type.unwrap_or_else(|_| HeaderValue::from_static("multipart/form-data")), body.into())
}

/// Returns the boundary line and the headers of a part.
fn part_header(part: &Part, boundary: &str) -> String {
    let name = escape_name(part.name);
    let mut header = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"");
    match &part.content {
        PartContent::Json(_) => header.push_str("\r\nContent-Type: application/json"),
        PartContent::Text(_) => {}
        PartContent::File(file) => {
            let media_type = file.content_type.as_deref().unwrap_or("application/octet-stream");
            let name = escape_name(&file.name);
            // Writing to a `String` cannot fail.
            let _ = write!(header, "; filename=\"{name}\"\r\nContent-Type: {media_type}");
        }
    }
    header.push_str("\r\n\r\n");
    header
}

/// Escapes a name as browsers do: three characters are percent-encoded, and no backslashes are added.
fn escape_name(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// Returns a boundary that occurs in no part.
///
/// The boundary is a hash of the content, so content rarely contains it by chance and the first candidate is
/// nearly always the result.
fn boundary(parts: &[Part]) -> String {
    let mut hash = parts.iter().fold(FNV_BASIS, |hash, part| fnv1a(hash, part.content.bytes()));
    loop {
        let boundary = format!("procountor-{hash:016x}");
        let finder = memmem::Finder::new(&boundary);
        if parts.iter().all(|part| finder.find(part.content.bytes()).is_none()) {
            return boundary;
        }
        hash = fnv1a(hash, &[0]);
    }
}
