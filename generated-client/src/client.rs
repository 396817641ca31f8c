//! What every call goes out through: one base URL, one token, one pool of connections.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;

use crate::base_url::BaseUrl;
use crate::call::Call;
use crate::error::Operation;
use crate::{Error, Method};

/// How long a call may take where nothing else is set.
const TIMEOUT: Duration = Duration::from_secs(120);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// A client of the API of one company. Copies share their connections and cost next to nothing.
#[derive(Clone)]
pub struct Client(Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) http: reqwest::Client,
    pub(crate) base_url: BaseUrl,
    /// The whole header, marked as sensitive.
    pub(crate) authorization: Option<HeaderValue>,
    pub(crate) lenient: bool,
    pub(crate) timeout: Duration,
}

impl Client {
    /// Begins to set up a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder { base_url: None, token: None, http: None, lenient: false, timeout: TIMEOUT }
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.0
    }

    /// Begins a call. The template names its path parameters in braces: `/invoices/{invoiceId}`.
    pub(crate) fn call(&self, method: Method, template: &'static str) -> Call {
        Call::new(self.clone(), Operation { method, path: template })
    }
}

/// Shows where calls go, and no token.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("base_url", &self.0.base_url.as_str()).finish_non_exhaustive()
    }
}

/// The settings of a [`Client`] that is being set up.
#[derive(Clone)]
#[must_use = "settings do nothing until the client is built"]
pub struct ClientBuilder {
    base_url: Option<String>,
    token: Option<String>,
    http: Option<reqwest::Client>,
    lenient: bool,
    timeout: Duration,
}

impl ClientBuilder {
    /// Where the API is, in place of Procountor's production server.
    ///
    /// It is a `https` URL; `http` is let through for this machine alone (`localhost`, `127.0.0.1`,
    /// `[::1]`). It names no user, no query and no fragment. A slash at its end changes nothing.
    pub fn base_url(mut self, url: &str) -> Self {
        self.base_url = Some(url.to_owned());
        self
    }

    /// The access token that calls are made with. Without one they carry none.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Sends through this client in place of one of its own, for proxies, certificates and the
    /// like. Switch redirects off in it: followed, they take a call to a place that nobody checked.
    pub fn http(mut self, http: reqwest::Client) -> Self {
        self.http = Some(http);
        self
    }

    /// Lets an answer through in which an amount or a lock token cannot be read: the field is
    /// `None` then, and the answer's [`unread`](crate::Response::unread) holds its text. Otherwise
    /// such an answer is an error.
    pub fn lenient(mut self, lenient: bool) -> Self {
        self.lenient = lenient;
        self
    }

    /// How long a call may take, from its start to the end of the answer's body; two minutes where
    /// it is not set.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Checks the settings.
    ///
    /// # Errors
    /// The base URL or the token cannot be used, or the system's TLS cannot be set up.
    pub fn build(self) -> Result<Client, Error> {
        let base_url = BaseUrl::parse(self.base_url.as_deref().unwrap_or(crate::generated::BASE_URL))?;
        let authorization = self.token.as_deref().map(bearer).transpose()?;
        let http = self.http.map_or_else(|| http_client(&base_url), Ok)?;
        let (lenient, timeout) = (self.lenient, self.timeout);
        Ok(Client(Arc::new(Inner { http, base_url, authorization, lenient, timeout })))
    }
}

/// Shows where calls will go, and no token.
impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("ClientBuilder");
        shown.field("token", &self.token.as_ref().map(|_| "…")).field("lenient", &self.lenient);
        shown.field("timeout", &self.timeout).finish_non_exhaustive()
    }
}

fn bearer(token: &str) -> Result<HeaderValue, Error> {
    if token.is_empty() {
        return Err(Error::config("the token is empty"));
    }
    if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Error::config("the token holds other characters than visible ASCII"));
    }
    let mut value = HeaderValue::try_from(format!("Bearer {token}"))
        .map_err(|_| Error::config("the token cannot stand in a header"))?;
    value.set_sensitive(true);
    Ok(value)
}

fn http_client(base_url: &BaseUrl) -> Result<reqwest::Client, Error> {
    let mut builder = reqwest::Client::builder()
        .user_agent(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")))
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .referer(false)
        .connect_timeout(CONNECT_TIMEOUT);
    if base_url.is_loopback() {
        // A proxy has no way to this machine, and would be shown the token in clear text.
        builder = builder.no_proxy();
    }
    builder.build().map_err(|_| Error::config("TLS cannot be set up"))
}
