//! Identity of a search, by which a checkpoint recognises it.

use super::Call;
use crate::fnv::{FNV_BASIS, fnv1a};

impl Call {
    /// Returns a hash of the query parameters except this one.
    pub(crate) fn query_hash(&self, except: &str) -> u64 {
        let pairs = self.query.iter().filter(|(name, _)| *name != except);
        pairs.fold(FNV_BASIS, |hash, (_, pair)| fnv1a(fnv1a(hash, pair.as_bytes()), b"&"))
    }
}
