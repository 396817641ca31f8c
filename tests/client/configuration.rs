//! Configuration of a client: base URLs, versions, environments, settings and environment variables.

use procountor_client::{
    Client, ClientBuilder, Environment, Error, Limit, RELEASE, RELEASE_SEGMENT, Retry, RetryPolicy, Timeouts, Version,
    VersionNumber,
};
use tests::fault_server::{Server, json};
use tests::memory_server::{MemoryServer, ok};

/// Returns the message of the configuration error, which must not contain the secret `canary`.
fn config_error(builder: ClientBuilder) -> String {
    let error = builder.build().expect_err("the configuration is invalid");
    assert!(matches!(error, Error::Config(_)), "{error}");
    assert!(!error.to_string().contains("canary"), "{error}");
    error.to_string()
}

#[test]
fn unsafe_base_url_is_rejected() {
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
        ("https://canary@host.example/api", "contains a user"),
        ("https://user:canary@host.example/api", "contains a user"),
        ("https://:canary@host.example/api", "contains a user"),
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
        ("https://API-test.procountor.com/api", "no longer exists: use Environment::Test"),
        ("", "a URL with a host"),
    ];
    for (url, expected) in cases {
        let message = config_error(Client::builder().base_url(url));
        assert!(message.contains(expected), "{url:?}: {message}");
    }
}

#[test]
fn numbered_version_ends_nine_months_after_it_appears() {
    let cases =
        [("v2602", Some("2026-11-14")), ("v2511", Some("2026-08-14")), ("v2604", None), ("v9911", Some("2100-08-14"))];
    for (version, expected) in cases {
        let version: VersionNumber = version.parse().expect("the version is valid");
        assert_eq!(version.ends().map(|date| date.to_string()).as_deref(), expected, "{version}");
    }
    let segment: VersionNumber = RELEASE_SEGMENT.parse().expect("the release is a version");
    assert_eq!(segment.to_string(), format!("v{}", RELEASE.replace('.', "")));
}

/// Base URL, version, and URL of a call to `GET /users`.
const REQUEST_URLS: [(&str, &str, &str); 16] = [
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

/// Makes a call and returns the URL of its request.
async fn request_url(builder: ClientBuilder) -> String {
    let server = MemoryServer::always(ok("{}"));
    let client = builder.transport(server.clone()).build().expect("the configuration is valid");
    client.users().current().await.expect("the call succeeds");
    server.take()[0].uri().to_string()
}

#[tokio::test]
async fn base_url_and_version_determine_request_url() {
    for (url, version, expected) in REQUEST_URLS {
        let version = version.parse().expect("the version is valid");
        assert_eq!(request_url(Client::builder().base_url(url).version(version)).await, expected);
    }
    let version = Version::numbered("v2602").expect("the version is valid");
    let test = Client::builder().environment(Environment::Test).version(version);
    assert_eq!(request_url(test).await, "https://pts-api.procountor.com/v2602/api/users");
    assert_eq!(request_url(Client::builder()).await, "https://api.procountor.com/api/users");
    let production = Client::builder().environment(Environment::Production).version(Version::Latest);
    assert_eq!(request_url(production).await, "https://api.procountor.com/latest/api/users");
    let without_api = Client::builder().base_url("https://host.example/rest").version(Version::Latest);
    assert!(config_error(without_api).contains("ends in /api"));
}

#[test]
fn invalid_setting_is_rejected() {
    use std::time::Duration;
    let builder = Client::builder;
    let cases = [
        (builder().limits([Limit::per_second(0)]), "at least one call"),
        (builder().limits([Limit::new(1, Duration::ZERO)]), "greater than zero"),
        (builder().retry_policy(RetryPolicy::default().attempts(0)), "number of attempts"),
        (builder().retry(Retry::Idempotent), "single calls"),
        (builder().timeout(Duration::ZERO), "timeout must be greater than zero"),
        (builder().timeouts(Timeouts::default().idle(Duration::ZERO)), "timeout must be greater than zero"),
        (builder().user_agent(""), "user agent"),
        (builder().user_agent("a\r\nX: canary"), "user agent"),
        (builder().token(""), "the token is empty"),
        (builder().token("canary\r\nX: y"), "visible ASCII"),
    ];
    for (builder, expected) in cases {
        let message = config_error(builder);
        assert!(message.contains(expected), "{expected}: {message}");
    }
    for text in ["v26", "V2602", "v2613", "v26021", "newest", "latest/..", " latest", "v２６０２"] {
        let error = text.parse::<Version>().expect_err("the version is invalid");
        assert!(error.to_string().contains("latest, supported, or v and four digits"), "{error}");
    }
}

#[test]
fn invalid_environment_variables_are_rejected() {
    let id = ("PROCOUNTOR_CLIENT_ID", "id");
    let secret = ("PROCOUNTOR_CLIENT_SECRET", "canary");
    let key = ("PROCOUNTOR_API_KEY", "canary");
    let token = ("PROCOUNTOR_TOKEN", "canary");
    let cases: [(&[(&str, &str)], &str); 9] = [
        (&[("PROCOUNTOR_ENVIRONMENT", "staging")], "PROCOUNTOR_ENVIRONMENT: `staging` is not an environment"),
        (&[("PROCOUNTOR_VERSION", "v1")], "PROCOUNTOR_VERSION: `v1` is not a version"),
        (&[("PROCOUNTOR_ENVIRONMENT", "test"), ("PROCOUNTOR_BASE_URL", "https://host/api")], "both set"),
        (&[id], "PROCOUNTOR_CLIENT_ID is set without PROCOUNTOR_CLIENT_SECRET"),
        (&[secret], "PROCOUNTOR_CLIENT_SECRET is set without PROCOUNTOR_CLIENT_ID"),
        (&[id, secret], "PROCOUNTOR_CLIENT_ID is set without PROCOUNTOR_API_KEY or PROCOUNTOR_REFRESH_TOKEN"),
        (&[key], "PROCOUNTOR_API_KEY is set without PROCOUNTOR_CLIENT_ID and PROCOUNTOR_CLIENT_SECRET"),
        (&[id, secret, key, token], "PROCOUNTOR_API_KEY and PROCOUNTOR_TOKEN are both set"),
        (&[token, ("PROCOUNTOR_REDIRECT_URI", "https://a/")], "PROCOUNTOR_REDIRECT_URI is set without"),
    ];
    for (set, expected) in cases {
        let error = ClientBuilder::from_variables(set.iter().copied()).expect_err("the variables are invalid");
        assert!(matches!(error, Error::Config(_)) && error.to_string().contains(expected), "{error}");
        assert!(!error.to_string().contains("canary"), "{error}");
    }
}

#[tokio::test]
async fn environment_variables_configure_client() {
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
    let client = ClientBuilder::from_variables(set)
        .expect("the variables are valid")
        .build()
        .expect("the configuration is valid");
    client.users().current().await.expect("the call succeeds");
    let requests = server.requests();
    assert_eq!(requests[0].line, "POST /v2602/api/oauth/token HTTP/1.1");
    let form = "grant_type=client_credentials&client_id=id&client_secret=secret&api_key=key\
                &redirect_uri=https%3A%2F%2Fback.example%2Fx";
    assert_eq!(requests[0].body(), form);
    assert_eq!(requests[1].line, "GET /v2602/api/users HTTP/1.1");
    assert_eq!(requests[1].header_text("authorization"), Some("Bearer t1"));
}

/// A client for production without credentials would be a surprise.
#[test]
fn unset_environment_variables_are_error_that_lists_them() {
    let nothing: [&[(&str, &str)]; 3] = [&[], &[("PROCOUNTOR_TOKEN", "")], &[("PATH", "/bin"), ("OTHER_TOKEN", "x")]];
    for set in nothing {
        let error = ClientBuilder::from_variables(set.iter().copied()).expect_err("no variable is set");
        for name in ["API_KEY", "BASE_URL", "CLIENT_ID", "CLIENT_SECRET", "ENVIRONMENT", "REFRESH_TOKEN", "TOKEN"] {
            assert!(error.to_string().contains(&format!("PROCOUNTOR_{name}")), "{name}: {error}");
        }
    }
}

#[test]
fn misspelt_environment_variable_is_error_that_names_closest() {
    let cases = [
        ("PROCOUNTOR_ENV", "PROCOUNTOR_ENVIRONMENT"),
        ("PROCOUNTOR_ENVIROMENT", "PROCOUNTOR_ENVIRONMENT"),
        ("procountor_environment", "PROCOUNTOR_ENVIRONMENT"),
        ("PROCOUNTER_ENVIRONMENT", "PROCOUNTOR_ENVIRONMENT"),
        ("PROCOUNTORENVIRONMENT", "PROCOUNTOR_ENVIRONMENT"),
        ("PROCOUNTOR_URL", "PROCOUNTOR_BASE_URL"),
        ("PROCOUNTOR_APIKEY", "PROCOUNTOR_API_KEY"),
        ("PROCOUNTOR_KEY", "PROCOUNTOR_API_KEY"),
        ("PROCOUNTOR_CLIENTID", "PROCOUNTOR_CLIENT_ID"),
        ("PROCOUNTOR_CLINET_ID", "PROCOUNTOR_CLIENT_ID"),
        ("PROCOUNTOR_SECRET", "PROCOUNTOR_CLIENT_SECRET"),
        ("PROCOUNTOR_REDIRECT_URL", "PROCOUNTOR_REDIRECT_URI"),
        ("PROCOUNTOR_VERISON", "PROCOUNTOR_VERSION"),
    ];
    for (name, closest) in cases {
        let set = [("PROCOUNTOR_TOKEN", "canary"), (name, "canary")];
        let error = ClientBuilder::from_variables(set).expect_err("a name is misspelt").to_string();
        assert!(error.starts_with(name) && error.contains(&format!("{closest} is not set")), "{name}: {error}");
        assert!(!error.contains("canary"), "{error}");
    }
    // Variables of the program, and a name that is close to a variable that is set.
    for name in ["PROCOUNTOR_COMPANY_ID", "PROCOUNTOR_WEBHOOK_PASSWORD", "PROCOUNTOR_TOKENS", "ENVIRONMENT", "API_KEY"]
    {
        let set = [("PROCOUNTOR_TOKEN", "t"), (name, "x")];
        ClientBuilder::from_variables(set).expect(name).build().expect("the settings are valid");
    }
}

/// A variable with which [`from_env_requires_credentials`] starts itself, because a test cannot change its environment.
const CHILD: &str = "TESTS_FROM_ENV_CHILD";

#[test]
fn from_env_requires_credentials() {
    if std::env::var_os(CHILD).is_some() {
        println!("result: {:?}", Client::from_env());
        return;
    }
    let token = ("PROCOUNTOR_TOKEN", "canary");
    let cases: [(&[(&str, &str)], &str); 5] = [
        (&[], "no variable of this client is set: set PROCOUNTOR_CLIENT_ID"),
        (&[("PROCOUNTOR_ENVIRONMENT", "test")], "no credentials are set: set PROCOUNTOR_CLIENT_ID"),
        (&[("PROCOUNTOR_APIKEY", "canary")], "PROCOUNTOR_APIKEY is not a variable of this client"),
        (&[token, ("PROCOUNTOR_ENV", "test")], "PROCOUNTOR_ENVIRONMENT is not set"),
        (&[token, ("PROCOUNTOR_ENVIRONMENT", "test")], "Ok(Client { base_url: \"https://pts-api.procountor.com/api\""),
    ];
    for (set, expected) in cases {
        let mut child = std::process::Command::new(std::env::current_exe().expect("the test has a path"));
        child.args(["--exact", "--nocapture", "configuration::from_env_requires_credentials"]);
        let inherited = std::env::vars_os().map(|(name, _)| name);
        inherited.filter(|name| name.to_string_lossy().contains("PROCOUNT")).for_each(|name| {
            child.env_remove(name);
        });
        let output = child.env(CHILD, "1").envs(set.iter().copied()).output().expect("the process starts");
        let output = String::from_utf8_lossy(&output.stdout);
        assert!(output.contains(expected) && !output.contains("canary"), "{output}");
    }
}
