//! Parts of a call that other modules read.

use super::{Call, JSON, RequestBody};
use crate::Client;
use crate::error::Operation;
use crate::fnv::{FNV_BASIS, fnv1a};

#[allow(dead_code, reason = "the parts in use depend on the release that the code is generated from")]
impl Call {
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// Returns the body if it is JSON.
    pub(crate) fn json_text(&self) -> Option<&str> {
        let RequestBody::Bytes { media_type, content } = &self.body else { return None };
        std::str::from_utf8(content).ok().filter(|_| *media_type == JSON)
    }

    pub(crate) fn operation(&self) -> &Operation {
        &self.operation
    }

    /// Returns the encoded value of a query parameter.
    pub(crate) fn query_value(&self, name: &str) -> Option<&str> {
        let (_, pair) = self.query.iter().find(|(other, _)| *other == name)?;
        pair.split_once('=').map(|(_, value)| value)
    }

    /// Returns a hash of the query parameters except this one, by which a checkpoint recognizes its search.
    pub(crate) fn query_hash(&self, except: &str) -> u64 {
        let pairs = self.query.iter().filter(|(name, _)| *name != except);
        pairs.fold(FNV_BASIS, |hash, (_, pair)| fnv1a(fnv1a(hash, pair.as_bytes()), b"&"))
    }
}
