//! A stand-in for Procountor, for the tests of programs that use this crate. It is there with the
//! feature `test-util`, which belongs among a program's `dev-dependencies`.
//!
//! A [`TestServer`] listens on this machine and signs in whoever brings its credentials. What it
//! answers is told to it by ordinary requests of the client, and typed like their answers:
//!
//! ```
//! use procountor_client::models::{Invoice, InvoiceBasicInfo, InvoiceStatus};
//! use procountor_client::test_util::TestServer;
//! use procountor_client::{Client, Error};
//!
//! /// What is tested: fetches the paid invoices one by one, and says how many there are.
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
//! // In a test of one's own this is `#[tokio::test]`.
//! let double = TestServer::start().await?;
//! let client = double.client();
//! let mut row = InvoiceBasicInfo::default();
//! row.id = Some(7);
//! double.on(client.invoices().list().status([InvoiceStatus::Paid])).pages([row]);
//! // The first call meets a server that is down for a moment; the client asks again.
//! double.on(client.invoices().get(7)).status(503).retry_after(0).answer(Invoice::default()).times(2);
//!
//! assert_eq!(fetch_paid(&client).await?, 1);
//! double.assert_met();
//! assert_eq!(double.calls().len(), 3);
//! # Ok(())
//! # }
//! ```
//!
//! # Which calls are meant
//!
//! A call is like a request value if it is of the same operation and has the same path; if the query
//! parameters and the headers that the value sets are there with the same values, others beside them
//! or not; and if its body is the same JSON, where the value has one. A body of other kinds is not
//! compared. Of a request for more ids than one call can name, the first call is meant: expect each part
//! by itself. [`Expectation::any_arguments`] takes any call of the operation; two operations whose
//! paths only differ in a parameter, as `/things/{id}` and `/things/new`, are one to it.
//!
//! Where several expectations are about a call, the last one wins, so a test can say the usual first
//! and the exception after it. What none is about is answered 501, says what came and what is expected
//! nearby, and stands in [`TestServer::unexpected`].
//!
//! # Clocks
//!
//! The double waits by tokio's clock, and only where it is told to ([`Expectation::delay`]). A clock
//! that is paused goes on by itself as soon as all tasks wait, also for bytes on their way through a
//! socket, and calls run into their timeouts. A test with such a clock takes the way without sockets,
//! [`TestServer::in_memory`], where waits and timeouts come out exactly.

mod expectation;
mod pages;
mod record;
mod reply;
mod same_json;
mod serve;
mod state;
mod tokens;
mod wanted;

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::task::AbortHandle;

use crate::{Application, Client, ClientBuilder, Credentials, Request};
use serve::{InMemory, serve};
use state::{Plan, State};
use wanted::Wanted;

pub use expectation::Expectation;
pub use record::Received;
pub use reply::Canned;

/// The client id that a double knows.
pub const CLIENT_ID: &str = "double";
/// The client secret that goes with it.
pub const CLIENT_SECRET: &str = "double-secret";
/// The API key that a double knows.
pub const API_KEY: &str = "double-api-key";

/// A stand-in for Procountor on this machine. It ends when it is dropped, with all of its connections.
///
/// Each has a port, expectations and tokens of its own, so tests can run beside one another.
pub struct TestServer {
    address: SocketAddr,
    state: Arc<State>,
    client: Client,
    serving: AbortHandle,
}

impl TestServer {
    /// Listens on `127.0.0.1`, on a port of the system's choice. It serves in the runtime in which it
    /// was started.
    ///
    /// # Errors
    /// There is no port to be had.
    pub async fn start() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let client = builder(address).build().map_err(io::Error::other)?;
        let state = Arc::new(State::default());
        let serving = tokio::spawn(serve(listener, Arc::clone(&state))).abort_handle();
        Ok(Self { address, state, client, serving })
    }

    /// A client that calls the double and signs in by API key. Each is a copy of the same one, so that
    /// they sign in once.
    pub fn client(&self) -> Client {
        self.client.clone()
    }

    /// The settings of [`client`](Self::client), to be refined.
    pub fn builder(&self) -> ClientBuilder {
        builder(self.address)
    }

    /// The same settings for a client whose calls reach the double without a socket: for tests with a
    /// clock that is paused. What [`ClientBuilder::http`] and its like set does not hold for it.
    pub fn in_memory(&self) -> ClientBuilder {
        self.builder().transport(InMemory(Arc::downgrade(&self.state)))
    }

    /// Where the double is: for programs that take it as a setting, as
    /// [`Client::from_env`] does.
    pub fn base_url(&self) -> String {
        base_url(self.address)
    }

    /// The API client that the double knows: [`CLIENT_ID`] and [`CLIENT_SECRET`].
    pub fn application(&self) -> Application {
        application()
    }

    /// An access token that serves, for [`ClientBuilder::token`].
    pub fn token(&self) -> String {
        self.state.memory().tokens.issue()
    }

    /// How long tokens that are issued from now on serve, by tokio's clock; an hour where nothing is
    /// said. A client is told in whole seconds.
    pub fn tokens_serve(&self, duration: Duration) {
        self.state.memory().tokens.serve(duration);
    }

    /// Begins to say what becomes of calls that are like this one; see [the module](self) for which
    /// they are. Of several expectations that are about a call, the last one wins.
    #[allow(clippy::needless_pass_by_value, reason = "a test makes the request for this")]
    pub fn on<R: Request>(&self, request: R) -> Expectation<'_, R::Answer> {
        Expectation::new(&self.state, Wanted::new(&request))
    }

    /// The calls that came, in their order, also those that were refused. Sign-ins are not among them.
    /// The answer to the first has the request id `double-1`, and so on.
    pub fn calls(&self) -> Vec<Received> {
        self.state.memory().calls.clone()
    }

    /// The calls that came and are like this one, in their order.
    pub fn calls_of<R: Request>(&self, request: &R) -> Vec<Received> {
        let wanted = Wanted::new(request);
        let memory = self.state.memory();
        memory.calls.iter().filter(|call| wanted.is_met_by(call)).cloned().collect()
    }

    /// How many token requests came, also those that were refused.
    pub fn sign_ins(&self) -> usize {
        self.state.memory().tokens.asked
    }

    /// The expectations with [`times`](Expectation::times) that were met more or less often so far.
    pub fn unmet(&self) -> Vec<String> {
        self.state.memory().plans.iter().filter_map(Plan::unmet).collect()
    }

    /// The calls that nothing was expected of, in their order.
    pub fn unexpected(&self) -> Vec<String> {
        self.state.memory().unexpected.clone()
    }

    /// Ends the test where an expectation is [unmet](Self::unmet) or a call was
    /// [unexpected](Self::unexpected).
    ///
    /// # Panics
    /// It says which.
    #[track_caller]
    pub fn assert_met(&self) {
        let (mut wrong, unexpected) = (self.unmet(), self.unexpected());
        wrong.extend(unexpected);
        assert!(wrong.is_empty(), "the double was not called as expected:\n  {}", wrong.join("\n  "));
    }
}

fn base_url(address: SocketAddr) -> String {
    format!("http://{address}/api")
}

fn application() -> Application {
    Application::new(CLIENT_ID, CLIENT_SECRET)
}

fn builder(address: SocketAddr) -> ClientBuilder {
    Client::builder().base_url(&base_url(address)).credentials(Credentials::api_key(&application(), API_KEY))
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// Shows where it is, and nothing of the calls.
impl fmt::Debug for TestServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TestServer").field("address", &self.address).finish_non_exhaustive()
    }
}
