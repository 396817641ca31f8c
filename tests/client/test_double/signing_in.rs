//! The double's own sign-in.

use procountor_client::test_util::{API_KEY, CLIENT_ID};
use procountor_client::{Application, Client, Credentials, Error, Retry};

use super::{invoice, started};

#[tokio::test]
async fn one_sign_in_serves_all_copies_of_the_client() {
    let double = started().await;
    double.on(double.client().invoices().get(7)).answer(invoice(7));
    for _ in 0..3 {
        double.client().invoices().get(7).await.expect("it is answered");
    }
    assert_eq!(double.sign_ins(), 1);
    double.builder().build().expect("it is a client").invoices().get(7).await.expect("it is answered");
    assert_eq!(double.sign_ins(), 2);
}

#[tokio::test]
async fn a_token_that_ended_is_renewed_once() {
    let double = started().await;
    let client = double.client();
    double.on(client.invoices().get(7)).expired_token().answer(invoice(7)).times(2);
    assert_eq!(client.invoices().get(7).await.expect("the second attempt is answered").id, Some(7));
    assert_eq!(double.sign_ins(), 2);
    double.assert_met();
}

#[tokio::test]
async fn a_call_without_a_token_that_serves_is_refused() {
    let double = started().await;
    let base_url = double.base_url();
    let client = |builder: procountor_client::ClientBuilder| builder.build().expect("it is a client");
    let nobody = client(Client::builder().base_url(&base_url));
    let stranger = client(Client::builder().base_url(&base_url).token("made.up"));
    let known = client(Client::builder().base_url(&base_url).token(double.token()));
    double.on(nobody.invoices().get(7)).answer(invoice(7));
    for client in [nobody, stranger] {
        let error = client.invoices().get(7).retry(Retry::Never).await.expect_err("it is refused");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    }
    assert_eq!(known.invoices().get(7).await.expect("it is answered").id, Some(7));
    assert_eq!(double.sign_ins(), 0);
    assert!(double.unexpected().is_empty(), "a refused call is none that was not expected");
}

#[tokio::test]
async fn a_login_ends_in_tokens_or_in_a_key() {
    let double = started().await;
    let client = double.client();
    double.on(client.invoices().get(7)).answer(invoice(7));
    let application = double.application().redirect_uri("https://integration.example/back");
    let login = client.login(&application).expect("it can log in");
    let tokens = login.exchange_code("a code").await.expect("it gives tokens");
    let refresh_token = tokens.refresh_token.expect("a login gives a refresh token");
    let key = login.exchange_key_code("a code").await.expect("it gives a key");
    for credentials in
        [Credentials::refresh_token(&application, refresh_token), Credentials::api_key(&application, key)]
    {
        let theirs = client.with_credentials(credentials).expect("they can be used");
        theirs.invoices().get(7).await.expect("it is answered");
    }
}

#[tokio::test]
async fn other_credentials_are_refused() {
    let double = started().await;
    let client = double.client();
    let wrong_secret = Credentials::api_key(&Application::new(CLIENT_ID, "another"), API_KEY);
    let wrong_key = Credentials::api_key(&double.application(), "another");
    for credentials in [wrong_secret, wrong_key] {
        let refused = client.with_credentials(credentials).expect("they can be tried");
        let error = refused.invoices().get(7).await.expect_err("it is refused");
        assert!(matches!(error, Error::SignIn(_)), "{error:?}");
    }
    assert_eq!((double.sign_ins(), double.calls().len()), (2, 0));
}
