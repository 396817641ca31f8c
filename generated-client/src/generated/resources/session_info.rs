//! Operations on `session_info` and their requests.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// Operations on `session_info`.
    pub struct SessionInfo(session_info);
}

impl SessionInfo {
    /// Gets the company and the user of the access token.
    ///
    /// `GET /sessioninfo`
    ///
    /// Documented error statuses: 401, 429.
    pub fn get(&self) -> Get {
        Get(self.0.call(Method::GET, "/sessioninfo"))
    }
}

request! {
    /// Request of [`SessionInfo::get`].
    pub struct Get(models::SessionInfo);
}
