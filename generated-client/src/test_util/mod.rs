//! A mock of Procountor for tests of programs that use this crate.
//!
//! The module requires the feature `test-util`, which belongs in a program's `dev-dependencies`.
//!
//! A [`TestServer`] listens on the loopback interface and accepts its own credentials. Its responses are set up
//! with ordinary requests of the client and have the types of their responses:
//!
//! ```
//! use procountor_client::models::{Invoice, InvoiceBasicInfo, InvoiceStatus};
//! use procountor_client::test_util::TestServer;
//! use procountor_client::{Client, Error};
//!
//! /// The code under test: fetches the paid invoices one by one and returns their number.
//! async fn fetch_paid(client: &Client) -> Result<usize, Error> {
//!     let paid = client.invoices().list().status([InvoiceStatus::Paid]).await?;
//!     let ids: Vec<i64> = paid.results.iter().filter_map(|invoice| invoice.id).collect();
//!     for id in &ids {
//!         client.invoices().get(*id).await?;
//!     }
//!     Ok(ids.len())
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! // In a test, use `#[tokio::test]`.
//! let server = TestServer::start().await?;
//! let client = server.client();
//! let mut row = InvoiceBasicInfo::default();
//! row.id = Some(7);
//! server.on(client.invoices().list().status([InvoiceStatus::Paid])).pages([row]);
//! // The first call gets a 503; the client retries.
//! server.on(client.invoices().get(7)).status(503).retry_after(0).respond(Invoice::default()).times(2);
//!
//! assert_eq!(fetch_paid(&client).await?, 1);
//! server.assert_met();
//! assert_eq!(server.calls().len(), 3);
//! # Ok(())
//! # }
//! ```
//!
//! # Matching
//!
//! A call matches a request if it has the same operation and path, if it has the query parameters and headers that
//! the request sets, with the same values and possibly others, and if its body is the same JSON, provided that the
//! request has a JSON body. Other bodies are not compared. A request for more ids than fit in one call matches only
//! the first of its calls: set up an expectation for each of them. [`Expectation::any_arguments`] matches any call of
//! the operation; it does not distinguish operations whose paths differ only in a parameter, such as `/things/{id}`
//! and `/things/new`.
//!
//! If several expectations match a call, the last one applies, so a test can set up the general case first and an
//! exception after it. A call that no expectation matches gets a 501 response, which describes the call and similar
//! expectations, and is listed in [`TestServer::unexpected`].
//!
//! # Strict mode
//!
//! [`TestServer::strict`] makes the server refuse requests that Procountor is [known to refuse](crate::rules), before
//! any expectation applies. The response has the status that Procountor is known or documented to respond with, and an
//! error for each violated rule: with code and field as far as they are known, and with the id and the source of the
//! rule in the members `rule` and `source`, and in the message unless that is a known code.
//! [`rules::all`](crate::rules::all) returns all rules. A refused call is written
//! to standard error, listed in [`TestServer::refused`], and does not count as a call of an expectation.
//!
//! ```
//! # use procountor_client::models::{Invoice, InvoiceType};
//! # use procountor_client::test_util::TestServer;
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let server = TestServer::start().await?;
//! server.strict().without("inv-rows-required");
//! let client = server.client();
//! let mut invoice = Invoice::default();
//! invoice.type_ = Some(InvoiceType::SalesInvoice);
//! server.on(client.invoices().create(&invoice)).respond(Invoice::default());
//! let error = client.invoices().create(&invoice).allow_missing().await.expect_err("the language is missing");
//! assert!(server.refused()[0].contains("inv-language-required"), "{error}");
//! # Ok(())
//! # }
//! ```
//!
//! A strict server also stores objects, for rules about status, lock token and existence. [`StrictMode::given`] adds one;
//! a successful call adds or changes one, too. If an expectation responds to it, the response is stored as it is, under
//! the id in it; a response without an id is not stored. A call that no expectation matches is performed on the stored
//! objects: creations, updates, deletions, reads by id (also `get_many`), and changes of status such as `approve`, as far
//! as the life cycle of the object is known. The object of a creation is that of the request, with the next free id, its
//! initial status and a lock token; each change replaces the token. A call that does not apply to the current status
//! changes nothing, unless a rule refuses it; for example, the rule about the statuses that can be approved is
//! [likely](StrictMode::likely) only. An object that the server does not have may exist, unless its collection is
//! [complete](StrictMode::complete).
//!
//! ```
//! # use procountor_client::Json;
//! # use procountor_client::models::InvoiceStatus;
//! # use procountor_client::test_util::TestServer;
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let server = TestServer::start().await?;
//! let draft = Json::from_text(r#"{"type": "SALES_INVOICE", "status": "UNFINISHED", "invoiceChannel": "EMAIL"}"#)?;
//! server.strict().given("/invoices/12", &draft);
//! let invoices = server.client().invoices();
//! assert!(invoices.send(12).await.is_err(), "drafts cannot be sent");
//! invoices.approve(12, &Default::default()).await?;
//! invoices.send(12).await?;
//! assert_eq!(invoices.get(12).await?.status, Some(InvoiceStatus::Sent));
//! # Ok(())
//! # }
//! ```
//!
//! Searches, payments, confirmations, files, histories (`list_transactions`) and allocations (`allocate_invoice`) are not
//! performed on stored objects: set up an expectation for them. Sums
//! are not computed, so `mark_paid` always pays the whole invoice.
//!
//! # Paused clocks
//!
//! The server waits only if a test sets up a delay ([`Expectation::delay`]), and uses tokio's clock. A paused clock
//! advances as soon as all tasks wait, even if bytes are still in transit through a socket, so calls time out. A test
//! with a paused clock must use [`TestServer::in_memory`], which has no sockets and exact delays and timeouts.

mod canned_response;
mod expectation;
mod json_eq;
mod matcher;
mod pages;
mod received;
mod server;
mod state;
mod store;
mod strict;
mod tokens;

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::task::AbortHandle;

use crate::{Application, Client, ClientBuilder, Credentials, Request};
use matcher::RequestMatcher;
use server::{InMemory, serve};
use state::{ExpectationState, SharedState};

pub use canned_response::ToCannedResponse;
pub use expectation::Expectation;
pub use received::ReceivedRequest;
pub use strict::StrictMode;

/// Client id that the test server accepts.
pub const CLIENT_ID: &str = "double";
/// Client secret that the test server accepts.
pub const CLIENT_SECRET: &str = "double-secret";
/// API key that the test server accepts.
pub const API_KEY: &str = "double-api-key";

/// A mock of Procountor on the loopback interface.
///
/// Dropping it stops the server and closes its connections. Each server has its own port, expectations and tokens, so
/// tests can run concurrently.
pub struct TestServer {
    address: SocketAddr,
    state: Arc<SharedState>,
    client: Client,
    serving: AbortHandle,
}

impl TestServer {
    /// Starts a server on `127.0.0.1`, on a free port, in the current tokio runtime.
    ///
    /// # Errors
    /// The server cannot bind a port.
    pub async fn start() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let client = builder(address).build().map_err(io::Error::other)?;
        let state = Arc::new(SharedState::default());
        let serving = tokio::spawn(serve(listener, Arc::clone(&state))).abort_handle();
        Ok(Self { address, state, client, serving })
    }

    /// Returns a client that calls the server and signs in with the API key. All copies share one sign-in.
    pub fn client(&self) -> Client {
        self.client.clone()
    }

    /// Returns a builder with the settings of [`client`](Self::client).
    pub fn builder(&self) -> ClientBuilder {
        builder(self.address)
    }

    /// Returns a builder of a client that calls the server without a socket, for tests with a paused clock.
    /// [`ClientBuilder::http_builder`](crate::ClientBuilder::http_builder) and similar settings have no effect on it.
    pub fn in_memory(&self) -> ClientBuilder {
        self.builder().transport(InMemory(Arc::downgrade(&self.state)))
    }

    /// Returns the base URL, for programs that read it from a setting as [`Client::from_env`] does.
    pub fn base_url(&self) -> String {
        base_url(self.address)
    }

    /// Returns the API client that the server accepts: [`CLIENT_ID`] and [`CLIENT_SECRET`].
    pub fn application(&self) -> Application {
        application()
    }

    /// Issues a valid access token, for [`ClientBuilder::token`].
    pub fn token(&self) -> String {
        self.state.lock().tokens.issue()
    }

    /// Sets the lifetime of tokens issued from now on, by tokio's clock; one hour by default. Clients receive it in
    /// whole seconds.
    pub fn set_token_lifetime(&self, lifetime: Duration) {
        self.state.lock().tokens.set_lifetime(lifetime);
    }

    /// Sets up an expectation for calls that match this request; see [the module](self) for the rules. If several
    /// expectations match a call, the last one applies.
    #[allow(clippy::needless_pass_by_value, reason = "tests create the request for this call")]
    pub fn on<R: Request>(&self, request: R) -> Expectation<'_, R::Value> {
        Expectation::new(&self.state, RequestMatcher::new(&request))
    }

    /// Switches the strict mode on, in which requests that violate a rule are refused, and returns its settings; see
    /// [the module](self#strict-mode).
    pub fn strict(&self) -> StrictMode<'_> {
        StrictMode::new(&self.state)
    }

    /// Describes the calls that the strict mode refused, in order, each with the violated rules and their sources.
    pub fn refused(&self) -> Vec<String> {
        self.state.lock().strict.as_ref().map_or_else(Vec::new, |strict| strict.refusals.clone())
    }

    /// Returns the calls received, in order, including rejected ones but not token requests. The response to the
    /// first has the request id `double-1`, and so on.
    pub fn calls(&self) -> Vec<ReceivedRequest> {
        self.state.lock().calls.clone()
    }

    /// Returns the calls that match this request, in order.
    pub fn calls_of<R: Request>(&self, request: &R) -> Vec<ReceivedRequest> {
        let matcher = RequestMatcher::new(request);
        let state = self.state.lock();
        state.calls.iter().filter(|call| matcher.matches(call)).cloned().collect()
    }

    /// Returns the number of token requests, including rejected ones.
    pub fn sign_ins(&self) -> usize {
        self.state.lock().tokens.requests
    }

    /// Describes the expectations whose number of calls so far differs from [`times`](Expectation::times).
    pub fn unmet(&self) -> Vec<String> {
        self.state.lock().expectations.iter().filter_map(ExpectationState::unmet).collect()
    }

    /// Describes the calls that no expectation matched, in order.
    pub fn unexpected(&self) -> Vec<String> {
        self.state.lock().unexpected.clone()
    }

    /// Asserts that all expectations are met and that no call was unexpected. The message lists [refused](Self::refused)
    /// calls, too; they are not problems by themselves, as a test can intend them.
    ///
    /// # Panics
    /// An expectation is [unmet](Self::unmet) or a call was [unexpected](Self::unexpected).
    #[track_caller]
    pub fn assert_met(&self) {
        let problems: Vec<String> = self.unmet().into_iter().chain(self.unexpected()).collect();
        let problem_lines = || problems.iter().cloned().chain(self.refused()).collect::<Vec<_>>().join("\n  ");
        assert!(problems.is_empty(), "the test server was not called as expected:\n  {}", problem_lines());
    }
}

fn base_url(address: SocketAddr) -> String {
    format!("http://{address}/api")
}

fn application() -> Application {
    Application::new(CLIENT_ID, CLIENT_SECRET)
}

fn builder(address: SocketAddr) -> ClientBuilder {
    let builder = Client::builder().base_url(&base_url(address)).single_server(true);
    builder.credentials(Credentials::api_key(&application(), API_KEY))
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// Shows the address, but not the calls.
impl fmt::Debug for TestServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TestServer").field("address", &self.address).finish_non_exhaustive()
    }
}
