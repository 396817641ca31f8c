//! Secrets and personal data, and the places where they must not be seen: eight of the ones in twelve
//! of the others.
//!
//! Each test is one place. It makes everything happen that can, and then looks for every secret in
//! what came out there.

mod scene;
mod watch;

use std::fmt::Debug;

use procountor_client::sign_in::{Login, Tokens};
use procountor_client::{Application, Client, ClientBuilder, Credentials, Error, Response, Secret};
use scene::Scene;

/// A secret: what it is, and its text.
type Canary = (&'static str, &'static str);

const CLIENT_SECRET: &str = "canary-1-client-secret";
const API_KEY: &str = "canary-2-api-key";
const ACCESS: &str = "canary-3-access-token";
const REFRESH: &str = "canary-4-refresh-token";
const CODE: &str = "canary-5-code";
const BASIC: &str = "canary-6-basic";
const COOKIE: &str = "canary-7-cookie";
/// The form of a personal identity code, for nobody.
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

/// Holds that no secret is seen in a place. There has to be something to see there.
fn hold(place: &str, texts: &[String], expected: &[&str]) {
    let all = texts.join("\n");
    for word in expected {
        assert!(all.contains(word), "{place} shows no `{word}`, so this looks in the wrong place:\n{all}");
    }
    let mut seen = Vec::new();
    for (what, canary) in CANARIES {
        // Bytes are sometimes shown as a list of numbers.
        let numbers = format!("{:?}", canary.as_bytes());
        let numbers = numbers.trim_matches(['[', ']']);
        for text in texts.iter().filter(|text| text.contains(canary) || text.contains(numbers)) {
            let start = text.find(canary).unwrap_or_default().saturating_sub(200);
            let around: String = text.chars().skip(start).take(600).collect();
            seen.push(format!("{what} in {place}: {around}"));
        }
    }
    assert!(seen.is_empty(), "{seen:#?}");
}

/// Both ways to show something.
fn shown(value: &impl Debug) -> String {
    format!("{value:?}\n{value:#?}")
}

/// Both ways to show an error, and to tell it.
fn told(error: &(impl Debug + std::fmt::Display + ?Sized)) -> String {
    format!("{error}\n{error:#}\n{error:?}\n{error:#?}")
}

#[tokio::test]
async fn clients_and_builders() {
    let scene = Scene::start();
    let mut texts = Vec::new();
    for (credentials, _) in scene::credentials() {
        let builder = scene.builder().credentials(credentials.clone());
        texts.push(shown(&builder));
        let client = builder.build().expect("the settings are valid");
        let _ = client.invoices().get(1).await;
        texts.extend([shown(&client), shown(&client.invoices()), shown(&client.mfa())]);
        let other = client.with_credentials(credentials).expect("the credentials are valid");
        texts.push(shown(&other));
    }
    texts.push(shown(&Client::builder().base_url(&scene::with_basic())));
    texts.push(shown(&scene::from_variables()));
    hold("clients and builders", &texts, &["Client {", "ClientBuilder {", "Credentials(RefreshToken)"]);
}

#[tokio::test]
async fn credentials_applications_logins_and_tokens() {
    let scene = Scene::start();
    let mut texts: Vec<String> = scene::credentials().iter().map(|(credentials, _)| shown(credentials)).collect();
    let login = scene.login();
    let tokens = login.exchange_code(CODE).await.expect("tokens");
    assert_eq!(tokens.access_token.expose(), ACCESS);
    assert_eq!(tokens.refresh_token.as_ref().map(Secret::expose), Some(REFRESH));
    texts.extend([shown(&scene::application()), shown(&login), shown(&tokens)]);
    hold(
        "credentials",
        &texts,
        &["Application {", "Login {", "Tokens {", "Credentials(ApiKey)", "Credentials(Source)"],
    );
}

#[tokio::test]
async fn requests_and_answers() {
    let scene = Scene::start();
    let client = scene.client();
    let list = client.attachments().list().username(COOKIE).name(IDENTITY);
    let comment = procountor_client::models::Comment::default().comment(COOKIE);
    let create = client.invoices().create_comment(7, &comment);
    let file = procountor_client::File::new("scan.pdf", COOKIE.as_bytes().to_vec());
    let mut texts = vec![shown(&list), shown(&client.mfa().result(IDENTITY)), shown(&create), shown(&file)];
    texts.push(shown(&std::future::IntoFuture::into_future(create)));
    let answer = client.invoices().get(2).await.expect("an answer");
    assert!(String::from_utf8_lossy(answer.bytes()).contains(IDENTITY));
    texts.push(shown(&answer));
    texts.push(shown(&procountor_client::transport::Body::from(COOKIE)));
    hold("requests and answers", &texts, &["\"username\"", "\"name\"", "Sending", "Response {", "Body"]);
}

#[tokio::test]
async fn errors_of_every_kind() {
    let errors = Scene::start().errors().await;
    let texts: Vec<String> = errors.iter().map(told).collect();
    hold("errors", &texts, &scene::KINDS);
    // The kinds' own types can be shown as well.
    let inner = errors.iter().map(|error| match error {
        Error::Config(error) => shown(error),
        Error::Build(error) => shown(error),
        Error::Missing(error) => shown(error),
        Error::SignIn(error) => shown(error),
        Error::NotSent(error) | Error::Transport(error) => shown(error),
        Error::Timeout(error) => shown(error),
        Error::Api(error) => shown(error),
        Error::TooLarge(error) => shown(error),
        Error::Decode(error) => shown(error),
        _ => unreachable!("a kind that nobody has thought of"),
    });
    hold("what errors hold", &inner.collect::<Vec<_>>(), &["ApiError(", "TimeoutError {", "Refusal("]);
}

/// What an error came from, and what that came from, and so on.
fn sources(error: &Error) -> Vec<String> {
    let mut texts = Vec::new();
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source.filter(|_| texts.len() < 20) {
        texts.push(told(inner));
        source = inner.source();
    }
    texts
}

#[tokio::test]
async fn what_errors_came_from() {
    let errors = Scene::start().errors().await;
    let texts: Vec<String> = errors.iter().flat_map(sources).collect();
    hold("what errors came from", &texts, &["no connection could be made", "ConnectionRefused", "not JSON"]);
}

/// The server's address is no secret; a path with its values is one, and so is a query.
#[tokio::test]
async fn urls_in_errors() {
    let errors = Scene::start().errors().await;
    let texts: Vec<String> = errors.iter().flat_map(|error| sources(error).into_iter().chain([told(error)])).collect();
    hold("URLs in errors", &texts, &["/mfatransactionresult/{transactionIdentifier}", "/invoices/{invoiceId}"]);
    for text in &texts {
        assert!(!text.contains("/api/") && !text.contains("http://127") && !text.contains("?"), "{text}");
    }
}

#[tokio::test]
async fn spans_and_events_of_every_crate() {
    let watch = watch::begin();
    Scene::start().errors().await;
    scene::over_tls().await;
    let texts = watch.spans();
    hold("spans", &texts, &["procountor.call", "procountor.attempt", "otel.name=GET /invoices/{invoiceId}"]);
}

#[tokio::test]
async fn lines_of_the_log_of_every_crate() {
    let watch = watch::begin();
    Scene::start().errors().await;
    scene::over_tls().await;
    hold("log", &watch.lines(), &["reqwest::connect", "rustls::"]);
}

fn failed(error: Error) -> Result<(), Error> {
    Err(error)
}

#[tokio::test]
async fn messages_of_panics() {
    let mut texts = Vec::new();
    for error in Scene::start().errors().await {
        let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            failed(error).expect("what a careless caller writes");
        }));
        let message = panic.expect_err("it panics").downcast::<String>().expect("the message is text");
        texts.push(*message);
    }
    hold("panics", &texts, &scene::KINDS);
}

#[tokio::test]
async fn attempts_as_an_observer_sees_them() {
    let scene = Scene::start();
    scene.errors().await;
    hold(
        "attempts",
        &scene.attempts(),
        &["Attempt {", "path_template: \"/invoices/{invoiceId}\"", "status: Some(400)"],
    );
}

#[tokio::test]
async fn headers_that_are_sent() {
    let (texts, all) = scene::sent_headers().await;
    assert!([CLIENT_SECRET, API_KEY, ACCESS, COOKIE].iter().all(|canary| all.contains(canary)), "they were sent");
    hold("headers", &texts, &["\"authorization\": Sensitive", "\"username\": Sensitive"]);
    assert!(texts.iter().all(|text| text.contains("headers")), "requests of sign-ins and calls");
}

/// None of these can be written by serde, so none is written by accident; and a secret is not shown.
#[test]
fn serde_and_secrets() {
    /// Which of two traits a type has is not clear to the compiler if it has both.
    trait Lacks<Mark> {
        fn hold() {}
    }
    struct Written;
    struct Debugged;
    struct Displayed;
    impl<T: ?Sized> Lacks<()> for T {}
    impl<T: ?Sized + serde::Serialize> Lacks<Written> for T {}
    trait LacksDebug<Mark> {
        fn hold() {}
    }
    impl<T: ?Sized> LacksDebug<()> for T {}
    impl<T: ?Sized + Debug> LacksDebug<Debugged> for T {}
    impl<T: ?Sized + std::fmt::Display> LacksDebug<Displayed> for T {}

    <Secret as Lacks<_>>::hold();
    <Tokens as Lacks<_>>::hold();
    <Credentials as Lacks<_>>::hold();
    <Application as Lacks<_>>::hold();
    <Login as Lacks<_>>::hold();
    <Client as Lacks<_>>::hold();
    <ClientBuilder as Lacks<_>>::hold();
    <Error as Lacks<_>>::hold();
    <Response<procountor_client::models::Invoice> as Lacks<_>>::hold();
    <procountor_client::Attempt<'_> as Lacks<_>>::hold();
    <procountor_client::resources::mfa::Result_ as Lacks<_>>::hold();
    <Secret as LacksDebug<_>>::hold();
}
