//! Operations on `status` and their requests.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// Operations on `status`.
    pub struct Status(status);
}

impl Status {
    /// Gets the health of the API. A cheap way to see whether it answers.
    ///
    /// `GET /status`
    ///
    /// Documented error statuses: 401, 429.
    pub fn get(&self) -> Get {
        Get(self.0.call(Method::GET, "/status"))
    }
}

request! {
    /// Request of [`Status::get`].
    pub struct Get(models::Status);
}
