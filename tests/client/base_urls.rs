//! Base URLs, versions and environments.

use procountor_client::{Client, ClientBuilder, Environment, Error, Limit, Retry, RetryPolicy, Timeouts, Version};
use tests::fault_server::{Server, json};
use tests::memory_server::{MemoryServer, ok};

fn problem(builder: ClientBuilder) -> String {
    let error = builder.build().expect_err("it cannot be used");
    assert!(matches!(error, Error::Config(_)), "{error}");
    assert!(!error.to_string().contains("canary"), "{error}");
    error.to_string()
}

#[test]
fn what_is_no_safe_base_url_is_refused() {
    let cases = [
        ("http://api.procountor.com/api", "use https"),
        ("http://127.0.0.1.evil.example/api", "use https"),
        ("http://localhost.evil.example/api", "use https"),
        ("http://0x7f.1.evil/api", "use https"),
        ("http://[::2]/api", "use https"),
        ("ftp://127.0.0.1/api", "not https"),
        ("file:///etc/api", "a URL with a host"),
        ("javascript:alert(1)", "a URL with a host"),
        ("//evil.example/api", "a URL with a host"),
        ("https:evil.example/api", "a URL with a host"),
        ("https:/evil.example/api", "a URL with a host"),
        ("https:///evil.example/api", "a URL with a host"),
        ("https:\\\\evil.example/api", "backslash"),
        ("https://good.example\\@evil.example/api", "backslash"),
        ("https://canary@host.example/api", "names a user"),
        ("https://user:canary@host.example/api", "names a user"),
        ("https://:canary@host.example/api", "names a user"),
        ("https://host.example/api?canary", "a query"),
        ("https://host.example/api?", "a query"),
        ("https://host.example/api#canary", "a fragment"),
        ("https://host.example /api", "a space"),
        ("https://host\r\n.example/api", "a control character"),
        ("https://host.example/api\0", "a control character"),
        ("https://host.example:99999/api", "a URL with a host"),
        ("https://[::1/api", "a URL with a host"),
        ("https://", "a URL with a host"),
        ("host.example/api", "a URL with a host"),
        ("", "a URL with a host"),
    ];
    for (url, words) in cases {
        let problem = problem(Client::builder().base_url(url));
        assert!(problem.contains(words), "{url:?}: {problem}");
    }
}

/// Base URL, version, and where a call goes.
const PLACES: [(&str, &str, &str); 16] = [
    ("https://host.example", "", "https://host.example/users"),
    ("https://host.example/", "", "https://host.example/users"),
    ("https://host.example/api//", "", "https://host.example/api/users"),
    ("https://host.example/api", "latest", "https://host.example/latest/api/users"),
    ("https://host.example/api/", "supported", "https://host.example/supported/api/users"),
    ("https://host.example/v2511/api", "v2602", "https://host.example/v2602/api/users"),
    ("https://host.example/latest/api", "", "https://host.example/latest/api/users"),
    ("https://host.example/a/b/api", "v2602", "https://host.example/a/b/v2602/api/users"),
    ("https://HOST.example:443/api", "", "https://host.example/api/users"),
    ("https://host.example:8443/api", "", "https://host.example:8443/api/users"),
    ("https://[2001:db8::1]:8443/api", "", "https://[2001:db8::1]:8443/api/users"),
    ("https://müller.example/api", "", "https://xn--mller-kva.example/api/users"),
    ("https://host.example/a/../api", "", "https://host.example/api/users"),
    ("http://localhost:1/api", "", "http://localhost:1/api/users"),
    ("http://127.9.9.9/api", "latest", "http://127.9.9.9/latest/api/users"),
    ("http://[::1]:1/api", "", "http://[::1]:1/api/users"),
];

async fn asked(builder: ClientBuilder) -> String {
    let server = MemoryServer::always(ok("{}"));
    let client = builder.transport(server.clone()).build().expect("it can be used");
    client.users().current().await.expect("an answer");
    server.take()[0].uri().to_string()
}

#[tokio::test]
async fn a_base_url_and_a_version_lead_to_one_place() {
    for (url, version, place) in PLACES {
        let version = version.parse().expect("a version");
        assert_eq!(asked(Client::builder().base_url(url).version(version)).await, place);
    }
    let version = Version::numbered("v2602").expect("a version");
    let test = Client::builder().environment(Environment::Test).version(version);
    assert_eq!(asked(test).await, "https://pts-api.procountor.com/v2602/api/users");
    assert_eq!(asked(Client::builder()).await, "https://api.procountor.com/api/users");
    let production = Client::builder().environment(Environment::Production).version(Version::Latest);
    assert_eq!(asked(production).await, "https://api.procountor.com/latest/api/users");
    let nowhere = Client::builder().base_url("https://host.example/rest").version(Version::Latest);
    assert!(problem(nowhere).contains("ends in /api"));
}

#[test]
fn settings_that_make_no_sense_are_refused() {
    use std::time::Duration;
    let builder = Client::builder;
    let cases = [
        (builder().limits([Limit::per_second(0)]), "no calls"),
        (builder().limits([Limit::new(1, Duration::ZERO)]), "no time"),
        (builder().retry_policy(RetryPolicy::default().attempts(0)), "one attempt"),
        (builder().retry(Retry::Idempotent), "said of a call"),
        (builder().timeout(Duration::ZERO), "a timeout of nothing"),
        (builder().timeouts(Timeouts::default().idle(Duration::ZERO)), "a timeout of nothing"),
        (builder().user_agent(""), "user agent"),
        (builder().user_agent("a\r\nX: canary"), "user agent"),
        (builder().token(""), "the token is empty"),
        (builder().token("canary\r\nX: y"), "visible ASCII"),
    ];
    for (builder, words) in cases {
        let problem = problem(builder);
        assert!(problem.contains(words), "{words}: {problem}");
    }
    for text in ["v26", "V2602", "v2613", "v26021", "newest", "latest/..", " latest", "v２６０２"] {
        let error = text.parse::<Version>().expect_err("no version");
        assert!(error.to_string().contains("latest, supported, or v and four digits"), "{error}");
    }
}

fn variables<'a>(set: &'a [(&'a str, &'a str)]) -> impl Fn(&str) -> Option<String> + 'a {
    |name| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
}

#[test]
fn variables_of_the_environment_that_make_no_sense_are_refused() {
    let id = ("PROCOUNTOR_CLIENT_ID", "id");
    let secret = ("PROCOUNTOR_CLIENT_SECRET", "canary");
    let key = ("PROCOUNTOR_API_KEY", "canary");
    let token = ("PROCOUNTOR_TOKEN", "canary");
    let cases: [(&[(&str, &str)], &str); 8] = [
        (&[("PROCOUNTOR_ENVIRONMENT", "staging")], "PROCOUNTOR_ENVIRONMENT: `staging` is not an environment"),
        (&[("PROCOUNTOR_VERSION", "v1")], "PROCOUNTOR_VERSION: `v1` is not a version"),
        (&[("PROCOUNTOR_ENVIRONMENT", "test"), ("PROCOUNTOR_BASE_URL", "https://host/api")], "both set"),
        (&[id], "PROCOUNTOR_CLIENT_SECRET is missing"),
        (&[secret], "PROCOUNTOR_CLIENT_ID is missing"),
        (&[id, secret], "PROCOUNTOR_API_KEY or PROCOUNTOR_REFRESH_TOKEN is missing"),
        (&[key], "PROCOUNTOR_CLIENT_ID and PROCOUNTOR_CLIENT_SECRET are missing"),
        (&[id, secret, key, token], "PROCOUNTOR_API_KEY and PROCOUNTOR_TOKEN are both set"),
    ];
    for (set, words) in cases {
        let error = ClientBuilder::from_variables(variables(set)).expect_err("they make no sense");
        assert!(matches!(error, Error::Config(_)) && error.to_string().contains(words), "{error}");
        assert!(!error.to_string().contains("canary"), "{error}");
    }
}

#[tokio::test]
async fn variables_of_the_environment_set_a_client_up() {
    let server = Server::start(|request| {
        json(if request.method() == "POST" { r#"{"access_token":"t1","expires_in":3600}"# } else { "{}" })
    });
    let url = server.url();
    let set = [
        ("PROCOUNTOR_BASE_URL", url.as_str()),
        ("PROCOUNTOR_VERSION", "v2602"),
        ("PROCOUNTOR_ENVIRONMENT", ""),
        ("PROCOUNTOR_CLIENT_ID", "id"),
        ("PROCOUNTOR_CLIENT_SECRET", "secret"),
        ("PROCOUNTOR_API_KEY", "key"),
        ("PROCOUNTOR_REDIRECT_URI", "https://back.example/x"),
    ];
    let client = ClientBuilder::from_variables(variables(&set)).expect("they make sense").build().expect("a client");
    client.users().current().await.expect("an answer");
    let requests = server.requests();
    assert_eq!(requests[0].line, "POST /v2602/api/oauth/token HTTP/1.1");
    let form = "grant_type=client_credentials&client_id=id&client_secret=secret&api_key=key\
                &redirect_uri=https%3A%2F%2Fback.example%2Fx";
    assert_eq!(requests[0].body(), form);
    assert_eq!(requests[1].line, "GET /v2602/api/users HTTP/1.1");
    assert_eq!(requests[1].text("authorization"), Some("Bearer t1"));
}
