//! Health of the API, with the versions of the API and of Procountor.

use crate::call::{operations, resource};
use crate::{models, Method};

resource! {
    /// Health of the API, with the versions of the API and of Procountor.
    pub struct Status(status);
}

impl Status {
    /// Gets the health of the API.
    ///
    /// The response also names the versions of the API and of Procountor. `DEGRADED` means that some external services do not work, `FAILING` that the API itself does not work properly.
    ///
    /// `GET /status` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Status`](crate::models::Status). Documented error statuses: 401, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.status().get().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getStatus", "/status"))]
    pub fn get(&self) -> Get {
        Get::new(self.0.call(Method::GET, "/status"))
    }
}

/// Request of [`Status::get`]: `GET /status`.
pub type Get = crate::PlainRequest<operations::Get>;

operations! {
    pub struct Get(models::Status);
}
