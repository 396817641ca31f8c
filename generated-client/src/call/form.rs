//! `multipart/form-data`, the way that browsers write it.

mod file;

use std::fmt::Write as _;

use bytes::Bytes;
use http::HeaderValue;
use memchr::memmem;

pub use file::File;

#[derive(Clone)]
pub(super) struct Part {
    pub(super) name: &'static str,
    pub(super) content: Content,
}

#[derive(Clone)]
pub(super) enum Content {
    Json(Bytes),
    Text(Bytes),
    File(File),
}

impl Content {
    fn bytes(&self) -> &Bytes {
        match self {
            Self::Json(bytes) | Self::Text(bytes) => bytes,
            Self::File(file) => &file.content,
        }
    }
}

/// The media type with its boundary, and the body. The same parts give the same bytes.
pub(super) fn encode(parts: &[Part]) -> (HeaderValue, Bytes) {
    let boundary = boundary(parts);
    let length: usize = parts.iter().map(|part| part.content.bytes().len() + 256).sum();
    let mut body = Vec::with_capacity(length + boundary.len() + 8);
    for part in parts {
        body.extend_from_slice(head(part, &boundary).as_bytes());
        body.extend_from_slice(part.content.bytes());
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    let media_type = HeaderValue::try_from(format!("multipart/form-data; boundary={boundary}"));
    // The boundary is letters, digits and a hyphen, so the value is always valid.
    (media_type.unwrap_or_else(|_| HeaderValue::from_static("multipart/form-data")), body.into())
}

/// The lines between the part before and this one's content.
fn head(part: &Part, boundary: &str) -> String {
    let name = escaped(part.name);
    let mut head = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"");
    match &part.content {
        Content::Json(_) => head.push_str("\r\nContent-Type: application/json"),
        Content::Text(_) => {}
        Content::File(file) => {
            let media_type = file.content_type.as_deref().unwrap_or("application/octet-stream");
            let name = escaped(&file.name);
            // Writing to a string cannot fail.
            let _ = write!(head, "; filename=\"{name}\"\r\nContent-Type: {media_type}");
        }
    }
    head.push_str("\r\n\r\n");
    head
}

/// As browsers do it: no backslashes, three characters percent-encoded.
fn escaped(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// A boundary that occurs in no part. It is made from the parts' content, so that content hardly
/// holds it by chance and the first attempt is nearly always the last.
fn boundary(parts: &[Part]) -> String {
    let mut hash = parts.iter().fold(FNV_BASIS, |hash, part| fnv(hash, part.content.bytes()));
    loop {
        let boundary = format!("procountor-{hash:016x}");
        let finder = memmem::Finder::new(&boundary);
        if parts.iter().all(|part| finder.find(part.content.bytes()).is_none()) {
            return boundary;
        }
        hash = fnv(hash, &[0]);
    }
}

pub(crate) const FNV_BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a, which stays what it is from one release of Rust to the next.
pub(crate) fn fnv(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
