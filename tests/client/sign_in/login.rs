//! The way through the user's browser.

use procountor_client::error::Outcome;
use procountor_client::{Application, Client, Environment, Version};
use tests::memory_server::{Reply, MemoryServer, lost, never, ok, refused, status};

use super::{Duration, seconds, settle};

fn application() -> Application {
    super::application().redirect_uri("https://example.com/back")
}

#[test]
fn the_browser_goes_to_the_root_of_the_host_whatever_the_version_of_the_calls() {
    let query = "?response_type=code&client_id=the-client&redirect_uri=https%3A%2F%2Fexample.com%2Fback\
                 &state=a%20state%26more%3D%C3%A4";
    let numbered = Version::numbered("v2602").expect("a version");
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
            // Where nothing is set, it is what the description names.
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
fn a_login_needs_a_redirect_uri_without_query_and_an_application() {
    let client = Client::builder().build().expect("the settings are valid");
    let refused = |application: &Application| client.login(application).err().map(|error| error.kind());
    assert_eq!(refused(&application()), None);
    assert_eq!(refused(&super::application()), Some("Config"));
    for uri in ["https://example.com/?a", "https://example.com/#a", "example.com", "", "https://exa mple.com", "a://\n"]
    {
        assert_eq!(refused(&super::application().redirect_uri(uri)), Some("Config"), "{uri:?}");
    }
    for (id, secret) in [("", "secret"), ("id", "")] {
        assert_eq!(refused(&Application::new(id, secret).redirect_uri("https://example.com/")), Some("Config"));
    }
}

/// The reply, how often the code is sent, the outcome, how long it takes, and whether there is advice.
type Case = (Reply, usize, Outcome, Duration, bool);

/// A code serves once: what may have arrived is not sent again.
#[tokio::test(start_paused = true)]
async fn an_exchange_that_fails_says_what_it_has_done() {
    let cases: [Case; 9] = [
        (refused(), 3, Outcome::NotSent, seconds(1), false),
        (lost(), 1, Outcome::Unknown, seconds(0), false),
        (never(), 1, Outcome::Unknown, seconds(60), false),
        (status(400, r#"{"error":"invalid_grant"}"#), 1, Outcome::Rejected, seconds(0), true),
        (status(401, ""), 1, Outcome::Rejected, seconds(0), true),
        (status(429, "").header("retry-after", "1"), 1, Outcome::Rejected, seconds(0), false),
        (status(500, ""), 1, Outcome::Unknown, seconds(0), false),
        (ok("canary"), 1, Outcome::Applied, seconds(0), false),
        (ok("{}"), 1, Outcome::Applied, seconds(0), false),
    ];
    for (reply, sent, outcome, took, advice) in cases {
        for key in [false, true] {
            let reply = reply.clone();
            let server = MemoryServer::new(move |_| reply.clone());
            let client = super::builder(&server).build().expect("the settings are valid");
            let login = client.login(&application()).expect("the application is valid");
            let error = match key {
                true => login.exchange_key_code("the-code").await.map(|_| ()),
                false => login.exchange_code("the-code").await.map(|_| ()),
            };
            let error = error.expect_err("it fails");
            settle().await;
            let text = format!("{error:?}");
            assert_eq!((error.kind(), error.outcome(), server.counts()), ("SignIn", outcome, (sent, 0)), "{text}");
            // The waits between connections that cannot be made are left to chance.
            assert!(if sent == 1 { server.elapsed() == took } else { server.elapsed() < took }, "{text}");
            let place = "Management > Company info > Usage settings > Integration settings";
            assert_eq!(error.advice().is_some_and(|advice| advice.contains(place)), advice, "{text}");
            let path = if key { "POST /oauth/key" } else { "POST /oauth/token" };
            assert!(text.contains(path) && !text.contains("the-code") && !text.contains("canary"), "{text}");
        }
    }
}
