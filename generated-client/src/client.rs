//! What every call goes out through: one server, one sign-in, one pool of connections.

mod builder;
mod from_env;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

pub use builder::ClientBuilder;

use crate::call::Call;
use crate::channel::Channel;
use crate::error::Operation;
use crate::limiter::Limiter;
use crate::observe::Observer;
use crate::retry::{Budget, Retry, RetryPolicy};
use crate::sign_in::{Credentials, Session};
use crate::{Error, Limit, Method, Timeouts};

/// A client of the API of one company. Copies share their connections, their sign-in and their limits,
/// and cost next to nothing.
#[derive(Clone)]
pub struct Client(Arc<Inner>);

#[derive(Clone)]
pub(crate) struct Inner {
    pub(crate) channel: Channel,
    pub(crate) session: Option<Arc<Session>>,
    /// Which API client its calls count for.
    client_id: Option<String>,
    limiters: Arc<Limiters>,
    pub(crate) settings: Settings,
    pub(crate) budget: Arc<Budget>,
}

/// The limiters of the API clients that calls to one server are made for.
struct Limiters {
    limits: Vec<Limit>,
    by_client: Mutex<BTreeMap<Option<String>, Arc<Limiter>>>,
}

impl Limiters {
    fn new(limits: Vec<Limit>) -> Self {
        Self { limits, by_client: Mutex::default() }
    }

    /// The limiter of an API client, the same each time.
    fn of(&self, client_id: Option<&str>) -> Arc<Limiter> {
        let mut by_client = self.by_client.lock().unwrap_or_else(PoisonError::into_inner);
        let limiter = by_client.entry(client_id.map(str::to_owned));
        Arc::clone(limiter.or_insert_with(|| Arc::new(Limiter::new(&self.limits))))
    }
}

/// What a call goes by where it does not say otherwise itself.
#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) lenient: bool,
    pub(crate) any_text: bool,
    pub(crate) timeouts: Timeouts,
    pub(crate) retry: Retry,
    pub(crate) policy: RetryPolicy,
    pub(crate) observer: Option<Arc<dyn Observer>>,
}

impl Client {
    /// Begins to set up a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.0
    }

    pub(crate) fn channel(&self) -> &Channel {
        &self.0.channel
    }

    pub(crate) fn timeouts(&self) -> &Timeouts {
        &self.0.settings.timeouts
    }

    /// Begins a call. The template names its path parameters in braces: `/invoices/{invoiceId}`.
    pub(crate) fn call(&self, method: Method, template: &'static str) -> Call {
        Call::new(self.clone(), Operation { method, path: template })
    }

    /// A client for another company or user, over the same connections.
    ///
    /// Procountor counts calls for an API client, whatever the company, so the two share their limits
    /// if they have the client id in common. Keep the new client for as long as it is needed: it begins
    /// without an access token, and each sign-in is one that Procountor asks to spare.
    ///
    /// # Errors
    /// The credentials cannot be used.
    pub fn with_credentials(&self, credentials: Credentials) -> Result<Self, Error> {
        let mut inner = Inner::clone(&self.0);
        let client_id = credentials.client_id().map(str::to_owned);
        inner.channel.limiter = inner.limiters.of(client_id.as_deref());
        inner.client_id = client_id;
        inner.session = Some(Session::new(inner.channel.clone(), inner.settings.timeouts, credentials)?);
        Ok(Self(Arc::new(inner)))
    }

    /// Signs in with other credentials from now on, in all copies of this client: for a key or a secret
    /// that was replaced while the program runs.
    ///
    /// They are of the same user in the same company: a call on its way whose token is rejected goes out
    /// again with a token of theirs. For another company, see
    /// [`with_credentials`](Self::with_credentials).
    ///
    /// # Errors
    /// The credentials cannot be used, or are of another API client, or the client was built without
    /// any.
    pub fn replace_credentials(&self, credentials: Credentials) -> Result<(), Error> {
        let session = self.0.session.as_ref();
        let session = session.ok_or_else(|| Error::config("the client has no credentials to replace"))?;
        if credentials.client_id() != self.0.client_id.as_deref() {
            return Err(Error::config("the credentials are of another API client: use with_credentials"));
        }
        session.replace(credentials)
    }
}

/// Shows where calls go, and no token.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("base_url", &self.0.channel.base_url.as_str()).finish_non_exhaustive()
    }
}
