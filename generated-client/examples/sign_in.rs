//! Signs in, in each of the three ways, and lists a page.
//!
//! `cargo run -p procountor-client --features test-util --example sign_in`
//!
//! Runs against a test double; with `PROCOUNTOR_BASE_URL`, `PROCOUNTOR_CLIENT_ID`,
//! `PROCOUNTOR_CLIENT_SECRET` and `PROCOUNTOR_API_KEY` set, the first way runs against a real server.

mod canned;

use procountor_client::test_util::{API_KEY, CLIENT_ID, CLIENT_SECRET, TestServer};
use procountor_client::{Application, Client, Credentials, Error};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let double = TestServer::start().await?;
    double.on(double.client().invoices().list()).pages(canned::invoices()?.into_iter().take(2));
    let variable = |name: &str, own: &str| std::env::var(name).unwrap_or_else(|_| own.to_owned());
    let base_url = variable("PROCOUNTOR_BASE_URL", &double.base_url());
    let application = Application::new(
        variable("PROCOUNTOR_CLIENT_ID", CLIENT_ID),
        variable("PROCOUNTOR_CLIENT_SECRET", CLIENT_SECRET),
    );

    // 1. A program that runs by itself: an API key, which a user made under Basics > API client keys.
    let api_key = variable("PROCOUNTOR_API_KEY", API_KEY);
    let credentials = Credentials::api_key(&application, api_key);
    let client = Client::builder().base_url(&base_url).credentials(credentials).build()?;
    let page = client.invoices().list().await.inspect_err(explain)?;
    println!("by API key: {} invoices on a page", page.results.len());
    if std::env::var("PROCOUNTOR_BASE_URL").is_ok() {
        return Ok(());
    }

    // 2. A user logs in with the browser, and comes back to the redirect URI with a code.
    let application = application.redirect_uri("https://integration.example/back");
    let login = client.login(&application)?;
    println!("send the browser to {}", login.url("a state that nobody can guess"));
    let tokens = login.exchange_code("the code").await?;
    let refresh_token = tokens.refresh_token.ok_or("a login gives a refresh token")?;
    // The same connections and limits, for the company that the user picked.
    let theirs = client.with_credentials(Credentials::refresh_token(&application, refresh_token))?;
    println!("by login: {} invoices on a page", theirs.invoices().list().await?.results.len());

    // 3. The same way, to an API key, which serves until it is revoked.
    println!("or to {}", login.key_url("a state that nobody can guess"));
    let api_key = login.exchange_key_code("the code").await?;
    let lasting = client.with_credentials(Credentials::api_key(&application, api_key))?;
    println!("by API key of a login: {} invoices on a page", lasting.invoices().list().await?.results.len());

    // A secret that is wrong: the error says where to look.
    let wrong = Application::new(CLIENT_ID, "another secret");
    let refused = client.with_credentials(Credentials::api_key(&wrong, API_KEY))?;
    if let Err(error) = refused.invoices().list().await {
        println!("refused, as it should be: {error}");
    }
    Ok(())
}

/// Where in Procountor to look.
fn explain(error: &Error) {
    if let Some(advice) = error.advice() {
        eprintln!("{advice}");
    }
}
