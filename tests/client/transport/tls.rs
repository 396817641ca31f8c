//! TLS: certificates, failed handshakes, truncation, and proxies.

use std::time::Duration;

use tests::fault_server::proxy::{Proxy, ProxyMode};
use tests::fault_server::tls::{Certificate, CertificateAuthority, HOST, HandshakeFault, failing_handshakes};
use tests::fault_server::{Script, close_without_notify, json, raw};

use super::clients::Outcome::{Applied, NotSent};
use super::clients::{INCOMPLETE, client, client_trusting, client_with_timeouts, timeouts};
use super::{get, post};

#[tokio::test]
async fn trusted_certificate_is_accepted() {
    let authority = CertificateAuthority::new();
    let server = authority.start(Certificate::Trusted, |_| json("{}"));
    let client = client_trusting(&server.url(), authority.der(), None);
    assert_eq!(get(&client).await, ("Ok", Applied, Some(200)));
    assert_eq!(post(&client).await, ("Ok", Applied, Some(200)));
    assert_eq!((server.connections(), server.handshakes(), server.count()), (1, 1, 2));
}

#[tokio::test]
async fn invalid_certificate_is_certificate_error() {
    let authority = CertificateAuthority::new();
    for certificate in [Certificate::WrongHost, Certificate::Expired, Certificate::SelfSigned] {
        let server = authority.start(certificate, |_| json("{}"));
        for client in [client_trusting(&server.url(), authority.der(), None), client(&server.url())] {
            assert_eq!(get(&client).await, ("Certificate", NotSent, None), "{certificate:?}");
            assert_eq!(post(&client).await, ("Certificate", NotSent, None), "{certificate:?}");
        }
        assert_eq!((server.handshakes(), server.bytes_received()), (0, 0), "{certificate:?}");
    }
    // A valid certificate of an authority that the default client does not trust.
    let server = authority.start(Certificate::Trusted, |_| json("{}"));
    assert_eq!(post(&client(&server.url())).await, ("Certificate", NotSent, None));
    assert_eq!(server.bytes_received(), 0);
}

#[tokio::test]
async fn failed_handshake_is_not_sent_error() {
    let authority = CertificateAuthority::new();
    for how in HandshakeFault::ALL.into_iter().filter(|how| *how != HandshakeFault::Stall) {
        let server = failing_handshakes(how);
        for creates in [false, true] {
            let client = client_trusting(&server.url(), authority.der(), None);
            let result = if creates { post(&client).await } else { get(&client).await };
            assert_eq!(result, ("NotSent", NotSent, None), "{how:?}, creates: {creates}");
        }
        let leftovers = tokio::task::spawn_blocking(move || (server.wait_until_closed(), server.leftovers())).await;
        let (closed, leftovers) = leftovers.expect("the task does not panic");
        assert!(closed && leftovers.len() == 2, "{how:?}: {} connections", leftovers.len());
        for (_, bytes) in leftovers {
            let contains = |text: &[u8]| bytes.windows(text.len()).any(|window| window == text);
            assert!(!contains(b"the-token") && !contains(b"HTTP/1.1") && !contains(b"canary"), "{how:?}");
        }
    }
}

/// The connect timeout includes the TLS handshake.
#[tokio::test]
async fn stalled_handshake_is_not_sent_error() {
    let server = failing_handshakes(HandshakeFault::Stall);
    let client = client_with_timeouts(&server.url(), timeouts().connect(Duration::from_millis(300)));
    assert_eq!(get(&client).await, ("NotSent", NotSent, None));
    assert_eq!(post(&client).await, ("NotSent", NotSent, None));
    assert_eq!((server.connections(), server.bytes_received()), (2, 0));
}

/// Without a TLS close notification, the end of a body without a length is not reliable.
#[tokio::test]
async fn body_truncated_under_tls_is_transport_error() {
    let authority = CertificateAuthority::new();
    let open = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{}";
    let cases: [(&str, Script, super::CallResult); 4] = [
        (
            "a length, truncated",
            json("{} ").without_last(1).then(close_without_notify()),
            ("Transport", INCOMPLETE, Some(200)),
        ),
        ("no length, truncated", raw(open).then(close_without_notify()), ("Transport", INCOMPLETE, Some(200))),
        ("no length, complete", raw(open).close(), ("Ok", Applied, Some(200))),
        ("a length, complete", json("{}").then(close_without_notify()), ("Ok", Applied, Some(200))),
    ];
    for (name, script, result) in cases {
        let server = authority.play(Certificate::Trusted, [script]);
        assert_eq!(get(&client_trusting(&server.url(), authority.der(), None)).await, result, "{name}");
    }
}

#[tokio::test]
async fn proxy_receives_no_token() {
    let authority = CertificateAuthority::new();
    let server = authority.start(Certificate::Trusted, |_| json("{}"));
    let url = format!("https://{HOST}/api");
    for mode in [ProxyMode::Tunnel(server.address()), ProxyMode::RequireAuth, ProxyMode::Refuse] {
        let proxy = Proxy::start(mode);
        let client = client_trusting(&url, authority.der(), Some(&proxy.url()));
        let result =
            if matches!(mode, ProxyMode::Tunnel(_)) { ("Ok", Applied, Some(200)) } else { ("NotSent", NotSent, None) };
        assert_eq!((get(&client).await, post(&client).await), (result, result), "{mode:?}");
        assert!(proxy.requests().iter().all(|request| request.method() == "CONNECT"));
        assert!(!proxy.requests().is_empty());
        assert!(
            !proxy.traffic_contains("the-token")
                && !proxy.traffic_contains("/api")
                && !proxy.traffic_contains("canary"),
            "{mode:?}"
        );
    }
    assert_eq!(server.count(), 2);
}
