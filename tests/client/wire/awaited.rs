//! A call is sent by awaiting it.

use procountor_client::{Error, Request, Response};

/// Sends a call.
pub(crate) async fn sent<R: Request>(request: R) -> Result<Response<R::Answer>, Error> {
    request.await
}
