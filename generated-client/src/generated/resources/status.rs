//! Calls of `status`.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// The operations of `status`, from [`Client::status`](crate::Client::status).
    pub struct Status(status);
}

impl Status {
    /// Gets the health of the API. A cheap way to see whether it answers.
    ///
    /// `GET /status`
    ///
    /// Documented failures: 401, 429.
    pub fn get(&self) -> Get {
        Get(self.0.call(Method::GET, "/status"))
    }
}

request! {
    /// A call of [`Status::get`].
    pub struct Get(models::Status);
}
