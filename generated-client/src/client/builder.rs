//! The builder of a client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;

use super::servers::ServerSettings;
use super::{Client, Inner, Limiters, Settings};
use crate::base_url::BaseUrl;
use crate::channel::Channel;
use crate::environment::{limits_of, with_version};
use crate::limiter::Sharing;
use crate::retry::RetryBudget;
use crate::sign_in::Session;
use crate::transport::{HttpOptions, ProxySetting, Transport};
use crate::{Credentials, Environment, Error, Limit, Observer, Retry, RetryPolicy, Secret, Timeouts, Version};

/// Default of [`ClientBuilder::body_limit`].
const BODY_LIMIT: usize = 32 * 1024 * 1024;

/// A builder for a [`Client`].
#[derive(Clone, Default)]
#[must_use = "settings do nothing until the client is built"]
pub struct ClientBuilder {
    server: Server,
    servers: ServerSettings,
    version: Version,
    pub(super) credentials: Option<Credentials>,
    transport: Option<Arc<dyn Transport>>,
    limits: Option<Vec<Limit>>,
    #[cfg(feature = "redis")]
    shared_limit: Option<crate::redis::RedisLimiter>,
    body_limit: Option<usize>,
    lenient: bool,
    allow_any_characters: bool,
    timeouts: Timeouts,
    retry: Retry,
    policy: RetryPolicy,
    observer: Option<Arc<dyn Observer>>,
    http: HttpOptions,
}

/// The location of the API.
#[derive(Clone, Default)]
enum Server {
    #[default]
    Default,
    Environment(Environment),
    Url(String),
}

impl ClientBuilder {
    /// Sets the server by environment; the default is production.
    pub fn environment(self, environment: Environment) -> Self {
        Self { server: Server::Environment(environment), ..self }
    }

    /// Sets the base URL of the API; the default is Procountor's production server.
    ///
    /// The scheme must be `https`; `http` is allowed for loopback hosts only (`localhost`, `127.0.0.1`, `[::1]`).
    /// The URL must contain no user, query or fragment. A trailing slash is ignored.
    pub fn base_url(self, url: &str) -> Self {
        Self { server: Server::Url(url.to_owned()), ..self }
    }

    /// Sets the URL of a server that operations have instead of the base URL. Their documentation names it; operations of
    /// Procountor have none.
    ///
    /// If the base URL is not that of the description, the calls of these operations fail before they are sent until
    /// this is set, so that a client of a test server sends no token to the production server. The rules for URLs are
    /// those of [`base_url`](Self::base_url). A server whose URL has a variable without a default must be set as well.
    pub fn server_url(mut self, declared: &str, url: &str) -> Self {
        self.servers.replace(declared, url);
        self
    }

    /// Sends the calls of all operations to the base URL, as a test server expects them, except those of servers that
    /// [`server_url`](Self::server_url) sets.
    pub fn single_server(mut self, single: bool) -> Self {
        self.servers.single = single;
        self
    }

    /// Allows URLs with `http` for hosts other than loopback hosts. Tokens and data are then sent in clear text.
    ///
    /// Building the client fails if the API refuses such connections, as Procountor's does. A server that the description
    /// itself declares with `http` needs no permission.
    pub fn allow_http(mut self, allow: bool) -> Self {
        self.servers.allow_http = allow;
        self
    }

    /// Sets the version of the API. It becomes a path segment before the final `/api` of the base URL.
    pub fn version(self, version: Version) -> Self {
        Self { version, ..self }
    }

    /// Sets the credentials. Without credentials, calls are sent without a token.
    pub fn credentials(self, credentials: Credentials) -> Self {
        Self { credentials: Some(credentials), ..self }
    }

    /// Sets the access token; a shorthand for
    /// [`Credentials::access_token`](Credentials::access_token).
    pub fn token(self, token: impl Into<crate::Secret>) -> Self {
        self.credentials(Credentials::access_token(token))
    }

    /// Trusts certificate authorities in addition to those of the system: one certificate in DER, or any number in PEM.
    ///
    /// It has no effect with a custom transport, like the other options of certificates and proxies.
    pub fn ca_certificates(mut self, pem_or_der: impl Into<Bytes>) -> Self {
        self.http.authorities.push(pem_or_der.into());
        self
    }

    /// Trusts the authorities of [`ca_certificates`](Self::ca_certificates) only, and not those of the system.
    pub fn only_ca_certificates(mut self, only: bool) -> Self {
        self.http.only_these_authorities = only;
        self
    }

    /// Sets the client's own certificate, for gateways that require one: in PEM, its chain and its private key, which is
    /// not encrypted. With the feature `native-tls`, the key is in PKCS #8 (`BEGIN PRIVATE KEY`).
    pub fn client_identity(mut self, pem: impl Into<Secret>) -> Self {
        self.http.identity = Some(pem.into());
        self
    }

    /// Sets the proxy of all calls, instead of the one that environment variables name: a URL such as
    /// `http://user:password@proxy.example:8080`. SOCKS proxies (`socks5h://`) need the feature `socks`.
    ///
    /// By default the variables `HTTPS_PROXY` and `ALL_PROXY`, in upper or lower case, name the proxy, and `NO_PROXY`
    /// lists hosts without one. Calls to loopback hosts never use a proxy, because it would see the token in clear text.
    pub fn proxy(mut self, url: impl Into<Secret>) -> Self {
        self.http.proxy = ProxySetting::Url(url.into());
        self
    }

    /// Uses no proxy, whatever the environment variables name.
    pub fn no_proxy(mut self) -> Self {
        self.http.proxy = ProxySetting::Direct;
        self
    }

    /// Adds settings of `reqwest` that this builder has no method for, such as a DNS resolver or a network interface.
    ///
    /// The function gets a builder with the other options, each time a client is built. Afterwards the settings are
    /// applied that every client requires: it follows no redirect, retries nothing, sends no referrer, connects within
    /// [`Timeouts::connect`], and never uses a proxy for loopback hosts.
    ///
    /// ```
    /// use procountor_client::Client;
    ///
    /// let client = Client::builder().http_builder(|http| http.pool_max_idle_per_host(2)).build()?;
    /// # Ok::<(), procountor_client::Error>(())
    /// ```
    pub fn http_builder(
        mut self,
        configure: impl Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync + 'static,
    ) -> Self {
        self.http.configure = Some(Arc::new(configure));
        self
    }

    /// Sets a custom transport.
    pub fn transport(self, transport: impl Transport) -> Self {
        Self { transport: Some(Arc::new(transport)), ..self }
    }

    /// Sets the rate limits, all of which apply. An empty list disables rate limiting; Procountor may suspend an API
    /// client that exceeds its limits.
    ///
    /// A limit applies to the arrivals of requests at the server: see [`Limit`]. It is shared by the clones of a client
    /// and by clients from [`Client::with_credentials`] with the same client id, and includes token requests. Clients
    /// that are built separately do not share it, nor do other processes, while Procountor counts all requests of an API
    /// client together: divide it with [`Limit::divided_by`], share it with `shared_limit` (feature `redis`), or let one
    /// process make the calls.
    ///
    /// The default is Procountor's limit: 60 calls in any second, or on its test server 90 calls in any minute and
    /// 10 in any second. Calls to loopback hosts are not limited.
    pub fn limits(self, limits: impl IntoIterator<Item = Limit>) -> Self {
        Self { limits: Some(limits.into_iter().collect()), ..self }
    }

    /// Shares the rate limits with other processes, through Redis.
    ///
    /// All processes with the same client id keep to the limits together, including token requests. Without a client
    /// id, as with an access token, those without one do. The limits are those of [`limits`](Self::limits), of which
    /// there must be one.
    #[cfg(feature = "redis")]
    pub fn shared_limit(self, limiter: crate::redis::RedisLimiter) -> Self {
        Self { shared_limit: Some(limiter), ..self }
    }

    /// Sets the maximum size of a successful response in bytes, after decompression; the default is 32 MiB. Of an
    /// error response, at most 64 KiB are kept.
    pub fn body_limit(self, bytes: usize) -> Self {
        Self { body_limit: Some(bytes), ..self }
    }

    /// Accepts responses with an amount or a lock token that cannot be parsed: the field is then `None`, and
    /// [`unread`](crate::Response::unread) contains its JSON text. By default such a response is an error.
    pub fn lenient(self, lenient: bool) -> Self {
        Self { lenient, ..self }
    }

    /// Allows characters in JSON that Windows-1252 does not support.
    ///
    /// Procountor stores only that character set (letters of Western Europe, `€`, typographic marks) and rejects the
    /// whole body for any other character, such as `ł`. By default such a call therefore fails before it is sent,
    /// with [`Error::Build`], which names the member and the character. The check covers all strings and names in
    /// JSON, including those that came from the server and are sent back unchanged, but not files, parameters and
    /// headers. Enable this if Procountor supports more characters.
    pub fn allow_any_characters(self, allow_any_characters: bool) -> Self {
        Self { allow_any_characters, ..self }
    }

    /// Sets the timeouts of a call's phases.
    pub fn timeouts(self, timeouts: Timeouts) -> Self {
        Self { timeouts, ..self }
    }

    /// Sets the total timeout of a call; the default is two minutes. A shorthand for [`Timeouts::total`].
    pub fn timeout(self, total: Duration) -> Self {
        let timeouts = self.timeouts.total(total);
        self.timeouts(timeouts)
    }

    /// Sets the failures after which calls are retried; the default is [`Retry::Safe`].
    ///
    /// [`Retry::Idempotent`] is allowed for single calls only.
    pub fn retry(self, retry: Retry) -> Self {
        Self { retry, ..self }
    }

    /// Sets the limits on the number and the time of retries.
    pub fn retry_policy(self, policy: RetryPolicy) -> Self {
        Self { policy, ..self }
    }

    /// Sets an observer of all attempts, for metrics.
    pub fn observer(self, observer: impl Observer) -> Self {
        Self { observer: Some(Arc::new(observer)), ..self }
    }

    /// Sets the `User-Agent` header, such as `acme-billing/2.1`; the default is this crate's name. It has no effect
    /// with a custom transport.
    pub fn user_agent(mut self, name: &str) -> Self {
        self.http.user_agent = Some(name.to_owned());
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    /// [`Error::Config`] if a setting is invalid, and [`Error::Certificate`] if the machine has no CA certificates.
    pub fn build(self) -> Result<Client, Error> {
        let base_url = self.checked_base_url()?;
        let servers = Arc::new(self.servers.checked(&base_url)?);
        let limits = self.checked_limits(&base_url)?;
        if self.retry == Retry::Idempotent {
            return Err(Error::config("`Retry::Idempotent` is not allowed for a client: set it on single calls"));
        }
        if self.policy.attempts == 0 {
            return Err(Error::config("the maximum number of attempts must be greater than zero"));
        }
        if self.timeouts.has_zero() {
            return Err(Error::config(Timeouts::ZERO_PROBLEM));
        }
        let transport = match &self.transport {
            Some(transport) => Arc::clone(transport),
            None => Arc::new(self.http.build(&base_url, self.timeouts.connect)?),
        };
        let body_limit = self.body_limit.unwrap_or(BODY_LIMIT);
        let client_id = self.credentials.as_ref().and_then(Credentials::client_id).map(str::to_owned);
        let sharing = self.sharing(&base_url, &limits)?;
        let limiters = Limiters::new(limits, sharing);
        let limiter = limiters.get(client_id.as_deref());
        let channel = Channel { transport, base_url, limiter, pause: Arc::default(), body_limit };
        let new_session = |credentials| Session::new(channel.clone(), self.timeouts, self.policy, credentials);
        let session = self.credentials.map(new_session);
        let settings = Settings {
            lenient: self.lenient,
            allow_any_characters: self.allow_any_characters,
            timeouts: self.timeouts,
            retry: self.retry,
            policy: self.policy,
            observer: self.observer,
        };
        let session = session.transpose()?;
        let (limiters, budget) = (Arc::new(limiters), Arc::new(RetryBudget::new()));
        Ok(Client(Arc::new(Inner { channel, servers, session, client_id, limiters, settings, budget })))
    }

    #[cfg(feature = "redis")]
    fn sharing(&self, base_url: &BaseUrl, limits: &[Limit]) -> Result<Option<Sharing>, Error> {
        let Some(limiter) = self.shared_limit.clone() else { return Ok(None) };
        if limits.is_empty() {
            return Err(Error::config(
                "a shared limit needs a rate limit, and calls to loopback hosts have none by default",
            ));
        }
        if let Some(problem) = limiter.problem() {
            return Err(Error::config(problem));
        }
        let (host, limits, timeouts) = (base_url.host().to_owned(), limits.to_vec(), self.timeouts);
        Ok(Some(Sharing { limiter, host, limits, timeouts }))
    }

    #[cfg(not(feature = "redis"))]
    #[allow(clippy::unnecessary_wraps, clippy::unused_self, reason = "the counterpart of the feature `redis`")]
    fn sharing(&self, _: &BaseUrl, _: &[Limit]) -> Result<Option<Sharing>, Error> {
        Ok(None)
    }

    fn checked_base_url(&self) -> Result<BaseUrl, Error> {
        let url = match &self.server {
            Server::Environment(environment) => return BaseUrl::parse(&environment.base_url(self.version)),
            Server::Default => crate::generated::BASE_URL,
            Server::Url(url) => url.as_str(),
        };
        let parse = |url: &str| BaseUrl::parse_with(url, self.servers.allow_http);
        let url = with_version(parse(url)?.as_str(), self.version);
        let url = url.ok_or_else(|| Error::config("a version needs a base URL that ends in /api"))?;
        parse(&url)
    }

    fn checked_limits(&self, base_url: &BaseUrl) -> Result<Vec<Limit>, Error> {
        let limits = self.limits.clone().unwrap_or_else(|| limits_of(base_url.host()).to_vec());
        match limits.iter().find_map(Limit::problem) {
            Some(problem) => Err(Error::config(problem)),
            None => Ok(limits),
        }
    }
}

/// Shows no secret.
impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut output = f.debug_struct("ClientBuilder");
        output.field("version", &self.version).field("credentials", &self.credentials);
        output.field("limits", &self.limits).field("timeouts", &self.timeouts).field("lenient", &self.lenient);
        output.field("allow_any_characters", &self.allow_any_characters);
        output.field("retry", &self.retry).field("retry_policy", &self.policy).finish_non_exhaustive()
    }
}
