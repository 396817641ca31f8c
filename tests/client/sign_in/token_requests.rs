//! Token requests on the wire.

use procountor_client::{Application, Client, Credentials};
use tests::fault_server::{Request, Server, json};

const SPECIAL: &str = "a+b&c=d%e f/ä";
const ENCODED: &str = "a%2Bb%26c%3Dd%25e%20f%2F%C3%A4";

fn token_server() -> Server {
    Server::start(|_| json(r#"{"access_token":"token-1","expires_in":3600,"api_key":"an-api-key"}"#))
}

fn special_application() -> Application {
    Application::new("client+id", SPECIAL)
}

/// Checks the request line and the headers of a token request.
fn check_head(request: &Request, path: &str) {
    assert_eq!(request.line, format!("POST {path} HTTP/1.1"), "the URL contains no secret");
    assert_eq!(request.header_text("content-type"), Some("application/x-www-form-urlencoded"), "no charset parameter");
    assert_eq!(request.header_text("accept"), Some("application/json"));
    assert_eq!(request.header_text("content-length"), Some(request.body.len().to_string().as_str()));
    let names: Vec<&str> = request.headers.iter().map(|(name, _)| name.as_str()).collect();
    assert!(names.iter().all(|name| !["authorization", "cookie", "transfer-encoding"].contains(name)), "{names:?}");
    let head = String::from_utf8_lossy(&request.bytes[..request.bytes.len() - request.body.len()]).into_owned();
    for secret in [SPECIAL, ENCODED, "client_secret", "api_key", "the-code", "refresh_token"] {
        assert!(!head.contains(secret), "{head}");
    }
}

/// Sends a call, and returns the token request that precedes it.
async fn token_request(credentials: Credentials, version: procountor_client::Version) -> Request {
    let server = token_server();
    let client = Client::builder().base_url(&server.url()).version(version).credentials(credentials);
    client.build().expect("the settings are valid").invoices().get(7).await.expect("the call succeeds");
    assert_eq!(server.count(), 2);
    server.requests().remove(0)
}

const UNVERSIONED: procountor_client::Version = procountor_client::Version::Unversioned;

#[tokio::test]
async fn api_key_is_sent_as_client_credentials() {
    let request = token_request(Credentials::api_key(&special_application(), SPECIAL), UNVERSIONED).await;
    check_head(&request, "/api/oauth/token");
    let form = format!("grant_type=client_credentials&client_id=client%2Bid&client_secret={ENCODED}&api_key={ENCODED}");
    assert_eq!(request.body(), form);
}

#[tokio::test]
async fn api_key_form_includes_redirect_uri() {
    let application = special_application().redirect_uri("https://example.com/back");
    let request = token_request(Credentials::api_key(&application, "key"), UNVERSIONED).await;
    check_head(&request, "/api/oauth/token");
    let form = format!(
        "grant_type=client_credentials&client_id=client%2Bid&client_secret={ENCODED}&api_key=key\
         &redirect_uri=https%3A%2F%2Fexample.com%2Fback"
    );
    assert_eq!(request.body(), form);
}

/// The form of a refresh token does not include the redirect URI.
#[tokio::test]
async fn refresh_token_form_has_no_redirect_uri() {
    let application = special_application().redirect_uri("https://example.com/back");
    let request = token_request(Credentials::refresh_token(&application, SPECIAL), UNVERSIONED).await;
    check_head(&request, "/api/oauth/token");
    let form =
        format!("grant_type=refresh_token&client_id=client%2Bid&client_secret={ENCODED}&refresh_token={ENCODED}");
    assert_eq!(request.body(), form);
}

/// The token of a version comes from the token endpoint of that version.
#[tokio::test]
async fn token_url_has_version_of_calls() {
    let version = procountor_client::Version::numbered("v2602").expect("the version is valid");
    let request = token_request(Credentials::api_key(&special_application(), "key"), version).await;
    check_head(&request, "/v2602/api/oauth/token");
}

#[tokio::test]
async fn code_exchanges_send_authorization_code_form() {
    let application = special_application().redirect_uri("https://example.com/back");
    let form = format!(
        "grant_type=authorization_code&client_id=client%2Bid&client_secret={ENCODED}&code={ENCODED}\
         &redirect_uri=https%3A%2F%2Fexample.com%2Fback"
    );
    for (path, key) in [("/api/oauth/token", false), ("/api/oauth/key", true)] {
        let server = token_server();
        let client = Client::builder().base_url(&server.url()).build().expect("the settings are valid");
        let login = client.login(&application).expect("the application is valid");
        let secret = match key {
            true => login.exchange_key_code(SPECIAL).await.expect("the token request succeeds"),
            false => login.exchange_code(SPECIAL).await.expect("the token request succeeds").access_token,
        };
        assert_eq!(secret.expose(), if key { "an-api-key" } else { "token-1" });
        let request = server.request();
        check_head(&request, path);
        assert_eq!(request.body(), form);
    }
}
