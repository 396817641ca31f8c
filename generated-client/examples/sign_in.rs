//! Signs in with an API key, with a browser login, and with an API key created by a browser login.
//!
//! `cargo run -p procountor-client --features test-util --example sign_in`
//!
//! Runs against a test server. With `PROCOUNTOR_BASE_URL`, `PROCOUNTOR_CLIENT_ID`, `PROCOUNTOR_CLIENT_SECRET` and
//! `PROCOUNTOR_API_KEY` set, only the first sign-in runs, against that server.

mod support;

use procountor_client::test_util::{API_KEY, CLIENT_ID, CLIENT_SECRET, TestServer};
use procountor_client::{Application, Client, Credentials, Error};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = TestServer::start().await?;
    server.strict().likely();
    server.on(server.client().invoices().list()).pages(support::invoices()?);
    let variable = |name: &str, default: &str| std::env::var(name).unwrap_or_else(|_| default.to_owned());
    let base_url = variable("PROCOUNTOR_BASE_URL", &server.base_url());
    let application = Application::new(
        variable("PROCOUNTOR_CLIENT_ID", CLIENT_ID),
        variable("PROCOUNTOR_CLIENT_SECRET", CLIENT_SECRET),
    );

    // 1. An unattended program: an API key, which a user created under Basics > API client keys.
    let api_key = variable("PROCOUNTOR_API_KEY", API_KEY);
    let credentials = Credentials::api_key(&application, api_key);
    let client = Client::builder().base_url(&base_url).credentials(credentials).build()?;
    let by_api_key = count_invoices(&client).await.inspect_err(print_advice)?;
    println!("API key: {by_api_key} invoices on the first page");
    if std::env::var("PROCOUNTOR_BASE_URL").is_ok() {
        return Ok(());
    }

    // 2. An interactive program: the user logs in with the browser, which returns to the redirect URI with a code.
    let application = application.redirect_uri("https://integration.example/back");
    let login = client.login(&application)?;
    println!("open in the browser: {}", login.url("an unguessable state"));
    let tokens = login.exchange_code("the code").await?;
    let refresh_token = tokens.refresh_token.ok_or("the login returned no refresh token")?;
    // A client for the company that the user selected. It shares connections and limits with the first one.
    let company = client.with_credentials(Credentials::refresh_token(&application, refresh_token))?;
    let by_login = count_invoices(&company).await?;
    println!("login: {by_login} invoices on the first page");

    // 3. The same login, but for an API key, which is valid until it is revoked.
    println!("open in the browser: {}", login.key_url("an unguessable state"));
    let api_key = login.exchange_key_code("the code").await?;
    let unattended = client.with_credentials(Credentials::api_key(&application, api_key))?;
    let by_created_key = count_invoices(&unattended).await?;
    println!("API key created by a login: {by_created_key} invoices on the first page");

    // A wrong secret: the error advises where to look.
    let wrong = Application::new(CLIENT_ID, "another secret");
    let rejected = client.with_credentials(Credentials::api_key(&wrong, API_KEY))?;
    let error = count_invoices(&rejected).await.err().ok_or("the sign-in succeeded with a wrong secret")?;
    println!("wrong secret: {error}");

    assert_eq!([by_api_key, by_login, by_created_key], [3; 3]);
    assert!(matches!(error, Error::SignIn(_)), "{error}");
    assert!(error.advice().is_some());
    Ok(())
}

async fn count_invoices(client: &Client) -> Result<usize, Error> {
    Ok(client.invoices().list().await?.results.len())
}

/// Prints advice on where in Procountor to look.
fn print_advice(error: &Error) {
    if let Some(advice) = error.advice() {
        eprintln!("{advice}");
    }
}
