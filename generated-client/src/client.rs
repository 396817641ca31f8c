//! The client: one server, one sign-in and one connection pool, shared by all calls.

mod builder;
mod from_env;
mod servers;
mod variables;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

pub use builder::ClientBuilder;
pub(crate) use servers::Servers;

use crate::call::Call;
use crate::channel::Channel;
use crate::error::Operation;
use crate::limiter::{Limiter, Sharing};
use crate::observe::Observer;
use crate::retry::{Retry, RetryBudget, RetryPolicy};
use crate::sign_in::{Credentials, Session};
use crate::{Error, Limit, Method, Timeouts};

/// A client for the API of one company.
///
/// Clones share their connections, sign-in and rate limits, and are cheap.
#[derive(Clone)]
pub struct Client(Arc<Inner>);

#[derive(Clone)]
pub(crate) struct Inner {
    pub(crate) channel: Channel,
    pub(crate) servers: Arc<Servers>,
    pub(crate) session: Option<Arc<Session>>,
    /// Id of the API client whose rate limits apply.
    client_id: Option<String>,
    limiters: Arc<Limiters>,
    pub(crate) settings: Settings,
    pub(crate) budget: Arc<RetryBudget>,
}

/// The rate limiters for one server, one for each API client.
struct Limiters {
    limits: Vec<Limit>,
    /// Limits that are shared with other processes.
    sharing: Option<Sharing>,
    by_client_id: Mutex<BTreeMap<Option<String>, Arc<Limiter>>>,
}

impl Limiters {
    fn new(limits: Vec<Limit>, sharing: Option<Sharing>) -> Self {
        Self { limits, sharing, by_client_id: Mutex::default() }
    }

    /// Returns the limiter of an API client, the same one each time.
    fn get(&self, client_id: Option<&str>) -> Arc<Limiter> {
        let mut by_client_id = self.by_client_id.lock().unwrap_or_else(PoisonError::into_inner);
        let limiter = by_client_id.entry(client_id.map(str::to_owned));
        let shared = || self.sharing.as_ref().map(|sharing| sharing.limit(client_id));
        Arc::clone(limiter.or_insert_with(|| Arc::new(Limiter::new(&self.limits, shared()))))
    }
}

/// Default options for calls.
#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) lenient: bool,
    pub(crate) allow_any_characters: bool,
    pub(crate) timeouts: Timeouts,
    pub(crate) retry: Retry,
    pub(crate) policy: RetryPolicy,
    pub(crate) observer: Option<Arc<dyn Observer>>,
}

impl Client {
    /// Returns a builder for a client.
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

    /// Starts a call. The template contains its path parameters in braces: `/invoices/{invoiceId}`.
    pub(crate) fn call(&self, method: Method, template: &'static str) -> Call {
        Call::new(self.clone(), Operation { method, path: template })
    }

    /// Returns a client for another company or user that uses the same connections.
    ///
    /// Procountor counts calls per API client, regardless of the company, so clients with the same client id share
    /// their rate limits. Besides connections and these limits they share nothing: the failures of one company's calls and sign-ins, its
    /// retry budget and the pauses that the server asks for do not affect another company. Keep the new client for as long as it is needed: it starts without an access token, and
    /// Procountor asks integrations to avoid unnecessary sign-ins.
    ///
    /// # Errors
    /// Fails if the credentials are invalid.
    pub fn with_credentials(&self, credentials: Credentials) -> Result<Self, Error> {
        let mut inner = Inner::clone(&self.0);
        let client_id = credentials.client_id().map(str::to_owned);
        inner.channel.limiter = inner.limiters.get(client_id.as_deref());
        inner.client_id = client_id;
        // The failures of one company must neither pause another nor use up its retries.
        inner.channel.pause = Arc::default();
        inner.budget = Arc::new(RetryBudget::new());
        let (timeouts, policy) = (inner.settings.timeouts, inner.settings.policy);
        inner.session = Some(Session::new(inner.channel.clone(), timeouts, policy, credentials)?);
        Ok(Self(Arc::new(inner)))
    }

    /// Replaces the credentials of this client and all its clones, for a key or a secret that was renewed while the
    /// program runs.
    ///
    /// The new credentials must belong to the same user in the same company: a call in progress whose token is
    /// rejected is resent with a new token. For another company, use
    /// [`with_credentials`](Self::with_credentials).
    ///
    /// # Errors
    /// Fails if the credentials are invalid or belong to another API client, or if the client was built without
    /// credentials.
    pub fn replace_credentials(&self, credentials: Credentials) -> Result<(), Error> {
        let session = self.0.session.as_ref();
        let session = session.ok_or_else(|| Error::config("the client has no credentials to replace"))?;
        if credentials.client_id() != self.0.client_id.as_deref() {
            return Err(Error::config("the credentials belong to another API client: use with_credentials"));
        }
        session.replace(credentials)
    }
}

/// Shows the base URL, and no token.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("base_url", &self.0.channel.base_url.as_str()).finish_non_exhaustive()
    }
}
