//! The company and the user that the access token belongs to.

use crate::call::{operations, resource};
use crate::{models, Method};

resource! {
    /// The company and the user that the access token belongs to.
    pub struct SessionInfo(session_info);
}

impl SessionInfo {
    /// Gets the company and the user that the access token belongs to.
    ///
    /// `GET /sessioninfo` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`SessionInfo`](crate::models::SessionInfo). Documented error statuses: 401, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.session_info().get().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getSessionInfo", "/sessioninfo"))]
    pub fn get(&self) -> Get {
        Get::new(self.0.call(Method::GET, "/sessioninfo"))
    }
}

/// Request of [`SessionInfo::get`]: `GET /sessioninfo`.
pub type Get = crate::PlainRequest<operations::Get>;

operations! {
    pub struct Get(models::SessionInfo);
}
