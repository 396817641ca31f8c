//! Sends calls by awaiting them.

use procountor_client::{Error, Request, Response};

/// Sends a call.
pub(crate) async fn send<R: Request>(request: R) -> Result<Response<R::Value>, Error> {
    request.await
}
