//! The settings of a client, checked before there is one.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;

use super::{Client, Inner, Limiters, Settings};
use crate::base_url::BaseUrl;
use crate::channel::Channel;
use crate::environment::{limits_of, with_version};
use crate::retry::Budget;
use crate::sign_in::Session;
use crate::transport::{ByReqwest, HAS_TLS, Transport, http_defaults, safe};
use crate::{Credentials, Environment, Error, Limit, Observer, Retry, RetryPolicy, Timeouts, Version};

/// The most bytes that are read of an answer where nothing else is set.
const BODY_LIMIT: usize = 32 * 1024 * 1024;

/// The settings of a [`Client`] that is being set up.
#[derive(Clone, Default)]
#[must_use = "settings do nothing until the client is built"]
pub struct ClientBuilder {
    place: Place,
    version: Version,
    pub(super) credentials: Option<Credentials>,
    transport: Option<Arc<dyn Transport>>,
    limits: Option<Vec<Limit>>,
    body_limit: Option<usize>,
    lenient: bool,
    any_text: bool,
    timeouts: Timeouts,
    retry: Retry,
    policy: RetryPolicy,
    observer: Option<Arc<dyn Observer>>,
    user_agent: Option<String>,
}

/// Where the API is.
#[derive(Clone, Default)]
enum Place {
    #[default]
    Default,
    Environment(Environment),
    Url(String),
}

impl ClientBuilder {
    /// Which of Procountor's servers calls go to; the production server where nothing is set.
    pub fn environment(self, environment: Environment) -> Self {
        Self { place: Place::Environment(environment), ..self }
    }

    /// Where the API is, in place of Procountor's production server.
    ///
    /// It is a `https` URL; `http` is let through for this machine alone (`localhost`, `127.0.0.1`,
    /// `[::1]`). It names no user, no query and no fragment. A slash at its end changes nothing.
    pub fn base_url(self, url: &str) -> Self {
        Self { place: Place::Url(url.to_owned()), ..self }
    }

    /// Which version of the API calls speak to. It becomes a segment before the `/api` at the end of
    /// the base URL.
    pub fn version(self, version: Version) -> Self {
        Self { version, ..self }
    }

    /// What the client signs in with. Without any, calls carry no token.
    pub fn credentials(self, credentials: Credentials) -> Self {
        Self { credentials: Some(credentials), ..self }
    }

    /// The access token that calls are made with: short for
    /// [`Credentials::access_token`](Credentials::access_token).
    pub fn token(self, token: impl Into<crate::Secret>) -> Self {
        self.credentials(Credentials::access_token(token))
    }

    /// Sends through a client that is built from this, for proxies, certificates and the like. Begin
    /// with [`http_defaults`]. Whatever it says of redirects, repeats, referrers and compression does not
    /// hold: none is followed, made or sent.
    ///
    /// # Errors
    /// The client cannot be built.
    pub fn http_builder(self, builder: reqwest::ClientBuilder) -> Result<Self, Error> {
        let http = safe(builder).build().map_err(|_| Error::config("the HTTP client cannot be built"))?;
        Ok(self.http(http))
    }

    /// Sends through a client that is there already. It must follow no redirect and repeat nothing,
    /// which cannot be checked: [`http_builder`](Self::http_builder) sees to it. Its own limits of time
    /// hold beside those of [`timeouts`](Self::timeouts), and how long connecting may take is up to it.
    pub fn http(self, http: reqwest::Client) -> Self {
        self.transport(ByReqwest(http))
    }

    /// Sends by a transport of one's own.
    pub fn transport(self, transport: impl Transport) -> Self {
        Self { transport: Some(Arc::new(transport)), ..self }
    }

    /// How many calls may go: all of these limits hold. An empty list limits nothing, and Procountor
    /// may suspend an API client that goes over its own.
    ///
    /// Where nothing is set, it is what Procountor allows: 60 in any second; on its test server 90 in
    /// any minute and 10 in any second. Calls to this machine are not limited.
    pub fn limits(self, limits: impl IntoIterator<Item = Limit>) -> Self {
        Self { limits: Some(limits.into_iter().collect()), ..self }
    }

    /// The most bytes that are read of a successful answer, after decompression; 32 MiB where nothing
    /// is set. Of any other answer 64 KiB are kept.
    pub fn body_limit(self, bytes: usize) -> Self {
        Self { body_limit: Some(bytes), ..self }
    }

    /// Lets an answer through in which an amount or a lock token cannot be read: the field is
    /// `None` then, and the answer's [`unread`](crate::Response::unread) holds its text. Otherwise
    /// such an answer is an error.
    pub fn lenient(self, lenient: bool) -> Self {
        Self { lenient, ..self }
    }

    /// Sends texts with characters that Windows-1252 has no place for.
    ///
    /// Procountor stores that character set alone (letters of Western Europe, `€`, typographic marks) and refuses
    /// a body as a whole that holds another character, such as `ł`. So unless this is set, such a call fails
    /// before it is sent, with [`Error::Build`], which names the member and the character. All texts and names in
    /// JSON are looked at, those too that came from the server and go back unchanged; files, parameters and headers
    /// are not. Set it if Procountor takes more one day.
    pub fn any_text(self, any_text: bool) -> Self {
        Self { any_text, ..self }
    }

    /// How long a call may take, part by part.
    pub fn timeouts(self, timeouts: Timeouts) -> Self {
        Self { timeouts, ..self }
    }

    /// How long a call may take in all; two minutes where it is not set. Short for
    /// [`Timeouts::total`].
    pub fn timeout(self, total: Duration) -> Self {
        let timeouts = self.timeouts.total(total);
        self.timeouts(timeouts)
    }

    /// Which calls are sent again; [`Retry::Safe`] where nothing is set. That a call is
    /// [`Retry::Idempotent`] is said of the call, never of all of them.
    pub fn retry(self, retry: Retry) -> Self {
        Self { retry, ..self }
    }

    /// How often and for how long calls are sent again.
    pub fn retry_policy(self, policy: RetryPolicy) -> Self {
        Self { policy, ..self }
    }

    /// Is told of each attempt, for metrics.
    pub fn observer(self, observer: impl Observer) -> Self {
        Self { observer: Some(Arc::new(observer)), ..self }
    }

    /// What the integration is called in the header `User-Agent`, in place of this crate's name, such
    /// as `acme-billing/2.1`. It has no effect with a client or a transport of one's own.
    pub fn user_agent(self, name: &str) -> Self {
        Self { user_agent: Some(name.to_owned()), ..self }
    }

    /// Checks the settings.
    ///
    /// # Errors
    /// [`Error::Config`] says which setting cannot be used.
    pub fn build(self) -> Result<Client, Error> {
        let base_url = self.checked_base_url()?;
        let limits = self.checked_limits(&base_url)?;
        if self.retry == Retry::Idempotent {
            return Err(Error::config("that repeating does no harm is said of a call, not of a client"));
        }
        if self.policy.attempts == 0 {
            return Err(Error::config("a call needs one attempt at least"));
        }
        if self.timeouts.is_hopeless() {
            return Err(Error::config("a timeout of nothing lets no call through"));
        }
        let transport = match &self.transport {
            Some(transport) => Arc::clone(transport),
            None => Arc::new(self.own_transport(&base_url)?),
        };
        let body_limit = self.body_limit.unwrap_or(BODY_LIMIT);
        let client_id = self.credentials.as_ref().and_then(Credentials::client_id).map(str::to_owned);
        let limiters = Limiters::new(limits);
        let limiter = limiters.of(client_id.as_deref());
        let channel = Channel { transport, base_url, limiter, body_limit };
        let session = self.credentials.map(|credentials| Session::new(channel.clone(), self.timeouts, credentials));
        let settings = Settings {
            lenient: self.lenient,
            any_text: self.any_text,
            timeouts: self.timeouts,
            retry: self.retry,
            policy: self.policy,
            observer: self.observer,
        };
        let session = session.transpose()?;
        let (limiters, budget) = (Arc::new(limiters), Arc::new(Budget::new()));
        Ok(Client(Arc::new(Inner { channel, session, client_id, limiters, settings, budget })))
    }

    fn checked_base_url(&self) -> Result<BaseUrl, Error> {
        let own = match &self.place {
            Place::Environment(environment) => return BaseUrl::parse(&environment.base_url(self.version)),
            Place::Default => crate::generated::BASE_URL,
            Place::Url(url) => url.as_str(),
        };
        let url = with_version(BaseUrl::parse(own)?.as_str(), self.version);
        let url = url.ok_or_else(|| Error::config("a version needs a base URL that ends in /api"))?;
        BaseUrl::parse(&url)
    }

    fn checked_limits(&self, base_url: &BaseUrl) -> Result<Vec<Limit>, Error> {
        let limits = self.limits.clone().unwrap_or_else(|| limits_of(base_url.host()).to_vec());
        match limits.iter().find_map(Limit::refused) {
            Some(problem) => Err(Error::config(problem)),
            None => Ok(limits),
        }
    }

    fn own_transport(&self, base_url: &BaseUrl) -> Result<ByReqwest, Error> {
        if !HAS_TLS && !base_url.is_loopback() {
            return Err(Error::config(
                "this build speaks no TLS: enable the feature rustls or native-tls, or give a transport",
            ));
        }
        let mut builder = http_defaults().connect_timeout(self.timeouts.connect);
        if let Some(name) = &self.user_agent {
            let name = HeaderValue::from_str(name).ok().filter(|name| !name.is_empty());
            builder = builder.user_agent(name.ok_or_else(|| Error::config("the user agent cannot stand in a header"))?);
        }
        if base_url.is_loopback() {
            // A proxy has no way to this machine, and would be shown the token in clear text.
            builder = builder.no_proxy();
        }
        builder.build().map(ByReqwest).map_err(|_| Error::config("TLS cannot be set up"))
    }
}

/// Shows no secret.
impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("ClientBuilder");
        shown.field("version", &self.version).field("credentials", &self.credentials);
        shown.field("limits", &self.limits).field("timeouts", &self.timeouts).field("lenient", &self.lenient);
        shown.field("any_text", &self.any_text);
        shown.field("retry", &self.retry).field("retry_policy", &self.policy).finish_non_exhaustive()
    }
}
