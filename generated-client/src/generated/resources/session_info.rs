//! Calls of `session_info`.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// The operations of `session_info`, from [`Client::session_info`](crate::Client::session_info).
    pub struct SessionInfo(session_info);
}

impl SessionInfo {
    /// Gets the company and the user of the access token.
    ///
    /// `GET /sessioninfo`
    ///
    /// Documented failures: 401, 429.
    pub fn get(&self) -> Get {
        Get(self.0.call(Method::GET, "/sessioninfo"))
    }
}

request! {
    /// A call of [`SessionInfo::get`].
    pub struct Get(models::SessionInfo);
}
