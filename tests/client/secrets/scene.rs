//! Calls with every secret in them, answered by a server that repeats them all.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use procountor_client::sign_in::{Login, TokenSource, Tokens, Work};
use procountor_client::transport::http_defaults;
use procountor_client::{Application, Attempt, Client, ClientBuilder, Credentials, Error, Observer, Retry, Timeouts};
use tests::fault_server::tls::{Authority, Certificate};
use tests::fault_server::{self, Request, Script, Server, answer, json, reset, stall};
use tests::memory_server::{MemoryServer, ok};

use super::{ACCESS, API_KEY, BASIC, CANARIES, CLIENT_SECRET, CODE, COOKIE, IDENTITY, REFRESH};

/// The kinds of errors; each has to come about.
pub(crate) const KINDS: [&str; 10] =
    ["Config(", "Build(", "Missing(", "SignIn(", "NotSent(", "Timeout(", "Transport(", "Api(", "TooLarge(", "Decode("];

pub(crate) fn application() -> Application {
    Application::new("the-client", CLIENT_SECRET).redirect_uri("https://example.com/back")
}

struct Source;

impl TokenSource for Source {
    fn token(&self) -> Work<'_, Tokens> {
        Box::pin(async { Ok(Tokens::new(ACCESS, SystemTime::now() + Duration::from_secs(3_600))) })
    }
}

/// Credentials of each kind, and whether they sign in at the server.
pub(crate) fn credentials() -> [(Credentials, bool); 4] {
    [
        (Credentials::api_key(&application(), API_KEY), true),
        (Credentials::refresh_token(&application(), REFRESH), true),
        (Credentials::access_token(ACCESS), false),
        (Credentials::source(Source), false),
    ]
}

pub(crate) fn with_basic() -> String {
    format!("https://somebody:{BASIC}@127.0.0.1/api")
}

pub(crate) fn from_variables() -> ClientBuilder {
    let builder = ClientBuilder::from_variables(|name| match name {
        "PROCOUNTOR_CLIENT_ID" => Some("the-client".to_owned()),
        "PROCOUNTOR_CLIENT_SECRET" => Some(CLIENT_SECRET.to_owned()),
        "PROCOUNTOR_REFRESH_TOKEN" => Some(REFRESH.to_owned()),
        "PROCOUNTOR_BASE_URL" => Some(with_basic()),
        _ => None,
    });
    builder.expect("the variables are complete")
}

/// All secrets, as a server repeats them.
fn echo() -> String {
    let all: Vec<&str> = CANARIES.iter().map(|(_, canary)| *canary).collect();
    let text = all.join(" ");
    let error = |canary: &&str| format!(r#"{{"status":400,"field":"{canary}","message":"{canary}"}}"#);
    let errors: Vec<String> = all.iter().map(error).collect();
    format!(r#"{{"error":"{text}","error_description":"{text}","errors":[{}],"more":"{text}"}}"#, errors.join(","))
}

fn told(status: &str, body: &str) -> Script {
    let cookie = format!("Set-Cookie: a={COOKIE}");
    let place = format!("Location: https://example.com/?{ACCESS}");
    answer(status, &["Content-Type: application/json", &cookie, &place, "X-Request-Id: r-1"], body)
}

/// Answers by the number of the invoice that is asked for.
fn play(request: &Request) -> Script {
    let path = request.line.split(' ').nth(1).unwrap_or_default();
    if path.contains("/oauth/") {
        return match request.body().contains("client_id=refused") || request.body().contains("code=used") {
            true => told("400 Bad Request", &echo()),
            false => json(format!(
                r#"{{"access_token":"{ACCESS}","refresh_token":"{REFRESH}","api_key":"{API_KEY}","expires_in":3600}}"#
            )),
        };
    }
    let quoted = format!(r#""{COOKIE} {IDENTITY} {ACCESS}""#);
    match path.trim_start_matches("/api/invoices/") {
        "1" => json("{}"),
        "2" => told("200 OK", &format!(r#"{{"notes":{quoted},"{IDENTITY}":{quoted}}}"#)),
        "3" => stall(),
        "4" => reset(),
        "5" => told("302 Found", &echo()),
        "6" => told("401 Unauthorized", &echo()),
        "7" => told("403 Forbidden", &echo()),
        "8" => told("200 OK", &format!(r#"{{"notes":"{}"}}"#, IDENTITY.repeat(1_000))),
        "9" => told("200 OK", &format!(r#"{{"version":[{quoted}]}}"#)),
        "10" => told("200 OK", &format!("{IDENTITY} {COOKIE}")),
        "11" => told("200 OK", &format!(r#"{{"invoiceRows":[{{"quantity":{quoted}}}]}}"#)),
        "12" => told("200 OK", &format!(r#"[{quoted}]"#)),
        "13" => told("200 OK", &quoted),
        "14" => told("200 OK", &format!(r#"{{"{IDENTITY}":{{"{COOKIE}":"#)),
        "15" => told("500 Internal Server Error", &echo()),
        "16" => answer("200 OK", &["Content-Type: text/html", &format!("X-A: {COOKIE}")], IDENTITY),
        _ => told("400 Bad Request", &echo()),
    }
}

/// Keeps each attempt as it is shown.
#[derive(Clone, Default)]
struct Attempts(Arc<Mutex<Vec<String>>>);

impl Observer for Attempts {
    fn attempt(&self, attempt: &Attempt<'_>) {
        self.0.lock().expect("nobody panicked").push(super::shown(attempt));
    }
}

pub(crate) struct Scene {
    server: Server,
    attempts: Attempts,
}

impl Scene {
    pub(crate) fn start() -> Self {
        Self { server: Server::start(play), attempts: Attempts::default() }
    }

    pub(crate) fn builder(&self) -> ClientBuilder {
        let builder = Client::builder().base_url(&self.server.url()).retry(Retry::Never);
        builder.observer(self.attempts.clone()).body_limit(8_000)
    }

    pub(crate) fn client(&self) -> Client {
        let (credentials, _) = credentials().into_iter().next().expect("there are some");
        self.builder().credentials(credentials).build().expect("the settings are valid")
    }

    pub(crate) fn login(&self) -> Login {
        self.client().login(&application()).expect("the application is valid")
    }

    pub(crate) fn attempts(&self) -> Vec<String> {
        self.attempts.0.lock().expect("nobody panicked").clone()
    }

    /// An error of each kind, and more, with all secrets at work.
    pub(crate) async fn errors(&self) -> Vec<Error> {
        let mut errors = settings();
        for (credentials, signs_in) in credentials() {
            let builder = || self.builder().credentials(credentials.clone());
            let client = builder().build().expect("the settings are valid");
            errors.extend(calls(&client).await);
            let hurried = Timeouts::default().first_byte(Duration::from_millis(100));
            let hurried = builder().timeouts(hurried).build().expect("the settings are valid");
            errors.extend(hurried.invoices().get(3).await.err());
            let nowhere = builder().base_url(&fault_server::refused()).build().expect("the settings are valid");
            errors.extend(nowhere.mfa().result(IDENTITY).await.err());
            assert!(!signs_in || self.server.requests().iter().any(|request| request.line.contains("/oauth/token")));
        }
        for (id, code) in [("refused", CODE), ("the-client", "used")] {
            let application = Application::new(id, CLIENT_SECRET).redirect_uri("https://example.com/back");
            let login = self.client().login(&application).expect("the application is valid");
            let code = format!("{code}-{CODE}").replace(&format!("{CODE}-{CODE}"), CODE);
            errors.extend(login.exchange_code(&code).await.err());
            errors.extend(login.exchange_key_code(&code).await.err());
            for secret in
                [Credentials::api_key(&application, API_KEY), Credentials::refresh_token(&application, REFRESH)]
            {
                let client = self.builder().credentials(secret).build().expect("the settings are valid");
                errors.extend(client.mfa().result(IDENTITY).await.err());
            }
        }
        self.hold_sent();
        errors
    }

    /// Every secret but the one that is refused was on the wire.
    fn hold_sent(&self) {
        let bytes: Vec<u8> = self.server.requests().into_iter().flat_map(|request| request.bytes).collect();
        let text = String::from_utf8_lossy(&bytes);
        for (what, canary) in CANARIES.iter().filter(|(_, canary)| *canary != BASIC) {
            assert!(text.contains(canary), "no {what} was sent");
        }
    }
}

/// Settings that are refused.
fn settings() -> Vec<Error> {
    let build = |builder: ClientBuilder| builder.build().err();
    let with = |credentials| build(Client::builder().credentials(credentials));
    let uri = application().redirect_uri(format!("https://example.com/?{COOKIE}"));
    let both = ClientBuilder::from_variables(|name| {
        name.ends_with("_KEY")
            .then(|| API_KEY.to_owned())
            .or_else(|| name.ends_with("_TOKEN").then(|| ACCESS.to_owned()))
    });
    let alone = ClientBuilder::from_variables(|name| name.ends_with("API_KEY").then(|| API_KEY.to_owned()));
    let errors = [
        build(Client::builder().base_url(&with_basic())),
        build(Client::builder().base_url(&format!("https://example.com/api?{BASIC}"))),
        build(Client::builder().base_url(&format!("https://{BASIC} ä/api"))),
        build(Client::builder().base_url(&format!("nothing:{BASIC}"))),
        build(Client::builder().user_agent(&format!("{COOKIE}\n"))),
        build(from_variables()),
        with(Credentials::access_token(format!("{ACCESS}\n"))),
        with(Credentials::access_token(format!("{ACCESS} ä"))),
        with(Credentials::api_key(&uri, API_KEY)),
        with(Credentials::api_key(&Application::new("", CLIENT_SECRET), API_KEY)),
        with(Credentials::refresh_token(&application(), "")),
        both.err(),
        alone.err(),
    ];
    let count = errors.len();
    let errors: Vec<Error> = errors.into_iter().flatten().collect();
    assert_eq!(errors.len(), count, "each is refused");
    errors
}

/// Calls that fail, one for each way to fail that needs no time.
async fn calls(client: &Client) -> Vec<Error> {
    let mut errors = Vec::new();
    for invoice in 4..=17 {
        errors.push(client.invoices().get(invoice).await.err().unwrap_or_else(|| panic!("{invoice} went well")));
    }
    let invoice = procountor_client::models::Invoice::default().notes(COOKIE);
    let comment = procountor_client::models::Comment::default().comment(format!("{COOKIE} {IDENTITY}"));
    errors.extend(
        [
            client.mfa().result(IDENTITY).await.err(),
            client.attachments().list().username(COOKIE).name(IDENTITY).await.err(),
            client.attachments().list().username(format!("{COOKIE}\n{IDENTITY}")).await.err(),
            client.attachments().list().name(format!("{IDENTITY}{}", "a".repeat(9_000))).await.err(),
            client.mfa().result(&format!("{IDENTITY}{}", "a".repeat(9_000))).await.err(),
            client.invoices().create(&invoice).await.err(),
            client.invoices().create_comment(7, &comment).await.err(),
        ]
        .into_iter()
        .map(|error| error.expect("each fails")),
    );
    errors
}

/// Sign-in and calls through TLS, whose library logs as well.
pub(crate) async fn over_tls() {
    let authority = Authority::new();
    let server = authority.start(Certificate::Trusted, play);
    let trusted = reqwest::Certificate::from_der(authority.der()).expect("a certificate");
    let http = http_defaults().tls_certs_only([trusted]).no_proxy().build().expect("a client");
    for (credentials, _) in credentials() {
        let builder = Client::builder().base_url(&server.url()).http(http.clone()).credentials(credentials);
        let client = builder.retry(Retry::Never).build().expect("the settings are valid");
        client.invoices().get(2).await.expect("an answer");
        client.mfa().result(IDENTITY).await.expect_err("a refusal");
        client.attachments().list().username(COOKIE).name(IDENTITY).await.expect_err("a refusal");
    }
    assert!(server.handshakes() > 0);
}

/// The headers of a sign-in and of calls as they are shown, and all that was sent.
pub(crate) async fn sent_headers() -> (Vec<String>, String) {
    let server = MemoryServer::always(ok(format!(r#"{{"access_token":"{ACCESS}"}}"#)));
    for (credentials, _) in credentials() {
        let builder = Client::builder().base_url("http://localhost/api").transport(server.clone());
        let client = builder.credentials(credentials).build().expect("the settings are valid");
        let _ = client.attachments().list().username(COOKIE).name(IDENTITY).await;
        let _ = client.mfa().result(IDENTITY).await;
    }
    let (mut shown, mut sent) = (Vec::new(), String::new());
    for request in server.take() {
        shown.push(format!("headers {:?}\n{:#?}", request.headers(), request.headers()));
        for (name, value) in request.headers() {
            sent.push_str(&format!("{name}: {}\n", String::from_utf8_lossy(value.as_bytes())));
        }
        sent.push_str(&String::from_utf8_lossy(request.body()));
    }
    (shown, sent)
}
