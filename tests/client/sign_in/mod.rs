//! Sign-in: token requests, token refresh, token stores and sources, failures, and rejected tokens.
//!
//! Tests that depend on time use a paused clock and a transport in memory. Tests of the bytes on the wire use a server
//! on loopback.

mod failures;
mod file_store;
mod lifecycle;
mod login;
mod memory_store;
mod owners;
mod refresh;
mod rejected_token;
mod retries;
mod shared_store;
mod shared_token;
mod source;
mod store;
mod token_requests;
mod two_processes;

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

fn api_key() -> Credentials {
    Credentials::api_key(&application(), "the-key")
}

fn refresh() -> Credentials {
    Credentials::refresh_token(&application(), "refresh-1")
}

fn builder(server: &MemoryServer) -> ClientBuilder {
    Client::builder().base_url("http://localhost/api").transport(server.clone())
}

/// Builds a client with these credentials.
fn client_with(server: &MemoryServer, credentials: Credentials) -> Client {
    builder(server).credentials(credentials).build().expect("the settings are valid")
}

/// Builds a client with an API key.
fn client(server: &MemoryServer) -> Client {
    client_with(server, api_key())
}

/// Sends a GET.
async fn call(client: &Client) -> Result<(), Error> {
    client.invoices().get(7).await.map(|_| ())
}

/// Sends a GET that must succeed.
async fn call_ok(client: &Client) {
    call(client).await.expect("the call succeeds");
}

/// Sends this many calls concurrently and returns the number of successful ones.
async fn concurrent_calls(client: &Client, calls: usize) -> usize {
    let mut tasks = JoinSet::new();
    for _ in 0..calls {
        let client = client.clone();
        tasks.spawn(async move { call(&client).await.is_ok() });
    }
    tasks.join_all().await.into_iter().filter(|succeeded| *succeeded).count()
}

/// Returns the refresh tokens of the token requests.
fn sent_refresh_tokens(server: &MemoryServer) -> Vec<String> {
    let token = |body: &str| body.split_once("&refresh_token=").map(|(_, token)| token.to_owned());
    server.sign_ins().iter().filter_map(|request| token(&request.text())).collect()
}

/// Runs all tasks that are ready, without advancing the clock.
async fn settle() {
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
}
