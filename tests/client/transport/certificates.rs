//! Certificates: problems that errors name, own authorities, and the client's own certificate.

use std::error::Error as _;

use procountor_client::transport::CertificateProblem::{ClientCertificate, Expired, Untrusted, WrongHost};
use procountor_client::{Application, Client, ClientBuilder, Credentials, Error, Outcome, Retry};
use tests::fault_server::tls::{Certificate, CertificateAuthority};
use tests::fault_server::{Server, json};

use super::clients::Outcome::Applied;
use super::{get, post};

fn trusting(server: &Server, authority: &CertificateAuthority) -> ClientBuilder {
    Client::builder().base_url(&server.url()).token("the-token").ca_certificates(authority.der().to_vec())
}

/// Returns the texts of an error's sources.
fn sources(error: &Error) -> String {
    let mut texts = String::new();
    let mut source = error.source();
    while let Some(inner) = source {
        texts.push_str(&format!("{inner}; "));
        source = inner.source();
    }
    texts
}

#[tokio::test]
async fn certificate_error_names_problem_and_is_not_retried() {
    let cases = [
        (Certificate::WrongHost, WrongHost, "is for another host"),
        (Certificate::Expired, Expired, "has expired or is not valid yet"),
        (Certificate::SelfSigned, Untrusted, "is not issued by a trusted authority"),
    ];
    for (certificate, problem, text) in cases {
        let authority = CertificateAuthority::new();
        let server = authority.start(certificate, |_| json("{}"));
        let client = trusting(&server, &authority).build().expect("the settings are valid");
        let error = client.users().current().await.expect_err("the call fails");
        let Error::Certificate(details) = &error else { panic!("{certificate:?}: {error}") };
        assert_eq!(details.problem(), problem, "{certificate:?}");
        assert_eq!(error.to_string(), format!("GET /users: not sent: the server's certificate {text}"));
        assert_eq!((error.outcome(), error.attempts(), error.is_transient()), (Outcome::NotSent, 1, false));
        assert!(sources(&error).contains("invalid peer certificate"), "{}", sources(&error));
        assert_eq!(server.connections(), 1, "{certificate:?}: the call was repeated");
    }
}

#[tokio::test]
async fn certificate_error_of_sign_in_is_not_retried() {
    let authority = CertificateAuthority::new();
    let server = authority.start(Certificate::Expired, |_| json("{}"));
    let credentials = Credentials::api_key(&Application::new("id", "secret"), "key");
    let builder = trusting(&server, &authority).credentials(credentials);
    let client = builder.build().expect("the settings are valid");
    let error = client.users().current().await.expect_err("the call fails");
    let Error::SignIn(details) = &error else { panic!("{error}") };
    assert_eq!((details.certificate_problem(), error.is_transient()), (Some(Expired), false));
    assert!(sources(&error).contains("invalid peer certificate"), "{}", sources(&error));
    assert_eq!(server.connections(), 1, "the sign-in was repeated");
}

#[tokio::test]
async fn authorities_are_read_from_pem_and_der() {
    let authorities = [CertificateAuthority::new(), CertificateAuthority::new()];
    let bundle = format!("# two\n{}\n{}", authorities[0].pem(), authorities[1].pem());
    for authority in &authorities {
        let server = authority.start(Certificate::Trusted, |_| json("{}"));
        let builder = || Client::builder().base_url(&server.url()).token("the-token").retry(Retry::Never);
        let first = authorities[0].der().to_vec();
        for builder in [
            builder().ca_certificates(bundle.clone()).only_ca_certificates(true),
            builder().ca_certificates(bundle.clone()),
            builder().ca_certificates(first).ca_certificates(authorities[1].pem()),
        ] {
            let client = builder.build().expect("the settings are valid");
            assert_eq!(post(&client).await, ("Ok", Applied, Some(200)));
        }
        let other = builder().ca_certificates(CertificateAuthority::new().pem()).only_ca_certificates(true);
        let client = other.build().expect("the settings are valid");
        assert_eq!(get(&client).await, ("Certificate", Outcome::NotSent, None));
    }
}

#[tokio::test]
async fn client_identity_is_presented() {
    let authority = CertificateAuthority::new();
    let server = authority.start_requiring_client_certificate(|_| json("{}"));
    let client = trusting(&server, &authority).client_identity(authority.client_identity());
    let client = client.build().expect("the settings are valid");
    assert_eq!(post(&client).await, ("Ok", Applied, Some(200)));
    assert_eq!(server.count(), 1);
    // The server rejects the handshake after the client has completed its part.
    for builder in [
        trusting(&server, &authority),
        trusting(&server, &authority).client_identity(CertificateAuthority::new().client_identity()),
    ] {
        let client = builder.build().expect("the settings are valid");
        let error = client.users().current().await.expect_err("the call fails");
        if let Error::Certificate(details) = &error {
            assert_eq!(details.problem(), ClientCertificate, "{error}");
            assert_eq!((error.attempts(), error.is_transient()), (1, false), "{error}");
        } else {
            // The alert was lost, because the server closed the connection while the request was sent.
            assert!(matches!(error, Error::Transport(_)), "{error}");
        }
    }
    assert_eq!(server.count(), 1);
}

#[test]
fn invalid_certificate_setting_is_config_error() {
    let builder = || Client::builder().base_url("https://host.example/api").token("the-token");
    let key_only = "-----BEGIN PRIVATE KEY-----\nY2FuYXJ5\n-----END PRIVATE KEY-----\n";
    let cases = [
        (builder().ca_certificates("canary"), "a CA certificate or the client identity is invalid"),
        (builder().ca_certificates("-----BEGIN CANARY-----"), "a CA certificate is invalid: expected PEM or DER"),
        (builder().ca_certificates(key_only), "a CA certificate is invalid: expected PEM or DER"),
        (builder().only_ca_certificates(true), "no certificate would be trusted"),
        (builder().client_identity("canary"), "the client identity is not PEM"),
        (builder().client_identity(key_only), "the client identity is not PEM"),
        (builder().proxy("socks5h://user:canary@host:1080"), "enable the feature socks"),
        (builder().proxy("canary:8080"), "the proxy is not a URL such as"),
        (builder().proxy("http://canary@"), "the proxy is not a valid URL"),
    ];
    for (builder, expected) in cases {
        let error = builder.build().expect_err(expected);
        let text = format!("{error} {error:?} {}", sources(&error));
        assert!(matches!(error, Error::Config(_)) && text.contains(expected), "{expected}: {text}");
        assert!(!text.contains("canary") && !text.contains("Y2FuYXJ5"), "{text}");
    }
}
