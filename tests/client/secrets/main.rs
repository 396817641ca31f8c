//! Redaction of secrets and personal data.
//!
//! Each test covers one kind of output. It runs every scenario and searches the output for every secret.

mod recorder;
mod scenario;

use std::fmt::Debug;

use procountor_client::sign_in::{Login, Tokens};
use procountor_client::{Application, Client, ClientBuilder, Credentials, Error, Response, Secret};
use scenario::Scenario;

/// The description and the text of a secret.
type Canary = (&'static str, &'static str);

const CLIENT_SECRET: &str = "canary-1-client-secret";
const API_KEY: &str = "canary-2-api-key";
const ACCESS: &str = "canary-3-access-token";
const REFRESH: &str = "canary-4-refresh-token";
const CODE: &str = "canary-5-code";
const BASIC: &str = "canary-6-basic";
const COOKIE: &str = "canary-7-cookie";
/// A value with the format of a personal identity code that belongs to no person.
const IDENTITY: &str = "311299-999X";

const CANARIES: [Canary; 8] = [
    ("client secret", CLIENT_SECRET),
    ("API key", API_KEY),
    ("access token", ACCESS),
    ("refresh token", REFRESH),
    ("authorization code", CODE),
    ("credential in a base URL", BASIC),
    ("cookie", COOKIE),
    ("personal identity code", IDENTITY),
];

/// Checks that no secret occurs in the texts, and that the texts contain the expected output at all.
fn assert_no_secrets(output: &str, texts: &[String], expected: &[&str]) {
    let all = texts.join("\n");
    for word in expected {
        assert!(all.contains(word), "{output} does not contain `{word}`:\n{all}");
    }
    let mut leaks = Vec::new();
    for (description, canary) in CANARIES {
        // `Debug` formats bytes as a list of numbers.
        let numbers = format!("{:?}", canary.as_bytes());
        let numbers = numbers.trim_matches(['[', ']']);
        for text in texts.iter().filter(|text| text.contains(canary) || text.contains(numbers)) {
            let start = text.find(canary).unwrap_or_default().saturating_sub(200);
            let around: String = text.chars().skip(start).take(600).collect();
            leaks.push(format!("{description} in {output}: {around}"));
        }
    }
    assert!(leaks.is_empty(), "{leaks:#?}");
}

/// Both `Debug` formats of a value.
fn debug_formats(value: &impl Debug) -> String {
    format!("{value:?}\n{value:#?}")
}

/// All `Display` and `Debug` formats of an error.
fn error_formats(error: &(impl Debug + std::fmt::Display + ?Sized)) -> String {
    format!("{error}\n{error:#}\n{error:?}\n{error:#?}")
}

#[tokio::test]
async fn debug_of_clients_and_builders_shows_no_secrets() {
    let scenario = Scenario::start();
    let mut texts = Vec::new();
    for (credentials, _) in scenario::credentials() {
        let builder = scenario.builder().credentials(credentials.clone());
        texts.push(debug_formats(&builder));
        let client = builder.build().expect("the settings are valid");
        let _ = client.invoices().get(1).await;
        texts.extend([debug_formats(&client), debug_formats(&client.invoices()), debug_formats(&client.mfa())]);
        let other = client.with_credentials(credentials).expect("the credentials are valid");
        texts.push(debug_formats(&other));
    }
    texts.push(debug_formats(&Client::builder().base_url(&scenario::with_basic())));
    texts.push(debug_formats(&scenario::from_variables()));
    assert_no_secrets("clients and builders", &texts, &["Client {", "ClientBuilder {", "Credentials(RefreshToken)"]);
}

#[tokio::test]
async fn debug_of_credentials_shows_no_secrets() {
    let scenario = Scenario::start();
    let mut texts: Vec<String> =
        scenario::credentials().iter().map(|(credentials, _)| debug_formats(credentials)).collect();
    let login = scenario.login();
    let tokens = login.exchange_code(CODE).await.expect("the token request succeeds");
    assert_eq!(tokens.access_token.expose(), ACCESS);
    assert_eq!(tokens.refresh_token.as_ref().map(Secret::expose), Some(REFRESH));
    texts.extend([debug_formats(&scenario::application()), debug_formats(&login), debug_formats(&tokens)]);
    assert_no_secrets(
        "credentials",
        &texts,
        &["Application {", "Login {", "Tokens {", "Credentials(ApiKey)", "Credentials(Source)"],
    );
}

#[tokio::test]
async fn debug_of_requests_and_responses_shows_no_secrets() {
    let scenario = Scenario::start();
    let client = scenario.client();
    let list = client.attachments().list().username(COOKIE).name(IDENTITY);
    let comment = procountor_client::models::Comment::default().comment(COOKIE);
    let create = client.invoices().create_comment(7, &comment);
    let file = procountor_client::File::new("scan.pdf", COOKIE.as_bytes().to_vec());
    let mut texts = vec![
        debug_formats(&list),
        debug_formats(&client.mfa().result(IDENTITY)),
        debug_formats(&create),
        debug_formats(&file),
    ];
    texts.push(debug_formats(&std::future::IntoFuture::into_future(create)));
    let response = client.invoices().get(2).await.expect("the call succeeds");
    assert!(String::from_utf8_lossy(response.bytes()).contains(IDENTITY));
    texts.push(debug_formats(&response));
    texts.push(debug_formats(&procountor_client::transport::Body::from(COOKIE)));
    assert_no_secrets(
        "requests and responses",
        &texts,
        &["\"username\"", "\"name\"", "ResponseFuture", "Response {", "Body"],
    );
}

#[tokio::test]
async fn errors_show_no_secrets() {
    let errors = Scenario::start().errors().await;
    let texts: Vec<String> = errors.iter().map(error_formats).collect();
    assert_no_secrets("errors", &texts, &scenario::KINDS);
    // The inner error types implement `Debug` as well.
    let inner = errors.iter().map(|error| match error {
        Error::Config(error) => debug_formats(error),
        Error::Build(error) => debug_formats(error),
        Error::Missing(error) => debug_formats(error),
        Error::SignIn(error) => debug_formats(error),
        Error::NotSent(error) | Error::Transport(error) => debug_formats(error),
        Error::Timeout(error) => debug_formats(error),
        Error::Api(error) => debug_formats(error),
        Error::TooLarge(error) => debug_formats(error),
        Error::Decode(error) => debug_formats(error),
        _ => unreachable!("unknown error variant"),
    });
    assert_no_secrets("inner errors", &inner.collect::<Vec<_>>(), &["ApiError(", "TimeoutError {", "SignInFailure("]);
}

/// The chain of sources of an error.
fn sources(error: &Error) -> Vec<String> {
    let mut texts = Vec::new();
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source.filter(|_| texts.len() < 20) {
        texts.push(error_formats(inner));
        source = inner.source();
    }
    texts
}

#[tokio::test]
async fn error_sources_show_no_secrets() {
    let errors = Scenario::start().errors().await;
    let texts: Vec<String> = errors.iter().flat_map(sources).collect();
    assert_no_secrets(
        "error sources",
        &texts,
        &["no connection could be established", "ConnectionRefused", "not JSON"],
    );
}

/// Errors may show the address of the server, but no path with values and no query.
#[tokio::test]
async fn errors_show_path_templates_instead_of_urls() {
    let errors = Scenario::start().errors().await;
    let texts: Vec<String> =
        errors.iter().flat_map(|error| sources(error).into_iter().chain([error_formats(error)])).collect();
    assert_no_secrets(
        "URLs in errors",
        &texts,
        &["/mfatransactionresult/{transactionIdentifier}", "/invoices/{invoiceId}"],
    );
    for text in &texts {
        assert!(!text.contains("/api/") && !text.contains("http://127") && !text.contains("?"), "{text}");
    }
}

#[tokio::test]
async fn spans_and_events_show_no_secrets() {
    let recorder = recorder::install();
    Scenario::start().errors().await;
    scenario::over_tls().await;
    let texts = recorder.spans();
    assert_no_secrets(
        "spans",
        &texts,
        &["procountor.call", "procountor.attempt", "otel.name=GET /invoices/{invoiceId}"],
    );
}

#[tokio::test]
async fn log_lines_show_no_secrets() {
    let recorder = recorder::install();
    Scenario::start().errors().await;
    scenario::over_tls().await;
    assert_no_secrets("log", &recorder.lines(), &["reqwest::connect", "rustls::"]);
}

fn err(error: Error) -> Result<(), Error> {
    Err(error)
}

#[tokio::test]
async fn panic_messages_show_no_secrets() {
    let mut texts = Vec::new();
    for error in Scenario::start().errors().await {
        let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            err(error).expect("the call succeeds");
        }));
        let message = panic.expect_err("`expect` panics").downcast::<String>().expect("the panic message is a string");
        texts.push(*message);
    }
    assert_no_secrets("panics", &texts, &scenario::KINDS);
}

#[tokio::test]
async fn observed_attempts_show_no_secrets() {
    let scenario = Scenario::start();
    scenario.errors().await;
    assert_no_secrets(
        "attempts",
        &scenario.attempts(),
        &["Attempt {", "path_template: \"/invoices/{invoiceId}\"", "status: Some(400)"],
    );
}

#[tokio::test]
async fn secret_headers_are_marked_sensitive() {
    let (texts, all) = scenario::sent_headers().await;
    assert!([CLIENT_SECRET, API_KEY, ACCESS, COOKIE].iter().all(|canary| all.contains(canary)), "the secrets are sent");
    assert_no_secrets("headers", &texts, &["\"authorization\": Sensitive", "\"username\": Sensitive"]);
    assert!(texts.iter().all(|text| text.contains("headers")), "token requests and calls are recorded");
}

/// The types do not implement `Serialize`, so no secret is serialized by accident. `Secret` implements neither
/// `Debug` nor `Display`.
#[test]
fn secret_types_do_not_implement_serialize() {
    /// Type inference of `Mark` fails for a type that implements the other trait, because two impls apply.
    trait Lacks<Mark> {
        fn check() {}
    }
    struct ImplementsSerialize;
    struct ImplementsDebug;
    struct ImplementsDisplay;
    impl<T: ?Sized> Lacks<()> for T {}
    impl<T: ?Sized + serde::Serialize> Lacks<ImplementsSerialize> for T {}
    trait LacksDebug<Mark> {
        fn check() {}
    }
    impl<T: ?Sized> LacksDebug<()> for T {}
    impl<T: ?Sized + Debug> LacksDebug<ImplementsDebug> for T {}
    impl<T: ?Sized + std::fmt::Display> LacksDebug<ImplementsDisplay> for T {}

    <Secret as Lacks<_>>::check();
    <Tokens as Lacks<_>>::check();
    <Credentials as Lacks<_>>::check();
    <Application as Lacks<_>>::check();
    <Login as Lacks<_>>::check();
    <Client as Lacks<_>>::check();
    <ClientBuilder as Lacks<_>>::check();
    <Error as Lacks<_>>::check();
    <Response<procountor_client::models::Invoice> as Lacks<_>>::check();
    <procountor_client::Attempt<'_> as Lacks<_>>::check();
    <procountor_client::resources::mfa::Result_ as Lacks<_>>::check();
    <Secret as LacksDebug<_>>::check();
}
