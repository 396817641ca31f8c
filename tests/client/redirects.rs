//! Redirects: the client reports them as errors and never follows them.

use procountor_client::models::Comment;
use procountor_client::transport::http_defaults;
use procountor_client::{Client, ClientBuilder, Error, Outcome};
use tests::fault_server::tls::{Certificate, CertificateAuthority};
use tests::fault_server::{Script, Server, json, response};

const STATUSES: [&str; 5] = ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"];

fn redirect(status: &str, target: &str) -> Script {
    response(status, &[&format!("Location: {target}"), "Content-Type: text/html"], "<html>elsewhere</html>")
}

/// Sends a GET and a POST, and checks that both report the redirect.
async fn expect_redirect_errors(builder: ClientBuilder) {
    let client = builder.token("the-token").build().expect("the settings are valid");
    let read = client.business_partners().list().name("the-name").await.map(|_| ());
    let written = client.invoices().create_comment(1, &Comment::default().comment("the-comment")).await.map(|_| ());
    for result in [read, written] {
        let error = result.expect_err("the call fails");
        assert!(matches!(error, Error::Api(_)) && error.outcome() == Outcome::Rejected, "{error}");
        assert!(error.headers().is_some_and(|headers| headers.contains_key("location")));
        assert_eq!(error.attempts(), 1);
    }
}

#[tokio::test]
async fn redirects_to_any_target_are_not_followed() {
    for status in STATUSES {
        let other = Server::start(|_| json("{}"));
        let targets = [
            "/api/elsewhere".to_owned(),
            format!("{}/elsewhere", other.url()),
            format!("//{}/elsewhere", other.address()),
            "javascript:alert(1)".to_owned(),
            "\u{fffd}".to_owned(),
        ];
        for target in targets {
            let server = Server::start({
                let (status, target) = (status.to_owned(), target.clone());
                move |_| redirect(&status, &target)
            });
            expect_redirect_errors(Client::builder().base_url(&server.url())).await;
            assert_eq!(server.count(), 2, "{status} {target}");
        }
        assert_eq!((other.connections(), other.bytes_received()), (0, 0), "{status}");
    }
}

#[tokio::test]
async fn redirects_from_https_to_http_are_not_followed() {
    let authority = CertificateAuthority::new();
    let other = Server::start(|_| json("{}"));
    for status in STATUSES {
        let target = other.url();
        let server = authority.start(Certificate::Trusted, {
            let status = status.to_owned();
            move |_| redirect(&status, &target)
        });
        let trusted = reqwest::Certificate::from_der(authority.der()).expect("the certificate is valid");
        let http = http_defaults().no_proxy().tls_certs_only([trusted]).build().expect("the HTTP client builds");
        expect_redirect_errors(Client::builder().base_url(&server.url()).http(http)).await;
        assert_eq!(server.count(), 2);
    }
    assert_eq!((other.connections(), other.bytes_received()), (0, 0));
}

#[tokio::test]
async fn cyclic_redirect_is_requested_once() {
    let server = Server::start(|_| redirect("302 Found", "/api/users"));
    let client = Client::builder().base_url(&server.url()).build().expect("the settings are valid");
    let error = client.users().current().await.expect_err("the call fails");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(302));
    assert_eq!(server.count(), 1);
}

/// A caller's HTTP client may follow redirects; the client rejects a response from another URL.
#[tokio::test]
async fn response_of_redirected_http_client_is_transport_error() {
    let other = Server::start(|_| json(r#"{"id":666}"#));
    let target = other.url();
    let server = Server::start(move |_| redirect("307 Temporary", &target));
    let http = reqwest::Client::builder().no_proxy().build().expect("the HTTP client builds");
    let builder = Client::builder().base_url(&server.url()).token("the-token").http(http);
    let client = builder.build().expect("the settings are valid");
    let error = client.invoices().get(1).await.expect_err("the call fails");
    assert!(matches!(error, Error::Transport(_)) && error.outcome() == Outcome::Unknown, "{error}");
    assert_eq!((server.count(), other.count()), (1, 1), "neither request is retried");
    assert!(other.requests().iter().all(|request| request.header("authorization").is_none()));
}

/// `http_builder` overrides the redirect policy of the builder.
#[tokio::test]
async fn redirect_policy_of_http_builder_is_overridden() {
    let other = Server::start(|_| json("{}"));
    let target = other.url();
    let server = Server::start(move |_| redirect("307 Temporary", &target));
    let http = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::limited(5));
    let builder = Client::builder().base_url(&server.url()).http_builder(http).expect("the HTTP client builds");
    expect_redirect_errors(builder).await;
    assert_eq!((server.count(), other.connections()), (2, 0));
}
