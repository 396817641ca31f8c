//! Login through the user's browser: URLs and code exchange.

use procountor_client::error::Outcome;
use procountor_client::{Application, Client, Environment, Version};
use tests::memory_server::{MemoryServer, Reply, lost, never, ok, refused, status};

use super::{Duration, seconds, settle};

fn application() -> Application {
    super::application().redirect_uri("https://example.com/back")
}

#[test]
fn login_url_is_at_host_root_for_every_version() {
    let query = "?response_type=code&client_id=the-client&redirect_uri=https%3A%2F%2Fexample.com%2Fback\
                 &state=a%20state%26more%3D%C3%A4";
    let numbered = Version::numbered("v2602").expect("the version is valid");
    let builder = Client::builder;
    let clients = [
        (builder(), "https://pts-api.procountor.com"),
        (builder().environment(Environment::Production), "https://api.procountor.com"),
        (builder().environment(Environment::Production).version(Version::Latest), "https://api.procountor.com"),
        (builder().environment(Environment::Test).version(numbered), "https://pts-api.procountor.com"),
        (builder().base_url("https://api.procountor.com/v2602/api"), "https://api.procountor.com"),
        (builder().base_url("https://example.com:8443/gate/api/"), "https://example.com:8443"),
        (builder().base_url("http://[::1]:81/api").version(Version::Supported), "http://[::1]:81"),
    ];
    for (builder, host) in clients {
        let client = builder.build().expect("the settings are valid");
        let host = if host == "https://pts-api.procountor.com" && procountor_client::BASE_URL.contains("//api.") {
            // The default is the server of the description.
            login_host(&client)
        } else {
            host.to_owned()
        };
        let login = client.login(&application()).expect("the application is valid");
        assert_eq!(login.url("a state&more=ä"), format!("{host}/login{query}"));
        assert_eq!(login.key_url("a state&more=ä"), format!("{host}/keylogin{query}"));
    }
}

fn login_host(client: &Client) -> String {
    let url = client.login(&application()).expect("the application is valid").url("");
    url.split_once("/login").map(|(host, _)| host.to_owned()).unwrap_or_default()
}

#[test]
fn login_requires_application_and_redirect_uri_without_query() {
    let client = Client::builder().build().expect("the settings are valid");
    let error_kind = |application: &Application| client.login(application).err().map(|error| error.kind());
    assert_eq!(error_kind(&application()), None);
    assert_eq!(error_kind(&super::application()), Some("Config"));
    for uri in ["https://example.com/?a", "https://example.com/#a", "example.com", "", "https://exa mple.com", "a://\n"]
    {
        assert_eq!(error_kind(&super::application().redirect_uri(uri)), Some("Config"), "{uri:?}");
    }
    for (id, secret) in [("", "secret"), ("id", "")] {
        assert_eq!(error_kind(&Application::new(id, secret).redirect_uri("https://example.com/")), Some("Config"));
    }
}

/// The reply, the number of requests, the outcome, the elapsed time, and whether the error has advice.
type ExchangeCase = (Reply, usize, Outcome, Duration, bool);

/// A code is valid once, so a request that may have arrived is not retried.
#[tokio::test(start_paused = true)]
async fn failed_code_exchange_has_outcome() {
    let cases: [ExchangeCase; 10] = [
        (refused(), 3, Outcome::NotSent, seconds(1), false),
        (lost(), 1, Outcome::Unknown, seconds(0), false),
        (never(), 1, Outcome::Unknown, seconds(60), false),
        (status(400, r#"{"error":"invalid_grant"}"#), 1, Outcome::Rejected, seconds(0), true),
        (status(401, ""), 1, Outcome::Rejected, seconds(0), true),
        (status(429, ""), 1, Outcome::Rejected, seconds(0), false),
        (status(429, "").header("retry-after", "600"), 1, Outcome::Rejected, seconds(0), false),
        (status(500, ""), 1, Outcome::Unknown, seconds(0), false),
        (ok("canary"), 1, Outcome::Applied, seconds(0), false),
        (ok("{}"), 1, Outcome::Applied, seconds(0), false),
    ];
    for (reply, requests, outcome, elapsed, advice) in cases {
        for key in [false, true] {
            let reply = reply.clone();
            let server = MemoryServer::new(move |_| reply.clone());
            let client = super::builder(&server).build().expect("the settings are valid");
            let login = client.login(&application()).expect("the application is valid");
            let error = match key {
                true => login.exchange_key_code("the-code").await.map(|_| ()),
                false => login.exchange_code("the-code").await.map(|_| ()),
            };
            let error = error.expect_err("the call fails");
            settle().await;
            let text = format!("{error:?}");
            assert_eq!((error.kind(), error.outcome(), server.counts()), ("SignIn", outcome, (requests, 0)), "{text}");
            // The waits between refused connections are random.
            assert!(if requests == 1 { server.elapsed() == elapsed } else { server.elapsed() < elapsed }, "{text}");
            let settings = "Management > Company info > Usage settings > Integration settings";
            assert_eq!(error.advice().is_some_and(|advice| advice.contains(settings)), advice, "{text}");
            let path = if key { "POST /oauth/key" } else { "POST /oauth/token" };
            assert!(text.contains(path) && !text.contains("the-code") && !text.contains("canary"), "{text}");
        }
    }
}

/// A code is used only once, so it matters that nothing was sent.
#[tokio::test(start_paused = true)]
async fn code_exchange_during_long_pause_is_not_sent() {
    let server = MemoryServer::always(status(429, "").header("retry-after", "3600"));
    let builder = Client::builder().base_url("http://127.0.0.1:9/api").transport(server.clone());
    let client = builder.build().expect("the settings are valid");
    client.users().current().await.expect_err("the call is rejected");
    let login = client.login(&application()).expect("the application is valid");
    let error = login.exchange_code("the-code").await.expect_err("the client is paused");
    assert_eq!((error.outcome(), server.count()), (Outcome::NotSent, 1), "{error}");
    assert!(error.retry_after().is_some_and(|wait| wait >= seconds(3_600)), "{error}");
}
