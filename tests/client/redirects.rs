//! A redirect is an answer. Nothing follows it, with or without a token.

use procountor_client::models::Comment;
use procountor_client::transport::http_defaults;
use procountor_client::{Client, ClientBuilder, Error, Outcome};
use tests::fault_server::tls::{Authority, Certificate};
use tests::fault_server::{Script, Server, answer, json};

const STATUSES: [&str; 5] = ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"];

fn to(status: &str, place: &str) -> Script {
    answer(status, &[&format!("Location: {place}"), "Content-Type: text/html"], "<html>elsewhere</html>")
}

/// Reads and writes; both are told of the redirect.
async fn stays(builder: ClientBuilder) {
    let client = builder.token("the-token").build().expect("the settings are valid");
    let read = client.business_partners().list().name("the-name").await.map(|_| ());
    let written = client.invoices().create_comment(1, &Comment::default().comment("the-comment")).await.map(|_| ());
    for result in [read, written] {
        let error = result.expect_err("no answer of the kind");
        assert!(matches!(error, Error::Api(_)) && error.outcome() == Outcome::Rejected, "{error}");
        assert!(error.headers().is_some_and(|headers| headers.contains_key("location")));
        assert_eq!(error.attempts(), 1);
    }
}

#[tokio::test]
async fn no_redirect_is_followed_to_anywhere() {
    for status in STATUSES {
        let other = Server::start(|_| json("{}"));
        let places = [
            "/api/elsewhere".to_owned(),
            format!("{}/elsewhere", other.url()),
            format!("//{}/elsewhere", other.address()),
            "javascript:alert(1)".to_owned(),
            "\u{fffd}".to_owned(),
        ];
        for place in places {
            let server = Server::start({
                let (status, place) = (status.to_owned(), place.clone());
                move |_| to(&status, &place)
            });
            stays(Client::builder().base_url(&server.url())).await;
            assert_eq!(server.count(), 2, "{status} {place}");
        }
        assert_eq!((other.connections(), other.received()), (0, 0), "{status}");
    }
}

#[tokio::test]
async fn no_redirect_is_followed_out_of_tls() {
    let authority = Authority::new();
    let other = Server::start(|_| json("{}"));
    for status in STATUSES {
        let place = other.url();
        let server = authority.start(Certificate::Trusted, {
            let status = status.to_owned();
            move |_| to(&status, &place)
        });
        let trusted = reqwest::Certificate::from_der(authority.der()).expect("a certificate");
        let http = http_defaults().no_proxy().tls_certs_only([trusted]).build().expect("a client");
        stays(Client::builder().base_url(&server.url()).http(http)).await;
        assert_eq!(server.count(), 2);
    }
    assert_eq!((other.connections(), other.received()), (0, 0));
}

#[tokio::test]
async fn a_circle_of_redirects_is_one_answer() {
    let server = Server::start(|_| to("302 Found", "/api/users"));
    let client = Client::builder().base_url(&server.url()).build().expect("the settings are valid");
    let error = client.users().current().await.expect_err("a redirect");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(302));
    assert_eq!(server.count(), 1);
}

/// A client of one's own may follow them all the same: what it brings is not taken for an answer.
#[tokio::test]
async fn what_a_client_of_ones_own_followed_is_no_answer() {
    let other = Server::start(|_| json(r#"{"id":666}"#));
    let place = other.url();
    let server = Server::start(move |_| to("307 Temporary", &place));
    let http = reqwest::Client::builder().no_proxy().build().expect("a client");
    let builder = Client::builder().base_url(&server.url()).token("the-token").http(http);
    let client = builder.build().expect("the settings are valid");
    let error = client.invoices().get(1).await.expect_err("another place's answer");
    assert!(matches!(error, Error::Transport(_)) && error.outcome() == Outcome::Unknown, "{error}");
    assert_eq!((server.count(), other.count()), (1, 1), "what it would be led to again is known");
    assert!(other.requests().iter().all(|request| request.header("authorization").is_none()));
}

/// A builder of one's own may say what it likes of redirects.
#[tokio::test]
async fn what_a_builder_says_of_redirects_does_not_hold() {
    let other = Server::start(|_| json("{}"));
    let place = other.url();
    let server = Server::start(move |_| to("307 Temporary", &place));
    let http = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::limited(5));
    let builder = Client::builder().base_url(&server.url()).http_builder(http).expect("a client");
    stays(builder).await;
    assert_eq!((server.count(), other.connections()), (2, 0));
}
