//! What a sign-in looks like on the wire, byte by byte.

use procountor_client::{Application, Client, Credentials};
use tests::fault_server::{Request, Server, json};

const ODD: &str = "a+b&c=d%e f/ä";
const ENCODED: &str = "a%2Bb%26c%3Dd%25e%20f%2F%C3%A4";

fn tokens() -> Server {
    Server::start(|_| json(r#"{"access_token":"token-1","expires_in":3600,"api_key":"an-api-key"}"#))
}

fn odd() -> Application {
    Application::new("client+id", ODD)
}

/// Holds everything but the body of a sign-in.
fn hold_head(request: &Request, path: &str) {
    assert_eq!(request.line, format!("POST {path} HTTP/1.1"), "no secret is in the URL");
    assert_eq!(request.text("content-type"), Some("application/x-www-form-urlencoded"), "and no charset");
    assert_eq!(request.text("accept"), Some("application/json"));
    assert_eq!(request.text("content-length"), Some(request.body.len().to_string().as_str()));
    let names: Vec<&str> = request.headers.iter().map(|(name, _)| name.as_str()).collect();
    assert!(names.iter().all(|name| !["authorization", "cookie", "transfer-encoding"].contains(name)), "{names:?}");
    let head = String::from_utf8_lossy(&request.bytes[..request.bytes.len() - request.body.len()]).into_owned();
    for secret in [ODD, ENCODED, "client_secret", "api_key", "the-code", "refresh_token"] {
        assert!(!head.contains(secret), "{head}");
    }
}

/// Signs in by making a call, and gives the request of the sign-in.
async fn sign_in(credentials: Credentials, version: procountor_client::Version) -> Request {
    let server = tokens();
    let client = Client::builder().base_url(&server.url()).version(version).credentials(credentials);
    client.build().expect("the settings are valid").invoices().get(7).await.expect("an answer");
    assert_eq!(server.count(), 2);
    server.requests().remove(0)
}

const HERE: procountor_client::Version = procountor_client::Version::Unversioned;

#[tokio::test]
async fn the_form_of_an_api_key() {
    let request = sign_in(Credentials::api_key(&odd(), ODD), HERE).await;
    hold_head(&request, "/api/oauth/token");
    let form = format!("grant_type=client_credentials&client_id=client%2Bid&client_secret={ENCODED}&api_key={ENCODED}");
    assert_eq!(request.body(), form);
}

#[tokio::test]
async fn the_form_of_an_api_key_with_a_redirect_uri() {
    let application = odd().redirect_uri("https://example.com/back");
    let request = sign_in(Credentials::api_key(&application, "key"), HERE).await;
    hold_head(&request, "/api/oauth/token");
    let form = format!(
        "grant_type=client_credentials&client_id=client%2Bid&client_secret={ENCODED}&api_key=key\
         &redirect_uri=https%3A%2F%2Fexample.com%2Fback"
    );
    assert_eq!(request.body(), form);
}

/// A redirect URI does not go with a refresh token.
#[tokio::test]
async fn the_form_of_a_refresh_token() {
    let application = odd().redirect_uri("https://example.com/back");
    let request = sign_in(Credentials::refresh_token(&application, ODD), HERE).await;
    hold_head(&request, "/api/oauth/token");
    let form =
        format!("grant_type=refresh_token&client_id=client%2Bid&client_secret={ENCODED}&refresh_token={ENCODED}");
    assert_eq!(request.body(), form);
}

/// A version's token is had from the same version.
#[tokio::test]
async fn the_place_of_a_sign_in_has_the_version_of_the_calls() {
    let version = procountor_client::Version::numbered("v2602").expect("a version");
    let request = sign_in(Credentials::api_key(&odd(), "key"), version).await;
    hold_head(&request, "/v2602/api/oauth/token");
}

#[tokio::test]
async fn the_forms_of_both_exchanges_of_a_code() {
    let application = odd().redirect_uri("https://example.com/back");
    let form = format!(
        "grant_type=authorization_code&client_id=client%2Bid&client_secret={ENCODED}&code={ENCODED}\
         &redirect_uri=https%3A%2F%2Fexample.com%2Fback"
    );
    for (path, key) in [("/api/oauth/token", false), ("/api/oauth/key", true)] {
        let server = tokens();
        let client = Client::builder().base_url(&server.url()).build().expect("the settings are valid");
        let login = client.login(&application).expect("the application is valid");
        let secret = match key {
            true => login.exchange_key_code(ODD).await.expect("a key"),
            false => login.exchange_code(ODD).await.expect("tokens").access_token,
        };
        assert_eq!(secret.expose(), if key { "an-api-key" } else { "token-1" });
        let request = server.request();
        hold_head(&request, path);
        assert_eq!(request.body(), form);
    }
}
