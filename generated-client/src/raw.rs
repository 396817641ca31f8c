//! Calls that the crate has no method for.

use std::fmt::Display;
use std::time::Duration;

use bytes::Bytes;
use http::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::answer::{Answer, Arrived, Reading};
use crate::call::Call;
use crate::{Client, Error, Response, Retry, Timeouts};

/// A call of an operation that is newer than the crate: from [`Client::request`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RawRequest(Call);

impl Client {
    /// Begins a call that the crate has no method for, such as one of an operation that is newer than it.
    /// It goes out like any other: same sign-in, same limits, same rules for sending again.
    ///
    /// The template begins behind the base URL, and names what varies in braces:
    ///
    /// ```no_run
    /// # async fn run(client: procountor_client::Client) -> Result<(), procountor_client::Error> {
    /// use procountor_client::{Json, Method};
    ///
    /// let request = client.request(Method::GET, "/invoices/{invoiceId}/history").path(42).query("size", 10);
    /// let history = request.send::<Json>().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn request(&self, method: Method, template: &'static str) -> RawRequest {
        let call = self.call(method, template);
        let is_path = template.starts_with('/') && !template.contains(['?', '#', '\\']) && !template.contains("//");
        RawRequest(if is_path {
            call
        } else {
            call.refuse("the path is no template such as `/invoices/{id}`".to_owned())
        })
    }
}

impl RawRequest {
    /// Fills the template's next parameter. The value stays within its segment, whatever it holds.
    pub fn path(self, value: impl Display) -> Self {
        Self(self.0.path(value))
    }

    /// Sets a query parameter.
    pub fn query(self, name: &'static str, value: impl Display) -> Self {
        Self(self.0.query(name, value))
    }

    /// Sets a query parameter to several values, joined with commas, as Procountor takes them.
    pub fn query_list(self, name: &'static str, values: impl IntoIterator<Item = impl Display>) -> Self {
        Self(self.0.query_joined(name, values, ','))
    }

    /// Sets a header.
    pub fn header(self, name: &'static str, value: impl Display) -> Self {
        Self(self.0.header(name, value))
    }

    /// Sends a JSON body: a model, or anything that serde can write.
    pub fn json(self, body: &impl Serialize) -> Self {
        match serde_json::to_vec(body) {
            Ok(text) => self.body("application/json", text),
            Err(error) => Self(self.0.refuse(format!("its body cannot be written as JSON: {error}"))),
        }
    }

    /// Sends these bytes.
    pub fn body(self, media_type: &'static str, content: impl Into<Bytes>) -> Self {
        Self(self.0.bytes(media_type, content))
    }

    /// Says after which failures this call is sent again.
    pub fn retry(self, retry: Retry) -> Self {
        Self(self.0.retry(retry))
    }

    /// Says how long this call may take in all.
    pub fn timeout(self, total: Duration) -> Self {
        Self(self.0.timeout(total))
    }

    /// Says how long this call may take, part by part.
    pub fn timeouts(self, timeouts: Timeouts) -> Self {
        Self(self.0.timeouts(timeouts))
    }

    /// Sends the call, and reads its answer as JSON of this type: a model, [`Json`](crate::Json), or
    /// anything that serde can read. An empty answer reads as `null`, so that `()` and `Option` take it.
    ///
    /// The type is read by serde: a model keeps what its fields cannot hold, if it is one that can be sent,
    /// and nobody reports the rest. [`Json`](crate::Json) shows all there is.
    ///
    /// Whether the thing is done or only accepted (202) is for the caller to see, by
    /// [`Response::status`].
    ///
    /// # Errors
    /// As for every call; see [`Error::outcome`].
    pub async fn send<T: DeserializeOwned + Send + 'static>(self) -> Result<Response<T>, Error> {
        let Response { value: Loose(value), status, headers, body, unread } = self.0.send::<Loose<T>>().await?;
        Ok(Response { value, status, headers, body, unread })
    }
}

/// An answer that is read by serde.
struct Loose<T>(T);

impl<T: DeserializeOwned + 'static> Answer for Loose<T> {
    const MAY_BE_PENDING: bool = true;

    fn read(answer: &Arrived) -> Reading<Self> {
        answer.by_serde().map(|value| (Self(value), Vec::new()))
    }
}
