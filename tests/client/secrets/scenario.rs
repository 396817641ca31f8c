//! Calls that contain every secret, to a server that repeats them in its responses.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use procountor_client::sign_in::{Login, TokenFuture, TokenSource, Tokens};
use procountor_client::{Application, Attempt, Client, ClientBuilder, Credentials, Error, Observer, Retry, Timeouts};
use tests::fault_server::tls::{Certificate, CertificateAuthority};
use tests::fault_server::{self, Request, Script, Server, json, reset, response, stall};
use tests::memory_server::{MemoryServer, ok};

use super::{ACCESS, API_KEY, BASIC, CANARIES, CLIENT_SECRET, CODE, COOKIE, IDENTITY, REFRESH};

/// The error variants that the scenarios must cause.
pub(crate) const KINDS: [&str; 10] =
    ["Config(", "Build(", "Missing(", "SignIn(", "NotSent(", "Timeout(", "Transport(", "Api(", "TooLarge(", "Decode("];

pub(crate) fn application() -> Application {
    Application::new("the-client", CLIENT_SECRET).redirect_uri("https://example.com/back")
}

struct FixedSource;

impl TokenSource for FixedSource {
    fn token(&self) -> TokenFuture<'_, Tokens> {
        Box::pin(async { Ok(Tokens::new(ACCESS, SystemTime::now() + Duration::from_secs(3_600))) })
    }
}

/// Credentials of each kind, and whether they send token requests.
pub(crate) fn credentials() -> [(Credentials, bool); 4] {
    [
        (Credentials::api_key(&application(), API_KEY), true),
        (Credentials::refresh_token(&application(), REFRESH), true),
        (Credentials::access_token(ACCESS), false),
        (Credentials::source(FixedSource), false),
    ]
}

pub(crate) fn with_basic() -> String {
    format!("https://somebody:{BASIC}@127.0.0.1/api")
}

pub(crate) fn from_variables() -> ClientBuilder {
    let builder = ClientBuilder::from_variables([
        ("PROCOUNTOR_CLIENT_ID", "the-client".to_owned()),
        ("PROCOUNTOR_CLIENT_SECRET", CLIENT_SECRET.to_owned()),
        ("PROCOUNTOR_REFRESH_TOKEN", REFRESH.to_owned()),
        ("PROCOUNTOR_BASE_URL", with_basic()),
    ]);
    builder.expect("the variables are complete")
}

/// An error body that contains all secrets.
fn echo_body() -> String {
    let all: Vec<&str> = CANARIES.iter().map(|(_, canary)| *canary).collect();
    let text = all.join(" ");
    let error = |canary: &&str| format!(r#"{{"status":400,"field":"{canary}","message":"{canary}"}}"#);
    let errors: Vec<String> = all.iter().map(error).collect();
    format!(r#"{{"error":"{text}","error_description":"{text}","errors":[{}],"more":"{text}"}}"#, errors.join(","))
}

fn echo_response(status: &str, body: &str) -> Script {
    let cookie = format!("Set-Cookie: a={COOKIE}");
    let location = format!("Location: https://example.com/?{ACCESS}");
    response(status, &["Content-Type: application/json", &cookie, &location, "X-Request-Id: r-1"], body)
}

/// Chooses the response by the id of the invoice.
fn respond(request: &Request) -> Script {
    let path = request.line.split(' ').nth(1).unwrap_or_default();
    if path.contains("/oauth/") {
        return match request.body().contains("client_id=refused") || request.body().contains("code=used") {
            true => echo_response("400 Bad Request", &echo_body()),
            false => json(format!(
                r#"{{"access_token":"{ACCESS}","refresh_token":"{REFRESH}","api_key":"{API_KEY}","expires_in":3600}}"#
            )),
        };
    }
    let quoted = format!(r#""{COOKIE} {IDENTITY} {ACCESS}""#);
    match path.trim_start_matches("/api/invoices/") {
        "1" => json("{}"),
        "2" => echo_response("200 OK", &format!(r#"{{"notes":{quoted},"{IDENTITY}":{quoted}}}"#)),
        "3" => stall(),
        "4" => reset(),
        "5" => echo_response("302 Found", &echo_body()),
        "6" => echo_response("401 Unauthorized", &echo_body()),
        "7" => echo_response("403 Forbidden", &echo_body()),
        "8" => echo_response("200 OK", &format!(r#"{{"notes":"{}"}}"#, IDENTITY.repeat(1_000))),
        "9" => echo_response("200 OK", &format!(r#"{{"version":[{quoted}]}}"#)),
        "10" => echo_response("200 OK", &format!("{IDENTITY} {COOKIE}")),
        "11" => echo_response("200 OK", &format!(r#"{{"invoiceRows":[{{"quantity":{quoted}}}]}}"#)),
        "12" => echo_response("200 OK", &format!(r#"[{quoted}]"#)),
        "13" => echo_response("200 OK", &quoted),
        "14" => echo_response("200 OK", &format!(r#"{{"{IDENTITY}":{{"{COOKIE}":"#)),
        "15" => echo_response("500 Internal Server Error", &echo_body()),
        "16" => response("200 OK", &["Content-Type: text/html", &format!("X-A: {COOKIE}")], IDENTITY),
        _ => echo_response("400 Bad Request", &echo_body()),
    }
}

/// An observer that records the `Debug` output of attempts.
#[derive(Clone, Default)]
struct AttemptRecorder(Arc<Mutex<Vec<String>>>);

impl Observer for AttemptRecorder {
    fn attempt(&self, attempt: &Attempt<'_>) {
        self.0.lock().expect("the lock is not poisoned").push(super::debug_formats(attempt));
    }
}

pub(crate) struct Scenario {
    server: Server,
    attempts: AttemptRecorder,
}

impl Scenario {
    pub(crate) fn start() -> Self {
        Self { server: Server::start(respond), attempts: AttemptRecorder::default() }
    }

    pub(crate) fn builder(&self) -> ClientBuilder {
        let builder = Client::builder().base_url(&self.server.url()).retry(Retry::Never);
        builder.observer(self.attempts.clone()).body_limit(8_000)
    }

    pub(crate) fn client(&self) -> Client {
        let (credentials, _) = credentials().into_iter().next().expect("the list is not empty");
        self.builder().credentials(credentials).build().expect("the settings are valid")
    }

    pub(crate) fn login(&self) -> Login {
        self.client().login(&application()).expect("the application is valid")
    }

    pub(crate) fn attempts(&self) -> Vec<String> {
        self.attempts.0.lock().expect("the lock is not poisoned").clone()
    }

    /// Causes errors of every variant by calls that contain all secrets.
    pub(crate) async fn errors(&self) -> Vec<Error> {
        let mut errors = settings_errors();
        for (credentials, signs_in) in credentials() {
            let builder = || self.builder().credentials(credentials.clone());
            let client = builder().build().expect("the settings are valid");
            errors.extend(call_errors(&client).await);
            let short_timeout = Timeouts::default().first_byte(Duration::from_millis(100));
            let short_timeout = builder().timeouts(short_timeout).build().expect("the settings are valid");
            errors.extend(short_timeout.invoices().get(3).await.err());
            let unreachable =
                builder().base_url(&fault_server::refusing_url()).build().expect("the settings are valid");
            errors.extend(unreachable.mfa().result(IDENTITY).await.err());
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
        self.assert_secrets_sent();
        errors
    }

    /// Checks that the server received every secret except the one that the client rejects.
    fn assert_secrets_sent(&self) {
        let bytes: Vec<u8> = self.server.requests().into_iter().flat_map(|request| request.bytes).collect();
        let text = String::from_utf8_lossy(&bytes);
        for (description, canary) in CANARIES.iter().filter(|(_, canary)| *canary != BASIC) {
            assert!(text.contains(canary), "the {description} was not sent");
        }
    }
}

/// Errors of settings that the client rejects.
fn settings_errors() -> Vec<Error> {
    let build = |builder: ClientBuilder| builder.build().err();
    let with = |credentials| build(Client::builder().credentials(credentials));
    let uri = application().redirect_uri(format!("https://example.com/?{COOKIE}"));
    let both = ClientBuilder::from_variables([
        ("PROCOUNTOR_API_KEY", API_KEY),
        ("PROCOUNTOR_REFRESH_TOKEN", ACCESS),
        ("PROCOUNTOR_TOKEN", ACCESS),
    ]);
    let key_only = ClientBuilder::from_variables([("PROCOUNTOR_API_KEY", API_KEY)]);
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
        key_only.err(),
    ];
    let count = errors.len();
    let errors: Vec<Error> = errors.into_iter().flatten().collect();
    assert_eq!(errors.len(), count, "every setting is rejected");
    errors
}

/// Errors of calls, one for each failure that does not need a timeout.
async fn call_errors(client: &Client) -> Vec<Error> {
    let mut errors = Vec::new();
    for invoice in 4..=17 {
        errors.push(
            client.invoices().get(invoice).await.err().unwrap_or_else(|| panic!("invoice {invoice} did not fail")),
        );
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
        .map(|error| error.expect("the call fails")),
    );
    errors
}

/// Sends token requests and calls over TLS, because the TLS library logs too.
pub(crate) async fn over_tls() {
    let authority = CertificateAuthority::new();
    let server = authority.start(Certificate::Trusted, respond);
    for (credentials, _) in credentials() {
        let builder = Client::builder().base_url(&server.url()).ca_certificates(authority.der().to_vec());
        let client = builder.credentials(credentials).retry(Retry::Never).build().expect("the settings are valid");
        client.invoices().get(2).await.expect("the call succeeds");
        client.mfa().result(IDENTITY).await.expect_err("the request is rejected");
        client.attachments().list().username(COOKIE).name(IDENTITY).await.expect_err("the request is rejected");
    }
    assert!(server.handshakes() > 0);
}

/// Returns the `Debug` output of the headers of all requests, and everything that was sent.
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
