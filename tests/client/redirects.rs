//! Redirects: the client reports them as errors and never follows them.

use procountor_client::models::Comment;
use procountor_client::{Client, ClientBuilder, Error, Method, Outcome};
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
    for (result, writes) in [(read, false), (written, true)] {
        let error = result.expect_err("the call fails");
        let is_same_request = error.status().is_some_and(|status| matches!(status.as_u16(), 307 | 308));
        let outcome = if writes && !is_same_request { Outcome::Unknown } else { Outcome::Rejected };
        assert!(matches!(error, Error::Api(_)), "{error}");
        assert_eq!(error.outcome(), outcome, "{error}");
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

/// A 303 is the usual response after a POST was done, and any other redirect but 307 and 308 proves nothing either.
#[tokio::test]
async fn redirect_after_writing_method_has_outcome_unknown() {
    let methods = [Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::GET, Method::HEAD];
    for status in (300..=310).chain([399]) {
        let server = Server::start(move |_| response(&format!("{status} Odd"), &["Location: /api/elsewhere"], ""));
        let client = Client::builder().base_url(&server.url()).build().expect("the settings are valid");
        for method in &methods {
            let error = client.request(method.clone(), "/new").send::<()>().await.expect_err("the call fails");
            let reads = matches!(*method, Method::GET | Method::HEAD);
            let expected = if reads || matches!(status, 307 | 308) { Outcome::Rejected } else { Outcome::Unknown };
            assert_eq!(error.outcome(), expected, "{method} {status}");
            assert_eq!((error.attempts(), error.is_transient()), (1, false), "{method} {status}");
        }
        assert_eq!(server.count(), methods.len(), "{status}");
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
        let builder = Client::builder().base_url(&server.url()).ca_certificates(authority.der().to_vec());
        expect_redirect_errors(builder).await;
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

/// `http_builder` overrides the redirect policy of the builder.
#[tokio::test]
async fn redirect_policy_of_http_builder_is_overridden() {
    let other = Server::start(|_| json("{}"));
    let target = other.url();
    let server = Server::start(move |_| redirect("307 Temporary", &target));
    let follow = |http: reqwest::ClientBuilder| http.redirect(reqwest::redirect::Policy::limited(5));
    let builder = Client::builder().base_url(&server.url()).http_builder(follow);
    expect_redirect_errors(builder).await;
    assert_eq!((server.count(), other.connections()), (2, 0));
}
