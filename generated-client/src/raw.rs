//! Calls of operations that the crate has no method for.

use std::fmt::Display;
use std::time::Duration;

use bytes::Bytes;
use http::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::call::Call;
use crate::from_response::{CallResponse, FromResponse, ReadResult};
use crate::{Client, Error, Response, Retry, Timeouts};

/// A call of an operation that the crate has no method for, from [`Client::request`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RawRequest(Call);

impl Client {
    /// Starts a call of an operation that the crate has no method for, for example because it is newer.
    ///
    /// Sign-in, rate limits and retries are those of any other call. The template is relative to the base URL, and
    /// contains its parameters in braces:
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
            call.reject("the path is not a template such as `/invoices/{id}`".to_owned())
        })
    }
}

impl RawRequest {
    /// Sets the template's next parameter. The value is percent-encoded, so it stays within its segment.
    pub fn path(self, value: impl Display) -> Self {
        Self(self.0.path(value))
    }

    /// Sets a query parameter.
    pub fn query(self, name: &'static str, value: impl Display) -> Self {
        Self(self.0.query(name, value))
    }

    /// Sets a query parameter to several values, joined by commas, as Procountor expects them.
    pub fn query_list(self, name: &'static str, values: impl IntoIterator<Item = impl Display>) -> Self {
        Self(self.0.query_joined(name, values, ','))
    }

    /// Sets a header.
    ///
    /// Headers that the client sets itself are rejected: those of the connection and of the body's framing, such as
    /// `host`, `connection`, `content-length` and `transfer-encoding`; `content-type`, which [`body`](Self::body) sets;
    /// `accept-encoding`; and `authorization`, if the client has credentials.
    pub fn header(self, name: &'static str, value: impl Display) -> Self {
        Self(self.0.header(name, value))
    }

    /// Sets a JSON body: a model, or any other serializable value.
    pub fn json(self, body: &impl Serialize) -> Self {
        match serde_json::to_vec(body) {
            Ok(text) => self.body("application/json", text),
            Err(error) => Self(self.0.reject(format!("the body cannot be serialized as JSON: {error}"))),
        }
    }

    /// Sets a body of bytes.
    pub fn body(self, media_type: &'static str, content: impl Into<Bytes>) -> Self {
        Self(self.0.bytes(media_type, content))
    }

    /// Sets the failures after which this call is retried.
    pub fn retry(self, retry: Retry) -> Self {
        Self(self.0.retry(retry))
    }

    /// Sets the total timeout of this call.
    pub fn timeout(self, total: Duration) -> Self {
        Self(self.0.timeout(total))
    }

    /// Sets the timeouts of this call's phases.
    pub fn timeouts(self, timeouts: Timeouts) -> Self {
        Self(self.0.timeouts(timeouts))
    }

    /// Checks the request against the certain rules: see [`Request::check`](crate::Request::check). Requires the feature
    /// `rules`.
    ///
    /// # Errors
    /// All violations, each with its rule and source.
    #[cfg(feature = "rules")]
    pub fn check(&self) -> Result<(), crate::rules::Violations> {
        self.check_with(&crate::rules::RuleSet::new())
    }

    /// Checks the request against the rules of a set: see [`Request::check_with`](crate::Request::check_with). Requires the feature
    /// `rules`.
    ///
    /// # Errors
    /// All violations, each with its rule and source.
    #[cfg(feature = "rules")]
    pub fn check_with(&self, rules: &crate::rules::RuleSet) -> Result<(), crate::rules::Violations> {
        crate::rules::check_facts(&self.0.facts(), rules, None)
    }

    /// Sends the call and deserializes its response: as a model, [`Json`](crate::Json), or any other type that
    /// implements `DeserializeOwned`. An empty response is read as `null`, which `()` and `Option` accept.
    ///
    /// A model that can be sent preserves the members that its fields cannot represent; otherwise unknown members
    /// are ignored and not reported. [`Json`](crate::Json) contains everything.
    ///
    /// Check [`Response::status`] to distinguish an operation that is done from one that is only accepted (202).
    ///
    /// # Errors
    /// The errors of any call; see [`Error::outcome`].
    pub async fn send<T: DeserializeOwned + Send + 'static>(self) -> Result<Response<T>, Error> {
        let response = self.0.send::<Deserialized<T>>().await?;
        let Response { value: Deserialized(value), status, headers, body, unread } = response;
        Ok(Response { value, status, headers, body, unread })
    }
}

/// A value that is deserialized with serde.
struct Deserialized<T>(T);

impl<T: DeserializeOwned + 'static> FromResponse for Deserialized<T> {
    const ACCEPTS_PENDING: bool = true;

    fn read(response: &CallResponse) -> ReadResult<Self> {
        response.deserialize().map(|value| (Self(value), Vec::new()))
    }
}
