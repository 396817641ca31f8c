//! A limit that is shared with other processes, in a build without the feature `redis`: there is none.

use tokio::time::Instant;

use super::{Answer, SharedLimitFailure};

/// Creates no shared limits.
pub(crate) enum Sharing {}

impl Sharing {
    pub(crate) fn limit(&self, _: Option<&str>) -> std::sync::Arc<SharedLimit> {
        match *self {}
    }
}

/// A limit that does not exist.
pub(crate) enum SharedLimit {}

impl SharedLimit {
    #[allow(clippy::unused_async, reason = "it has the signature of the limit that exists")]
    pub(super) async fn ask(&self, _: usize) -> Result<Answer, SharedLimitFailure> {
        match *self {}
    }
}

/// A permit that does not exist.
pub(crate) enum Grant {}

impl Grant {
    pub(super) fn is_usable(&self, _: Instant) -> bool {
        match *self {}
    }

    pub(super) fn start(&mut self) {
        match *self {}
    }
}
