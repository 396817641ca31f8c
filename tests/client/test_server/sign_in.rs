//! Sign-in to `TestServer`.

use procountor_client::test_util::{API_KEY, CLIENT_ID};
use procountor_client::{Application, Client, Credentials, Error, Retry};

use super::{invoice, start_server};

#[tokio::test]
async fn default_client_signs_in_once() {
    let server = start_server().await;
    server.on(server.client().invoices().get(7)).respond(invoice(7));
    for _ in 0..3 {
        server.client().invoices().get(7).await.expect("the call succeeds");
    }
    assert_eq!(server.sign_ins(), 1);
    server.builder().build().expect("the settings are valid").invoices().get(7).await.expect("the call succeeds");
    assert_eq!(server.sign_ins(), 2);
}

#[tokio::test]
async fn expired_token_is_refreshed_once() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.invoices().get(7)).expired_token().respond(invoice(7)).times(2);
    assert_eq!(client.invoices().get(7).await.expect("the call succeeds").id, Some(7));
    assert_eq!(server.sign_ins(), 2);
    server.assert_met();
}

#[tokio::test]
async fn call_without_valid_token_is_rejected() {
    let server = start_server().await;
    let base_url = server.base_url();
    let client = |builder: procountor_client::ClientBuilder| builder.build().expect("the settings are valid");
    let unauthenticated = client(Client::builder().base_url(&base_url));
    let unknown_token = client(Client::builder().base_url(&base_url).token("made.up"));
    let valid_token = client(Client::builder().base_url(&base_url).token(server.token()));
    server.on(unauthenticated.invoices().get(7)).respond(invoice(7));
    for client in [unauthenticated, unknown_token] {
        let error = client.invoices().get(7).retry(Retry::Never).await.expect_err("the request is rejected");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    }
    assert_eq!(valid_token.invoices().get(7).await.expect("the call succeeds").id, Some(7));
    assert_eq!(server.sign_ins(), 0);
    assert!(server.unexpected().is_empty(), "a rejected call does not count as unexpected");
}

#[tokio::test]
async fn login_returns_tokens_or_api_key() {
    let server = start_server().await;
    let client = server.client();
    server.on(client.invoices().get(7)).respond(invoice(7));
    let application = server.application().redirect_uri("https://integration.example/back");
    let login = client.login(&application).expect("the application is valid");
    let tokens = login.exchange_code("a code").await.expect("the token request succeeds");
    let refresh_token = tokens.refresh_token.expect("a login gives a refresh token");
    let key = login.exchange_key_code("a code").await.expect("the token request succeeds");
    for credentials in
        [Credentials::refresh_token(&application, refresh_token), Credentials::api_key(&application, key)]
    {
        let other = client.with_credentials(credentials).expect("the credentials are valid");
        other.invoices().get(7).await.expect("the call succeeds");
    }
}

#[tokio::test]
async fn wrong_credentials_are_rejected() {
    let server = start_server().await;
    let client = server.client();
    let wrong_secret = Credentials::api_key(&Application::new(CLIENT_ID, "another"), API_KEY);
    let wrong_key = Credentials::api_key(&server.application(), "another");
    for credentials in [wrong_secret, wrong_key] {
        let other = client.with_credentials(credentials).expect("the credentials are valid");
        let error = other.invoices().get(7).await.expect_err("the request is rejected");
        assert!(matches!(error, Error::SignIn(_)), "{error:?}");
    }
    assert_eq!((server.sign_ins(), server.calls().len()), (2, 0));
}
