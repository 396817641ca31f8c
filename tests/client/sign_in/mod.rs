//! Sign-in: when it happens and when not, what it sends, and what a call makes of its failures.
//!
//! Time is virtual wherever it matters, and the transport is one in memory there. What goes over the
//! wire is seen by a server on this machine.

mod cold;
mod failures;
mod forms;
mod lives;
mod login;
mod rejected;
mod renewal;
mod store;

use std::time::Duration;

use procountor_client::{Application, Client, ClientBuilder, Credentials, Error};
use tests::memory_server::MemoryServer;
use tokio::task::JoinSet;

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

fn application() -> Application {
    Application::new("the-client", "the-secret")
}

fn key() -> Credentials {
    Credentials::api_key(&application(), "the-key")
}

fn builder(server: &MemoryServer) -> ClientBuilder {
    Client::builder().base_url("http://localhost/api").transport(server.clone())
}

/// A client that signs in with these.
fn client_of(server: &MemoryServer, credentials: Credentials) -> Client {
    builder(server).credentials(credentials).build().expect("the settings are valid")
}

/// A client that signs in by API key.
fn client(server: &MemoryServer) -> Client {
    client_of(server, key())
}

/// A call that reads.
async fn call(client: &Client) -> Result<(), Error> {
    client.invoices().get(7).await.map(|_| ())
}

/// A call that has to go well.
async fn fine(client: &Client) {
    call(client).await.expect("an answer");
}

/// So many calls at once, and how many of them went well.
async fn at_once(client: &Client, calls: usize) -> usize {
    let mut tasks = JoinSet::new();
    for _ in 0..calls {
        let client = client.clone();
        tasks.spawn(async move { call(&client).await.is_ok() });
    }
    tasks.join_all().await.into_iter().filter(|fine| *fine).count()
}

/// Lets tasks that can go on do so, without time going by.
async fn settle() {
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
}
